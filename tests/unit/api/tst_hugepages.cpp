// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/hugepages.h"

#include <QFile>
#include <QTest>

#include <cstring>
#include <numeric>
#include <optional>
#include <vector>

#include <sys/mman.h>

using namespace packdesk;

class HugePagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesMemoryOfAnySize_data();
    void givesMemoryOfAnySize();
    void holdsWhatAVectorHolds();
    void refusesMoreThanThereIs();
    void wishesWholeHugePages();
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

namespace {

// Whether the mapping of the address is marked for huge pages; nothing where the kernel knows none.
std::optional<bool> isWished(const void *address)
{
    QFile maps(QStringLiteral("/proc/self/smaps"));
    if (!maps.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto sought = quintptr(address);
    bool isHere = false;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const qsizetype dash = line.indexOf('-');
        const qsizetype space = line.indexOf(' ');
        bool isRange = false;
        const auto start = line.left(dash).toULongLong(&isRange, 16);
        if (isRange && space > dash)
            isHere = start <= sought
                && sought < line.mid(dash + 1, space - dash - 1).toULongLong(nullptr, 16);
        else if (isHere && line.startsWith("VmFlags:"))
            return line.contains(" hg");
    }
    return std::nullopt;
}

} // namespace

void HugePagesTest::wishesWholeHugePages()
{
    constexpr std::size_t huge = std::size_t(2) << 20;
    auto *memory = static_cast<char *>(
        mmap(nullptr, 4 * huge, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    QVERIFY(memory != MAP_FAILED);
    const std::size_t gap = (huge - quintptr(memory) % huge) % huge;
    char *whole = memory + gap;
    wishHugePages(whole + 1, huge);
    QVERIFY(!isWished(whole).value_or(false));
    wishHugePages(whole + 1, 2 * huge);
    QVERIFY(!isWished(whole).value_or(false));
    if (!QFile::exists(QStringLiteral("/sys/kernel/mm/transparent_hugepage")))
        qInfo("This kernel knows no huge pages.");
    else
        QVERIFY(isWished(whole + huge).value_or(false));
    QVERIFY(!isWished(whole + 2 * huge).value_or(false));
    munmap(memory, 4 * huge);
}

QTEST_APPLESS_MAIN(HugePagesTest)
#include "tst_hugepages.moc"
