// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/principal.h"
#include "app/localplane/refusal.h"
#include "app/localplane/requestbody.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>

namespace packdesk {

/// What must hold before an operation is asked; checked before any body is read.
enum class Access {
    SignedIn,
    /// Scope `caps:write`.
    Change,
    /// Scope `caps:write`, and billing is active.
    BilledChange,
};

/// One request as an operation sees it.
struct Call
{
    Principal caller;
    /// Values of the pattern's `{name}` parts, decoded.
    QHash<QString, QString> path;
    /// Decoded query, the last value of each name.
    QHash<QString, QString> query;
    RequestBody &body;
};

struct Answer
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = QByteArrayLiteral("application/json");
};

using Outcome = tl::expected<Answer, Refusal>;

/// One operation of the contract. Asked from many threads at once.
class Operation
{
public:
    Operation() = default;
    virtual ~Operation() = default;
    Operation(const Operation &) = delete;
    Operation &operator=(const Operation &) = delete;

    virtual Access access() const = 0;
    /// Bytes of body that are accepted at all; more is refused from the head alone.
    virtual qint64 bodyLimit() const { return qint64(1) << 20; }
    virtual Outcome answer(Call &call) = 0;
};

Answer jsonAnswer(const QJsonObject &object, int status = 200);

} // namespace packdesk
