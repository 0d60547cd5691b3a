// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/signincontroller.h"
#include "models/accounts/accountstore.h"
#include "models/api/codec.h"
#include "models/packs/listcache.h"
#include "tests/support/fakekeystore.h"
#include "tests/ui/app/console.h"
#include "ui/packs/listfaces.h"

#include <QDir>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QStatusBar>

namespace packdesk {

/// The list that an earlier start has kept, until the server has answered, and afterwards.
class TestListController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keptIsShownFirst();
    void answerTakesItsPlace();
    void answerIsKept();
    void staysWhenTheAnswerFails_data();
    void staysWhenTheAnswerFails();
    void failureBeforeItWasRead();
    void goesWithTheKey_data();
    void goesWithTheKey();
    void goesWithTheKeyOfTheCaller();
    void readInThisSessionStays();
    void anotherAccountSeesNothing();
    void lateForTheServer();
    void endsWithSigningOut();
    void sessionsWithoutTraceKeepNothing();
    void changesWait();
    void oldListExpectsNothing();

private:
    FakeConnection begin(const char *host, KeySource source = KeySource::Keyring);
    void keep(const char *host, const QByteArray &json);
    SnapshotPtr kept(const char *host);
    bool isShown(const char *packId) const;
    QString statusText() const;
    ListFaces::State face() const { return m_console->window.faces()->state(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<FakeKeyStore> m_keys;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<SignInController> m_signIn;
};

namespace {

constexpr auto acme = "acme.evershell.ai";
const QByteArray oldList = R"({"packs":[{"id":"pk_old","name":"mail","owned":true},)"
                           R"({"id":"pk_both","name":"chat","owned":true}]})";
const QByteArray newList = R"({"packs":[{"id":"pk_both","name":"chat","owned":true}]})";
const QDateTime keptAt(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC);

Account accountOf(const char *host)
{
    Account account;
    account.id = QStringLiteral("account of %1").arg(QLatin1String(host));
    account.name = QString::fromLatin1(host).section(QLatin1Char('.'), 0, 0);
    account.baseUrl = QUrl(QStringLiteral("https://%1/v1").arg(QLatin1String(host)));
    return account;
}

// The request for the list is the first one of a session.
void answer(const FakeConnection &server, const QByteArray &body)
{
    HttpAnswer answer;
    answer.status = 200;
    answer.mediaType = QStringLiteral("application/json");
    answer.body = body;
    server.http->exchanges().at(0)->answerLater(answer);
}

ListOwner ownerOf(const char *host)
{
    const auto account = accountOf(host);
    return ListOwner::ofAccount(account.id, account.baseUrl);
}

} // namespace

void TestListController::init()
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
}

void TestListController::cleanup()
{
    m_signIn.reset();
    m_console.reset();
}

FakeConnection TestListController::begin(const char *host, KeySource source)
{
    auto fake = makeFakeConnection(accountOf(host).baseUrl);
    m_console->sessions.replace(
        std::make_shared<const Session>(Session{accountOf(host), source, fake.connection, {}}));
    return fake;
}

void TestListController::keep(const char *host, const QByteArray &json)
{
    auto list = decodePackList(json);
    list->receivedAt = keptAt;
    m_console->kept.write(ownerOf(host), std::make_shared<const Snapshot>(std::move(*list)));
    m_console->kept.finish();
}

SnapshotPtr TestListController::kept(const char *host)
{
    m_console->kept.finish();
    std::optional<SnapshotPtr> answer;
    ListCache fresh(m_console->keptFolder.path());
    fresh.read(ownerOf(host), this,
               [&answer](const KeptListPtr &list) { answer = list ? list->snapshot : nullptr; });
    return QTest::qWaitFor([&answer] { return answer.has_value(); }) ? *answer : nullptr;
}

bool TestListController::isShown(const char *packId) const
{
    return m_console->list.rowOf(QString::fromLatin1(packId)) >= 0;
}

QString TestListController::statusText() const
{
    QStringList texts;
    const auto labels = m_console->window.statusBar()->findChildren<QLabel *>();
    for (const auto *label : labels) {
        if (label->isVisible())
            texts += label->text();
    }
    return texts.join(QLatin1Char('\n'));
}

void TestListController::keptIsShownFirst()
{
    keep(acme, oldList);
    begin(acme);
    QTRY_VERIFY(isShown("pk_old"));
    QCOMPARE(face(), ListFaces::State::Table);
    QVERIFY(m_console->lists.isKept());
    QVERIFY(!m_console->lists.hasList());
    QVERIFY2(statusText().contains(QStringLiteral("being read again")), qPrintable(statusText()));
    QVERIFY(statusText().contains(QStringLiteral("Mar 2026")));
    QCOMPARE(m_console->words.context().listReadAt, keptAt);
}

void TestListController::answerTakesItsPlace()
{
    keep(acme, oldList);
    const auto server = begin(acme);
    QTRY_VERIFY(isShown("pk_old"));
    QVERIFY(m_console->window.selectPack(QStringLiteral("pk_both")));
    answer(server, newList);
    QTRY_VERIFY(!isShown("pk_old"));
    QCOMPARE(m_console->window.currentPackId(), QStringLiteral("pk_both"));
    QVERIFY(!m_console->lists.isKept());
    QVERIFY(m_console->lists.hasList());
    QVERIFY(!statusText().contains(QStringLiteral("again")));
}

void TestListController::answerIsKept()
{
    const auto server = begin(acme);
    answer(server, newList);
    QTRY_VERIFY(isShown("pk_both"));
    const auto list = kept(acme);
    QVERIFY(list);
    QCOMPARE(list->answer(), newList);
}

void TestListController::staysWhenTheAnswerFails_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("no server") << 0;
    QTest::newRow("a fault of the server") << 500;
}

void TestListController::staysWhenTheAnswerFails()
{
    QFETCH(const int, status);
    keep(acme, oldList);
    const auto server = begin(acme);
    QTRY_VERIFY(isShown("pk_old"));
    ApiError error;
    error.kind = status ? ErrorKind::Refused : ErrorKind::ConnectionRefused;
    error.httpStatus = status;
    error.requestId = QStringLiteral("req_42");
    server.http->exchanges().at(0)->failLater(error);
    QTRY_COMPARE(m_console->dock->count(), 1);
    QVERIFY(isShown("pk_old"));
    // What is told is all of it, whoever was told before.
    const auto &entries = m_console->journal.entries();
    const auto reading = std::find_if(entries.begin(), entries.end(), [](const auto &entry) {
        return entry.attempt.operation == Operation::ListPacks;
    });
    QVERIFY(reading != entries.end());
    const auto &told = reading->error;
    QVERIFY(told);
    QCOMPARE(told->kind, error.kind);
    QCOMPARE(told->requestId, error.requestId);
    QCOMPARE(face(), ListFaces::State::Table);
    QVERIFY2(statusText().contains(QStringLiteral("could not be read again")),
             qPrintable(statusText()));
    QVERIFY(kept(acme));
}

// The server may fail sooner than a large file is read.
void TestListController::failureBeforeItWasRead()
{
    keep(acme, oldList);
    const auto server = begin(acme);
    ApiError error;
    error.kind = ErrorKind::ConnectionRefused;
    Q_EMIT server.http->exchanges().at(0)->failed(error);
    QCOMPARE(m_console->dock->count(), 0);
    QTRY_VERIFY(isShown("pk_old"));
    QCOMPARE(m_console->dock->count(), 1);
    QCOMPARE(face(), ListFaces::State::Table);
    QVERIFY(statusText().contains(QStringLiteral("could not be read again")));
    m_console->lists.refresh();
    QTRY_COMPARE(server.http->exchanges().size(), 3);
}

void TestListController::goesWithTheKey_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("early");
    QTest::newRow("401") << 401 << false;
    QTest::newRow("403") << 403 << false;
    QTest::newRow("401, before it was read") << 401 << true;
}

void TestListController::goesWithTheKey()
{
    QFETCH(const int, status);
    QFETCH(const bool, early);
    keep(acme, oldList);
    const auto server = begin(acme);
    if (!early)
        QTRY_VERIFY(isShown("pk_old"));
    ApiError error;
    error.kind = ErrorKind::Refused;
    error.httpStatus = status;
    if (early)
        Q_EMIT server.http->exchanges().at(0)->failed(error);
    else
        server.http->exchanges().at(0)->failLater(error);
    QTRY_COMPARE(face(), ListFaces::State::Failed);
    QVERIFY(!m_console->list.snapshot());
    QVERIFY(!kept(acme));
    QCOMPARE(face(), ListFaces::State::Failed);
    QCOMPARE(m_console->dock->count(), 0);
}

void TestListController::goesWithTheKeyOfTheCaller()
{
    keep(acme, oldList);
    const auto server = begin(acme);
    QTRY_VERIFY(isShown("pk_old"));
    ApiError error;
    error.kind = ErrorKind::Refused;
    error.httpStatus = 401;
    server.http->exchanges().at(1)->failLater(error);
    QTRY_VERIFY(!m_console->list.snapshot());
    QCOMPARE(face(), ListFaces::State::Loading);
    QVERIFY(!kept(acme));
}

void TestListController::readInThisSessionStays()
{
    const auto server = begin(acme);
    answer(server, newList);
    QTRY_VERIFY(isShown("pk_both"));
    server.http->refuse(401, QStringLiteral("unauthorized"), QStringLiteral("no"), {});
    QSignalSpy failed(&m_console->lists, &ListController::readFailed);
    m_console->lists.refresh();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(isShown("pk_both"));
    QVERIFY(!kept(acme));
}

void TestListController::anotherAccountSeesNothing()
{
    keep(acme, oldList);
    begin(acme);
    QTRY_VERIFY(isShown("pk_old"));
    keep("beta.evershell.ai", newList);
    begin("beta.evershell.ai");
    QVERIFY(!m_console->list.snapshot());
    QTRY_VERIFY(isShown("pk_both"));
    QVERIFY(!isShown("pk_old"));
    begin("gamma.evershell.ai");
    QVERIFY(!m_console->lists.isKept());
    // Beta's list is on its way: it must not land here.
    keep("gamma.evershell.ai", R"({"packs":[{"id":"pk_gamma"}]})");
    begin("beta.evershell.ai");
    begin("gamma.evershell.ai");
    QTRY_VERIFY(m_console->lists.isKept());
    QVERIFY(isShown("pk_gamma"));
    QVERIFY(!isShown("pk_both"));
}

void TestListController::lateForTheServer()
{
    keep(acme, oldList);
    const auto server = begin(acme);
    answer(server, newList);
    QTRY_VERIFY(m_console->lists.hasList());
    QVERIFY(!isShown("pk_old"));
    QVERIFY(!m_console->lists.isKept());
}

void TestListController::endsWithSigningOut()
{
    keep(acme, oldList);
    m_accounts->keep(accountOf(acme));
    begin(acme);
    QTRY_VERIFY(isShown("pk_old"));
    m_signIn->signOut();
    Console::button(m_console->dialog("Sign out?"), "Sign out")->click();
    QVERIFY(!m_console->list.snapshot());
    QVERIFY(!m_console->lists.isKept());
    QVERIFY(!kept(acme));
}

// What the program forgets when it ends leaves nothing on disk either.
void TestListController::sessionsWithoutTraceKeepNothing()
{
    for (const auto source : {KeySource::SessionOnly, KeySource::Demo}) {
        keep(acme, oldList);
        const auto server = begin(acme, source);
        answer(server, newList);
        QTRY_VERIFY(isShown("pk_both"));
        QVERIFY(!isShown("pk_old"));
        QCOMPARE(kept(acme)->answer(), oldList);
        QCOMPARE(QDir(m_console->keptFolder.path()).entryList({QStringLiteral("*.list")}).size(),
                 1);
    }
}

void TestListController::changesWait()
{
    keep(acme, oldList);
    const auto server = begin(acme);
    QTRY_VERIFY(isShown("pk_old"));
    const Pack pack = *m_console->list.packById(QStringLiteral("pk_both"));
    const auto &may = m_console->permissions;
    QCOMPARE(may.obstacle(PackAction::Delete, &pack), ActionObstacle::Offline);
    QVERIFY(may.reason(PackAction::SetVisibility, &pack)
                .contains(QStringLiteral("kept from an earlier start")));
    answer(server, newList);
    QTRY_VERIFY(m_console->lists.hasList());
    QCOMPARE(may.obstacle(PackAction::Delete, &pack), ActionObstacle::None);
    QVERIFY(may.reason(PackAction::SetVisibility, &pack).isEmpty());
}

// What an old list does not hold may have been there long before a create.
void TestListController::oldListExpectsNothing()
{
    keep(acme, oldList);
    const auto server = begin(acme);
    QTRY_VERIFY(isShown("pk_old"));
    ExpectedPack expected;
    expected.operation = Operation::CreatePack;
    const auto number = m_console->lastOf(Operation::ListPacks).number;
    m_console->outcomes.expect(number, expected);
    QVERIFY(!m_console->lastOf(Operation::ListPacks).expected);
    answer(server, newList);
    QTRY_VERIFY(m_console->lists.hasList());
    m_console->outcomes.expect(number, expected);
    QVERIFY(m_console->lastOf(Operation::ListPacks).expected);
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestListController)
#include "tst_listcontroller.moc"
