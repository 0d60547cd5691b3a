// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/bodyreader.h"

#include "models/api/hugepages.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace packdesk {

namespace {

// More is not believed before it comes.
constexpr qint64 mostReserved = 256 << 20;
// What paddedForJson() wants behind the text, which would copy all of it otherwise.
constexpr qint64 roomBehind = 64;

} // namespace

BodyReader::BodyReader(qint64 limit)
    : m_limit(limit)
{
}

BodyReader::~BodyReader()
{
    if (m_stream) {
        inflateEnd(m_stream.get());
    }
}

bool BodyReader::setEncoding(const QByteArray &contentEncoding)
{
    const QByteArray encoding = contentEncoding.trimmed().toLower();
    if (encoding.isEmpty() || encoding == "identity") {
        return true;
    }
    if (m_stream || (encoding != "gzip" && encoding != "x-gzip")) {
        return m_stream != nullptr;
    }
    m_stream = std::make_unique<z_stream>();
    constexpr int gzipOnly = 16;
    return inflateInit2(m_stream.get(), gzipOnly + MAX_WBITS) == Z_OK;
}

void BodyReader::expect(qint64 count)
{
    if (m_stream || !m_body.isEmpty() || count <= 0)
        return;
    m_body.reserve(std::min({count, m_limit, mostReserved}) + roomBehind);
    wishHugePages(m_body.data(), std::size_t(m_body.capacity()));
}

BodyReader::State BodyReader::append(const char *bytes, qint64 count)
{
    if (m_state != State::Reading || count <= 0) {
        return m_state;
    }
    m_received += count;
    if (m_received > m_limit) {
        m_state = State::TooLarge;
    } else if (m_stream) {
        m_state = inflateMore(bytes, count);
    } else {
        m_body.append(bytes, count);
    }
    return m_state;
}

BodyReader::State BodyReader::inflateMore(const char *bytes, qint64 count)
{
    std::array<char, 65536> out;
    // zlib takes a pointer to non-const and does not write through it.
    m_stream->next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes));
    m_stream->avail_in = uInt(count);
    do {
        if (m_streamEnded) {
            // gzip allows several members, one after the other.
            inflateReset(m_stream.get());
            m_streamEnded = false;
        }
        m_stream->next_out = reinterpret_cast<Bytef *>(out.data());
        m_stream->avail_out = uInt(out.size());
        const int result = inflate(m_stream.get(), Z_NO_FLUSH);
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) {
            return State::Broken;
        }
        m_streamEnded = result == Z_STREAM_END;
        m_body.append(out.data(), qsizetype(out.size() - m_stream->avail_out));
        if (m_body.size() > m_limit) {
            return State::TooLarge;
        }
    } while (m_stream->avail_in > 0 || m_stream->avail_out == 0);
    return State::Reading;
}

bool BodyReader::isComplete() const
{
    return m_state == State::Reading && (!m_stream || m_streamEnded || m_received == 0);
}

} // namespace packdesk
