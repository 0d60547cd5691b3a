// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/gzipmember.h"

#include "models/archives/deflateblock.h"

#include <QSemaphore>
#include <QThread>
#include <QtEndian>

#include <algorithm>
#include <zlib.h>

namespace packdesk {

namespace {

// Deflate, no name, no time, no extra flags, an unknown system: the same bytes everywhere.
constexpr char header[] = {'\x1F', '\x8B', 8, 0, 0, 0, 0, 0, 0, '\xFF'};

} // namespace

struct GzipMember::Block
{
    /// What the block may refer to, and the block.
    QByteArray bytes;
    qsizetype known = 0;
    bool last = false;
    QByteArray packed;
    qsizetype count = 0;
    unsigned long sum = 0;
    QSemaphore done;

    void run()
    {
        count = bytes.size() - known;
        const auto *plain = reinterpret_cast<const Bytef *>(bytes.constData() + known);
        sum = crc32(0, plain, uInt(count));
        packed = deflateBlock(bytes, known, last);
        bytes.clear();
        done.release();
    }
};

GzipMember::GzipMember(Sink sink, int threads)
    : m_sink(std::move(sink))
{
    m_pool.setMaxThreadCount(threads > 0 ? threads : std::max(1, QThread::idealThreadCount()));
    m_filling.reserve(deflateWindow + blockSize);
    m_good = m_sink(header, sizeof header);
}

GzipMember::~GzipMember()
{
    m_pool.clear();
    m_pool.waitForDone();
}

bool GzipMember::write(const char *bytes, qint64 count)
{
    while (m_good && count > 0) {
        const auto full = m_known + blockSize;
        const auto part = std::min<qint64>(count, full - m_filling.size());
        m_filling.append(bytes, qsizetype(part));
        bytes += part;
        count -= part;
        if (m_filling.size() == full)
            submit(false);
    }
    return m_good;
}

bool GzipMember::finish()
{
    if (m_good)
        submit(true);
    while (m_good && !m_blocks.empty())
        m_good = takeFirst();
    if (!m_good)
        return false;
    char trailer[8];
    qToLittleEndian(quint32(m_sum), trailer);
    qToLittleEndian(quint32(m_count), trailer + 4);
    m_good = false;
    return m_sink(trailer, sizeof trailer);
}

void GzipMember::submit(bool last)
{
    auto block = std::make_shared<Block>();
    QByteArray next;
    next.reserve(deflateWindow + blockSize);
    next.append(QByteArrayView(m_filling).last(std::min(m_filling.size(), deflateWindow)));
    block->known = std::exchange(m_known, next.size());
    block->bytes = std::exchange(m_filling, std::move(next));
    block->last = last;
    m_blocks.push_back(block);
    m_pool.start([block] { block->run(); });
    while (m_good && m_blocks.size() > size_t(m_pool.maxThreadCount()) * 2)
        m_good = takeFirst();
}

bool GzipMember::takeFirst()
{
    const auto block = m_blocks.front();
    m_blocks.pop_front();
    block->done.acquire();
    m_sum = crc32_combine(m_sum, block->sum, z_off_t(block->count));
    m_count += quint64(block->count);
    return !block->packed.isEmpty() && m_sink(block->packed.constData(), block->packed.size());
}

} // namespace packdesk
