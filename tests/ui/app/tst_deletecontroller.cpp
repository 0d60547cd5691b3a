// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/app/changeconsole.h"
#include "ui/dialogs/visibilitydialog.h"

#include <QRadioButton>
#include <QTest>

namespace packdesk {

namespace {

constexpr int packCount = 12;
constexpr auto noRoles = R"({"agent_roles":[]})";
constexpr auto deleted = R"({"status":"deleted"})";

} // namespace

/// Deleting a pack, and changing who sees it, from the click to what the list shows.
class TestDeleteController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_console.reset(); }
    void successRemovesTheRowAndSelectsNoOther();
    void conflictReadsTheRolesAnew();
    void cleanupFailureIsFinishedByOneRequest();
    void visibilityIsShownAtOnceAndTakenBack();
    void aNewerListIsNotTakenBack();
    void anotherSessionDropsTheQuestion();

private:
    void show(std::vector<Pack> packs) { m_console->show(std::move(packs)); }
    DeleteDialog *deleteDialog() const { return m_console->deleteDialog(); }
    void select(const char *id) { m_console->select(QString::fromLatin1(id)); }
    bool ask(PackAction which) { return m_console->ask(which, m_server); }
    QString visibilityOf(const char *id) const
    {
        return m_console->list.packById(QString::fromLatin1(id))->visibility;
    }
    QStringList sent(const QByteArray &method) const;
    void publish(const char *id);

    std::unique_ptr<ChangeConsole> m_console;
    FakeConnection m_server;
};

void TestDeleteController::init()
{
    m_console = std::make_unique<ChangeConsole>();
    m_server = m_console->begin("acme.evershell.ai");
    QTRY_VERIFY(m_console->list.snapshot());
    show(packsOf(packCount));
}

QStringList TestDeleteController::sent(const QByteArray &method) const
{
    QStringList paths;
    for (const auto &request : m_server.http->requests()) {
        if (request.method == method)
            paths += request.url.path();
    }
    return paths;
}

void TestDeleteController::successRemovesTheRowAndSelectsNoOther()
{
    select("pack_4");
    QVERIFY(ask(PackAction::Delete));
    m_server.http->answer(200, deleted);
    Console::button(deleteDialog(), "Delete pack")->click();
    QTRY_COMPARE(m_console->list.rowCount(), packCount - 1);
    QVERIFY(!m_console->list.packById(QStringLiteral("pack_4")));
    QVERIFY(!deleteDialog());
    QCOMPARE(m_console->window.selectedPackIds(), QStringList());
    QCOMPARE(m_console->lastOf(Operation::DeletePack).state, EntryState::Succeeded);
}

void TestDeleteController::conflictReadsTheRolesAnew()
{
    select("pack_4");
    QVERIFY(ask(PackAction::Delete));
    m_server.http->refuse(409, QStringLiteral("pack_in_use"), QStringLiteral("used"),
                          QStringLiteral("req_1"));
    m_server.http->answer(200, R"({"agent_roles":[{"id":"r","name":"support","provider_id":"p",
        "environment":"production","pack_ids":["pack_4"]}]})");
    Console::button(deleteDialog(), "Delete pack")->click();
    QTRY_VERIFY(deleteDialog()->roles()->isUsed() && deleteDialog()->roles()->isSettled());
    QVERIFY(deleteDialog()->errorPanel()->hasError());
    QVERIFY(seenText(deleteDialog()).contains(QStringLiteral("support")));
    QVERIFY(!Console::button(deleteDialog(), "Delete pack")->isEnabled());
    QVERIFY(m_console->list.packById(QStringLiteral("pack_4")));
    QVERIFY(m_console->dock->isHidden());
}

void TestDeleteController::cleanupFailureIsFinishedByOneRequest()
{
    select("pack_4");
    QVERIFY(ask(PackAction::Delete));
    m_server.http->refuse(502, QStringLiteral("registry_cleanup_failed"),
                          QStringLiteral("no purge"), QStringLiteral("req_1"));
    Console::button(deleteDialog(), "Delete pack")->click();
    QTRY_VERIFY(deleteDialog()->errorPanel()->hasError());
    QVERIFY(m_console->list.packById(QStringLiteral("pack_4")));
    deleteDialog()->reject();
    auto *details = m_console->window.details();
    QTRY_VERIFY(seenText(details).contains(QStringLiteral("the image could not be purged")));
    auto *finish = Console::button(details, "Finish deleting");
    QVERIFY(finish);
    m_server.http->answer(200, noRoles);
    m_server.http->answer(200, deleted);
    finish->click();
    QTRY_COMPARE(m_console->list.rowCount(), packCount - 1);
    const auto requests = sent("DELETE");
    QCOMPARE(requests.size(), 2);
    QVERIFY(requests.back().endsWith(QLatin1String("/packs/pack_4")));
}

void TestDeleteController::publish(const char *id)
{
    select(id);
    QVERIFY(ask(PackAction::SetVisibility));
    auto *dialog = m_console->dialog("Change visibility");
    QVERIFY(dialog);
    named<QRadioButton>(dialog, QStringLiteral("All organisations"))->click();
    Console::button(dialog, "Publish to all organisations")->click();
}

void TestDeleteController::visibilityIsShownAtOnceAndTakenBack()
{
    m_server.http->hang();
    publish("pack_4");
    QCOMPARE(visibilityOf("pack_4"), QStringLiteral("community"));
    QTRY_COMPARE(sent("PATCH").size(), 1);
    QVERIFY(sent("PATCH").constFirst().endsWith(QLatin1String("/packs/pack_4")));
    HttpAnswer refusal;
    refusal.status = 403;
    refusal.mediaType = QStringLiteral("application/json");
    refusal.body = R"({"error":{"code":"permission_denied","message":"no","request_id":"r"}})";
    m_server.http->exchanges().last()->answerLater(refusal);
    QTRY_COMPARE(visibilityOf("pack_4"), QStringLiteral("org"));
    QCOMPARE(m_console->lastOf(Operation::SetVisibility).state, EntryState::Failed);
}

void TestDeleteController::aNewerListIsNotTakenBack()
{
    m_server.http->hang();
    publish("pack_4");
    QTRY_COMPARE(sent("PATCH").size(), 1);
    auto packs = packsOf(packCount);
    packs[4].visibility = QStringLiteral("private");
    show(packs);
    HttpAnswer refusal;
    refusal.status = 403;
    refusal.mediaType = QStringLiteral("application/json");
    refusal.body = R"({"error":{"code":"permission_denied","message":"no","request_id":"r"}})";
    m_server.http->exchanges().last()->answerLater(refusal);
    QTRY_COMPARE(m_console->lastOf(Operation::SetVisibility).state, EntryState::Failed);
    QCOMPARE(visibilityOf("pack_4"), QStringLiteral("private"));
}

void TestDeleteController::anotherSessionDropsTheQuestion()
{
    select("pack_4");
    QVERIFY(ask(PackAction::Delete));
    m_console->begin("other.evershell.ai");
    QVERIFY(!deleteDialog());
    QCOMPARE(sent("DELETE").size(), 0);
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestDeleteController)
#include "tst_deletecontroller.moc"
