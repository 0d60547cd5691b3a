// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/packfolder.h"

#include "models/archives/folderlisting.h"
#include "models/archives/gzipmember.h"
#include "models/archives/tarwriter.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <unistd.h>

namespace packdesk {

namespace {

constexpr qsizetype blockSize = 262'144;

Finding finding(FindingKind kind, const QByteArray &path = {}, const QString &detail = {})
{
    return {Severity::Error, kind, QString::fromUtf8(path), 0, 0, detail};
}

bool isAscii(const QByteArray &bytes)
{
    return std::all_of(bytes.cbegin(), bytes.cend(), [](char c) { return (c & 0x80) == 0; });
}

TarFormat formatFor(const FolderSnapshot &folder)
{
    const bool ascii = std::all_of(folder.entries.cbegin(), folder.entries.cend(),
                                   [](const FolderEntry &entry) { return isAscii(entry.path); });
    return ascii ? TarFormat::PaxRestricted : TarFormat::Gnu;
}

/// What stands in the folder now must be what was looked at, added files included.
std::optional<Finding> changeOf(const FolderSnapshot &folder, const CancelFlag &cancelled)
{
    ArchiveLimits limits;
    limits.entries
        = int(std::min<qsizetype>(folder.entries.size() + 1000, std::numeric_limits<int>::max()));
    limits.inflatedBytes = std::numeric_limits<qint64>::max();
    WalkBudget budget(limits, cancelled);
    const auto now = listFolder(folder.root, budget);
    if (budget.verdict() && budget.verdict()->kind == FindingKind::Cancelled)
        return budget.verdict();
    if (!now.findings.isEmpty() && now.findings.first().kind == FindingKind::NotReadable)
        return now.findings.first();
    return firstDifference(folder, now.snapshot);
}

/// Streams the files of a snapshot into a tar.
class FolderStreamer
{
public:
    FolderStreamer(const FolderSnapshot &folder, TarWriter &writer, const PackProgress &progress,
                   const CancelFlag &cancelled)
        : m_folder(folder)
        , m_writer(writer)
        , m_progress(progress)
        , m_cancelled(cancelled)
        , m_total(folder.bytes())
        , m_block(blockSize, Qt::Uninitialized)
    {
    }

    /// @return why it ended; nullopt when all is written
    std::optional<Finding> stream()
    {
        auto handle = FolderHandle::open(m_folder.root);
        if (!handle)
            return handle.error();
        for (const auto &entry : m_folder.entries) {
            if (const auto fault = add(*handle, entry))
                return fault;
        }
        return m_writer.finish() ? std::nullopt : cannotWrite();
    }

private:
    std::optional<Finding> add(FolderHandle &handle, const FolderEntry &entry)
    {
        const bool directory = entry.kind == EntryKind::Directory;
        TarHeader header;
        header.kind = directory ? ArchiveItem::Kind::Directory : ArchiveItem::Kind::File;
        header.path = entry.path;
        header.bytes = directory ? 0 : entry.identity.bytes;
        header.mode = directory || entry.executable ? 0755 : 0644;
        if (isCancelled())
            return finding(FindingKind::Cancelled);
        if (!m_writer.add(header))
            return cannotWrite();
        return directory ? std::nullopt : addContent(handle, entry);
    }

    std::optional<Finding> addContent(FolderHandle &handle, const FolderEntry &entry)
    {
        const auto file = handle.openFile(entry);
        if (!file)
            return file.error();
        QCryptographicHash digest(QCryptographicHash::Blake2b_256);
        for (qint64 left = entry.identity.bytes; left > 0;) {
            const auto count = read(file->number(), m_block.data(),
                                    size_t(std::min<qint64>(left, m_block.size())));
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                return finding(FindingKind::NotReadable, entry.path, systemWords(errno));
            if (count == 0)
                return finding(FindingKind::Changed, entry.path);
            if (!entry.digest.isEmpty())
                digest.addData(QByteArrayView(m_block.constData(), count));
            if (const auto fault = put(count))
                return fault;
            left -= count;
        }
        const bool same = entry.digest.isEmpty() || digest.result() == entry.digest;
        if (!same || identityOf(*file) != entry.identity)
            return finding(FindingKind::Changed, entry.path);
        return std::nullopt;
    }

    std::optional<Finding> put(qint64 count)
    {
        if (isCancelled())
            return finding(FindingKind::Cancelled);
        if (!m_writer.write(m_block.constData(), count))
            return cannotWrite();
        m_packed += count;
        if (m_progress)
            m_progress(m_packed, m_total);
        return std::nullopt;
    }

    bool isCancelled() const { return m_cancelled && m_cancelled->load(); }
    std::optional<Finding> cannotWrite() const
    {
        return finding(FindingKind::CannotWrite, {}, m_writer.error());
    }

    const FolderSnapshot &m_folder;
    TarWriter &m_writer;
    const PackProgress &m_progress;
    const CancelFlag &m_cancelled;
    qint64 m_total;
    qint64 m_packed = 0;
    QByteArray m_block;
};

} // namespace

tl::expected<PackedFolder, Finding> packFolder(const FolderSnapshot &folder, const PackPlace &place,
                                               const PackProgress &progress,
                                               const CancelFlag &cancelled)
{
    if (const auto obstacle = packObstacle(folder))
        return tl::unexpected(*obstacle);
    if (const auto change = changeOf(folder, cancelled))
        return tl::unexpected(*change);
    auto created = PrivateFile::create(place.root, place.fileName);
    if (!created)
        return tl::unexpected(finding(FindingKind::CannotWrite, {}, created.error()));
    auto &file = **created;
    qint64 bytes = 0;
    GzipMember member(
        [&](const char *packed, qint64 count) {
            bytes += count;
            return file.write(packed, count);
        },
        place.threads);
    TarWriter writer(formatFor(folder), TarCompression::None,
                     [&](const char *plain, qint64 count) { return member.write(plain, count); });
    auto fault = FolderStreamer(folder, writer, progress, cancelled).stream();
    if (!fault && !(member.finish() && file.close()))
        fault = finding(FindingKind::CannotWrite);
    if (fault && !file.error().isEmpty())
        fault = finding(FindingKind::CannotWrite, {}, file.error());
    if (fault)
        return tl::unexpected(*fault);
    return PackedFolder{std::move(*created), bytes};
}

} // namespace packdesk
