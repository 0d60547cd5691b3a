// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/hostpattern.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace packdesk {

namespace {

constexpr qsizetype longestLabel = 63;
constexpr qsizetype longestHost = 253;
constexpr int highestPort = 65535;

struct Parts
{
    QString host;
    std::optional<QString> port;
};

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

Parts split(const QString &text)
{
    const auto end = text.startsWith(QLatin1Char('[')) ? text.lastIndexOf(QLatin1Char(']')) : -1;
    const auto colon = text.indexOf(QLatin1Char(':'), std::max<qsizetype>(end, 0));
    if (colon < 0)
        return {text, std::nullopt};
    return {text.left(colon), text.mid(colon + 1)};
}

bool isPort(const QString &port)
{
    static const QRegularExpression digits(QStringLiteral("\\A[1-9][0-9]{0,4}\\z"));
    return port == QLatin1String("*")
        || (digits.match(port).hasMatch() && port.toInt() <= highestPort);
}

bool isAddress(const QString &host)
{
    static const QRegularExpression grammar(
        QStringLiteral("\\A\\[(?=[^\\]]*:[^\\]]*:)[0-9a-f:.]+\\]\\z"));
    return grammar.match(host).hasMatch();
}

bool isAsciiLabel(const QString &label)
{
    static const QRegularExpression grammar(
        QStringLiteral("\\A(?!-)(?:[a-z0-9_*?-]|\\[[a-z0-9!^-]+\\])+(?<!-)\\z"));
    return label.size() <= longestLabel && grammar.match(label).hasMatch();
}

// Only what stays beyond ASCII: a letter that becomes `e` would hide what is asked for.
QString wireLabel(const QString &label)
{
    const bool letters = std::all_of(label.cbegin(), label.cend(), [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == QLatin1Char('-');
    });
    if (!letters)
        return {};
    const auto ace = QString::fromLatin1(QUrl::toAce(label, QUrl::IgnoreIDNWhitelist));
    return ace.startsWith(QLatin1String("xn--")) && isAsciiLabel(ace) ? ace : QString();
}

/// The host in its wire form; null where it breaks the grammar.
QString wireHost(QString host)
{
    if (isAddress(host))
        return host;
    if (host.endsWith(QLatin1Char('.')))
        host.chop(1);
    auto labels = host.split(QLatin1Char('.'));
    for (auto &label : labels) {
        if (!isAscii(label))
            label = wireLabel(label);
        if (!isAsciiLabel(label))
            return {};
    }
    const auto wire = labels.join(QLatin1Char('.'));
    return wire.size() <= longestHost ? wire : QString();
}

QString readable(const QString &host)
{
    auto labels = host.split(QLatin1Char('.'));
    for (auto &label : labels) {
        if (label.startsWith(QLatin1String("xn--")))
            label = QUrl::fromAce(label.toLatin1(), QUrl::IgnoreIDNWhitelist);
    }
    return labels.join(QLatin1Char('.'));
}

QSet<int> scriptsOf(const QString &text)
{
    QSet<int> scripts;
    for (const auto point : text.toUcs4()) {
        const auto script = QChar::script(point);
        if (script != QChar::Script_Common && script != QChar::Script_Inherited
            && QChar::isLetter(point)) {
            scripts.insert(script);
        }
    }
    return scripts;
}

// The combinations that Unicode's security report calls highly restrictive: scripts that are
// written together and cannot be taken for one another.
bool areMixed(const QSet<int> &scripts)
{
    static const QList<QSet<int>> together{
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana},
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Bopomofo},
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hangul}};
    return scripts.size() > 1
        && std::none_of(together.cbegin(), together.cend(),
                        [&](const QSet<int> &set) { return set.contains(scripts); });
}

bool hasWildcard(const QString &text)
{
    return text.contains(QLatin1Char('*')) || text.contains(QLatin1Char('?'));
}

} // namespace

HostPattern HostPattern::read(const QString &text, bool plainHttp)
{
    const auto parts = split(text.toLower());
    const auto host = wireHost(parts.host);
    HostPattern result;
    if (host.isNull() || (parts.port && !isPort(*parts.port))) {
        result.pattern = text;
        result.wildcard = hasWildcard(text);
        result.mixedScripts = areMixed(scriptsOf(readable(text.toLower())));
        return result;
    }
    const bool isDefault = !parts.port || *parts.port == QLatin1String("443")
        || (plainHttp && *parts.port == QLatin1String("80"));
    result.valid = true;
    result.pattern = isDefault ? host : host + QLatin1Char(':') + *parts.port;
    result.wildcard
        = hasWildcard(result.pattern) || (host.contains(QLatin1Char('[')) && !isAddress(host));
    result.mixedScripts = areMixed(scriptsOf(readable(host)));
    return result;
}

} // namespace packdesk
