// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/packrecord.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace packdesk {

class Database;

/// The table of packs. Any thread; changes of more than one step belong in a Transaction.
class PackStore
{
public:
    explicit PackStore(Database &database);

    /// Every pack that a caller of `org` sees; own ones first, then by name and version.
    QList<PackRecord> visibleTo(const QString &org);
    std::optional<PackRecord> find(const QString &id);
    /// The pack of an organisation with this name and version.
    std::optional<PackRecord> findOwn(const QString &org, const QString &name,
                                      const QString &version);
    /// Inserts, or overwrites the row with the same id.
    void save(const PackRecord &pack);
    void remove(const QString &id);
    bool isEmpty();
    /// Manifest digests of all packs but `exceptId`.
    QStringList imageDigests(const QString &exceptId = {});
    /// `name-version` of a pack for each manifest digest.
    QHash<QString, QString> imageNames();

private:
    QList<PackRecord> select(const QString &condition, const QVariantList &values);

    Database &m_database;
};

} // namespace packdesk
