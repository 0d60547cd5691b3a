// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/hugepages.h"
#include "models/packs/listchange.h"
#include "models/packs/reachreader.h"

#include <vector>

namespace packdesk {

/// What each pack of a list may reach, by row, as far as it was read: which texts are still to be
/// read, and whose row an answer belongs to after rows came, went and moved.
class ReachTable
{
public:
    void clear();
    /// Rows whose capabilities stay keep what was read of them.
    void setList(SnapshotPtr list, const ListChange &change);

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

        bool waits() const { return reach.kind == ReachKind::NotRead; }
    };

    void set(int row);

    SnapshotPtr m_list;
    std::vector<Row, HugePages<Row>> m_rows;
    int m_lastTicket = 0;
};

} // namespace packdesk
