// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/reachreader.h"

#include <vector>

namespace packdesk {

struct Pack;

/// What each pack of a list may reach, by row, as far as it was read: which texts are still to be
/// read, and whose row an answer belongs to after rows came, went and moved.
class ReachTable
{
public:
    void clear() { m_rows.clear(); }
    void insertRows(int first, int count);
    void removeRows(int first, int count);
    void permuteRows(const std::vector<int> &to);
    /// What was read of another text counts no more.
    void setPack(int row, const Pack &pack);

    const PackReach &at(int row) const { return m_rows[std::size_t(row)].reach; }
    /// Nothing is to be read any more.
    bool isComplete() const;
    /// One for each row that was not read, in their order.
    QList<ReachQuestion> questions() const;
    /// The rows that were answered, ascending; answers for rows that are gone are passed over.
    std::vector<int> take(const QList<ReachAnswer> &answers);

private:
    struct Row
    {
        PackReach reach;
        int ticket = 0;
        /// Null once it was read.
        QString capabilities;

        bool waits() const { return reach.kind == ReachKind::NotRead; }
    };

    std::vector<Row> m_rows;
    int m_lastTicket = 0;
};

} // namespace packdesk
