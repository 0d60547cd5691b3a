// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivewriter.h"

#include <functional>
#include <memory>

struct archive;

namespace packdesk {

enum class TarFormat {
    /// Ustar, and pax records only where an entry needs them.
    PaxRestricted,
    /// Names stand in it as bytes, whatever their encoding and length.
    Gnu,
};

struct TarHeader
{
    ArchiveItem::Kind kind = ArchiveItem::Kind::File;
    /// Bytes, with slashes; not empty.
    QByteArray path;
    /// Target of a link.
    QByteArray target;
    /// Of a file.
    qint64 bytes = 0;
    int mode = 0644;
};

/// Writes a tar entry by entry into a sink; owner and times are 0. Needs ensureUtf8Locale() for
/// pax and names that are not ASCII. After a false answer nothing more can be written.
class TarWriter
{
public:
    /// Takes bytes in their order; false where it cannot.
    using Sink = std::function<bool(const char *bytes, qint64 count)>;

    TarWriter(TarFormat format, TarCompression compression, Sink sink);
    ~TarWriter();
    Q_DISABLE_COPY_MOVE(TarWriter)

    bool add(const TarHeader &header);
    /// Content of the file that was added last; in all, exactly its `bytes`.
    bool write(const char *bytes, qint64 count);
    bool finish();
    /// The library's words; of a sink that refused, nothing useful.
    QString error() const;

private:
    bool setUp(TarFormat format, TarCompression compression);

    Sink m_sink;
    std::unique_ptr<archive, int (*)(archive *)> m_archive;
    bool m_good = false;
};

} // namespace packdesk
