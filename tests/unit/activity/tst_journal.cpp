// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/activity/journal.h"

#include <QSignalSpy>
#include <QTest>

using namespace packdesk;

namespace {

JournalEntry entryIn(EntryState state)
{
    JournalEntry entry;
    entry.state = state;
    return entry;
}

QList<quint64> numbersOf(const Journal &journal)
{
    QList<quint64> numbers;
    for (const JournalEntry &entry : journal.entries())
        numbers.append(entry.number);
    return numbers;
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersItsEntries();
    void replacesAnEntry();
    void dropsTheOldestThatIsSettled();
    void keepsWhatIsNotSettled();
    void beginsWithWhatWasKept();
    void tellsWhoseItIs();
    void knowsWhatMayBeSentAgain();
};

void TestJournal::numbersItsEntries()
{
    Journal journal;
    QSignalSpy added(&journal, &Journal::entryAdded);
    QVERIFY(!journal.entry(1));
    JournalEntry entry;
    entry.number = 77;
    entry.attempt.subject = QStringLiteral("first");
    QCOMPARE(journal.add(entry), quint64(1));
    QCOMPARE(journal.add(entry), quint64(2));
    QCOMPARE(added.count(), 2);
    QCOMPARE(added[1][0].toULongLong(), quint64(2));
    QCOMPARE(journal.entry(1)->attempt.subject, QStringLiteral("first"));
    QCOMPARE(journal.entry(2)->number, quint64(2));
    QVERIFY(!journal.entry(0));
    QVERIFY(!journal.entry(3));
}

void TestJournal::replacesAnEntry()
{
    Journal journal;
    QSignalSpy changed(&journal, &Journal::entryChanged);
    journal.add({});
    const quint64 number = journal.add({});
    JournalEntry entry = *journal.entry(number);
    entry.requestId = QStringLiteral("req_1");
    journal.update(entry);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toULongLong(), number);
    QCOMPARE(journal.entry(number)->requestId, QStringLiteral("req_1"));
    QVERIFY(journal.entry(1)->requestId.isNull());
    entry.number = 9;
    journal.update(entry);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(journal.entries().size(), std::size_t(2));
}

void TestJournal::dropsTheOldestThatIsSettled()
{
    Journal journal(nullptr, 3);
    QSignalSpy dropped(&journal, &Journal::entryAboutToBeDropped);
    connect(&journal, &Journal::entryAboutToBeDropped, this,
            [&journal](quint64 number) { QVERIFY(journal.entry(number)); });
    journal.add(entryIn(EntryState::Running));
    journal.add(entryIn(EntryState::Succeeded));
    journal.add(entryIn(EntryState::Failed));
    QCOMPARE(dropped.count(), 0);
    QCOMPARE(journal.add(entryIn(EntryState::Running)), quint64(4));
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped[0][0].toULongLong(), quint64(2));
    QCOMPARE(numbersOf(journal), QList<quint64>({1, 3, 4}));
    QVERIFY(!journal.entry(2));
    QCOMPARE(journal.entry(3)->state, EntryState::Failed);
    QCOMPARE(Journal::defaultCapacity, std::size_t(5000));
}

void TestJournal::keepsWhatIsNotSettled()
{
    Journal journal(nullptr, 2);
    JournalEntry unknown = entryIn(EntryState::Unknown);
    journal.add(unknown);
    journal.add(entryIn(EntryState::Running));
    // Nothing may go: more than the capacity is kept rather than a request lost from sight.
    journal.add(entryIn(EntryState::Running));
    QCOMPARE(numbersOf(journal), QList<quint64>({1, 2, 3}));
    unknown.number = 1;
    unknown.checksEnded = true;
    journal.update(unknown);
    journal.add(entryIn(EntryState::Running));
    QCOMPARE(numbersOf(journal), QList<quint64>({2, 3, 4}));
}

void TestJournal::beginsWithWhatWasKept()
{
    Journal journal;
    QSignalSpy added(&journal, &Journal::entryAdded);
    journal.restore({entryIn(EntryState::Failed), entryIn(EntryState::Interrupted)});
    QCOMPARE(added.count(), 0);
    QCOMPARE(numbersOf(journal), QList<quint64>({1, 2}));
    QCOMPARE(journal.entry(2)->state, EntryState::Interrupted);
    QCOMPARE(journal.add({}), quint64(3));
}

void TestJournal::tellsWhoseItIs()
{
    const auto here = QStringLiteral("https://here.example.org/v1");
    const auto at = [](const QString &server) {
        JournalEntry entry;
        entry.place.server = server;
        return entry;
    };
    Journal journal;
    journal.restore({at(here)});
    journal.setPlace({here, {}});
    const auto early = journal.add(at(here));
    const auto elsewhere = journal.add(at(QStringLiteral("https://there.example.org/v1")));
    journal.setPlace({here, QStringLiteral("org_1")});
    const auto late = journal.add(at(here));
    QCOMPARE(journal.entry(early)->place.organisation, QStringLiteral("org_1"));
    QCOMPARE(journal.entry(late)->place.organisation, QStringLiteral("org_1"));
    QVERIFY(journal.entry(elsewhere)->place.organisation.isEmpty());
    // Nor is it the other caller's, or of the start before.
    journal.setPlace({here, {}});
    const auto unknown = journal.add(at(here));
    journal.setPlace({here, {}});
    const auto other = journal.add(at(here));
    journal.setPlace({here, QStringLiteral("org_2")});
    QVERIFY(journal.entry(1)->place.organisation.isEmpty());
    QVERIFY(journal.entry(unknown)->place.organisation.isEmpty());
    QCOMPARE(journal.entry(early)->place.organisation, QStringLiteral("org_1"));
    QCOMPARE(journal.entry(other)->place.organisation, QStringLiteral("org_2"));
}

void TestJournal::knowsWhatMayBeSentAgain()
{
    auto entry = entryIn(EntryState::Interrupted);
    entry.attempt.operation = Operation::GetPack;
    QVERIFY(isRetrySafe(entry));
    entry.state = EntryState::Succeeded;
    QVERIFY(!isRetrySafe(entry));
    entry.state = EntryState::Failed;
    entry.error = ApiError();
    entry.error->attempt.operation = Operation::GetPack;
    QVERIFY(isRetrySafe(entry));
    entry.error->attempt.operation = Operation::DeletePack;
    QVERIFY(isRetrySafe(entry));
    entry.error->sent = true;
    QVERIFY(!isRetrySafe(entry));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
