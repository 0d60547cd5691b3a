// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/bytesource.h"

namespace packdesk {

/// A gzip file, inflated with zlib: one member or several after each other. Unlike libarchive's
/// filter it checks each member's sum and length and knows when the end is missing. What
/// follows the last member is ignored, as gzip does.
class GzipSource : public ByteSource
{
public:
    GzipSource(std::unique_ptr<QFile> file, WalkBudget &budget);
    ~GzipSource() override;

protected:
    QByteArrayView nextBlock() override;

private:
    struct Stream;

    bool refill();
    /// Goes to the next member; false at the end of the file.
    bool nextMember();
    QByteArrayView inflateOnce(bool *again);

    std::unique_ptr<QFile> m_file;
    std::unique_ptr<Stream> m_stream;
    QByteArray m_in;
    QByteArray m_out;
    int m_members = 0;
    bool m_done = false;
};

} // namespace packdesk
