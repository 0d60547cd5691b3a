// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/requestbody.h"

#include <QFile>

namespace packdesk {

/// Takes the parts `archive` and `visibility` out of a multipart body as they arrive; the
/// archive goes to disk piece by piece.
class UploadReceiver
{
public:
    /// @param archivePath written to; removed by the caller
    /// @param limit of the archive in bytes
    UploadReceiver(const QString &archivePath, qint64 limit);

    /// Reads the whole body.
    /// @return 413 above the limit, 400 where a part is missing or the body malformed, 500
    /// where the disk is full
    tl::expected<void, Refusal> receive(RequestBody &body);

    /// `org` or `community`; `org` where the part was not sent.
    const QString &visibility() const { return m_visibility; }

private:
    enum class Part { Archive, Visibility, Other };

    bool begin(const httplib::MultipartFormData &part);
    bool take(const char *data, size_t size);
    Refusal failure() const;
    tl::expected<void, Refusal> finish();

    QFile m_archive;
    qint64 m_limit;
    qint64 m_received = 0;
    Part m_part = Part::Other;
    bool m_hasArchive = false;
    bool m_tooLarge = false;
    bool m_twice = false;
    bool m_diskFailed = false;
    QByteArray m_visibilityText;
    QString m_visibility;
};

} // namespace packdesk
