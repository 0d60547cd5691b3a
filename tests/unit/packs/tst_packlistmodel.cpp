// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packlistmodel.h"
#include "tests/unit/packs/samplepacks.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace packdesk;
using namespace packdesk::test;

namespace {

QStringList idsOf(const PackListModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(PackRole::Id).toString());
    return ids;
}

std::vector<Pack> packsWithIds(const QString &ids)
{
    std::vector<Pack> packs;
    for (const QChar id : ids)
        packs.push_back(makePack(QString(id), QStringLiteral("pack ") + id));
    return packs;
}

int signalsOf(const QList<QSignalSpy *> &spies)
{
    int count = 0;
    for (const QSignalSpy *spy : spies)
        count += int(spy->count());
    return count;
}

} // namespace

class TestPackListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isEmptyAtFirst();
    void answersItsColumns();
    void saysNothingForMissingFields();
    void takesTheDifference();
    void keepsPersistentIndexes_data();
    void keepsPersistentIndexes();
    void costsFewSignals();
    void copesWithDuplicatesAndMissingIds();
    void putsOnePackInPlace();
    void readsWhatPacksMayReach();
    void readsNoReachOfAPart();
    void removesOnePack();
    void resetsOnNull();
    void findsRowsInTheMiddleOfAChange();

private:
    std::unique_ptr<PackListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestPackListModel::init()
{
    m_model = std::make_unique<PackListModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestPackListModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void TestPackListModel::isEmptyAtFirst()
{
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->columnCount(), int(PackColumn::Count));
    QVERIFY(!m_model->snapshot());
    QVERIFY(!m_model->packAt(0));
    QVERIFY(!m_model->packById(QStringLiteral("a")));
    QCOMPARE(m_model->rowOf(QString()), -1);
    m_model->setSnapshot(snapshotOf({}));
    QCOMPARE(m_model->rowCount(), 0);
}

void TestPackListModel::answersItsColumns()
{
    Pack pack = makePack(QStringLiteral("pk_1"), QStringLiteral("weather"));
    pack.displayName = QStringLiteral("Weather");
    pack.sizeBytes = qint64(5) << 30;
    pack.updatedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    m_model->setSnapshot(snapshotOf({pack}));
    const auto raw = [this](int column) { return m_model->index(0, column).data(PackRole::Raw); };
    const auto text = [this](int column) { return m_model->index(0, column).data().toString(); };
    QCOMPARE(text(PackColumn::Name), QStringLiteral("Weather"));
    QCOMPARE(text(PackColumn::Version), QStringLiteral("1.0.0"));
    QCOMPARE(text(PackColumn::Tier), QStringLiteral("community"));
    QCOMPARE(text(PackColumn::Visibility), QStringLiteral("org"));
    QCOMPARE(text(PackColumn::Owner), QStringLiteral("yours"));
    QCOMPARE(text(PackColumn::Category), QStringLiteral("tools"));
    QCOMPARE(text(PackColumn::Size), QStringLiteral("5368709120"));
    QCOMPARE(text(PackColumn::Updated), QStringLiteral("2026-01-02T03:04:05Z"));
    QCOMPARE(raw(PackColumn::Size), QVariant(qint64(5) << 30));
    QCOMPARE(raw(PackColumn::Updated), QVariant(pack.updatedAt));
    QCOMPARE(raw(PackColumn::Name), QVariant(QStringLiteral("Weather")));
    const QModelIndex index = m_model->index(0, PackColumn::Size);
    QCOMPARE(index.data(PackRole::Id).toString(), pack.id);
    QCOMPARE(index.data(PackRole::Slug).toString(), pack.name);
    QCOMPARE(index.data(PackRole::Owner).toInt(), int(PackOwner::Yours));
    QVERIFY(!index.data(Qt::DecorationRole).isValid());
}

void TestPackListModel::saysNothingForMissingFields()
{
    m_model->setSnapshot(snapshotOf({Pack()}));
    for (int column = 0; column < PackColumn::Count; ++column) {
        const QModelIndex index = m_model->index(0, column);
        const bool owner = column == PackColumn::Owner;
        QCOMPARE(index.data().toString(), owner ? QStringLiteral("not_stated") : QString());
        QCOMPARE(index.data(PackRole::Raw).isValid(), owner);
    }
    QCOMPARE(m_model->ownedCount(), 0);
}

void TestPackListModel::takesTheDifference()
{
    m_model->setSnapshot(snapshotOf(packsWithIds(QStringLiteral("abcdef"))));
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::layoutChanged);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);

    auto packs = packsWithIds(QStringLiteral("axydef"));
    packs[4].version = QStringLiteral("2.0.0");
    packs[5].version = QStringLiteral("2.0.0");
    m_model->setSnapshot(snapshotOf(packs));
    QCOMPARE(idsOf(*m_model), test::idsOf(packs));
    QCOMPARE(removed.count(), 1);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(moved.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 4);
    QCOMPARE(changed[0][1].toModelIndex().row(), 5);

    m_model->setSnapshot(snapshotOf(packs));
    QCOMPARE(changed.count() + removed.count() + inserted.count(), 3);
    std::reverse(packs.begin(), packs.end());
    m_model->setSnapshot(snapshotOf(packs));
    QCOMPARE(moved.count(), 1);
    QCOMPARE(changed.count() + removed.count() + inserted.count() + reset.count(), 3);
    QCOMPARE(idsOf(*m_model), test::idsOf(packs));
}

void TestPackListModel::keepsPersistentIndexes_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestPackListModel::keepsPersistentIndexes()
{
    QFETCH(quint32, seed);
    RandomPacks random(seed);
    std::vector<Pack> packs = random.packs(random.below(120));
    m_model->setSnapshot(snapshotOf(packs));
    for (int round = 0; round < 6; ++round) {
        QHash<QString, QPersistentModelIndex> kept;
        for (const Pack &pack : packs) {
            const int row = m_model->rowOf(pack.id);
            if (row >= 0)
                kept.insert(pack.id, m_model->index(row, row % PackColumn::Count));
        }
        packs = random.changed(std::move(packs));
        const SnapshotPtr next = snapshotOf(packs);
        m_model->setSnapshot(next);
        QCOMPARE(idsOf(*m_model), test::idsOf(packs));
        for (auto index = kept.cbegin(); index != kept.cend(); ++index) {
            QCOMPARE(index->isValid(), next->rowOf(index.key()) >= 0);
            if (index->isValid())
                QCOMPARE(index->data(PackRole::Id).toString(), index.key());
        }
        for (int row = 0; row < next->size(); ++row)
            QVERIFY(*m_model->packAt(row) == next->at(row));
    }
}

void TestPackListModel::costsFewSignals()
{
    RandomPacks random(11);
    const std::vector<Pack> before = random.packs(5000);
    std::vector<Pack> after;
    for (std::size_t row = 0; row < before.size(); row += 2) {
        after.push_back(before[row]);
        after.back().description = QStringLiteral("changed");
        after.push_back(random.pack(QStringLiteral("new_%1").arg(row)));
    }
    std::reverse(after.begin(), after.end());
    m_model->setSnapshot(snapshotOf(before));
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::layoutChanged);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setSnapshot(snapshotOf(after));
    QCOMPARE(idsOf(*m_model), test::idsOf(after));
    QCOMPARE(signalsOf({&removed, &inserted, &moved}), 4);
    QCOMPARE(changed.count(), 1);
}

void TestPackListModel::copesWithDuplicatesAndMissingIds()
{
    std::vector<Pack> packs = packsWithIds(QStringLiteral("aabca"));
    packs[1].name = QStringLiteral("second");
    packs.push_back(makePack(QString(), QStringLiteral("nameless")));
    packs.push_back(Pack());
    packs.push_back(Pack());
    m_model->setSnapshot(snapshotOf(packs));
    QCOMPARE(m_model->rowCount(), 8);
    QCOMPARE(m_model->rowOf(QStringLiteral("a")), 0);
    const QPersistentModelIndex second(m_model->index(1, 0));
    const QPersistentModelIndex nameless(m_model->index(5, 0));
    packs.erase(packs.begin() + 2);
    std::reverse(packs.begin() + 3, packs.end());
    packs.erase(packs.begin() + 3);
    m_model->setSnapshot(snapshotOf(packs));
    QCOMPARE(idsOf(*m_model), test::idsOf(packs));
    QCOMPARE(second.data(PackRole::Slug).toString(), QStringLiteral("second"));
    QCOMPARE(nameless.data(PackRole::Slug).toString(), QStringLiteral("nameless"));
}

void TestPackListModel::putsOnePackInPlace()
{
    m_model->upsert(makePack(QStringLiteral("z"), QStringLiteral("first of all")));
    QCOMPARE(m_model->rowCount(), 1);
    m_model->setSnapshot(snapshotOf(packsWithIds(QStringLiteral("abc"))));
    const QDateTime receivedAt = m_model->snapshot()->receivedAt();
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    Pack pack = makePack(QStringLiteral("b"), QStringLiteral("fresh"));
    pack.owned = false;
    m_model->upsert(pack);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_model->packById(QStringLiteral("b"))->name, QStringLiteral("fresh"));
    QCOMPARE(m_model->ownedCount(), 2);
    m_model->upsert(makePack(QStringLiteral("d"), QStringLiteral("new")));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(m_model->rowOf(QStringLiteral("d")), 3);
    QCOMPARE(m_model->ownedCount(), 3);
    QCOMPARE(m_model->snapshot()->receivedAt(), receivedAt);
    m_model->upsert(Pack());
    QCOMPARE(m_model->rowCount(), 4);
}

void TestPackListModel::readsWhatPacksMayReach()
{
    auto packs = packsWithIds(QStringLiteral("abc"));
    packs[0].capabilities = QStringLiteral("- {name: a, type: http, allow: [{domains: [a.com, "
                                           "b.com], methods: [GET]}]}");
    packs[1].capabilities = QStringLiteral("[");
    QSignalSpy read(m_model.get(), &PackListModel::reachRead);
    m_model->setSnapshot(snapshotOf(packs));
    QVERIFY(m_model->isReadingReach());
    QCOMPARE(m_model->reachAt(0).kind, ReachKind::NotRead);
    QTRY_VERIFY(!m_model->isReadingReach());
    QCOMPARE(read.last().first().value<std::vector<int>>(), (std::vector<int>{0, 1}));
    const auto cell = [this](int row) { return m_model->index(row, PackColumn::Reach); };
    QCOMPARE(cell(0).data(PackRole::Raw), QVariant(qint64(2)));
    QCOMPARE(cell(0).data().toString(), QStringLiteral("2"));
    QVERIFY(cell(0).data(PackRole::Reach).value<PackReach>().needsLook());
    QVERIFY(!cell(1).data(PackRole::Raw).isValid());
    QCOMPARE(m_model->reachAt(2).kind, ReachKind::NotStated);

    // What was read stays as long as the text does, wherever the row goes.
    std::reverse(packs.begin(), packs.end());
    packs[2].version = QStringLiteral("2.0.0");
    m_model->setSnapshot(snapshotOf(packs));
    QVERIFY(!m_model->isReadingReach());
    QCOMPARE(m_model->reachAt(2).domains, 2);
    packs[2].capabilities = QStringLiteral("");
    m_model->upsert(packs[2]);
    QCOMPARE(m_model->reachAt(2).kind, ReachKind::NoCapabilities);

    // A pack that comes by itself is read as well.
    Pack created = makePack(QStringLiteral("new"), QStringLiteral("new"));
    created.capabilities = QStringLiteral("{}");
    m_model->upsert(created);
    QTRY_VERIFY(!m_model->isReadingReach());
    QVERIFY(m_model->reachAt(3).needsLook());
}

void TestPackListModel::readsNoReachOfAPart()
{
    auto packs = packsWithIds(QStringLiteral("abc"));
    for (Pack &pack : packs)
        pack.capabilities = QStringLiteral("{}");
    QSignalSpy read(m_model.get(), &PackListModel::reachRead);
    auto part = prepareList(nullptr, nullptr, snapshotOf({packs[0], packs[1]}));
    part.isPart = true;
    m_model->show(part);
    m_model->show(prepareList(part.snapshot, part.keys, snapshotOf(packs)));
    QTRY_VERIFY(!m_model->isReadingReach());
    // What had been asked for the part would have been answered by itself.
    QCOMPARE(read.first().first().value<std::vector<int>>(), (std::vector<int>{0, 1, 2}));
}

void TestPackListModel::removesOnePack()
{
    m_model->removePack(QStringLiteral("a"));
    m_model->setSnapshot(snapshotOf(packsWithIds(QStringLiteral("abca"))));
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_model->removePack(QStringLiteral("x"));
    QCOMPARE(removed.count(), 0);
    m_model->removePack(QStringLiteral("b"));
    QCOMPARE(idsOf(*m_model).join(QString()), QStringLiteral("aca"));
    m_model->removePack(QStringLiteral("a"));
    QCOMPARE(idsOf(*m_model).join(QString()), QStringLiteral("c"));
    QCOMPARE(m_model->ownedCount(), 1);
}

void TestPackListModel::resetsOnNull()
{
    m_model->setSnapshot(snapshotOf(packsWithIds(QStringLiteral("abc"))));
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_model->setSnapshot(nullptr);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(removed.count(), 0);
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->ownedCount(), 0);
    m_model->setSnapshot(nullptr);
    QCOMPARE(reset.count(), 1);
}

void TestPackListModel::findsRowsInTheMiddleOfAChange()
{
    m_model->setSnapshot(snapshotOf(packsWithIds(QStringLiteral("abcde"))));
    int looked = 0;
    const auto look = [&] {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QString id = m_model->index(row, 0).data(PackRole::Id).toString();
            QCOMPARE(m_model->rowOf(id), row);
            QCOMPARE(m_model->packById(id), m_model->packAt(row));
            ++looked;
        }
    };
    connect(m_model.get(), &QAbstractItemModel::rowsRemoved, this, look);
    connect(m_model.get(), &QAbstractItemModel::rowsInserted, this, look);
    connect(m_model.get(), &QAbstractItemModel::layoutChanged, this, look);
    connect(m_model.get(), &PackListModel::shown, this, look);
    m_model->setSnapshot(snapshotOf(packsWithIds(QStringLiteral("xedyb"))));
    QVERIFY(looked > 10);
}

QTEST_GUILESS_MAIN(TestPackListModel)
#include "tst_packlistmodel.moc"
