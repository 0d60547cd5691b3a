// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/archivereader.h"

#include "models/archives/entrychecker.h"
#include "models/archives/packmanifest.h"
#include "models/archives/packtexts.h"
#include "models/archives/tarwalk.h"

#include <QFileInfo>

#include <algorithm>

namespace packdesk {

namespace {

constexpr QLatin1String manifestName("pack.yaml");
constexpr QLatin1String behaviorName("behavior.md");

// A text that is not shown is no fault of the archive, as a file above the reader's limit is.
TextLimits shownTexts(const ArchiveLimits &limits)
{
    TextLimits shown;
    shown.textBytes = std::min(shown.textBytes, limits.textBytes);
    return shown;
}

class PackInspector : public TarVisitor
{
public:
    explicit PackInspector(const ArchiveLimits &limits)
        : m_checker(limits)
        , m_shown(shownTexts(limits))
    {
    }

    bool entry(const TarEntry &entry) override
    {
        m_path = m_checker.check(entry);
        if (m_path.isEmpty() || entry.kind != EntryKind::File)
            return false;
        m_files.append({m_path, entry.bytes});
        m_hasManifest = m_hasManifest || m_path == manifestName;
        return m_path == manifestName || m_path == behaviorName || m_shown.add(m_path, entry.bytes);
    }

    void content(const TarEntry &, const QByteArray &bytes) override
    {
        if (m_path == manifestName)
            m_manifest = readPackManifest(bytes);
        else if (m_path != behaviorName)
            m_shown.take(m_path, bytes);
        else if (bytes.isValidUtf8())
            m_behavior = QString::fromUtf8(bytes);
        else
            m_badTexts.append({Severity::Error, FindingKind::BadEncoding, m_path, 0, 0, {}});
    }

    ArchiveReport report(const TarWalk &walk)
    {
        m_checker.noteWrapper();
        ArchiveReport report;
        report.inflatedBytes = walk.inflatedBytes;
        report.files = std::move(m_files);
        report.manifest = m_manifest.manifest;
        report.behavior = m_behavior;
        report.texts = m_shown.texts();
        report.findings = walk.findings + m_manifest.findings + m_badTexts + m_checker.findings();
        // Of an archive that could not be read to its end nobody knows what is missing.
        if (walk.complete && !m_hasManifest)
            report.findings.prepend(
                {Severity::Error, FindingKind::PackYamlMissing, manifestName, 0, 0, {}});
        return report;
    }

private:
    EntryChecker m_checker;
    QString m_path;
    QList<PackFileInfo> m_files;
    ManifestReading m_manifest;
    std::optional<QString> m_behavior;
    QList<Finding> m_badTexts;
    PackTexts m_shown;
    bool m_hasManifest = false;
};

class FileReader : public TarVisitor
{
public:
    FileReader(const std::function<bool(const QString &, qint64)> &wanted,
               const std::function<void(const QString &, const QByteArray &)> &content)
        : m_wanted(wanted)
        , m_content(content)
    {
    }

    bool entry(const TarEntry &entry) override
    {
        if (entry.kind != EntryKind::File || !m_wanted)
            return false;
        m_path = QString::fromUtf8(cleanEntryName(entry.name));
        return m_wanted(m_path, entry.bytes);
    }

    void content(const TarEntry &, const QByteArray &bytes) override
    {
        if (m_content)
            m_content(m_path, bytes);
    }

private:
    const std::function<bool(const QString &, qint64)> &m_wanted;
    const std::function<void(const QString &, const QByteArray &)> &m_content;
    QString m_path;
};

} // namespace

ArchiveReport inspectArchive(const QString &path, const ArchiveLimits &limits,
                             const CancelFlag &cancelled)
{
    PackInspector inspector(limits);
    const auto walk = walkTar(path, TarFilters::GzipOnly, limits, inspector, cancelled);
    auto report = inspector.report(walk);
    report.archiveBytes = QFileInfo(path).size();
    return report;
}

QList<Finding> readTar(const QString &path, const ArchiveLimits &limits,
                       const std::function<bool(const QString &path, qint64 bytes)> &wanted,
                       const std::function<void(const QString &path, const QByteArray &)> &content,
                       const CancelFlag &cancelled)
{
    FileReader reader(wanted, content);
    return walkTar(path, TarFilters::Layer, limits, reader, cancelled).findings;
}

} // namespace packdesk
