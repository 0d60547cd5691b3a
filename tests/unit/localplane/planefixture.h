// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/localplane.h"

#include <QBuffer>
#include <QTemporaryDir>

#include <memory>

namespace packdesk {

/// An answer as a test looks at it.
struct Reply
{
    int status = 0;
    QByteArray body;
    QJsonObject json;
    QString requestId;
    QString contentType;
    QString retryAfter;

    QString code() const;
    QJsonObject details() const;
    QJsonObject fields() const;
};

/// A local control plane in this process, with data of its own, on a free port.
class PlaneFixture
{
public:
    explicit PlaneFixture(const Options &changed = {});

    LocalPlane &plane() { return *m_plane; }
    /// Stops the server and starts another one over the same data.
    void restart();

    /// @param key name of one of the announced tokens; null sends none
    Reply call(const QByteArray &method, const QString &path, const QByteArray &body = {},
               const QString &key = QStringLiteral("full_access"),
               const QByteArray &contentType = "application/json");
    Reply upload(const QByteArray &archive, const QString &visibility = {},
                 const QString &key = QStringLiteral("full_access"));

    QString token(const QString &key) const;
    QString dataFolder() const { return m_folder.path() + QStringLiteral("/data"); }
    QByteArray log() const { return m_log.data(); }
    /// Every blob of the store and every file that is arriving.
    QStringList storedFiles() const;

private:
    QTemporaryDir m_folder;
    QBuffer m_log;
    Options m_options;
    std::unique_ptr<LocalPlane> m_plane;
};

/// A .tar.gz of a small pack; `files` are added to or replace its own.
QByteArray packArchiveOf(const QString &name, const QString &version,
                         const QHash<QString, QByteArray> &files = {});

} // namespace packdesk
