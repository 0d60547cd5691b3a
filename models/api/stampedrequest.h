// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/httptransport.h"
#include "models/api/networkpolicy.h"

#include <QNetworkRequest>

namespace packdesk {

/// The request as Qt Network sends it: the one place for its headers and attributes.
QNetworkRequest stampedRequest(const HttpRequest &request, const NetworkPolicy &policy);

} // namespace packdesk
