// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace packdesk {

/// An answer with packs as it came, and when.
struct KeptAnswer
{
    QByteArray json;
    /// UTC, to the millisecond.
    QDateTime receivedAt;
};

/// The largest answer that is kept: as large as one may be.
inline constexpr qint64 largestKeptAnswer = qint64(1) << 30;

/// Writes the answer to a file of mode 0600, whole or not at all. Blocks; may be called from any
/// thread.
/// @param owner 32 bytes that say whose answer it is
bool writeKeptAnswer(const QString &path, const QByteArray &owner, const KeptAnswer &answer);

/// What the file holds; nothing where there is none, where it was written by another version, is
/// torn, too large, about another owner, no plain file, another user's, or can be touched by
/// others. The bytes have room behind them for a parser that reads beyond the end. Blocks; may be
/// called from any thread.
std::optional<KeptAnswer> readKeptAnswer(const QString &path, const QByteArray &owner);

} // namespace packdesk
