// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/unit/packs/samplepacks.h"
#include "tests/support/packlists.h"

#include <algorithm>

namespace packdesk::test {

namespace {

QStringList names()
{
    return {QStringLiteral("Zebra"),
            QStringLiteral("\u00c9clair"),
            QStringLiteral("eclair"),
            QStringLiteral("ECLAIR"),
            QStringLiteral("\u00d6l"),
            QStringLiteral("pack-9"),
            QStringLiteral("Pack-10"),
            QStringLiteral("pack-100"),
            QStringLiteral("stra\u00dfe"),
            QStringLiteral("STRASSE"),
            QStringLiteral("apple"),
            QStringLiteral("\u0130zmir"),
            QStringLiteral("\u65e5\u672c\u8a9e"),
            QStringLiteral("na\u00efve tools")};
}

QString capabilities(RandomPacks &random)
{
    const QString host = random.oneOf({QStringLiteral("api.x.com"), QStringLiteral("*.example.com"),
                                       QStringLiteral("Hooks.Example.NET")});
    return QStringLiteral("- name: call\n  type: http\n  allow:\n    - domains: [%1]\n").arg(host);
}

} // namespace

Pack makePack(const QString &id, const QString &name)
{
    Pack pack;
    pack.id = id;
    pack.name = name;
    pack.version = QStringLiteral("1.0.0");
    pack.tier = QStringLiteral("community");
    pack.visibility = QStringLiteral("org");
    pack.category = QStringLiteral("tools");
    pack.imageOrigin = QStringLiteral("image_ref");
    pack.owned = true;
    return pack;
}

SnapshotPtr snapshotOf(const std::vector<Pack> &packs)
{
    return listOf(packs, QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC));
}

QStringList idsOf(const std::vector<Pack> &packs)
{
    QStringList ids;
    for (const Pack &pack : packs)
        ids.append(pack.id);
    return ids;
}

RandomPacks::RandomPacks(quint32 seed)
    : m_random(seed)
{
}

Pack RandomPacks::pack(const QString &id)
{
    const QString missing;
    const QString community = QStringLiteral("community");
    Pack pack;
    pack.id = id;
    pack.name = chance(95) ? oneOf(names()) : missing;
    pack.displayName = chance(40) ? oneOf(names()) : missing;
    pack.description = chance(50) ? oneOf(names()) + QLatin1Char(' ') + oneOf(names()) : missing;
    pack.version
        = oneOf({missing, QStringLiteral("1.9.0"), QStringLiteral("1.10.0"),
                 QStringLiteral("1.10.0-rc.1"), QStringLiteral("2"), QStringLiteral("latest")});
    pack.tier = oneOf({missing, QStringLiteral("recommended"), QStringLiteral("verified"),
                       community, QStringLiteral("Gold")});
    pack.visibility = oneOf({missing, QStringLiteral("org"), community, QStringLiteral("secret")});
    pack.category
        = oneOf({missing, QStringLiteral(""), QStringLiteral("\u00dcbung"), QStringLiteral("data"),
                 QStringLiteral("Data"), QStringLiteral("zz top")});
    pack.capabilities = chance(60) ? capabilities(*this) : missing;
    if (chance(10))
        pack.capabilities
            = oneOf({QStringLiteral(""), QStringLiteral("- ["), QStringLiteral("[]")});
    pack.imageOrigin = oneOf(
        {missing, QStringLiteral("upload"), QStringLiteral("image_ref"), QStringLiteral("import")});
    pack.imageRef = QStringLiteral("registry.example.com/team/p%1:1").arg(below(50));
    if (chance(80))
        pack.sizeBytes = qint64(below(20)) * 1000;
    if (chance(80))
        pack.updatedAt = QDateTime::fromSecsSinceEpoch(1'800'000'000 + below(30), Qt::UTC);
    if (chance(80))
        pack.owned = chance(50);
    return pack;
}

std::vector<Pack> RandomPacks::packs(int count)
{
    std::vector<Pack> result;
    result.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i) {
        const bool odd = chance(3);
        const QString id = QStringLiteral("pk_%1").arg(odd ? below(m_lastId + 1) : ++m_lastId);
        result.push_back(pack(odd && chance(50) ? QString() : id));
    }
    return result;
}

std::vector<Pack> RandomPacks::changed(std::vector<Pack> packs)
{
    const int leaving = oneOf({QStringLiteral("0"), QStringLiteral("2"), QStringLiteral("40"),
                               QStringLiteral("100")})
                            .toInt();
    std::erase_if(packs, [&](const Pack &) { return chance(leaving); });
    const int changing
        = oneOf({QStringLiteral("0"), QStringLiteral("5"), QStringLiteral("80")}).toInt();
    for (Pack &old : packs) {
        if (chance(changing))
            old = pack(old.id);
    }
    if (chance(30))
        std::shuffle(packs.begin(), packs.end(), m_random);
    std::vector<Pack> entering = this->packs(below(chance(50) ? 4 : 80));
    for (Pack &fresh : entering) {
        const int place = below(int(packs.size()) + 1);
        packs.insert(packs.begin() + place, std::move(fresh));
    }
    return packs;
}

} // namespace packdesk::test
