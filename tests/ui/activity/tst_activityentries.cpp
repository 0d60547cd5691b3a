// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/activity/entryjson.h"
#include "models/activity/journalmodel.h"
#include "models/activity/keptjournal.h"
#include "models/api/errordetails.h"
#include "tests/ui/activity/activitytools.h"
#include "ui/activity/activityactions.h"
#include "ui/activity/activitydetail.h"
#include "ui/activity/activitydock.h"
#include "ui/activity/activitymodel.h"
#include "ui/errors/errorpanel.h"
#include "ui/theme/theme.h"
#include "ui/words/timewords.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace packdesk {

/// What is told of an entry, where and when it was asked, and what can be done with it.
class TestActivityEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keptEntriesSayTheSame_data();
    void keptEntriesSayTheSame();
    void keepsTheSelectedEntry();
    void entriesOfOthersSayWhere();
    void earlierEntriesSayWhen();
    void menuOffersWhatCanBeDone();
    void copiesWhatWasSent();
    void interruptedReadsMayBeAskedAgain();
    void interruptedChangesAreTold();
    void progressIsInNumbers();
    void aVisibilityCanBeSetBack();

private:
    Theme m_theme{qApp};
};

void TestActivityEntries::keptEntriesSayTheSame_data()
{
    QTest::addColumn<ApiError>("error");
    for (int i = 0; i <= int(ErrorKind::FileChanged); ++i) {
        for (const auto &draft : {create(), remove(), list()}) {
            auto error = refused(draft, 502, "some_code", QStringLiteral("Said \"so\"."));
            error.kind = ErrorKind(i);
            error.phase = Phase::Waiting;
            error.host = QStringLiteral("acme.example.org");
            error.port = 8443;
            error.contentType = QStringLiteral("text/html");
            error.field = QStringLiteral("packs[3].name");
            error.target = QStringLiteral("https://b.example.org/");
            error.reason = QStringLiteral("A reason.");
            error.fields = {{QStringLiteral("name"), QStringLiteral("is taken")}};
            error.details
                = {{QStringLiteral("total_bytes"), 77}, {QStringLiteral("sent_bytes"), 7}};
            QTest::addRow("%d of %d", i, int(draft.attempt.operation)) << error;
        }
    }
}

void TestActivityEntries::keptEntriesSayTheSame()
{
    QFETCH(const ApiError, error);
    auto before = entry(error.attempt.operation, EntryState::Failed, error);
    before.attempt = error.attempt;
    before.line = {error.method, error.url, error.body};
    const auto after = entryFromJson(keptJson(before));
    QVERIFY(after && after->error);
    const auto said = describe(error, contextFor(before, context()));
    const auto saidAgain = describe(*after->error, contextFor(*after, context()));
    QCOMPARE(saidAgain.toPlainText(), said.toPlainText());
    QCOMPARE(saidAgain.nextSteps, said.nextSteps);
    QCOMPARE(saidAgain.retryOffered, said.retryOffered);
    QCOMPARE(detailsJson(*after->error), detailsJson(error));
}

void TestActivityEntries::keepsTheSelectedEntry()
{
    Journal journal;
    ActivityDock dock(&journal, &m_theme);
    const auto first = journal.add(entry(Operation::ListPacks, EntryState::Succeeded));
    journal.add(entry(Operation::CreatePack, EntryState::Failed, conflict()));
    auto *table = dock.findChild<QTableView *>();
    // By keyboard, as by an assistive tool, no less than by a click.
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(dock.currentNumber(), first);
    dock.show();
    dock.hide();
    journal.add(entry(Operation::ListPacks, EntryState::Running));
    dock.show();
    QCOMPARE(dock.currentNumber(), first);
    QVERIFY(dock.findChild<ActivityDetail *>()->isVisibleTo(&dock));
    // The newest, where it was chosen, stays as well.
    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    const auto chosen = dock.currentNumber();
    QCOMPARE(chosen, quint64(3));
    journal.add(entry(Operation::ListPacks, EntryState::Running));
    QCOMPARE(dock.currentNumber(), chosen);
}

void TestActivityEntries::entriesOfOthersSayWhere()
{
    const Place here{QStringLiteral("https://here.example.org/v1"), QStringLiteral("org_1")};
    Journal journal;
    ActivityDock dock(&journal, &m_theme);
    dock.setPlace(here);
    auto failed = entry(Operation::CreatePack, EntryState::Failed, conflict());
    failed.place = here;
    failed.packId = QStringLiteral("pack_1");
    journal.add(failed);
    auto *table = dock.findChild<QTableView *>();
    const auto pack = [&] { return table->model()->index(0, JournalColumn::Pack).data(); };
    QCOMPARE(pack().toString(), QStringLiteral("slack⟨U+202E⟩ 1.4.0"));
    QVERIFY(button(&dock, QStringLiteral("Go to the pack")));
    for (const auto &other : {Place{QStringLiteral("https://there.example.org:8443/v1"), {}},
                              Place{here.server, QStringLiteral("org_2")}}) {
        dock.setPlace(other);
        const bool sameServer = other.server == here.server;
        QCOMPARE(pack().toString(), QStringLiteral("at here.example.org · slack⟨U+202E⟩ 1.4.0"));
        QVERIFY(!button(&dock, QStringLiteral("Go to the pack")));
        QVERIFY2(!button(&dock, QStringLiteral("Show the existing pack")),
                 sameServer ? "organisation" : "server");
        QVERIFY(textsOf(dock).contains(QStringLiteral("Asked at here.example.org")));
    }
    // Not known whose it is, as before the key was checked: not called another's.
    dock.setPlace({here.server, {}});
    QCOMPARE(pack().toString(), QStringLiteral("slack⟨U+202E⟩ 1.4.0"));
    QCOMPARE(hostLabel({QStringLiteral("http://127.0.0.1:81/v1"), {}}),
             QStringLiteral("127.0.0.1:81"));
}

void TestActivityEntries::earlierEntriesSayWhen()
{
    Journal journal;
    auto old = entry(Operation::ListPacks, EntryState::Succeeded);
    old.isFromEarlier = true;
    old.startedAt = QDateTime({2026, 5, 22}, {14, 2, 11});
    journal.restore({old});
    ActivityDock dock(&journal, &m_theme);
    auto *table = dock.findChild<QTableView *>();
    const auto index = table->model()->index(0, JournalColumn::Started);
    QCOMPARE(index.data().toString(), shortMomentText(old.startedAt));
    QVERIFY(index.data().toString().startsWith(QStringLiteral("22 May")));
    QVERIFY(table->columnWidth(JournalColumn::Started) >= table->sizeHintForIndex(index).width());
    QVERIFY(index.data(Qt::ToolTipRole).toString().endsWith(QStringLiteral("earlier start")));
    dock.select(1);
    QVERIFY(textsOf(dock).contains(QStringLiteral("From an earlier start")));
    dock.select(journal.add(entry(Operation::ListPacks, EntryState::Succeeded)));
    QVERIFY(!textsOf(dock).contains(QStringLiteral("From an earlier start")));
}

void TestActivityEntries::menuOffersWhatCanBeDone()
{
    using Command = ActivityActions::Command;
    Journal journal;
    ActivityDock dock(&journal, &m_theme);
    auto *actions = dock.findChild<ActivityActions *>();
    const auto enabled = [&] {
        QList<Command> commands;
        for (const auto command : {Command::Cancel, Command::Retry, Command::GoToPack,
                                   Command::CopyRequestId, Command::CopyDetails, Command::CopyCurl})
            if (actions->action(command)->isEnabled())
                commands += command;
        return commands;
    };
    QCOMPARE(enabled(), QList<Command>());
    QCOMPARE(dock.findChild<QTableView *>()->contextMenuPolicy(), Qt::ActionsContextMenu);
    QCOMPARE(dock.findChild<QTableView *>()->actions().size(), 7);
    auto running = entry(Operation::UploadPack, EntryState::Running);
    running.phase = Phase::Waiting;
    running.line.url = QStringLiteral("https://h/v1/packs/upload");
    const auto upload = journal.add(running);
    QCOMPARE(enabled(), QList<Command>({Command::Cancel, Command::CopyDetails, Command::CopyCurl}));
    QCOMPARE(actions->action(Command::Cancel)->text().remove(u'&'), QStringLiteral("Stop waiting"));
    QSignalSpy cancelled(&dock, &ActivityDock::cancelRequested);
    actions->action(Command::Cancel)->trigger();
    QCOMPARE(cancelled.value(0).value(0).toULongLong(), upload);
    auto failed = entry(Operation::ListPacks, EntryState::Failed, refused(list(), 500, "x", {}));
    failed.requestId = QStringLiteral("req_1");
    failed.packId = QStringLiteral("pack_1");
    const auto read = journal.add(failed);
    QCOMPARE(enabled(),
             QList<Command>({Command::Retry, Command::GoToPack, Command::CopyRequestId,
                             Command::CopyDetails}));
    QSignalSpy retried(&dock, &ActivityDock::retryRequested);
    QSignalSpy went(&dock, &ActivityDock::packRequested);
    actions->action(Command::Retry)->trigger();
    actions->action(Command::GoToPack)->trigger();
    QCOMPARE(retried.value(0).value(0).toULongLong(), read);
    QCOMPARE(went.value(0).value(0).toString(), QStringLiteral("pack_1"));
    dock.setSignedIn(false);
    QCOMPARE(enabled(), QList<Command>({Command::CopyRequestId, Command::CopyDetails}));
    dock.setSignedIn(true);
    journal.add(entry(Operation::DeletePack, EntryState::Unknown, unknown(remove())));
    QVERIFY(!enabled().contains(Command::Retry));
}

void TestActivityEntries::copiesWhatWasSent()
{
    using Command = ActivityActions::Command;
    Journal journal;
    ActivityDock dock(&journal, &m_theme);
    auto done = entry(Operation::CreatePack, EntryState::Succeeded);
    done.requestId = QStringLiteral("req_9");
    done.line = {"POST", QStringLiteral("https://h/v1/packs"), R"({"image_ref":"a"})"};
    journal.add(done);
    QSignalSpy copied(&dock, &ActivityDock::copied);
    const auto *clipboard = QGuiApplication::clipboard();
    button(&dock, QStringLiteral("Copy as cURL"))->click();
    QVERIFY(clipboard->text().startsWith(QStringLiteral("# Running this changes things")));
    QVERIFY(clipboard->text().contains(QStringLiteral("$EVERSHELL_API_KEY")));
    QVERIFY(clipboard->text().contains(QStringLiteral(R"('{"image_ref":"a"}')")));
    button(&dock, QStringLiteral("Copy details"))->click();
    const auto details = QJsonDocument::fromJson(clipboard->text().toUtf8()).object();
    QCOMPARE(details.value(QLatin1String("operation")).toString(), QStringLiteral("createPack"));
    QCOMPARE(details.value(QLatin1String("state")).toString(), QStringLiteral("succeeded"));
    QCOMPARE(details.value(QLatin1String("request_id")).toString(), QStringLiteral("req_9"));
    button(&dock, QStringLiteral("Copy request id"))->click();
    QCOMPARE(clipboard->text(), QStringLiteral("req_9"));
    QCOMPARE(copied.count(), 3);
    // A failure copies the details of its error, also from the menu.
    journal.add(entry(Operation::CreatePack, EntryState::Failed, conflict()));
    dock.findChild<ActivityActions *>()->action(Command::CopyDetails)->trigger();
    QVERIFY(clipboard->text().contains(QStringLiteral("\"status\": 409")));
}

void TestActivityEntries::interruptedReadsMayBeAskedAgain()
{
    Journal journal;
    auto read = entry(Operation::ListPacks, EntryState::Interrupted);
    read.durationMs = -1;
    read.isFromEarlier = true;
    journal.restore({read});
    ActivityDock dock(&journal, &m_theme);
    dock.select(1);
    auto *table = dock.findChild<QTableView *>();
    QCOMPARE(table->model()->index(0, JournalColumn::State).data().toString(),
             QStringLiteral("Interrupted"));
    QVERIFY(textsOf(dock).contains(QStringLiteral("Packdesk ended before an answer came")));
    QCOMPARE(table->model()->index(0, JournalColumn::Took).data().toString(), QStringLiteral("–"));
    QSignalSpy retried(&dock, &ActivityDock::retryRequested);
    button(&dock, QStringLiteral("Retry"))->click();
    QCOMPARE(retried.count(), 1);
    dock.setSignedIn(false);
    QVERIFY(!button(&dock, QStringLiteral("Retry")));
}

void TestActivityEntries::interruptedChangesAreTold()
{
    auto left = entry(Operation::CreatePack, EntryState::Running);
    left.line.url = QStringLiteral("https://acme.example.org/v1/packs");
    left.expected = Expectation();
    Journal journal;
    journal.restore({asLeftBehind(left)});
    ActivityDock dock(&journal, &m_theme);
    QCOMPARE(dock.summary(), QStringLiteral("Activity · 1 not known"));
    dock.select(1);
    const auto said = [&] { return dock.findChild<ErrorPanel *>()->text().sentences(); };
    const auto happened = QStringLiteral("was sent at 14:02:11. Packdesk ended before an answer "
                                         "came. It may have taken effect. ");
    QVERIFY2(said().contains(happened
                             + QStringLiteral("Packdesk looks for it in the list as soon as that "
                                              "of acme.example.org is read")),
             qPrintable(said()));
    auto known = *journal.entry(1);
    known.checksEnded = known.notLookedFor = false;
    journal.update(known);
    QVERIFY2(said().contains(happened + QStringLiteral("Packdesk is checking the list")),
             qPrintable(said()));
    // What was never to be looked for is not promised to be.
    known.checksEnded = known.notLookedFor = true;
    known.expected.reset();
    journal.update(known);
    QVERIFY(said().contains(QStringLiteral("does not look for it any more")));
}

void TestActivityEntries::progressIsInNumbers()
{
    Journal journal;
    ActivityDock dock(&journal, &m_theme);
    auto running = entry(Operation::UploadPack, EntryState::Running);
    running.bytesSent = qint64(3) << 20;
    running.bytesTotal = qint64(12) << 20;
    journal.add(running);
    const auto index = dock.findChild<QTableView *>()->model()->index(0, JournalColumn::Took);
    QCOMPARE(index.data().toString(), QStringLiteral("25 %"));
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("3")));
    QVERIFY2(textsOf(dock).contains(index.data(Qt::ToolTipRole).toString()),
             qPrintable(textsOf(dock)));
}

void TestActivityEntries::aVisibilityCanBeSetBack()
{
    ActivityDetail detail(&m_theme);
    detail.show();
    const auto button = [&detail]() -> QPushButton * {
        for (auto *candidate : detail.findChildren<QPushButton *>()) {
            if (candidate->isVisible() && candidate->text() == nextStepText(NextStep::SetBack))
                return candidate;
        }
        return nullptr;
    };
    JournalEntry entry;
    entry.attempt.operation = Operation::SetVisibility;
    entry.attempt.packId = QStringLiteral("pk_1");
    entry.attempt.visibility = QStringLiteral("community");
    entry.attempt.visibilityBefore = QStringLiteral("org");
    entry.state = EntryState::Succeeded;
    detail.setEntry(entry, {});
    QVERIFY(button());
    QSignalSpy asked(&detail, &ActivityDetail::nextStepRequested);
    button()->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<NextStep>(), NextStep::SetBack);
    // Of another server, of another kind, and of what did not take effect.
    detail.setEntry(entry, {}, false);
    QVERIFY(!button());
    entry.state = EntryState::Failed;
    detail.setEntry(entry, {});
    QVERIFY(!button());
    entry.state = EntryState::Found;
    entry.attempt.operation = Operation::DeletePack;
    detail.setEntry(entry, {});
    QVERIFY(!button());
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestActivityEntries)
#include "tst_activityentries.moc"
