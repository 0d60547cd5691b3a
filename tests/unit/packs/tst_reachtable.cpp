// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/reachtable.h"
#include "tests/unit/packs/samplepacks.h"

#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

namespace {

Pack packWith(const QString &capabilities)
{
    Pack pack = makePack(QStringLiteral("a"), QStringLiteral("a"));
    pack.capabilities = capabilities;
    return pack;
}

PackReach counted(int domains)
{
    PackReach reach;
    reach.kind = ReachKind::NothingMarked;
    reach.domains = domains;
    return reach;
}

} // namespace

class TestReachTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatIsToBeRead();
    void findsTheRowsOfAnswers();
    void forgetsAnotherText();
};

void TestReachTable::asksForWhatIsToBeRead()
{
    ReachTable table;
    QVERIFY(table.isComplete());
    table.insertRows(0, 3);
    table.setPack(0, packWith(QStringLiteral("x")));
    table.setPack(1, packWith(QString()));
    table.setPack(2, packWith(QStringLiteral("y")));
    QVERIFY(!table.isComplete());
    const auto questions = table.questions();
    QCOMPARE(questions.size(), 2);
    QCOMPARE(questions[0].capabilities, QStringLiteral("x"));
    QCOMPARE(questions[1].capabilities, QStringLiteral("y"));
    QCOMPARE(table.at(0).kind, ReachKind::NotRead);
    QCOMPARE(table.at(1).kind, ReachKind::NotStated);
}

void TestReachTable::findsTheRowsOfAnswers()
{
    ReachTable table;
    table.insertRows(0, 4);
    for (int row = 0; row < 4; ++row)
        table.setPack(row, packWith(QString::number(row)));
    const auto questions = table.questions();
    QList<ReachAnswer> answers;
    for (int i = 0; i < 4; ++i)
        answers.append({questions[i].ticket, counted(10 + i)});
    table.permuteRows({3, 2, 1, 0});
    table.removeRows(0, 1);
    table.insertRows(0, 2);
    table.setPack(0, packWith(QStringLiteral("new")));
    table.setPack(1, packWith(QStringLiteral("new")));
    QCOMPARE(table.take(answers), (std::vector<int>{2, 3, 4}));
    QCOMPARE(table.at(2).domains, 12);
    QCOMPARE(table.at(3).domains, 11);
    QCOMPARE(table.at(4).domains, 10);
    QCOMPARE(table.questions().size(), 2);
    QVERIFY(table.take(answers).empty());
}

void TestReachTable::forgetsAnotherText()
{
    ReachTable table;
    table.insertRows(0, 1);
    table.setPack(0, packWith(QStringLiteral("old")));
    const int ticket = table.questions().constFirst().ticket;
    table.setPack(0, packWith(QStringLiteral("new")));
    QVERIFY(table.take({{ticket, counted(1)}}).empty());
    QCOMPARE(table.at(0).kind, ReachKind::NotRead);
    table.clear();
    table.insertRows(0, 1);
    table.setPack(0, packWith(QStringLiteral("again")));
    QVERIFY(table.take({{ticket, counted(1)}}).empty());
}

QTEST_GUILESS_MAIN(TestReachTable)
#include "tst_reachtable.moc"
