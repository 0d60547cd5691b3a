// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/activity/journal.h"
#include "models/activity/journalmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace packdesk;

namespace {

JournalEntry entryFor(Operation operation, const QString &subject)
{
    JournalEntry entry;
    entry.attempt.operation = operation;
    entry.attempt.subject = subject;
    entry.startedAt = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    return entry;
}

} // namespace

class TestJournalModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheNewestFirst();
    void answersItsColumns();
    void namesThePackAsWellAsItCan();
    void tellsOnlyTheRowThatChanged();
    void dropsRowsWithTheJournal();
};

void TestJournalModel::showsTheNewestFirst()
{
    Journal journal;
    journal.add(entryFor(Operation::ListPacks, QStringLiteral("before")));
    JournalModel model(&journal);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 1);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QPersistentModelIndex first(model.index(0, 0));
    journal.add(entryFor(Operation::CreatePack, QStringLiteral("second")));
    journal.add(entryFor(Operation::UploadPack, QStringLiteral("third")));
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(first.row(), 2);
    QCOMPARE(model.index(0, JournalColumn::Pack).data().toString(), QStringLiteral("third"));
    QCOMPARE(model.numberAt(0), quint64(3));
    QCOMPARE(model.rowOf(1), 2);
    QCOMPARE(model.rowOf(4), -1);
    QCOMPARE(model.numberAt(3), quint64(0));
    QCOMPARE(model.numberAt(-1), quint64(0));
}

void TestJournalModel::answersItsColumns()
{
    Journal journal;
    JournalModel model(&journal);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.columnCount(), 6);
    JournalEntry entry = entryFor(Operation::DeletePack, QStringLiteral("weather"));
    const quint64 number = journal.add(entry);
    const auto shown = [&model](int column) { return model.index(0, column).data(); };
    QCOMPARE(shown(JournalColumn::State), QVariant(int(EntryState::Running)));
    QCOMPARE(shown(JournalColumn::Action), QVariant(int(Operation::DeletePack)));
    QCOMPARE(shown(JournalColumn::Started), QVariant(entry.startedAt));
    QVERIFY(!shown(JournalColumn::Took).isValid());
    QVERIFY(!shown(JournalColumn::RequestId).isValid());
    entry.number = number;
    entry.state = EntryState::Failed;
    entry.durationMs = 1234;
    entry.requestId = QStringLiteral("req_7");
    journal.update(entry);
    QCOMPARE(shown(JournalColumn::Took), QVariant(qint64(1234)));
    QCOMPARE(shown(JournalColumn::RequestId), QVariant(QStringLiteral("req_7")));
    const QModelIndex index = model.index(0, JournalColumn::Took);
    QCOMPARE(index.data(JournalRole::Number).toULongLong(), number);
    QCOMPARE(index.data(JournalRole::State).toInt(), int(EntryState::Failed));
    QVERIFY(!index.data(Qt::DecorationRole).isValid());
}

void TestJournalModel::namesThePackAsWellAsItCan()
{
    Journal journal;
    JournalModel model(&journal);
    JournalEntry entry = entryFor(Operation::GetPack, QString());
    entry.attempt.packId = QStringLiteral("pk_asked");
    entry.number = journal.add(entry);
    const auto shown = [&model] { return model.index(0, JournalColumn::Pack).data().toString(); };
    QCOMPARE(shown(), QStringLiteral("pk_asked"));
    entry.packId = QStringLiteral("pk_answered");
    journal.update(entry);
    QCOMPARE(shown(), QStringLiteral("pk_answered"));
    entry.attempt.subject = QStringLiteral("r.example.com/weather:1");
    journal.update(entry);
    QCOMPARE(shown(), QStringLiteral("r.example.com/weather:1"));
    entry.packTitle = QStringLiteral("Weather");
    journal.update(entry);
    QCOMPARE(shown(), QStringLiteral("Weather"));
}

void TestJournalModel::tellsOnlyTheRowThatChanged()
{
    Journal journal;
    JournalModel model(&journal);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 3; ++i)
        journal.add(entryFor(Operation::ListPacks, QString()));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    JournalEntry entry = *journal.entry(1);
    entry.bytesSent = 5;
    journal.update(entry);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model.index(2, 0));
    QCOMPARE(changed[0][1].toModelIndex(), model.index(2, JournalColumn::RequestId));
    QCOMPARE(reset.count(), 0);
}

void TestJournalModel::dropsRowsWithTheJournal()
{
    Journal journal(nullptr, 3);
    JournalModel model(&journal);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    JournalEntry settled = entryFor(Operation::ListPacks, QString());
    settled.state = EntryState::Succeeded;
    journal.add(entryFor(Operation::UploadPack, QStringLiteral("running")));
    const QPersistentModelIndex running(model.index(0, 0));
    for (int i = 0; i < 5; ++i)
        journal.add(settled);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(running.row(), 2);
    QCOMPARE(running.data(JournalRole::Number).toULongLong(), quint64(1));
    QCOMPARE(model.numberAt(0), quint64(6));
    QCOMPARE(model.numberAt(1), quint64(5));
    QCOMPARE(model.rowOf(2), -1);
}

QTEST_GUILESS_MAIN(TestJournalModel)
#include "tst_journalmodel.moc"
