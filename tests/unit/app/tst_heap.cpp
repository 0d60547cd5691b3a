// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/heap.h"

#include <QTest>

#include <cstdlib>
#include <cstring>
#include <vector>
#ifdef __linux__
#include <sys/resource.h>
#endif

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
        std::memset(block, 1, blockBytes);
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
    void whatWasWarmedCostsNoFault();
};

void TestHeap::whatWasWarmedCostsNoFault()
{
    tuneHeap();
    warmHeap((blockCount + 2) * blockBytes);
    const long faults = faultsOfBlocks();
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    qInfo("%ld faults; the allocator here is not the one that is tuned.", faults);
#else
    // In pages of 4 KiB they would be 1536, in huge ones 3.
    QVERIFY2(faults == 0, qPrintable(QString::number(faults)));
#endif
    warmHeap(std::size_t(1) << 40);
    warmHeap(0);
}

QTEST_APPLESS_MAIN(TestHeap)
#include "tst_heap.moc"
