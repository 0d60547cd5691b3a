// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/caller.h"
#include "models/api/jsonrequest.h"
#include "models/api/pack.h"

namespace packdesk {

/// GET /me/session: who the key is.
class GetSession : public JsonRequest<Caller>
{
    Q_OBJECT

public:
    explicit GetSession(const std::shared_ptr<Connection> &connection, QObject *parent = nullptr);
};

/// GET /packs: every pack that the caller sees. Decoded on a worker.
class ListPacks : public JsonRequest<PackList>
{
    Q_OBJECT

public:
    explicit ListPacks(const std::shared_ptr<Connection> &connection, QObject *parent = nullptr);
};

/// GET /packs/{id}
class GetPack : public JsonRequest<Pack>
{
    Q_OBJECT

public:
    GetPack(const std::shared_ptr<Connection> &connection, const QString &packId,
            QObject *parent = nullptr);
    QString answeredPackId() const override;
};

/// POST /packs. Sent at most once.
class CreatePack : public JsonRequest<Pack>
{
    Q_OBJECT

public:
    /// @param visibility `org` or `community`; always sent
    CreatePack(const std::shared_ptr<Connection> &connection, const QString &imageReference,
               const QString &visibility, QObject *parent = nullptr);
    QString answeredPackId() const override;
};

/// DELETE /packs/{id}. Sent at most once.
class DeletePack : public JsonRequest<QString>
{
    Q_OBJECT

public:
    /// @param title what the pack is called, for the words of a failure
    DeletePack(const std::shared_ptr<Connection> &connection, const QString &packId,
               const QString &title, QObject *parent = nullptr);
};

} // namespace packdesk
