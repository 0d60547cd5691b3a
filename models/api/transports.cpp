// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/exchange.h"
#include "models/api/httptransport.h"
#include "models/api/uploadtransport.h"

namespace packdesk {

Exchange::~Exchange() = default;
HttpTransport::~HttpTransport() = default;
UploadTransport::~UploadTransport() = default;

} // namespace packdesk
