// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packfilter.h"
#include "models/packs/snapshot.h"
#include "tests/unit/packs/samplepacks.h"

#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

class TestSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownerFollowsTheRule_data();
    void ownerFollowsTheRule();
    void findsTheFirstOfAnId();
    void findsTheOwnedOfAName();
    void countsChosenValues();
};

void TestSnapshot::ownerFollowsTheRule_data()
{
    QTest::addColumn<int>("owned");
    QTest::addColumn<QString>("tier");
    QTest::addColumn<PackOwner>("owner");
    QTest::addColumn<QString>("key");
    const QString verified = QStringLiteral("verified");
    const QString community = QStringLiteral("community");
    QTest::newRow("yours") << 1 << community << PackOwner::Yours << QStringLiteral("yours");
    QTest::newRow("yours though verified")
        << 1 << verified << PackOwner::Yours << QStringLiteral("yours");
    QTest::newRow("recommended") << 0 << QStringLiteral("recommended") << PackOwner::Platform
                                 << QStringLiteral("platform");
    QTest::newRow("verified") << 0 << verified << PackOwner::Platform << QStringLiteral("platform");
    QTest::newRow("other") << 0 << community << PackOwner::Other << QStringLiteral("other");
    QTest::newRow("unknown tier") << 0 << QStringLiteral("gold") << PackOwner::Other
                                  << QStringLiteral("other");
    QTest::newRow("not stated") << -1 << verified << PackOwner::NotStated
                                << QStringLiteral("not_stated");
}

void TestSnapshot::ownerFollowsTheRule()
{
    QFETCH(int, owned);
    QFETCH(QString, tier);
    QFETCH(PackOwner, owner);
    QFETCH(QString, key);
    Pack pack;
    pack.tier = tier;
    if (owned >= 0)
        pack.owned = owned == 1;
    QCOMPARE(ownerOf(pack), owner);
    QCOMPARE(ownerKey(ownerOf(pack)), key);
}

void TestSnapshot::findsTheFirstOfAnId()
{
    const auto pack = [](const char *id, const char *name) {
        return makePack(QString::fromLatin1(id), QString::fromLatin1(name));
    };
    PackList list;
    list.packs = {pack("", "nameless"), pack("b", "first"), pack("b", "second"), pack("c", "c")};
    list.receivedAt = QDateTime::fromSecsSinceEpoch(5, Qt::UTC);
    const Snapshot snapshot(list);
    QCOMPARE(snapshot.size(), 4);
    QCOMPARE(snapshot.rowOf(QStringLiteral("b")), 1);
    QCOMPARE(snapshot.rowOf(QStringLiteral("c")), 3);
    QCOMPARE(snapshot.rowOf(QString()), -1);
    QCOMPARE(snapshot.rowOf(QStringLiteral("x")), -1);
    QCOMPARE(snapshot.unnamedRows(), std::vector<int>({0, 2}));
    QCOMPARE(snapshot.receivedAt(), list.receivedAt);
    QCOMPARE(Snapshot(PackList()).size(), 0);
}

void TestSnapshot::findsTheOwnedOfAName()
{
    const auto pack = [](const char *id, const char *name, std::optional<bool> owned) {
        auto made = makePack(QString::fromLatin1(id), QString::fromLatin1(name));
        made.owned = owned;
        return made;
    };
    PackList list;
    list.packs
        = {pack("a", "slack", false),        pack("b", "slack", true), pack("c", "notes", true),
           pack("d", "slack", std::nullopt), pack("", "slack", true),  pack("f", "", true)};
    const Snapshot snapshot(list);
    QCOMPARE(snapshot.ownedRowsOf(QStringLiteral("slack")), std::vector<int>({1, 4}));
    QCOMPARE(snapshot.ownedRowsOf(QStringLiteral("notes")), std::vector<int>({2}));
    QVERIFY(snapshot.ownedRowsOf(QStringLiteral("Slack")).empty());
    QVERIFY(snapshot.ownedRowsOf(QString()).empty());
}

void TestSnapshot::countsChosenValues()
{
    PackFilter filter;
    QVERIFY(filter.isEmpty());
    filter.text = QStringLiteral("  ");
    QVERIFY(filter.isEmpty());
    filter.chosen[Facet::Tier] = {};
    QVERIFY(filter.isEmpty());
    filter.chosen[Facet::Tier] = {QStringLiteral("verified"), QString()};
    filter.chosen[Facet::Owner] = {QStringLiteral("yours")};
    QCOMPARE(filter.chosenCount(), 3);
    QVERIFY(!filter.isEmpty());
    filter.chosen.clear();
    filter.text = QStringLiteral("x");
    QVERIFY(!filter.isEmpty());
    QCOMPARE(filter.chosenCount(), 0);
}

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
