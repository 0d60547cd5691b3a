// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/heap.h"

#include <QTest>

#include <cstdlib>
#include <thread>
#include <vector>

#include <sys/resource.h>

using namespace packdesk;

namespace {

constexpr std::size_t blockBytes = std::size_t(512) << 10;
constexpr int blockCount = 12;

// What writing to new blocks costs in faults of pages.
long faultsOfBlocks()
{
    rusage before = {};
    rusage after = {};
    std::vector<void *> blocks(blockCount);
    getrusage(RUSAGE_THREAD, &before);
    for (void *&block : blocks) {
        block = std::malloc(blockBytes);
        // Volatile, or the compiler sees that nobody reads it.
        for (std::size_t at = 0; at < blockBytes; at += 64)
            static_cast<volatile char *>(block)[at] = 1;
    }
    getrusage(RUSAGE_THREAD, &after);
    for (void *block : blocks)
        std::free(block);
    return after.ru_minflt - before.ru_minflt;
}

} // namespace

class TestHeap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasFetchedCostsNoFault();
};

void TestHeap::whatWasFetchedCostsNoFault()
{
    tuneHeap();
    {
        const HeapBlocks blocks = makeBlocks(blockCount + 1, blockBytes);
        QCOMPARE(blocks.size(), std::size_t(blockCount + 1));
        std::thread([&blocks] { fetchBlocks(blocks, blockBytes); }).join();
    }
    const long faults = faultsOfBlocks();
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    qInfo("%ld faults; the allocator here is not the one that is tuned.", faults);
#else
    // In pages of 4 KiB they would be 1536, in huge ones 3.
    QVERIFY2(faults == 0, qPrintable(QString::number(faults)));
#endif
}

QTEST_APPLESS_MAIN(TestHeap)
#include "tst_heap.moc"
