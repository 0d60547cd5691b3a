// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/zstdsource.h"

#include "models/archives/libarchive.h"

namespace packdesk {

namespace {

constexpr qsizetype blockSize = 65'536;

} // namespace

ZstdSource::ZstdSource(std::unique_ptr<QFile> file, WalkBudget &budget)
    : ByteSource(budget)
    , m_file(std::move(file))
    , m_archive(libArchive().isLoaded ? libArchive().readNew() : nullptr)
    , m_block(blockSize, Qt::Uninitialized)
{
}

ZstdSource::~ZstdSource()
{
    if (m_archive)
        libArchive().readFree(m_archive);
}

bool ZstdSource::open()
{
    m_opened = true;
    archive_entry *entry = nullptr;
    return libArchive().readSupportFilterZstd(m_archive) == ARCHIVE_OK
        && libArchive().readSupportFormatRaw(m_archive) == ARCHIVE_OK
        && libArchive().readOpenFd(m_archive, m_file->handle(), blockSize) == ARCHIVE_OK
        && libArchive().readNextHeader(m_archive, &entry) == ARCHIVE_OK;
}

QByteArrayView ZstdSource::nextBlock()
{
    if (!m_archive) {
        fail(FindingKind::NotReadable, QStringLiteral("libarchive could not be loaded"));
        return {};
    }
    la_ssize_t count = -1;
    if (m_opened || open())
        count = libArchive().readData(m_archive, m_block.data(), size_t(m_block.size()));
    if (count < 0) {
        const auto words = QString::fromUtf8(libArchive().errorString(m_archive));
        const bool cut = words.contains(QLatin1String("truncated"), Qt::CaseInsensitive);
        fail(cut ? FindingKind::Truncated : FindingKind::NotReadable, words);
        return {};
    }
    return QByteArrayView(m_block.constData(), count);
}

} // namespace packdesk
