// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace packdesk {

/// Bytes of UTF-8 as text, of which nothing is left out: QString::fromUtf8() drops the mark (BOM)
/// at the beginning, so that two files that differ by it would look the same. Thread-safe.
QString wholeText(const QByteArray &utf8);

} // namespace packdesk
