// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>

#include <optional>

namespace packdesk {

/// A time of RFC 3339, whose offset is not optional, as milliseconds since 1970 (UTC); nothing
/// where the text is something else. Thread-safe.
std::optional<qint64> timeFrom(QByteArrayView text);

} // namespace packdesk
