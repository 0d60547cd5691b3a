// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace packdesk {

/// A row of the table of packs. Null texts are absent in answers.
struct PackRecord
{
    QString id;
    /// Null for packs that the platform ships.
    QString orgId;
    QString name;
    QString displayName;
    QString description;
    QString version;
    QString tier;
    QString visibility;
    QString category;
    QString capabilities;
    QString suggestedPacks;
    QString imageOrigin;
    QString imageRef;
    /// Digest of the manifest, whose blobs are in the image store.
    QString imageDigest;
    std::optional<qint64> sizeBytes;
    QDateTime createdAt;
    QDateTime updatedAt;

    bool isOwnedBy(const QString &org) const { return !orgId.isEmpty() && orgId == org; }
    /// Own packs, the platform's, and what other organisations published.
    bool isVisibleTo(const QString &org) const;
    bool isUpload() const { return imageOrigin == QLatin1String("upload"); }
};

/// Schema `Pack` of the contract, as a caller of `org` may see it.
QJsonObject toJson(const PackRecord &pack, const QString &org);

} // namespace packdesk
