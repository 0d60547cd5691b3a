// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/packreading.h"

#include "models/archives/entrychecker.h"
#include "models/archives/packmanifest.h"

#include <algorithm>

namespace packdesk {

namespace {

constexpr QLatin1String manifestName("pack.yaml");
constexpr QLatin1String behaviorName("behavior.md");
// Shown as it is, even where it is too large to be understood.
constexpr qint64 mostShownYaml = qint64(4) << 20;

Finding problem(FindingKind kind, const QString &path, const QString &detail = {})
{
    return {Severity::Error, kind, path, 0, 0, detail};
}

/// The bytes of a file that is there, or why they cannot be had.
tl::expected<QByteArray, Finding> bytesOf(const QString &path, const LayerMerger &merger,
                                          qint64 mostBytes)
{
    if (merger.files().value(path).bytes > mostBytes)
        return tl::unexpected(problem(FindingKind::TooLarge, path, QString::number(mostBytes)));
    const auto bytes = merger.read(path, mostBytes);
    if (!bytes)
        return tl::unexpected(bytes.error().value(0, problem(FindingKind::NotReadable, path)));
    return *bytes;
}

void readManifest(const LayerMerger &merger, const ArchiveLimits &limits, PackReading *reading)
{
    const QString path = manifestName;
    if (!merger.files().contains(path)) {
        reading->findings.append(problem(FindingKind::PackYamlMissing, path));
        return;
    }
    const auto bytes = bytesOf(path, merger, std::max(mostShownYaml, limits.textBytes));
    if (!bytes) {
        reading->findings.append(bytes.error());
        return;
    }
    reading->packYaml = *bytes;
    if (bytes->size() > limits.textBytes) {
        reading->findings.append(
            problem(FindingKind::TooLarge, path, QString::number(limits.textBytes)));
        return;
    }
    const auto manifest = readPackManifest(*bytes);
    reading->manifest = manifest.manifest;
    reading->findings += manifest.findings;
}

void readBehavior(const LayerMerger &merger, const ArchiveLimits &limits, PackReading *reading)
{
    const QString path = behaviorName;
    if (!merger.files().contains(path))
        return;
    const auto bytes = bytesOf(path, merger, limits.textBytes);
    if (!bytes)
        reading->findings.append(bytes.error());
    else if (!bytes->isValidUtf8())
        reading->findings.append(problem(FindingKind::BadEncoding, path));
    else
        reading->behavior = QString::fromUtf8(*bytes);
}

} // namespace

bool PackReading::isPack() const
{
    return manifest && std::none_of(findings.cbegin(), findings.cend(), [](const Finding &f) {
               return f.severity == Severity::Error;
           });
}

PackReading readPackFiles(const LayerMerger &merger, const ArchiveLimits &limits)
{
    PackReading reading;
    readManifest(merger, limits, &reading);
    readBehavior(merger, limits, &reading);
    for (auto file = merger.files().cbegin(); file != merger.files().cend(); ++file) {
        reading.files.append({file.key(), file->bytes});
        reading.fileBytes += file->bytes;
    }
    return reading;
}

QList<Finding> nameFindings(const QList<PackFileInfo> &files, const ArchiveLimits &limits)
{
    EntryChecker checker(limits);
    for (const auto &file : files)
        checker.check({file.path.toUtf8(), EntryKind::File, file.bytes, {}});
    auto findings = checker.findings();
    for (auto &finding : findings)
        finding.severity = std::min(finding.severity, Severity::Warning);
    return findings;
}

} // namespace packdesk
