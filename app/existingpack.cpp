// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/existingpack.h"

#include "app/session.h"
#include "models/api/versionorder.h"
#include "models/archives/packmanifest.h"
#include "models/packs/snapshot.h"
#include "ui/words/plaintext.h"

#include <QCoreApplication>

namespace packdesk {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(packdesk::ExistingPack)
};

constexpr qsizetype longestName = 100;
constexpr qsizetype longestVersion = 60;

// Of several with the name: the one with this version, else the newest.
std::optional<Pack> closestOwned(const Snapshot &snapshot, const QString &name,
                                 const QString &version)
{
    int closest = -1;
    for (const int row : snapshot.rowsWith(PackField::Name, name)) {
        if (snapshot.owned(row) != true)
            continue;
        const auto rowVersion = snapshot.text(row, PackField::Version);
        if (rowVersion == version)
            return snapshot.at(row);
        if (closest < 0
            || compareVersions(snapshot.text(closest, PackField::Version), rowVersion) < 0)
            closest = row;
    }
    return closest < 0 ? std::nullopt : std::optional(snapshot.at(closest));
}

} // namespace

std::optional<Pack> existingPack(const Snapshot *snapshot, const PackManifest &manifest)
{
    if (!snapshot || manifest.name.isEmpty())
        return std::nullopt;
    return closestOwned(*snapshot, manifest.name, manifest.version);
}

QString existingPackSentence(const Snapshot *snapshot, const SessionHolder &sessions,
                             const PackManifest &manifest)
{
    const auto pack = existingPack(snapshot, manifest);
    if (!pack)
        return {};
    const auto name = visibleText(pack->name, longestName);
    const auto version = visibleText(pack->version, longestVersion);
    const auto organisation = visibleText(sessions.organisation(), longestName);
    if (pack->version == manifest.version)
        return Tr::tr("%1 already has this version: %2 %3. The server may refuse another one.",
                      "organisation, name, version")
            .arg(organisation, name, version);
    return Tr::tr("%1 already has %2 %3. The server may refuse this one, and a role with both may "
                  "conflict.",
                  "organisation, name, version")
        .arg(organisation, name, version);
}

} // namespace packdesk
