// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <zlib.h>

namespace packdesk::test {

/// One gzip member. Needs ZLIB::ZLIB. @param level of zlib; 0 stores the bytes as they are
inline QByteArray gzipped(const QByteArray &bytes, int level = Z_DEFAULT_COMPRESSION)
{
    z_stream z = {};
    if (deflateInit2(&z, level, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        return {};
    }
    QByteArray in = bytes;
    QByteArray out(qsizetype(deflateBound(&z, uLong(bytes.size()))) + 64, '\0');
    z.next_in = reinterpret_cast<Bytef *>(in.data());
    z.avail_in = uInt(in.size());
    z.next_out = reinterpret_cast<Bytef *>(out.data());
    z.avail_out = uInt(out.size());
    deflate(&z, Z_FINISH);
    out.truncate(qsizetype(z.total_out));
    deflateEnd(&z);
    return out;
}

} // namespace packdesk::test
