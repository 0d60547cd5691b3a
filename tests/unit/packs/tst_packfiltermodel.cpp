// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistmodel.h"
#include "tests/unit/packs/samplepacks.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace packdesk;
using namespace packdesk::test;

namespace {

QString idsOf(const PackFilterModel &model)
{
    QString ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += model.index(row, 0).data(PackRole::Id).toString();
    return ids;
}

std::vector<Pack> packsWithIds(const QString &ids)
{
    std::vector<Pack> packs;
    for (const QChar id : ids)
        packs.push_back(makePack(QString(id), QStringLiteral("pack ") + id));
    return packs;
}

PackFilter textFilter(const char *text)
{
    PackFilter filter;
    filter.text = QString::fromUtf8(text);
    return filter;
}

} // namespace

class TestPackFilterModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void viewSaysWhichRowsAreFirst();
    void worksWhileEmpty();
    void narrowsAsPacksAreRead();
    void showsTheListsOwnOrderAtFirst();
    void loadsAListThatIsThere();
    void narrowsByTextAndFacets();
    void findsPacksByTheirCapabilities();
    void sortsAndSortsBack();
    void mapsBothWays();
    void keepsSelectionById();
    void keepsFilterAndOrderOverReset();
    void tellsChangedRows();
    void movesARowWhoseKeyChanged();
    void costsFewSignals();
    void tellsOfFacets();
    void keepsPersistentIndexes_data();
    void keepsPersistentIndexes();

private:
    void show(const QString &ids) { m_list->setSnapshot(snapshotOf(packsWithIds(ids))); }

    std::unique_ptr<PackListModel> m_list;
    std::unique_ptr<PackFilterModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_listTester;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestPackFilterModel::init()
{
    const auto report = QAbstractItemModelTester::FailureReportingMode::QtTest;
    m_list = std::make_unique<PackListModel>();
    m_model = std::make_unique<PackFilterModel>(m_list.get());
    m_listTester = std::make_unique<QAbstractItemModelTester>(m_list.get(), report);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), report);
}

void TestPackFilterModel::cleanup()
{
    m_tester.reset();
    m_listTester.reset();
    m_model.reset();
    m_list.reset();
}

void TestPackFilterModel::viewSaysWhichRowsAreFirst()
{
    PackListModel list;
    PackFilterModel model(&list);
    QSet<QByteArray> views{model.view()};
    const auto differs = [&] {
        const auto count = views.size();
        views.insert(model.view());
        return views.size() == count + 1;
    };
    model.sort(PackColumn::Name);
    QVERIFY(differs());
    model.sort(PackColumn::Name, Qt::DescendingOrder);
    QVERIFY(differs());
    model.sort(PackColumn::Size);
    QVERIFY(differs());
    PackFilter filter;
    filter.text = QStringLiteral("mail");
    model.setFilter(filter);
    QVERIFY(differs());
    filter.chosen = {{Facet::Tier, {QStringLiteral("org"), QStringLiteral("verified")}}};
    model.setFilter(filter);
    QVERIFY(differs());
    const auto view = model.view();
    filter.chosen = {{Facet::Tier, {QStringLiteral("verified"), QStringLiteral("org")}}};
    model.setFilter(filter);
    QCOMPARE(model.view(), view);
    // What the packs may reach is not known at first.
    filter.chosen = {{Facet::Reach, {QStringLiteral("needs_look")}}};
    model.setFilter(filter);
    QVERIFY(model.view().isEmpty());
    model.setFilter({});
    model.sort(PackColumn::Reach);
    QVERIFY(model.view().isEmpty());
}

void TestPackFilterModel::narrowsAsPacksAreRead()
{
    std::vector<Pack> packs;
    for (const char *domains : {"a.com, b.com", "'*.a.com'", "a.com"}) {
        packs.push_back(makePack(QLatin1String(domains), QLatin1String(domains)));
        packs.back().capabilities
            = QStringLiteral("- {name: a, type: http, allow: [{domains: [%1], methods: [GET], "
                             "paths: [/x]}]}")
                  .arg(QLatin1String(domains));
    }
    packs.push_back(makePack(QStringLiteral("silent"), QStringLiteral("silent")));
    m_list->setSnapshot(snapshotOf(packs));
    PackFilter filter;
    filter.chosen[Facet::Reach] = {reachKey(ReachKind::NeedsLook)};
    m_model->setFilter(filter);
    const auto count = [this](ReachKind kind) {
        for (const FacetValue &value : m_model->facets().at(int(Facet::Reach)).values) {
            if (value.value == reachKey(kind))
                return value.count;
        }
        return -1;
    };
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(count(ReachKind::NotRead), 3);
    QSignalSpy facets(m_model.get(), &PackFilterModel::facetsChanged);
    QTRY_COMPARE(m_model->rowCount(), 1);
    QVERIFY(!facets.isEmpty());
    QCOMPARE(m_model->packAt(0)->id, packs[1].id);
    QCOMPARE(count(ReachKind::NeedsLook), 1);
    QCOMPARE(count(ReachKind::NothingMarked), 2);
    QCOMPARE(count(ReachKind::NotStated), 1);
    QCOMPARE(count(ReachKind::NotRead), -1);

    m_model->setFilter({});
    m_model->sort(PackColumn::Reach, Qt::DescendingOrder);
    QStringList ids;
    for (int row = 0; row < 4; ++row)
        ids += m_model->packAt(row)->id;
    QCOMPARE(ids, QStringList({packs[0].id, packs[1].id, packs[2].id, packs[3].id}));
}

void TestPackFilterModel::worksWhileEmpty()
{
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->columnCount(), int(PackColumn::Count));
    QVERIFY(!m_model->hasChildren());
    QVERIFY(m_model->headerData(0, Qt::Horizontal).isValid());
    QCOMPARE(m_model->facets().size(), 6);
    QVERIFY(!m_model->packAt(0));
    QCOMPARE(m_model->rowOf(QStringLiteral("a")), -1);
    m_model->sort(PackColumn::Name);
    m_model->setFilter(textFilter("x"));
    QCOMPARE(m_model->facets().size(), 6);
    show(QStringLiteral("abc"));
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->hasChildren());
    QVERIFY(m_model->headerData(0, Qt::Horizontal).isValid());
    show(QString());
    m_list->setSnapshot(nullptr);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestPackFilterModel::showsTheListsOwnOrderAtFirst()
{
    show(QStringLiteral("cab"));
    QCOMPARE(idsOf(*m_model), QStringLiteral("cab"));
    QCOMPARE(m_model->sortColumn(), -1);
    QCOMPARE(m_model->index(0, PackColumn::Name).data().toString(), QStringLiteral("pack c"));
}

void TestPackFilterModel::loadsAListThatIsThere()
{
    show(QStringLiteral("cab"));
    PackFilterModel late(m_list.get());
    QCOMPARE(idsOf(late), QStringLiteral("cab"));
    QCOMPARE(late.facets(), m_model->facets());
}

void TestPackFilterModel::narrowsByTextAndFacets()
{
    std::vector<Pack> packs = packsWithIds(QStringLiteral("abcd"));
    packs[1].tier = QStringLiteral("verified");
    packs[2].tier = QStringLiteral("verified");
    packs[2].displayName = QStringLiteral("Caf\u00e9");
    packs[3].tier.clear();
    m_list->setSnapshot(snapshotOf(packs));
    m_model->setFilter(textFilter("cafe"));
    QCOMPARE(idsOf(*m_model), QStringLiteral("c"));
    m_model->setFilter(textFilter("pack"));
    QCOMPARE(idsOf(*m_model), QStringLiteral("abcd"));
    PackFilter filter = textFilter("pack");
    filter.chosen[Facet::Tier] = {QStringLiteral("verified"), QString()};
    m_model->setFilter(filter);
    QCOMPARE(idsOf(*m_model), QStringLiteral("bcd"));
    QCOMPARE(m_model->filter(), filter);
    filter.chosen[Facet::Owner] = {QStringLiteral("other")};
    m_model->setFilter(filter);
    QCOMPARE(idsOf(*m_model), QString());
    m_model->setFilter({});
    QCOMPARE(idsOf(*m_model), QStringLiteral("abcd"));
}

void TestPackFilterModel::findsPacksByTheirCapabilities()
{
    std::vector<Pack> packs = packsWithIds(QStringLiteral("abc"));
    packs[0].capabilities = QStringLiteral("- name: a\n  allow:\n  - domains: [api.x.com]\n");
    packs[2].capabilities = QStringLiteral("- name: c\n  allow:\n  - domains: ['*.X.com']\n");
    m_list->setSnapshot(snapshotOf(packs));
    m_model->setFilter(textFilter("x.com"));
    QCOMPARE(idsOf(*m_model), QStringLiteral("ac"));
    // A search in the text: what a pattern would allow is not found by it.
    m_model->setFilter(textFilter("www.x.com"));
    QCOMPARE(idsOf(*m_model), QString());
}

void TestPackFilterModel::sortsAndSortsBack()
{
    show(QStringLiteral("cab"));
    m_model->sort(PackColumn::Name);
    QCOMPARE(idsOf(*m_model), QStringLiteral("abc"));
    m_model->sort(PackColumn::Name, Qt::DescendingOrder);
    QCOMPARE(idsOf(*m_model), QStringLiteral("cba"));
    QCOMPARE(m_model->sortColumn(), int(PackColumn::Name));
    QCOMPARE(m_model->sortOrder(), Qt::DescendingOrder);
    m_model->sort(-1);
    QCOMPARE(idsOf(*m_model), QStringLiteral("cab"));
}

void TestPackFilterModel::mapsBothWays()
{
    show(QStringLiteral("dcab"));
    m_model->sort(PackColumn::Name);
    m_model->setFilter({QString(), {}});
    PackFilter filter;
    filter.text = QStringLiteral("pack");
    m_model->setFilter(filter);
    m_list->removePack(QStringLiteral("c"));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, PackColumn::Tier);
        QCOMPARE(m_model->mapFromSource(m_model->mapToSource(index)), index);
        QCOMPARE(m_model->packAt(row)->id, index.data(PackRole::Id).toString());
        QCOMPARE(m_model->rowOf(m_model->packAt(row)->id), row);
    }
    m_model->setFilter(textFilter("nothing"));
    QVERIFY(!m_model->mapFromSource(m_list->index(0, 0)).isValid());
    QVERIFY(!m_model->mapToSource({}).isValid());
    QCOMPARE(m_model->rowOf(QStringLiteral("a")), -1);
}

void TestPackFilterModel::keepsSelectionById()
{
    RandomPacks random(5);
    std::vector<Pack> packs = packsWithIds(QStringLiteral("abcdefghij"));
    m_list->setSnapshot(snapshotOf(packs));
    m_model->sort(PackColumn::Name);
    QItemSelectionModel selection(m_model.get());
    selection.setCurrentIndex(m_model->index(m_model->rowOf(QStringLiteral("g")), 0),
                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const auto selected = [&selection] {
        const QModelIndexList rows = selection.selectedRows();
        return rows.size() == 1 ? rows[0].data(PackRole::Id).toString() : QString();
    };
    QCOMPARE(selected(), QStringLiteral("g"));
    // The server answers in another order, with packs gone and come.
    std::reverse(packs.begin(), packs.end());
    packs.erase(packs.begin(), packs.begin() + 2);
    for (int i = 0; i < 60; ++i) {
        const QString id = QStringLiteral("n%1").arg(i);
        packs.insert(packs.begin() + i / 2, makePack(id, QStringLiteral("a new one")));
    }
    m_list->setSnapshot(snapshotOf(packs));
    QCOMPARE(selected(), QStringLiteral("g"));
    QCOMPARE(selection.currentIndex().data(PackRole::Id).toString(), QStringLiteral("g"));
    m_model->sort(PackColumn::Name, Qt::DescendingOrder);
    m_model->setFilter(textFilter("g"));
    QCOMPARE(selected(), QStringLiteral("g"));
    m_model->setFilter({});
    QCOMPARE(selected(), QStringLiteral("g"));
    m_list->removePack(QStringLiteral("g"));
    QCOMPARE(selected(), QString());
}

void TestPackFilterModel::keepsFilterAndOrderOverReset()
{
    show(QStringLiteral("abc"));
    PackFilter filter = textFilter("pack");
    filter.chosen[Facet::Category] = {QStringLiteral("tools")};
    m_model->setFilter(filter);
    m_model->sort(PackColumn::Name, Qt::DescendingOrder);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy facets(m_model.get(), &PackFilterModel::facetsChanged);
    m_list->setSnapshot(nullptr);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(facets.count(), 1);
    QCOMPARE(m_model->facets()[4].values, QList<FacetValue>({{QStringLiteral("tools"), 0}}));
    // Filter and order outlive the account.
    show(QStringLiteral("xzy"));
    QCOMPARE(idsOf(*m_model), QStringLiteral("zyx"));
    QCOMPARE(m_model->filter(), filter);
}

void TestPackFilterModel::tellsChangedRows()
{
    std::vector<Pack> packs = packsWithIds(QStringLiteral("abcdef"));
    m_list->setSnapshot(snapshotOf(packs));
    m_model->sort(PackColumn::Name, Qt::DescendingOrder);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::layoutChanged);
    packs[0].description = QStringLiteral("new");
    packs[1].description = QStringLiteral("new");
    m_list->setSnapshot(snapshotOf(packs));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 4);
    QCOMPARE(changed[0][1].toModelIndex().row(), 5);
    QCOMPARE(changed[0][1].toModelIndex().column(), PackColumn::Count - 1);
    QCOMPARE(moved.count(), 0);
    // Without the change the text would not find it.
    m_model->setFilter(textFilter("new"));
    QCOMPARE(idsOf(*m_model), QStringLiteral("ba"));
    packs[0].description = QStringLiteral("old");
    m_list->setSnapshot(snapshotOf(packs));
    QCOMPARE(idsOf(*m_model), QStringLiteral("b"));
}

void TestPackFilterModel::movesARowWhoseKeyChanged()
{
    std::vector<Pack> packs = packsWithIds(QStringLiteral("abc"));
    m_list->setSnapshot(snapshotOf(packs));
    m_model->sort(PackColumn::Name);
    const QPersistentModelIndex index(m_model->index(0, 0));
    packs[0].name = QStringLiteral("zzz");
    m_list->setSnapshot(snapshotOf(packs));
    QCOMPARE(idsOf(*m_model), QStringLiteral("bca"));
    QCOMPARE(index.row(), 2);
}

void TestPackFilterModel::costsFewSignals()
{
    RandomPacks random(3);
    std::vector<Pack> packs = random.packs(2000);
    m_list->setSnapshot(snapshotOf(packs));
    m_model->sort(PackColumn::Updated, Qt::DescendingOrder);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::layoutChanged);
    const auto taken = [&] {
        const int count = int(removed.count() + inserted.count() + moved.count());
        removed.clear();
        inserted.clear();
        moved.clear();
        return count;
    };
    m_model->setFilter(textFilter("e"));
    QVERIFY(taken() <= 2);
    m_model->setFilter(textFilter("o"));
    QVERIFY(taken() <= 4);
    m_model->setFilter({});
    QVERIFY(taken() <= 2);
    m_model->sort(PackColumn::Size);
    QCOMPARE(taken(), 1);
    std::erase_if(packs, [&random](const Pack &) { return random.chance(40); });
    for (Pack &pack : packs)
        pack.sizeBytes = random.below(50);
    m_list->setSnapshot(snapshotOf(packs));
    QVERIFY(taken() <= 6);
}

void TestPackFilterModel::tellsOfFacets()
{
    show(QStringLiteral("abc"));
    QSignalSpy facets(m_model.get(), &PackFilterModel::facetsChanged);
    QSignalSpy filters(m_model.get(), &PackFilterModel::filterChanged);
    show(QStringLiteral("acb"));
    QCOMPARE(facets.count(), 0);
    show(QStringLiteral("abcd"));
    QCOMPARE(facets.count(), 1);
    QCOMPARE(m_model->facets()[0].values[0], (FacetValue{QStringLiteral("yours"), 4}));
    m_model->setFilter(textFilter("a"));
    m_model->setFilter(textFilter("a"));
    QCOMPARE(filters.count(), 1);
    QCOMPARE(facets.count(), 2);
    m_model->setFilter(textFilter("pack d"));
    QCOMPARE(m_model->facets()[0].total, 1);
}

void TestPackFilterModel::keepsPersistentIndexes_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestPackFilterModel::keepsPersistentIndexes()
{
    QFETCH(quint32, seed);
    RandomPacks random(seed);
    std::vector<Pack> packs = random.packs(random.below(150));
    m_list->setSnapshot(snapshotOf(packs));
    for (int round = 0; round < 12; ++round) {
        QHash<QString, QPersistentModelIndex> kept;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QModelIndex index = m_model->index(row, row % PackColumn::Count);
            const QString id = index.data(PackRole::Id).toString();
            if (m_model->rowOf(id) == row)
                kept.insert(id, index);
        }
        const int step = random.below(4);
        const bool refresh = step < 2;
        if (refresh) {
            packs = random.changed(std::move(packs));
            m_list->setSnapshot(snapshotOf(packs));
        } else if (step == 2) {
            m_model->sort(random.below(9) - 1, Qt::SortOrder(random.below(2)));
        } else {
            PackFilter filter;
            filter.text = random.oneOf({QString(), QStringLiteral("e"), QStringLiteral("p")});
            if (random.chance(40))
                filter.chosen[Facet::Owner] = {QStringLiteral("yours")};
            m_model->setFilter(filter);
        }
        for (auto index = kept.cbegin(); index != kept.cend(); ++index) {
            const int row = m_model->rowOf(index.key());
            QCOMPARE(index->row(), row);
            QCOMPARE(index->isValid(), row >= 0);
        }
    }
}

QTEST_GUILESS_MAIN(TestPackFilterModel)
#include "tst_packfiltermodel.moc"
