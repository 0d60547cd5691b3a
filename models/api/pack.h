// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace packdesk {

/// A field of an answer that the contract does not name, as the server wrote it.
struct UnknownField
{
    QString name;
    /// The value as JSON text.
    QString json;

    friend bool operator==(const UnknownField &, const UnknownField &) = default;
};

/// A pack as the server describes it (schema `Pack` of the contract). Every field may be
/// missing: a null QString, an empty optional or an invalid time says so, which is not the
/// same as an empty text. Enumerations stay texts, so that a value that is not known yet is
/// shown as it came.
struct Pack
{
    QString id;
    QString orgId;
    QString name;
    QString displayName;
    QString description;
    QString version;
    /// recommended, verified, community
    QString tier;
    /// org, community
    QString visibility;
    QString category;
    /// A caps.yaml document.
    QString capabilities;
    /// Names of packs with commas between.
    QString suggestedPacks;
    /// upload, image_ref, clone
    QString imageOrigin;
    QString imageRef;
    QString imageDigest;
    std::optional<qint64> sizeBytes;
    /// UTC.
    QDateTime createdAt;
    QDateTime updatedAt;
    std::optional<bool> owned;
    QList<UnknownField> unknown;

    friend bool operator==(const Pack &, const Pack &) = default;
};

/// A pack of a list as it was decoded, shared; null where there is none.
using PackPtr = std::shared_ptr<const Pack>;

/// Whether two digests name the same image; nothing where one of them is not stated.
std::optional<bool> isSameDigest(const QString &one, const QString &other);

/// What a pack is called: its display name, else its name, else its id.
QString titleOf(const Pack &pack);

/// The pack as an indented JSON object with the contract's field names; missing fields are
/// left out, unknown ones kept.
QByteArray toJson(const Pack &pack);

} // namespace packdesk
