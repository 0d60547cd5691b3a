// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/redactor.h"

#include <QRegularExpression>

namespace packdesk {

namespace {

QString replaced(QString text, const QString &pattern, const QString &by)
{
    const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
    return text.replace(expression, by);
}

bool isUnsafe(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

} // namespace

QString redacted(const QString &text, const QStringList &secrets)
{
    QString safe = text;
    for (const QString &secret : secrets) {
        if (!secret.isEmpty()) {
            safe.replace(secret, QLatin1String("***"));
        }
    }
    safe = replaced(safe, QStringLiteral("\\b(bearer|basic)([\\s:=\"']+)[A-Za-z0-9._~+/=-]{4,}"),
                    QStringLiteral("\\1\\2***"));
    safe = replaced(safe, QStringLiteral("(?<![A-Za-z0-9])sk_[A-Za-z0-9_-]{4,}"),
                    QStringLiteral("sk_***"));
    safe = replaced(safe, QStringLiteral("\\beyJ[A-Za-z0-9._-]{8,}"), QStringLiteral("eyJ***"));
    safe = replaced(safe, QStringLiteral("([a-z][a-z0-9+.-]*://)[^\\s/?#@\"'<>]*@"),
                    QStringLiteral("\\1"));
    safe = replaced(safe, QStringLiteral("([a-z][a-z0-9+.-]*://[^\\s?\"'<>]*)\\?[^\\s#\"'<>]*"),
                    QStringLiteral("\\1?***"));
    return safe;
}

QString safeUrl(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment
                        | QUrl::FullyEncoded);
}

QString safeExcerpt(const QByteArray &bytes, qsizetype characters)
{
    // Redacted before it is cut, so that no key can hide behind the cut.
    const QString text = redacted(QString::fromUtf8(bytes.left(characters * 16)).simplified());
    QString safe;
    for (const char32_t character : text.toStdU32String()) {
        if (safe.size() >= characters) {
            break;
        }
        if (!isUnsafe(character)) {
            safe.append(QString::fromUcs4(&character, 1));
        }
    }
    return safe;
}

} // namespace packdesk
