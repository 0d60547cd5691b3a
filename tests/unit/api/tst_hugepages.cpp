// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/hugepages.h"

#include <QTest>

#include <cstring>
#include <numeric>
#include <vector>

using namespace packdesk;

class HugePagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesMemoryOfAnySize_data();
    void givesMemoryOfAnySize();
    void holdsWhatAVectorHolds();
    void refusesMoreThanThereIs();
};

void HugePagesTest::givesMemoryOfAnySize_data()
{
    QTest::addColumn<qulonglong>("bytes");
    QTest::addColumn<bool>("isAligned");
    constexpr qulonglong huge = 2 << 20;
    QTest::newRow("none") << qulonglong(0) << false;
    QTest::newRow("one byte") << qulonglong(1) << false;
    QTest::newRow("one less than a page") << huge - 1 << false;
    QTest::newRow("a page") << huge << true;
    QTest::newRow("one more than a page") << huge + 1 << true;
}

void HugePagesTest::givesMemoryOfAnySize()
{
    QFETCH(qulonglong, bytes);
    QFETCH(bool, isAligned);
    void *memory = allocatePages(bytes);
    QVERIFY(memory);
    std::memset(memory, 0x5a, bytes);
    if (isAligned)
        QCOMPARE(quintptr(memory) % (2 << 20), quintptr(0));
    freePages(memory);
}

void HugePagesTest::holdsWhatAVectorHolds()
{
    constexpr int count = 500'000;
    std::vector<int, HugePages<int>> numbers(count);
    std::iota(numbers.begin(), numbers.end(), 0);
    numbers.push_back(count);
    const auto copied = numbers;
    numbers.clear();
    numbers.shrink_to_fit();
    QCOMPARE(copied.size(), std::size_t(count + 1));
    QCOMPARE(copied.front(), 0);
    QCOMPARE(copied.back(), count);
    QVERIFY(HugePages<int>() == HugePages<int>(HugePages<char>()));
}

void HugePagesTest::refusesMoreThanThereIs()
{
    QVERIFY_THROWS_EXCEPTION(std::bad_alloc, allocatePages(std::size_t(-1)));
    HugePages<qint64> allocator;
    QVERIFY_THROWS_EXCEPTION(std::bad_alloc, allocator.allocate(std::size_t(-1) / 4));
}

QTEST_APPLESS_MAIN(HugePagesTest)
#include "tst_hugepages.moc"
