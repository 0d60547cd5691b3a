// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/app/console.h"
#include "tests/ui/dialogs/createtools.h"

#include <QTest>

namespace packdesk {

/// A change whose outcome is looked for while the account is left: told, and never looked for with
/// another account's key.
class TestOutcomeSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void lookedForWhenTheAccountIsLeft_data();
    void lookedForWhenTheAccountIsLeft();
    void onItsWayWhenTheAccountIsLeft();
    void refusalsAreLeftBehind();

private:
    FormDialog *create();

    std::unique_ptr<Console> m_console;
    FakeConnection m_first;
};

void TestOutcomeSwitch::init()
{
    m_console = std::make_unique<Console>();
    m_first = m_console->begin("first.example.org");
    QTRY_VERIFY(m_console->list.snapshot());
}

void TestOutcomeSwitch::cleanup()
{
    m_console.reset();
}

FormDialog *TestOutcomeSwitch::create()
{
    m_console->creates.open(QStringLiteral("registry.acme.io/agents/slack:1.5.0"));
    auto *dialog = m_console->dialog("Create pack from image");
    createUnseen(dialog);
    return dialog;
}

void TestOutcomeSwitch::lookedForWhenTheAccountIsLeft_data()
{
    QTest::addColumn<bool>("inDialog");
    QTest::newRow("told in the dialog") << true;
    QTest::newRow("told in the dock") << false;
}

void TestOutcomeSwitch::lookedForWhenTheAccountIsLeft()
{
    QFETCH(const bool, inDialog);
    m_first.http->fail(ErrorKind::OutcomeUnknown, true, Phase::Waiting);
    auto *dialog = create();
    QTRY_VERIFY(dialog->errorPanel()->hasError());
    if (!inDialog)
        dialog->reject();
    const auto asked = m_first.http->requests().size();
    // The other account's list holds what would match: it is no answer to the first one's request.
    const auto second
        = m_console->begin("second.example.org",
                           R"({"packs":[{"id":"p1","name":"slack","version":"1.5.0",)"
                           R"("owned":true,"image_ref":"registry.acme.io/agents/slack:1.5.0"}]})");
    QTRY_VERIFY(m_console->list.snapshot());
    const auto &entry = m_console->lastOf(Operation::CreatePack);
    QCOMPARE(entry.state, EntryState::Unknown);
    QVERIFY(entry.checksEnded);
    QCOMPARE(m_console->dock->count(), 1);
    QVERIFY(m_console->dock->panel()->text().body.contains(
        QStringLiteral("does not look for it any more")));
    QVERIFY(m_console->dock->panel()->text().body.contains(QStringLiteral("first.example.org")));
    QVERIFY(m_console->dock->panel()->text().nextSteps.isEmpty());
    // Nor is it asked for when the user wants to know.
    m_console->outcomes.checkAgain(entry.number);
    QCOMPARE(second.http->requests().size(), size_t(1));
    QCOMPARE(m_first.http->requests().size(), asked);
    // The new account's form is not shut by it.
    m_console->creates.open(QStringLiteral("registry.acme.io/agents/slack:1.5.0"));
    tickUnseen(m_console->dialog("Create pack from image"));
    QVERIFY(Console::button(m_console->dialog("Create pack from image"), "Create")->isEnabled());
}

void TestOutcomeSwitch::onItsWayWhenTheAccountIsLeft()
{
    m_first.http->hang();
    create();
    m_first.http->exchanges().last()->enterLater(Phase::Waiting);
    QTRY_COMPARE(m_console->lastOf(Operation::CreatePack).phase, Phase::Waiting);
    m_console->begin("second.example.org");
    QTRY_COMPARE(m_console->lastOf(Operation::CreatePack).state, EntryState::Unknown);
    QCOMPARE(m_console->dock->count(), 1);
    QVERIFY(m_console->dock->panel()->text().body.contains(
        QStringLiteral("does not look for it any more")));
}

void TestOutcomeSwitch::refusalsAreLeftBehind()
{
    m_first.http->refuse(409, QStringLiteral("pack_exists"), QStringLiteral("It exists."),
                         QStringLiteral("req_7"));
    // Closed before the answer: it is told in the dock.
    create()->reject();
    QTRY_COMPARE(m_console->dock->count(), 1);
    m_console->begin("second.example.org");
    QTRY_VERIFY(m_console->list.snapshot());
    QCOMPARE(m_console->dock->count(), 0);
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestOutcomeSwitch)
#include "tst_outcomeswitch.moc"
