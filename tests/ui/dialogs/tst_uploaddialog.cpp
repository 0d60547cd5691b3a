// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/foldersnapshot.h"
#include "tests/ui/dialogs/dialogtools.h"
#include "tests/ui/words/errorsamples.h"
#include "ui/dialogs/publishconfirmation.h"
#include "ui/dialogs/uploaddialog.h"
#include "ui/dialogs/uploadsteps.h"
#include "ui/dialogs/uploadsubject.h"
#include "ui/errors/errorpanel.h"
#include "ui/review/filesdialog.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace packdesk {

using namespace samples;

class TestUploadDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void namesForAssistiveTools();
    void asksForALookInside();
    void showsWhatIsInside();
    void textsOfTheArchiveArePlain();
    void whatWasNotSeenIsTicked();
    void folderIsPackedFirst();
    void stoppedPackingIsTold();
    void folderIsLookedAtAgain();
    void folderThatCannotBePacked();
    void smallerFolderIsOfferedAgain();
    void errorsOfTheArchiveAreSaid();
    void unreadableCannotBeSent();
    void claimsNothingOfWhatWasNotRead();
    void findingsLeaveWhenAllIsDone();
    void begunAnewAfterASuccess();
    void anotherPathTakesTheReportBack();
    void sendsAndShowsProgress();
    void cancelBecomesStopWaiting();
    void hidingKeepsTheUpload();
    void doneOffersThePack();
    void failureKeepsWhatWasChosen();
    void tooLargeIsNotSentAgain();
    void subjectKnowsWhatCanBeSent();
    void shrinksToWhatIsLeft();
    void titleNamesThePack();
    void publishingAsksFirst();
    void stepsMeasure();

private:
    QPushButton *button(const char *name)
    {
        return named<QPushButton>(m_dialog.get(), QString::fromLatin1(name));
    }
    bool isSeen(const char *text) const
    {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [text](const QLabel *label) {
            return label->isVisible() && label->text().contains(QString::fromUtf8(text));
        });
    }
    void load(const ArchiveReport &report);
    void run(Phase phase);

    Theme m_theme{qApp};
    std::unique_ptr<UploadDialog> m_dialog;
};

namespace {

const auto archive = QStringLiteral("/nowhere/runbooks.tar.gz");

ArchiveReport goodReport()
{
    ArchiveReport report;
    report.archiveBytes = 4'718'592;
    // With what the tar adds around the files.
    report.inflatedBytes = 10'240;
    report.files = {{QStringLiteral("pack.yaml"), 100}, {QStringLiteral("scripts/run.sh"), 20}};
    PackManifest manifest;
    manifest.name = QStringLiteral("runbooks");
    manifest.displayName = QStringLiteral("Run<b>books\u202E");
    manifest.version = QStringLiteral("3.0.1");
    manifest.capabilities = QStringLiteral("- name: x\n");
    report.manifest = manifest;
    report.behavior = QStringLiteral("Be <i>kind</i>.\n\u2066Always.");
    return report;
}

ArchiveReport folderReport()
{
    auto report = goodReport();
    report.archiveBytes = 0;
    FolderSnapshot snapshot;
    snapshot.complete = true;
    report.folder = std::make_shared<const FolderSnapshot>(snapshot);
    return report;
}

ArchiveReport withFinding(FindingKind kind)
{
    auto report = goodReport();
    report.findings
        = {{Severity::Error, kind, QStringLiteral("pack.yaml"), 3, 1, QStringLiteral("name")}};
    return report;
}

} // namespace

void TestUploadDialog::init()
{
    m_dialog = std::make_unique<UploadDialog>(&m_theme);
    m_dialog->setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"));
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestUploadDialog::cleanup()
{
    m_dialog.reset();
}

void TestUploadDialog::load(const ArchiveReport &report)
{
    m_dialog->setPath(archive);
    m_dialog->setInspecting();
    m_dialog->setReport(report);
}

void TestUploadDialog::run(Phase phase)
{
    load(goodReport());
    m_dialog->setPhase(Phase::Queued);
    m_dialog->setPhase(phase);
}

void TestUploadDialog::namesForAssistiveTools()
{
    QCOMPARE(accessibleNameOf(m_dialog.get()), QStringLiteral("Upload pack"));
    QVERIFY(named<QLineEdit>(m_dialog.get(), QStringLiteral("Archive or folder")));
    QVERIFY(named<QRadioButton>(m_dialog.get(), QStringLiteral("Organisation")));
    QVERIFY(named<QRadioButton>(m_dialog.get(), QStringLiteral("All organisations")));
    QVERIFY(button("Upload"));
    QVERIFY(button("Cancel"));
    run(Phase::Sending);
    QVERIFY(named<QProgressBar>(m_dialog.get(), QStringLiteral("Upload progress")));
}

void TestUploadDialog::asksForALookInside()
{
    QSignalSpy spy(m_dialog.get(), &UploadDialog::inspectRequested);
    QVERIFY(!button("Upload")->isEnabled());
    m_dialog->setPath(archive);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toString(), archive);
    // Typed: after a pause, once.
    auto *field = named<QLineEdit>(m_dialog.get(), QStringLiteral("Archive or folder"));
    field->setText(QStringLiteral("/nowhere/other.tar.gz"));
    QCOMPARE(spy.count(), 1);
    QTRY_COMPARE(spy.count(), 2);
    m_dialog->setInspecting();
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("Looking inside…")));
}

void TestUploadDialog::showsWhatIsInside()
{
    load(goodReport());
    const auto text = shownText(m_dialog.get());
    QVERIFY(text.contains(QStringLiteral("3.0.1")));
    QVERIFY(text.contains(QStringLiteral("4.5 MiB · 2 files · 120 bytes unpacked")));
    QVERIFY(text.contains(QStringLiteral("prompt · 2 lines\n")));
    QVERIFY(text.contains(QStringLiteral("by the agent · 1 file, 20 bytes\n")));
    QVERIFY(named<QWidget>(m_dialog.get(), QStringLiteral("May reach")));
    QVERIFY(button("Read behavior.md"));
    QVERIFY(button("Show scripts/"));
    QVERIFY(button("Upload")->isEnabled());
}

void TestUploadDialog::textsOfTheArchiveArePlain()
{
    load(goodReport());
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("Run<b>books⟨U+202E⟩ 3.0.1")));
    button("Read behavior.md")->click();
    const auto *reading = m_dialog->findChild<FilesDialog *>();
    QVERIFY(reading);
    QCOMPARE(reading->findChild<QPlainTextEdit *>()->toPlainText(),
             QStringLiteral("Be <i>kind</i>.\n⟨U+2066⟩Always."));
}

void TestUploadDialog::whatWasNotSeenIsTicked()
{
    QVERIFY(!named<QCheckBox>(m_dialog.get(), QStringLiteral("Upload without having seen it")));
    auto cut = goodReport();
    cut.findings = {{Severity::Error, FindingKind::TooManyEntries, {}, 0, 0, {}}};
    load(cut);
    auto *tick = named<QCheckBox>(m_dialog.get(), QStringLiteral("Upload without having seen it"));
    QVERIFY(tick);
    QVERIFY(!button("Upload")->isEnabled());
    tick->click();
    QVERIFY(button("Upload")->isEnabled());
    // Another look is about something else.
    load(cut);
    QVERIFY(!button("Upload")->isEnabled());
    load(goodReport());
    QVERIFY(tick->isHidden());
    QVERIFY(button("Upload")->isEnabled());
}

void TestUploadDialog::folderIsPackedFirst()
{
    QSignalSpy cancelled(m_dialog.get(), &UploadDialog::cancelRequested);
    load(folderReport());
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("2 files · 120 bytes\n")));
    m_dialog->setPacking(60, 120);
    QVERIFY(m_dialog->isRunning());
    auto text = shownText(m_dialog.get());
    QVERIFY(text.contains(QStringLiteral("Packing\n60 of 120 bytes\n")));
    const auto *bar = m_dialog->findChild<QProgressBar *>();
    QVERIFY(bar && bar->isHidden());
    QCOMPARE(text.indexOf(QStringLiteral("Sending\n")) > 0, true);
    button("Cancel")->click();
    QCOMPARE(cancelled.count(), 1);
    m_dialog->setPackingStopped({Severity::Error, FindingKind::Cancelled, {}, 0, 0, {}});
    QVERIFY(!m_dialog->isRunning());
    QVERIFY(!shownText(m_dialog.get()).contains(QStringLiteral("Nothing was sent")));
    QVERIFY(button("Upload")->isEnabled());
    m_dialog->setPacking(0, 120);
    m_dialog->setPacked(2048);
    m_dialog->setPhase(Phase::Sending);
    QVERIFY(!bar->isHidden());
    text = shownText(m_dialog.get());
    QVERIFY(text.contains(QStringLiteral("Packed\n2 KiB, 2 files · 0:00\n")));
    QVERIFY(button("Cancel")->isEnabled());
    m_dialog->setDone(QStringLiteral("Runbooks 3.0.1"));
    // An archive has no such step.
    m_dialog->reset();
    run(Phase::Sending);
    QVERIFY(isSeen("Sending"));
    QVERIFY(!isSeen("Packing"));
}

void TestUploadDialog::stoppedPackingIsTold()
{
    load(folderReport());
    button("Upload")->setFocus();
    m_dialog->setPacking(60, 120);
    m_dialog->setPackingStopped(
        {Severity::Error, FindingKind::Changed, QStringLiteral("data/<b>x"), 0, 0, {}});
    const auto text = shownText(m_dialog.get());
    QVERIFY(text.contains(QStringLiteral("Packing runbooks.tar.gz stopped. Nothing was sent.")));
    QVERIFY(text.contains(QStringLiteral("data/<b>x changed while it was read")));
    QVERIFY(!m_dialog->isRunning());
    QCOMPARE(m_dialog->focusWidget(), button("Upload"));
    QVERIFY(isSeen("Nothing was sent"));
    m_dialog->setPath(archive + QStringLiteral("2"));
    QVERIFY(!isSeen("Nothing was sent"));
}

void TestUploadDialog::folderIsLookedAtAgain()
{
    QSignalSpy opened(m_dialog.get(), &UploadDialog::openFileRequested);
    auto bad = folderReport();
    bad.findings = {
        {Severity::Warning, FindingKind::LooksLikeSecret, QStringLiteral("data/.env"), 1, 0, {}}};
    load(bad);
    button("Open data/.env")->click();
    QCOMPARE(opened.first().first().toString(), QStringLiteral("data/.env"));
    button("Upload")->setFocus();
    m_dialog->setInspecting();
    // What was seen stays to be read, and is not sent meanwhile.
    QVERIFY(button("Open data/.env"));
    QVERIFY(!button("Upload")->isEnabled());
    m_dialog->setReport(folderReport());
    QVERIFY(!button("Open data/.env"));
    QCOMPARE(m_dialog->focusWidget(), button("Upload"));
    // A question that was asked of what is no more.
    m_dialog->setVisibility(QStringLiteral("community"));
    button("Upload")->click();
    QVERIFY(!m_dialog->findChild<PublishConfirmation *>()->isHidden());
    m_dialog->setInspecting();
    m_dialog->setReport(folderReport());
    QVERIFY(m_dialog->findChild<PublishConfirmation *>()->isHidden());
}

void TestUploadDialog::folderThatCannotBePacked()
{
    auto linked = folderReport();
    FolderSnapshot snapshot = *linked.folder;
    snapshot.entries.append({"data/link", EntryKind::SymbolicLink, {}, false, "/etc", {}});
    linked.folder = std::make_shared<const FolderSnapshot>(snapshot);
    load(linked);
    QVERIFY(!button("Upload")->isEnabled());
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("cannot be packed before")));
}

void TestUploadDialog::smallerFolderIsOfferedAgain()
{
    load(folderReport());
    m_dialog->setPacking(0, 120);
    m_dialog->setPhase(Phase::Sending);
    m_dialog->showError(refused(upload(), 413, "too_large", QStringLiteral("At most 100 MiB")),
                        context());
    m_dialog->setInspecting();
    m_dialog->setReport(folderReport());
    QVERIFY(!button("Upload")->isEnabled());
    auto smaller = folderReport();
    smaller.files.removeLast();
    m_dialog->setInspecting();
    m_dialog->setReport(smaller);
    QVERIFY(button("Upload")->isEnabled());
}

void TestUploadDialog::errorsOfTheArchiveAreSaid()
{
    load(withFinding(FindingKind::FieldMissing));
    const auto text = shownText(m_dialog.get());
    QVERIFY(text.contains(QStringLiteral("Error\n")));
    QVERIFY(text.contains(QStringLiteral("pack.yaml:3:1\n")));
    QVERIFY(text.contains(QStringLiteral("lacks a required field: name")));
    QVERIFY(text.contains(QStringLiteral("will most likely refuse")));
    // The server is the judge.
    QVERIFY(button("Upload")->isEnabled());
}

void TestUploadDialog::unreadableCannotBeSent()
{
    load(withFinding(FindingKind::NotReadable));
    QVERIFY(!button("Upload")->isEnabled());
}

void TestUploadDialog::claimsNothingOfWhatWasNotRead()
{
    ArchiveReport missing;
    missing.findings = {{Severity::Error, FindingKind::NotReadable, {}, 0, 0, {}}};
    load(missing);
    auto text = shownText(m_dialog.get());
    for (const auto &claim : {"No name", "0 files", "0 bytes", "no network access", "none:"})
        QVERIFY2(!text.contains(QString::fromUtf8(claim)), claim);
    QVERIFY(text.contains(QStringLiteral("The archive cannot be read")));

    // Begun, but not to its end: what is there is shown, what is missing may still come.
    auto cut = goodReport();
    cut.behavior.reset();
    cut.files.removeLast();
    cut.manifest->capabilities.clear();
    cut.findings = {{Severity::Error, FindingKind::Truncated, {}, 0, 0, {}}};
    load(cut);
    text = shownText(m_dialog.get());
    QVERIFY(text.contains(QStringLiteral("1 file read")));
    QVERIFY(text.contains(QStringLiteral("could not be looked at in full")));
    QVERIFY(!text.contains(QStringLiteral("nothing is added")));
    QVERIFY(!text.contains(QStringLiteral("asks for no network access")));
    QVERIFY(text.contains(QStringLiteral("Not known: not everything could be looked at.")));

    // Its capabilities stand in a pack.yaml that could not be understood.
    auto bare = goodReport();
    bare.manifest.reset();
    bare.findings
        = {{Severity::Error, FindingKind::PackYamlInvalid, QStringLiteral("pack.yaml"), 1, 1, {}}};
    load(bare);
    text = shownText(m_dialog.get());
    QVERIFY(!text.contains(QStringLiteral("asks for no network access")));
    QVERIFY(text.contains(QStringLiteral("Not known: pack.yaml cannot be read.")));
}

void TestUploadDialog::findingsLeaveWhenAllIsDone()
{
    load(withFinding(FindingKind::FieldMissing));
    button("Upload")->click();
    m_dialog->setPhase(Phase::Sending);
    QTRY_VERIFY(isSeen("lacks a required"));
    m_dialog->setDone(QStringLiteral("Runbooks"));
    QVERIFY(!isSeen("lacks a required"));
}

void TestUploadDialog::begunAnewAfterASuccess()
{
    load(goodReport());
    m_dialog->setVisibility(QStringLiteral("community"));
    m_dialog->setPhase(Phase::Sending);
    m_dialog->setDone(QStringLiteral("Runbooks"));
    m_dialog->accept();
    m_dialog->reset();
    m_dialog->open();
    QCOMPARE(m_dialog->path(), QString());
    QCOMPARE(m_dialog->visibility(), QStringLiteral("org"));
    QVERIFY(!button("Upload")->isEnabled());
    const auto *field = named<QLineEdit>(m_dialog.get(), QStringLiteral("Archive or folder"));
    QCOMPARE(m_dialog->focusWidget(), field);
    // What was not sent stays.
    load(goodReport());
    m_dialog->reject();
    m_dialog->reset();
    QCOMPARE(m_dialog->path(), archive);
}

void TestUploadDialog::anotherPathTakesTheReportBack()
{
    load(goodReport());
    auto *field = named<QLineEdit>(m_dialog.get(), QStringLiteral("Archive or folder"));
    field->setText(archive + QStringLiteral("x"));
    QVERIFY(!button("Upload")->isEnabled());
    QVERIFY(!button("Read behavior.md"));
}

void TestUploadDialog::sendsAndShowsProgress()
{
    QSignalSpy spy(m_dialog.get(), &UploadDialog::uploadRequested);
    load(goodReport());
    button("Upload")->click();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().at(0).toString(), archive);
    QCOMPARE(spy.first().at(1).toString(), QStringLiteral("org"));
    m_dialog->setPhase(Phase::Connecting);
    QVERIFY(m_dialog->isRunning());
    m_dialog->setPhase(Phase::Sending);
    m_dialog->setProgress(qint64(182) << 20, qint64(293) << 20);
    auto *bar = named<QProgressBar>(m_dialog.get(), QStringLiteral("Upload progress"));
    QCOMPARE(bar->value() * 100 / bar->maximum(), 62);
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("182 of 293 MiB")));
    QVERIFY(!button("Upload"));
}

void TestUploadDialog::cancelBecomesStopWaiting()
{
    QSignalSpy spy(m_dialog.get(), &UploadDialog::cancelRequested);
    run(Phase::Sending);
    QVERIFY(button("Cancel")->isEnabled());
    m_dialog->setPhase(Phase::Waiting);
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("The server builds the image")));
    QVERIFY(!button("Cancel"));
    button("Stop waiting")->click();
    QCOMPARE(spy.count(), 1);
    QVERIFY(!button("Stop waiting")->isEnabled());
    QVERIFY(m_dialog->isVisible());
}

void TestUploadDialog::hidingKeepsTheUpload()
{
    QSignalSpy hidden(m_dialog.get(), &UploadDialog::hiddenWhileRunning);
    QSignalSpy cancelled(m_dialog.get(), &UploadDialog::cancelRequested);
    run(Phase::Sending);
    button("Hide")->click();
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(hidden.count(), 1);
    QCOMPARE(cancelled.count(), 0);
    QVERIFY(m_dialog->isRunning());
}

void TestUploadDialog::doneOffersThePack()
{
    QSignalSpy spy(m_dialog.get(), &UploadDialog::showPackRequested);
    run(Phase::Waiting);
    m_dialog->setDone(QStringLiteral("Runbooks 3.0.1"));
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("Done: Runbooks 3.0.1 was created")));
    button("Show pack")->click();
    QCOMPARE(spy.count(), 1);
    QVERIFY(button("Close")->isEnabled());
    QVERIFY(!m_dialog->isRunning());
}

void TestUploadDialog::failureKeepsWhatWasChosen()
{
    run(Phase::Sending);
    m_dialog->showError(refused(upload(), 403, "x", QStringLiteral("At most 100 MiB")), context());
    QVERIFY(!m_dialog->isRunning());
    QVERIFY(!m_dialog->errorPanel()->isAncestorOf(m_dialog->focusWidget()));
    QCOMPARE(m_dialog->path(), archive);
    QVERIFY(button("Upload")->isEnabled());
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("At most 100 MiB")));
    m_dialog->setPhase(Phase::Queued);
    QVERIFY(m_dialog->isRunning());
    m_dialog->showError(unknown(upload()), context());
    QCOMPARE(m_dialog->findChild<QProgressBar *>()->property("role").toString(),
             QStringLiteral("sending"));
    m_dialog->setPendingOutcome(QStringLiteral("Not now."), QStringLiteral("It is looked for."));
    QVERIFY(!button("Upload")->isEnabled());
    m_dialog->reset();
    QVERIFY(!m_dialog->errorPanel()->hasError());
    m_dialog->setReport(goodReport());
    QVERIFY(!button("Upload")->isEnabled());
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("It is looked for.")));
    m_dialog->setPendingOutcome({}, {});
    QVERIFY(button("Upload")->isEnabled());
}

void TestUploadDialog::tooLargeIsNotSentAgain()
{
    run(Phase::Sending);
    m_dialog->showError(refused(upload(), 413, "too_large", QStringLiteral("At most 100 MiB")),
                        context());
    QVERIFY(!button("Upload")->isEnabled());
    button("Dismiss")->click();
    QVERIFY(!button("Upload")->isEnabled());
    QVERIFY(
        shownText(m_dialog.get()).contains(QStringLiteral("too large. Choose something else.")));
    m_dialog->setPath(archive + QStringLiteral("2"));
    m_dialog->setReport(goodReport());
    QVERIFY(button("Upload")->isEnabled());
}

void TestUploadDialog::subjectKnowsWhatCanBeSent()
{
    UploadSubject subject;
    QVERIFY(!subject.isSendable() && !subject.isPartlySeen());
    QVERIFY(subject.hint().isEmpty());
    auto cut = goodReport();
    cut.findings = {{Severity::Error, FindingKind::TookTooLong, {}, 0, 0, {}}};
    subject.see(cut);
    QVERIFY(subject.isSendable() && subject.isPartlySeen() && !subject.isFolder());
    subject.see(folderReport());
    QVERIFY(subject.isSendable() && !subject.isPartlySeen() && subject.isFolder());
    QCOMPARE(subject.fileCount(), 2);
    QVERIFY(subject.hint().isEmpty());

    auto smaller = folderReport();
    smaller.files.removeLast();
    subject.setTooLarge(true);
    subject.see(folderReport());
    QVERIFY(!subject.isSendable() && !subject.hint().isEmpty());
    subject.see(smaller);
    QVERIFY(subject.isSendable() && subject.hint().isEmpty());
    // An archive may hold less and be as large.
    subject.see(goodReport());
    subject.setTooLarge(true);
    smaller.folder.reset();
    subject.see(smaller);
    QVERIFY(!subject.isSendable());
}

void TestUploadDialog::shrinksToWhatIsLeft()
{
    load(goodReport());
    QTRY_VERIFY(m_dialog->height() > 400);
    const int before = m_dialog->height();
    m_dialog->setPhase(Phase::Sending);
    QTRY_VERIFY(m_dialog->height() < before);
}

void TestUploadDialog::titleNamesThePack()
{
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Upload pack"));
    load(goodReport());
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Upload pack — Run<b>books⟨U+202E⟩"));
    QCOMPARE(accessibleNameOf(m_dialog.get()), QStringLiteral("Upload pack"));
    m_dialog->setPath(archive + QStringLiteral("2"));
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Upload pack"));
}

void TestUploadDialog::publishingAsksFirst()
{
    QSignalSpy spy(m_dialog.get(), &UploadDialog::uploadRequested);
    load(goodReport());
    m_dialog->setVisibility(QStringLiteral("community"));
    button("Upload")->click();
    QCOMPARE(spy.count(), 0);
    QVERIFY(!m_dialog->findChild<PublishConfirmation *>()->isHidden());
    button("Publish and upload")->click();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().at(1).toString(), QStringLiteral("community"));
}

void TestUploadDialog::stepsMeasure()
{
    UploadSteps steps(&m_theme);
    steps.setPhase(Phase::Sending);
    steps.setProgress(0, 100 << 20);
    qint64 sent = 0;
    // Until the rate is known, which takes half a second.
    QTRY_VERIFY((steps.setProgress(sent += 1 << 16, 100 << 20),
                 shownText(&steps).contains(QStringLiteral("/s"))));
    QVERIFY(shownText(&steps).contains(QStringLiteral(" left")));
    steps.setFailed();
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestUploadDialog)
#include "tst_uploaddialog.moc"
