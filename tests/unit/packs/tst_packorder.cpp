// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/collation.h"
#include "models/packs/packorder.h"
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

QString idOf(int row)
{
    return QString(QChar::fromLatin1(char('a' + row)));
}

// Of these packs, without more signs than are needed.
std::vector<int> rowsOf(const std::vector<Pack> &packs, int column, Qt::SortOrder order)
{
    std::vector<PackReach> reaches;
    reaches.reserve(packs.size());
    for (const Pack &pack : packs)
        reaches.push_back(reachOf(pack));
    const auto list = snapshotOf(packs);
    PackOrder packOrder;
    packOrder.setList(list, std::make_shared<const PackKeys>(*list));
    packOrder.setSorting(column, order);
    return packOrder.rows(
        [&reaches](int row) -> const PackReach & { return reaches[std::size_t(row)]; });
}

// The ids a, b, c, ... of the packs in the order asked for.
QString sorted(std::vector<Pack> packs, int column, Qt::SortOrder order)
{
    for (std::size_t row = 0; row < packs.size(); ++row) {
        if (packs[row].id.isEmpty())
            packs[row].id = idOf(int(row));
    }
    QString ids;
    for (const int row : rowsOf(packs, column, order))
        ids += idOf(row);
    return ids;
}

std::vector<Pack> withTexts(QString Pack::*field, const QStringList &texts)
{
    std::vector<Pack> packs;
    for (const QString &text : texts) {
        Pack pack = makePack(QString(), QStringLiteral("same"));
        pack.*field = text;
        packs.push_back(pack);
    }
    return packs;
}

} // namespace

class TestPackOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsTexts_data();
    void sortsTexts();
    void sortsNumbersAndTimes();
    void sortsTheReach();
    void followsTheLocale();
    void ordersEqualOnesByNameThenId();
    void keepsTheListsOwnOrder();
    void followsItsList();
};

void TestPackOrder::sortsTexts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("ascending");
    QTest::addColumn<QString>("descending");
    const QString none;
    QTest::newRow("name") << int(PackColumn::Name)
                          << QStringList{QStringLiteral("zebra"), QStringLiteral("Pack-10"),
                                         QStringLiteral("pack-9"), QStringLiteral("\u00c4pfel"),
                                         QStringLiteral("apfel")}
                          << QStringLiteral("edcba") << QStringLiteral("abcde");
    QTest::newRow("version") << int(PackColumn::Version)
                             << QStringList{QStringLiteral("1.10.0"), none, QStringLiteral("1.9.0"),
                                            QStringLiteral("1.10.0-rc.1")}
                             << QStringLiteral("cdab") << QStringLiteral("adcb");
    QTest::newRow("tier") << int(PackColumn::Tier)
                          << QStringList{QStringLiteral("community"), QStringLiteral("gold"), none,
                                         QStringLiteral("recommended"), QStringLiteral("verified")}
                          << QStringLiteral("deabc") << QStringLiteral("baedc");
    QTest::newRow("visibility") << int(PackColumn::Visibility)
                                << QStringList{QStringLiteral("community"), QStringLiteral(""),
                                               QStringLiteral("org")}
                                << QStringLiteral("cab") << QStringLiteral("acb");
    QTest::newRow("category") << int(PackColumn::Category)
                              << QStringList{QStringLiteral("tools"), none, QStringLiteral("Data"),
                                             QStringLiteral("data")}
                              << QStringLiteral("cdab") << QStringLiteral("acdb");
}

void TestPackOrder::sortsTexts()
{
    QFETCH(int, column);
    QFETCH(QStringList, texts);
    QFETCH(QString, ascending);
    QFETCH(QString, descending);
    QString Pack::*field = column == PackColumn::Name ? &Pack::name
        : column == PackColumn::Version               ? &Pack::version
        : column == PackColumn::Tier                  ? &Pack::tier
        : column == PackColumn::Visibility            ? &Pack::visibility
                                                      : &Pack::category;
    const std::vector<Pack> packs = withTexts(field, texts);
    QCOMPARE(sorted(packs, column, Qt::AscendingOrder), ascending);
    QCOMPARE(sorted(packs, column, Qt::DescendingOrder), descending);
}

void TestPackOrder::sortsNumbersAndTimes()
{
    std::vector<Pack> packs = withTexts(&Pack::name, QStringList(4, QStringLiteral("same")));
    packs[0].sizeBytes = 2000;
    packs[2].sizeBytes = 0;
    packs[3].sizeBytes = qint64(1) << 40;
    QCOMPARE(sorted(packs, PackColumn::Size, Qt::AscendingOrder), QStringLiteral("cadb"));
    QCOMPARE(sorted(packs, PackColumn::Size, Qt::DescendingOrder), QStringLiteral("dacb"));
    packs[1].updatedAt = QDateTime::fromSecsSinceEpoch(-5, Qt::UTC);
    packs[3].updatedAt = QDateTime::fromSecsSinceEpoch(5, Qt::UTC);
    QCOMPARE(sorted(packs, PackColumn::Updated, Qt::AscendingOrder), QStringLiteral("bdac"));
    QCOMPARE(sorted(packs, PackColumn::Updated, Qt::DescendingOrder), QStringLiteral("dbac"));
    packs[0].owned.reset();
    packs[1].owned = false;
    packs[2].owned = false;
    packs[2].tier = QStringLiteral("verified");
    QCOMPARE(sorted(packs, PackColumn::Owner, Qt::AscendingOrder), QStringLiteral("dcba"));
    QCOMPARE(sorted(packs, PackColumn::Owner, Qt::DescendingOrder), QStringLiteral("bcda"));
}

void TestPackOrder::sortsTheReach()
{
    const auto one = QStringLiteral("- {name: a, type: http, allow: [{domains: [%1], "
                                    "methods: [GET], paths: [/x]}]}");
    // Where there are as many domains, the marked one is more, whatever its name.
    const std::vector<Pack> packs
        = withTexts(&Pack::capabilities,
                    {one.arg(QLatin1String("'*.a.com'")), one.arg(QLatin1String("a.com")),
                     one.arg(QLatin1String("a.com, b.com")), QStringLiteral("["),
                     QStringLiteral(""), QString(), one.arg(QLatin1String("'*.b.com', b.com"))});
    QCOMPARE(sorted(packs, PackColumn::Reach, Qt::AscendingOrder), QStringLiteral("ebacgdf"));
    QCOMPARE(sorted(packs, PackColumn::Reach, Qt::DescendingOrder), QStringLiteral("dgcabef"));
}

void TestPackOrder::followsTheLocale()
{
    const auto packs = withTexts(
        &Pack::name, {QStringLiteral("\u00f6l"), QStringLiteral("zebra"), QStringLiteral("oase")});
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Swedish));
    const QString swedish = sorted(packs, PackColumn::Name, Qt::AscendingOrder);
    QLocale::setDefault(QLocale(QLocale::German));
    const QString german = sorted(packs, PackColumn::Name, Qt::AscendingOrder);
    QLocale::setDefault(QLocale::c());
    const QString none = sorted(packs, PackColumn::Name, Qt::AscendingOrder);
    const int numbers = packCollator().compare(QStringLiteral("p-9"), QStringLiteral("P-10"));
    QLocale::setDefault(before);
    QCOMPARE(swedish, QStringLiteral("cba"));
    QCOMPARE(german, QStringLiteral("cab"));
    QCOMPARE(none, QStringLiteral("cab"));
    QVERIFY(numbers < 0);
}

void TestPackOrder::ordersEqualOnesByNameThenId()
{
    auto packs = withTexts(
        &Pack::name,
        {QStringLiteral("b"), QStringLiteral("A"), QStringLiteral("a"), QStringLiteral("a")});
    packs[3].id = QStringLiteral("0");
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
        QCOMPARE(sorted(packs, PackColumn::Category, order), QStringLiteral("dbca"));
    QCOMPARE(sorted(packs, PackColumn::Name, Qt::DescendingOrder), QStringLiteral("adbc"));
    // Nothing but the place in the list tells these apart.
    const std::vector<Pack> twins(4, makePack(QStringLiteral("id"), QStringLiteral("twin")));
    QCOMPARE(sorted(twins, PackColumn::Size, Qt::DescendingOrder), QStringLiteral("abcd"));
    // Without a title at all: last.
    packs = withTexts(&Pack::name, {QStringLiteral("b")});
    packs.insert(packs.begin(), Pack());
    QCOMPARE(rowsOf(packs, PackColumn::Name, Qt::DescendingOrder), std::vector<int>({1, 0}));
}

void TestPackOrder::keepsTheListsOwnOrder()
{
    const auto packs = withTexts(&Pack::name, {QStringLiteral("b"), QStringLiteral("a")});
    QCOMPARE(sorted(packs, -1, Qt::AscendingOrder), QStringLiteral("ab"));
    QCOMPARE(sorted({}, PackColumn::Name, Qt::AscendingOrder), QString());
}

void TestPackOrder::followsItsList()
{
    const PackReach reach;
    const auto reachOf = [&reach](int) -> const PackReach & { return reach; };
    PackOrder order;
    order.setSorting(PackColumn::Name, Qt::AscendingOrder);
    QVERIFY(order.rows(reachOf).empty());
    const auto show = [&order](const QStringList &names) {
        std::vector<Pack> packs;
        packs.reserve(std::size_t(names.size()));
        for (const QString &name : names)
            packs.push_back(makePack(name, name));
        const auto list = snapshotOf(packs);
        order.setList(list, std::make_shared<const PackKeys>(*list));
    };
    show({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")});
    QCOMPARE(order.rows(reachOf), std::vector<int>({1, 0, 2}));
    show({QStringLiteral("b"), QStringLiteral("a")});
    QCOMPARE(order.rows(reachOf), std::vector<int>({1, 0}));
    QCOMPARE(order.column(), int(PackColumn::Name));
    QCOMPARE(order.order(), Qt::AscendingOrder);
    order.clear();
    QVERIFY(order.rows(reachOf).empty());
}

QTEST_GUILESS_MAIN(TestPackOrder)
#include "tst_packorder.moc"
