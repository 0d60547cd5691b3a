// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/requestlog.h"

#include <QDateTime>
#include <QFileDevice>

namespace packdesk {

namespace {

QByteArray now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
}

} // namespace

RequestLog::RequestLog(QIODevice &device)
    : m_device(device)
{
}

void RequestLog::write(const LogLine &line)
{
    const QByteArray code = line.code.isEmpty() ? QByteArrayLiteral("-") : line.code.toUtf8();
    writeLine(now() + ' ' + line.method.toUtf8() + ' ' + line.path + ' '
              + QByteArray::number(line.status) + ' ' + line.requestId.toLatin1() + ' ' + code + ' '
              + QByteArray::number(line.milliseconds) + "ms");
}

void RequestLog::note(const QString &text)
{
    writeLine(now() + " # " + text.toUtf8());
}

void RequestLog::writeLine(const QByteArray &line)
{
    const std::lock_guard lock(m_mutex);
    m_device.write(line + '\n');
    if (auto *file = qobject_cast<QFileDevice *>(&m_device))
        file->flush();
}

} // namespace packdesk
