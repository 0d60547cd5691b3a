// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/activity/journal.h"
#include "models/activity/journalmodel.h"
#include "tests/ui/activity/activitytools.h"
#include "ui/activity/activitydetail.h"
#include "ui/activity/activitydock.h"
#include "ui/activity/activitymodel.h"
#include "ui/errors/errorpanel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace packdesk {

class TestActivityDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsItsPromises();
    void modelSpeaks();
    void summaryCounts();
    void showsTheErrorOfTheSelected();
    void followsTheNewestUntilAnotherIsChosen();
    void outcomeIsShownAsItBecomesKnown();
    void actionsCarryTheNumber();
    void detailOfASuccess();
    void errorsAreReadableWhole();
    void requestIdsFitTheirColumn();
    void signedOutOffersNothing();

private:
    Theme m_theme{qApp};
};

void TestActivityDock::modelKeepsItsPromises()
{
    Journal journal;
    JournalModel source(&journal);
    ActivityModel model(&journal, &m_theme);
    QAbstractItemModelTester empty(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSourceModel(&source);
    const auto first = journal.add(entry(Operation::ListPacks, EntryState::Running));
    journal.add(entry(Operation::CreatePack, EntryState::Failed, conflict()));
    auto changed = *journal.entry(first);
    changed.state = EntryState::Succeeded;
    journal.update(changed);
    QCOMPARE(model.rowCount(), 2);
    m_theme.setAppearance(Appearance::Dark);
    m_theme.setAppearance(Appearance::Light);
}

void TestActivityDock::modelSpeaks()
{
    Journal journal;
    JournalModel source(&journal);
    ActivityModel model(&journal, &m_theme);
    model.setSourceModel(&source);
    journal.add(entry(Operation::CreatePack, EntryState::Failed, conflict()));
    const auto text = [&](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(JournalColumn::State), QStringLiteral("Failed"));
    QCOMPARE(text(JournalColumn::Action), QStringLiteral("Create from image"));
    QCOMPARE(text(JournalColumn::Pack), QStringLiteral("slack⟨U+202E⟩ 1.4.0"));
    QCOMPARE(text(JournalColumn::Started), QStringLiteral("14:02:11"));
    QCOMPARE(text(JournalColumn::Took), QStringLiteral("0.2 s"));
    QCOMPARE(text(JournalColumn::RequestId), QStringLiteral("7f3a9c2e"));
    const auto icon = model.index(0, JournalColumn::State).data(Qt::DecorationRole);
    QVERIFY(!icon.value<QIcon>().isNull());
    QCOMPARE(model.headerData(JournalColumn::Took, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Took"));
    journal.add(entry(Operation::DeletePack, EntryState::Unknown, unknown(remove())));
    QCOMPARE(text(JournalColumn::RequestId), QStringLiteral("none received"));
    QCOMPARE(text(JournalColumn::State), QStringLiteral("Not known"));
}

void TestActivityDock::summaryCounts()
{
    Journal journal;
    ActivityDock dock(&journal, &m_theme);
    QSignalSpy spy(&dock, &ActivityDock::countsChanged);
    QCOMPARE(dock.summary(), QStringLiteral("Activity"));
    journal.add(entry(Operation::UploadPack, EntryState::Running));
    journal.add(entry(Operation::DeletePack, EntryState::Unknown, unknown(remove())));
    QCOMPARE(dock.summary(), QStringLiteral("Activity · 1 running · 1 not known"));
    QCOMPARE(spy.count(), 2);
    QCOMPARE(QAccessible::queryAccessibleInterface(&dock)->text(QAccessible::Name),
             QStringLiteral("Activity"));
}

void TestActivityDock::showsTheErrorOfTheSelected()
{
    Journal journal;
    ActivityDock dock(&journal, &m_theme);
    dock.setWordsContext(context());
    const auto number = journal.add(entry(Operation::CreatePack, EntryState::Failed, conflict()));
    journal.add(entry(Operation::ListPacks, EntryState::Succeeded));
    auto *panel = dock.findChild<ErrorPanel *>();
    QVERIFY(!panel->hasError());
    dock.select(number);
    QCOMPARE(dock.currentNumber(), number);
    QVERIFY(panel->hasError());
    QVERIFY(panel->text().body.contains(QStringLiteral("A pack named slack already exists")));
}

void TestActivityDock::followsTheNewestUntilAnotherIsChosen()
{
    Journal journal;
    ActivityDock dock(&journal, &m_theme);
    const auto first = journal.add(entry(Operation::ListPacks, EntryState::Running));
    QCOMPARE(dock.currentNumber(), first);
    const auto second = journal.add(entry(Operation::ListPacks, EntryState::Running));
    QCOMPARE(dock.currentNumber(), second);
    dock.select(first);
    journal.add(entry(Operation::ListPacks, EntryState::Running));
    QCOMPARE(dock.currentNumber(), first);
}

void TestActivityDock::outcomeIsShownAsItBecomesKnown()
{
    Journal journal;
    ActivityDock dock(&journal, &m_theme);
    const auto number
        = journal.add(entry(Operation::CreatePack, EntryState::Unknown, unknown(create())));
    auto *panel = dock.findChild<ErrorPanel *>();
    QVERIFY(panel->text().body.contains(QStringLiteral("Packdesk is checking the list")));
    auto known = *journal.entry(number);
    known.state = EntryState::Found;
    known.packId = QStringLiteral("pack_1");
    known.packTitle = QStringLiteral("Slack 1.4.0");
    journal.update(known);
    QVERIFY(panel->text().body.contains(QStringLiteral("“Slack 1.4.0” appeared")));
}

void TestActivityDock::actionsCarryTheNumber()
{
    Journal journal;
    ActivityDock dock(&journal, &m_theme);
    quint64 cancelled = 0;
    quint64 retried = 0;
    QString pack;
    connect(&dock, &ActivityDock::cancelRequested, this, [&](quint64 n) { cancelled = n; });
    connect(&dock, &ActivityDock::retryRequested, this, [&](quint64 n) { retried = n; });
    connect(&dock, &ActivityDock::packRequested, this, [&](const QString &id) { pack = id; });
    auto running = entry(Operation::UploadPack, EntryState::Running);
    running.phase = Phase::Sending;
    const auto upload = journal.add(running);
    button(&dock, QStringLiteral("Cancel"))->click();
    QCOMPARE(cancelled, upload);
    running = *journal.entry(upload);
    running.phase = Phase::Waiting;
    journal.update(running);
    QVERIFY(button(&dock, QStringLiteral("Stop waiting")));

    const auto read = journal.add(
        entry(Operation::ListPacks, EntryState::Failed, refused(list(), 500, "x", {})));
    button(&dock, QStringLiteral("Retry"))->click();
    QCOMPARE(retried, read);

    auto done = entry(Operation::CreatePack, EntryState::Succeeded);
    done.packId = QStringLiteral("pack_9");
    journal.add(done);
    button(&dock, QStringLiteral("Go to the pack"))->click();
    QCOMPARE(pack, QStringLiteral("pack_9"));
}

void TestActivityDock::detailOfASuccess()
{
    ActivityDetail detail(&m_theme);
    auto done = entry(Operation::CreatePack, EntryState::Succeeded);
    done.requestId = QStringLiteral("b1c4e02f");
    detail.setEntry(done, context());
    QVERIFY(!detail.errorPanel()->hasError());
    QString text;
    for (const auto *label : detail.findChildren<QLabel *>())
        text += label->text() + QLatin1Char('\n');
    QVERIFY(text.contains(QStringLiteral("Creating a pack from slack⟨U+202E⟩ 1.4.0")));
    QVERIFY(text.contains(QStringLiteral("Took 0.2 s")));
    detail.clear();
    QVERIFY(!button(&detail, QStringLiteral("Copy request id"))
            || !button(&detail, QStringLiteral("Copy request id"))->isVisibleTo(&detail));
}

void TestActivityDock::errorsAreReadableWhole()
{
    Journal journal;
    ActivityDock dock(&journal, &m_theme);
    auto error = conflict();
    error.requestId = QStringLiteral("req_01HZX3J5K7M9N1P3Q5R7S9T1V3");
    error.code = QStringLiteral("validation_error_of_a_long_name");
    error.fields = {{QStringLiteral("pack.yaml.capabilities[0].allow[1].methods"),
                     QStringLiteral("is not a valid list of capabilities, line 14")}};
    journal.add(entry(Operation::CreatePack, EntryState::Failed, error));
    dock.resize(m_theme.scaled(1000), m_theme.scaled(180));
    dock.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dock));
    auto *area = dock.findChild<ActivityDetail *>()->parentWidget();
    auto *detail = dock.findChild<ActivityDetail *>();
    QTRY_VERIFY(detail->width() <= area->width());
    for (auto *label : detail->findChildren<QLabel *>()) {
        if (label->isVisible() && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                     qPrintable(label->text()));
    }
}

void TestActivityDock::requestIdsFitTheirColumn()
{
    Journal journal;
    ActivityDock dock(&journal, &m_theme);
    auto error = conflict();
    error.requestId = QStringLiteral("req_01HZX3J5K7M9N1P3Q5R7S9T1V3");
    journal.add(entry(Operation::CreatePack, EntryState::Failed, error));
    auto *table = dock.findChild<QTableView *>();
    const auto index = table->model()->index(0, JournalColumn::RequestId);
    QVERIFY(table->columnWidth(JournalColumn::RequestId) >= table->sizeHintForIndex(index).width());
}

void TestActivityDock::signedOutOffersNothing()
{
    Journal journal;
    ActivityDock dock(&journal, &m_theme);
    journal.add(entry(Operation::CreatePack, EntryState::Failed, conflict()));
    QVERIFY(button(&dock, QStringLiteral("Show the existing pack")));
    dock.setSignedIn(false);
    QVERIFY(!button(&dock, QStringLiteral("Show the existing pack")));
    dock.setSignedIn(true);
    QVERIFY(button(&dock, QStringLiteral("Show the existing pack")));
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestActivityDock)
#include "tst_activitydock.moc"
