// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayList>
#include <QStringList>

#include <optional>

namespace packdesk {

/// Where the next page is, by the `Link` headers of an answer (RFC 8288): the target of the
/// first link whose relation is `next`, as it stands there. nullopt where there is none.
std::optional<QByteArray> nextLink(const QByteArrayList &headers);

/// The tags of a `tags/list` answer; texts that are no tags by their grammar are left out.
/// nullopt where it is no such answer.
std::optional<QStringList> parseTags(const QByteArray &json);

} // namespace packdesk
