// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/reachreader.h"
#include "tests/support/packlists.h"

#include <QSignalSpy>
#include <QTest>

using namespace packdesk;

namespace {

QString textFor(int domains)
{
    QStringList names;
    for (int i = 0; i < domains; ++i)
        names += QStringLiteral("a%1.com").arg(i);
    return QStringLiteral("- {name: a, type: http, allow: [{domains: [%1], methods: [GET], "
                          "paths: [/x]}]}")
        .arg(names.join(QStringLiteral(", ")));
}

/// Asks for texts, each of a pack of its own.
struct Question
{
    int ticket = 0;
    QString capabilities;
};

void ask(ReachReader &reader, const QList<Question> &questions)
{
    std::vector<Pack> packs;
    packs.reserve(std::size_t(questions.size()));
    QList<ReachQuestion> rows;
    for (const auto &question : questions) {
        rows.append({question.ticket, int(packs.size())});
        packs.emplace_back().capabilities = question.capabilities;
    }
    reader.ask(test::listOf(packs), rows);
}

} // namespace

class TestReachReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEachQuestionOnce();
    void answersInTurnOfTheEventLoop();
    void takesOtherQuestionsInPlace();
    void goesWhileAtWork();

private:
    static QHash<int, PackReach> all(const QSignalSpy &spy, int *count = nullptr)
    {
        QHash<int, PackReach> found;
        for (const auto &call : spy) {
            const auto answers = call.first().value<QList<ReachAnswer>>();
            for (const auto &answer : answers) {
                found.insert(answer.ticket, answer.reach);
                if (count)
                    ++*count;
            }
        }
        return found;
    }
};

void TestReachReader::answersEachQuestionOnce()
{
    ReachReader reader;
    QSignalSpy answered(&reader, &ReachReader::answered);
    QList<Question> questions;
    // More than one portion.
    for (int i = 0; i < 3000; ++i)
        questions.append({i, textFor(1 + i % 900)});
    ask(reader, questions);
    QTRY_COMPARE_WITH_TIMEOUT(all(answered).size(), 3000, 60'000);
    int count = 0;
    const auto found = all(answered, &count);
    QCOMPARE(count, 3000);
    QVERIFY(answered.size() > 1);
    for (int i = 0; i < 3000; i += 97)
        QCOMPARE(found.value(i).domains, 1 + i % 900);
}

void TestReachReader::answersInTurnOfTheEventLoop()
{
    ReachReader reader;
    QSignalSpy answered(&reader, &ReachReader::answered);
    ask(reader, {{7, textFor(2)}});
    QCOMPARE(answered.size(), 0);
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(all(answered).value(7).kind, ReachKind::NothingMarked);
    ask(reader, {});
    ask(reader, {{8, QStringLiteral("- [")}});
    QTRY_COMPARE(answered.size(), 2);
    QVERIFY(!all(answered).value(8).readable);
}

void TestReachReader::takesOtherQuestionsInPlace()
{
    ReachReader reader;
    QSignalSpy answered(&reader, &ReachReader::answered);
    QList<Question> many;
    for (int i = 0; i < 20'000; ++i)
        many.append({i, textFor(60) + QStringLiteral(" #%1").arg(i)});
    ask(reader, many);
    ask(reader, {{-1, textFor(1)}});
    QTRY_VERIFY(all(answered).contains(-1));
    // The portion that was at work, and no other.
    QCOMPARE(answered.size(), 2);
    QVERIFY(all(answered).size() < 20'000);
}

void TestReachReader::goesWhileAtWork()
{
    auto reader = std::make_unique<ReachReader>();
    QSignalSpy answered(reader.get(), &ReachReader::answered);
    ask(*reader, {{1, textFor(500)}, {2, textFor(501)}});
    reader.reset();
    ReachReader other;
    QSignalSpy of(&other, &ReachReader::answered);
    ask(other, {{3, textFor(1)}});
    QTRY_COMPARE(of.size(), 1);
    QCOMPARE(answered.size(), 0);
}

QTEST_GUILESS_MAIN(TestReachReader)
#include "tst_reachreader.moc"
