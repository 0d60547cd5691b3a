// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/tarwalk.h"

#include "models/archives/libarchive.h"

namespace packdesk {

namespace {

EntryKind kindOf(archive_entry *entry)
{
    if (libArchive().entryHardlink(entry))
        return EntryKind::HardLink;
    switch (libArchive().entryFiletype(entry)) {
    case AE_IFREG:
        return EntryKind::File;
    case AE_IFDIR:
        return EntryKind::Directory;
    case AE_IFLNK:
        return EntryKind::SymbolicLink;
    default:
        return EntryKind::Special;
    }
}

QByteArray targetOf(archive_entry *entry)
{
    const auto *hard = libArchive().entryHardlink(entry);
    return hard ? QByteArray(hard) : QByteArray(libArchive().entrySymlink(entry));
}

class Walker
{
public:
    Walker(ByteSource &source, WalkBudget &budget, const ArchiveLimits &limits, TarVisitor &visitor)
        : m_source(source)
        , m_budget(budget)
        , m_limits(limits)
        , m_visitor(visitor)
        , m_archive(libArchive().isLoaded ? libArchive().readNew() : nullptr, libArchive().readFree)
    {
    }

    TarWalk walk()
    {
        if (!m_archive) {
            note({Severity::Error,
                  FindingKind::NotTar,
                  {},
                  0,
                  0,
                  QStringLiteral("libarchive could not be loaded")});
            return {m_findings, false, 0};
        }
        libArchive().readSupportFormatTar(m_archive.get());
        libArchive().readSetReadCallback(m_archive.get(), &Walker::read);
        libArchive().readSetCallbackData(m_archive.get(), this);
        if (libArchive().readOpen1(m_archive.get()) != ARCHIVE_OK)
            end();
        while (!m_ended)
            step();
        return {m_findings, m_complete, m_budget.inflated()};
    }

private:
    static la_ssize_t read(archive *, void *self, const void **block)
    {
        auto *walker = static_cast<Walker *>(self);
        const auto bytes = walker->m_source.next();
        *block = bytes.data();
        return walker->m_source.fault() ? -1 : la_ssize_t(bytes.size());
    }

    void step()
    {
        archive_entry *raw = nullptr;
        const auto answer = libArchive().readNextHeader(m_archive.get(), &raw);
        if (answer == ARCHIVE_EOF) {
            drain();
            return;
        }
        // The library would look for the next good header after a damaged one; another reader
        // could find other entries, so it ends here.
        if (answer == ARCHIVE_FATAL || answer == ARCHIVE_FAILED || answer == ARCHIVE_RETRY) {
            end();
            return;
        }
        if (!m_budget.countEntry()) {
            note(*m_budget.verdict());
            return;
        }
        visit(raw);
    }

    void visit(archive_entry *raw)
    {
        const auto *name = libArchive().entryPathname(raw);
        if (!name) {
            m_findings.append({Severity::Error, FindingKind::BadName, {}, 0, 0, {}});
            return;
        }
        const TarEntry entry{QByteArray(name), kindOf(raw), libArchive().entrySize(raw),
                             targetOf(raw)};
        // A sparse file's size is a claim that costs no bytes in the stream.
        if (entry.bytes < 0 || entry.bytes > m_limits.inflatedBytes) {
            note({Severity::Error, FindingKind::TooLarge, QString::fromUtf8(entry.name), 0, 0,
                  QString::number(m_limits.inflatedBytes)});
            return;
        }
        if (m_visitor.entry(entry) && entry.kind == EntryKind::File)
            deliver(entry);
    }

    void deliver(const TarEntry &entry)
    {
        if (entry.bytes > m_limits.textBytes) {
            m_findings.append({Severity::Error, FindingKind::TooLarge,
                               QString::fromUtf8(cleanEntryName(entry.name)), 0, 0,
                               QString::number(m_limits.textBytes)});
            return;
        }
        QByteArray bytes(qsizetype(entry.bytes), Qt::Uninitialized);
        qsizetype filled = 0;
        while (filled < bytes.size()) {
            const auto count = libArchive().readData(m_archive.get(), bytes.data() + filled,
                                                     size_t(bytes.size() - filled));
            if (count <= 0) {
                end();
                return;
            }
            filled += count;
        }
        m_visitor.content(entry, bytes);
    }

    // Reads what stands behind the end of the tar: only then the sum of a gzip member is known.
    void drain()
    {
        while (!m_source.next().isEmpty()) { }
        m_ended = true;
        m_complete = !m_source.fault();
        if (m_source.fault())
            note(*m_source.fault());
    }

    void end()
    {
        const auto words = QString::fromUtf8(libArchive().errorString(m_archive.get()));
        if (m_source.fault())
            note(*m_source.fault());
        else if (words.contains(QLatin1String("truncated"), Qt::CaseInsensitive))
            note({Severity::Error, FindingKind::Truncated, {}, 0, 0, words});
        else
            note({Severity::Error, FindingKind::NotTar, {}, 0, 0, words});
    }

    void note(const Finding &finding)
    {
        m_ended = true;
        m_findings.append(finding);
    }

    ByteSource &m_source;
    WalkBudget &m_budget;
    const ArchiveLimits &m_limits;
    TarVisitor &m_visitor;
    std::unique_ptr<archive, decltype(LibArchive::readFree)> m_archive;
    QList<Finding> m_findings;
    bool m_ended = false;
    bool m_complete = false;
};

} // namespace

TarVisitor::~TarVisitor() = default;

TarWalk walkTar(const QString &path, TarFilters filters, const ArchiveLimits &limits,
                TarVisitor &visitor, const CancelFlag &cancelled)
{
    WalkBudget budget(limits, cancelled);
    auto source = openByteSource(path, filters, budget);
    if (!source)
        return {{source.error()}, false, 0};
    return Walker(**source, budget, limits, visitor).walk();
}

QByteArray cleanEntryName(const QByteArray &name)
{
    QByteArray clean;
    for (const auto &part : name.split('/')) {
        if (part.isEmpty() || part == ".")
            continue;
        if (!clean.isEmpty())
            clean += '/';
        clean += part;
    }
    return clean;
}

} // namespace packdesk
