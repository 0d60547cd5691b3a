// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/packs/packtable.h"

#include "models/packs/packlistdefs.h"
#include "ui/packs/packdelegate.h"
#include "ui/packs/packpresentation.h"
#include "ui/packs/packselection.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

#include <chrono>

namespace packdesk {

namespace {

constexpr auto timesGoStaleAfter = std::chrono::minutes(1);

} // namespace

PackTable::PackTable(const Theme *theme, PackPresentation *model, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(model)
    , m_delegate(new PackDelegate(theme, this))
    , m_hiddenByUser({PackColumn::Reach})
{
    setAccessibleName(tr("Packs"));
    setModel(model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setFrameShape(NoFrame);
    setupHeader();
    setupConnections();
    m_selection = new PackSelection(m_model, selectionModel(), this);
    applyTheme();
}

void PackTable::setupHeader()
{
    auto *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(PackColumn::Name, QHeaderView::Fixed);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setSortIndicator(PackColumn::Name, Qt::AscendingOrder);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    // Connected before sorting is enabled, so that it runs before the rows move.
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this] {
        m_sorting = true;
        QMetaObject::invokeMethod(
            this, [this] { m_sorting = false; }, Qt::QueuedConnection);
        Q_EMIT columnsChanged();
    });
    setSortingEnabled(true);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &where) {
        auto *menu = createColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(horizontalHeader()->mapToGlobal(where));
    });
    connect(header, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (m_fitting || section == PackColumn::Name)
            return;
        // Shown and hidden again by the header itself: no width.
        if (size > 0)
            m_resizedByUser.insert(section, size);
        applyColumns();
        Q_EMIT columnsChanged();
    });
}

void PackTable::setupConnections()
{
    connect(m_theme, &Theme::changed, this, &PackTable::applyTheme);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PackTable::syncSelection);
    const auto onOrder = [this] {
        syncSelection();
        selectWanted();
        layOutSoon();
    };
    const auto onRows = [this, onOrder] {
        m_removing = false;
        onOrder();
    };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, onRows);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, onRows);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, onOrder);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        syncSelection();
        selectWanted();
    });
    connect(m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, &PackTable::rememberTop);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &PackTable::rememberTop);
    connect(m_model, &QAbstractItemModel::layoutAboutToBeChanged, this, &PackTable::rememberTop);

    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT packActivated(idAt(index)); });
    connect(this, &QTableView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT packClicked(idAt(index)); });
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    minute->start(timesGoStaleAfter);
}

// The view does it by a timer, after a picture in which all is new but the rows.
void PackTable::layOutSoon()
{
    if (!std::exchange(m_layingOut, true))
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_layingOut = false;
                executeDelayedItemsLayout();
            },
            Qt::QueuedConnection);
}

bool PackTable::selectPack(const QString &packId)
{
    m_wantedId = packId;
    const int row = m_model->rowOf(packId);
    if (row < 0)
        return false;
    const auto index = m_model->index(row, PackColumn::Name);
    selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void PackTable::setBrief(bool brief)
{
    m_delegate->setBrief(brief);
    viewport()->update();
}

QString PackTable::idAt(const QModelIndex &index) const
{
    return index.data(PackRole::Id).toString();
}

void PackTable::syncSelection()
{
    if (m_removing)
        return;
    const auto selection = selectionModel()->selection();
    const auto id = selectedRowCount() == 1
        ? idAt(m_model->index(selection.first().top(), PackColumn::Name))
        : QString();
    if (id == m_currentId)
        return;
    // Taken back by the user: it is still shown, so it must not come back by itself.
    const bool takenBack = id.isEmpty() && m_model->rowOf(m_currentId) >= 0;
    if (takenBack || !id.isEmpty())
        m_wantedId = id;
    m_currentId = id;
    Q_EMIT currentPackChanged(id);
}

void PackTable::selectWanted()
{
    if (!m_currentId.isEmpty() || m_wantedId.isEmpty())
        return;
    const int row = m_model->rowOf(m_wantedId);
    if (row < 0)
        return;
    selectionModel()->setCurrentIndex(m_model->index(row, PackColumn::Name),
                                      QItemSelectionModel::ClearAndSelect
                                          | QItemSelectionModel::Rows);
}

int PackTable::selectedRowCount() const
{
    int rows = 0;
    const auto selection = selectionModel()->selection();
    for (const auto &range : selection)
        rows += range.left() == PackColumn::Name ? range.height() : 0;
    return rows;
}

// The view would select a neighbour of a removed row, and the next action would hit that one.
void PackTable::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    if (selectedRowCount() > 1) {
        QTableView::rowsAboutToBeRemoved(parent, start, end);
        return;
    }
    const auto selection = selectionModel()->selection();
    const int selected = selection.isEmpty() ? -1 : selection.first().top();
    const int current = currentIndex().row();
    const auto goes = [start, end](int row) { return row >= start && row <= end; };
    if (goes(selected) || goes(current)) {
        m_removing = true;
        selectionModel()->clear();
    }
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

// What stands at the top stays there while rows come and go above it.
void PackTable::rememberTop()
{
    if (m_sorting || !m_topId.isEmpty() || verticalScrollBar()->value() == 0)
        return;
    m_topId = idAt(m_model->index(rowAt(0), PackColumn::Name));
    const int offset = rowViewportPosition(rowAt(0));
    if (!m_topId.isEmpty())
        QMetaObject::invokeMethod(
            this,
            [this, offset] {
                const int row = m_model->rowOf(std::exchange(m_topId, {}));
                if (row >= 0)
                    verticalScrollBar()->setValue(row * verticalHeader()->defaultSectionSize()
                                                  - offset);
            },
            Qt::QueuedConnection);
}

void PackTable::keyPressEvent(QKeyEvent *event)
{
    const int last = m_model->rowCount() - 1;
    const auto go = [this, event](int row) {
        selectPack(idAt(m_model->index(row, PackColumn::Name)));
        event->accept();
    };
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Home && last >= 0)
        go(0);
    else if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_End && last >= 0)
        go(last);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
             && !m_currentId.isEmpty()) {
        // What is opened is to be seen.
        scrollTo(currentPack());
        Q_EMIT packActivated(m_currentId);
    } else
        QTableView::keyPressEvent(event);
}

// Letters belong to the filter; a search by first letters would jump through the list.
void PackTable::keyboardSearch(const QString &)
{
}

QModelIndex PackTable::currentPack() const
{
    return m_model->index(m_model->rowOf(m_currentId), PackColumn::Name);
}

void PackTable::resizeEvent(QResizeEvent *event)
{
    const auto current = currentPack();
    const int top = current.isValid() ? rowViewportPosition(current.row()) : -1;
    const bool seen = top >= 0 && top + rowHeight(current.row()) <= event->oldSize().height();
    QTableView::resizeEvent(event);
    applyColumns();
    if (seen)
        scrollTo(current);
}

void PackTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // Under the pointer nothing moves; with another window or a menu in between nothing has
    // changed.
    const auto reason = event->reason();
    const auto current = currentPack();
    if (reason != Qt::MouseFocusReason && reason != Qt::ActiveWindowFocusReason
        && reason != Qt::PopupFocusReason && current.isValid())
        scrollTo(current);
}

void PackTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(m_theme->colours().accent);
    painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
}

// The frame of the focus stays where it is.
void PackTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (hasFocus())
        viewport()->update();
}

void PackTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_model)
        applyTheme();
}

void PackTable::applyTheme()
{
    verticalHeader()->setDefaultSectionSize(m_theme->rowHeight());
    m_defaultWidths.clear();
    applyColumns();
    viewport()->update();
}

} // namespace packdesk
