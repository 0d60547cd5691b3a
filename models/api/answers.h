// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/apierror.h"
#include "models/api/codec.h"
#include "models/api/httpanswer.h"

#include <QByteArrayView>

namespace packdesk {

/// Notes one header of an answer, whatever its case; others than those of HttpAnswer are passed
/// over.
void noteHeader(HttpAnswer &answer, QByteArrayView name, QByteArrayView value);

/// Retry-After: seconds or an HTTP date, clamped to 0..300; -1 where it is neither.
int retryAfterSeconds(QByteArrayView value, const QDateTime &now);

/// False where the answer says that it is something else than JSON, or is empty with a status
/// that promises a body.
bool mayBeJson(const HttpAnswer &answer);

/// The error for an answer that is no success: a refusal with the envelope's words, a redirect, or
/// what came instead of an answer of the API.
/// @param draft with everything but kind and what stands in the body
ApiError sortRefusal(ApiError draft, const HttpAnswer &answer);

/// The error for a 2xx answer that could not be decoded.
ApiError sortUndecodable(ApiError draft, const HttpAnswer &answer, const DecodeFault &fault);

} // namespace packdesk
