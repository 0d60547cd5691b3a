// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/gzipmember.h"

#include <QSemaphore>
#include <QThread>
#include <QtEndian>

#include <algorithm>
#include <zlib.h>

namespace packdesk {

namespace {

constexpr qsizetype dictionarySize = 32'768;
constexpr int level = 6;
// Deflate, no name, no time, no extra flags, an unknown system: the same bytes everywhere.
constexpr char header[] = {'\x1F', '\x8B', 8, 0, 0, 0, 0, 0, 0, '\xFF'};

Bytef *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<Bytef *>(bytes.data());
}

const Bytef *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const Bytef *>(bytes.constData());
}

/// @return nothing where zlib fails
QByteArray deflated(QByteArray plain, const QByteArray &dictionary, bool last)
{
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    if (!dictionary.isEmpty())
        deflateSetDictionary(&stream, bytesOf(dictionary), uInt(dictionary.size()));
    // The flush behind a block takes some bytes more than the bound knows of.
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(plain.size()))) + 64,
                      Qt::Uninitialized);
    stream.next_in = bytesOf(plain);
    stream.avail_in = uInt(plain.size());
    stream.next_out = bytesOf(packed);
    stream.avail_out = uInt(packed.size());
    const int answer = deflate(&stream, last ? Z_FINISH : Z_SYNC_FLUSH);
    const bool good = answer == (last ? Z_STREAM_END : Z_OK) && stream.avail_out > 0;
    packed.truncate(packed.size() - qsizetype(stream.avail_out));
    deflateEnd(&stream);
    return good ? packed : QByteArray();
}

} // namespace

struct GzipMember::Block
{
    QByteArray plain;
    QByteArray dictionary;
    bool last = false;
    QByteArray packed;
    qsizetype count = 0;
    unsigned long sum = 0;
    QSemaphore done;

    void run()
    {
        count = plain.size();
        sum = crc32(0, bytesOf(std::as_const(plain)), uInt(count));
        packed = deflated(std::move(plain), dictionary, last);
        plain.clear();
        done.release();
    }
};

GzipMember::GzipMember(Sink sink, int threads)
    : m_sink(std::move(sink))
{
    m_pool.setMaxThreadCount(threads > 0 ? threads : std::max(1, QThread::idealThreadCount()));
    m_filling.reserve(blockSize);
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
        const auto part = std::min<qint64>(count, blockSize - m_filling.size());
        m_filling.append(bytes, qsizetype(part));
        bytes += part;
        count -= part;
        if (m_filling.size() == blockSize)
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
    block->dictionary = m_dictionary;
    block->last = last;
    m_dictionary = m_filling.right(dictionarySize);
    block->plain = std::exchange(m_filling, QByteArray());
    m_filling.reserve(blockSize);
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
