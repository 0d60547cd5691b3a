// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/networkpolicy.h"
#include "models/api/requests.h"
#include "models/api/worker.h"
#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistmodel.h"
#include "tests/bench/gaptest.h"
#include "tests/support/rawserver.h"
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

constexpr int manyPacks = 100'000;
constexpr int fewPacks = 10'000;
constexpr int hangingRequests = 6;

// No two texts are equal, so that each is read.
std::vector<Pack> differentPacks(quint32 seed, int count)
{
    auto packs = test::RandomPacks(seed).packs(count);
    for (std::size_t i = 0; i < packs.size(); ++i)
        packs[i].capabilities += QStringLiteral("# %1\n").arg(i);
    return packs;
}

void neverAnswer(RawConnection &connection)
{
    connection.readRequest();
    connection.drain();
}

} // namespace

/// The GUI thread with 100,000 packs: no gap above 100 ms while the list scrolls, sorts, filters
/// and is refreshed, while another account takes its place, and while servers do not answer; with
/// 10,000 of them where all are selected. Release build only: a debug build measures itself.
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
    void switchingAccounts();
    void waitingForSilentServers();
    void keepingAllSelected();

private:
    void makeWindow(int count);
    void show(const std::vector<Pack> &packs);
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
    // Reading each text of many takes a minute, and one goes on from the other all the same.
    const bool few = QTest::currentTestFunction() == QByteArray("keepingAllSelected")
        || QTest::currentTestFunction() == QByteArray("readingCapabilities");
    makeWindow(few ? fewPacks : manyPacks);
}

void GapsTest::makeWindow(int count)
{
    m_theme = std::make_unique<Theme>(qApp);
    m_list = std::make_unique<PackListModel>();
    m_filter = std::make_unique<PackFilterModel>(m_list.get());
    m_window = std::make_unique<MainWindow>(m_theme.get(), m_list.get(), m_filter.get());
    m_packs = differentPacks(7, count);
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

// As the application does it: what takes long is done by a worker, and the rest is measured.
void GapsTest::show(const std::vector<Pack> &packs)
{
    PreparedList prepared;
    bool done = false;
    runOnWorker(
        this,
        [&prepared, &packs, before = m_list->snapshot(), keys = m_list->keys()] {
            prepared = prepareList(before, keys, test::snapshotOf(packs));
        },
        [&done] { done = true; });
    QTRY_VERIFY_WITH_TIMEOUT(done, 60'000);
    m_list->show(std::move(prepared));
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
    QVERIFY(m_filter->rowCount() > 0 && m_filter->rowCount() < fewPacks);
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
    show(m_packs);
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
    QVERIFY(table->currentIndex().row() > 60);
    verifyNoStall();
}

void GapsTest::switchingAccounts()
{
    const auto own = m_packs;
    const auto others = differentPacks(8, manyPacks);
    m_probe->reset();
    for (const std::vector<Pack> *packs : {&others, &own}) {
        m_list->setSnapshot(nullptr);
        m_window->showLoading(QStringLiteral("other.evershell.ai"),
                              QDateTime::currentDateTimeUtc());
        settle();
        show(*packs);
        m_window->showList();
        settle();
        QCOMPARE(m_list->rowCount(), manyPacks);
    }
    verifyNoStall();
}

void GapsTest::waitingForSilentServers()
{
    RawServer server(neverAnswer);
    const auto connection
        = Connection::open(server.url(), Secret(QByteArrayLiteral("sk_canary")), {}, {});
    std::vector<std::unique_ptr<GetPack>> requests;
    for (int i = 0; i < hangingRequests; ++i) {
        requests.push_back(std::make_unique<GetPack>(connection, QStringLiteral("p%1").arg(i)));
        requests.back()->start();
    }
    settle();
    auto *field = m_window->findChild<QLineEdit *>();
    auto *bar = m_window->table()->verticalScrollBar();
    for (int step = 0; step < 20; ++step) {
        field->setText(QStringLiteral("slack").left(step % 6));
        bar->setValue(bar->maximum() * step / 20);
        settle();
    }
    for (const auto &request : requests) {
        QVERIFY(request->phase() != Phase::Finished);
        request->cancel();
    }
    settle();
    verifyNoStall();
}

// The whole list is selected, and stays so over whatever the list does.
void GapsTest::keepingAllSelected()
{
    const auto *selection = m_window->table()->packSelection();
    m_window->table()->selectAll();
    settle();
    QCOMPARE(selection->count(), fewPacks);
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
    show(m_packs);
    settle();
    const auto ids = selection->ids();
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()), named);
    QVERIFY(selection->hiddenIds().isEmpty());
    verifyNoStall();
}

QTEST_MAIN(GapsTest)
#include "tst_gaps.moc"
