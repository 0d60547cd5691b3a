// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/files/filepath.h"

#include <algorithm>

namespace packdesk {

PathProblem pathProblem(const QString &path)
{
    if (path.isEmpty())
        return PathProblem::Empty;
    if (path.size() > longestPackPath)
        return PathProblem::TooLong;
    const bool controls = std::any_of(path.cbegin(), path.cend(),
                                      [](QChar c) { return c.category() == QChar::Other_Control; });
    if (controls || !path.isValidUtf16())
        return PathProblem::BadCharacter;
    if (path.startsWith(QLatin1Char('/')))
        return PathProblem::LeadingSlash;
    if (path.contains(QLatin1String("//")))
        return PathProblem::EmptySegment;
    const auto segments = path.split(QLatin1Char('/'));
    if (segments.contains(QLatin1String(".")) || segments.contains(QLatin1String("..")))
        return PathProblem::DotSegment;
    return path.endsWith(QLatin1Char('/')) ? PathProblem::Folder : PathProblem::None;
}

QStringList wellKnownFiles()
{
    return {QStringLiteral("pack.yaml"), QStringLiteral("behavior.md")};
}

QStringList wellKnownFolders()
{
    return {QStringLiteral("guides"), QStringLiteral("scripts"), QStringLiteral("data"),
            QStringLiteral("templates")};
}

bool isBehavior(const QString &path)
{
    return path == QLatin1String("behavior.md");
}

bool isManifest(const QString &path)
{
    return path == QLatin1String("pack.yaml");
}

bool isScript(const QString &path)
{
    return path.startsWith(QLatin1String("scripts/"));
}

} // namespace packdesk
