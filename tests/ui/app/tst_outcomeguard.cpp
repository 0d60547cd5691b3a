// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/support/sentrequest.h"
#include "tests/ui/app/console.h"
#include "tests/ui/dialogs/createtools.h"

#include <QTemporaryDir>
#include <QTest>

namespace packdesk {

/// While it is not known whether a change took effect, the same kind of change is not offered.
class TestOutcomeGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void createComesBackWhenItIsFound();
    void createComesBackWhenItIsNotSeen();
    void createStaysShutOverClosing();
    void uploadStaysShutOverAnotherPath();
    void otherKindsAreNotShut();
    void newsOfADismissedOutcomeGoToTheDock();

private:
    FormDialog *createUnknown();
    FormDialog *uploadUnknown();
    void setChecksEnded(Operation operation, bool ended);

    std::unique_ptr<Console> m_console;
    FakeConnection m_server;
    QTemporaryDir m_folder;
};

namespace {

const auto image = QStringLiteral("registry.acme.io/agents/slack:1.5.0");

} // namespace

void TestOutcomeGuard::init()
{
    m_console = std::make_unique<Console>();
    m_server = m_console->begin("acme.evershell.ai");
    QTRY_VERIFY(m_console->list.snapshot());
}

void TestOutcomeGuard::cleanup()
{
    m_console.reset();
}

FormDialog *TestOutcomeGuard::createUnknown()
{
    m_server.http->fail(ErrorKind::OutcomeUnknown, true, Phase::Waiting);
    m_console->creates.open(image);
    auto *dialog = m_console->dialog("Create pack from image");
    createUnseen(dialog);
    (void)QTest::qWaitFor([&] { return dialog->errorPanel()->hasError(); });
    return dialog;
}

FormDialog *TestOutcomeGuard::uploadUnknown()
{
    m_server.upload->fail(ErrorKind::OutcomeUnknown, true, Phase::Waiting);
    m_console->uploads.open(writeArchive(m_folder.path(), 100));
    auto *dialog = m_console->dialog("Upload pack");
    (void)Console::confirmUnseen(dialog);
    Console::button(dialog, "Upload")->click();
    (void)QTest::qWaitFor([&] { return dialog->errorPanel()->hasError(); });
    return dialog;
}

void TestOutcomeGuard::setChecksEnded(Operation operation, bool ended)
{
    auto entry = m_console->lastOf(operation);
    entry.checksEnded = ended;
    m_console->journal.update(entry);
}

void TestOutcomeGuard::createComesBackWhenItIsFound()
{
    auto *dialog = createUnknown();
    QVERIFY(!Console::button(dialog, "Create")->isEnabled());
    Console::button(dialog, "Dismiss")->click();
    QVERIFY(!dialog->errorPanel()->hasError());
    QVERIFY(!Console::button(dialog, "Create")->isEnabled());
    QVERIFY(shownText(dialog).contains(QStringLiteral("Create is not offered for now.")));
    QVERIFY(shownText(dialog).contains(image));
    m_server.http->answer(200,
                          R"({"packs":[{"id":"p1","name":"slack","version":"1.5.0",)"
                          R"("owned":true,"image_ref":"registry.acme.io/agents/slack:1.5.0"}]})");
    m_console->lists.refresh();
    QTRY_COMPARE(m_console->lastOf(Operation::CreatePack).state, EntryState::Found);
    QVERIFY(Console::button(dialog, "Create")->isEnabled());
    QVERIFY(!shownText(dialog).contains(QStringLiteral("not offered")));
}

void TestOutcomeGuard::createComesBackWhenItIsNotSeen()
{
    auto *dialog = createUnknown();
    QVERIFY(!Console::button(dialog, "Create")->isEnabled());
    setChecksEnded(Operation::CreatePack, true);
    QVERIFY(Console::button(dialog, "Create")->isEnabled());
    // Looked for once more: shut again.
    setChecksEnded(Operation::CreatePack, false);
    QVERIFY(!Console::button(dialog, "Create")->isEnabled());
}

void TestOutcomeGuard::createStaysShutOverClosing()
{
    auto *dialog = createUnknown();
    dialog->reject();
    m_console->creates.open(image + QStringLiteral("1"));
    QVERIFY(!Console::button(dialog, "Create")->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(m_server.http->requests().size(), size_t(2));
}

void TestOutcomeGuard::uploadStaysShutOverAnotherPath()
{
    auto *dialog = uploadUnknown();
    QVERIFY(!Console::button(dialog, "Upload")->isEnabled());
    // Another path, and the dialog opened anew.
    QTemporaryDir other;
    auto *field = named<QLineEdit>(dialog, QStringLiteral("Archive or folder"));
    field->setText(writeArchive(other.path(), 100));
    QTRY_VERIFY(shownText(dialog).contains(QStringLiteral("most likely refuse")));
    QVERIFY(!Console::button(dialog, "Upload")->isEnabled());
    dialog->reject();
    m_console->uploads.open();
    QTRY_VERIFY(shownText(dialog).contains(QStringLiteral("most likely refuse")));
    QVERIFY(!Console::button(dialog, "Upload")->isEnabled());
    QVERIFY(shownText(dialog).contains(QStringLiteral("Upload is not offered for now.")));
    QVERIFY(Console::confirmUnseen(dialog));
    QVERIFY(!Console::button(dialog, "Upload")->isEnabled());
    setChecksEnded(Operation::UploadPack, true);
    QVERIFY(Console::button(dialog, "Upload")->isEnabled());
    QVERIFY(!shownText(dialog).contains(QStringLiteral("not offered")));
}

void TestOutcomeGuard::otherKindsAreNotShut()
{
    uploadUnknown()->reject();
    m_console->creates.open(image);
    tickUnseen(m_console->dialog("Create pack from image"));
    QVERIFY(Console::button(m_console->dialog("Create pack from image"), "Create")->isEnabled());
}

void TestOutcomeGuard::newsOfADismissedOutcomeGoToTheDock()
{
    auto *dialog = createUnknown();
    QCOMPARE(m_console->dock->count(), 0);
    Console::button(dialog, "Dismiss")->click();
    setChecksEnded(Operation::CreatePack, true);
    QCOMPARE(m_console->dock->count(), 1);
    QVERIFY(!dialog->errorPanel()->hasError());
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestOutcomeGuard)
#include "tst_outcomeguard.moc"
