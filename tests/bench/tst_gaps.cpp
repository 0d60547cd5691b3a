// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistmodel.h"
#include "tests/bench/gaptest.h"
#include "tests/unit/packs/samplepacks.h"
#include "ui/packs/packselection.h"
#include "ui/packs/packtable.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace packdesk;
using packdesk::test::GapProbe;

namespace {

constexpr int packCount = 10'000;

} // namespace

/// The GUI thread with 10,000 packs: no gap above 100 ms while the list scrolls, sorts, filters
/// and is refreshed. Release build only: a debug build measures itself.
class GapsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void probeSeesAnInjectedStall();
    void readingCapabilities();
    void scrolling();
    void sortingByEachColumn();
    void typingAFilterAndDeletingIt();
    void choosingFacetsAndRefreshing();
    void walkingWithTheArrowKeys();
    void keepingAllSelected();

private:
    void settle() { test::settle(*m_probe); }
    void verifyNoStall() { test::verifyNoStall(*m_probe); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PackListModel> m_list;
    std::unique_ptr<PackFilterModel> m_filter;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<GapProbe> m_probe;
    std::vector<Pack> m_packs;
};

void GapsTest::init()
{
    m_theme = std::make_unique<Theme>(qApp);
    m_list = std::make_unique<PackListModel>();
    m_filter = std::make_unique<PackFilterModel>(m_list.get());
    m_window = std::make_unique<MainWindow>(m_theme.get(), m_list.get(), m_filter.get());
    m_packs = test::RandomPacks(7).packs(packCount);
    // No two texts are equal, so that each is read.
    for (std::size_t i = 0; i < m_packs.size(); ++i)
        m_packs[i].capabilities += QStringLiteral("# %1\n").arg(i);
    m_list->setSnapshot(test::snapshotOf(m_packs));
    m_window->setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"), {});
    m_window->showList();
    m_window->resize(1480, 860);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_probe = std::make_unique<GapProbe>();
    settle();
    m_probe->reset();
}

void GapsTest::cleanup()
{
    m_probe.reset();
    m_window.reset();
    m_filter.reset();
    m_list.reset();
    m_theme.reset();
}

void GapsTest::probeSeesAnInjectedStall()
{
    test::verifySeesAStall(*m_probe);
}

// It begins with the snapshot and goes on behind every other test.
void GapsTest::readingCapabilities()
{
    m_window->table()->setColumnChosen(PackColumn::Reach, true);
    m_window->table()->sortByColumn(PackColumn::Reach, Qt::DescendingOrder);
    QVERIFY(m_list->isReadingReach());
    QTRY_VERIFY_WITH_TIMEOUT(!m_list->isReadingReach(), 120'000);
    settle();
    PackFilter filter;
    filter.chosen[Facet::Reach] = {QStringLiteral("needs_look")};
    m_filter->setFilter(filter);
    QVERIFY(m_filter->rowCount() > 0 && m_filter->rowCount() < packCount);
    settle();
    verifyNoStall();
}

void GapsTest::scrolling()
{
    auto *bar = m_window->table()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    for (int step = 0; step <= 40; ++step) {
        bar->setValue(int(qint64(bar->maximum()) * step / 40));
        settle();
    }
    verifyNoStall();
}

void GapsTest::sortingByEachColumn()
{
    for (int column = 0; column < PackColumn::Count; ++column) {
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            m_window->table()->sortByColumn(column, order);
            settle();
        }
    }
    verifyNoStall();
}

void GapsTest::typingAFilterAndDeletingIt()
{
    auto *field = m_window->findChild<QLineEdit *>();
    QVERIFY(field);
    const auto word = QStringLiteral("slack data");
    for (int length = 1; length <= word.size(); ++length) {
        field->setText(word.left(length));
        settle();
    }
    for (auto length = word.size(); length-- > 0;) {
        field->setText(word.left(length));
        settle();
    }
    QCOMPARE(m_filter->rowCount(), m_list->rowCount());
    verifyNoStall();
}

void GapsTest::choosingFacetsAndRefreshing()
{
    PackFilter filter;
    filter.chosen[Facet::Tier] = {QStringLiteral("community")};
    m_filter->setFilter(filter);
    settle();
    for (std::size_t i = 0; i < m_packs.size(); i += 100)
        m_packs[i].version = QStringLiteral("9.9.%1").arg(i);
    m_list->setSnapshot(test::snapshotOf(m_packs));
    settle();
    m_filter->setFilter({});
    settle();
    verifyNoStall();
}

void GapsTest::walkingWithTheArrowKeys()
{
    auto *table = m_window->table();
    table->setFocus();
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(table, i % 20 == 19 ? Qt::Key_PageDown : Qt::Key_Down);
        settle();
    }
    QVERIFY(!table->currentPackId().isEmpty());
    verifyNoStall();
}

// The whole list is selected, and stays so over whatever the list does.
void GapsTest::keepingAllSelected()
{
    const auto *selection = m_window->table()->packSelection();
    m_window->table()->selectAll();
    settle();
    QCOMPARE(selection->count(), packCount);
    // A row without an id of its own cannot be found again.
    QSet<QString> named;
    for (const auto &pack : m_packs)
        named.insert(pack.id);
    named.remove(QString());
    auto *field = m_window->findChild<QLineEdit *>();
    for (const auto &text : {QStringLiteral("s"), QStringLiteral("sl"), QStringLiteral("nothing"),
                             QString(), QStringLiteral("data"), QString()}) {
        field->setText(text);
        settle();
    }
    m_window->table()->sortByColumn(PackColumn::Updated, Qt::DescendingOrder);
    settle();
    for (std::size_t i = 0; i < m_packs.size(); i += 100)
        m_packs[i].version += QStringLiteral("+1");
    m_list->setSnapshot(test::snapshotOf(m_packs));
    settle();
    const auto ids = selection->ids();
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()), named);
    QVERIFY(selection->hiddenIds().isEmpty());
    verifyNoStall();
}

QTEST_MAIN(GapsTest)
#include "tst_gaps.moc"
