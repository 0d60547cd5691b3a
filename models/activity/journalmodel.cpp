// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/activity/journalmodel.h"

#include "models/activity/journal.h"

#include <algorithm>

namespace packdesk {

namespace {

QString subjectOf(const JournalEntry &entry)
{
    if (!entry.packTitle.isEmpty())
        return entry.packTitle;
    if (!entry.attempt.subject.isEmpty())
        return entry.attempt.subject;
    return entry.packId.isEmpty() ? entry.attempt.packId : entry.packId;
}

QVariant displayValue(const JournalEntry &entry, int column)
{
    switch (column) {
    case JournalColumn::State:
        return int(entry.state);
    case JournalColumn::Action:
        return int(entry.attempt.operation);
    case JournalColumn::Pack:
        return subjectOf(entry);
    case JournalColumn::Started:
        return entry.startedAt;
    case JournalColumn::Took:
        return entry.durationMs < 0 ? QVariant() : QVariant(entry.durationMs);
    case JournalColumn::RequestId:
        return entry.requestId.isNull() ? QVariant() : QVariant(entry.requestId);
    default:
        return {};
    }
}

} // namespace

JournalModel::JournalModel(const Journal *journal, QObject *parent)
    : QAbstractTableModel(parent)
    , m_journal(journal)
{
    for (const JournalEntry &entry : journal->entries())
        m_numbers.push_back(entry.number);
    connect(journal, &Journal::entryAdded, this, &JournalModel::insertEntry);
    connect(journal, &Journal::entryChanged, this, &JournalModel::changeEntry);
    connect(journal, &Journal::entryAboutToBeDropped, this, &JournalModel::removeEntry);
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(JournalColumn::Count);
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JournalEntry *entry = m_journal->entry(numberAt(index.row()));
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return displayValue(*entry, index.column());
    case JournalRole::Number:
        return entry->number;
    case JournalRole::State:
        return int(entry->state);
    default:
        return {};
    }
}

quint64 JournalModel::numberAt(int row) const
{
    return row >= 0 && row < rowCount() ? *(m_numbers.rbegin() + row) : 0;
}

int JournalModel::rowOf(quint64 number) const
{
    const auto place = std::lower_bound(m_numbers.begin(), m_numbers.end(), number);
    return place != m_numbers.end() && *place == number ? int(m_numbers.end() - place) - 1 : -1;
}

void JournalModel::insertEntry(quint64 number)
{
    beginInsertRows({}, 0, 0);
    m_numbers.push_back(number);
    endInsertRows();
}

void JournalModel::changeEntry(quint64 number)
{
    const int row = rowOf(number);
    if (row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, JournalColumn::Count - 1));
}

void JournalModel::removeEntry(quint64 number)
{
    const int row = rowOf(number);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_numbers.erase(m_numbers.end() - row - 1);
    endRemoveRows();
}

} // namespace packdesk
