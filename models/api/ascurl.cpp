// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/errordetails.h"

#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace packdesk {

namespace {

/// Between single quotes a shell takes everything as it is. Control characters, which could do
/// things to the terminal that they are pasted into, are written as escapes.
QString quoted(const QString &text)
{
    const auto isControl = [](QChar c) { return c < u' ' || c == u'\x7f'; };
    QString safe = text;
    if (std::ranges::none_of(text, isControl)) {
        safe.replace(QLatin1Char('\''), QLatin1String("'\\''"));
        return QLatin1Char('\'') + safe + QLatin1Char('\'');
    }
    safe.clear();
    for (const QChar c : text) {
        if (isControl(c)) {
            safe += QStringLiteral("\\x%1").arg(int(c.unicode()), 2, 16, QLatin1Char('0'));
        } else {
            safe += c == u'\'' || c == u'\\' ? QStringLiteral("\\") + c : QString(c);
        }
    }
    return QLatin1String("$'") + safe + QLatin1Char('\'');
}

/// Of a folder: the archive that it is packed into, beside it.
QString archivePath(const Attempt &attempt)
{
    const QLatin1String suffix(".tar.gz");
    const bool isPacked = attempt.subject == QFileInfo(attempt.filePath).fileName() + suffix;
    return isPacked ? attempt.filePath + suffix : attempt.filePath;
}

/// curl's own quoting, in which commas and semicolons of a path lose their meaning.
QString formPath(QString path)
{
    path.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    path.replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QLatin1String("archive=@\"") + path + QLatin1String("\";type=application/gzip");
}

QStringList bodyOf(const Attempt &attempt, const RequestLine &line)
{
    const auto contentType = [](QLatin1String type) {
        return QStringLiteral("--header ") + quoted(QLatin1String("Content-Type: ") + type);
    };
    if (attempt.operation == Operation::UploadPack)
        return {QStringLiteral("--form-string ")
                    + quoted(QStringLiteral("visibility=") + attempt.visibility),
                QStringLiteral("-F ") + quoted(formPath(archivePath(attempt)))};
    if (attempt.operation == Operation::ReplaceFile)
        return {contentType(QLatin1String("application/octet-stream")),
                QStringLiteral("--data-binary ")
                    + quoted(QLatin1Char('@') + QFileInfo(attempt.packPath).fileName())};
    if (line.body.isEmpty())
        return {};
    return {contentType(QLatin1String("application/json")),
            QStringLiteral("--data-raw ") + quoted(QString::fromUtf8(line.body))};
}

} // namespace

QString asCurl(const Attempt &attempt, const RequestLine &line)
{
    QStringList parts{QStringLiteral("curl --globoff --request ")
                      + quoted(QString::fromLatin1(line.method))};
    parts += QStringLiteral("--header \"Authorization: Bearer $EVERSHELL_API_KEY\"");
    if (attempt.operation != Operation::ReadFile)
        parts += QStringLiteral("--header ") + quoted(QStringLiteral("Accept: application/json"));
    parts += bodyOf(attempt, line);
    parts += quoted(line.url);
    return parts.join(QLatin1String(" \\\n  "));
}

QString asCurl(const ApiError &error)
{
    return asCurl(error.attempt, {error.method, error.url, error.body});
}

} // namespace packdesk
