// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/application.h"
#include "app/commandline.h"
#include "app/environment.h"
#include "app/firstparts.h"
#include "app/folders.h"
#include "app/opening.h"
#include "app/settings.h"
#include "models/api/threadgroup.h"
#include "models/packs/listcache.h"
#include "tests/support/rawserver.h"
#include "ui/packs/listfaces.h"
#include "ui/packs/packtable.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

namespace packdesk {

/// Two starts of the program: what the first keeps, the second shows at once.
class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatWasSeenLast();
    void goesOnToTheWholeList();
    void showsNothingOfAnother();
    void showsNothingWithoutItsKey();
    void forgetsWhoIsNotAccepted();
    void keepsNothingMoreOfARefusedCaller();
    void picksUpAnotherOrder();
    void endsWithItsWindow();

private:
    void startAgain();
    void open(const StartingOwner &owner);
    void goOn(const char *key = "sk_test");
    void useOnce();
    StartingOwner owner(const char *key = "sk_test") const;
    static QByteArray packs(int count);
    int shownRows() const { return m_first->window.table()->model()->rowCount(); }

    std::atomic_bool m_answers = true;
    std::atomic_int m_status = 200;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ListCache> m_lists;
    ThreadGroupPtr m_threads;
    std::unique_ptr<FirstParts> m_first;
    std::unique_ptr<Opening> m_opening;
    std::unique_ptr<Application> m_application;
};

namespace {

constexpr int packCount = 300;
constexpr int pageCount = 128;

} // namespace

QByteArray TestOpening::packs(int count)
{
    QByteArray json = "{\"packs\":[";
    for (int i = 0; i < count; ++i)
        json += QByteArray(i ? "," : "") + "{\"id\":\"pk_" + QByteArray::number(i)
            + "\",\"name\":\"pack " + QByteArray::number(1000 + i) + "\",\"owned\":true}";
    return json + "]}";
}

void TestOpening::init()
{
    m_answers = true;
    m_status = 200;
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->path()));
    qputenv("XDG_CACHE_HOME", QFile::encodeName(m_folder->path()));
    m_server = std::make_unique<RawServer>([this](RawConnection &connection) {
        while (connection.readHead()) {
            const bool caller = connection.received().contains("/me/session");
            if (!m_answers) {
                connection.drain();
                return;
            }
            connection.forget();
            connection.send(RawServer::answer(
                m_status,
                m_status != 200 ? QByteArray(R"({"error":{"code":"unauthorized","message":"no"}})")
                    : caller    ? QByteArray(R"({"user_id":"system"})")
                                : packs(packCount)));
        }
    });
    m_threads = std::make_shared<ThreadGroup>();
    startAgain();
}

void TestOpening::cleanup()
{
    m_application.reset();
    m_opening.reset();
    m_first.reset();
    QVERIFY(m_threads->waitForAll(std::chrono::seconds(5)));
    m_lists.reset();
    m_settings.reset();
    m_server.reset();
    m_folder.reset();
}

void TestOpening::startAgain()
{
    m_application.reset();
    m_opening.reset();
    m_first.reset();
    if (m_lists)
        m_lists->finish();
    m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.conf")));
    m_lists = std::make_unique<ListCache>(listFolder());
    m_first = std::make_unique<FirstParts>(qApp, m_settings.get(), m_lists.get());
    m_opening = std::make_unique<Opening>(m_first.get());
}

StartingOwner TestOpening::owner(const char *key) const
{
    return {ListOwner::ofKey(m_server->url(), Secret(QByteArray(key))), {}};
}

void TestOpening::open(const StartingOwner &owner)
{
    const auto look = FirstLook::from(m_settings->blob(Opening::lookBlob));
    QVERIFY(look);
    QSignalSpy finished(m_opening.get(), &Opening::finished);
    m_lists->prefetch(owner.list, look->view);
    m_opening->begin(owner, *look);
    QTRY_COMPARE(finished.size(), 1);
}

void TestOpening::goOn(const char *key)
{
    m_application = std::make_unique<Application>(qApp, m_first.get(), m_threads);
    m_application->adopt(*m_opening);
    EnvironmentSession session;
    session.baseUrl = m_server->url();
    session.key = Secret(QByteArray(key));
    m_application->start({}, std::move(session));
    m_application->showWithList();
}

// Until the list was read, and what is kept of it was written.
void TestOpening::useOnce()
{
    goOn();
    QTRY_COMPARE(m_first->list.rowCount(), packCount);
    QTRY_VERIFY(!m_settings->blob(Opening::lookBlob).isEmpty());
}

void TestOpening::showsWhatWasSeenLast()
{
    useOnce();
    startAgain();
    m_answers = false;
    open(owner());
    QVERIFY(m_opening->shown());
    QVERIFY(*m_opening->shown() == owner().list);
    QVERIFY(m_first->window.isVisible());
    QCOMPARE(shownRows(), pageCount);
    QCOMPARE(m_first->window.table()->model()->index(0, 0).data().toString(),
             QStringLiteral("pack 1000"));
}

void TestOpening::goesOnToTheWholeList()
{
    useOnce();
    startAgain();
    m_answers = false;
    open(owner());
    const auto *table = m_first->window.table();
    goOn();
    // At no time anything else than rows.
    QCOMPARE(m_first->window.faces()->state(), ListFaces::State::Table);
    QTRY_COMPARE(shownRows(), packCount);
    QCOMPARE(m_first->window.table(), table);
    QVERIFY(!m_first->list.isPart());
    QTRY_VERIFY(m_first->window.updatesEnabled());
    m_answers = true;
}

void TestOpening::showsNothingOfAnother()
{
    useOnce();
    startAgain();
    open(owner("sk_other"));
    QVERIFY(!m_opening->shown());
    QVERIFY(!m_first->window.isVisible());
    QVERIFY(!m_first->list.snapshot());
}

void TestOpening::showsNothingWithoutItsKey()
{
    useOnce();
    startAgain();
    auto account = owner();
    // Of an account that the keyring knows nothing of, and there is none.
    account.accountId = QStringLiteral("account-1");
    open(account);
    QVERIFY(!m_opening->shown());
    QVERIFY(!m_first->list.snapshot());
}

void TestOpening::forgetsWhoIsNotAccepted()
{
    useOnce();
    startAgain();
    m_status = 401;
    open(owner());
    QVERIFY(m_opening->shown());
    goOn();
    QTRY_COMPARE(m_first->window.faces()->state(), ListFaces::State::Failed);
    QVERIFY(!m_first->list.snapshot());
    startAgain();
    open(owner());
    QVERIFY(!m_opening->shown());
}

// The list that they have read stays, but not for another start.
void TestOpening::keepsNothingMoreOfARefusedCaller()
{
    useOnce();
    m_status = 401;
    Q_EMIT m_first->window.refreshRequested();
    const QDir folder(listFolder());
    const auto pages = [&folder] { return folder.entryList({QStringLiteral("*.page")}).size(); };
    QTRY_COMPARE(pages(), 0);
    QCOMPARE(shownRows(), packCount);
    m_first->window.table()->sortByColumn(0, Qt::DescendingOrder);
    const auto state = m_settings->blob(Opening::windowBlob);
    QTRY_VERIFY(m_settings->blob(Opening::windowBlob) != state);
    m_lists->finish();
    QCOMPARE(pages(), 0);
}

void TestOpening::picksUpAnotherOrder()
{
    useOnce();
    m_first->window.table()->sortByColumn(0, Qt::DescendingOrder);
    const auto last = QStringLiteral("pack %1").arg(1000 + packCount - 1);
    QTRY_VERIFY(FirstLook::from(m_settings->blob(Opening::lookBlob))->view
                == m_first->filter.view());
    startAgain();
    m_answers = false;
    open(owner());
    QVERIFY(m_opening->shown());
    QCOMPARE(m_first->window.table()->model()->index(0, 0).data().toString(), last);
}

void TestOpening::endsWithItsWindow()
{
    useOnce();
    startAgain();
    QSignalSpy finished(m_opening.get(), &Opening::finished);
    const auto look = FirstLook::from(m_settings->blob(Opening::lookBlob));
    m_lists->prefetch(owner().list, look->view);
    m_opening->begin(owner(), *look);
    QTRY_VERIFY(m_opening->shown());
    // The end of the program would end the waiting too.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    QVERIFY(m_first->window.close());
    const bool wentOn = finished.wait(300);
    QGuiApplication::setQuitOnLastWindowClosed(true);
    QVERIFY(!wentOn);
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestOpening)
#include "tst_opening.moc"
