// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/dialogtools.h"
#include "tests/ui/words/errorsamples.h"
#include "ui/dialogs/archiveview.h"
#include "ui/dialogs/publishconfirmation.h"
#include "ui/dialogs/uploaddialog.h"
#include "ui/dialogs/uploadsteps.h"
#include "ui/errors/errorpanel.h"
#include "ui/theme/theme.h"

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
    void foldersAreAnswered();
    void showsWhatIsInside();
    void textsOfTheArchiveArePlain();
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
    void shrinksToWhatIsLeft();
    void titleNamesThePack();
    void publishingAsksFirst();
    void stepsMeasure();

private:
    QPushButton *button(const char *name)
    {
        return named<QPushButton>(m_dialog.get(), QString::fromLatin1(name));
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
    m_dialog->setInspecting(true);
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
    m_dialog->setInspecting(true);
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("Looking inside…")));
}

void TestUploadDialog::foldersAreAnswered()
{
    QTemporaryDir folder;
    QSignalSpy spy(m_dialog.get(), &UploadDialog::inspectRequested);
    m_dialog->setPath(folder.path());
    QCOMPARE(spy.count(), 0);
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("This is a folder.")));
    QVERIFY(!button("Upload")->isEnabled());
}

void TestUploadDialog::showsWhatIsInside()
{
    load(goodReport());
    const auto text = shownText(m_dialog.get());
    QVERIFY(text.contains(QStringLiteral("3.0.1")));
    QVERIFY(text.contains(QStringLiteral("4.5 MiB · 2 files · 120 bytes unpacked")));
    QVERIFY(text.contains(QStringLiteral("prompt · 2 lines\n")));
    QVERIFY(text.contains(QStringLiteral("by the agent · 1 file\n")));
    auto *scripts = named<QPlainTextEdit>(m_dialog.get(), QStringLiteral("Scripts"));
    QVERIFY(scripts && scripts->isReadOnly());
    QCOMPARE(scripts->toPlainText(), QStringLiteral("scripts/run.sh"));
    QVERIFY(button("Upload")->isEnabled());
}

void TestUploadDialog::textsOfTheArchiveArePlain()
{
    load(goodReport());
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("Run<b>books⟨U+202E⟩ 3.0.1")));
    QCOMPARE(named<QPlainTextEdit>(m_dialog.get(), QStringLiteral("behavior.md"))->toPlainText(),
             QStringLiteral("Be <i>kind</i>.\n⟨U+2066⟩Always."));
    QCOMPARE(named<QPlainTextEdit>(m_dialog.get(), QStringLiteral("Capabilities"))->toPlainText(),
             QStringLiteral("- name: x"));
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
    for (const auto &claim :
         {"No name", "0 files", "0 bytes", "No capabilities", "No behavior", "No scripts"})
        QVERIFY2(!text.contains(QString::fromUtf8(claim)), claim);
    QVERIFY(text.contains(QStringLiteral("The archive\ncannot be read")));

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
    QVERIFY(!text.contains(QStringLiteral("No behavior")));
    QVERIFY(!text.contains(QStringLiteral("No scripts")));
    QVERIFY(text.contains(QStringLiteral("No capabilities")));

    // Its capabilities stand in a pack.yaml that could not be understood.
    auto bare = goodReport();
    bare.manifest.reset();
    bare.findings
        = {{Severity::Error, FindingKind::PackYamlInvalid, QStringLiteral("pack.yaml"), 1, 1, {}}};
    load(bare);
    QVERIFY(!shownText(m_dialog.get()).contains(QStringLiteral("No capabilities")));
}

void TestUploadDialog::findingsLeaveWhenAllIsDone()
{
    const auto seen = [this] {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QLatin1String("lacks a required"));
        });
    };
    load(withFinding(FindingKind::FieldMissing));
    button("Upload")->click();
    m_dialog->setPhase(Phase::Sending);
    QTRY_VERIFY(seen());
    m_dialog->setDone(QStringLiteral("Runbooks"));
    QVERIFY(!seen());
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
    QVERIFY(!named<QPlainTextEdit>(m_dialog.get(), QStringLiteral("behavior.md")));
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
    QVERIFY(shownText(m_dialog.get()).contains(QStringLiteral("too large. Choose another one.")));
    m_dialog->setPath(archive + QStringLiteral("2"));
    m_dialog->setReport(goodReport());
    QVERIFY(button("Upload")->isEnabled());
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
    ArchiveView view(&m_theme);
    view.setReport(goodReport());
    view.setBrief(true);
    QVERIFY(view.findChild<QPlainTextEdit *>()->parentWidget()->isHidden());
    view.clear();
    QVERIFY(!view.findChild<QPlainTextEdit *>());
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestUploadDialog)
#include "tst_uploaddialog.moc"
