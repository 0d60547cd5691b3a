// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/logsink.h"

#include "models/api/redactor.h"

#include <cstdio>

namespace packdesk {

void writeRedacted(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = redacted(qFormatLogMessage(type, context, message)).toUtf8() + '\n';
    fwrite(line.constData(), 1, size_t(line.size()), stderr);
    fflush(stderr);
}

QtMessageHandler installLogSink()
{
    return qInstallMessageHandler(writeRedacted);
}

} // namespace packdesk
