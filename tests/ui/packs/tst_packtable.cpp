// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packfiltermodel.h"
#include "models/packs/packreach.h"
#include "tests/support/packlists.h"
#include "tests/ui/packs/samplepacks.h"
#include "ui/packs/packpresentation.h"
#include "ui/packs/packselection.h"
#include "ui/packs/packtable.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QTest>

#include <QAbstractItemModelTester>
#include <QDataStream>

#include <memory>

using namespace packdesk;

namespace {

struct Fixture
{
    explicit Fixture(Theme *theme)
        : filter(&list)
        , presentation(&filter)
        , table(theme, &presentation)
    {
        list.setSnapshot(tests::sampleSnapshot());
        table.resize(900, 300);
        table.show();
    }

    QString idAt(int row) const { return presentation.packAt(row)->id; }

    PackListModel list;
    PackFilterModel filter;
    PackPresentation presentation;
    PackTable table;
};

} // namespace

class TestPackTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isNamedPacks();
    void selectsById();
    void followsAssistiveTools();
    void keepsTheSelectionOverARefresh();
    void selectsNoNeighbourOfARemovedRow();
    void selectsAgainWhatTheFilterHid();
    void doesNotBringBackWhatTheUserTookBack();
    void waitsForAPackThatIsNotThereYet();
    void keysMoveAndOpen();
    void lettersDoNotSearch();
    void showsTheFocus();
    void focusBringsTheRowIntoView();
    void smallerKeepsTheRowInView();
    void sortMenuSortsAndFollows();
    void menusHaveLettersOfTheirOwn();
    void columnsSayWhyTheyAreSpared();
    void headerClicksSort();
    void keepsWhatStandsAtTheTop();
    void showsTheReachOnDemand();
    void reachHasRoomInLargeFonts();
    void keepsAnOldStateAsItWas();
    void hidesAndSparesColumns();
    void columnMenuFollows();
    void nameTakesTheRest();
    void sparesColumnsForTheNames();
    void leavesWhatTheUserResized();
    void aFilterMovesNoColumn();
    void isLaidOutBeforeThePicture();
    void statesRoundTrip();
    void refusesForeignStates_data();
    void refusesForeignStates();
    void rowHeightFollowsTheTheme();
    void copesWithNoRows();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestPackTable::initTestCase()
{
    m_theme = std::make_unique<Theme>(qApp);
}

void TestPackTable::isNamedPacks()
{
    Fixture fixture(m_theme.get());
    auto *accessible = QAccessible::queryAccessibleInterface(&fixture.table);
    QVERIFY(accessible);
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Packs"));
    QCOMPARE(accessible->role(), QAccessible::Table);
}

void TestPackTable::selectsById()
{
    Fixture fixture(m_theme.get());
    QSignalSpy changed(&fixture.table, &PackTable::currentPackChanged);
    QVERIFY(fixture.table.selectPack(tests::sampleId(5)));
    QCOMPARE(fixture.table.currentPackId(), tests::sampleId(5));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), tests::sampleId(5));
    QVERIFY(!fixture.table.selectPack(QStringLiteral("nowhere")));
}

void TestPackTable::followsAssistiveTools()
{
    Fixture fixture(m_theme.get());
    QSignalSpy changed(&fixture.table, &PackTable::currentPackChanged);
    auto *accessible = QAccessible::queryAccessibleInterface(&fixture.table)->tableInterface();
    QVERIFY(accessible->selectRow(3));
    QCOMPARE(fixture.table.currentPackId(), fixture.idAt(3));
    // Selecting a row adds it: several have no current one.
    QVERIFY(accessible->selectRow(4));
    QCOMPARE(fixture.table.currentPackId(), QString());
    QCOMPARE(fixture.table.packSelection()->ids(), (QStringList{fixture.idAt(3), fixture.idAt(4)}));
    QVERIFY(accessible->unselectRow(3));
    QCOMPARE(fixture.table.currentPackId(), fixture.idAt(4));
    QCOMPARE(changed.last().first().toString(), fixture.idAt(4));
}

void TestPackTable::keepsTheSelectionOverARefresh()
{
    Fixture fixture(m_theme.get());
    fixture.table.selectPack(tests::sampleId(7));
    QSignalSpy changed(&fixture.table, &PackTable::currentPackChanged);
    auto packs = test::packsOf(*fixture.list.snapshot());
    packs.erase(packs.begin());
    packs[2].version = QStringLiteral("9.9.9");
    fixture.list.setSnapshot(tests::snapshotOf(packs));
    QCOMPARE(fixture.table.currentPackId(), tests::sampleId(7));
    QCOMPARE(changed.size(), 0);
}

void TestPackTable::selectsNoNeighbourOfARemovedRow()
{
    Fixture fixture(m_theme.get());
    fixture.table.selectPack(tests::sampleId(7));
    QSignalSpy changed(&fixture.table, &PackTable::currentPackChanged);
    fixture.list.removePack(tests::sampleId(7));
    QCOMPARE(fixture.table.currentPackId(), QString());
    QVERIFY(fixture.table.selectionModel()->selection().isEmpty());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), QString());
}

void TestPackTable::selectsAgainWhatTheFilterHid()
{
    Fixture fixture(m_theme.get());
    fixture.table.selectPack(tests::sampleId(0));
    fixture.filter.setFilter({.text = QStringLiteral("zendesk"), .chosen = {}});
    QCOMPARE(fixture.table.currentPackId(), QString());
    fixture.filter.setFilter({});
    QCOMPARE(fixture.table.currentPackId(), tests::sampleId(0));
}

void TestPackTable::doesNotBringBackWhatTheUserTookBack()
{
    Fixture fixture(m_theme.get());
    fixture.table.selectPack(tests::sampleId(0));
    fixture.table.selectionModel()->clearSelection();
    QCOMPARE(fixture.table.currentPackId(), QString());
    fixture.filter.setFilter({.text = QStringLiteral("zendesk"), .chosen = {}});
    fixture.filter.setFilter({});
    QCOMPARE(fixture.table.currentPackId(), QString());
}

void TestPackTable::waitsForAPackThatIsNotThereYet()
{
    Fixture fixture(m_theme.get());
    Pack pack = tests::samplePack(0);
    pack.id = QStringLiteral("pack_new");
    QVERIFY(!fixture.table.selectPack(pack.id));
    fixture.list.upsert(pack);
    QCOMPARE(fixture.table.currentPackId(), pack.id);
}

void TestPackTable::keysMoveAndOpen()
{
    Fixture fixture(m_theme.get());
    fixture.table.setFocus();
    const int last = fixture.presentation.rowCount() - 1;
    QSignalSpy activated(&fixture.table, &PackTable::packActivated);
    QTest::keyClick(&fixture.table, Qt::Key_End);
    QCOMPARE(fixture.table.currentPackId(), fixture.idAt(last));
    QTest::keyClick(&fixture.table, Qt::Key_Up);
    QCOMPARE(fixture.table.currentPackId(), fixture.idAt(last - 1));
    QTest::keyClick(&fixture.table, Qt::Key_Home);
    QCOMPARE(fixture.table.currentPackId(), fixture.idAt(0));
    QTest::keyClick(&fixture.table, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toString(), fixture.idAt(0));
}

void TestPackTable::showsTheFocus()
{
    Fixture fixture(m_theme.get());
    QPushButton other(&fixture.table);
    other.show();
    fixture.table.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.table));
    fixture.table.selectPack(fixture.idAt(1));
    const auto look = [&fixture] { return fixture.table.viewport()->grab().toImage(); };
    const auto row = fixture.table.visualRect(fixture.presentation.index(1, 0));
    const auto accent = m_theme->colours().accent.rgb();
    other.setFocus();
    const auto without = look();
    QVERIFY(without.pixel(row.topLeft()) != accent && without.pixel(0, 0) != accent);
    fixture.table.setFocus();
    const auto with = look();
    QCOMPARE(with.pixel(row.left() + 1, row.center().y()), accent);
    QCOMPARE(with.pixel(row.center().x(), row.top()), accent);
    // The frame stands where it is while the rows move below it.
    QCOMPARE(with.pixel(with.width() / 2, 0), accent);
    fixture.table.verticalScrollBar()->setValue(40);
    QCOMPARE(look().pixel(with.width() / 2, 0), accent);
    other.setFocus();
    QVERIFY(look().pixel(with.width() / 2, 0) != accent);
}

void TestPackTable::focusBringsTheRowIntoView()
{
    Fixture fixture(m_theme.get());
    QPushButton other(&fixture.table);
    other.show();
    fixture.table.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.table));
    other.setFocus();
    fixture.table.selectPack(fixture.idAt(0));
    auto *bar = fixture.table.verticalScrollBar();
    bar->setValue(bar->maximum());
    fixture.table.setFocus(Qt::MouseFocusReason);
    QCOMPARE(bar->value(), bar->maximum());
    other.setFocus();
    fixture.table.setFocus(Qt::OtherFocusReason);
    QCOMPARE(bar->value(), 0);
    bar->setValue(bar->maximum());
    QTest::keyClick(&fixture.table, Qt::Key_Return);
    QCOMPARE(bar->value(), 0);
}

void TestPackTable::smallerKeepsTheRowInView()
{
    Fixture fixture(m_theme.get());
    const auto seen = [&fixture] {
        const int row = fixture.presentation.rowOf(fixture.table.currentPackId());
        return fixture.table.viewport()->rect().contains(
            fixture.table.visualRect(fixture.presentation.index(row, 0)).center());
    };
    fixture.table.selectPack(fixture.idAt(6));
    QVERIFY(seen());
    fixture.table.resize(900, 160);
    QVERIFY(seen());
    // What the user scrolled away stays away.
    auto *bar = fixture.table.verticalScrollBar();
    bar->setValue(bar->maximum());
    QVERIFY(!seen());
    fixture.table.resize(900, 140);
    QVERIFY(!seen());
}

void TestPackTable::sortMenuSortsAndFollows()
{
    Fixture fixture(m_theme.get());
    auto *menu = fixture.table.createSortMenu(&fixture.table);
    const auto checked = [menu] {
        QStringList texts;
        for (const auto *action : menu->actions()) {
            if (action->isChecked())
                texts += action->text().remove(QLatin1Char('&'));
        }
        return texts;
    };
    const auto choose = [menu](const QString &text) {
        for (auto *action : menu->actions()) {
            if (action->text().remove(QLatin1Char('&')) == text)
                action->trigger();
        }
    };
    QCOMPARE(menu->actions().size(), qsizetype(PackColumn::Count) + 3);
    QCOMPARE(checked(), QStringList({QStringLiteral("Name"), QStringLiteral("Ascending")}));
    choose(QStringLiteral("Size"));
    QCOMPARE(fixture.filter.sortColumn(), int(PackColumn::Size));
    choose(QStringLiteral("Descending"));
    QCOMPARE(fixture.table.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(fixture.table.horizontalHeader()->sortIndicatorSection(), int(PackColumn::Size));
    fixture.table.sortByColumn(PackColumn::Updated, Qt::AscendingOrder);
    QCOMPARE(checked(), QStringList({QStringLiteral("Updated"), QStringLiteral("Ascending")}));
}

void TestPackTable::menusHaveLettersOfTheirOwn()
{
    Fixture fixture(m_theme.get());
    for (const auto *menu : {fixture.table.createSortMenu(&fixture.table),
                             fixture.table.createColumnMenu(&fixture.table)}) {
        QStringList letters;
        for (const auto *action : menu->actions()) {
            const auto at = action->text().indexOf(QLatin1Char('&'));
            if (action->isSeparator())
                continue;
            QVERIFY2(at >= 0, qPrintable(action->text()));
            const auto letter = action->text().mid(at + 1, 1).toLower();
            QVERIFY2(!letters.contains(letter), qPrintable(action->text()));
            letters += letter;
        }
    }
}

void TestPackTable::columnsSayWhyTheyAreSpared()
{
    Fixture fixture(m_theme.get());
    fixture.table.setSpared({PackColumn::Size});
    const auto *menu = fixture.table.createColumnMenu(&fixture.table);
    QVERIFY(menu->toolTipsVisible());
    for (const auto *action : menu->actions()) {
        const bool spared = action->text().remove(QLatin1Char('&')) == QStringLiteral("Size");
        QCOMPARE(action->isEnabled(), !spared);
        QCOMPARE(action->statusTip(),
                 spared ? QStringLiteral("The window has no room for this column.") : QString());
        if (spared)
            QCOMPARE(action->toolTip(), action->statusTip());
    }
}

void TestPackTable::lettersDoNotSearch()
{
    Fixture fixture(m_theme.get());
    fixture.table.selectPack(fixture.idAt(0));
    QTest::keyClicks(&fixture.table, QStringLiteral("zen"));
    QCOMPARE(fixture.table.currentPackId(), fixture.idAt(0));
}

void TestPackTable::headerClicksSort()
{
    Fixture fixture(m_theme.get());
    fixture.table.selectPack(tests::sampleId(3));
    auto *header = fixture.table.horizontalHeader();
    const int x = header->sectionViewportPosition(PackColumn::Size)
        + header->sectionSize(PackColumn::Size) / 2;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    QCOMPARE(fixture.filter.sortColumn(), int(PackColumn::Size));
    QVERIFY(*fixture.presentation.packAt(0)->sizeBytes
            <= *fixture.presentation.packAt(1)->sizeBytes);
    QCOMPARE(fixture.table.currentPackId(), tests::sampleId(3));
}

void TestPackTable::keepsWhatStandsAtTheTop()
{
    Fixture fixture(m_theme.get());
    auto *bar = fixture.table.verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    const auto top = fixture.idAt(fixture.table.rowAt(1));
    const int y = fixture.table.rowViewportPosition(fixture.table.rowAt(1));
    fixture.list.removePack(fixture.idAt(0));
    QTRY_COMPARE(fixture.idAt(fixture.table.rowAt(1)), top);
    QCOMPARE(fixture.table.rowViewportPosition(fixture.table.rowAt(1)), y);
}

void TestPackTable::showsTheReachOnDemand()
{
    Fixture fixture(m_theme.get());
    QAbstractItemModelTester tester(&fixture.presentation,
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(!fixture.list.isReadingReach());
    // Assistive tools are told of hidden columns too.
    QCOMPARE(fixture.presentation.columnCount(), 8);
    const std::unique_ptr<QMenu> columns(fixture.table.createColumnMenu(&fixture.table));
    const std::unique_ptr<QMenu> sorting(fixture.table.createSortMenu(&fixture.table));
    auto *shown = columns->actions().last();
    QCOMPARE(shown->text().remove(QLatin1Char('&')), QStringLiteral("Reach"));
    QVERIFY(!shown->isChecked());
    QVERIFY(!sorting->actions().at(PackColumn::Reach)->isVisible());
    fixture.table.resize(1300, 300);
    fixture.table.selectPack(tests::sampleId(2));
    shown->trigger();
    QCOMPARE(fixture.table.selectionModel()->selectedRows().size(), 1);
    QCOMPARE(fixture.presentation.columnCount(), 9);
    QVERIFY(!fixture.table.isColumnHidden(PackColumn::Reach));
    QVERIFY(fixture.table.columnWidth(PackColumn::Reach) > m_theme->scaled(60));
    const auto cell = fixture.presentation.index(0, PackColumn::Reach);
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("2 domains, needs a look"));
    QCOMPARE(cell.data(Qt::ToolTipRole).toString(),
             QStringLiteral("2 domains\nNeeds a look: wildcard domain, writes."));

    auto fresh = tests::samplePack(3);
    fresh.capabilities = QStringLiteral("[");
    fixture.list.upsert(fresh);
    QTRY_VERIFY(!fixture.list.isReadingReach());
    Q_EMIT sorting->aboutToShow();
    QVERIFY(sorting->actions().at(PackColumn::Reach)->isVisible());
    fixture.table.sortByColumn(PackColumn::Reach, Qt::DescendingOrder);
    QCOMPARE(fixture.idAt(0), fresh.id);

    const auto state = fixture.table.saveState();
    Fixture second(m_theme.get());
    QVERIFY(second.table.restoreState(state));
    QVERIFY(second.table.isColumnChosen(PackColumn::Reach));
    QCOMPARE(second.filter.sortColumn(), int(PackColumn::Reach));

    // Without its header nothing would tell what the list is sorted by.
    shown->trigger();
    QCOMPARE(fixture.presentation.columnCount(), 8);
    QCOMPARE(fixture.filter.sortColumn(), int(PackColumn::Name));
    fixture.list.upsert(tests::samplePack(3));
    QTRY_VERIFY(!fixture.list.isReadingReach());
}

void TestPackTable::reachHasRoomInLargeFonts()
{
    const auto before = QApplication::font();
    const auto restore = qScopeGuard([&before] { QApplication::setFont(before); });
    auto large = before;
    large.setPointSizeF(before.pointSizeF() * 3);
    QApplication::setFont(large);
    Fixture fixture(m_theme.get());
    QTRY_VERIFY(!fixture.list.isReadingReach());
    fixture.table.setColumnChosen(PackColumn::Reach, true);
    // Without room that is left over.
    fixture.table.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    fixture.table.resize(400, 300);
    QStyleOptionViewItem option;
    option.initFrom(&fixture.table);
    option.font = fixture.table.font();
    const auto cell = fixture.presentation.index(0, PackColumn::Reach);
    QVERIFY(cell.data(PackRole::Reach).value<PackReach>().needsLook());
    QVERIFY(fixture.table.columnWidth(PackColumn::Reach)
            >= fixture.table.itemDelegate()->sizeHint(option, cell).width());
}

void TestPackTable::keepsAnOldStateAsItWas()
{
    // As it was written while there were eight columns.
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << quint32(0x50540001) << QSet<int>{PackColumn::Tier} << true
           << QList<qint32>{0, 123, 0, 0, 0, 0, 0, 0} << qint32(PackColumn::Size) << qint32(1);
    Fixture fixture(m_theme.get());
    QVERIFY(fixture.table.restoreState(state));
    QVERIFY(fixture.table.isColumnHidden(PackColumn::Tier));
    QCOMPARE(fixture.table.columnWidth(PackColumn::Version), 123);
    QCOMPARE(fixture.filter.sortColumn(), int(PackColumn::Size));
    QVERIFY(!fixture.table.isColumnChosen(PackColumn::Reach));
    QCOMPARE(fixture.presentation.columnCount(), 8);
}

void TestPackTable::hidesAndSparesColumns()
{
    Fixture fixture(m_theme.get());
    QSignalSpy changed(&fixture.table, &PackTable::columnsChanged);
    fixture.table.setColumnChosen(PackColumn::Owner, false);
    QVERIFY(fixture.table.isColumnHidden(PackColumn::Owner));
    QCOMPARE(changed.size(), 1);
    fixture.table.resize(1100, 300);
    fixture.table.setSpared({PackColumn::Size});
    QVERIFY(fixture.table.isColumnHidden(PackColumn::Size));
    QVERIFY(fixture.table.isColumnChosen(PackColumn::Size));
    fixture.table.setSpared({});
    QVERIFY(!fixture.table.isColumnHidden(PackColumn::Size));
    QVERIFY(fixture.table.isColumnHidden(PackColumn::Owner));
    fixture.table.setColumnChosen(PackColumn::Name, false);
    QVERIFY(!fixture.table.isColumnHidden(PackColumn::Name));
}

void TestPackTable::columnMenuFollows()
{
    Fixture fixture(m_theme.get());
    const std::unique_ptr<QMenu> menu(fixture.table.createColumnMenu(&fixture.table));
    QCOMPARE(menu->actions().size(), int(PackColumn::Count) - 1);
    auto *version = menu->actions().first();
    QCOMPARE(version->text().remove(QLatin1Char('&')), QStringLiteral("Version"));
    version->trigger();
    QVERIFY(fixture.table.isColumnHidden(PackColumn::Version));
    fixture.table.setColumnChosen(PackColumn::Version, true);
    Q_EMIT menu->aboutToShow();
    QVERIFY(version->isChecked());
}

void TestPackTable::nameTakesTheRest()
{
    Fixture fixture(m_theme.get());
    fixture.table.resize(1400, 300);
    int sum = 0;
    for (int column = 0; column < PackColumn::Count; ++column)
        sum += fixture.table.columnWidth(column);
    QCOMPARE(sum, fixture.table.viewport()->width());
    fixture.table.resize(300, 300);
    QVERIFY(fixture.table.columnWidth(PackColumn::Name) >= m_theme->scaled(112));
}

void TestPackTable::sparesColumnsForTheNames()
{
    Fixture fixture(m_theme.get());
    const auto hidden = [&fixture](int column) { return fixture.table.isColumnHidden(column); };
    fixture.table.resize(1600, 300);
    QVERIFY(!hidden(PackColumn::Category) && !hidden(PackColumn::Size));
    const int slack = fixture.table.columnWidth(PackColumn::Name) - m_theme->scaled(190);
    fixture.table.resize(1600 - slack, 300);
    QVERIFY(hidden(PackColumn::Category) && !hidden(PackColumn::Size));
    QVERIFY(fixture.table.isColumnChosen(PackColumn::Category));
    const int more = fixture.table.columnWidth(PackColumn::Name) - m_theme->scaled(190);
    QVERIFY(more > 0);
    fixture.table.resize(1600 - slack - more, 300);
    QVERIFY(hidden(PackColumn::Category) && hidden(PackColumn::Size));
    QVERIFY(!hidden(PackColumn::Visibility));
    const auto date = QStringLiteral("28 Sep 2025");
    QVERIFY(fixture.table.columnWidth(PackColumn::Updated)
            >= fixture.table.fontMetrics().horizontalAdvance(date) + 2 * m_theme->scaled(8));
    fixture.table.resize(1600, 300);
    QVERIFY(!hidden(PackColumn::Category) && !hidden(PackColumn::Size));
}

void TestPackTable::leavesWhatTheUserResized()
{
    Fixture fixture(m_theme.get());
    fixture.table.resize(m_theme->scaled(1000), 300);
    fixture.table.setColumnWidth(PackColumn::Category, m_theme->scaled(120));
    fixture.table.resize(m_theme->scaled(700), 300);
    QVERIFY(!fixture.table.isColumnHidden(PackColumn::Category));
    QCOMPARE(fixture.table.columnWidth(PackColumn::Category), m_theme->scaled(120));
    QVERIFY(fixture.table.isColumnHidden(PackColumn::Size));
}

void TestPackTable::aFilterMovesNoColumn()
{
    Fixture fixture(m_theme.get());
    const auto places = [&fixture] {
        QList<int> result;
        for (int column = 0; column < PackColumn::Count; ++column)
            result << fixture.table.columnViewportPosition(column);
        return result;
    };
    QTRY_VERIFY(fixture.table.verticalScrollBar()->isVisible());
    const auto before = places();
    PackFilter filter;
    filter.text = QStringLiteral("slack");
    fixture.filter.setFilter(filter);
    QTRY_VERIFY(!fixture.table.verticalScrollBar()->isVisible());
    QCOMPARE(places(), before);
    QCOMPARE(fixture.table.horizontalScrollBar()->maximum(), 0);
}

// A picture is painted by an event that comes before any timer.
void TestPackTable::isLaidOutBeforeThePicture()
{
    Fixture fixture(m_theme.get());
    QTRY_VERIFY(fixture.table.verticalScrollBar()->isVisible());
    PackFilter filter;
    filter.text = QStringLiteral("slack");
    fixture.filter.setFilter(filter);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(fixture.table.verticalScrollBar()->maximum(), 0);
}

void TestPackTable::statesRoundTrip()
{
    Fixture first(m_theme.get());
    first.table.setColumnChosen(PackColumn::Tier, false);
    first.table.setColumnWidth(PackColumn::Version, 123);
    first.table.sortByColumn(PackColumn::Updated, Qt::DescendingOrder);
    const auto state = first.table.saveState();

    Fixture second(m_theme.get());
    QVERIFY(second.table.restoreState(state));
    QVERIFY(second.table.isColumnHidden(PackColumn::Tier));
    QCOMPARE(second.table.columnWidth(PackColumn::Version), 123);
    QCOMPARE(second.filter.sortColumn(), int(PackColumn::Updated));
    QCOMPARE(second.filter.sortOrder(), Qt::DescendingOrder);
}

void TestPackTable::refusesForeignStates_data()
{
    QTest::addColumn<QByteArray>("state");
    Fixture fixture(m_theme.get());
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("not a state at all");
    QTest::newRow("cut") << fixture.table.saveState().chopped(9);
}

void TestPackTable::refusesForeignStates()
{
    QFETCH(QByteArray, state);
    Fixture fixture(m_theme.get());
    const int before = fixture.table.columnWidth(PackColumn::Version);
    QVERIFY(!fixture.table.restoreState(state));
    QCOMPARE(fixture.table.columnWidth(PackColumn::Version), before);
}

void TestPackTable::rowHeightFollowsTheTheme()
{
    Fixture fixture(m_theme.get());
    QCOMPARE(fixture.table.rowHeight(0), m_theme->rowHeight());
    m_theme->setCompact(true);
    QCOMPARE(fixture.table.rowHeight(0), m_theme->rowHeight());
    m_theme->setCompact(false);
}

void TestPackTable::copesWithNoRows()
{
    Fixture fixture(m_theme.get());
    fixture.table.selectPack(tests::sampleId(0));
    fixture.list.setSnapshot(nullptr);
    QCOMPARE(fixture.table.currentPackId(), QString());
    QTest::keyClick(&fixture.table, Qt::Key_End);
    QTest::keyClick(&fixture.table, Qt::Key_Return);
    QCOMPARE(fixture.table.currentPackId(), QString());
}

QTEST_MAIN(TestPackTable)
#include "tst_packtable.moc"
