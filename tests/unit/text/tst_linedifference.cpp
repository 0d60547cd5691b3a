// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/text/linedifference.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace packdesk {

namespace {

// `=a -b +c`: kind and text of each line.
QString told(const LineDifference &difference)
{
    QStringList lines;
    for (const auto &line : difference.lines) {
        const auto mark = line.kind == LineKind::Common ? '='
            : line.kind == LineKind::Removed            ? '-'
                                                        : '+';
        lines += QLatin1Char(mark) + line.text;
    }
    return lines.join(QLatin1Char(' '));
}

QString sideOf(const LineDifference &difference, LineKind without)
{
    QString text;
    for (const auto &line : difference.lines) {
        if (line.kind != without)
            text += line.text + (line.isEnded ? QStringLiteral("\n") : QString());
    }
    return text;
}

// The longest common subsequence by the table, which costs too much for use.
int mostCommonLines(const QStringList &before, const QStringList &after)
{
    QList<QList<int>> table(before.size() + 1, QList<int>(after.size() + 1, 0));
    for (int i = 1; i <= before.size(); ++i) {
        for (int j = 1; j <= after.size(); ++j)
            table[i][j] = before.at(i - 1) == after.at(j - 1)
                ? table.at(i - 1).at(j - 1) + 1
                : std::max(table.at(i - 1).at(j), table.at(i).at(j - 1));
    }
    return table.last().last();
}

QStringList randomLines(QRandomGenerator &random)
{
    QStringList lines;
    const int count = random.bounded(12);
    for (int i = 0; i < count; ++i)
        lines += QString(QLatin1Char(char('a' + random.bounded(4))));
    return lines;
}

QString withFeeds(const QStringList &lines)
{
    return lines.isEmpty() ? QString() : lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace

class TestLineDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsLines_data();
    void tellsLines();
    void numbersTheLines();
    void aLineFeedAtTheEndCounts();
    void isTheShortest();
    void manyChangesAreCoarse();
    void hostileTextsTakeLittleTime();
};

void TestLineDifference::tellsLines_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("both empty") << ""
                                << ""
                                << "";
    QTest::newRow("same") << "a\nb\n"
                          << "a\nb\n"
                          << "=a =b";
    QTest::newRow("all new") << ""
                             << "a\nb\n"
                             << "+a +b";
    QTest::newRow("all gone") << "a\nb\n"
                              << ""
                              << "-a -b";
    QTest::newRow("changed in the middle") << "a\nb\nc\n"
                                           << "a\nx\nc\n"
                                           << "=a -b +x =c";
    QTest::newRow("several in one place") << "a\nb\nc\nd\n"
                                          << "a\nx\ny\nd\n"
                                          << "=a -b -c +x +y =d";
    QTest::newRow("two places") << "a\nb\nc\nd\ne\n"
                                << "b\nc\nx\nd\n"
                                << "-a =b =c +x =d -e";
    QTest::newRow("doubled") << "a\na\n"
                             << "a\na\na\n"
                             << "=a =a +a";
    QTest::newRow("carriage return") << "a\r\n"
                                     << "a\n"
                                     << "-a\r +a";
    QTest::newRow("empty lines") << "\n\n"
                                 << "\n"
                                 << "= -";
}

void TestLineDifference::tellsLines()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QString, expected);
    const auto difference = lineDifference(before, after);
    QCOMPARE(told(difference), expected);
    QCOMPARE(difference.isEmpty(), before == after);
    QVERIFY(!difference.isCoarse);
}

void TestLineDifference::numbersTheLines()
{
    const auto difference
        = lineDifference(QStringLiteral("a\nb\nc\n"), QStringLiteral("a\nx\nc\n"));
    QList<std::pair<int, int>> numbers;
    for (const auto &line : difference.lines)
        numbers.append({line.before, line.after});
    QCOMPARE(numbers, (QList<std::pair<int, int>>{{1, 1}, {2, 0}, {0, 2}, {3, 3}}));
    QCOMPARE(difference.removed, 1);
    QCOMPARE(difference.added, 1);
}

void TestLineDifference::aLineFeedAtTheEndCounts()
{
    const auto difference = lineDifference(QStringLiteral("a\nb"), QStringLiteral("a\nb\n"));
    QCOMPARE(told(difference), QStringLiteral("=a -b +b"));
    QVERIFY(!difference.lines.at(1).isEnded);
    QVERIFY(difference.lines.at(2).isEnded);
}

void TestLineDifference::isTheShortest()
{
    QRandomGenerator random(20'260'101);
    for (int i = 0; i < 3000; ++i) {
        const auto before = randomLines(random);
        const auto after = randomLines(random);
        const auto difference = lineDifference(withFeeds(before), withFeeds(after));
        QCOMPARE(sideOf(difference, LineKind::Added), withFeeds(before));
        QCOMPARE(sideOf(difference, LineKind::Removed), withFeeds(after));
        const auto common = difference.lines.size() - difference.added - difference.removed;
        QCOMPARE(int(common), mostCommonLines(before, after));
    }
}

void TestLineDifference::manyChangesAreCoarse()
{
    QString before = QStringLiteral("start\n");
    QString after = before;
    for (int i = 0; i < 1000; ++i) {
        before += QStringLiteral("old %1\nsame\n").arg(i);
        after += QStringLiteral("new %1\nsame\n").arg(i);
    }
    before += QStringLiteral("end\n");
    after += QStringLiteral("end\n");
    const auto difference = lineDifference(before, after);
    QVERIFY(difference.isCoarse);
    QCOMPARE(sideOf(difference, LineKind::Added), before);
    QCOMPARE(sideOf(difference, LineKind::Removed), after);
    QCOMPARE(difference.lines.first().kind, LineKind::Common);
    QCOMPARE(difference.lines.last().kind, LineKind::Common);
}

void TestLineDifference::hostileTextsTakeLittleTime()
{
    const auto before = QStringLiteral("a\nb\n").repeated(260'000);
    const auto after = QStringLiteral("b\na\na\n").repeated(170'000);
    QElapsedTimer clock;
    clock.start();
    const auto difference = lineDifference(before, after);
    QCOMPARE(sideOf(difference, LineKind::Removed), after);
    // A table of these lines would take hours.
    QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
}

} // namespace packdesk

QTEST_GUILESS_MAIN(packdesk::TestLineDifference)
#include "tst_linedifference.moc"
