// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/widerpairs.h"
#include "ui/dialogs/createdialog.h"
#include "ui/dialogs/uploaddialog.h"
#include "ui/dialogs/uploadreview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace packdesk {

namespace {

const QString digest = QStringLiteral("sha256:") + QString(64, QLatin1Char('a'));

} // namespace

/// Beside a pack of the organisation, a wider reach cannot be sent before it is ticked, whichever
/// way it comes.
class TestWiderWays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void create_data() { pairs::addRows(); }
    void create();
    void uploadArchive_data() { pairs::addRows(); }
    void uploadArchive() { upload(false); }
    void uploadFolder_data() { pairs::addRows(); }
    void uploadFolder() { upload(true); }
    void createWaitsForWhatIsThere();
    void uploadWaitsForWhatIsThere();
    void anotherImageClearsTheTicks();
    void anotherReportClearsTheTicks();
    void whatIsSentIsNotTickedAnew();
    void closedDialogLooksAgain();

private:
    // Ticks one after the other: before the last one nothing can be sent.
    static void tickAll(const QWidget *dialog, const QPushButton *button, bool widens)
    {
        QVERIFY(!button->isEnabled());
        QTRY_VERIFY(!pairs::isComparing(dialog));
        const auto boxes = pairs::ticks(dialog);
        QCOMPARE(!boxes.isEmpty(), widens);
        for (auto *box : boxes) {
            QVERIFY(!button->isEnabled());
            box->click();
        }
        QVERIFY(button->isEnabled());
    }
    void upload(bool isFolder);
    std::unique_ptr<CreateDialog> opened(const QString &capabilities);
    std::unique_ptr<UploadDialog> openedUpload(const QString &capabilities, bool isFolder = false);

    Theme m_theme{qApp};
};

std::unique_ptr<CreateDialog> TestWiderWays::opened(const QString &capabilities)
{
    auto dialog = std::make_unique<CreateDialog>(&m_theme);
    dialog->setReference(QStringLiteral("registry.example/team/mail:2.0.0"));
    dialog->open();
    dialog->setPreview(*dialog->parsedReference(), pairs::image(digest, capabilities));
    return dialog;
}

std::unique_ptr<UploadDialog> TestWiderWays::openedUpload(const QString &capabilities,
                                                          bool isFolder)
{
    auto dialog = std::make_unique<UploadDialog>(&m_theme);
    dialog->open();
    dialog->setPath(QDir::tempPath());
    dialog->setReport(pairs::report(capabilities, isFolder));
    return dialog;
}

void TestWiderWays::create()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const bool, widens);
    const auto dialog = opened(after);
    const QSignalSpy sent(dialog.get(), &CreateDialog::createRequested);
    auto *button = named<QPushButton>(dialog.get(), QStringLiteral("Create"));
    // Without anything to compare with there is nothing to tick.
    QVERIFY(button->isEnabled());
    dialog->setPresent(pairs::reaching(before));
    button->click();
    QCOMPARE(sent.count(), 0);
    tickAll(dialog.get(), button, widens);
    button->click();
    QCOMPARE(sent.count(), 1);
}

void TestWiderWays::upload(bool isFolder)
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const bool, widens);
    const auto dialog = openedUpload(after, isFolder);
    const QSignalSpy sent(dialog.get(), &UploadDialog::uploadRequested);
    auto *button = named<QPushButton>(dialog.get(), QStringLiteral("Upload"));
    QVERIFY(button->isEnabled());
    dialog->setPresent(pairs::reaching(before));
    button->click();
    QCOMPARE(sent.count(), 0);
    tickAll(dialog.get(), button, widens);
    button->click();
    QCOMPARE(sent.count(), 1);
}

void TestWiderWays::createWaitsForWhatIsThere()
{
    const auto dialog = opened({});
    dialog->awaitPresent();
    auto *button = named<QPushButton>(dialog.get(), QStringLiteral("Create"));
    QVERIFY(!button->isEnabled());
    QVERIFY(shownText(dialog.get()).contains(QStringLiteral("Reading what the organisation has")));
    dialog->setPresent(pairs::reaching({}));
    QTRY_VERIFY(button->isEnabled());
}

void TestWiderWays::uploadWaitsForWhatIsThere()
{
    const auto dialog = openedUpload({});
    dialog->awaitPresent();
    auto *button = named<QPushButton>(dialog.get(), QStringLiteral("Upload"));
    QVERIFY(!button->isEnabled());
    dialog->setPresent(pairs::reaching({}));
    QTRY_VERIFY(button->isEnabled());
}

void TestWiderWays::anotherImageClearsTheTicks()
{
    const auto wider = QStringLiteral("- {name: a, type: http, allow: [{domains: [a.com], "
                                      "methods: [GET]}]}");
    const auto dialog = opened(wider);
    auto *button = named<QPushButton>(dialog.get(), QStringLiteral("Create"));
    dialog->setPresent(pairs::reaching({}));
    tickAll(dialog.get(), button, true);
    dialog->setReference(QStringLiteral("registry.example/team/mail:2.0.1"));
    QVERIFY(!button->isEnabled());
    dialog->setPreview(*dialog->parsedReference(), pairs::image(digest, wider));
    dialog->setPresent(pairs::reaching({}));
    tickAll(dialog.get(), button, true);
}

void TestWiderWays::anotherReportClearsTheTicks()
{
    const auto wider = QStringLiteral("- {name: a, type: http, allow: [{domains: [a.com], "
                                      "methods: [GET]}]}");
    const auto dialog = openedUpload(wider, true);
    auto *button = named<QPushButton>(dialog.get(), QStringLiteral("Upload"));
    dialog->setPresent(pairs::reaching({}));
    tickAll(dialog.get(), button, true);
    dialog->setReport(pairs::report(wider, true));
    dialog->setPresent(pairs::reaching({}));
    tickAll(dialog.get(), button, true);
}

void TestWiderWays::whatIsSentIsNotTickedAnew()
{
    const auto dialog = openedUpload(QStringLiteral("- {name: a, type: http, allow: [{domains: "
                                                    "[a.com], methods: [GET]}]}"));
    auto *button = named<QPushButton>(dialog.get(), QStringLiteral("Upload"));
    dialog->setPresent(pairs::reaching({}));
    tickAll(dialog.get(), button, true);
    dialog->setPhase(Phase::Queued);
    QVERIFY(!dialog->findChild<WideningTicks *>()->isVisible());
    dialog->setPresent(pairs::reaching({}));
    dialog->showError({}, {});
    QVERIFY(dialog->findChild<UploadReview *>()->isSettled());
    QVERIFY(dialog->findChild<WideningTicks *>()->isVisible());
}

void TestWiderWays::closedDialogLooksAgain()
{
    const auto dialog = opened({});
    const QSignalSpy looked(dialog.get(), &ImageDialog::lookRequested);
    dialog->awaitPresent();
    dialog->reject();
    dialog->open();
    // What was compared with is not read any more: all of it begins anew.
    QTRY_COMPARE(looked.count(), 1);
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestWiderWays)
#include "tst_widerways.moc"
