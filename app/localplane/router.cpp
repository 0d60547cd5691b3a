// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/router.h"

#include <QJsonArray>
#include <QUrlQuery>

#include <optional>

namespace packdesk {

namespace {

/// Each segment is decoded by itself, so that an encoded slash stays inside its segment.
QStringList segmentsOf(const QByteArray &path)
{
    QStringList segments;
    const QList<QByteArray> parts = path.mid(1).split('/');
    for (const QByteArray &part : parts)
        segments += QString::fromUtf8(QByteArray::fromPercentEncoding(part));
    return segments;
}

std::optional<QHash<QString, QString>> match(const QStringList &pattern,
                                             const QStringList &segments)
{
    QHash<QString, QString> values;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QString &part = pattern.at(i);
        if (part.endsWith(QLatin1String("+}"))) {
            if (segments.size() <= i)
                return std::nullopt;
            values.insert(part.mid(1, part.size() - 3), segments.mid(i).join(QLatin1Char('/')));
            return values;
        }
        if (i >= segments.size())
            return std::nullopt;
        if (part.startsWith(QLatin1Char('{')) && !segments.at(i).isEmpty())
            values.insert(part.mid(1, part.size() - 2), segments.at(i));
        else if (part != segments.at(i))
            return std::nullopt;
    }
    return segments.size() == pattern.size() ? std::optional(values) : std::nullopt;
}

QHash<QString, QString> queryOf(const QByteArray &target)
{
    QHash<QString, QString> values;
    const qsizetype mark = target.indexOf('?');
    if (mark < 0)
        return values;
    const QUrlQuery query(QString::fromUtf8(target.mid(mark + 1)));
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        values.insert(name, value);
    return values;
}

} // namespace

QByteArray pathOf(const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? target : target.left(mark);
}

void Router::add(const QString &method, const QString &pattern,
                 std::unique_ptr<Operation> operation)
{
    m_routes.push_back({method, pattern.mid(1).split(QLatin1Char('/')), std::move(operation)});
}

tl::expected<Router::Match, Refusal> Router::find(const QString &method,
                                                  const QByteArray &target) const
{
    const QStringList segments = segmentsOf(pathOf(target));
    QStringList allowed;
    for (const Route &route : m_routes) {
        const auto values = match(route.pattern, segments);
        if (!values)
            continue;
        if (route.method == method)
            return Match{route.operation.get(), *values, queryOf(target)};
        allowed += route.method;
    }
    if (allowed.isEmpty())
        return tl::unexpected(notFound(QStringLiteral("There is nothing at this path.")));

    Refusal refusal{405,
                    QStringLiteral("method_not_allowed"),
                    QStringLiteral("%1 is not possible here.").arg(method),
                    {},
                    -1};
    refusal.details.insert(QStringLiteral("allow"), QJsonArray::fromStringList(allowed));
    return tl::unexpected(refusal);
}

} // namespace packdesk
