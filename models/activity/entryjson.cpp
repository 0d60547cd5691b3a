// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/activity/entryjson.h"

#include "models/activity/errorjson.h"
#include "models/activity/jsonfields.h"
#include "models/api/errordetails.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace packdesk {

namespace {

using namespace jsonfields;

struct StateName
{
    EntryState state;
    const char *name;
};

constexpr std::array stateNames{
    StateName{EntryState::Running, "running"},
    StateName{EntryState::Succeeded, "succeeded"},
    StateName{EntryState::Failed, "failed"},
    StateName{EntryState::Cancelled, "cancelled"},
    StateName{EntryState::Unknown, "unknown"},
    StateName{EntryState::Found, "found"},
    StateName{EntryState::Interrupted, "interrupted"},
};

QString nameOf(EntryState state)
{
    for (const auto &known : stateNames) {
        if (known.state == state)
            return QString::fromLatin1(known.name);
    }
    return {};
}

std::optional<EntryState> stateOf(const QString &name)
{
    for (const auto &known : stateNames) {
        if (name == QLatin1String(known.name))
            return known.state;
    }
    return {};
}

std::optional<Operation> operationOf(const QString &id)
{
    for (int i = 0; i <= int(Operation::ListAgentRoles); ++i) {
        if (operationId(Operation(i)) == id)
            return Operation(i);
    }
    return {};
}

QJsonObject toJson(const Attempt &attempt)
{
    QJsonObject object{{QStringLiteral("operation"), operationId(attempt.operation)}};
    put(object, "subject", attempt.subject);
    put(object, "packId", attempt.packId);
    put(object, "bytes", attempt.bytes, -1);
    put(object, "visibility", attempt.visibility);
    put(object, "visibilityBefore", attempt.visibilityBefore);
    put(object, "filePath", attempt.filePath);
    put(object, "packPath", attempt.packPath);
    put(object, "imageReference", attempt.imageReference);
    return object;
}

Attempt attemptFrom(const QJsonObject &object, Operation operation)
{
    Attempt attempt;
    attempt.operation = operation;
    attempt.subject = text(object, "subject");
    attempt.packId = text(object, "packId");
    attempt.bytes = number(object, "bytes", -1);
    attempt.visibility = text(object, "visibility");
    attempt.visibilityBefore = text(object, "visibilityBefore");
    attempt.filePath = text(object, "filePath");
    attempt.packPath = text(object, "packPath");
    attempt.imageReference = text(object, "imageReference");
    return attempt;
}

QJsonObject toJson(const Expectation &expected)
{
    QJsonObject object;
    put(object, "imageReference", expected.imageReference);
    put(object, "name", expected.name);
    put(object, "version", expected.version);
    put(object, "newestBefore", expected.newestBefore);
    put(object, "packId", expected.packId);
    put(object, "visibility", expected.visibility);
    put(object, "digestBefore", expected.digestBefore);
    if (!expected.matchingBefore.isEmpty())
        object.insert(QStringLiteral("matchingBefore"),
                      QJsonArray::fromStringList(expected.matchingBefore));
    return object;
}

Expectation expectationFrom(const QJsonObject &object)
{
    Expectation expected;
    expected.imageReference = text(object, "imageReference");
    expected.name = text(object, "name");
    expected.version = text(object, "version");
    expected.newestBefore = time(object, "newestBefore");
    expected.packId = text(object, "packId");
    expected.visibility = text(object, "visibility");
    expected.digestBefore = text(object, "digestBefore");
    const auto ids = object.value(QLatin1String("matchingBefore")).toArray();
    for (const auto &id : ids)
        expected.matchingBefore += id.toString();
    return expected;
}

void putOutcome(QJsonObject &object, const JournalEntry &entry)
{
    put(object, "packId", entry.packId);
    put(object, "packTitle", entry.packTitle);
    put(object, "checksEnded", entry.checksEnded);
    put(object, "notLookedFor", entry.notLookedFor);
    put(object, "wasInterrupted", entry.wasInterrupted);
    if (entry.expected)
        object.insert(QStringLiteral("expected"), toJson(*entry.expected));
    if (entry.error)
        object.insert(QStringLiteral("error"), errorToJson(*entry.error));
}

void readOutcome(const QJsonObject &object, JournalEntry &entry)
{
    entry.packId = text(object, "packId");
    entry.packTitle = text(object, "packTitle");
    entry.checksEnded = flag(object, "checksEnded");
    entry.notLookedFor = flag(object, "notLookedFor");
    entry.wasInterrupted = flag(object, "wasInterrupted");
    if (const auto expected = object.value(QLatin1String("expected")); expected.isObject())
        entry.expected = expectationFrom(expected.toObject());
    if (const auto error = object.value(QLatin1String("error")); error.isObject())
        entry.error = errorFromJson(error.toObject(), entry.attempt, entry.line);
}

} // namespace

QJsonObject keptJson(const JournalEntry &entry)
{
    QJsonObject object{{QStringLiteral("state"), nameOf(entry.state)},
                       {QStringLiteral("phase"), int(entry.phase)},
                       {QStringLiteral("attempt"), toJson(entry.attempt)}};
    put(object, "method", QString::fromLatin1(entry.line.method));
    put(object, "url", entry.line.url);
    putBody(object, "body", entry.line.body);
    put(object, "server", entry.place.server);
    put(object, "organisation", entry.place.organisation);
    put(object, "startedAt", entry.startedAt);
    put(object, "durationMs", entry.durationMs, -1);
    put(object, "requestId", entry.requestId);
    put(object, "bytesSent", entry.bytesSent, 0);
    put(object, "bytesTotal", entry.bytesTotal, -1);
    putOutcome(object, entry);
    return object;
}

std::optional<JournalEntry> entryFromJson(const QJsonObject &object)
{
    const auto attempt = object.value(QLatin1String("attempt")).toObject();
    const auto operation = operationOf(text(attempt, "operation"));
    const auto state = stateOf(text(object, "state"));
    if (!operation || !state)
        return {};
    JournalEntry entry;
    entry.attempt = attemptFrom(attempt, *operation);
    entry.state = *state;
    entry.phase = phase(object, "phase");
    entry.line.method = text(object, "method").toLatin1();
    entry.line.url = text(object, "url");
    entry.line.body = text(object, "body").toUtf8();
    entry.place = {text(object, "server"), text(object, "organisation")};
    entry.startedAt = time(object, "startedAt");
    entry.durationMs = number(object, "durationMs", -1);
    entry.requestId = text(object, "requestId");
    entry.bytesSent = number(object, "bytesSent", 0);
    entry.bytesTotal = number(object, "bytesTotal", -1);
    readOutcome(object, entry);
    return entry;
}

QByteArray detailsJson(const JournalEntry &entry)
{
    if (entry.error)
        return detailsJson(*entry.error);
    QJsonObject object{{QStringLiteral("operation"), operationId(entry.attempt.operation)},
                       {QStringLiteral("state"), nameOf(entry.state)},
                       {QStringLiteral("version"), QStringLiteral("Packdesk " PACKDESK_VERSION)}};
    put(object, "subject", entry.attempt.subject);
    put(object, "pack_id", entry.packId.isEmpty() ? entry.attempt.packId : entry.packId);
    put(object, "pack", entry.packTitle);
    put(object, "path", entry.attempt.packPath);
    put(object, "method", QString::fromLatin1(entry.line.method));
    put(object, "url", entry.line.url);
    put(object, "request_id", entry.requestId);
    put(object, "started_at", entry.startedAt);
    put(object, "duration_ms", entry.durationMs, -1);
    put(object, "bytes_sent", entry.bytesSent, 0);
    return QJsonDocument(object).toJson();
}

} // namespace packdesk
