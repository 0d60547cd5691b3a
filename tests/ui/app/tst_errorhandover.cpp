// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/detailscontroller.h"
#include "tests/ui/app/console.h"
#include "tests/ui/dialogs/createtools.h"
#include "ui/dialogs/createdialog.h"

#include <QLabel>
#include <QTest>

namespace packdesk {

/// What a dialog tells and what the dock tells: each error in one place, and not again once it was
/// read, unless its outcome is still open.
class TestErrorHandover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatWasReadDoesNotComeBack();
    void closingHandsOverWhatIsNotKnown();
    void successForgetsThePublishing();
    void closedBeforeTheAnswer();
    void lookingUpLeavesNothing();

private:
    FormDialog *refusedCreate();

    std::unique_ptr<Console> m_console;
    FakeConnection m_server;
};

void TestErrorHandover::init()
{
    m_console = std::make_unique<Console>();
    m_server = m_console->begin("acme.evershell.ai");
    QTRY_VERIFY(m_console->list.snapshot());
}

void TestErrorHandover::cleanup()
{
    m_console.reset();
}

FormDialog *TestErrorHandover::refusedCreate()
{
    m_server.http->refuse(409, QStringLiteral("pack_exists"), QStringLiteral("It exists."),
                          QStringLiteral("req_7"));
    m_console->creates.open(QStringLiteral("registry.acme.io/agents/slack:1.5.0"));
    auto *dialog = m_console->dialog("Create pack from image");
    createUnseen(dialog);
    (void)QTest::qWaitFor([&] { return dialog->errorPanel()->hasError(); });
    return dialog;
}

void TestErrorHandover::whatWasReadDoesNotComeBack()
{
    auto *dialog = refusedCreate();
    QCOMPARE(m_console->dock->count(), 0);
    dialog->reject();
    QCOMPARE(m_console->dock->count(), 0);
    m_console->creates.open();
    QVERIFY(!dialog->errorPanel()->hasError());
    // Nothing is gone: it stays in Activity.
    const auto &entry = m_console->lastOf(Operation::CreatePack);
    QVERIFY(entry.error);
    QCOMPARE(entry.error->requestId, QStringLiteral("req_7"));
}

void TestErrorHandover::closingHandsOverWhatIsNotKnown()
{
    m_server.http->hang();
    m_console->creates.open(QStringLiteral("registry.acme.io/agents/slack:1.5.0"));
    auto *dialog = m_console->dialog("Create pack from image");
    createUnseen(dialog);
    ApiError error;
    error.kind = ErrorKind::ConnectionLost;
    error.sent = true;
    m_server.http->exchanges().last()->failLater(error);
    QTRY_VERIFY(dialog->errorPanel()->hasError());
    QVERIFY(dialog->errorPanel()->error().mayHaveTakenEffect());
    QCOMPARE(m_console->dock->count(), 0);
    dialog->reject();
    QCOMPARE(m_console->dock->count(), 1);
    // Told once: not in the dialog again, and not a second time when that closes again.
    m_console->creates.open();
    QVERIFY(!dialog->errorPanel()->hasError());
    m_console->dock->clear();
    dialog->reject();
    QCOMPARE(m_console->dock->count(), 0);
}

void TestErrorHandover::successForgetsThePublishing()
{
    m_server.http->answer(
        201,
        R"({"id":"pack_1","name":"slack","version":"1","tier":"community","visibility":"community","owned":true})");
    m_console->creates.open(QStringLiteral("registry.acme.io/agents/slack:1.5.0"),
                            QStringLiteral("community"));
    auto *dialog = qobject_cast<CreateDialog *>(m_console->dialog("Create pack from image"));
    createUnseen(dialog);
    Console::button(dialog, "Publish and create")->click();
    QTRY_VERIFY(!dialog->isVisible());
    m_console->creates.open();
    QCOMPARE(dialog->visibility(), QStringLiteral("org"));
    // The list is another one than the one that was read.
    bool said = false;
    for (const auto *label : m_console->window.findChildren<QLabel *>())
        said = said || label->text().contains(QLatin1String(", a pack added"));
    QVERIFY(said);
}

void TestErrorHandover::closedBeforeTheAnswer()
{
    m_server.http->hang();
    m_console->creates.open(QStringLiteral("registry.acme.io/agents/slack:1.5.0"));
    auto *dialog = m_console->dialog("Create pack from image");
    createUnseen(dialog);
    dialog->reject();
    ApiError error;
    error.kind = ErrorKind::ConnectionRefused;
    m_server.http->exchanges().last()->failLater(error);
    QTRY_COMPARE(m_console->dock->count(), 1);
    m_console->creates.open();
    QVERIFY(!dialog->errorPanel()->hasError());
}

void TestErrorHandover::lookingUpLeavesNothing()
{
    DetailsController details(&m_console->sessions, &m_console->jobs, &m_console->list,
                              &m_console->words, &m_console->errors, &m_console->theme,
                              &m_console->window);
    m_server.http->refuse(404, QStringLiteral("not_found"), QStringLiteral("No."),
                          QStringLiteral("req_8"));
    details.openById(QStringLiteral("pack_9"));
    auto *dialog = m_console->dialog("Open pack by id");
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->errorPanel()->hasError());
    dialog->reject();
    QCOMPARE(m_console->dock->count(), 0);
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestErrorHandover)
#include "tst_errorhandover.moc"
