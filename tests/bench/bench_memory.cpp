// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// FILE: what the heap holds more once a snapshot was made of an answer, whose bytes nobody else
// keeps, and once it was searched and sorted. One JSON object, bytes.

#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistmodel.h"
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
    return qint64(info.uordblks + info.hblkhd);
}

void searchAndSort(PackFilterModel &model)
{
    for (int column = 0; column < PackColumn::Count; ++column)
        model.sort(column);
    for (const auto &text : {QStringLiteral("w"), QStringLiteral("weather"), QString()}) {
        PackFilter filter;
        filter.text = text;
        model.setFilter(filter);
    }
}

SnapshotPtr readSnapshot(const QString &path, qint64 &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    const QByteArray json = file.readAll();
    bytes = json.size();
    return bench::snapshotOf(json);
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
    PackListModel list;
    PackFilterModel model(&list);
    list.setSnapshot(snapshot);
    const auto shown = heapBytes() - before - kept;
    searchAndSort(model);
    const auto searched = heapBytes() - before - kept;
    std::printf("{\"bytes\":%lld,\"snapshot\":%lld,\"models\":%lld,\"searched\":%lld}\n",
                qlonglong(bytes), qlonglong(kept), qlonglong(shown), qlonglong(searched));
    return 0;
}
