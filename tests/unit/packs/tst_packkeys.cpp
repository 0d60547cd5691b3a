// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/codec.h"
#include "models/packs/packkeys.h"
#include "tests/unit/packs/samplepacks.h"

#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

namespace {

std::vector<Pack> packsWithIds(const QString &ids)
{
    std::vector<Pack> packs;
    packs.reserve(std::size_t(ids.size()));
    for (const QChar id : ids)
        packs.push_back(makePack(QString(id), QString(id)));
    return packs;
}

ListChange changeFrom(const std::vector<Pack> &before, const std::vector<Pack> &after)
{
    return changeBetween(snapshotOf(before).get(), *snapshotOf(after));
}

QStringList textsOf(const TextCodes &codes)
{
    QStringList texts;
    for (const int code : codes.codes())
        texts += codes.texts()[code];
    return texts;
}

std::vector<int> ranksOf(const auto &order, int count)
{
    std::vector<int> ranks;
    ranks.reserve(std::size_t(count));
    for (int row = 0; row < count; ++row)
        ranks.push_back(order.rank(row));
    return ranks;
}

// Ranks are numbers of a list of their own; what they say is which of two rows comes first.
std::vector<int> orderOf(const TextCodes &codes, int count)
{
    std::vector<int> ranks = ranksOf(codes, count);
    std::vector<int> distinct = ranks;
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    for (int &rank : ranks) {
        rank = rank < 0
            ? -1
            : int(std::lower_bound(distinct.begin(), distinct.end(), rank) - distinct.begin());
    }
    return ranks;
}

void compareCodes(const TextCodes &step, const TextCodes &fresh, int count)
{
    QCOMPARE(textsOf(step), textsOf(fresh));
    const auto firstIsMissing = [](const TextCodes &codes, int rows) {
        const auto ranks = ranksOf(codes, rows);
        return std::find(ranks.begin(), ranks.end(), -1) == ranks.end();
    };
    QCOMPARE(firstIsMissing(step, count), firstIsMissing(fresh, count));
    QCOMPARE(orderOf(step, count), orderOf(fresh, count));
}

} // namespace

class TestPackKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatChanged();
    void matchesRowsThatNoIdNames();
    void tellsOtherWordsForTheSame();
    void codesEqualTextsAlike();
    void forgetsTextsThatAreGone();
    void ordersTitles();
    void comesToTheSameStepByStep_data();
    void comesToTheSameStepByStep();
};

void TestPackKeys::tellsWhatChanged()
{
    auto after = packsWithIds(QStringLiteral("acxb"));
    after[1].version = QStringLiteral("2");
    const ListChange change = changeFrom(packsWithIds(QStringLiteral("abcd")), after);
    QCOMPARE(change.newRowOf, std::vector<int>({0, 3, 1, -1}));
    QCOMPARE(change.changed, std::vector<int>({1}));
    QCOMPARE(change.entered, std::vector<int>({2}));
    QCOMPARE(change.fresh(), std::vector<int>({1, 2}));
    QCOMPARE(change.newCount, 4);
    QVERIFY(!change.keepsRows());
    QCOMPARE(carried(std::vector<int>({10, 11, 12, 13}), change),
             std::vector<int>({10, 12, 0, 11}));
    QVERIFY(changeFrom(packsWithIds(QStringLiteral("ab")), packsWithIds(QStringLiteral("abc")))
                .keepsRows());
    QVERIFY(!changeFrom(packsWithIds(QStringLiteral("ab")), packsWithIds(QStringLiteral("a")))
                 .keepsRows());
    QCOMPARE(changeBetween(nullptr, *snapshotOf(after)).entered, std::vector<int>({0, 1, 2, 3}));
}

void TestPackKeys::matchesRowsThatNoIdNames()
{
    const auto nameless
        = [](const char *name) { return makePack(QString(), QString::fromLatin1(name)); };
    const ListChange change = changeFrom({nameless("x"), nameless("y"), nameless("x")},
                                         {nameless("y"), nameless("x"), nameless("z")});
    QCOMPARE(change.newRowOf, std::vector<int>({1, 0, -1}));
}

void TestPackKeys::tellsOtherWordsForTheSame()
{
    const auto listOf = [](const QByteArray &json) {
        return Snapshot(*decodePackList("{\"packs\":[" + json + "]}"));
    };
    const Snapshot list = listOf(R"({"id":"a","name":"\u00e9"})");
    QVERIFY(
        changeBetween(&list, listOf("{ \"name\": \"\xc3\xa9\", \"id\": \"a\" }")).changed.empty());
    QVERIFY(!changeBetween(&list, listOf(R"({"id":"a","name":"e"})")).changed.empty());
    // What is searched where it stands is found however it is written.
    const auto plain = std::make_shared<const Snapshot>(listOf(R"({"id":"a","name":"slack"})"));
    const auto other
        = std::make_shared<const Snapshot>(listOf(R"({"id":"a","name":"sl\u0061ck"})"));
    const auto prepared = prepareList(plain, std::make_shared<const PackKeys>(*plain), other);
    QVERIFY(prepared.change.changed.empty());
    QVERIFY(prepared.keys->texts.holds(*other, 0, SearchWords(QStringLiteral("slack"))));
    QVERIFY(!changeBetween(&list, listOf(R"({"id":"a","name":"\u00e9","x":1})")).changed.empty());
}

void TestPackKeys::codesEqualTextsAlike()
{
    auto packs = packsWithIds(QStringLiteral("abcdef"));
    const QStringList versions
        = {QStringLiteral("1.10"),   QStringLiteral("1.9"), QString(),
           QStringLiteral("1.10.0"), QStringLiteral("1.9"), QStringLiteral("")};
    for (int row = 0; row < 6; ++row)
        packs[std::size_t(row)].version = versions[row];
    const PackKeys keys(*snapshotOf(packs));
    QCOMPARE(ranksOf(keys.versions, 6), std::vector<int>({1, 0, -1, 1, 0, -1}));
    QCOMPARE(keys.versions.at(1), keys.versions.at(4));
    QCOMPARE(keys.versions.at(2), keys.versions.at(5));
    QCOMPARE(keys.versions.codeOf(QStringLiteral("1.9")), keys.versions.at(1));
    QCOMPARE(keys.versions.codeOf(QStringLiteral("7")), -1);
    QVERIFY(keys.memoryBytes() > 0);
}

void TestPackKeys::forgetsTextsThatAreGone()
{
    SnapshotPtr list = snapshotOf(packsWithIds(QStringLiteral("a")));
    PackKeysPtr keys = std::make_shared<const PackKeys>(*list);
    for (int round = 0; round < 500; ++round) {
        auto packs = packsWithIds(QStringLiteral("a"));
        packs[0].version = QString::number(round);
        const PreparedList next = prepareList(list, keys, snapshotOf(packs));
        list = next.snapshot;
        keys = next.keys;
        QCOMPARE(keys->versions.texts()[keys->versions.at(0)], QString::number(round));
    }
    QVERIFY(keys->versions.texts().size() < 200);
}

void TestPackKeys::ordersTitles()
{
    auto packs = packsWithIds(QStringLiteral("dcba"));
    packs[0].name = QStringLiteral("zebra");
    packs[1].name = QStringLiteral("Same");
    packs[2].name = QStringLiteral("same");
    packs[3].name = QStringLiteral("pack-10");
    packs.push_back(makePack(QString(), QString()));
    packs.push_back(makePack(QString(), QStringLiteral("pack-9")));
    const TitleOrder order(*snapshotOf(packs));
    QCOMPARE(order.rows(), std::vector<int>({5, 3, 2, 1, 0, 4}));
    QCOMPARE(order.rank(1), order.rank(2));
    QVERIFY(order.rank(2) < order.rank(0));
    QCOMPARE(order.rank(4), -1);
}

void TestPackKeys::comesToTheSameStepByStep_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 30; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// The difference against a full reload: large lists of which little changes, and the other way.
void TestPackKeys::comesToTheSameStepByStep()
{
    QFETCH(quint32, seed);
    RandomPacks random(seed);
    std::vector<Pack> packs = random.packs(random.below(400));
    SnapshotPtr list = snapshotOf(packs);
    PackKeysPtr keys = std::make_shared<const PackKeys>(*list);
    for (int round = 0; round < 10; ++round) {
        packs = random.changed(std::move(packs));
        const PreparedList next = prepareList(list, keys, snapshotOf(packs));
        list = next.snapshot;
        keys = next.keys;
        const PackKeys fresh(*list);
        const int count = list->size();
        compareCodes(keys->tiers, fresh.tiers, count);
        compareCodes(keys->visibilities, fresh.visibilities, count);
        compareCodes(keys->origins, fresh.origins, count);
        compareCodes(keys->categories, fresh.categories, count);
        compareCodes(keys->versions, fresh.versions, count);
        QCOMPARE(keys->titles.rows(), fresh.titles.rows());
        QCOMPARE(ranksOf(keys->titles, count), ranksOf(fresh.titles, count));
        QCOMPARE(keys->owners, fresh.owners);
        QCOMPARE(keys->updated, fresh.updated);
        for (const char *typed : {"e", "x.com", "ecl pack"}) {
            const SearchWords words(QString::fromLatin1(typed));
            for (int row = 0; row < count; ++row)
                QCOMPARE(keys->texts.holds(*list, row, words),
                         fresh.texts.holds(*list, row, words));
        }
    }
}

QTEST_GUILESS_MAIN(TestPackKeys)
#include "tst_packkeys.moc"
