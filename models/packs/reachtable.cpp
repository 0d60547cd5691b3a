// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/reachtable.h"

#include <algorithm>

namespace packdesk {

namespace {

// What was stated of the capabilities, word for word.
bool statesSameReach(const Snapshot &before, int row, const Snapshot &next, int newRow)
{
    const bool stated = before.span(row, PackField::Capabilities).isStated();
    if (stated != next.span(newRow, PackField::Capabilities).isStated())
        return false;
    if (!stated)
        return before.owned(row) == next.owned(newRow);
    return before.rawText(row, PackField::Capabilities)
        == next.rawText(newRow, PackField::Capabilities)
        || before.text(row, PackField::Capabilities) == next.text(newRow, PackField::Capabilities);
}

} // namespace

void ReachTable::clear()
{
    m_list.reset();
    m_rows.clear();
}

void ReachTable::setList(SnapshotPtr list, const ListChange &change)
{
    const SnapshotPtr before = std::exchange(m_list, std::move(list));
    std::vector<int> rowBefore(std::size_t(change.newCount), -1);
    for (std::size_t row = 0; row < change.newRowOf.size(); ++row) {
        if (change.newRowOf[row] >= 0)
            rowBefore[std::size_t(change.newRowOf[row])] = int(row);
    }
    m_rows = carried(m_rows, change);
    for (const int row : change.fresh()) {
        const int was = rowBefore[std::size_t(row)];
        if (was < 0 || !statesSameReach(*before, was, *m_list, row))
            set(row);
    }
}

// What was read of another text counts no more.
void ReachTable::set(int row)
{
    Row &entry = m_rows[std::size_t(row)];
    entry.reach = reachWithoutReading(*m_list, row).value_or(PackReach());
    entry.ticket = ++m_lastTicket;
}

bool ReachTable::isComplete() const
{
    return std::none_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.waits(); });
}

QList<ReachQuestion> ReachTable::questions() const
{
    QList<ReachQuestion> questions;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].waits())
            questions.append({m_rows[row].ticket, int(row)});
    }
    return questions;
}

std::vector<int> ReachTable::take(const QList<ReachAnswer> &answers)
{
    QHash<int, PackReach> byTicket;
    byTicket.reserve(answers.size());
    for (const ReachAnswer &answer : answers)
        byTicket.insert(answer.ticket, answer.reach);
    std::vector<int> taken;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        const auto answer = row.waits() ? byTicket.constFind(row.ticket) : byTicket.constEnd();
        if (answer == byTicket.constEnd())
            continue;
        row.reach = *answer;
        taken.push_back(int(i));
    }
    return taken;
}

} // namespace packdesk
