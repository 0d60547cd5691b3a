// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/httptransport.h"
#include "models/api/networkpolicy.h"

namespace packdesk {

/// HTTP/1.1 over Qt Network. Reads share kept-alive connections; each change has one of its own,
/// in another access manager, and is sent at most once. At most six exchanges of each sort run,
/// the others are Queued.
class QtHttpTransport : public HttpTransport
{
public:
    explicit QtHttpTransport(const NetworkPolicy &policy);
    ~QtHttpTransport() override;

    std::unique_ptr<Exchange> send(HttpRequest request) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace packdesk
