// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/archivefile.h"
#include "models/api/pack.h"
#include "models/api/request.h"

namespace packdesk {

/// POST /packs/upload: sends an archive with libcurl on a worker thread, streaming from disk.
/// Sent at most once; the answer is read even while bytes are still going out. progressed()
/// counts bytes of the archive and comes at most ten times a second. After the last byte the
/// phase is Waiting: the server is building the image.
class UploadPack : public TypedRequest<Pack>
{
    Q_OBJECT

public:
    /// @param archivePath a .tar.gz
    /// @param visibility `org` or `community`; always sent
    /// @param known what the archive was when it was looked into: where it is not that any more,
    /// nothing is sent, and the result is FileChanged. Empty: what it is at start().
    /// @param folder what the archive was packed from, which stands for it in the attempt; empty
    /// where the archive itself was chosen
    UploadPack(std::shared_ptr<Connection> connection, const QString &archivePath,
               const QString &visibility, const std::optional<ArchiveIdentity> &known = {},
               const QString &folder = {}, QObject *parent = nullptr);
    ~UploadPack() override;

    RequestLine line() const override;
    void start() override;
    void cancel() override;
    QString answeredPackId() const override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace packdesk
