// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>
#include <tl/expected.hpp>

namespace packdesk {

/// Files that are whole and on the disk once these return, or untouched with the system's words.
/// The file has mode 0600.
tl::expected<void, QString> writeDurably(const QString &path, const QByteArray &bytes);
/// Syncs `from`, then renames it to `to` on the same file system.
tl::expected<void, QString> moveDurably(const QString &from, const QString &to);
/// Makes the names in a folder durable.
tl::expected<void, QString> syncFolder(const QString &path);

} // namespace packdesk
