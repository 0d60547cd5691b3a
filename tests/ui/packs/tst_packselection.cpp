// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistmodel.h"
#include "tests/support/packlists.h"
#include "tests/ui/packs/samplepacks.h"
#include "ui/packs/packpresentation.h"
#include "ui/packs/packselection.h"
#include "ui/packs/packtable.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace packdesk;

namespace {

struct Fixture
{
    explicit Fixture(Theme *theme)
        : table(theme, &presentation)
    {
        list.setSnapshot(tests::sampleSnapshot());
        table.resize(900, 300);
        table.show();
    }

    PackSelection &selection() { return *table.packSelection(); }
    void add(const QString &id)
    {
        const auto index = presentation.index(presentation.rowOf(id), 0);
        table.selectionModel()->select(index,
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    void filterBy(const QString &text)
    {
        PackFilter wanted;
        wanted.text = text;
        filter.setFilter(wanted);
    }
    QString textOf(const QString &id) const { return list.packById(id)->name; }
    QSet<QString> chosen() const
    {
        const auto ids = table.packSelection()->ids();
        return {ids.begin(), ids.end()};
    }

    PackListModel list;
    PackFilterModel filter{&list};
    PackPresentation presentation{&filter};
    PackTable table;
};

QSet<QString> sampleIds(std::initializer_list<int> numbers)
{
    QSet<QString> ids;
    for (const int number : numbers)
        ids += tests::sampleId(number);
    return ids;
}

} // namespace

class TestPackSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(qApp); }
    void severalHaveNoCurrentPack();
    void theFilterHidesButKeepsThem();
    void anotherChoiceDropsTheHiddenOnes();
    void whatIsDeletedIsNotSelected();
    void survivesRandomChanges();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestPackSelection::severalHaveNoCurrentPack()
{
    Fixture fixture(m_theme.get());
    QSignalSpy changed(&fixture.selection(), &PackSelection::changed);
    fixture.table.selectPack(tests::sampleId(3));
    QCOMPARE(fixture.selection().ids(), QStringList{tests::sampleId(3)});
    QCOMPARE(fixture.table.currentPackId(), tests::sampleId(3));
    fixture.add(tests::sampleId(5));
    QCOMPARE(fixture.chosen(), sampleIds({3, 5}));
    QCOMPARE(fixture.table.currentPackId(), QString());
    QCOMPARE(changed.size(), 2);
    fixture.table.clearSelection();
    QCOMPARE(fixture.selection().count(), 0);
}

void TestPackSelection::theFilterHidesButKeepsThem()
{
    Fixture fixture(m_theme.get());
    fixture.table.selectPack(tests::sampleId(3));
    fixture.add(tests::sampleId(5));
    fixture.add(tests::sampleId(7));
    fixture.filterBy(fixture.textOf(tests::sampleId(5)));
    QVERIFY(fixture.presentation.rowOf(tests::sampleId(5)) >= 0);
    QVERIFY(fixture.presentation.rowOf(tests::sampleId(3)) < 0);
    QCOMPARE(fixture.chosen(), sampleIds({3, 5, 7}));
    QCOMPARE(fixture.selection().hiddenIds().size(), 2);
    fixture.filterBy(QStringLiteral("no pack has this"));
    QCOMPARE(fixture.chosen(), sampleIds({3, 5, 7}));
    QCOMPARE(fixture.selection().hiddenIds().size(), 3);
    fixture.filterBy({});
    QCOMPARE(fixture.chosen(), sampleIds({3, 5, 7}));
    QVERIFY(fixture.selection().hiddenIds().isEmpty());
    for (const int number : {3, 5, 7})
        QVERIFY(fixture.table.selectionModel()->isRowSelected(
            fixture.presentation.rowOf(tests::sampleId(number)), {}));
}

void TestPackSelection::anotherChoiceDropsTheHiddenOnes()
{
    Fixture fixture(m_theme.get());
    fixture.table.selectPack(tests::sampleId(3));
    fixture.add(tests::sampleId(5));
    fixture.filterBy(fixture.textOf(tests::sampleId(7)));
    fixture.table.selectPack(tests::sampleId(7));
    QCOMPARE(fixture.chosen(), sampleIds({7}));
    fixture.filterBy({});
    QCOMPARE(fixture.chosen(), sampleIds({7}));
    QCOMPARE(fixture.table.currentPackId(), tests::sampleId(7));
}

void TestPackSelection::whatIsDeletedIsNotSelected()
{
    Fixture fixture(m_theme.get());
    fixture.table.selectPack(tests::sampleId(3));
    fixture.add(tests::sampleId(5));
    fixture.add(tests::sampleId(7));
    fixture.list.removePack(tests::sampleId(5));
    QCOMPARE(fixture.chosen(), sampleIds({3, 7}));
    QVERIFY(fixture.selection().hiddenIds().isEmpty());
    // Also where the filter hid it, so that no row goes.
    fixture.filterBy(fixture.textOf(tests::sampleId(7)));
    fixture.list.removePack(tests::sampleId(3));
    QCOMPARE(fixture.chosen(), sampleIds({7}));
}

// Whatever the list does, the same packs stay selected as long as they are listed.
void TestPackSelection::survivesRandomChanges()
{
    const auto seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    Fixture fixture(m_theme.get());
    const QAbstractItemModelTester tester(&fixture.presentation);
    fixture.table.selectPack(tests::sampleId(2));
    for (const int number : {4, 6, 8, 10, 12})
        fixture.add(tests::sampleId(number));
    auto expected = sampleIds({2, 4, 6, 8, 10, 12});
    for (int step = 0; step < 400; ++step) {
        const int what = int(random.bounded(5));
        if (what == 0)
            fixture.filter.sort(int(random.bounded(8)),
                                random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        else if (what == 1)
            fixture.filterBy(QString(QChar(u'a' + int(random.bounded(26)))));
        else if (what == 2)
            fixture.filterBy({});
        else {
            auto packs = test::packsOf(*fixture.list.snapshot());
            std::shuffle(packs.begin(), packs.end(), random);
            if (what == 4 && expected.size() > 2 && random.bounded(20) == 0) {
                const auto gone = *expected.begin();
                expected.remove(gone);
                std::erase_if(packs, [&](const Pack &pack) { return pack.id == gone; });
            }
            fixture.list.setSnapshot(test::listOf(packs));
        }
        QVERIFY2(fixture.chosen() == expected,
                 qPrintable(QStringLiteral("seed %1, step %2").arg(seed).arg(step)));
    }
}

QTEST_MAIN(TestPackSelection)
#include "tst_packselection.moc"
