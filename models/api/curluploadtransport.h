// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/networkpolicy.h"
#include "models/api/threadgroup.h"
#include "models/api/uploadtransport.h"

namespace packdesk {

/// Uploads with libcurl, each on a thread of its own and on a fresh HTTP/1.1 connection.
class CurlUploadTransport : public UploadTransport
{
public:
    /// @param threads where the uploads run; never null
    CurlUploadTransport(NetworkPolicy policy, ThreadGroupPtr threads);
    /// Waits for nothing: a thread owns all that it touches and ends on its own.
    ~CurlUploadTransport() override;

    std::unique_ptr<Exchange> send(UploadRequest request) override;

private:
    NetworkPolicy m_policy;
    ThreadGroupPtr m_threads;
};

} // namespace packdesk
