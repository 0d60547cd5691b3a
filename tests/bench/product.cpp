// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/bench/product.h"

#include "models/api/codec.h"

namespace packdesk::bench {

SnapshotPtr snapshotOf(const QByteArray &json)
{
    auto list = decodePackList(json);
    return list ? std::make_shared<const Snapshot>(std::move(*list)) : nullptr;
}

PackKeysPtr keysOf(const Snapshot &snapshot)
{
    return std::make_shared<const PackKeys>(snapshot);
}

ShownList::ShownList(SnapshotPtr snapshot)
{
    m_model.sort(PackColumn::Name);
    m_list.setSnapshot(std::move(snapshot));
}

void ShownList::filter(const QString &text)
{
    PackFilter filter;
    filter.text = text;
    m_model.setFilter(filter);
}

void ShownList::sort(int column, Qt::SortOrder order)
{
    m_model.sort(column, order);
}

} // namespace packdesk::bench
