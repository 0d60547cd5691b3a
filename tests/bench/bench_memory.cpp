// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// FILE: what the heap holds more once a snapshot was made of an answer, whose bytes nobody else
// keeps; once the texts and keys were made that it is searched and sorted by; and for models of it
// (with such keys of their own) once these were searched and sorted by each column. One JSON
// object, bytes.

#include "tests/bench/product.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

#include <malloc.h>

using namespace packdesk;

namespace {

qint64 heapBytes()
{
    const auto info = mallinfo2();
    return qint64(info.uordblks) + qint64(info.hblkhd);
}

void searchAndSort(bench::ShownList &list)
{
    for (int column = 0; column < bench::ShownList::columnCount; ++column)
        list.sort(column, Qt::AscendingOrder);
    for (const auto &text : {QStringLiteral("w"), QStringLiteral("weather"), QString()})
        list.filter(text);
}

SnapshotPtr readSnapshot(const QString &path, qint64 &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    // readAll() leaves room behind the bytes, which is not the snapshot's.
    QByteArray json(file.size(), Qt::Uninitialized);
    bytes = file.read(json.data(), json.size());
    return bytes == json.size() ? bench::snapshotOf(json) : nullptr;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const auto before = heapBytes();
    qint64 bytes = 0;
    const auto snapshot = readSnapshot(QCoreApplication::arguments().value(1), bytes);
    if (!snapshot) {
        std::fputs("usage: bench_memory FILE\n", stderr);
        return 2;
    }
    const auto kept = heapBytes() - before;
    const auto keys = bench::keysOf(*snapshot);
    const auto beside = heapBytes() - before - kept;
    bench::ShownList list(snapshot);
    searchAndSort(list);
    const auto models = heapBytes() - before - kept - beside;
    std::printf("{\"bytes\":%lld,\"snapshot\":%lld,\"beside\":%lld,\"models\":%lld}\n",
                qlonglong(bytes), qlonglong(kept), qlonglong(beside), qlonglong(models));
    return 0;
}
