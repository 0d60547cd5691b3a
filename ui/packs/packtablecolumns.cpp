// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// The columns of the table: what is shown, how wide, and how that is kept.

#include "models/packs/packlistdefs.h"
#include "models/packs/packreach.h"
#include "ui/packs/badge.h"
#include "ui/packs/packpresentation.h"
#include "ui/packs/packtable.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QDataStream>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>

namespace packdesk {

namespace {

constexpr quint32 stateVersion = 0x50540001;
constexpr int sortMark = 14;
constexpr int nameAtLeast = 112;
// Below this a name is guessed rather than read.
constexpr int nameInNeed = 140;
// About 21 letters and the beginning of the slug.
constexpr int nameAtEase = 196;

int widestDate(const QFontMetrics &metrics)
{
    int width = metrics.horizontalAdvance(PackPresentation::tr("yesterday"));
    for (int month = 1; month <= 12; ++month)
        width = qMax(width,
                     metrics.horizontalAdvance(
                         QLocale().toString(QDate(2028, month, 28), QStringLiteral("d MMM yyyy"))));
    return width;
}

// Room for the usual content of a column, without the padding of the cell.
int contentWidth(int column, const QFont &font, const Theme &theme)
{
    const QFontMetrics metrics(font);
    switch (column) {
    case PackColumn::Version:
        return metrics.horizontalAdvance(QStringLiteral("88.88.88"));
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
        return widestDate(metrics);
    case PackColumn::Reach: {
        PackReach marked;
        marked.kind = ReachKind::NeedsLook;
        return metrics.horizontalAdvance(QStringLiteral("888 "))
            + badgeSize(reachBadge(marked), font).width() + theme.scaled(8);
    }
    default:
        return 0;
    }
}

// The titles of the columns with a letter of their own each, also beside the two directions.
QString menuTitle(int column)
{
    switch (column) {
    case PackColumn::Name:
        return PackTable::tr("&Name");
    case PackColumn::Version:
        return PackTable::tr("Ve&rsion");
    case PackColumn::Tier:
        return PackTable::tr("&Tier");
    case PackColumn::Visibility:
        return PackTable::tr("&Visibility");
    case PackColumn::Owner:
        return PackTable::tr("&Owner");
    case PackColumn::Category:
        return PackTable::tr("&Category");
    case PackColumn::Size:
        return PackTable::tr("&Size");
    case PackColumn::Updated:
        return PackTable::tr("&Updated");
    default:
        return PackTable::tr("R&each");
    }
}

QAction *addChoice(QActionGroup *group, const QString &text, int value)
{
    auto *action = group->addAction(text);
    action->setCheckable(true);
    action->setData(value);
    return action;
}

void check(const QActionGroup *group, int value)
{
    const auto actions = group->actions();
    for (auto *action : actions)
        action->setChecked(action->data().toInt() == value);
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
    leaveReach();
    applyColumns();
    Q_EMIT columnsChanged();
}

// The column goes with its header: nothing would tell what the rows are sorted by.
void PackTable::leaveReach()
{
    if (!isColumnChosen(PackColumn::Reach)
        && horizontalHeader()->sortIndicatorSection() == PackColumn::Reach)
        sortByColumn(PackColumn::Name, Qt::AscendingOrder);
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
    menu->setToolTipsVisible(true);
    for (int column = PackColumn::Name + 1; column < PackColumn::Count; ++column) {
        auto *action = menu->addAction(menuTitle(column));
        action->setCheckable(true);
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnChosen(column, shown); });
        const auto sync = [this, action, column] {
            action->setChecked(isColumnChosen(column));
            const bool room = !m_spared.contains(column) && !m_noRoomFor.contains(column);
            action->setEnabled(room);
            const auto reason = room ? QString() : tr("The window has no room for this column.");
            action->setToolTip(reason);
            action->setStatusTip(reason);
        };
        connect(menu, &QMenu::aboutToShow, action, sync);
        sync();
    }
    return menu;
}

QMenu *PackTable::createSortMenu(QWidget *parent)
{
    auto *menu = new QMenu(tr("&Sort by"), parent);
    auto *columns = new QActionGroup(menu);
    for (int column = PackColumn::Name; column < PackColumn::Count; ++column)
        addChoice(columns, menuTitle(column), column);
    auto *orders = new QActionGroup(menu);
    addChoice(orders, tr("&Ascending"), Qt::AscendingOrder);
    addChoice(orders, tr("&Descending"), Qt::DescendingOrder);
    menu->addActions(columns->actions());
    menu->addSeparator();
    menu->addActions(orders->actions());
    const auto *header = horizontalHeader();
    connect(columns, &QActionGroup::triggered, this, [this, header](const QAction *column) {
        sortByColumn(column->data().toInt(), header->sortIndicatorOrder());
    });
    connect(orders, &QActionGroup::triggered, this, [this, header](const QAction *order) {
        sortByColumn(header->sortIndicatorSection(), Qt::SortOrder(order->data().toInt()));
    });
    const auto sync = [columns, orders](int column, Qt::SortOrder order) {
        check(columns, column);
        check(orders, order);
    };
    connect(header, &QHeaderView::sortIndicatorChanged, menu, sync);
    sync(header->sortIndicatorSection(), header->sortIndicatorOrder());
    const auto offerReach = [this, reach = columns->actions().at(PackColumn::Reach)] {
        reach->setVisible(isColumnChosen(PackColumn::Reach));
    };
    connect(menu, &QMenu::aboutToShow, this, offerReach);
    offerReach();
    return menu;
}

// Besides the window's choice, the table spares what would make the names unreadable. Nothing here
// depends on whether the scroll bar is shown: a filter must not move the columns.
void PackTable::applyColumns()
{
    const int room = width() - verticalScrollBar()->sizeHint().width();
    auto hidden = m_hiddenByUser | m_spared;
    int others = 0;
    for (int column = PackColumn::Name + 1; column < PackColumn::Count; ++column)
        others += hidden.contains(column) ? 0 : wantedWidth(column);
    m_noRoomFor.clear();
    const auto spare = [&](int column, int nameWanted) {
        if (room - others >= m_theme->scaled(nameWanted) || hidden.contains(column)
            || m_resizedByUser.contains(column))
            return;
        m_noRoomFor.insert(column);
        hidden.insert(column);
        others -= wantedWidth(column);
    };
    spare(PackColumn::Category, nameAtEase);
    spare(PackColumn::Size, nameAtEase);
    spare(PackColumn::Visibility, nameInNeed);

    m_fitting = true;
    m_model->setReachShown(!hidden.contains(PackColumn::Reach));
    // A row is selected only with the column that came.
    if (const auto current = currentPack(); current.isValid())
        selectionModel()->select(current, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    for (int column = 0; column < PackColumn::Count; ++column) {
        setColumnHidden(column, hidden.contains(column));
        if (column != PackColumn::Name && !hidden.contains(column))
            setColumnWidth(column, wantedWidth(column));
    }
    setColumnWidth(PackColumn::Name, qMax(m_theme->scaled(nameAtLeast), room - others));
    fillScrollBarsRoom(room);
    m_fitting = false;
}

// The last column reads from its left: to widen it moves nothing.
void PackTable::fillScrollBarsRoom(int room)
{
    const int left = viewport()->width() - room;
    const int last = m_model->isReachShown() ? PackColumn::Reach : PackColumn::Updated;
    if (left > 0 && !isColumnHidden(last) && !m_resizedByUser.contains(last))
        setColumnWidth(last, wantedWidth(last) + left);
}

int PackTable::wantedWidth(int column) const
{
    const auto chosen = m_resizedByUser.constFind(column);
    if (chosen != m_resizedByUser.cend())
        return *chosen;
    if (!m_defaultWidths.contains(column))
        m_defaultWidths.insert(column, defaultWidth(column));
    return m_defaultWidths.value(column);
}

int PackTable::defaultWidth(int column) const
{
    auto headerFont = font();
    headerFont.setWeight(QFont::DemiBold);
    const auto title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int header
        = QFontMetrics(headerFont).horizontalAdvance(title) + m_theme->scaled(sortMark);
    return 2 * m_theme->scaled(8) + 2 + qMax(contentWidth(column, font(), *m_theme), header);
}

QByteArray PackTable::saveState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    QList<qint32> widths;
    for (int column = 0; column < PackColumn::Count; ++column)
        widths << m_resizedByUser.value(column);
    stream << stateVersion << m_hiddenByUser << !m_resizedByUser.isEmpty() << widths
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
    // States from before there was the column do not know that it is hidden.
    if (widths.size() <= PackColumn::Reach)
        hidden.insert(PackColumn::Reach);
    if (stream.status() != QDataStream::Ok || widths.size() <= PackColumn::Updated)
        return false;
    widths.resize(PackColumn::Count);

    m_hiddenByUser = hidden;
    m_hiddenByUser.remove(PackColumn::Name);
    m_resizedByUser.clear();
    for (int column = 1; widthsChosen && column < PackColumn::Count; ++column) {
        if (widths.at(column) > 0)
            m_resizedByUser.insert(column, qBound(m_theme->scaled(24), widths.at(column), 2000));
    }
    leaveReach();
    applyColumns();
    if (section >= 0 && section < m_model->columnCount())
        sortByColumn(section, order == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
    return true;
}

} // namespace packdesk
