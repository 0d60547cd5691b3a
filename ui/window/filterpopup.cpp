// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/window/filterpopup.h"

#include "ui/packs/facetpanel.h"
#include "ui/packs/facetrow.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace packdesk {

FilterPopup::FilterPopup(const Theme *theme, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
{
    setAccessibleName(tr("Filters"));
    setFrameShape(StyledPanel);
    m_layout->setContentsMargins(1, 1, 1, 1);
}

void FilterPopup::setPanel(FacetPanel *panel)
{
    m_panel = panel;
    m_layout->addWidget(panel);
    panel->show();
}

void FilterPopup::openBelow(QWidget *anchor)
{
    if (!m_panel)
        return;
    const auto below = anchor->mapToGlobal(QPoint(0, anchor->height() + m_theme->scaled(4)));
    const auto room = anchor->screen()->availableGeometry();
    const int width = m_theme->scaled(240);
    const int height = qMin(m_panel->widget()->sizeHint().height() + 2,
                            qMax(m_theme->scaled(240), room.bottom() - below.y()));
    setGeometry(qBound(room.left(), below.x(), qMax(room.left(), room.right() - width)), below.y(),
                width, height);
    show();
    const auto rows = m_panel->rows();
    if (!rows.isEmpty())
        rows.first()->setFocus(Qt::PopupFocusReason);
}

void FilterPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace packdesk
