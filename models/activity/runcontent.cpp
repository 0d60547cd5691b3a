// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/activity/runcontent.h"

#include "models/activity/entryjson.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace packdesk {

namespace {

constexpr int version = 1;
constexpr QLatin1String versionKey("packdeskActivity");
constexpr QLatin1String idKey("id");

std::optional<QJsonObject> objectOf(const QByteArray &line)
{
    const auto document = QJsonDocument::fromJson(line);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

std::optional<KeptEntry> entryOf(const QByteArray &line)
{
    const auto object = objectOf(line);
    if (!object)
        return {};
    auto entry = entryFromJson(*object);
    const auto id = object->value(idKey).toString();
    if (!entry || id.isEmpty())
        return {};
    return KeptEntry{id, std::move(*entry)};
}

bool isHeader(const QByteArray &line)
{
    const auto object = objectOf(line);
    return object && object->value(versionKey).toInt() == version;
}

} // namespace

RunContent readRun(const QByteArray &bytes)
{
    RunContent content;
    auto lines = bytes.split('\n');
    const auto torn = lines.takeLast();
    if (lines.isEmpty()) {
        content.isBroken = !runHeader().startsWith(torn);
        return content;
    }
    if (!isHeader(lines.takeFirst())) {
        content.isBroken = true;
        return content;
    }
    QHash<QString, std::size_t> places;
    const auto take = [&](KeptEntry kept) {
        const auto place = places.constFind(kept.id);
        if (place != places.constEnd()) {
            content.entries[*place] = std::move(kept);
            return;
        }
        places.insert(kept.id, content.entries.size());
        content.entries.push_back(std::move(kept));
    };
    for (const auto &line : std::as_const(lines)) {
        if (auto kept = entryOf(line))
            take(std::move(*kept));
        else
            content.isBroken = true;
    }
    if (auto kept = entryOf(torn))
        take(std::move(*kept));
    return content;
}

QByteArray runHeader()
{
    return QJsonDocument(QJsonObject{{versionKey, version}}).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray runLine(const QString &id, const JournalEntry &entry)
{
    auto object = keptJson(entry);
    object.insert(idKey, id);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace packdesk
