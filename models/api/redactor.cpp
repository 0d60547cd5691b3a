// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/redactor.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace packdesk {

namespace {

struct Replacement
{
    QRegularExpression found;
    QString by;
};

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

// Compiled once: that takes far longer than to use them.
const std::array<Replacement, 6> &replacements()
{
    static const std::array<Replacement, 6> all{{
        {expression(QStringLiteral("\\b(bearer|basic)([\\s:=\"']+)[A-Za-z0-9._~+/=-]{4,}")),
         QStringLiteral("\\1\\2***")},
        {expression(QStringLiteral("(?<![A-Za-z0-9])sk_[A-Za-z0-9_-]{4,}")),
         QStringLiteral("sk_***")},
        {expression(QStringLiteral("\\beyJ[A-Za-z0-9._-]{8,}")), QStringLiteral("eyJ***")},
        // A password may hold the sign itself.
        {expression(QStringLiteral("([a-z][a-z0-9+.-]*://)[^\\s/?#\"'<>]*@")),
         QStringLiteral("\\1")},
        // The text was cut before the host. Digits are a port, at the end of a sentence as well.
        {expression(QStringLiteral("([a-z][a-z0-9+.-]*://)[^\\s/?#@\"'<>:\\[]*:"
                                   "(?!\\d{0,5}[.,;:!)]*$)[^\\s/?#@\"'<>]*$")),
         QStringLiteral("\\1***")},
        {expression(QStringLiteral("([a-z][a-z0-9+.-]*://[^\\s?\"'<>]*)\\?[^\\s#\"'<>]*")),
         QStringLiteral("\\1?***")},
    }};
    return all;
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
    // Nothing is found in a text that holds half of a character.
    QString safe = text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
    for (const QString &secret : secrets) {
        if (!secret.isEmpty()) {
            safe.replace(secret, QLatin1String("***"));
        }
    }
    for (const auto &[found, by] : replacements()) {
        safe.replace(found, by);
    }
    return safe;
}

QString safeUrl(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment
                        | QUrl::FullyEncoded);
}

namespace {

// Read as UTF-8, as far as it is looked at. A word that was cut is none that could be recognised.
QString beginningOf(const QByteArray &bytes, qsizetype most)
{
    QString text = QString::fromUtf8(bytes.left(most));
    if (bytes.size() > most) {
        const auto isSpace = [](QChar character) { return character.isSpace(); };
        const auto space = std::find_if(text.rbegin(), text.rend(), isSpace);
        // One that fills it all cannot shrink so much that its end comes to be seen.
        if (space != text.rend())
            text.truncate(text.rend() - space);
    }
    return text.simplified();
}

QString withoutUnsafe(const QString &text)
{
    QString safe;
    for (const char32_t character : text.toStdU32String()) {
        if (!isUnsafe(character))
            safe.append(QString::fromUcs4(&character, 1));
    }
    return safe;
}

} // namespace

QString safeExcerpt(const QByteArray &bytes, qsizetype characters)
{
    // Redacted before it is cut, so that no key can hide behind the cut, and after what cannot be
    // seen was taken out, so that none can hide behind that.
    const QString text = redacted(withoutUnsafe(beginningOf(bytes, characters * 16)));
    const qsizetype end = std::min(characters, text.size());
    const bool isHalf = end > 0 && text[end - 1].isHighSurrogate();
    return text.left(isHalf ? end - 1 : end);
}

} // namespace packdesk
