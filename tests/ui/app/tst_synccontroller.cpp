// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/synccontroller.h"
#include "tests/ui/app/console.h"
#include "tests/ui/app/syncfolder.h"
#include "ui/details/detailspane.h"
#include "ui/dialogs/syncdialog.h"
#include "ui/dialogs/syncmodel.h"
#include "ui/review/wideningticks.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace packdesk {

namespace {

constexpr int guides = 7;
const QByteArray manifest = "name: mail\nversion: 1.0.0\ndescription: d\ncategory: c\n";
const QByteArray roles = R"({"agent_roles":[{"id":"r1","name":"support",)"
                         R"("environment":"production","pack_ids":["p1"]}]})";

QByteArray digestOf(int number)
{
    return "sha256:" + QByteArray::number(number);
}

} // namespace

/// Syncing a folder, from the comparison to what is told afterwards.
class TestSyncController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sameFolderSendsNothing();
    void sendsAllBehaviorLast();
    void stopsAtTheFirstFailure();
    void stopsWhereThePackMoved();
    void stopsWhereThePackCannotBeLookedAt();
    void sendsNothingWhereThePackMovedSince();
    void sendsWhatWasShown();
    void lostAnswerIsNotKnown();
    void foundOutcomeMayBeAnothers();
    void stopsForAnotherChange();
    void saysWhyItStoppedWhileHidden();
    void unstatedDigestIsNoProof();
    void namesTheRolesOfAPartThatIsLive();
    void stopSendsNothingMore();
    void goesOnWhileHidden();
    void failureWhileHiddenComesToTheDock();
    void namesTheRoles();
    void learnsWhatIsThere();
    void closingEndsTheComparison();
    void refusalStandsAtTheField();
    void failedComparisonStandsInTheDialog();
    void anotherPackWaits();
    void anotherSessionDropsAll();

private:
    SyncDialog *dialog() const
    {
        return static_cast<SyncDialog *>(m_console->dialog("Sync a folder"));
    }
    QPushButton *button(const char *name) const { return Console::button(dialog(), name); }
    QString stateOf(int row) const
    {
        const auto *model = m_console->window.findChild<SyncModel *>();
        return model->index(row, SyncModel::State).data().toString();
    }
    bool says(const QString &words) const { return seenText(dialog()).contains(words); }
    void answerPack(int number) { m_server.http->answer(200, syncedPack(digestOf(number))); }
    /// One file: the look at the pack, and the change.
    void answerFile(int number)
    {
        answerPack(number);
        answerPack(number + 1);
    }
    void refuse(int status)
    {
        m_server.http->refuse(status, QStringLiteral("validation_error"), QStringLiteral("No."),
                              QStringLiteral("req_4"));
    }
    /// The pack is used by one role.
    void readRoles();
    void openDialog();
    /// All guides and behavior.md differ.
    void compare();
    void send();
    QStringList put() const;
    QByteArray lastBody() const { return m_server.http->requests().back().body; }

    std::unique_ptr<Console> m_console;
    std::unique_ptr<SyncController> m_syncs;
    std::unique_ptr<SyncFolder> m_folder;
    FakeConnection m_server;
};

void TestSyncController::init()
{
    m_console = std::make_unique<Console>();
    m_syncs = std::make_unique<SyncController>(m_console->changeParts(), &m_console->roles);
    m_server
        = m_console->begin("acme.evershell.ai", R"({"packs":[)" + syncedPack("sha256:1") + "]}");
    QTRY_VERIFY(m_console->list.snapshot());
    m_folder = std::make_unique<SyncFolder>();
    m_folder->write(QStringLiteral("pack.yaml"), manifest);
    m_folder->write(QStringLiteral("behavior.md"), "new\n");
    for (int i = 1; i <= guides; ++i)
        m_folder->write(QStringLiteral("guides/%1.md").arg(i), "new\n");
}

void TestSyncController::cleanup()
{
    m_syncs.reset();
    m_console.reset();
}

void TestSyncController::readRoles()
{
    m_server.http->answer(200, roles);
    m_console->roles.read();
    QTRY_VERIFY(m_console->roles.roles());
}

void TestSyncController::openDialog()
{
    m_syncs->open(*m_console->list.packById(QStringLiteral("p1")));
    QVERIFY(dialog());
    named<QLineEdit>(dialog(), QStringLiteral("Folder"))->setText(m_folder->path());
}

void TestSyncController::compare()
{
    openDialog();
    answerPack(1);
    for (int i = 0; i < guides + 1; ++i)
        m_server.http->answer(200, "old\n");
    m_server.http->answer(200, "name: mail\nversion: 1.0.0\ndescription: old\ncategory: c\n");
    answerPack(1);
    button("Compare")->click();
    QTRY_COMPARE(dialog()->stage(), SyncDialog::Stage::Result);
    QVERIFY(says(QStringLiteral("9 files have changed.")));
}

void TestSyncController::send()
{
    auto *ticks = dialog()->findChild<WideningTicks *>();
    QTRY_VERIFY(!ticks->isComparing());
    QVERIFY(!button("Send 9 files")->isEnabled());
    for (auto *box : ticks->findChildren<QCheckBox *>())
        box->click();
    button("Send 9 files")->click();
}

QStringList TestSyncController::put() const
{
    QStringList paths;
    for (const auto &request : m_server.http->requests()) {
        if (request.method == "PUT")
            paths += request.url.path().section(QStringLiteral("/files/"), 1);
    }
    return paths;
}

void TestSyncController::sameFolderSendsNothing()
{
    openDialog();
    answerPack(1);
    for (int i = 0; i < guides + 1; ++i)
        m_server.http->answer(200, "new\n");
    m_server.http->answer(200, manifest);
    answerPack(1);
    button("Compare")->click();
    QTRY_VERIFY(says(QStringLiteral("The folder is the same as the pack.")));
    QVERIFY(!button("Send 0 files"));
    QVERIFY(put().isEmpty());
}

void TestSyncController::sendsAllBehaviorLast()
{
    compare();
    for (int i = 1; i <= 9; ++i)
        answerFile(i);
    send();
    QTRY_COMPARE(dialog()->stage(), SyncDialog::Stage::Ended);
    QCOMPARE(put().size(), 9);
    QCOMPARE(put().constFirst(), QStringLiteral("pack.yaml"));
    QCOMPARE(put().at(1), QStringLiteral("guides/1.md"));
    QCOMPARE(put().constLast(), QStringLiteral("behavior.md"));
    QVERIFY(says(QStringLiteral("9 of 9 are live.")));
    QVERIFY(says(QStringLiteral("The folder was synced to mail: sha256:1 before, sha256:10 now.")));
    QCOMPARE(m_console->list.packById(QStringLiteral("p1"))->imageDigest,
             QStringLiteral("sha256:10"));
    QVERIFY(!m_syncs->sending());
}

void TestSyncController::stopsAtTheFirstFailure()
{
    compare();
    for (int i = 1; i <= 3; ++i)
        answerFile(i);
    answerPack(4);
    refuse(400);
    send();
    QTRY_COMPARE(dialog()->stage(), SyncDialog::Stage::Ended);
    QVERIFY(says(QStringLiteral("3 of 9 are live.")));
    QCOMPARE(put(),
             QStringList({QStringLiteral("pack.yaml"), QStringLiteral("guides/1.md"),
                          QStringLiteral("guides/2.md"), QStringLiteral("guides/3.md")}));
    QCOMPARE(stateOf(2), QStringLiteral("Live"));
    QCOMPARE(stateOf(3), QStringLiteral("Failed"));
    QCOMPARE(stateOf(4), QStringLiteral("Not sent"));
    QVERIFY(dialog()->errorPanel()->hasError());
    QVERIFY(says(QStringLiteral("Replacing guides/3.md of mail was refused.")));
    QVERIFY(!m_console->dock->isVisible());
    QVERIFY(button("Compare again"));
    QCOMPARE(m_console->list.packById(QStringLiteral("p1"))->imageDigest,
             QStringLiteral("sha256:4"));
}

void TestSyncController::stopsWhereThePackMoved()
{
    compare();
    answerFile(1);
    answerFile(2);
    answerPack(77);
    send();
    QTRY_COMPARE(dialog()->stage(), SyncDialog::Stage::Ended);
    QCOMPARE(put().size(), 2);
    QVERIFY(says(QStringLiteral("2 of 9 are live.")));
    QVERIFY(
        says(QStringLiteral("Nothing more was sent.\nCompared with: sha256:3\nNow: sha256:77")));
    QCOMPARE(stateOf(2), QStringLiteral("Not sent"));
    QCOMPARE(m_console->list.packById(QStringLiteral("p1"))->imageDigest,
             QStringLiteral("sha256:77"));
}

void TestSyncController::stopsWhereThePackCannotBeLookedAt()
{
    compare();
    answerFile(1);
    m_server.http->fail(ErrorKind::ConnectionRefused, false, Phase::Connecting);
    send();
    QTRY_COMPARE(dialog()->stage(), SyncDialog::Stage::Ended);
    QVERIFY(says(QStringLiteral("1 of 9 is live.")));
    QCOMPARE(stateOf(1), QStringLiteral("Not sent"));
    QVERIFY(dialog()->errorPanel()->hasError());
    QCOMPARE(put().size(), 1);
}

void TestSyncController::sendsNothingWhereThePackMovedSince()
{
    compare();
    answerPack(5);
    send();
    QTRY_COMPARE(dialog()->stage(), SyncDialog::Stage::Ended);
    QVERIFY(put().isEmpty());
    QVERIFY(says(QStringLiteral("Nothing was sent.\nCompared with: sha256:1\nNow: sha256:5")));
    // The next comparison is with that one.
    answerPack(5);
    for (int i = 0; i < guides + 1; ++i)
        m_server.http->answer(200, "new\n");
    m_server.http->answer(200, manifest);
    answerPack(5);
    button("Compare again")->click();
    QTRY_VERIFY(says(QStringLiteral("The folder is the same as the pack.")));
}

void TestSyncController::sendsWhatWasShown()
{
    compare();
    m_folder->write(QStringLiteral("guides/1.md"), "never seen\n");
    answerFile(1);
    answerPack(2);
    m_server.http->hang();
    send();
    QTRY_COMPARE(put().size(), 2);
    QCOMPARE(lastBody(), QByteArray("new\n"));
}

void TestSyncController::lostAnswerIsNotKnown()
{
    compare();
    answerFile(1);
    answerPack(2);
    m_server.http->fail(ErrorKind::OutcomeUnknown, true, Phase::Waiting);
    send();
    QTRY_COMPARE(dialog()->stage(), SyncDialog::Stage::Ended);
    QVERIFY(says(QStringLiteral("1 of 9 is live.")));
    QCOMPARE(stateOf(1), QStringLiteral("Not known, being checked"));
    QCOMPARE(stateOf(2), QStringLiteral("Not sent"));
    QCOMPARE(put().size(), 2);
    QVERIFY(dialog()->errorPanel()->error().mayHaveTakenEffect());
}

// What they hold may be another reach by now, although the rest was not sent.
void TestSyncController::namesTheRolesOfAPartThatIsLive()
{
    readRoles();
    compare();
    answerFile(1);
    answerPack(2);
    refuse(400);
    m_server.http->answer(200, roles);
    send();
    QTRY_COMPARE(dialog()->stage(), SyncDialog::Stage::Ended);
    QVERIFY(says(QStringLiteral("1 of 9 is live.")));
    QVERIFY(says(QStringLiteral("support (production) may still hold the old ones")));
    QTRY_VERIFY(!m_console->roles.isReading());
}

void TestSyncController::stopsForAnotherChange()
{
    compare();
    answerFile(1);
    m_server.http->hang();
    send();
    QTRY_COMPARE(put().size(), 1);
    QTRY_COMPARE(stateOf(1), QStringLiteral("Sending"));
    JournalEntry other;
    other.attempt.operation = Operation::DeletePack;
    other.attempt.packId = QStringLiteral("p1");
    m_console->journal.add(other);
    HttpAnswer answer;
    answer.status = 200;
    answer.mediaType = QStringLiteral("application/json");
    answer.body = syncedPack(digestOf(2));
    m_server.http->exchanges().back()->answerLater(answer);
    QTRY_COMPARE(dialog()->stage(), SyncDialog::Stage::Ended);
    QCOMPARE(put().size(), 1);
    QCOMPARE(stateOf(1), QStringLiteral("Not sent"));
    QVERIFY(says(QStringLiteral("Another change of this pack is on its way.")));
    QVERIFY(says(QStringLiteral("Nothing more was sent.")));
}

void TestSyncController::saysWhyItStoppedWhileHidden()
{
    compare();
    answerFile(1);
    answerPack(77);
    send();
    button("Hide")->click();
    QTRY_VERIFY(!m_syncs->sending());
    const auto told = seenText(&m_console->window);
    QVERIFY(told.contains(QStringLiteral("Syncing mail has ended: 1 of 9 is live.")));
    QVERIFY(told.contains(QStringLiteral("The pack has another image by now.")));
    QVERIFY(told.contains(QStringLiteral("Nothing more was sent.")));
}

void TestSyncController::unstatedDigestIsNoProof()
{
    compare();
    m_server.http->answer(200, syncedPack(""));
    m_server.http->answer(200, "somebody else's\n");
    send();
    QTRY_COMPARE(dialog()->stage(), SyncDialog::Stage::Ended);
    QVERIFY(put().isEmpty());
    QVERIFY(says(QStringLiteral("pack.yaml is another file by now.")));
    QVERIFY(says(QStringLiteral("Nothing was sent.")));
}

void TestSyncController::foundOutcomeMayBeAnothers()
{
    lostAnswerIsNotKnown();
    auto entry = m_console->lastOf(Operation::ReplaceFile);
    entry.state = EntryState::Found;
    m_console->journal.update(entry);
    QCOMPARE(stateOf(1), QStringLiteral("Not known"));
    QVERIFY(says(QStringLiteral("1 of 9 is live.")));
    const auto *model = m_console->window.findChild<SyncModel *>();
    QVERIFY(model->index(1, SyncModel::State)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("Compare again to know.")));
}

void TestSyncController::stopSendsNothingMore()
{
    compare();
    answerFile(1);
    answerPack(2);
    m_server.http->hang();
    send();
    QTRY_COMPARE(put().size(), 2);
    QCOMPARE(stateOf(1), QStringLiteral("Sending"));
    QVERIFY(m_syncs->sending());
    QCOMPARE(m_syncs->sending()->packPath, QStringLiteral("guides/1.md"));
    button("Stop")->click();
    QCOMPARE(dialog()->stage(), SyncDialog::Stage::Sending);
    HttpAnswer answer;
    answer.status = 200;
    answer.mediaType = QStringLiteral("application/json");
    answer.body = syncedPack("sha256:3");
    m_server.http->exchanges().back()->answerLater(answer);
    QTRY_COMPARE(dialog()->stage(), SyncDialog::Stage::Ended);
    QVERIFY(says(QStringLiteral("2 of 9 are live.")));
    QCOMPARE(stateOf(2), QStringLiteral("Not sent"));
    QCOMPARE(put().size(), 2);
}

void TestSyncController::goesOnWhileHidden()
{
    compare();
    for (int i = 1; i <= 9; ++i)
        answerFile(i);
    send();
    button("Hide")->click();
    QVERIFY(!dialog());
    QTRY_COMPARE(put().size(), 9);
    QTRY_VERIFY(seenText(&m_console->window).contains(QStringLiteral("was synced to mail")));
    // Opened again it begins anew.
    openDialog();
    QCOMPARE(dialog()->stage(), SyncDialog::Stage::Folder);
}

void TestSyncController::failureWhileHiddenComesToTheDock()
{
    compare();
    answerFile(1);
    answerPack(2);
    refuse(400);
    send();
    button("Hide")->click();
    QTRY_VERIFY(m_console->dock->isVisible());
    QVERIFY(seenText(&m_console->window)
                .contains(QStringLiteral("Syncing mail has ended: 1 of 9 is live.")));
}

void TestSyncController::namesTheRoles()
{
    readRoles();
    compare();
    QVERIFY(says(QStringLiteral("used by 1 role, 1 in production")));
    for (int i = 1; i <= 9; ++i)
        answerFile(i);
    m_server.http->answer(200, roles);
    send();
    QTRY_COMPARE(dialog()->stage(), SyncDialog::Stage::Ended);
    QVERIFY(says(QStringLiteral("support (production) may still hold the old ones")));
    QTRY_VERIFY(!m_console->roles.isReading());
}

void TestSyncController::learnsWhatIsThere()
{
    const auto guide = QStringLiteral("guides/7.md");
    const auto isSure = [&](const char *digest) {
        const auto files = m_console->learned.files(QStringLiteral("p1"), QLatin1String(digest));
        const auto found = std::ranges::find(files, guide, &LearnedFile::path);
        return found != files.end() && found->isSure;
    };
    compare();
    QVERIFY(isSure("sha256:1"));
    answerFile(1);
    answerPack(2);
    refuse(400);
    send();
    QTRY_COMPARE(dialog()->stage(), SyncDialog::Stage::Ended);
    QVERIFY(isSure("sha256:2"));
}

void TestSyncController::closingEndsTheComparison()
{
    openDialog();
    answerPack(1);
    m_server.http->hang();
    button("Compare")->click();
    QTRY_COMPARE(m_server.http->requests().size(), std::size_t(6));
    button("Cancel")->click();
    QVERIFY(!dialog());
    QTRY_VERIFY(m_console->jobs.isIdle());
    QVERIFY(!m_console->dock->isVisible());
    openDialog();
    QCOMPARE(dialog()->stage(), SyncDialog::Stage::Folder);
}

void TestSyncController::refusalStandsAtTheField()
{
    openDialog();
    named<QLineEdit>(dialog(), QStringLiteral("Folder"))
        ->setText(QStringLiteral("/nowhere/at/all"));
    button("Compare")->click();
    QTRY_VERIFY(says(QStringLiteral("The folder cannot be read: No such file or directory.")));
    QVERIFY(button("Compare"));
}

void TestSyncController::failedComparisonStandsInTheDialog()
{
    openDialog();
    refuse(403);
    button("Compare")->click();
    QTRY_VERIFY(dialog()->errorPanel()->hasError());
    QVERIFY(button("Compare"));
    QVERIFY(!m_console->dock->isVisible());
}

void TestSyncController::anotherPackWaits()
{
    compare();
    m_server.http->hang();
    send();
    button("Hide")->click();
    auto other = *m_console->list.packById(QStringLiteral("p1"));
    other.id = QStringLiteral("p2");
    m_syncs->open(other);
    QVERIFY(dialog());
    QCOMPARE(dialog()->stage(), SyncDialog::Stage::Sending);
    QVERIFY(says(QStringLiteral("0 of 9 are live.")));
}

void TestSyncController::anotherSessionDropsAll()
{
    compare();
    m_server.http->hang();
    send();
    m_console->begin("beta.evershell.ai");
    QVERIFY(!dialog());
    QVERIFY(!m_syncs->sending());
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestSyncController)
#include "tst_synccontroller.moc"
