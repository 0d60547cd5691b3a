// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/packs/packselection.h"

#include "models/api/pack.h"
#include "models/packs/packlistdefs.h"
#include "ui/packs/packpresentation.h"

#include <QItemSelectionModel>

#include <algorithm>

namespace packdesk {

PackSelection::PackSelection(PackPresentation *model, QItemSelectionModel *selection,
                             QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_selection(selection)
{
    connect(m_model, &PackPresentation::aboutToChange, this, &PackSelection::onAboutToChange);
    connect(m_selection, &QItemSelectionModel::selectionChanged, this, &PackSelection::onSelected);
    const auto after = [this] { onModelChanged(); };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, after);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, after);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, after);
    connect(m_model, &QAbstractItemModel::modelReset, this, after);
}

// A pack that was deleted meanwhile is hidden by no filter.
QStringList PackSelection::hiddenIds() const
{
    QStringList listed;
    std::ranges::copy_if(m_hidden, std::back_inserter(listed),
                         [this](const QString &id) { return m_model->isListed(id); });
    return listed;
}

QStringList PackSelection::shownIds() const
{
    std::vector<int> rows;
    const auto ranges = m_selection->selection();
    for (const auto &range : ranges) {
        if (range.left() > PackColumn::Name)
            continue;
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    QStringList ids;
    ids.reserve(qsizetype(rows.size()));
    for (const int row : rows) {
        ids += m_model->idAt(row);
    }
    return ids;
}

void PackSelection::onSelected()
{
    if (m_changing)
        return;
    const auto shown = shownIds();
    // One alone is a new choice; what extends a selection keeps its hidden part.
    set(shown, shown.size() > 1 ? m_hidden : QStringList());
}

// Qt would carry each cell of a large selection through the change, which takes longer than
// selecting the same packs again.
void PackSelection::onAboutToChange()
{
    m_changing = true;
    if (m_shown.size() > 1)
        m_selection->clearSelection();
}

void PackSelection::onModelChanged()
{
    const auto before = ids();
    // A single one is carried by the table, also over its absence.
    if (before.size() > 1)
        selectAgain(before);
    m_changing = false;
    const auto shown = shownIds();
    if (before.size() < 2) {
        set(shown, {});
        return;
    }
    const QSet<QString> present(shown.begin(), shown.end());
    QStringList hidden;
    std::ranges::copy_if(before, std::back_inserter(hidden),
                         [&present](const QString &id) { return !present.contains(id); });
    set(shown, hidden);
}

// By runs of rows: what a selection costs grows with the square of its ranges.
void PackSelection::selectAgain(const QStringList &ids)
{
    std::vector<int> rows;
    for (const auto &id : ids) {
        if (const int row = m_model->rowOf(id); row >= 0)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    QItemSelection runs;
    const int lastColumn = m_model->columnCount() - 1;
    for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        for (end = begin + 1; end < rows.size() && rows[end] == rows[end - 1] + 1;)
            ++end;
        runs.append(QItemSelectionRange(m_model->index(rows[begin], 0),
                                        m_model->index(rows[end - 1], lastColumn)));
    }
    // All at once, also what is selected already: one signal, and no overlap to be worked out.
    m_selection->select(runs, QItemSelectionModel::ClearAndSelect);
}

void PackSelection::set(const QStringList &shown, const QStringList &hidden)
{
    if (shown == m_shown && hidden == m_hidden)
        return;
    m_shown = shown;
    m_hidden = hidden;
    Q_EMIT changed();
}

} // namespace packdesk
