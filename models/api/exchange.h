// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/apierror.h"
#include "models/api/httpanswer.h"

#include <QObject>

namespace packdesk {

/// One running exchange of a transport: a request on its way and its answer.
///
/// Contract: phaseChanged() and progressed() any number of times; then exactly one of answered()
/// and failed(), never from within the call that made it or from within cancel(). cancel() ends
/// it within one second. Deleting an unfinished exchange gives it up and emits nothing. A
/// transport fills of an ApiError only what it knows: kind, httpStatus, requestId, contentType,
/// retryAfterSeconds, phase, sent, bodyCutShort, host and port of a proxy, reason. GUI thread.
class Exchange : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Exchange() override;

    virtual void cancel() = 0;

Q_SIGNALS:
    void phaseChanged(packdesk::Phase phase);
    /// Bytes of the body that were sent, of the total.
    void progressed(qint64 sent, qint64 total);
    void answered(const packdesk::HttpAnswer &answer);
    void failed(const packdesk::ApiError &error);
};

} // namespace packdesk
