// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace packdesk {

/// A Qt message handler that writes to standard error what the redactor leaves of a message.
void writeRedacted(QtMsgType type, const QMessageLogContext &context, const QString &message);

/// Makes writeRedacted() the handler of this process; call it first in main().
/// @return the handler that was there before
QtMessageHandler installLogSink();

} // namespace packdesk
