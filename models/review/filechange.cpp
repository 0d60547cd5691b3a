// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/review/filechange.h"

#include "models/archives/packmanifest.h"
#include "models/text/wholetext.h"

#include <algorithm>

namespace packdesk {

namespace {

// Longer ones are not shown anywhere.
constexpr qsizetype longestText = qsizetype(1) << 20;

std::optional<QString> textOf(const QByteArray &bytes)
{
    return bytes.size() <= longestText && bytes.isValidUtf8() ? std::optional(wholeText(bytes))
                                                              : std::nullopt;
}

PackSide emptySide()
{
    PackSide side;
    side.capabilities = QStringLiteral("");
    side.behavior = Knowledge::Absent;
    side.scripts.emplace();
    return side;
}

void setFile(const QString &path, const QByteArray &bytes, PackSide *side)
{
    if (path == QLatin1String("pack.yaml")) {
        const auto manifest = readPackManifest(bytes).manifest;
        if (!manifest)
            side->capabilities.reset();
        else if (!manifest->capabilities.isNull())
            side->capabilities = manifest->capabilities;
    } else if (path == QLatin1String("behavior.md")) {
        const auto text = textOf(bytes);
        side->behavior = text ? Knowledge::Known : Knowledge::Unknown;
        side->behaviorText = text.value_or(QString());
    } else if (path.startsWith(QLatin1String("scripts/"))) {
        side->scripts->append({path, bytes.size(), textOf(bytes)});
    }
}

} // namespace

FileSides sidesOf(const QList<FileChange> &changes)
{
    auto sorted = changes;
    std::sort(sorted.begin(), sorted.end(),
              [](const FileChange &a, const FileChange &b) { return a.path < b.path; });
    FileSides sides{emptySide(), emptySide()};
    for (const auto &change : std::as_const(sorted)) {
        setFile(change.path, change.before, &sides.before);
        setFile(change.path, change.after, &sides.after);
    }
    return sides;
}

} // namespace packdesk
