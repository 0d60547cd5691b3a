// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// The columns of the table: what is shown, how wide, and how that is kept.

#include "models/packs/packlistdefs.h"
#include "ui/packs/badge.h"
#include "ui/packs/packpresentation.h"
#include "ui/packs/packtable.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QDataStream>
#include <QHeaderView>
#include <QMenu>

namespace packdesk {

namespace {

constexpr quint32 stateVersion = 0x50540001;
constexpr int nameAtLeast = 112;
// From here most names are read whole.
constexpr int nameAtEase = 164;

// Room for the usual content of a column, without the padding of the cell.
int contentWidth(int column, const QFont &font, bool roomy)
{
    const QFontMetrics metrics(font);
    switch (column) {
    case PackColumn::Version:
        return metrics.horizontalAdvance(QStringLiteral("88.88.8"));
    case PackColumn::Tier:
        return badgeSize(tierBadge(QStringLiteral("recommended")), font).width();
    case PackColumn::Visibility:
        return badgeSize(visibilityBadge(QStringLiteral("community")), font).width();
    case PackColumn::Owner:
        return qMax(badgeSize(ownerBadge(PackOwner::Platform), font).width(),
                    badgeSize(ownerBadge(PackOwner::Yours), font).width());
    case PackColumn::Category:
        return metrics.horizontalAdvance(QStringLiteral("operations"));
    case PackColumn::Size:
        // A number that is cut cannot be compared.
        return metrics.horizontalAdvance(QStringLiteral("888.8 KiB"));
    case PackColumn::Updated:
        return metrics.horizontalAdvance(roomy ? QStringLiteral("28 Sep 2025")
                                               : PackPresentation::tr("yesterday"));
    default:
        return 0;
    }
}

} // namespace

void PackTable::setColumnChosen(int column, bool shown)
{
    if (column == PackColumn::Name || shown == isColumnChosen(column))
        return;
    if (shown)
        m_hiddenByUser.remove(column);
    else
        m_hiddenByUser.insert(column);
    applyColumns();
    Q_EMIT columnsChanged();
}

void PackTable::setSpared(const QSet<int> &columns)
{
    if (columns == m_spared)
        return;
    m_spared = columns;
    applyColumns();
}

QMenu *PackTable::createColumnMenu(QWidget *parent)
{
    auto *menu = new QMenu(tr("&Columns"), parent);
    for (int column = PackColumn::Name + 1; column < PackColumn::Count; ++column) {
        const auto title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        auto *action = menu->addAction(title);
        action->setCheckable(true);
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnChosen(column, shown); });
        const auto sync = [this, action, column] {
            action->setChecked(isColumnChosen(column));
            action->setEnabled(!m_spared.contains(column));
        };
        connect(menu, &QMenu::aboutToShow, action, sync);
        sync();
    }
    return menu;
}

void PackTable::applyColumns()
{
    m_fitting = true;
    for (int column = 0; column < PackColumn::Count; ++column)
        setColumnHidden(column, m_hiddenByUser.contains(column) || m_spared.contains(column));
    m_fitting = false;
    fitName();
}

int PackTable::defaultWidth(int column, bool roomy) const
{
    auto headerFont = font();
    headerFont.setWeight(QFont::DemiBold);
    const auto title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int header = QFontMetrics(headerFont).horizontalAdvance(title)
        + (roomy ? m_theme->scaled(14) : m_theme->scaled(2));
    return 2 * m_theme->scaled(8) + 2 + qMax(contentWidth(column, font(), roomy), header);
}

void PackTable::setDefaultWidths()
{
    int all = 0;
    for (int column = PackColumn::Name + 1; column < PackColumn::Count; ++column)
        all += isColumnHidden(column) ? 0 : defaultWidth(column, true);
    const bool roomy = viewport()->width() - all >= m_theme->scaled(nameAtEase);
    m_fitting = true;
    for (int column = PackColumn::Name + 1; column < PackColumn::Count; ++column)
        if (!isColumnHidden(column))
            setColumnWidth(column, defaultWidth(column, roomy));
    m_fitting = false;
}

// Name takes what the other columns leave.
void PackTable::fitName()
{
    if (!m_widthsChosen)
        setDefaultWidths();
    int others = 0;
    for (int column = PackColumn::Name + 1; column < PackColumn::Count; ++column)
        others += isColumnHidden(column) ? 0 : columnWidth(column);
    m_fitting = true;
    setColumnWidth(PackColumn::Name,
                   qMax(m_theme->scaled(nameAtLeast), viewport()->width() - others));
    m_fitting = false;
}

QByteArray PackTable::saveState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    QList<qint32> widths;
    for (int column = 0; column < PackColumn::Count; ++column)
        widths << (isColumnHidden(column) ? horizontalHeader()->sectionSize(column)
                                          : columnWidth(column));
    stream << stateVersion << m_hiddenByUser << m_widthsChosen << widths
           << qint32(horizontalHeader()->sortIndicatorSection())
           << qint32(horizontalHeader()->sortIndicatorOrder());
    return bytes;
}

bool PackTable::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    QSet<int> hidden;
    bool widthsChosen = false;
    QList<qint32> widths;
    qint32 section = 0;
    qint32 order = 0;
    stream >> version;
    if (version != stateVersion)
        return false;
    stream >> hidden >> widthsChosen >> widths >> section >> order;
    if (stream.status() != QDataStream::Ok || widths.size() != PackColumn::Count)
        return false;

    m_hiddenByUser = hidden;
    m_hiddenByUser.remove(PackColumn::Name);
    m_widthsChosen = widthsChosen;
    m_fitting = true;
    for (int column = 1; widthsChosen && column < PackColumn::Count; ++column) {
        if (widths.at(column) > 0)
            setColumnWidth(column, qBound(m_theme->scaled(24), widths.at(column), 2000));
    }
    m_fitting = false;
    applyColumns();
    if (section >= 0 && section < PackColumn::Count)
        sortByColumn(section, order == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
    return true;
}

} // namespace packdesk
