// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>

namespace packdesk {

/// Writes a file of this machine on a worker, whole or not at all: what was there stays until all
/// is written.
/// @param done in the thread of the context, unless that is gone: the system's words where it
/// failed, else empty
void saveToDisk(const QString &path, const QByteArray &bytes, QObject *context,
                std::function<void(const QString &words)> done);

/// The last part of a path of the server as a name for a file of this machine: without what
/// cannot be seen, and never hidden.
QString nameForDisk(const QString &path);

} // namespace packdesk
