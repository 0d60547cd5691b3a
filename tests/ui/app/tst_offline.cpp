// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/signincontroller.h"
#include "models/accounts/accountstore.h"
#include "tests/support/fakekeystore.h"
#include "tests/ui/app/console.h"
#include "ui/packs/listfaces.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace packdesk {

/// A server that cannot be reached at the start: told by the list's face, and only there.
class TestOffline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void toldOnce_data();
    void toldOnce();
    void anotherCauseIsTold();
    void askedAgainWithTheList();

private:
    ApiError refused(ErrorKind kind) const;
    bool bothEnded() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<FakeKeyStore> m_keys;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<SignInController> m_signIn;
    FakeConnection m_server;
};

void TestOffline::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s")),
                                          QSettings::IniFormat);
    m_accounts = std::make_unique<AccountStore>(m_store.get());
    m_keys = std::make_unique<FakeKeyStore>();
    m_console = std::make_unique<Console>();
    m_signIn = std::make_unique<SignInController>(
        SignInController::Parts{.sessions = &m_console->sessions,
                                .jobs = &m_console->jobs,
                                .journal = &m_console->journal,
                                .accounts = m_accounts.get(),
                                .keys = m_keys.get(),
                                .lists = &m_console->lists,
                                .words = &m_console->words,
                                .errors = &m_console->errors,
                                .theme = &m_console->theme,
                                .window = &m_console->window});
    m_server = m_console->begin("acme.evershell.ai", {});
    QCOMPARE(m_server.http->exchanges().size(), 2);
}

void TestOffline::cleanup()
{
    m_signIn.reset();
    m_console.reset();
}

ApiError TestOffline::refused(ErrorKind kind) const
{
    ApiError error;
    error.kind = kind;
    error.phase = Phase::Connecting;
    return error;
}

bool TestOffline::bothEnded() const
{
    return QTest::qWaitFor([this] {
        return m_console->lastOf(Operation::ListPacks).state == EntryState::Failed
            && m_console->lastOf(Operation::GetSession).state == EntryState::Failed;
    });
}

void TestOffline::toldOnce_data()
{
    QTest::addColumn<bool>("listFirst");
    QTest::newRow("the list fails first") << true;
    QTest::newRow("the key check fails first") << false;
}

void TestOffline::toldOnce()
{
    QFETCH(const bool, listFirst);
    const auto exchanges = m_server.http->exchanges();
    exchanges.at(listFirst ? 0 : 1)->failLater(refused(ErrorKind::NameNotFound));
    exchanges.at(listFirst ? 1 : 0)->failLater(refused(ErrorKind::NameNotFound));
    QVERIFY(bothEnded());
    QCOMPARE(m_console->dock->count(), 0);
    QCOMPARE(m_console->window.faces()->state(), ListFaces::State::Failed);
}

void TestOffline::anotherCauseIsTold()
{
    const auto exchanges = m_server.http->exchanges();
    exchanges.at(1)->failLater(refused(ErrorKind::TimedOut));
    exchanges.at(0)->failLater(refused(ErrorKind::TlsFailed));
    QVERIFY(bothEnded());
    QCOMPARE(m_console->dock->count(), 1);
}

void TestOffline::askedAgainWithTheList()
{
    for (const auto &exchange : m_server.http->exchanges())
        exchange->failLater(refused(ErrorKind::NameNotFound));
    QVERIFY(bothEnded());
    m_server.http->answer(200, R"({"packs":[]})");
    m_server.http->answer(200, R"({"user_id":"system","permissions":["caps:read"]})");
    Q_EMIT m_console->window.retryRequested();
    QTRY_VERIFY(m_console->sessions.caller());
    QCOMPARE(m_console->dock->count(), 0);
    QVERIFY(!m_console->sessions.caller()->mayChangePacks());
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestOffline)
#include "tst_offline.moc"
