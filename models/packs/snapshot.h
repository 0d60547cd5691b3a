// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/pack.h"
#include "models/packs/packlistdefs.h"

#include <QHash>

#include <memory>

namespace packdesk {

PackOwner ownerOf(const Pack &pack);

/// An immutable list of packs as one answer gave it, with indexes by id and by name. Made on a
/// worker or in the GUI thread, then shared read-only; safe to read from any thread. Packs without
/// an id are kept and cannot be found; of several with the same id the first is found.
class Snapshot
{
public:
    explicit Snapshot(PackList list);

    int size() const { return int(m_list.packs.size()); }
    const Pack &at(int row) const { return m_list.packs[std::size_t(row)]; }
    const std::vector<Pack> &packs() const { return m_list.packs; }
    /// -1 where the list has no such pack.
    int rowOf(const QString &packId) const { return m_rows.value(packId, -1); }
    /// Ascending: the rows that rowOf() never answers, for they have no id, or one that came
    /// before.
    const std::vector<int> &unnamedRows() const { return m_unnamed; }
    /// Ascending: the packs of this name that are stated to be owned. Costs the same however long
    /// the list is.
    std::vector<int> ownedRowsOf(const QString &name) const { return m_ownedRows.value(name); }
    /// The bytes of the answer.
    const QByteArray &answer() const { return m_list.json; }
    /// UTC.
    const QDateTime &receivedAt() const { return m_list.receivedAt; }

private:
    PackList m_list;
    QHash<QString, int> m_rows;
    std::vector<int> m_unnamed;
    QHash<QString, std::vector<int>> m_ownedRows;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace packdesk
