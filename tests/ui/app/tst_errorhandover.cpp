// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/detailscontroller.h"
#include "tests/ui/app/console.h"

#include <QTest>

namespace packdesk {

/// What a dialog tells and what the dock tells: each error in one place, until it is dismissed.
class TestErrorHandover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void closingHandsTheErrorOver();
    void dismissedStaysDismissed();
    void closedBeforeTheAnswer();
    void lookingUpHandsOverToo();

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
    Console::button(dialog, "Create")->click();
    (void)QTest::qWaitFor([&] { return dialog->errorPanel()->hasError(); });
    return dialog;
}

void TestErrorHandover::closingHandsTheErrorOver()
{
    auto *dialog = refusedCreate();
    QCOMPARE(m_console->dock->count(), 0);
    dialog->reject();
    QCOMPARE(m_console->dock->count(), 1);
    QCOMPARE(m_console->dock->panel()->error().requestId, QStringLiteral("req_7"));
    // Told once: not in the dialog again, and not a second time when that closes again.
    m_console->creates.open();
    QVERIFY(!dialog->errorPanel()->hasError());
    m_console->dock->clear();
    dialog->reject();
    QCOMPARE(m_console->dock->count(), 0);
}

void TestErrorHandover::dismissedStaysDismissed()
{
    auto *dialog = refusedCreate();
    Console::button(dialog, "Dismiss")->click();
    dialog->reject();
    QCOMPARE(m_console->dock->count(), 0);
}

void TestErrorHandover::closedBeforeTheAnswer()
{
    m_server.http->hang();
    m_console->creates.open(QStringLiteral("registry.acme.io/agents/slack:1.5.0"));
    auto *dialog = m_console->dialog("Create pack from image");
    Console::button(dialog, "Create")->click();
    dialog->reject();
    ApiError error;
    error.kind = ErrorKind::ConnectionRefused;
    m_server.http->exchanges().last()->failLater(error);
    QTRY_COMPARE(m_console->dock->count(), 1);
    m_console->creates.open();
    QVERIFY(!dialog->errorPanel()->hasError());
}

void TestErrorHandover::lookingUpHandsOverToo()
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
    QCOMPARE(m_console->dock->count(), 1);
    QCOMPARE(m_console->dock->panel()->error().requestId, QStringLiteral("req_8"));
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestErrorHandover)
#include "tst_errorhandover.moc"
