// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packkinds.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace packdesk;

class TestPackKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNoKindWithoutRows();
    void tellsRowsApartByAnyCode();
    void saysTheCodesOfEachRow();
};

void TestPackKinds::hasNoKindWithoutRows()
{
    const std::vector<int> none;
    const PackKinds kinds({&none, &none, &none, &none, &none});
    QVERIFY(kinds.rows().empty());
    QVERIFY(kinds.kinds().empty());
}

void TestPackKinds::tellsRowsApartByAnyCode()
{
    const std::vector<int> same = {0, 0, 0};
    const std::vector<int> differs = {0, 1, 0};
    for (std::size_t i = 0; i < 5; ++i) {
        std::array<const std::vector<int> *, 5> columns = {&same, &same, &same, &same, &same};
        columns[i] = &differs;
        const PackKinds kinds(columns);
        QCOMPARE(kinds.rows(), (std::vector<int>{0, 1, 0}));
        QCOMPARE(kinds.kinds().size(), std::size_t(2));
        QCOMPARE(kinds.kinds()[1][i], 1);
    }
}

void TestPackKinds::saysTheCodesOfEachRow()
{
    QRandomGenerator random(7);
    std::array<std::vector<int>, 5> columns;
    for (std::vector<int> &column : columns) {
        column.resize(3000);
        for (int &code : column)
            code = random.bounded(4);
    }
    const PackKinds kinds({&columns[0], &columns[1], &columns[2], &columns[3], &columns[4]});
    for (std::size_t row = 0; row < columns[0].size(); ++row) {
        const auto &codes = kinds.kinds()[std::size_t(kinds.rows()[row])];
        for (std::size_t i = 0; i < codes.size(); ++i)
            QCOMPARE(codes[i], columns[i][row]);
    }
    auto distinct = kinds.kinds();
    std::sort(distinct.begin(), distinct.end());
    QVERIFY(std::adjacent_find(distinct.begin(), distinct.end()) == distinct.end());
    QVERIFY(distinct.size() <= 1024);
}

QTEST_APPLESS_MAIN(TestPackKinds)
#include "tst_packkinds.moc"
