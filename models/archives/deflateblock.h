// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace packdesk {

/// How far deflate can look back.
constexpr qsizetype deflateWindow = 32'768;

/// Deflates a part of a stream by itself; the parts, one behind the other, are one raw deflate
/// stream. The same bytes give the same answer. What is dense already (images, models, archives)
/// is stored as it is, found by a look at a fraction of it. Thread-safe.
/// @param bytes the part, and before it what the stream holds there
/// @param known how many bytes stand before the part: deflateWindow, or all that there are
/// @param last the stream ends with this part
/// @return nothing where zlib fails
QByteArray deflateBlock(const QByteArray &bytes, qsizetype known, bool last);

} // namespace packdesk
