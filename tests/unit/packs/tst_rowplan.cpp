// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/rowplan.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace packdesk;

namespace {

using Rows = std::vector<int>;

// Takes the steps literally, as a model does. `before` holds values, `after` the wanted ones.
Rows replay(Rows values, const std::vector<RowStep> &steps, const Rows &after)
{
    for (const RowStep &step : steps) {
        switch (step.kind) {
        case RowStep::Kind::Remove:
            values.erase(values.begin() + step.first, values.begin() + step.last + 1);
            break;
        case RowStep::Kind::Insert: {
            Rows entering;
            for (const int row : step.rows)
                entering.push_back(after[std::size_t(row)]);
            values.insert(values.begin() + step.first, entering.begin(), entering.end());
            break;
        }
        case RowStep::Kind::Permute:
            values = permuted(values, step.rows);
            break;
        }
    }
    return values;
}

Rows newRowOf(const Rows &before, const Rows &after)
{
    Rows result;
    for (const int value : before) {
        const auto found = std::find(after.begin(), after.end(), value);
        result.push_back(found == after.end() ? -1 : int(found - after.begin()));
    }
    return result;
}

Rows someOf(int limit, int percent, QRandomGenerator &random)
{
    Rows values;
    for (int value = 0; value < limit; ++value) {
        if (random.bounded(100) < percent)
            values.push_back(value);
    }
    return values;
}

} // namespace

class TestRowPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsFromOneOrderToAnother_data();
    void leadsFromOneOrderToAnother();
    void isEmptyWhereNothingMoves();
    void takesFewRangesInPlace();
    void costsFewStepsForManyRanges();
    void joinsNeighboursToRanges();
};

void TestRowPlan::leadsFromOneOrderToAnother_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 300; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestRowPlan::leadsFromOneOrderToAnother()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const int limit = random.bounded(200);
    Rows before = someOf(limit, random.bounded(101), random);
    Rows after = someOf(limit, random.bounded(101), random);
    if (random.bounded(2) == 0)
        std::shuffle(after.begin(), after.end(), random);
    const auto steps = planRows(newRowOf(before, after), int(after.size()));
    QCOMPARE(replay(before, steps, after), after);
    QVERIFY(steps.size() <= 33);
}

void TestRowPlan::isEmptyWhereNothingMoves()
{
    QVERIFY(planRows({}, 0).empty());
    QVERIFY(planRows({0, 1, 2}, 3).empty());
}

void TestRowPlan::takesFewRangesInPlace()
{
    const auto steps = planRows({0, -1, -1, 1, -1, 4}, 5);
    QCOMPARE(steps.size(), std::size_t(3));
    QCOMPARE(steps[0].kind, RowStep::Kind::Remove);
    QCOMPARE(std::pair(steps[0].first, steps[0].last), std::pair(4, 4));
    QCOMPARE(std::pair(steps[1].first, steps[1].last), std::pair(1, 2));
    QCOMPARE(steps[2].kind, RowStep::Kind::Insert);
    QCOMPARE(std::pair(steps[2].first, steps[2].last), std::pair(2, 3));
}

void TestRowPlan::costsFewStepsForManyRanges()
{
    // Every second row leaves, new ones enter between the others, and all are turned round.
    Rows before(10'000);
    std::iota(before.begin(), before.end(), 0);
    Rows after;
    for (int value = 9'998; value >= 0; value -= 2) {
        after.push_back(value);
        after.push_back(value + 20'000);
    }
    Rows mapping(before.size(), -1);
    for (std::size_t row = 0; row < after.size(); row += 2)
        mapping[std::size_t(after[row])] = int(row);
    const auto steps = planRows(mapping, int(after.size()));
    QCOMPARE(steps.size(), std::size_t(4));
    QCOMPARE(replay(before, steps, after), after);
}

void TestRowPlan::joinsNeighboursToRanges()
{
    using Ranges = std::vector<std::pair<int, int>>;
    QCOMPARE(rangesOf({}, 2), Ranges());
    QCOMPARE(rangesOf({1, 2, 3, 7}, 2), Ranges({{1, 3}, {7, 7}}));
    QCOMPARE(rangesOf({1, 3, 5}, 2), Ranges({{1, 5}}));
}

QTEST_GUILESS_MAIN(TestRowPlan)
#include "tst_rowplan.moc"
