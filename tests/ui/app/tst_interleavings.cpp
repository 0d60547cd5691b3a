// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/app/changeconsole.h"
#include "ui/dialogs/visibilitydialog.h"

#include <QRadioButton>
#include <QRandomGenerator>

#include <algorithm>

namespace packdesk {

namespace {

constexpr int packCount = 12;
// In parts, each over a console of its own whose activity is empty.
constexpr int parts = 10;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
// What they find is found by fewer, and each takes three times as long.
constexpr int roundsOfPart = 20;
#else
constexpr int roundsOfPart = 100;
#endif

QByteArray listOf(const std::vector<Pack> &packs)
{
    QByteArrayList entries;
    for (const auto &pack : packs)
        entries += QStringLiteral(R"({"id":"%1","name":"%2","version":"1.0.0","owned":true,)"
                                  R"("tier":"community","visibility":"org"})")
                       .arg(pack.id, pack.name)
                       .toUtf8();
    return R"({"packs":[)" + entries.join(',') + "]}";
}

} // namespace

/// Whatever the list does between the click and the confirmation, what is changed is the pack that
/// was clicked.
class TestInterleavings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_console.reset(); }
    void packStaysTheOneThatWasClicked_data();
    void packStaysTheOneThatWasClicked();

private:
    void refresh(const std::vector<Pack> &packs);
    std::vector<Pack> otherPacks(QRandomGenerator &random) const;
    void disturb(QRandomGenerator &random);
    bool confirm(PackAction which, const QString &title);
    bool isAskedFor(PackAction which, const QString &id) const;

    std::unique_ptr<ChangeConsole> m_console;
    FakeConnection m_server;
};

void TestInterleavings::init()
{
    m_console = std::make_unique<ChangeConsole>();
    m_server = m_console->begin("acme.evershell.ai");
    QTRY_VERIFY(m_console->list.snapshot());
}

// As F5 does.
void TestInterleavings::refresh(const std::vector<Pack> &packs)
{
    const auto before = m_console->list.snapshot();
    m_server.http->answer(200, listOf(packs));
    Q_EMIT m_console->window.refreshRequested();
    QVERIFY(QTest::qWaitFor([&] { return m_console->list.snapshot() != before; }));
}

std::vector<Pack> TestInterleavings::otherPacks(QRandomGenerator &random) const
{
    auto packs = test::packsOf(*m_console->list.snapshot());
    switch (random.bounded(3)) {
    case 0:
        std::shuffle(packs.begin(), packs.end(), random);
        packs.resize(std::size_t(random.bounded(1, int(packs.size()) + 1)));
        break;
    case 1:
        packs.insert(packs.begin(), packOf(packCount + random.bounded(1000)));
        packs.front().name = QStringLiteral("a-new");
        std::ranges::sort(packs, {}, &Pack::id);
        packs.erase(std::unique(packs.begin(), packs.end(),
                                [](const Pack &before, const Pack &after) {
                                    return before.id == after.id;
                                }),
                    packs.end());
        break;
    default:
        for (auto &pack : packs)
            pack.name = QStringLiteral("notes-%1").arg(random.bounded(3));
    }
    return packs;
}

// What a refresh, a sort, a filter or another selection do while the question is open.
void TestInterleavings::disturb(QRandomGenerator &random)
{
    switch (random.bounded(5)) {
    case 0:
        refresh(otherPacks(random));
        break;
    case 1:
        m_console->show(otherPacks(random));
        break;
    case 2:
        m_console->filter.sort(random.bounded(-1, 6),
                               random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
        break;
    case 3: {
        PackFilter filter;
        if (random.bounded(2))
            filter.text = QString::number(random.bounded(packCount));
        m_console->filter.setFilter(filter);
        break;
    }
    default:
        const auto other = QStringLiteral("pack_%1").arg(random.bounded(packCount));
        if (m_console->list.packById(other))
            m_console->select(other);
    }
}

// @return whether the question is still about the pack of this title, and could be answered
bool TestInterleavings::confirm(PackAction which, const QString &title)
{
    const bool deletes = which == PackAction::Delete;
    auto *dialog = m_console->dialog(deletes ? "Delete pack" : "Change visibility");
    if (!dialog || !seenText(dialog).contains(title + QStringLiteral(" 1.0.0")))
        return false;
    if (!deletes)
        named<QRadioButton>(dialog, QStringLiteral("All organisations"))->click();
    auto *button
        = Console::button(dialog, deletes ? "Delete pack" : "Publish to all organisations");
    if (!button || !button->isEnabled())
        return false;
    button->click();
    return QTest::qWaitFor([this] { return m_console->jobs.isIdle(); });
}

bool TestInterleavings::isAskedFor(PackAction which, const QString &id) const
{
    const auto &requests = m_server.http->requests();
    const QByteArray method = which == PackAction::Delete ? "DELETE" : "PATCH";
    const auto last = std::find_if(requests.rbegin(), requests.rend(),
                                   [&](const HttpRequest &each) { return each.isChange; });
    return last != requests.rend() && last->method == method
        && last->url.path().endsWith(QLatin1String("/packs/") + id);
}

void TestInterleavings::packStaysTheOneThatWasClicked_data()
{
    QTest::addColumn<int>("part");
    for (int part = 0; part < parts; ++part)
        QTest::addRow("part %d", part) << part;
}

void TestInterleavings::packStaysTheOneThatWasClicked()
{
    const auto seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    for (int round = 0; round < roundsOfPart; ++round) {
        const auto told = QStringLiteral("seed %1, round %2").arg(seed).arg(round).toUtf8();
        const auto which = random.bounded(2) ? PackAction::Delete : PackAction::SetVisibility;
        const auto clicked = packOf(random.bounded(packCount));
        m_console->filter.setFilter({});
        m_console->show(packsOf(packCount));
        m_console->select(clicked.id);
        QVERIFY2(m_console->ask(which, m_server), told.constData());
        for (int i = random.bounded(1, 6); i > 0; --i)
            disturb(random);
        m_server.http->answer(200,
                              which == PackAction::Delete
                                  ? QByteArray(R"({"status":"deleted"})")
                                  : QByteArray(R"({"id":")" + clicked.id.toUtf8() + R"("})"));
        QVERIFY2(confirm(which, clicked.name), told.constData());
        QVERIFY2(isAskedFor(which, clicked.id), told.constData());
    }
    const auto &requests = m_server.http->requests();
    QCOMPARE(std::ranges::count(requests, true, &HttpRequest::isChange), roundsOfPart);
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestInterleavings)
#include "tst_interleavings.moc"
