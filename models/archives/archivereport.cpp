// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/archivereport.h"

#include <QStringList>

#include <algorithm>

namespace packdesk {

bool ArchiveReport::isUsable() const
{
    return std::none_of(findings.cbegin(), findings.cend(),
                        [](const Finding &finding) { return finding.severity == Severity::Error; });
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
