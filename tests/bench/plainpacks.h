// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace packdesk::bench {

/// A pack as a plain program would keep it.
struct PlainPack
{
    QString id, orgId, name, displayName, description, version, tier, visibility, category,
        capabilities, suggestedPacks, imageOrigin, imageRef, imageDigest;
    qint64 sizeBytes = 0;
    QDateTime createdAt, updatedAt;
    bool owned = false;
};

/// An answer of listPacks through QJsonDocument.
std::vector<PlainPack> plainPacks(const QByteArray &json);

} // namespace packdesk::bench
