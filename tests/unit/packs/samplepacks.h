// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/snapshot.h"

#include <QRandomGenerator>

namespace packdesk::test {

/// A pack with an id, a name and the values that most tests look at.
Pack makePack(const QString &id, const QString &name);

SnapshotPtr snapshotOf(const std::vector<Pack> &packs);

/// Ids of a list, in its order.
QStringList idsOf(const std::vector<Pack> &packs);

/// Packs by chance: mixed case, accents, missing fields, unknown values, equal names. The same
/// seed gives the same packs.
class RandomPacks
{
public:
    explicit RandomPacks(quint32 seed);

    int below(int limit) { return int(m_random.bounded(limit)); }
    bool chance(int percent) { return below(100) < percent; }
    QString oneOf(const QStringList &values) { return values.at(below(int(values.size()))); }
    Pack pack(const QString &id);
    std::vector<Pack> packs(int count);
    /// Another answer of the same server: some packs leave, enter, change or move.
    std::vector<Pack> changed(std::vector<Pack> packs);

private:
    QRandomGenerator m_random;
    int m_lastId = 0;
};

} // namespace packdesk::test
