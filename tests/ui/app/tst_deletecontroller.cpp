// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/actioncontroller.h"
#include "app/deletecontroller.h"
#include "app/permissions.h"
#include "app/visibilitycontroller.h"
#include "tests/ui/app/console.h"
#include "ui/details/detailspane.h"
#include "ui/details/packactions.h"
#include "ui/dialogs/deletedialog.h"
#include "ui/dialogs/visibilitydialog.h"
#include "ui/review/rolesview.h"

#include <QAction>
#include <QRadioButton>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace packdesk {

namespace {

constexpr int packCount = 12;
// In parts, each over a console of its own whose activity is empty.
constexpr int parts = 4;
constexpr int interleavings = 50;
constexpr auto noRoles = R"({"agent_roles":[]})";
constexpr auto deleted = R"({"status":"deleted"})";

Pack packOf(int number)
{
    Pack pack;
    pack.id = QStringLiteral("pack_%1").arg(number);
    pack.name = QStringLiteral("notes-%1").arg(number);
    pack.version = QStringLiteral("1.0.0");
    pack.owned = true;
    pack.tier = QStringLiteral("community");
    pack.visibility = QStringLiteral("org");
    return pack;
}

std::vector<Pack> packsOf(int count)
{
    std::vector<Pack> packs;
    packs.reserve(std::size_t(count));
    for (int number = 0; number < count; ++number)
        packs.push_back(packOf(number));
    return packs;
}

} // namespace

/// Deleting a pack, and changing who sees it, from the click to what the list shows.
class TestDeleteController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void successRemovesTheRowAndSelectsNoOther();
    void conflictReadsTheRolesAnew();
    void cleanupFailureIsFinishedByOneRequest();
    void visibilityIsShownAtOnceAndTakenBack();
    void aNewerListIsNotTakenBack();
    void anotherSessionDropsTheQuestion();
    void nothingBetweenClickAndConfirmationChangesThePack_data();
    void nothingBetweenClickAndConfirmationChangesThePack();

private:
    void show(std::vector<Pack> packs)
    {
        PackList list;
        list.packs = std::move(packs);
        m_console->list.setSnapshot(std::make_shared<const Snapshot>(std::move(list)));
    }
    DeleteDialog *deleteDialog() const
    {
        return dynamic_cast<DeleteDialog *>(m_console->dialog("Delete pack"));
    }
    QAction *action(PackAction which) const
    {
        return m_console->window.packActions()->action(which);
    }
    void select(const char *id) { select(QString::fromLatin1(id)); }
    void select(const QString &id)
    {
        m_console->window.selectPack(id);
        m_console->window.details()->showListed(*m_console->list.packById(id));
    }
    bool ask(PackAction which);
    QString visibilityOf(const char *id) const
    {
        return m_console->list.packById(QString::fromLatin1(id))->visibility;
    }
    QStringList sent(const QByteArray &method) const;
    void disturb(QRandomGenerator &random);
    void publish(const char *id);

    std::unique_ptr<Console> m_console;
    std::unique_ptr<Permissions> m_permissions;
    std::unique_ptr<VisibilityController> m_visibilities;
    std::unique_ptr<DeleteController> m_deletes;
    std::unique_ptr<ActionController> m_actions;
    FakeConnection m_server;
};

void TestDeleteController::init()
{
    m_console = std::make_unique<Console>();
    auto &console = *m_console;
    m_permissions
        = std::make_unique<Permissions>(&console.sessions, &console.jobs, &console.journal);
    m_visibilities = std::make_unique<VisibilityController>(console.changeParts());
    m_deletes = std::make_unique<DeleteController>(console.changeParts(), m_permissions.get(),
                                                   &console.roles);
    m_actions = std::make_unique<ActionController>(
        ActionController::Parts{.journal = &console.journal,
                                .list = &console.list,
                                .permissions = m_permissions.get(),
                                .roles = &console.roles,
                                .window = &console.window});
    connect(m_actions.get(), &ActionController::requested, this,
            [this](PackAction which, const Pack &pack) {
                if (which == PackAction::SetVisibility)
                    m_visibilities->open(pack);
                else if (which == PackAction::Delete)
                    m_deletes->open(pack);
            });
    connect(m_actions.get(), &ActionController::finishDeletingRequested, m_deletes.get(),
            &DeleteController::finish);
    m_server = console.begin("acme.evershell.ai");
    QTRY_VERIFY(console.list.snapshot());
    show(packsOf(packCount));
}

void TestDeleteController::cleanup()
{
    m_actions.reset();
    m_deletes.reset();
    m_visibilities.reset();
    m_permissions.reset();
    m_console.reset();
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

bool TestDeleteController::ask(PackAction which)
{
    if (which == PackAction::Delete)
        m_server.http->answer(200, noRoles);
    action(which)->trigger();
    if (which != PackAction::Delete)
        return true;
    return deleteDialog()
        && QTest::qWaitFor([this] { return deleteDialog()->roles()->isSettled(); });
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

// What a refresh, a sort, a filter or another selection do while the question is open.
void TestDeleteController::disturb(QRandomGenerator &random)
{
    auto packs = m_console->list.snapshot()->packs();
    const auto other = QStringLiteral("pack_%1").arg(random.bounded(packCount));
    switch (random.bounded(6)) {
    case 0:
        std::shuffle(packs.begin(), packs.end(), random);
        packs.resize(std::size_t(random.bounded(1, int(packs.size()) + 1)));
        show(packs);
        break;
    case 1:
        packs.insert(packs.begin(), packOf(packCount + random.bounded(packCount)));
        packs.front().name = QStringLiteral("a-new");
        std::ranges::sort(packs, {}, &Pack::id);
        packs.erase(std::unique(packs.begin(), packs.end(),
                                [](const Pack &before, const Pack &after) {
                                    return before.id == after.id;
                                }),
                    packs.end());
        show(packs);
        break;
    case 2:
        for (auto &pack : packs)
            pack.name = QStringLiteral("notes-%1").arg(random.bounded(3));
        show(packs);
        break;
    case 3:
        m_console->filter.sort(random.bounded(-1, 6),
                               random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
        break;
    case 4: {
        PackFilter filter;
        if (random.bounded(2))
            filter.text = QString::number(random.bounded(packCount));
        m_console->filter.setFilter(filter);
        break;
    }
    default:
        if (m_console->list.packById(other))
            select(other);
    }
}

void TestDeleteController::nothingBetweenClickAndConfirmationChangesThePack_data()
{
    QTest::addColumn<int>("part");
    for (int part = 0; part < parts; ++part)
        QTest::addRow("part %d", part) << part;
}

void TestDeleteController::nothingBetweenClickAndConfirmationChangesThePack()
{
    const auto seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    for (int round = 0; round < interleavings; ++round) {
        const auto told = QStringLiteral("seed %1, round %2").arg(seed).arg(round).toUtf8();
        m_console->filter.setFilter({});
        show(packsOf(packCount));
        const auto id = QStringLiteral("pack_%1").arg(random.bounded(packCount));
        select(id);
        QVERIFY2(ask(PackAction::Delete), told.constData());
        const auto headline = QStringLiteral("Delete %1 1.0.0").arg(packOf(id.mid(5).toInt()).name);
        for (int i = random.bounded(1, 6); i > 0; --i)
            disturb(random);
        auto *dialog = deleteDialog();
        QVERIFY2(dialog, told.constData());
        QVERIFY2(seenText(dialog).contains(headline), told.constData());
        m_server.http->answer(200, deleted);
        auto *remove = Console::button(dialog, "Delete pack");
        QVERIFY2(remove->isEnabled(), told.constData());
        remove->click();
        QVERIFY2(QTest::qWaitFor([this] { return !deleteDialog(); }), told.constData());
        const auto path = m_server.http->requests().back().url.path();
        QVERIFY2(m_server.http->requests().back().method == "DELETE"
                     && path.endsWith(QLatin1String("/packs/") + id),
                 (told + ": " + path.toUtf8() + " for " + id.toUtf8()).constData());
    }
    QCOMPARE(sent("DELETE").size(), interleavings);
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestDeleteController)
#include "tst_deletecontroller.moc"
