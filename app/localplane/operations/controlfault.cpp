// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/operations/controlfault.h"

#include "app/localplane/controls.h"

#include <QJsonArray>

namespace packdesk {

namespace {

QString defaultCode(int status)
{
    switch (status) {
    case 401:
        return QStringLiteral("unauthorized");
    case 403:
        return QStringLiteral("permission_denied");
    case 404:
        return QStringLiteral("not_found");
    case 409:
        return QStringLiteral("conflict");
    case 413:
        return QStringLiteral("payload_too_large");
    case 423:
        return QStringLiteral("billing_inactive");
    case 429:
        return QStringLiteral("rate_limited");
    default:
        return status < 500 ? QStringLiteral("validation_error") : QStringLiteral("internal");
    }
}

Fault faultIn(const QJsonObject &object)
{
    Fault fault;
    fault.method = object.value(QStringLiteral("method")).toString();
    fault.path = object.value(QStringLiteral("path")).toString();
    fault.delay = object.value(QStringLiteral("delay_ms")).toInt();
    const int status = object.value(QStringLiteral("status")).toInt();
    if (status < 400 || status > 599)
        return fault;
    fault.refusal = Refusal{
        status,
        object.value(QStringLiteral("code")).toString(defaultCode(status)),
        object.value(QStringLiteral("message"))
            .toString(QStringLiteral("A fault that was asked for.")),
        object.value(QStringLiteral("details")).toObject(),
        object.value(QStringLiteral("retry_after")).toInt(status == 429 ? 5 : -1),
    };
    return fault;
}

} // namespace

Outcome ControlFault::answer(Call &call)
{
    const auto body = call.body.readObject();
    if (!body)
        return tl::unexpected(body.error());
    Controls &controls = m_services.controls;

    if (body->value(QStringLiteral("clear")).toBool()) {
        controls.clearFaults();
        controls.setPurgeFails(false);
        controls.setDelay(0);
    }
    if (body->contains(QStringLiteral("purge")))
        controls.setPurgeFails(body->value(QStringLiteral("purge")).toString()
                               == QLatin1String("fail"));
    if (body->contains(QStringLiteral("delay_ms")))
        controls.setDelay(qBound(0, body->value(QStringLiteral("delay_ms")).toInt(), 600'000));

    const QJsonValue next = body->value(QStringLiteral("next"));
    const QJsonArray faults = next.isObject() ? QJsonArray{next} : next.toArray();
    for (const QJsonValue &fault : faults)
        controls.queueFault(faultIn(fault.toObject()));
    return jsonAnswer({{QStringLiteral("faults"), faults.size()}});
}

} // namespace packdesk
