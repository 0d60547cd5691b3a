// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/facettable.h"
#include "models/packs/packreach.h"
#include "tests/unit/packs/samplepacks.h"

#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

namespace {

PackReach reachOf(const Pack &pack)
{
    return reachWithoutReading(pack).value_or(readReach(pack.capabilities));
}

void show(FacetTable &table, const std::vector<Pack> &packs)
{
    table.setList(std::make_shared<const PackKeys>(*snapshotOf(packs)),
                  [&packs](int row) { return reachOf(packs[std::size_t(row)]).kind; });
}

FacetTable tableOf(const std::vector<Pack> &packs)
{
    FacetTable table;
    show(table, packs);
    return table;
}

QList<FacetGroup> countAll(FacetTable &table)
{
    return table.count(std::vector<char>(100, 1));
}

// "value:count value:count", with - for the empty value.
QString said(const FacetGroup &group)
{
    QStringList parts;
    for (const FacetValue &value : group.values) {
        const QString name = value.value.isEmpty() ? QStringLiteral("-") : value.value;
        parts.append(QStringLiteral("%1:%2").arg(name).arg(value.count));
    }
    return parts.join(QLatin1Char(' '));
}

Pack packWith(const QString &tier, const QString &category, std::optional<bool> owned)
{
    Pack pack = makePack(QStringLiteral("id"), QStringLiteral("name"));
    pack.tier = tier;
    pack.category = category;
    pack.owned = owned;
    return pack;
}

} // namespace

class TestFacetTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsKnownValuesOfAnEmptyList();
    void putsUnknownValuesBehindKnownOnes();
    void putsWhatIsNotReadLast();
    void doesNotNarrowTheCountsOfItsOwnFacet();
    void countsWhatTheTextLeaves();
    void keepsChosenValuesThatAreGone();
    void followsItsList();
};

void TestFacetTable::listsKnownValuesOfAnEmptyList()
{
    FacetTable table;
    const QList<FacetGroup> groups = countAll(table);
    QCOMPARE(groups.size(), 6);
    QCOMPARE(groups[0].facet, Facet::Owner);
    QCOMPARE(said(groups[0]), QStringLiteral("yours:0 platform:0 other:0"));
    QCOMPARE(said(groups[1]), QStringLiteral("recommended:0 verified:0 community:0"));
    QCOMPARE(said(groups[2]), QStringLiteral("org:0 community:0"));
    QCOMPARE(said(groups[3]), QStringLiteral("image_ref:0 upload:0 clone:0"));
    QCOMPARE(said(groups[4]), QString());
    QCOMPARE(groups[4].facet, Facet::Category);
}

void TestFacetTable::putsUnknownValuesBehindKnownOnes()
{
    FacetTable table = tableOf({
        packWith(QString(), QStringLiteral("tools"), std::nullopt),
        packWith(QStringLiteral("silver"), QStringLiteral(""), true),
        packWith(QStringLiteral("Gold"), QStringLiteral("Data"), true),
        packWith(QStringLiteral("verified"), QStringLiteral("data"), false),
        packWith(QStringLiteral(""), QStringLiteral("\u00dcbung"), false),
    });
    const QList<FacetGroup> groups = countAll(table);
    QCOMPARE(said(groups[0]), QStringLiteral("yours:2 platform:1 other:1 not_stated:1"));
    QCOMPARE(said(groups[1]),
             QStringLiteral("recommended:0 verified:1 community:0 Gold:1 silver:1 -:2"));
    QCOMPARE(said(groups[4]), QStringLiteral("Data:1 data:1 tools:1 \u00dcbung:1 -:1"));
    QCOMPARE(groups[1].total, 5);
}

void TestFacetTable::putsWhatIsNotReadLast()
{
    FacetTable table;
    const auto kinds = {ReachKind::NotRead, ReachKind::NotStated, ReachKind::NotShared,
                        ReachKind::NothingMarked};
    show(table, std::vector<Pack>(kinds.size(), packWith(QString(), QString(), true)));
    int row = 0;
    for (const ReachKind kind : kinds)
        table.setReach(row++, kind);
    QCOMPARE(said(countAll(table).at(int(Facet::Reach))),
             QStringLiteral(
                 "needs_look:0 nothing_marked:1 none:0 not_shared:1 not_stated:1 not_read:1"));
}

void TestFacetTable::doesNotNarrowTheCountsOfItsOwnFacet()
{
    const QString verified = QStringLiteral("verified");
    const QString community = QStringLiteral("community");
    FacetTable table = tableOf({
        packWith(verified, QStringLiteral("a"), true),
        packWith(verified, QStringLiteral("b"), true),
        packWith(community, QStringLiteral("a"), true),
        packWith(community, QStringLiteral("b"), false),
    });
    table.setChosen({{Facet::Tier, {verified}}, {Facet::Owner, {QStringLiteral("yours")}}});
    const QList<FacetGroup> groups = countAll(table);
    QCOMPARE(said(groups[0]), QStringLiteral("yours:2 platform:0 other:0"));
    QCOMPARE(groups[0].total, 2);
    QCOMPARE(said(groups[1]), QStringLiteral("recommended:0 verified:2 community:1"));
    QCOMPARE(groups[1].total, 3);
    QCOMPARE(said(groups[4]), QStringLiteral("a:1 b:1"));
    QVERIFY(table.passes(0) && table.passes(1) && !table.passes(2) && !table.passes(3));
}

void TestFacetTable::countsWhatTheTextLeaves()
{
    FacetTable table = tableOf({
        packWith(QStringLiteral("verified"), QStringLiteral("a"), true),
        packWith(QString(), QStringLiteral("b"), std::nullopt),
    });
    const QList<FacetGroup> groups = table.count({1, 0});
    // What some pack does not state stays, like any other value.
    QCOMPARE(said(groups[0]), QStringLiteral("yours:1 platform:0 other:0 not_stated:0"));
    QCOMPARE(said(groups[1]), QStringLiteral("recommended:0 verified:1 community:0 -:0"));
    // A category of the list stays in its place while one types.
    QCOMPARE(said(groups[4]), QStringLiteral("a:1 b:0"));
}

void TestFacetTable::keepsChosenValuesThatAreGone()
{
    FacetTable table = tableOf({packWith(QStringLiteral("verified"), QStringLiteral("a"), true)});
    table.setChosen({{Facet::Category, {QStringLiteral("gone"), QString()}},
                     {Facet::Owner, {QStringLiteral("not_stated")}}});
    const QString expected = QStringLiteral("a:0 gone:0 -:0");
    QCOMPARE(said(countAll(table).at(4)), expected);
    QCOMPARE(said(countAll(table).at(0)),
             QStringLiteral("yours:0 platform:0 other:0 not_stated:0"));
    table.clear();
    QCOMPARE(said(countAll(table).at(4)), QStringLiteral("gone:0 -:0"));
    table.setChosen({});
    QCOMPARE(said(countAll(table).at(4)), QString());
}

void TestFacetTable::followsItsList()
{
    const auto pack = [](const char *category) {
        return packWith(QString(), QString::fromLatin1(category), true);
    };
    FacetTable table = tableOf({pack("a"), pack("b"), pack("c")});
    table.setChosen({{Facet::Category, {QStringLiteral("c")}}});
    QVERIFY(!table.passes(0) && table.passes(2));
    show(table, {pack("d"), pack("c"), pack("b"), pack("a")});
    QVERIFY(!table.passes(0) && table.passes(1) && !table.passes(3));
    show(table, {pack("c"), pack("b"), pack("a")});
    QCOMPARE(said(countAll(table).at(4)), QStringLiteral("a:1 b:1 c:1"));
}

QTEST_GUILESS_MAIN(TestFacetTable)
#include "tst_facettable.moc"
