// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/review/packside.h"

#include "models/api/pack.h"
#include "models/images/imagepreview.h"

#include <algorithm>

namespace packdesk {

namespace {

void setManifest(const std::optional<PackManifest> &manifest, PackSide *side)
{
    // A pack without capabilities has a null text here.
    if (manifest)
        side->capabilities
            = manifest->capabilities.isNull() ? QStringLiteral("") : manifest->capabilities;
}

void setBehavior(const std::optional<QString> &behavior, const QList<PackFileInfo> &files,
                 PackSide *side)
{
    const bool there = std::any_of(files.cbegin(), files.cend(), [](const PackFileInfo &file) {
        return file.path == QLatin1String("behavior.md");
    });
    side->behaviorText = behavior.value_or(QString());
    side->behavior = behavior ? Knowledge::Known : there ? Knowledge::Unknown : Knowledge::Absent;
}

void setScripts(const QList<PackText> &texts, PackSide *side)
{
    side->scripts.emplace();
    for (const auto &text : texts) {
        if (text.path.startsWith(QLatin1String("scripts/")))
            side->scripts->append({text.path, text.bytes, text.text});
    }
    std::sort(side->scripts->begin(), side->scripts->end(),
              [](const SideFile &a, const SideFile &b) { return a.path < b.path; });
}

} // namespace

PackSide sideOf(const ImagePreview &preview)
{
    PackSide side;
    setManifest(preview.manifest, &side);
    setBehavior(preview.behavior, preview.files, &side);
    setScripts(preview.scripts, &side);
    return side;
}

PackSide sideOf(const ArchiveReport &report)
{
    PackSide side;
    setManifest(report.manifest, &side);
    setBehavior(report.behavior, report.files, &side);
    setScripts(report.texts, &side);
    if (report.wasReadToItsEnd())
        return side;
    if (!report.behavior)
        side.behavior = Knowledge::Unknown;
    side.scripts.reset();
    return side;
}

PackSide sideOf(const Pack &pack)
{
    PackSide side;
    if (!pack.capabilities.isNull())
        side.capabilities = pack.capabilities;
    return side;
}

} // namespace packdesk
