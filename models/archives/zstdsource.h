// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/bytesource.h"

struct archive;

namespace packdesk {

/// A zstd file, inflated by libarchive's filter under its *raw* format, so that every block
/// that comes out of it passes the budget.
class ZstdSource : public ByteSource
{
public:
    ZstdSource(std::unique_ptr<QFile> file, WalkBudget &budget);
    ~ZstdSource() override;

protected:
    QByteArrayView nextBlock() override;

private:
    bool open();

    std::unique_ptr<QFile> m_file;
    archive *m_archive = nullptr;
    bool m_opened = false;
    QByteArray m_block;
};

} // namespace packdesk
