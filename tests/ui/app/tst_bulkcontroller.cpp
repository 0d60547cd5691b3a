// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/bulkcontroller.h"
#include "app/permissions.h"
#include "app/rolescontroller.h"
#include "tests/support/packlists.h"
#include "tests/ui/app/console.h"
#include "ui/dialogs/bulkdialog.h"
#include "ui/dialogs/bulkmodel.h"

#include <QRadioButton>
#include <QTableView>
#include <QTest>

namespace packdesk {

namespace {

constexpr int packCount = 200;
constexpr std::array failing{3, 17, 18, 40, 77, 101, 102, 150, 198, 199};

QByteArray listOf(int count)
{
    QByteArray packs;
    for (int i = 0; i < count; ++i) {
        const auto number = QByteArray::number(i);
        packs += QByteArray(i == 0 ? "" : ",") + R"({"id":"pack_)" + number + R"(","name":"pack-)"
            + number + R"(","version":"1.0.0","owned":true,"tier":"community","visibility":"org"})";
    }
    return "{\"packs\":[" + packs + "]}";
}

} // namespace

/// One change of several packs.
class TestBulkController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void deletesTwoHundredOfWhichTenFail();
    void leavesOutWhatIsNotPossible();
    void waitsForTheRoles();
    void doesNotTakeUnknownRolesForNone();
    void stopSendsNothingMore();
    void publishesWhatIsNotPublishedYet();
    void goesOnWhileHidden();
    void asksAboutWhatWasSelectedWhateverTheListDoes();

private:
    BulkDialog *ask(PackAction action, const QByteArray &roles = R"({"agent_roles":[]})");
    BulkModel *model() const { return m_dialog->findChild<BulkModel *>(); }
    QString stateOf(int row) const
    {
        return model()->index(row, BulkModel::State).data().toString();
    }
    QPushButton *button(const QString &start) const;
    bool says(const QString &words) const;
    int sent(const QByteArray &method) const;
    void finish();

    std::unique_ptr<Console> m_console;
    std::unique_ptr<Permissions> m_permissions;
    std::unique_ptr<RolesController> m_roles;
    std::unique_ptr<BulkController> m_bulk;
    FakeConnection m_server;
    BulkDialog *m_dialog = nullptr;
    QSet<QString> m_hidden;
};

void TestBulkController::init()
{
    m_console = std::make_unique<Console>();
    m_permissions = std::make_unique<Permissions>(&m_console->sessions, &m_console->jobs,
                                                  &m_console->journal);
    m_roles = std::make_unique<RolesController>(&m_console->sessions, &m_console->jobs,
                                                &m_console->words, &m_console->errors);
    m_bulk = std::make_unique<BulkController>(m_console->changeParts(), m_permissions.get(),
                                              m_roles.get());
    m_server = m_console->begin("acme.evershell.ai", listOf(packCount));
    QTRY_COMPARE(m_console->list.rowCount(), packCount);
    m_hidden.clear();
}

void TestBulkController::cleanup()
{
    m_bulk.reset();
    m_roles.reset();
    m_permissions.reset();
    m_console.reset();
}

BulkDialog *TestBulkController::ask(PackAction action, const QByteArray &roles)
{
    if (action == PackAction::Delete && !roles.isEmpty())
        m_server.http->answer(200, roles);
    const auto packs = test::packsOf(*m_console->list.snapshot());
    m_bulk->open(action, QList<Pack>(packs.begin(), packs.end()), m_hidden);
    m_dialog = dynamic_cast<BulkDialog *>(m_console->dialog("Change several packs"));
    if (action == PackAction::Delete && !roles.isEmpty())
        (void)QTest::qWaitFor([this] { return !m_roles->isReading(); });
    return m_dialog;
}

QPushButton *TestBulkController::button(const QString &start) const
{
    for (auto *candidate : m_dialog->findChildren<QPushButton *>()) {
        if (candidate->text().remove(QLatin1Char('&')).startsWith(start))
            return candidate;
    }
    return nullptr;
}

bool TestBulkController::says(const QString &words) const
{
    const auto labels = m_dialog->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&words](const QLabel *label) {
        return label->isVisible() && label->text().contains(words);
    });
}

int TestBulkController::sent(const QByteArray &method) const
{
    return int(std::ranges::count(m_server.http->requests(), method, &HttpRequest::method));
}

void TestBulkController::finish()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_dialog->stage(), BulkDialog::Stage::Finished, 20000);
}

void TestBulkController::deletesTwoHundredOfWhichTenFail()
{
    QVERIFY(ask(PackAction::Delete));
    QCOMPARE(button(QStringLiteral("Delete"))->text(), QStringLiteral("&Delete 200 packs"));
    for (int row = 0; row < packCount; ++row) {
        const auto *place = std::ranges::find(failing, row);
        const auto id = QStringLiteral("req_%1").arg(row);
        switch (place == failing.end() ? -1 : int(place - failing.begin()) % 4) {
        case 0:
            m_server.http->refuse(409, QStringLiteral("pack_in_use"), QStringLiteral("used"), id);
            break;
        case 1:
            m_server.http->refuse(502, QStringLiteral("registry_cleanup_failed"),
                                  QStringLiteral("no purge"), id);
            break;
        case 2:
            m_server.http->refuse(403, QStringLiteral("permission_denied"), QStringLiteral("no"),
                                  id);
            break;
        case 3:
            m_server.http->refuse(429, QStringLiteral("slow_down"), QStringLiteral("slow"), id);
            break;
        default:
            m_server.http->answer(200, R"({"status":"deleted"})");
        }
    }
    button(QStringLiteral("Delete"))->click();
    finish();

    QCOMPARE(sent("DELETE"), packCount);
    QCOMPARE(model()->countOf(BulkState::Done), 190);
    QCOMPARE(model()->countOf(BulkState::Failed), 10);
    QCOMPARE(m_console->list.rowCount(), 10);
    for (const int row : failing) {
        QCOMPARE(model()->index(row, BulkModel::RequestId).data().toString(),
                 QStringLiteral("req_%1").arg(row));
        QVERIFY2(stateOf(row).startsWith(QLatin1String("Failed: ")), qPrintable(stateOf(row)));
        QVERIFY(m_console->list.packById(QStringLiteral("pack_%1").arg(row)));
    }
    QVERIFY2(stateOf(3).contains(QStringLiteral("409 · pack_in_use")), qPrintable(stateOf(3)));
    // None of them came to the dock as well.
    QVERIFY(m_console->dock->isHidden());
    // What the chosen one failed of is told with its request id.
    m_dialog->findChild<QTableView *>()->selectRow(17);
    QVERIFY(m_dialog->errorPanel()->hasError());
    QCOMPARE(m_dialog->errorPanel()->error().requestId, QStringLiteral("req_17"));

    QCOMPARE(button(QStringLiteral("Retry "))->text(), QStringLiteral("&Retry 10"));
    for (int i = 0; i < 10; ++i)
        m_server.http->answer(200, R"({"status":"deleted"})");
    button(QStringLiteral("Retry "))->click();
    finish();
    QCOMPARE(sent("DELETE"), packCount + 10);
    QSet<QString> again;
    const auto &requests = m_server.http->requests();
    for (std::size_t i = requests.size() - 10; i < requests.size(); ++i)
        again += requests[i].url.path().section(QLatin1Char('/'), -1);
    QCOMPARE(again.size(), 10);
    for (const int row : failing)
        QVERIFY(again.contains(QStringLiteral("pack_%1").arg(row)));
    QCOMPARE(model()->countOf(BulkState::Done), packCount);
    QCOMPARE(m_console->list.rowCount(), 0);
}

void TestBulkController::leavesOutWhatIsNotPossible()
{
    auto packs = test::packsOf(*m_console->list.snapshot());
    packs.resize(3);
    packs[0].owned = false;
    m_console->list.setSnapshot(test::listOf(packs));
    m_hidden = {QStringLiteral("pack_2")};
    QVERIFY(ask(PackAction::Delete, R"({"agent_roles":[
        {"id":"r","name":"support","provider_id":"p","pack_ids":["pack_0","pack_1"]}]})"));
    QCOMPARE(stateOf(0), QStringLiteral("Not yours"));
    QCOMPARE(stateOf(1), QStringLiteral("Used by 1 role"));
    QCOMPARE(stateOf(2), QStringLiteral("Will be sent"));
    const auto name = model()->index(2, BulkModel::Pack);
    QCOMPARE(name.data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("pack-2, hidden by the filter"));
    QVERIFY(says(QStringLiteral("One of them is hidden by the filter: pack-2.")));
    QVERIFY(says(QStringLiteral("Delete 1 of 3 packs from ")));
    QCOMPARE(button(QStringLiteral("Delete"))->text(), QStringLiteral("&Delete 1 pack"));
    m_server.http->answer(200, R"({"status":"deleted"})");
    button(QStringLiteral("Delete"))->click();
    finish();
    QCOMPARE(sent("DELETE"), 1);
    QVERIFY(m_server.http->requests().back().url.path().endsWith(QLatin1String("/pack_2")));
}

void TestBulkController::waitsForTheRoles()
{
    m_server.http->hang();
    QVERIFY(ask(PackAction::Delete, {}));
    QVERIFY(!button(QStringLiteral("Delete"))->isEnabled());
    HttpAnswer answer;
    answer.status = 200;
    answer.mediaType = QStringLiteral("application/json");
    answer.body = R"({"agent_roles":[]})";
    m_server.http->exchanges().last()->answerLater(answer);
    QTRY_VERIFY(button(QStringLiteral("Delete"))->isEnabled());
}

void TestBulkController::doesNotTakeUnknownRolesForNone()
{
    m_server.http->refuse(500, QStringLiteral("internal"), QStringLiteral("broken"),
                          QStringLiteral("req_roles"));
    QVERIFY(ask(PackAction::Delete, {}));
    QTRY_VERIFY(says(QStringLiteral("Which roles use these packs is not known")));
    QVERIFY(button(QStringLiteral("Delete"))->isEnabled());
}

void TestBulkController::stopSendsNothingMore()
{
    QVERIFY(ask(PackAction::Delete));
    for (int i = 0; i < 3; ++i)
        m_server.http->hang();
    button(QStringLiteral("Delete"))->click();
    QTRY_COMPARE(sent("DELETE"), 3);
    button(QStringLiteral("Stop"))->click();
    QCOMPARE(model()->countOf(BulkState::NotSent), packCount - 3);
    QCOMPARE(m_dialog->stage(), BulkDialog::Stage::Running);
    HttpAnswer answer;
    answer.status = 200;
    answer.mediaType = QStringLiteral("application/json");
    answer.body = R"({"status":"deleted"})";
    for (const auto &exchange : m_server.http->exchanges()) {
        if (exchange)
            exchange->answerLater(answer);
    }
    finish();
    QCOMPARE(sent("DELETE"), 3);
    QCOMPARE(model()->countOf(BulkState::Done), 3);
    QCOMPARE(button(QStringLiteral("Retry "))->text(), QStringLiteral("&Retry 197"));
}

void TestBulkController::publishesWhatIsNotPublishedYet()
{
    auto packs = test::packsOf(*m_console->list.snapshot());
    packs.resize(2);
    packs[0].visibility = QStringLiteral("community");
    m_console->list.setSnapshot(test::listOf(packs));
    QVERIFY(ask(PackAction::SetVisibility));
    QCOMPARE(stateOf(0), QStringLiteral("Will be sent"));
    QCOMPARE(stateOf(1), QStringLiteral("Is so already"));
    for (auto *radio : m_dialog->findChildren<QRadioButton *>()) {
        if (radio->text().remove(QLatin1Char('&')) == QLatin1String("All organisations"))
            radio->click();
    }
    QCOMPARE(stateOf(0), QStringLiteral("Is so already"));
    QCOMPARE(stateOf(1), QStringLiteral("Will be sent"));
    m_server.http->answer(200, R"({"id":"pack_1","name":"pack-1","visibility":"community"})");
    button(QStringLiteral("Change"))->click();
    finish();
    QCOMPARE(sent("PATCH"), 1);
    QCOMPARE(m_server.http->requests().back().body, QByteArray(R"({"visibility":"community"})"));
    QCOMPARE(m_console->list.packById(QStringLiteral("pack_1"))->visibility,
             QStringLiteral("community"));
}

void TestBulkController::goesOnWhileHidden()
{
    QVERIFY(ask(PackAction::Delete));
    for (int i = 0; i < packCount; ++i)
        m_server.http->answer(200, R"({"status":"deleted"})");
    button(QStringLiteral("Delete"))->click();
    m_dialog->reject();
    QVERIFY(!m_dialog->isVisible());
    finish();
    QCOMPARE(m_console->list.rowCount(), 0);
}

void TestBulkController::asksAboutWhatWasSelectedWhateverTheListDoes()
{
    QVERIFY(ask(PackAction::Delete));
    auto other = test::packsOf(*m_console->list.snapshot());
    std::reverse(other.begin(), other.end());
    other.resize(5);
    m_console->list.setSnapshot(test::listOf(other));
    for (int i = 0; i < packCount; ++i)
        m_server.http->answer(200, R"({"status":"deleted"})");
    button(QStringLiteral("Delete"))->click();
    finish();
    QCOMPARE(sent("DELETE"), packCount);
    QSet<QString> paths;
    for (const auto &request : m_server.http->requests()) {
        if (request.method == "DELETE")
            paths += request.url.path();
    }
    QCOMPARE(paths.size(), packCount);
}

} // namespace packdesk

using packdesk::TestBulkController;
QTEST_MAIN(TestBulkController)
#include "tst_bulkcontroller.moc"
