// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <memory>

struct z_stream_s;

namespace packdesk {

/// Collects the body of an answer and inflates gzip, with one cap on the bytes that came and on
/// the bytes they become. Memory stays near the cap whatever comes.
class BodyReader
{
public:
    enum class State {
        Reading,
        TooLarge,
        /// Not what Content-Encoding said.
        Broken,
    };

    explicit BodyReader(qint64 limit);
    ~BodyReader();

    /// Before the first byte; false for an encoding that is not known.
    bool setEncoding(const QByteArray &contentEncoding);
    /// The bytes that are said to come. Room is made for them at once: growing would copy a large
    /// body several times. After setEncoding(); only a hint.
    void expect(qint64 count);
    State append(const char *bytes, qint64 count);
    /// False where compressed bytes ended before their end.
    bool isComplete() const;
    /// Bytes that came, still compressed.
    qint64 received() const { return m_received; }
    const QByteArray &body() const { return m_body; }
    QByteArray takeBody() { return std::move(m_body); }

private:
    State inflateMore(const char *bytes, qint64 count);

    qint64 m_limit;
    qint64 m_received = 0;
    QByteArray m_body;
    std::unique_ptr<z_stream_s> m_stream;
    bool m_streamEnded = false;
    State m_state = State::Reading;
};

} // namespace packdesk
