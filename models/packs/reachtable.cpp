// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/reachtable.h"

#include "models/api/pack.h"
#include "models/packs/rowplan.h"

#include <algorithm>

namespace packdesk {

void ReachTable::insertRows(int first, int count)
{
    m_rows.insert(m_rows.begin() + first, std::size_t(count), Row());
}

void ReachTable::removeRows(int first, int count)
{
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + count);
}

void ReachTable::permuteRows(const std::vector<int> &to)
{
    m_rows = permuted(std::move(m_rows), to);
}

void ReachTable::setPack(int row, const Pack &pack)
{
    Row &entry = m_rows[std::size_t(row)];
    const auto known = reachWithoutReading(pack);
    entry.reach = known.value_or(PackReach());
    entry.ticket = ++m_lastTicket;
    entry.capabilities = known ? QString() : pack.capabilities;
}

bool ReachTable::isComplete() const
{
    return std::none_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.waits(); });
}

QList<ReachQuestion> ReachTable::questions() const
{
    QList<ReachQuestion> questions;
    for (const Row &row : m_rows) {
        if (row.waits())
            questions.append({row.ticket, row.capabilities});
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
        row.capabilities.clear();
        taken.push_back(int(i));
    }
    return taken;
}

} // namespace packdesk
