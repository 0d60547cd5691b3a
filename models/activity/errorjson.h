// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/apierror.h"
#include "models/api/requestline.h"

namespace packdesk {

/// An error as it is kept, without the attempt and the line of its entry, under the rules of
/// keptJson().
QJsonObject errorToJson(const ApiError &error);
/// A kind that is not known reads as Refused.
ApiError errorFromJson(const QJsonObject &object, const Attempt &attempt, const RequestLine &line);

} // namespace packdesk
