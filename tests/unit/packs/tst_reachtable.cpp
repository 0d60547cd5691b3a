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

/// A table and the list that it shows.
struct Shown
{
    ReachTable table;
    SnapshotPtr list;

    // Ids are the letters of `ids`, one for each text.
    void show(const char *ids, const QStringList &capabilities)
    {
        std::vector<Pack> packs;
        packs.reserve(std::size_t(capabilities.size()));
        for (int row = 0; row < capabilities.size(); ++row) {
            packs.push_back(packWith(capabilities[row]));
            packs.back().id = QString(QChar::fromLatin1(ids[row]));
        }
        const SnapshotPtr next = snapshotOf(packs);
        table.setList(next, changeBetween(list.get(), *next));
        list = next;
    }
};

QStringList texts(const char *letters)
{
    return QString::fromLatin1(letters).split(QString(), Qt::SkipEmptyParts);
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
    Shown shown;
    QVERIFY(shown.table.isComplete());
    shown.show("abcd", {QStringLiteral("x"), QString(), QStringLiteral("y"), QStringLiteral("")});
    QVERIFY(!shown.table.isComplete());
    const auto questions = shown.table.questions();
    QCOMPARE(questions.size(), 2);
    QCOMPARE(questions[0].row, 0);
    QCOMPARE(questions[1].row, 2);
    QCOMPARE(shown.table.at(0).kind, ReachKind::NotRead);
    QCOMPARE(shown.table.at(1).kind, ReachKind::NotStated);
    QCOMPARE(shown.table.at(3).kind, ReachKind::NoCapabilities);
}

void TestReachTable::findsTheRowsOfAnswers()
{
    Shown shown;
    shown.show("abcd", texts("0123"));
    const auto questions = shown.table.questions();
    QList<ReachAnswer> answers;
    for (int i = 0; i < 4; ++i)
        answers.append({questions[i].ticket, counted(10 + i)});
    shown.show("xycba", texts("77210"));
    QCOMPARE(shown.table.take(answers), (std::vector<int>{2, 3, 4}));
    QCOMPARE(shown.table.at(2).domains, 12);
    QCOMPARE(shown.table.at(3).domains, 11);
    QCOMPARE(shown.table.at(4).domains, 10);
    QCOMPARE(shown.table.questions().size(), 2);
    QVERIFY(shown.table.take(answers).empty());
    // What was read is kept over another list.
    shown.show("cx", texts("27"));
    QCOMPARE(shown.table.at(0).domains, 12);
}

void TestReachTable::forgetsAnotherText()
{
    Shown shown;
    shown.show("a", {QStringLiteral("old")});
    const int ticket = shown.table.questions().constFirst().ticket;
    shown.show("a", {QStringLiteral("new")});
    QVERIFY(shown.table.take({{ticket, counted(1)}}).empty());
    QCOMPARE(shown.table.at(0).kind, ReachKind::NotRead);
    shown.table.clear();
    shown.list.reset();
    shown.show("a", {QStringLiteral("again")});
    QVERIFY(shown.table.take({{ticket, counted(1)}}).empty());
    // Nothing and an empty text do not say the same.
    shown.show("a", {QString()});
    QCOMPARE(shown.table.at(0).kind, ReachKind::NotStated);
    shown.show("a", {QStringLiteral("")});
    QCOMPARE(shown.table.at(0).kind, ReachKind::NoCapabilities);
}

QTEST_GUILESS_MAIN(TestReachTable)
#include "tst_reachtable.moc"
