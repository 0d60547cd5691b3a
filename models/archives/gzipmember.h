// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QThreadPool>

#include <deque>
#include <functional>
#include <memory>

namespace packdesk {

/// Packs bytes into one gzip member, without name and time. Blocks of a fixed size are deflated
/// side by side, each with the end of the one before as its dictionary, so that the bytes are
/// the same however many threads there are; what is dense already is stored. Memory: two blocks a
/// thread.
class GzipMember
{
public:
    /// Takes the packed bytes in their order, in the thread of the caller; false where it cannot.
    using Sink = std::function<bool(const char *bytes, qint64 count)>;

    /// @param threads 0: one for each processor
    explicit GzipMember(Sink sink, int threads = 0);
    /// Waits for the blocks that are being deflated; without finish() the member has no end.
    ~GzipMember();
    Q_DISABLE_COPY_MOVE(GzipMember)

    bool write(const char *bytes, qint64 count);
    bool finish();

    static constexpr qsizetype blockSize = qsizetype(1) << 20;

private:
    struct Block;

    void submit(bool last);
    bool takeFirst();

    Sink m_sink;
    QThreadPool m_pool;
    std::deque<std::shared_ptr<Block>> m_blocks;
    /// The end of the block before, and what was written since.
    QByteArray m_filling;
    qsizetype m_known = 0;
    unsigned long m_sum = 0;
    quint64 m_count = 0;
    bool m_good = false;
};

} // namespace packdesk
