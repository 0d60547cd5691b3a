// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/activity/jsonfields.h"

#include "models/api/redactor.h"

namespace packdesk::jsonfields {

namespace {

constexpr qsizetype longestText = 4000;
constexpr qsizetype longestBody = 16384;

// A secret that the cut goes through is no secret any more, so what lies behind it is looked at,
// too, but not all of a text of a megabyte.
QString safe(const QString &text)
{
    return redacted(text.left(2 * longestText)).left(longestText);
}

} // namespace

void put(QJsonObject &object, const char *name, const QString &text)
{
    if (!text.isNull())
        object.insert(QLatin1String(name), safe(text));
}

void put(QJsonObject &object, const char *name, const QDateTime &time)
{
    if (time.isValid())
        object.insert(QLatin1String(name), time.toUTC().toString(Qt::ISODateWithMs));
}

void put(QJsonObject &object, const char *name, bool flag)
{
    if (flag)
        object.insert(QLatin1String(name), true);
}

void put(QJsonObject &object, const char *name, qint64 number, qint64 usual)
{
    if (number != usual)
        object.insert(QLatin1String(name), number);
}

void putBody(QJsonObject &object, const char *name, const QByteArray &body)
{
    if (body.isEmpty() || body.size() > longestBody)
        return;
    const auto text = QString::fromUtf8(body);
    if (redacted(text) == text)
        object.insert(QLatin1String(name), text);
}

QString text(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

QDateTime time(const QJsonObject &object, const char *name)
{
    return QDateTime::fromString(text(object, name), Qt::ISODateWithMs).toUTC();
}

bool flag(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toBool();
}

qint64 number(const QJsonObject &object, const char *name, qint64 usual)
{
    return object.value(QLatin1String(name)).toInteger(usual);
}

Phase phase(const QJsonObject &object, const char *name)
{
    const auto found = number(object, name, 0);
    return found >= 0 && found <= qint64(Phase::Finished) ? Phase(found) : Phase::Queued;
}

} // namespace packdesk::jsonfields
