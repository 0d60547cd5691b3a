// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/archivefile.h"
#include "models/api/exchange.h"
#include "models/api/secret.h"

#include <QUrl>

#include <memory>

namespace packdesk {

/// One upload: multipart/form-data with the parts `visibility` and `archive`.
struct UploadRequest
{
    QUrl url;
    Secret key;
    /// The archive on this machine.
    QString filePath;
    /// What it was when it was looked into; another file is not sent (FileChanged).
    std::optional<ArchiveIdentity> known;
    QString visibility;
    /// Cap on the answer in bytes.
    qint64 answerBytes = 0;
};

/// The seam below UploadPack. One request head at most; the answer is read while sending.
class UploadTransport
{
public:
    virtual ~UploadTransport();
    /// Sends the request. The exchange belongs to the caller and may outlive the transport.
    virtual std::unique_ptr<Exchange> send(UploadRequest request) = 0;
};

} // namespace packdesk
