// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/snapshot.h"

#include "models/packs/packfilter.h"

namespace packdesk {

PackOwner ownerOf(const Pack &pack)
{
    if (!pack.owned)
        return PackOwner::NotStated;
    if (*pack.owned)
        return PackOwner::Yours;
    if (pack.tier == QLatin1String("recommended") || pack.tier == QLatin1String("verified"))
        return PackOwner::Platform;
    return PackOwner::Other;
}

QString ownerKey(PackOwner owner)
{
    switch (owner) {
    case PackOwner::Yours:
        return QStringLiteral("yours");
    case PackOwner::Platform:
        return QStringLiteral("platform");
    case PackOwner::Other:
        return QStringLiteral("other");
    case PackOwner::NotStated:
        break;
    }
    return QStringLiteral("not_stated");
}

Snapshot::Snapshot(PackList list)
    : m_list(std::move(list))
{
    m_rows.reserve(size());
    for (int row = 0; row < size(); ++row) {
        const QString &id = at(row).id;
        if (!id.isEmpty() && !m_rows.contains(id))
            m_rows.insert(id, row);
        else
            m_unnamed.push_back(row);
        if (at(row).owned.value_or(false) && !at(row).name.isEmpty())
            m_ownedRows[at(row).name].push_back(row);
    }
}

} // namespace packdesk
