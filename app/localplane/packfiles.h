// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivewriter.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

#include <optional>

namespace packdesk {

/// Largest file that is read or replaced through the API, in bytes.
constexpr qint64 packFileLimit = qint64(64) << 20;

/// One file of an image: the uppermost layer that has it wins, and a layer may remove files of
/// those below it (whiteouts of the OCI image specification). Blocks.
/// @param layerPaths from the lowest to the uppermost
/// @return nullopt where there is none; words where a layer cannot be read
tl::expected<std::optional<QByteArray>, QString> readPackFileFrom(const QStringList &layerPaths,
                                                                  const QString &path);

/// Every file of an image of one layer, for writing it anew.
/// @param limit of all bytes together
tl::expected<QList<ArchiveItem>, QString> readAllFiles(const QString &layerPath, qint64 limit);

/// A path inside a pack: relative, without empty parts, `.`, `..` and control characters.
bool isPackPath(const QString &path);

/// Media type of a file, from its name, else from its first bytes.
QByteArray mediaTypeOf(const QString &path, const QByteArray &bytes);

} // namespace packdesk
