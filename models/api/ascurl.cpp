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

} // namespace

QString asCurl(const ApiError &error)
{
    QStringList parts{QStringLiteral("curl --globoff --request ")
                      + quoted(QString::fromLatin1(error.method))};
    parts += QStringLiteral("--header \"Authorization: Bearer $EVERSHELL_API_KEY\"");
    parts += QStringLiteral("--header ") + quoted(QStringLiteral("Accept: application/json"));
    if (error.attempt.operation == Operation::UploadPack) {
        parts += QStringLiteral("--form-string ")
            + quoted(QStringLiteral("visibility=") + error.attempt.visibility);
        parts += QStringLiteral("-F ") + quoted(formPath(archivePath(error.attempt)));
    } else if (!error.body.isEmpty()) {
        parts += QStringLiteral("--header ")
            + quoted(QStringLiteral("Content-Type: application/json"));
        parts += QStringLiteral("--data-raw ") + quoted(QString::fromUtf8(error.body));
    }
    parts += quoted(error.url);
    return parts.join(QLatin1String(" \\\n  "));
}

} // namespace packdesk
