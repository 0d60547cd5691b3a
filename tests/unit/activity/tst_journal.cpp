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

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
