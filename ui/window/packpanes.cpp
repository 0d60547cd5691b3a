// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/window/packpanes.h"

#include "ui/details/detailspane.h"
#include "ui/packs/facetpanel.h"
#include "ui/theme/theme.h"
#include "ui/window/filterpopup.h"

#include <QResizeEvent>
#include <QSplitter>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr int wideFrom = 1280;
constexpr int mediumFrom = 960;
constexpr int facetsAtFirst = 170;
constexpr int detailsAtFirst = 348;
constexpr int detailsAtLeast = 324;
// What the list needs for all of its columns, and without Category and Size.
constexpr int listAtEase = 938;
constexpr int fewerColumns = 762;

PackPanes::Room roomFor(int width)
{
    if (width >= wideFrom)
        return PackPanes::Room::Wide;
    return width >= mediumFrom ? PackPanes::Room::Medium : PackPanes::Room::Narrow;
}

} // namespace

PackPanes::PackPanes(const Theme *theme, FacetPanel *facets, QWidget *list, DetailsPane *details,
                     QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_facets(facets)
    , m_list(list)
    , m_details(details)
    , m_popup(new FilterPopup(theme, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_facetsWidth(theme->scaled(facetsAtFirst))
    , m_detailsWidth(theme->scaled(detailsAtFirst))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_facets->setMinimumWidth(theme->scaled(140));
    m_list->setMinimumWidth(theme->scaled(280));
    m_details->setMinimumWidth(theme->scaled(260));
    m_splitter->addWidget(m_facets);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(m_splitter->indexOf(m_list), 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        rememberWidths();
        Q_EMIT splitterMoved();
    });
    connect(m_details, &DetailsPane::backRequested, this, &PackPanes::showList);
    arrange();
}

void PackPanes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The layout would resize it only later, and spread the difference over all panes.
    m_splitter->setGeometry(rect());
    const auto room = roomFor(event->size().width());
    if (room != m_room) {
        m_room = room;
        arrange();
        Q_EMIT roomChanged();
    }
    arrange();
}

void PackPanes::placeFacets()
{
    const bool inPopup = facetsBehindButton();
    const bool isInPopup = m_popup->isAncestorOf(m_facets);
    if (inPopup && !isInPopup) {
        m_popup->setPanel(m_facets);
    } else if (!inPopup && isInPopup) {
        m_popup->close();
        m_splitter->insertWidget(0, m_facets);
        m_facets->show();
    }
}

void PackPanes::arrange()
{
    placeFacets();
    const bool narrow = m_room == Room::Narrow;
    m_list->setVisible(!narrow || !m_detailsInPlace);
    m_details->setVisible(!narrow || m_detailsInPlace);
    m_details->setBackVisible(narrow);
    QList<int> sizes;
    int left = width();
    if (!facetsBehindButton()) {
        sizes << m_facetsWidth;
        left -= m_facetsWidth;
    }
    // The details give way before the list becomes too narrow to read.
    const int list = m_theme->scaled(m_room == Room::Wide ? listAtEase : fewerColumns);
    const int spare = qMax(m_theme->scaled(detailsAtLeast), left - list);
    const int details = narrow ? m_detailsWidth : qMin(m_detailsWidth, spare);
    sizes << left - details - 2 * m_splitter->handleWidth() << details;
    m_splitter->setSizes(sizes);
}

void PackPanes::rememberWidths()
{
    const auto sizes = m_splitter->sizes();
    if (!facetsBehindButton())
        m_facetsWidth = sizes.first();
    if (m_room != Room::Narrow)
        m_detailsWidth = sizes.last();
}

void PackPanes::setFacetsShown(bool shown)
{
    if (shown == m_facetsShown)
        return;
    m_facetsShown = shown;
    arrange();
    Q_EMIT roomChanged();
}

void PackPanes::openFacets(QWidget *anchor)
{
    if (facetsBehindButton())
        m_popup->openBelow(anchor);
}

void PackPanes::showDetails()
{
    if (m_room == Room::Narrow && !m_detailsInPlace) {
        m_detailsInPlace = true;
        arrange();
        Q_EMIT detailsInPlaceChanged(true);
    }
    m_details->focusFirst();
}

void PackPanes::showList()
{
    if (!m_detailsInPlace)
        return;
    m_detailsInPlace = false;
    arrange();
    Q_EMIT detailsInPlaceChanged(false);
}

void PackPanes::setWidths(const QList<int> &widths)
{
    if (widths.size() != 2)
        return;
    m_facetsWidth = qBound(m_theme->scaled(140), widths.first(), m_theme->scaled(480));
    m_detailsWidth = qBound(m_theme->scaled(260), widths.last(), m_theme->scaled(900));
    arrange();
}

} // namespace packdesk
