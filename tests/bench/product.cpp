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

QString shownText(const Snapshot &snapshot, int row)
{
    return titleOf(snapshot.at(row));
}

} // namespace packdesk::bench
