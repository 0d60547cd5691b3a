// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/inspectfolder.h"

#include "models/archives/entrychecker.h"
#include "models/archives/folderlisting.h"
#include "models/archives/packmanifest.h"
#include "models/archives/packtexts.h"
#include "models/archives/secretscan.h"

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace packdesk {

namespace {

constexpr QLatin1String manifestName("pack.yaml");
constexpr QLatin1String behaviorName("behavior.md");
// Enough for a person; a hostile folder could otherwise fill the memory with them.
constexpr qsizetype mostFindings = 2000;

Finding finding(FindingKind kind, const QByteArray &path, const QString &detail = {})
{
    return {Severity::Error, kind, QString::fromUtf8(path), 0, 0, detail};
}

/// At the first byte that is no UTF-8; lines and columns in characters.
Finding badEncoding(const QByteArray &path, const QByteArray &text)
{
    auto found = finding(FindingKind::BadEncoding, path);
    const auto lines = text.split('\n');
    for (const auto &line : lines) {
        ++found.line;
        if (line.isValidUtf8())
            continue;
        const auto isCut = [&](qsizetype length) {
            return !QUtf8StringView(line.constData(), length).isValidUtf8();
        };
        qsizetype good = 0;
        for (qsizetype next = 1; next <= line.size(); ++next) {
            // A letter may take up to four bytes.
            if (!isCut(next))
                good = next;
            else if (next - good >= 4)
                break;
        }
        found.column = int(QString::fromUtf8(line.left(good)).toUcs4().size()) + 1;
        break;
    }
    return found;
}

/// Reads until `bytes` are there or the file ends.
tl::expected<QByteArray, Finding> readUpTo(const Descriptor &file, const QByteArray &path,
                                           qint64 bytes)
{
    QByteArray content(qsizetype(bytes), Qt::Uninitialized);
    qsizetype filled = 0;
    while (filled < content.size()) {
        const auto count
            = read(file.number(), content.data() + filled, size_t(content.size() - filled));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return tl::unexpected(finding(FindingKind::NotReadable, path, systemWords(errno)));
        if (count == 0)
            return tl::unexpected(finding(FindingKind::Changed, path));
        filled += count;
    }
    return content;
}

/// The first `most` bytes of a file that did not change while they were read.
tl::expected<QByteArray, Finding> readEntry(FolderHandle &folder, const FolderEntry &entry,
                                            qint64 most)
{
    const auto file = folder.openFile(entry);
    if (!file)
        return tl::unexpected(file.error());
    auto content = readUpTo(*file, entry.path, std::min(entry.identity.bytes, most));
    if (content && identityOf(*file) != entry.identity)
        return tl::unexpected(finding(FindingKind::Changed, entry.path));
    return content;
}

class FolderInspector
{
public:
    FolderInspector(const ArchiveLimits &limits, const CancelFlag &cancelled)
        : m_limits(limits)
        , m_cancelled(cancelled)
        , m_checker(limits)
    {
    }

    ArchiveReport inspect(const QString &path)
    {
        WalkBudget budget(m_limits, m_cancelled);
        auto listing = listFolder(path, budget);
        m_snapshot = std::move(listing.snapshot);
        for (const auto &entry : m_snapshot.entries)
            checkName(entry);
        m_checker.noteWrapper();
        if (auto folder = FolderHandle::open(path); folder && !budget.verdict())
            readAll(*folder);
        return report(listing.findings);
    }

private:
    void checkName(const FolderEntry &entry)
    {
        const auto path
            = m_checker.check({entry.path, entry.kind, entry.identity.bytes, entry.target});
        if (path.isEmpty() || entry.kind != EntryKind::File)
            return;
        m_files.append({path, entry.identity.bytes});
        m_hasManifest = m_hasManifest || path == manifestName;
    }

    void readAll(FolderHandle &folder)
    {
        WalkBudget budget(m_limits, m_cancelled);
        for (auto &entry : m_snapshot.entries) {
            if (!budget.mayGoOn()) {
                m_findings.append(*budget.verdict());
                m_snapshot.complete = false;
                return;
            }
            if (entry.kind == EntryKind::File)
                readOne(folder, entry);
        }
    }

    void readOne(FolderHandle &folder, FolderEntry &entry)
    {
        const bool shown = entry.path == manifestName.data() || entry.path == behaviorName.data();
        const bool whole = entry.identity.bytes <= m_limits.textBytes;
        if (shown && !whole) {
            note(finding(FindingKind::TooLarge, entry.path, QString::number(m_limits.textBytes)));
            return;
        }
        const auto content = readEntry(folder, entry, m_limits.textBytes);
        if (!content) {
            note(content.error());
            return;
        }
        if (whole)
            entry.digest = contentDigest(*content);
        if (shown)
            takeText(entry.path, *content);
        else if (m_shown.add(QString::fromUtf8(entry.path), entry.identity.bytes) && whole)
            m_shown.take(QString::fromUtf8(entry.path), *content);
        for (const auto &secret : findSecrets(QString::fromUtf8(entry.path), *content))
            note(secret);
    }

    void takeText(const QByteArray &path, const QByteArray &content)
    {
        if (path == manifestName.data())
            m_manifest = readPackManifest(content);
        else if (content.isValidUtf8())
            m_behavior = QString::fromUtf8(content);
        else
            note(badEncoding(path, content));
    }

    void note(const Finding &found)
    {
        if (m_findings.size() < mostFindings)
            m_findings.append(found);
    }

    ArchiveReport report(const QList<Finding> &listed)
    {
        ArchiveReport report;
        report.files = std::move(m_files);
        report.inflatedBytes = m_snapshot.bytes();
        report.manifest = m_manifest.manifest;
        report.behavior = m_behavior;
        report.texts = m_shown.texts();
        report.findings = listed.first(std::min(listed.size(), mostFindings)) + m_manifest.findings
            + m_checker.findings() + m_findings;
        // Of a folder that could not be listed to its end nobody knows what is missing.
        if (m_snapshot.complete && !m_hasManifest)
            report.findings.prepend(finding(FindingKind::PackYamlMissing, manifestName.data()));
        report.folder = std::make_shared<const FolderSnapshot>(std::move(m_snapshot));
        return report;
    }

    ArchiveLimits m_limits;
    CancelFlag m_cancelled;
    EntryChecker m_checker;
    FolderSnapshot m_snapshot;
    QList<PackFileInfo> m_files;
    ManifestReading m_manifest;
    std::optional<QString> m_behavior;
    PackTexts m_shown;
    QList<Finding> m_findings;
    bool m_hasManifest = false;
};

} // namespace

ArchiveReport inspectFolder(const QString &path, const ArchiveLimits &limits,
                            const CancelFlag &cancelled)
{
    return FolderInspector(limits, cancelled).inspect(path);
}

tl::expected<QByteArray, Finding> readFolderFile(const FolderSnapshot &folder, const QString &path,
                                                 const ArchiveLimits &limits)
{
    const auto *entry = folder.find(path.toUtf8());
    if (!entry || entry->kind != EntryKind::File)
        return tl::unexpected(finding(FindingKind::Changed, path.toUtf8()));
    if (entry->identity.bytes > limits.textBytes)
        return tl::unexpected(
            finding(FindingKind::TooLarge, entry->path, QString::number(limits.textBytes)));
    auto handle = FolderHandle::open(folder.root);
    if (!handle)
        return tl::unexpected(handle.error());
    auto content = readEntry(*handle, *entry, limits.textBytes);
    if (content && !entry->digest.isEmpty() && contentDigest(*content) != entry->digest)
        return tl::unexpected(finding(FindingKind::Changed, entry->path));
    return content;
}

} // namespace packdesk
