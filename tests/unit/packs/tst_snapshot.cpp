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
    void findsRowsByAText();
    void decodesWhatWasPutIn();
    void putsPacksInPlace();
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
    const auto time = QDateTime::fromSecsSinceEpoch(5, Qt::UTC);
    const Snapshot snapshot(toPackList(
        {pack("", "nameless"), pack("b", "first"), pack("b", "second"), pack("c", "c")}, time));
    QCOMPARE(snapshot.size(), 4);
    QCOMPARE(snapshot.rowOf(QStringLiteral("b")), 1);
    QCOMPARE(snapshot.rowOf(QStringLiteral("c")), 3);
    QCOMPARE(snapshot.rowOf(QString()), -1);
    QCOMPARE(snapshot.rowOf(QStringLiteral("x")), -1);
    QCOMPARE(snapshot.unnamedRows(), std::vector<int>({0, 2}));
    QCOMPARE(snapshot.receivedAt(), time);
    QCOMPARE(Snapshot(PackList()).size(), 0);
}

void TestSnapshot::findsRowsByAText()
{
    const auto pack = [](const char *id, const QString &name) {
        return makePack(QString::fromLatin1(id), name);
    };
    const QString quoted = QStringLiteral("a \"b\"\n");
    const Snapshot snapshot(toPackList({pack("a", QStringLiteral("slack")), pack("b", quoted),
                                        pack("c", QStringLiteral("slack")), pack("d", QString()),
                                        pack("e", QStringLiteral(""))}));
    const auto rows
        = [&snapshot](const QString &name) { return snapshot.rowsWith(PackField::Name, name); };
    QCOMPARE(rows(QStringLiteral("slack")), std::vector<int>({0, 2}));
    QCOMPARE(rows(quoted), std::vector<int>({1}));
    QVERIFY(rows(QStringLiteral("Slack")).empty());
    QCOMPARE(rows(QString()), std::vector<int>({3}));
    QCOMPARE(rows(QStringLiteral("")), std::vector<int>({4}));
}

// Whatever a pack has, it is what it was before it was written into an answer.
void TestSnapshot::decodesWhatWasPutIn()
{
    RandomPacks random(3);
    auto packs = random.packs(200);
    packs[7].description = QStringLiteral("tab\t, quote \", \\, \u00e9, \U0001f600\u0001");
    packs[9].unknown.append({QStringLiteral("new"), QStringLiteral("[1, {\"a\": null}]")});
    packs[11].id = QStringLiteral("odd \"id\"");
    const auto snapshot = snapshotOf(packs);
    QCOMPARE(snapshot->size(), 200);
    for (int row = 0; row < 200; ++row) {
        const Pack &pack = packs[std::size_t(row)];
        QVERIFY(snapshot->at(row) == pack);
        QCOMPARE(snapshot->title(row), titleOf(pack));
        QCOMPARE(snapshot->owner(row), ownerOf(pack));
        QCOMPARE(snapshot->owned(row), pack.owned);
        QCOMPARE(snapshot->sizeBytes(row), pack.sizeBytes);
        QCOMPARE(snapshot->text(row, PackField::Description), pack.description);
        QCOMPARE(snapshot->text(row, PackField::Description).isNull(), pack.description.isNull());
        QCOMPARE(snapshot->time(row, PackField::UpdatedAt).has_value(), pack.updatedAt.isValid());
        QVERIFY(snapshot->json(row).startsWith('{') && snapshot->json(row).endsWith('}'));
    }
    QCOMPARE(snapshot->rowOf(packs[11].id), 11);
    QVERIFY(snapshot->memoryBytes() > snapshot->answer().size());
}

void TestSnapshot::putsPacksInPlace()
{
    const auto pack = [](const char *id, const char *name) {
        return makePack(QString::fromLatin1(id), QString::fromLatin1(name));
    };
    const auto namesOf = [](const Snapshot &list) {
        QString names;
        for (int row = 0; row < list.size(); ++row)
            names += list.text(row, PackField::Name);
        return names;
    };
    const Snapshot first(toPackList({pack("a", "1"), pack("b", "2"), pack("c", "3")}));
    const Snapshot second(first, {pack("b", "4"), pack("d", "5")}, {});
    QCOMPARE(namesOf(second), QStringLiteral("1435"));
    const Snapshot third(second, {pack("d", "6"), pack("a", "7"), pack("e", "8")},
                         {QStringLiteral("c"), QStringLiteral("no such")});
    QCOMPARE(namesOf(third), QStringLiteral("7468"));
    QCOMPARE(third.rowOf(QStringLiteral("d")), 2);
    QCOMPARE(third.rowOf(QStringLiteral("c")), -1);
    QCOMPARE(third.at(1), pack("b", "4"));
    // The one before stays as it was.
    QCOMPARE(namesOf(first), QStringLiteral("123"));
    QCOMPARE(third.answer().constData(), first.answer().constData());
    // The same id twice in one go: the last one counts.
    const Snapshot twice(first, {pack("z", "8"), pack("z", "9")}, {});
    QCOMPARE(namesOf(twice), QStringLiteral("1239"));
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
