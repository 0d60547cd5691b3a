// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/zstdsource.h"

#include <archive.h>

namespace packdesk {

namespace {

constexpr qsizetype blockSize = 65'536;

} // namespace

ZstdSource::ZstdSource(std::unique_ptr<QFile> file, WalkBudget &budget)
    : ByteSource(budget)
    , m_file(std::move(file))
    , m_archive(archive_read_new())
    , m_block(blockSize, Qt::Uninitialized)
{
}

ZstdSource::~ZstdSource()
{
    archive_read_free(m_archive);
}

bool ZstdSource::open()
{
    m_opened = true;
    archive_entry *entry = nullptr;
    return archive_read_support_filter_zstd(m_archive) == ARCHIVE_OK
        && archive_read_support_format_raw(m_archive) == ARCHIVE_OK
        && archive_read_open_fd(m_archive, m_file->handle(), blockSize) == ARCHIVE_OK
        && archive_read_next_header(m_archive, &entry) == ARCHIVE_OK;
}

QByteArrayView ZstdSource::nextBlock()
{
    la_ssize_t count = -1;
    if (m_opened || open())
        count = archive_read_data(m_archive, m_block.data(), size_t(m_block.size()));
    if (count < 0) {
        const auto words = QString::fromUtf8(archive_error_string(m_archive));
        const bool cut = words.contains(QLatin1String("truncated"), Qt::CaseInsensitive);
        fail(cut ? FindingKind::Truncated : FindingKind::NotReadable, words);
        return {};
    }
    return QByteArrayView(m_block.constData(), count);
}

} // namespace packdesk
