// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/outcomewatch.h"
#include "tests/unit/packs/samplepacks.h"

#include <QSignalSpy>
#include <QTest>

using namespace packdesk;
using namespace packdesk::test;
using namespace std::chrono_literals;

namespace {

const QString &sentReference()
{
    static const QString reference = QStringLiteral("r.example.com/team/weather:1");
    return reference;
}

Pack answeredPack()
{
    Pack pack = makePack(QStringLiteral("new"), QStringLiteral("weather"));
    pack.imageRef = sentReference();
    return pack;
}

ExpectedPack expectedImage()
{
    ExpectedPack expected;
    expected.imageReference = sentReference();
    expected.idsBefore = {QStringLiteral("old")};
    return expected;
}

ExpectedPack expectedUpload()
{
    ExpectedPack expected;
    expected.name = QStringLiteral("weather");
    expected.version = QStringLiteral("1.0.0");
    return expected;
}

} // namespace

class TestOutcomeWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void candidateFollowsTheRule();
    void olderPacksWereThere();
    void everyOperationHasItsOutcome_data();
    void everyOperationHasItsOutcome();
    void asksAfterEachDelay();
    void findsItAtOnce();
    void endsAfterTheLastList();
    void asksAgainWhereTheLastListFailed();
    void neverAsksInATightLoop();
};

void TestOutcomeWatch::candidateFollowsTheRule()
{
    const auto found = [](const Pack &pack, const ExpectedPack &expected) {
        const Snapshot snapshot(
            toPackList({makePack(QStringLiteral("x"), QStringLiteral("other")), pack}));
        const auto candidate = findCandidate(snapshot, expected);
        return candidate && candidate->id == pack.id;
    };
    const Pack right = answeredPack();
    QVERIFY(found(right, expectedImage()));
    QVERIFY(found(right, expectedUpload()));

    Pack pack = right;
    pack.owned = false;
    QVERIFY(!found(pack, expectedImage()));
    pack.owned.reset();
    QVERIFY(!found(pack, expectedImage()));
    pack = right;
    pack.id = QStringLiteral("old");
    QVERIFY(!found(pack, expectedImage()));
    pack = right;
    pack.id.clear();
    QVERIFY(!found(pack, expectedImage()));
    pack = right;
    pack.imageRef = QStringLiteral("r.example.com/team/weather:2");
    QVERIFY(!found(pack, expectedImage()));
    pack.version = QStringLiteral("1.0.1");
    QVERIFY(!found(pack, expectedUpload()));
    // What is not known does not match what is missing.
    QVERIFY(!found(Pack(), ExpectedPack()));
}

void TestOutcomeWatch::olderPacksWereThere()
{
    const QDateTime newest({2026, 5, 22}, {9, 0}, Qt::UTC);
    auto expected = expectedImage();
    expected.newestBefore = newest;
    const auto found = [&](const QDateTime &createdAt) {
        auto pack = answeredPack();
        pack.createdAt = createdAt;
        auto twin = pack;
        twin.id = QStringLiteral("twin");
        return candidateIds(
            *snapshotOf({pack, makePack(QStringLiteral("x"), QStringLiteral("other")), twin}),
            expected);
    };
    const QStringList both{QStringLiteral("new"), QStringLiteral("twin")};
    QCOMPARE(found(newest.addSecs(-1)), QStringList());
    // The server may tell times in whole seconds.
    QCOMPARE(found(newest), both);
    QCOMPARE(found(newest.addSecs(1)), both);
    QCOMPARE(found({}), both);
}

void TestOutcomeWatch::everyOperationHasItsOutcome_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("visibility");
    QTest::addColumn<QString>("image");
    QTest::addColumn<QString>("digest");
    QTest::addColumn<bool>("listed");
    QTest::addColumn<bool>("found");
    const auto &image = sentReference();
    const auto other = QStringLiteral("r.example.com/team/weather:0");
    const QString org = QStringLiteral("org");
    const QString community = QStringLiteral("community");
    const QString before = QStringLiteral("sha256:before");
    const QString after = QStringLiteral("sha256:after");
    const auto visibility = Operation::SetVisibility;
    QTest::newRow("visibility is as sent")
        << visibility << community << other << before << true << true;
    QTest::newRow("visibility is as before")
        << visibility << org << other << before << true << false;
    QTest::newRow("its pack is gone")
        << visibility << community << other << before << false << false;
    const auto replace = Operation::ReplaceImage;
    QTest::newRow("image and digest are new") << replace << org << image << after << true << true;
    QTest::newRow("digest is as before") << replace << org << image << before << true << false;
    QTest::newRow("reference is another") << replace << org << other << after << true << false;
    QTest::newRow("the replaced pack is gone")
        << replace << org << image << after << false << false;
    const auto remove = Operation::DeletePack;
    QTest::newRow("deleted") << remove << org << other << before << false << true;
    QTest::newRow("still there") << remove << org << other << before << true << false;
}

void TestOutcomeWatch::everyOperationHasItsOutcome()
{
    QFETCH(Operation, operation);
    QFETCH(QString, visibility);
    QFETCH(QString, image);
    QFETCH(QString, digest);
    QFETCH(bool, listed);
    QFETCH(bool, found);
    Pack pack = makePack(QStringLiteral("changed"), QStringLiteral("weather"));
    pack.visibility = visibility;
    pack.imageRef = image;
    pack.imageDigest = digest;
    // Another pack that is as it should be bears out nothing.
    Pack decoy = makePack(QStringLiteral("decoy"), QStringLiteral("weather"));
    decoy.visibility = QStringLiteral("community");
    decoy.imageRef = sentReference();
    decoy.imageDigest = QStringLiteral("sha256:after");
    std::vector<Pack> packs = {decoy};
    if (listed)
        packs.push_back(pack);
    ExpectedPack expected;
    expected.operation = operation;
    expected.packId = QStringLiteral("changed");
    expected.visibility = QStringLiteral("community");
    expected.imageReference = sentReference();
    expected.digestBefore = QStringLiteral("sha256:before");
    const auto outcome = findOutcome(*snapshotOf(packs), expected);
    QCOMPARE(outcome.has_value(), found);
    if (found)
        QCOMPARE(*outcome, QStringLiteral("changed"));
}

void TestOutcomeWatch::asksAfterEachDelay()
{
    OutcomeWatch watch(expectedImage(), {1ms, 3ms, 6ms});
    QSignalSpy wanted(&watch, &OutcomeWatch::listWanted);
    QSignalSpy notSeen(&watch, &OutcomeWatch::notSeen);
    // A list from elsewhere does not end the watch.
    watch.consider(snapshotOf({}));
    watch.consider(nullptr);
    QCOMPARE(wanted.count(), 0);
    QTRY_COMPARE(wanted.count(), 3);
    QCOMPARE(notSeen.count(), 0);
}

void TestOutcomeWatch::findsItAtOnce()
{
    OutcomeWatch watch(expectedImage(), {1ms, 2ms});
    QSignalSpy wanted(&watch, &OutcomeWatch::listWanted);
    QSignalSpy found(&watch, &OutcomeWatch::found);
    QSignalSpy notSeen(&watch, &OutcomeWatch::notSeen);
    watch.consider(snapshotOf({answeredPack()}));
    QCOMPARE(found.count(), 1);
    QCOMPARE(found[0][0].toString(), QStringLiteral("new"));
    watch.consider(snapshotOf({answeredPack()}));
    watch.consider(snapshotOf({}));
    watch.listFailed();
    // Later than the watch's own timers.
    OutcomeWatch later(expectedImage(), {5ms});
    QSignalSpy laterWanted(&later, &OutcomeWatch::listWanted);
    QTRY_COMPARE(laterWanted.count(), 1);
    QCOMPARE(wanted.count(), 0);
    QCOMPARE(found.count() + notSeen.count(), 1);
}

void TestOutcomeWatch::endsAfterTheLastList()
{
    OutcomeWatch watch(expectedUpload(), {1ms, 2ms});
    QSignalSpy found(&watch, &OutcomeWatch::found);
    QSignalSpy notSeen(&watch, &OutcomeWatch::notSeen);
    int lists = 0;
    connect(&watch, &OutcomeWatch::listWanted, this, [&] {
        QCOMPARE(notSeen.count(), 0);
        ++lists;
        watch.consider(snapshotOf({makePack(QStringLiteral("x"), QStringLiteral("other"))}));
    });
    QTRY_COMPARE(notSeen.count(), 1);
    QCOMPARE(lists, 2);
    watch.consider(snapshotOf({answeredPack()}));
    QCOMPARE(found.count(), 0);
}

void TestOutcomeWatch::asksAgainWhereTheLastListFailed()
{
    OutcomeWatch watch(expectedUpload(), {1ms, 2ms});
    QSignalSpy found(&watch, &OutcomeWatch::found);
    QSignalSpy notSeen(&watch, &OutcomeWatch::notSeen);
    int lists = 0;
    connect(&watch, &OutcomeWatch::listWanted, this, [&] {
        if (++lists < 4)
            watch.listFailed();
        else
            watch.consider(snapshotOf({answeredPack()}));
    });
    QTRY_COMPARE(found.count(), 1);
    QCOMPARE(lists, 4);
    QCOMPARE(notSeen.count(), 0);
}

// A server that refuses at once would otherwise be asked as fast as it can refuse.
void TestOutcomeWatch::neverAsksInATightLoop()
{
    OutcomeWatch watch(expectedUpload(), {0ms});
    QSignalSpy wanted(&watch, &OutcomeWatch::listWanted);
    QTRY_COMPARE(wanted.count(), 1);
    for (int round = 0; round < 100; ++round) {
        watch.listFailed();
        QCoreApplication::processEvents();
    }
    QCOMPARE(wanted.count(), 1);
}

QTEST_GUILESS_MAIN(TestOutcomeWatch)
#include "tst_outcomewatch.moc"
