// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/agentrole.h"
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

/// PATCH /packs/{id}: who sees a pack. Sent at most once.
class SetVisibility : public JsonRequest<Pack>
{
    Q_OBJECT

public:
    /// @param title what the pack is called, for the words of a failure
    /// @param visibility `org` or `community`
    /// @param before what was shown until now, for whoever wants to set it back
    SetVisibility(const std::shared_ptr<Connection> &connection, const QString &packId,
                  const QString &title, const QString &visibility, const QString &before = {},
                  QObject *parent = nullptr);
    QString answeredPackId() const override;
};

/// PUT /packs/{id}: another image of the same repository. Sent at most once.
class ReplaceImage : public JsonRequest<Pack>
{
    Q_OBJECT

public:
    /// @param title what the pack is called, for the words of a failure
    ReplaceImage(const std::shared_ptr<Connection> &connection, const QString &packId,
                 const QString &title, const QString &imageReference, QObject *parent = nullptr);
    QString answeredPackId() const override;
};

/// PUT /packs/{id}/files/{path}: other bytes for a file that the pack has. Sent at most once.
class ReplaceFile : public JsonRequest<Pack>
{
    Q_OBJECT

public:
    /// @param title what the pack is called, for the words of a failure
    /// @param path inside the pack, without empty, `.` and `..` segments
    ReplaceFile(const std::shared_ptr<Connection> &connection, const QString &packId,
                const QString &title, const QString &path, const QByteArray &bytes,
                QObject *parent = nullptr);
    QString answeredPackId() const override;
};

/// GET /agent-roles: the roles that are in use, with their packs. Decoded on a worker.
class ListAgentRoles : public JsonRequest<AgentRoles>
{
    Q_OBJECT

public:
    explicit ListAgentRoles(const std::shared_ptr<Connection> &connection,
                            QObject *parent = nullptr);
};

} // namespace packdesk
