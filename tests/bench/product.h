// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistmodel.h"

#include <QByteArray>

namespace packdesk::bench {

/// From the bytes of an answer to a snapshot that can be shown: what the product does. Null where
/// it cannot be decoded.
SnapshotPtr snapshotOf(const QByteArray &json);

/// What the snapshot is searched and sorted by.
PackKeysPtr keysOf(const Snapshot &snapshot);

/// The models of the product around a list. Each member comes back once its rows stand.
class ShownList
{
public:
    static constexpr int columnCount = PackColumn::Updated + 1;

    explicit ShownList(SnapshotPtr snapshot);

    void filter(const QString &text);
    void sort(int column, Qt::SortOrder order);

private:
    PackListModel m_list;
    PackFilterModel m_model{&m_list};
};

} // namespace packdesk::bench
