// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/packmanifest.h"
#include "tests/ui/dialogs/synctools.h"
#include "tests/ui/dialogs/widerpairs.h"
#include "tests/ui/words/errorsamples.h"
#include "ui/dialogs/syncdialog.h"
#include "ui/dialogs/syncdifferences.h"
#include "ui/dialogs/syncmodel.h"
#include "ui/errors/errorpanel.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace packdesk {

using namespace samples;

namespace {

bool isReadable(const QByteArray &yaml)
{
    return readPackManifest(yaml).manifest.has_value();
}

} // namespace

/// Syncing a folder: what is shown, and what can be pressed when.
class TestSyncDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }
    void asksForAFolder();
    void comparesUntilStopped();
    void nothingIsSentBeforeItIsTicked_data() { pairs::addRows(); }
    void nothingIsSentBeforeItIsTicked();
    void whatWidensNothingNeedsNoTick();
    void anotherComparisonClearsTheTicks();
    void warnsOfEachChange();
    void namesWhatIsNotSent();
    void sameFoldersOfferNothing();
    void nothingComparedIsNotTheSame();
    void otherPacksAreTold();
    void findingsOfWhatIsSent();
    void sendsAndHides();
    void stopsAfterTheOneOnItsWay();
    void endsWithTheCount();
    void anotherFolderDropsTheComparison();
    void waitsForAnOutcome();
    void enterDoesNotSendWhileTicksAreMissing();
    void differencesAreRead();

private:
    QPushButton *button(const char *name) const
    {
        return named<QPushButton>(m_dialog.get(), QString::fromUtf8(name));
    }
    QString seen() const { return seenText(m_dialog.get()); }
    void show(const FolderComparison &comparison)
    {
        m_dialog->setComparison(syncs::slackPack(), comparison);
    }
    void tickAll() const
    {
        QTRY_VERIFY(!pairs::isComparing(m_dialog.get()));
        for (auto *box : pairs::ticks(m_dialog.get()))
            box->click();
    }
    QList<SyncFile> waiting(int guides) const;

    Theme m_theme{qApp};
    std::unique_ptr<SyncDialog> m_dialog;
};

void TestSyncDialog::init()
{
    m_dialog = std::make_unique<SyncDialog>(&m_theme);
    m_dialog->setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"));
    m_dialog->begin(syncs::slackPack());
    m_dialog->open();
}

QList<SyncFile> TestSyncDialog::waiting(int guides) const
{
    auto files = filesToSync(syncs::comparisonOf(syncs::textChanges(guides)));
    for (auto &file : files)
        file.state = SyncState::Waiting;
    return files;
}

void TestSyncDialog::asksForAFolder()
{
    const QSignalSpy asked(m_dialog.get(), &SyncDialog::compareRequested);
    QVERIFY(seen().contains(QStringLiteral("Sync a folder to Slack")));
    QVERIFY(seen().contains(QStringLiteral("Acme · version 1.4.0 · which roles use it is not")));
    QVERIFY(seen().contains(QStringLiteral("acme.evershell.ai")));
    button("Compare")->click();
    QCOMPARE(asked.count(), 0);
    QVERIFY(seen().contains(QStringLiteral("Choose the folder first.")));
    auto *field = named<QLineEdit>(m_dialog.get(), QStringLiteral("Folder"));
    field->setText(QStringLiteral("/packs/slack"));
    QVERIFY(!seen().contains(QStringLiteral("Choose the folder first.")));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("/packs/slack"));
    QVERIFY(!button("Choose archive…"));
    // The same pack keeps the folder, another one does not.
    m_dialog->begin(syncs::slackPack());
    QCOMPARE(field->text(), QStringLiteral("/packs/slack"));
    auto other = syncs::slackPack();
    other.id = QStringLiteral("p2");
    m_dialog->begin(other);
    QCOMPARE(field->text(), QString());
}

void TestSyncDialog::comparesUntilStopped()
{
    const QSignalSpy stopped(m_dialog.get(), &SyncDialog::stopRequested);
    m_dialog->setComparing();
    QVERIFY(seen().contains(QStringLiteral("Looking at the folder…")));
    m_dialog->setProgress(3, 40);
    QVERIFY(seen().contains(QStringLiteral("3 of 40 files")));
    QCOMPARE(named<QProgressBar>(m_dialog.get(), QStringLiteral("Progress"))->value(), 3);
    QVERIFY(!button("Compare"));
    QVERIFY(named<QLineEdit>(m_dialog.get(), QStringLiteral("Folder"))->isReadOnly());
    button("Stop")->click();
    QCOMPARE(stopped.count(), 1);
    m_dialog->setNotCompared(QStringLiteral("There is no such folder."));
    QVERIFY(seen().contains(QStringLiteral("There is no such folder.")));
    QVERIFY(button("Compare"));
    QVERIFY(!button("Stop"));
}

void TestSyncDialog::nothingIsSentBeforeItIsTicked()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const bool, widens);
    const FileChange change{QStringLiteral("pack.yaml"), syncs::manifestYaml(before),
                            syncs::manifestYaml(after) + "# edited\n"};
    const QSignalSpy sent(m_dialog.get(), &SyncDialog::sendRequested);
    show(syncs::comparisonOf({change}));
    auto *send = button("Send 1 file");
    QVERIFY(!send->isEnabled());
    send->click();
    QTRY_VERIFY(!pairs::isComparing(m_dialog.get()));
    const auto boxes = pairs::ticks(m_dialog.get());
    // What cannot be read on either side has to be ticked as well.
    if (isReadable(change.before) && isReadable(change.after))
        QCOMPARE(!boxes.isEmpty(), widens);
    else if (!isReadable(change.after))
        QVERIFY(!boxes.isEmpty());
    for (auto *box : boxes) {
        QVERIFY(!send->isEnabled());
        send->click();
        QCOMPARE(sent.count(), 0);
        box->click();
    }
    QVERIFY(send->isEnabled());
    send->click();
    QCOMPARE(sent.count(), 1);
}

void TestSyncDialog::whatWidensNothingNeedsNoTick()
{
    show(syncs::comparisonOf(syncs::textChanges(2, false)));
    QTRY_VERIFY(button("Send 2 files")->isEnabled());
    QVERIFY(pairs::ticks(m_dialog.get()).isEmpty());
}

void TestSyncDialog::anotherComparisonClearsTheTicks()
{
    show(syncs::comparisonOf(syncs::textChanges(1)));
    tickAll();
    QVERIFY(button("Send 2 files")->isEnabled());
    show(syncs::comparisonOf(syncs::textChanges(1)));
    QVERIFY(!button("Send 2 files")->isEnabled());
    QTRY_VERIFY(!pairs::isComparing(m_dialog.get()));
    QCOMPARE(pairs::ticks(m_dialog.get()).size(), 1);
    QVERIFY(!button("Send 2 files")->isEnabled());
}

void TestSyncDialog::warnsOfEachChange()
{
    show(syncs::comparisonOf(syncs::textChanges(8)));
    QVERIFY(seen().contains(QStringLiteral("9 files have changed.")));
    QVERIFY(seen().contains(QStringLiteral("Each file is a change of its own in production")));
    QVERIFY(seen().contains(QStringLiteral("The version stays 1.4.0")));
    QVERIFY(seen().contains(QStringLiteral("behavior.md goes last")));
    const auto *model = m_dialog->findChild<SyncModel *>();
    QCOMPARE(model->index(8, SyncModel::File).data().toString(), QStringLiteral("behavior.md"));
    show(syncs::comparisonOf(syncs::textChanges(1, false)));
    QVERIFY(seen().contains(QStringLiteral("This is a change in production, at once.")));
    QVERIFY(!seen().contains(QStringLiteral("behavior.md")));
}

void TestSyncDialog::namesWhatIsNotSent()
{
    show(syncs::comparisonOf(syncs::textChanges(1),
                             {syncs::other("guides/new.md", FileDifference::NotInPack),
                              syncs::other("guides/old.md", FileDifference::OnlyInPack),
                              syncs::other("data/big", FileDifference::TooLarge),
                              syncs::other("data/locked", FileDifference::NotReadable),
                              syncs::other(".git", FileDifference::NotAllowed),
                              syncs::other("a", FileDifference::Same),
                              syncs::other("b", FileDifference::Same)}));
    QVERIFY(seen().contains(QStringLiteral("2 files are the same.")));
    QVERIFY(seen().contains(QStringLiteral("cannot be added: guides/new.md.")));
    QVERIFY(seen().contains(QStringLiteral("cannot be deleted: guides/old.md.")));
    QVERIFY(seen().contains(QStringLiteral("Too large to be compared: data/big.")));
    QVERIFY(seen().contains(QStringLiteral("Could not be read: data/locked.")));
    QVERIFY(seen().contains(QStringLiteral("Not part of a pack: .git.")));
    QCOMPARE(m_dialog->findChild<SyncModel *>()->rowCount(), 7);
    QVERIFY(button("Send 2 files"));
}

void TestSyncDialog::sameFoldersOfferNothing()
{
    show(syncs::comparisonOf({},
                             {syncs::other("behavior.md", FileDifference::Same),
                              syncs::other("pack.yaml", FileDifference::Same)}));
    QVERIFY(seen().contains(QStringLiteral("The folder is the same as the pack.")));
    QVERIFY(!button("Send 0 files"));
    QVERIFY(!m_dialog->findChild<QTableView *>()->isVisible());
    QVERIFY(!m_dialog->findChild<WideningTicks *>()->isVisible());
    QVERIFY(button("Compare again"));
    QVERIFY(button("Close")->isDefault());
    show(syncs::comparisonOf({},
                             {syncs::other("pack.yaml", FileDifference::Same),
                              syncs::other("data/a", FileDifference::NotInPack)}));
    QVERIFY(!seen().contains(QStringLiteral("is the same as the pack")));
    QVERIFY(seen().contains(QStringLiteral("No file has changed that can be sent.")));
}

void TestSyncDialog::nothingComparedIsNotTheSame()
{
    show(syncs::comparisonOf({}, {syncs::other("slack", FileDifference::NotAllowed)}));
    QVERIFY(seen().contains(QStringLiteral("No file of this folder could be compared")));
    show(syncs::comparisonOf({}));
    QVERIFY(seen().contains(QStringLiteral("No file of this folder could be compared")));
}

void TestSyncDialog::otherPacksAreTold()
{
    ArchiveReport folder;
    folder.manifest.emplace();
    folder.manifest->name = QStringLiteral("slack");
    folder.manifest->version = QStringLiteral("1.4.0");
    show(syncs::comparisonOf(syncs::textChanges(1), {}, folder));
    QVERIFY(!seen().contains(QStringLiteral("pack.yaml")));
    folder.manifest->version = QStringLiteral("1.5.0");
    show(syncs::comparisonOf(syncs::textChanges(1), {}, folder));
    QVERIFY(seen().contains(QStringLiteral("says version “1.5.0”")));
    folder.manifest->name = QStringLiteral("mail");
    show(syncs::comparisonOf(syncs::textChanges(1), {}, folder));
    QVERIFY(seen().contains(QStringLiteral("its pack.yaml says “mail”, not “slack”.")));
}

void TestSyncDialog::findingsOfWhatIsSent()
{
    ArchiveReport folder;
    folder.findings = {{Severity::Warning, FindingKind::LooksLikeSecret,
                        QStringLiteral("guides/1.md"), 3, 1, QStringLiteral("github-token")}};
    show(syncs::comparisonOf(syncs::textChanges(1), {}, folder));
    QVERIFY(seen().contains(QStringLiteral("looks like a secret: a GitHub token")));
    show(syncs::comparisonOf(syncs::textChanges(1)));
    QVERIFY(!seen().contains(QStringLiteral("looks like a secret")));
}

void TestSyncDialog::sendsAndHides()
{
    const auto files = waiting(2);
    show(syncs::comparisonOf(syncs::textChanges(2)));
    m_dialog->setSending(files);
    auto file = files.at(0);
    file.state = SyncState::Live;
    m_dialog->setFile(0, file);
    file = files.at(1);
    file.state = SyncState::Sending;
    m_dialog->setFile(1, file);
    QVERIFY(seen().contains(QStringLiteral("1 of 3 is live.")));
    QVERIFY(seen().contains(QStringLiteral("Sending guides/2.md…")));
    QVERIFY(!seen().contains(QStringLiteral("Each file is a change")));
    QVERIFY(!button("Send 3 files"));
    button("Hide")->click();
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->stage(), SyncDialog::Stage::Sending);
}

void TestSyncDialog::stopsAfterTheOneOnItsWay()
{
    const QSignalSpy stopped(m_dialog.get(), &SyncDialog::stopRequested);
    auto files = waiting(1);
    files[0].state = SyncState::Sending;
    m_dialog->setSending(files);
    button("Stop")->click();
    QCOMPARE(stopped.count(), 1);
    m_dialog->setStopping();
    QVERIFY(!button("Stop")->isEnabled());
    QVERIFY(seen().contains(QStringLiteral("Sending guides/1.md, then stopping…")));
    // Of the last one nothing is left to stop.
    files[0].state = SyncState::Live;
    files[1].state = SyncState::Sending;
    m_dialog->setSending(files);
    QVERIFY(!button("Stop")->isEnabled());
}

void TestSyncDialog::endsWithTheCount()
{
    auto files = waiting(8);
    for (int row = 0; row < files.size(); ++row)
        files[row].state = row < 3 ? SyncState::Live
            : row == 3             ? SyncState::Failed
                                   : SyncState::NotSent;
    m_dialog->setSending(files);
    m_dialog->setEnded(files);
    m_dialog->showError(
        refused(base(Operation::ReplaceFile), 400, "validation_error", QStringLiteral("No.")),
        context());
    QVERIFY(seen().contains(QStringLiteral("3 of 9 are live.")));
    QVERIFY(seen().contains(QStringLiteral("What is live stays in the pack.")));
    QVERIFY(m_dialog->errorPanel()->hasError());
    QVERIFY(button("Compare again"));
    QVERIFY(button("Close"));
    QVERIFY(!button("Retry"));
    m_dialog->setTold(Tone::Attention, QStringLiteral("It moved."), QStringLiteral("Now: b."));
    QVERIFY(seen().contains(QStringLiteral("It moved.")));
    m_dialog->setComparing();
    QVERIFY(!seen().contains(QStringLiteral("It moved.")));
    QVERIFY(!seen().contains(QStringLiteral("are live")));
    QVERIFY(!m_dialog->findChild<QTableView *>()->isVisible());
    // What becomes known later of a file that was sent is not shown any more.
    files[3].state = SyncState::Live;
    m_dialog->setFile(3, files.at(3));
    QVERIFY(!seen().contains(QStringLiteral("are live")));
}

void TestSyncDialog::anotherFolderDropsTheComparison()
{
    show(syncs::comparisonOf(syncs::textChanges(1)));
    named<QLineEdit>(m_dialog.get(), QStringLiteral("Folder"))->setText(QStringLiteral("/other"));
    QCOMPARE(m_dialog->stage(), SyncDialog::Stage::Folder);
    QVERIFY(!button("Send 2 files"));
    QVERIFY(button("Compare")->isDefault());
    QVERIFY(!m_dialog->findChild<WideningTicks *>()->isVisible());
}

void TestSyncDialog::waitsForAnOutcome()
{
    show(syncs::comparisonOf(syncs::textChanges(1, false)));
    QTRY_VERIFY(button("Send 1 file")->isEnabled());
    m_dialog->setPendingOutcome(QStringLiteral("Not known."), QStringLiteral("Wait."));
    QVERIFY(!button("Send 1 file")->isEnabled());
    m_dialog->setPendingOutcome({}, {});
    QVERIFY(button("Send 1 file")->isEnabled());
}

void TestSyncDialog::enterDoesNotSendWhileTicksAreMissing()
{
    const QSignalSpy sent(m_dialog.get(), &SyncDialog::sendRequested);
    show(syncs::comparisonOf(syncs::textChanges(1)));
    QTRY_VERIFY(!pairs::isComparing(m_dialog.get()));
    QTest::keyClick(named<QLineEdit>(m_dialog.get(), QStringLiteral("Folder")), Qt::Key_Return);
    QCOMPARE(sent.count(), 0);
    QVERIFY(m_dialog->isVisible());
}

void TestSyncDialog::differencesAreRead()
{
    auto changes = syncs::textChanges(1);
    changes.append({QStringLiteral("data/logo.png"), QByteArray("\0\1", 2), QByteArray("\0", 1)});
    const auto pairs = textPairs(changes);
    QCOMPARE(pairs.at(0).after, QString::fromUtf8(changes.at(0).after));
    QVERIFY(pairs.at(0).note.isEmpty());
    QCOMPARE(pairs.at(2).before, QString());
    QVERIFY(pairs.at(2).note.contains(QStringLiteral("It has 2 bytes in the pack, 1 byte in")));
    show(syncs::comparisonOf(changes));
    button("Read the differences…")->click();
    QTRY_VERIFY(m_dialog->findChild<DifferenceDialog *>());
    QVERIFY(m_dialog->findChild<DifferenceDialog *>()->isVisible());
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestSyncDialog)
#include "tst_syncdialog.moc"
