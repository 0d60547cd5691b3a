// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/apierror.h"
#include "ui/words/errorwords.h"

#include <QTime>

/// Errors as the requests report them, one for each class of words.md, for the tests of the ui.
namespace packdesk::samples {

/// Today at a local time, so that words show the time alone.
inline QDateTime today(int hour, int minute, int second)
{
    return QDateTime(QDate::currentDate(), QTime(hour, minute, second)).toUTC();
}

inline ApiError base(Operation operation)
{
    ApiError error;
    error.attempt.operation = operation;
    error.method = isChange(operation) ? "POST" : "GET";
    error.url = QStringLiteral("https://acme.evershell.ai/v1/packs");
    error.host = QStringLiteral("acme.evershell.ai");
    error.port = 443;
    error.startedAt = today(14, 2, 10);
    error.time = today(14, 2, 11);
    return error;
}

inline ApiError create()
{
    ApiError error = base(Operation::CreatePack);
    error.attempt.subject = QStringLiteral("registry.acme.io/agents/slack:1.4.0");
    error.attempt.visibility = QStringLiteral("org");
    error.body = R"({"image_ref":"registry.acme.io/agents/slack:1.4.0","visibility":"org"})";
    return error;
}

inline ApiError upload()
{
    ApiError error = base(Operation::UploadPack);
    error.attempt.subject = QStringLiteral("incident-runbooks.tar.gz");
    error.attempt.bytes = qint64(293) << 20;
    return error;
}

inline ApiError remove()
{
    ApiError error = base(Operation::DeletePack);
    error.method = "DELETE";
    error.attempt.subject = QStringLiteral("old-notes 0.3.0");
    error.attempt.packId = QStringLiteral("pack_01HZX4");
    return error;
}

inline ApiError list()
{
    return base(Operation::ListPacks);
}

inline ApiError refused(ApiError error, int status, const char *code, const QString &message)
{
    error.kind = ErrorKind::Refused;
    error.httpStatus = status;
    error.code = QString::fromLatin1(code);
    error.message = message;
    error.requestId = QStringLiteral("7f3a9c2e");
    error.contentType = QStringLiteral("application/json");
    error.phase = Phase::Receiving;
    error.sent = true;
    return error;
}

inline ApiError unsent(ApiError error, ErrorKind kind, const QString &reason = {})
{
    error.kind = kind;
    error.reason = reason;
    error.phase = Phase::Connecting;
    return error;
}

inline ApiError unknown(ApiError error)
{
    error.kind = ErrorKind::OutcomeUnknown;
    error.phase = Phase::Waiting;
    error.sent = true;
    return error;
}

inline WordsContext context()
{
    WordsContext context;
    context.organisation = QStringLiteral("Acme");
    context.caller = QStringLiteral("Key ci-admin");
    context.listReadAt = today(13, 58, 2);
    return context;
}

inline ApiError conflict()
{
    return refused(create(), 409, "pack_exists",
                   QStringLiteral("A pack named slack already exists"));
}

} // namespace packdesk::samples
