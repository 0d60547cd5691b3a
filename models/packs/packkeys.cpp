// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packkeys.h"

#include "models/api/versionorder.h"
#include "models/packs/collation.h"

#include <algorithm>

namespace packdesk {

namespace {

bool versionLess(const QString &left, const QString &right)
{
    return compareVersions(left, right) < 0;
}

// Values that the platform gives a meaning are ordered by it, as their facets are.
int placeOfKnown(const QString &value)
{
    static constexpr QLatin1String known[]
        = {QLatin1String("recommended"), QLatin1String("verified"), QLatin1String("org"),
           QLatin1String("community")};
    return int(std::find(std::begin(known), std::end(known), value) - std::begin(known));
}

TextCodes::Less collated()
{
    return [collator = packCollator()](const QString &left, const QString &right) {
        return collator.compare(left, right) < 0;
    };
}

TextCodes::Less knownFirst()
{
    return [less = collated()](const QString &left, const QString &right) {
        const int a = placeOfKnown(left);
        const int b = placeOfKnown(right);
        return a != b ? a < b : less(left, right);
    };
}

} // namespace

PackKeys::PackKeys(const Snapshot &list)
    : texts(list)
    , tiers(list, PackField::Tier, knownFirst())
    , visibilities(list, PackField::Visibility, knownFirst())
    , origins(list, PackField::ImageOrigin, knownFirst())
    , categories(list, PackField::Category, collated())
    , versions(list, PackField::Version, versionLess)
    , titles(list)
    , owners(std::size_t(list.size()))
    , updated(std::size_t(list.size()))
{
    for (int row = 0; row < list.size(); ++row)
        read(list, row);
    kinds = kindsOfRows();
}

PackKeys::PackKeys(const Snapshot &list, const PackKeys &before, const ListChange &change)
    : texts(list, before.texts, change)
    , tiers(list, PackField::Tier, knownFirst(), before.tiers, change)
    , visibilities(list, PackField::Visibility, knownFirst(), before.visibilities, change)
    , origins(list, PackField::ImageOrigin, knownFirst(), before.origins, change)
    , categories(list, PackField::Category, collated(), before.categories, change)
    , versions(list, PackField::Version, versionLess, before.versions, change)
    , titles(list, before.titles, change)
    , owners(carried(before.owners, change))
    , updated(carried(before.updated, change))
{
    for (const int row : change.fresh())
        read(list, row);
    kinds = kindsOfRows();
}

void PackKeys::read(const Snapshot &list, int row)
{
    owners[std::size_t(row)] = int(list.owner(row));
    updated[std::size_t(row)] = list.time(row, PackField::UpdatedAt).value_or(nothingUpdated);
}

PackKinds PackKeys::kindsOfRows() const
{
    return PackKinds(
        {&owners, &tiers.codes(), &visibilities.codes(), &origins.codes(), &categories.codes()});
}

qint64 PackKeys::memoryBytes() const
{
    const auto ofCodes = [](const TextCodes &codes) {
        // A text stands in the list, and as a key of the numbers beside it.
        qint64 bytes = qint64(codes.codes().capacity()) * qint64(sizeof(int));
        for (const QString &text : codes.texts())
            bytes += 2 * text.size() + 100;
        return bytes;
    };
    return texts.memoryBytes() + ofCodes(tiers) + ofCodes(visibilities) + ofCodes(origins)
        + ofCodes(categories) + ofCodes(versions)
        + qint64(2 * titles.rows().capacity() * sizeof(int) + owners.capacity() * sizeof(int)
                 + kinds.rows().capacity() * sizeof(int)
                 + kinds.kinds().capacity() * sizeof(PackKinds::Codes)
                 + updated.capacity() * sizeof(qint64));
}

PreparedList prepareList(SnapshotPtr before, const PackKeysPtr &keysBefore, SnapshotPtr next)
{
    PreparedList list;
    list.change = changeBetween(before.get(), *next);
    list.keys = before && keysBefore
        ? std::make_shared<const PackKeys>(*next, *keysBefore, list.change)
        : std::make_shared<const PackKeys>(*next);
    list.before = std::move(before);
    list.snapshot = std::move(next);
    return list;
}

} // namespace packdesk
