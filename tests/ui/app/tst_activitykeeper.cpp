// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/activitykeeper.h"
#include "app/keptexpectation.h"
#include "models/activity/entryjson.h"
#include "models/activity/keptjournal.h"
#include "tests/ui/app/console.h"
#include "tests/ui/dialogs/createtools.h"

#include <QTest>

namespace packdesk {

/// What an earlier start left open is looked for in the list of its own organisation only.
class TestActivityKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void findsItInTheList();
    void whatWasThereIsNoAnswer_data();
    void whatWasThereIsNoAnswer();
    void looksOnlyAtItsServer();
    void looksOnlyInItsOrganisation();
    void leavesWhatWasLookedForToTheEnd();
    void looksAgainWhenTheAccountIsBack();
    void keepsWhatIsNeededToTell();
    void findsWhatBecameOfOtherChanges_data();
    void findsWhatBecameOfOtherChanges();

private:
    quint64 leaveOpen(const Place &place);
    const JournalEntry &entry() const { return m_console->lastOf(Operation::CreatePack); }
    QString said() const { return m_console->dock->panel()->text().body; }

    std::unique_ptr<Console> m_console;
    std::unique_ptr<ActivityKeeper> m_keeper;
};

namespace {

const QString reference = QStringLiteral("registry.acme.io/agents/slack:1.5.0");
const QString here = QStringLiteral("https://first.example.org/v1");
const QDateTime newest({2026, 5, 22}, {9, 0}, Qt::UTC);

Expectation expectationOf(const QStringList &matchingBefore, const QDateTime &newestBefore)
{
    Expectation expected;
    expected.imageReference = reference;
    expected.matchingBefore = matchingBefore;
    expected.newestBefore = newestBefore;
    return expected;
}

QByteArray listWith(const char *id, const char *createdAt)
{
    return QStringLiteral(R"({"packs":[{"id":"%1","name":"slack","version":"1.5.0","owned":true,)"
                          R"("image_ref":"%2","created_at":"%3"}]})")
        .arg(QLatin1String(id), reference, QLatin1String(createdAt))
        .toUtf8();
}

} // namespace

void TestActivityKeeper::init()
{
    m_console = std::make_unique<Console>();
    m_keeper
        = std::make_unique<ActivityKeeper>(ActivityKeeper::Parts{.sessions = &m_console->sessions,
                                                                 .journal = &m_console->journal,
                                                                 .words = &m_console->words,
                                                                 .lists = &m_console->lists,
                                                                 .outcomes = &m_console->outcomes,
                                                                 .errors = &m_console->errors,
                                                                 .activity = m_console->activity});
}

void TestActivityKeeper::cleanup()
{
    m_keeper.reset();
    m_console.reset();
}

quint64 TestActivityKeeper::leaveOpen(const Place &place)
{
    JournalEntry entry;
    entry.attempt.operation = Operation::CreatePack;
    entry.attempt.subject = reference;
    entry.line.url = place.server + QStringLiteral("/packs");
    entry.place = place;
    entry.startedAt = QDateTime::currentDateTimeUtc();
    entry.expected = expectationOf({QStringLiteral("before")}, newest);
    return m_console->journal.add(asLeftBehind(entry));
}

void TestActivityKeeper::findsItInTheList()
{
    leaveOpen({here, {}});
    m_console->begin("first.example.org", listWith("new", "2026-05-22T09:00:05Z"));
    QTRY_COMPARE(entry().state, EntryState::Found);
    QCOMPARE(entry().packId, QStringLiteral("new"));
    QCOMPARE(m_console->dock->count(), 1);
    QVERIFY2(said().contains(QStringLiteral("Packdesk ended before an answer came.")),
             qPrintable(said()));
    QVERIFY(said().contains(QStringLiteral("“slack 1.5.0” appeared after your request")));
}

void TestActivityKeeper::whatWasThereIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("by its id") << listWith("before", "2026-05-22T09:00:05Z");
    QTest::newRow("by its age") << listWith("old", "2026-05-22T08:59:59Z");
    QTest::newRow("nothing") << QByteArray(R"({"packs":[]})");
}

void TestActivityKeeper::whatWasThereIsNoAnswer()
{
    QFETCH(const QByteArray, list);
    leaveOpen({here, {}});
    m_console->begin("first.example.org", list);
    QTRY_COMPARE(m_console->dock->count(), 1);
    QCOMPARE(entry().state, EntryState::Unknown);
    QVERIFY(!entry().checksEnded);
    QVERIFY(said().contains(QStringLiteral("Packdesk is checking the list")));
    // Meanwhile no other create is sent.
    m_console->creates.open(reference);
    QVERIFY(!Console::button(m_console->dialog("Create pack from image"), "Create")->isEnabled());
}

void TestActivityKeeper::looksOnlyAtItsServer()
{
    leaveOpen({QStringLiteral("https://other.example.org/v1"), {}});
    m_console->begin("first.example.org", listWith("new", "2026-05-22T09:00:05Z"));
    QTRY_VERIFY(m_console->list.snapshot());
    QCOMPARE(entry().state, EntryState::Unknown);
    QVERIFY(entry().checksEnded);
    QCOMPARE(m_console->dock->count(), 0);
}

void TestActivityKeeper::looksOnlyInItsOrganisation()
{
    leaveOpen({here, QStringLiteral("org_1")});
    const auto tell = [this](const char *organisation) {
        Caller caller;
        caller.orgId = QLatin1String(organisation);
        m_console->sessions.setCaller(m_console->sessions.current(), caller);
    };
    m_console->begin("first.example.org", listWith("new", "2026-05-22T09:00:05Z"));
    QTRY_VERIFY(m_console->list.snapshot());
    QVERIFY(entry().checksEnded);
    tell("org_2");
    QVERIFY(entry().checksEnded);
    QCOMPARE(m_console->dock->count(), 0);
    tell("org_1");
    QCOMPARE(entry().state, EntryState::Found);
    // What is asked from now on is known to be of it.
    m_console->lists.refresh();
    QCOMPARE(m_console->lastOf(Operation::ListPacks).place, (Place{here, QStringLiteral("org_1")}));
}

void TestActivityKeeper::leavesWhatWasLookedForToTheEnd()
{
    const auto number = leaveOpen({here, {}});
    auto ended = *m_console->journal.entry(number);
    ended.notLookedFor = false;
    m_console->journal.update(ended);
    const auto fake
        = m_console->begin("first.example.org", listWith("before", "2026-05-22T09:00:05Z"));
    QTRY_VERIFY(m_console->list.snapshot());
    QVERIFY(entry().checksEnded);
    QCOMPARE(m_console->dock->count(), 0);
    // Until the user wants to know.
    fake.http->answer(200, listWith("new", "2026-05-22T09:00:05Z"));
    m_console->outcomes.checkAgain(number);
    QTRY_COMPARE(entry().state, EntryState::Found);
}

void TestActivityKeeper::looksAgainWhenTheAccountIsBack()
{
    const auto first = m_console->begin("first.example.org");
    QTRY_VERIFY(m_console->list.snapshot());
    first.http->fail(ErrorKind::OutcomeUnknown, true, Phase::Waiting);
    m_console->creates.open(reference);
    createUnseen(m_console->dialog("Create pack from image"));
    QTRY_COMPARE(entry().state, EntryState::Unknown);
    m_console->begin("second.example.org", listWith("new", "2026-05-22T09:00:05Z"));
    QTRY_VERIFY(m_console->list.snapshot());
    QVERIFY(entry().notLookedFor);
    m_console->begin("first.example.org", listWith("new", "2026-05-22T09:00:05Z"));
    QTRY_COMPARE(entry().state, EntryState::Found);
}

void TestActivityKeeper::keepsWhatIsNeededToTell()
{
    const auto first
        = m_console->begin("first.example.org", listWith("old", "2026-05-22T09:00:05Z"));
    QTRY_VERIFY(m_console->list.snapshot());
    first.http->hang();
    m_console->creates.open(reference);
    createUnseen(m_console->dialog("Create pack from image"));
    const auto expected = expectationOf({QStringLiteral("old")}, newest.addSecs(5));
    QCOMPARE(entry().expected, expected);
    QCOMPARE(toKept(fromKept(Operation::CreatePack, expected), Snapshot(PackList())).imageReference,
             reference);
    QCOMPARE(fromKept(Operation::CreatePack, expected).idsBefore,
             QSet<QString>{QStringLiteral("old")});
    QCOMPARE(fromKept(Operation::CreatePack, expected).newestBefore, expected.newestBefore);
    // What others own, and what has another name, is of no importance.
    std::vector<Pack> packs(2);
    packs[0].id = QStringLiteral("theirs");
    packs[0].owned = false;
    packs[0].imageRef = reference;
    packs[0].createdAt = newest.addYears(50);
    packs[1].id = QStringLiteral("mine");
    packs[1].owned = true;
    packs[1].createdAt = newest;
    ExpectedPack wanted;
    wanted.imageReference = reference;
    wanted.idsBefore = {QStringLiteral("theirs"), QStringLiteral("mine")};
    QCOMPARE(toKept(wanted, Snapshot(toPackList(packs))), expectationOf({}, newest));
}

void TestActivityKeeper::findsWhatBecameOfOtherChanges_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("deleted") << Operation::DeletePack << QByteArray(R"({"packs":[]})");
    QTest::newRow("published") << Operation::SetVisibility
                               << QByteArray(R"({"packs":[{"id":"pk_1","visibility":"org"}]})");
    QTest::newRow("file") << Operation::ReplaceFile
                          << QByteArray(R"({"packs":[{"id":"pk_1","image_digest":"sha256:b"}]})");
}

void TestActivityKeeper::findsWhatBecameOfOtherChanges()
{
    QFETCH(const Operation, operation);
    QFETCH(const QByteArray, list);
    ExpectedPack expected;
    expected.operation = operation;
    expected.packId = QStringLiteral("pk_1");
    expected.visibility = QStringLiteral("org");
    expected.digestBefore = QStringLiteral("sha256:a");
    JournalEntry entry;
    entry.attempt.operation = operation;
    entry.place.server = here;
    entry.expected = toKept(expected, Snapshot(PackList()));
    const auto kept = entryFromJson(keptJson(entry));
    QVERIFY(kept);
    m_console->journal.add(asLeftBehind(*kept));
    // As it was, it is no answer.
    m_console->begin(
        "first.example.org",
        R"({"packs":[{"id":"pk_1","visibility":"community","image_digest":"sha256:a"}]})");
    QTRY_VERIFY(m_console->list.snapshot());
    QCOMPARE(m_console->lastOf(operation).state, EntryState::Unknown);
    QVERIFY(!m_console->lastOf(operation).checksEnded);
    m_console->begin("first.example.org", list);
    QTRY_COMPARE(m_console->lastOf(operation).state, EntryState::Found);
    QCOMPARE(m_console->lastOf(operation).packId, QStringLiteral("pk_1"));
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestActivityKeeper)
#include "tst_activitykeeper.moc"
