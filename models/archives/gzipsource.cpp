// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/gzipsource.h"

#include <zlib.h>

namespace packdesk {

namespace {

constexpr qsizetype blockSize = 65'536;
constexpr int gzipOnly = 16 + MAX_WBITS;

} // namespace

struct GzipSource::Stream
{
    z_stream z = {};
    bool ready = false;

    Stream() { ready = inflateInit2(&z, gzipOnly) == Z_OK; }
    ~Stream() { inflateEnd(&z); }
    Q_DISABLE_COPY_MOVE(Stream)
};

GzipSource::GzipSource(std::unique_ptr<QFile> file, WalkBudget &budget)
    : ByteSource(budget)
    , m_file(std::move(file))
    , m_stream(std::make_unique<Stream>())
    , m_in(blockSize, Qt::Uninitialized)
    , m_out(blockSize, Qt::Uninitialized)
{
}

GzipSource::~GzipSource() = default;

QByteArrayView GzipSource::nextBlock()
{
    if (!m_stream->ready) {
        fail(FindingKind::NotReadable, QStringLiteral("zlib"));
        return {};
    }
    bool again = true;
    while (again && !m_done && !fault()) {
        const auto block = inflateOnce(&again);
        if (!block.isEmpty())
            return block;
    }
    return {};
}

QByteArrayView GzipSource::inflateOnce(bool *again)
{
    auto &z = m_stream->z;
    if (z.avail_in == 0 && !refill()) {
        if (!fault())
            fail(FindingKind::Truncated, {});
        return {};
    }
    z.next_out = reinterpret_cast<Bytef *>(m_out.data());
    z.avail_out = uInt(m_out.size());
    const auto answer = inflate(&z, Z_NO_FLUSH);
    const auto count = m_out.size() - qsizetype(z.avail_out);
    if (answer == Z_STREAM_END) {
        ++m_members;
        m_done = !nextMember();
    } else if (answer != Z_OK && answer != Z_BUF_ERROR) {
        // Bytes after a complete member that begin no other one are padding.
        m_done = m_members > 0 && z.total_out == 0;
        if (!m_done)
            fail(FindingKind::NotReadable, QString::fromUtf8(z.msg ? z.msg : ""));
    }
    *again = true;
    return QByteArrayView(m_out.constData(), count);
}

bool GzipSource::refill()
{
    const auto count = m_file->read(m_in.data(), m_in.size());
    if (count < 0)
        fail(FindingKind::NotReadable, m_file->errorString());
    if (count <= 0)
        return false;
    m_stream->z.next_in = reinterpret_cast<Bytef *>(m_in.data());
    m_stream->z.avail_in = uInt(count);
    return true;
}

bool GzipSource::nextMember()
{
    if (m_stream->z.avail_in == 0 && !refill())
        return false;
    return inflateReset(&m_stream->z) == Z_OK;
}

} // namespace packdesk
