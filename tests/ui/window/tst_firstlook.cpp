// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/codec.h"
#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistmodel.h"
#include "tests/ui/dialogs/dialogtools.h"
#include "ui/details/detailspane.h"
#include "ui/packs/facetpanel.h"
#include "ui/packs/listfaces.h"
#include "ui/packs/packtable.h"
#include "ui/theme/theme.h"
#include "ui/window/firstlook.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowstate.h"

#include <QApplication>
#include <QMenuBar>
#include <QTest>

namespace packdesk {

/// The rows of the list before the rest of the window, and what it takes to show them.
class TestFirstLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void comesBackFromBytes();
    void impossibleOnesAreRefused_data();
    void impossibleOnesAreRefused();
    void tableFillsAnotherWindow();
    void stateComesBackFromBytes();
    void rowsComeBeforeTheRest();
    void rowsStayWhereTheyAre();
    void firstPictureIsDarkAsTheRest();
    void otherOrderIsNotShown();
    void wholeListTakesThePlaceOfThePart();
    void selectedBeforeItIsBuilt();
    void closesBeforeItIsBuilt();
    void partIsNoLook();

private:
    MainWindow &makeWindow(MainWindow::Build build);
    static PreparedList page();
    FirstLook shownLook();

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PackListModel> m_list;
    std::unique_ptr<PackFilterModel> m_filter;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

const FirstLook keptLook{{1280, 800}, {170, 98, 800, 660}, "by name", true};

SnapshotPtr listOf(int count)
{
    QByteArray json = "{\"packs\":[";
    for (int i = 0; i < count; ++i)
        json += QByteArray(i ? "," : "") + "{\"id\":\"pk_" + QByteArray::number(i)
            + "\",\"name\":\"pack " + QByteArray::number(100 + i) + "\",\"owned\":true}";
    return std::make_shared<const Snapshot>(std::move(*decodePackList(json + "]}")));
}

} // namespace

void TestFirstLook::init()
{
    m_theme = std::make_unique<Theme>(qApp);
}

void TestFirstLook::cleanup()
{
    m_window.reset();
    m_theme.reset();
}

MainWindow &TestFirstLook::makeWindow(MainWindow::Build build)
{
    m_window.reset();
    m_list = std::make_unique<PackListModel>();
    m_filter = std::make_unique<PackFilterModel>(m_list.get());
    m_window = std::make_unique<MainWindow>(m_theme.get(), m_list.get(), m_filter.get(), build);
    return *m_window;
}

PreparedList TestFirstLook::page()
{
    auto list = prepareList(nullptr, nullptr, listOf(30));
    list.isPart = true;
    return list;
}

// What a window that was used would keep.
FirstLook TestFirstLook::shownLook()
{
    auto &window = makeWindow(MainWindow::Build::AtOnce);
    m_list->setSnapshot(listOf(40));
    window.setOrganisation(QStringLiteral("Acme"), {}, {});
    window.showList();
    window.show();
    QCoreApplication::processEvents();
    return *window.firstLook();
}

void TestFirstLook::comesBackFromBytes()
{
    const auto back = FirstLook::from(keptLook.toBytes());
    QVERIFY(back);
    QVERIFY(*back == keptLook);
}

void TestFirstLook::impossibleOnesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    auto look = keptLook;
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("something else") << QByteArray("something else entirely, of some length");
    QTest::newRow("torn") << keptLook.toBytes().chopped(3);
    look.table = {};
    QTest::newRow("no table") << look.toBytes();
    look.table = {1000, 98, 800, 660};
    QTest::newRow("beyond the window") << look.toBytes();
}

void TestFirstLook::impossibleOnesAreRefused()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!FirstLook::from(bytes));
}

void TestFirstLook::tableFillsAnotherWindow()
{
    QCOMPARE(keptLook.tableIn({1280, 800}), keptLook.table);
    QCOMPARE(keptLook.tableIn({1480, 900}), QRect(170, 98, 1000, 760));
}

void TestFirstLook::stateComesBackFromBytes()
{
    WindowState state;
    state.text = QStringLiteral("mail");
    state.compact = true;
    const auto back = WindowState::from(state.toBytes());
    QVERIFY(back);
    QCOMPARE(back->text, state.text);
    QVERIFY(back->compact);
    QVERIFY(!WindowState::from(state.toBytes().chopped(1)));
    QVERIFY(!WindowState::from({}));
}

void TestFirstLook::rowsComeBeforeTheRest()
{
    const auto look = shownLook();
    auto &window = makeWindow(MainWindow::Build::Later);
    QVERIFY(window.showFirst({}, look, page()));
    QVERIFY(window.isVisible());
    QCOMPARE(window.table()->geometry(), look.table);
    QCOMPARE(window.table()->model()->rowCount(), 30);
    QVERIFY(!window.findChild<QMenuBar *>());
    QVERIFY(!window.findChild<FacetPanel *>());
    window.build();
    // Nothing is painted over the picture until it is complete.
    QVERIFY(!window.updatesEnabled());
    window.setOrganisation(QStringLiteral("Acme"), {}, {});
    window.showList();
    window.reveal({});
    QTRY_VERIFY(window.updatesEnabled());
    QVERIFY(window.findChild<QMenuBar *>()->isVisible());
    QVERIFY(window.findChild<FacetPanel *>()->isVisible());
    QVERIFY(window.table()->isVisible());
}

void TestFirstLook::rowsStayWhereTheyAre()
{
    const auto look = shownLook();
    const auto *before = m_window->table();
    const int row = before->mapTo(m_window.get(), QPoint()).y() + before->rowViewportPosition(3);
    auto &window = makeWindow(MainWindow::Build::Later);
    QVERIFY(window.showFirst({}, look, page()));
    QCoreApplication::processEvents();
    const auto *table = window.table();
    const auto place = [table, &window](int column) {
        return table->mapTo(
            &window, QPoint(table->columnViewportPosition(column), table->rowViewportPosition(3)));
    };
    const auto name = place(0);
    const auto version = place(1);
    QCOMPARE(name.y(), row);
    window.build();
    window.setOrganisation(QStringLiteral("Acme"), {}, {});
    window.showList();
    window.reveal({});
    QTRY_VERIFY(window.updatesEnabled());
    QCoreApplication::processEvents();
    QCOMPARE(place(0), name);
    QCOMPARE(place(1), version);
}

void TestFirstLook::firstPictureIsDarkAsTheRest()
{
    auto look = shownLook();
    auto state = *WindowState::from(m_window->saveUiState());
    state.appearance = int(Appearance::Dark);
    QVERIFY(makeWindow(MainWindow::Build::Later).showFirst(state.toBytes(), look, page()));
    QVERIFY(m_window->styleSheet().contains(darkColours().surface.name()));
    state.appearance = int(Appearance::System);
    m_theme->setAppearance(Appearance::System);
    look.systemDark = true;
    QVERIFY(makeWindow(MainWindow::Build::Later).showFirst(state.toBytes(), look, page()));
    QVERIFY(m_window->styleSheet().contains(darkColours().surface.name()));
}

void TestFirstLook::otherOrderIsNotShown()
{
    auto look = shownLook();
    m_window->table()->sortByColumn(1, Qt::DescendingOrder);
    const auto state = m_window->saveUiState();
    auto &window = makeWindow(MainWindow::Build::Later);
    QVERIFY(!window.showFirst(state, look, page()));
    QVERIFY(!m_list->snapshot());
    look.view = m_filter->view();
    QVERIFY(window.showFirst(state, look, page()));
}

void TestFirstLook::wholeListTakesThePlaceOfThePart()
{
    const auto look = shownLook();
    auto &window = makeWindow(MainWindow::Build::Later);
    QVERIFY(window.showFirst({}, look, page()));
    window.build();
    window.setOrganisation(QStringLiteral("Acme"), {}, {});
    window.showList();
    window.reveal({});
    QVERIFY(m_list->isPart());
    // Of a part nothing is counted, and it is never said that nothing was found.
    QVERIFY(!shownText(&window).contains(QStringLiteral("30 packs")));
    PackFilter filter;
    filter.text = QStringLiteral("pack 139");
    m_filter->setFilter(filter);
    QCOMPARE(m_filter->rowCount(), 0);
    QCOMPARE(window.faces()->state(), ListFaces::State::Table);
    m_list->show(prepareList(m_list->snapshot(), m_list->keys(), listOf(40)));
    QVERIFY(!m_list->isPart());
    QCOMPARE(m_filter->rowCount(), 1);
    QCoreApplication::processEvents();
    QVERIFY(shownText(&window).contains(QStringLiteral("40")));
}

void TestFirstLook::selectedBeforeItIsBuilt()
{
    const auto look = shownLook();
    auto &window = makeWindow(MainWindow::Build::Later);
    QVERIFY(window.showFirst({}, look, page()));
    QVERIFY(window.table()->selectPack(QStringLiteral("pk_3")));
    window.build();
    window.setOrganisation(QStringLiteral("Acme"), {}, {});
    window.showList();
    window.reveal({});
    QTRY_COMPARE(window.details()->packId(), QStringLiteral("pk_3"));
}

void TestFirstLook::closesBeforeItIsBuilt()
{
    const auto look = shownLook();
    auto &window = makeWindow(MainWindow::Build::Later);
    QVERIFY(window.showFirst({}, look, page()));
    QVERIFY(window.close());
    QVERIFY(!window.isVisible());
}

void TestFirstLook::partIsNoLook()
{
    const auto look = shownLook();
    QVERIFY(!look.view.isEmpty());
    auto &window = makeWindow(MainWindow::Build::Later);
    QVERIFY(!window.firstLook());
    QVERIFY(window.showFirst({}, look, page()));
    QVERIFY(!window.firstLook());
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestFirstLook)
#include "tst_firstlook.moc"
