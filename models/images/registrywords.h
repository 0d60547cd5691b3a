// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace packdesk {

/// What a registry says about an error: the code and message of its first error, else the
/// beginning of its text; at most 300 characters, without control characters.
QString registryWords(const QByteArray &body);

} // namespace packdesk
