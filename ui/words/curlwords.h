// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/apierror.h"
#include "models/api/requestline.h"

#include <QString>

namespace packdesk {

/// The command of asCurl() for the clipboard; above one that changes something a comment says so.
QString curlText(const Attempt &attempt, const RequestLine &line);
QString curlText(const ApiError &error);

} // namespace packdesk
