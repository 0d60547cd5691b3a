// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/archivereport.h"

#include "models/archives/foldersnapshot.h"

#include <QStringList>

#include <algorithm>

namespace packdesk {

namespace {

bool stopsTheReading(const Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::NotReadable:
    case FindingKind::NotGzip:
    case FindingKind::NotTar:
    case FindingKind::Truncated:
    case FindingKind::TooManyEntries:
    case FindingKind::TooLarge:
    case FindingKind::TookTooLong:
    case FindingKind::Cancelled:
        return true;
    default:
        return false;
    }
}

} // namespace

bool ArchiveReport::isUsable() const
{
    return std::none_of(findings.cbegin(), findings.cend(),
                        [](const Finding &finding) { return finding.severity == Severity::Error; });
}

bool ArchiveReport::isSendable() const
{
    const bool unreadable = std::any_of(
        findings.cbegin(), findings.cend(), [](const Finding &finding) {
            return finding.kind == FindingKind::NotReadable && finding.severity == Severity::Error;
        });
    return !unreadable && (!folder || !packObstacle(*folder));
}

bool ArchiveReport::wasReadToItsEnd() const
{
    return std::none_of(findings.cbegin(), findings.cend(), stopsTheReading);
}

QStringList ArchiveReport::scripts() const
{
    QStringList paths;
    for (const auto &file : files) {
        if (file.path.startsWith(QLatin1String("scripts/")))
            paths.append(file.path);
    }
    return paths;
}

} // namespace packdesk
