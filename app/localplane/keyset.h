// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/principal.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <tl/expected.hpp>

namespace packdesk {

class TokenStore;

/// The clear tokens of this run: three API keys, one for each permission set, and the sessions
/// of two people. They leave the program through the first line of stdout and the key file only.
class KeySet
{
public:
    /// Fresh tokens for callers of the organisation.
    static KeySet generate(const Principal &organisation);
    /// Those of a file, or fresh ones that are written to it (0600).
    static tl::expected<KeySet, QString> fromFile(const QString &path,
                                                  const Principal &organisation);

    /// Makes these the only tokens that are accepted.
    void install(TokenStore &tokens) const;
    /// full_access, submit_observe, read_only, owner and member with their tokens.
    QJsonObject toJson() const;

private:
    struct Entry
    {
        QString name;
        Principal principal;
        QByteArray token;
    };

    QList<Entry> m_entries;
};

} // namespace packdesk
