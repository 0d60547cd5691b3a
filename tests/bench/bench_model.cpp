// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// FILE ROUNDS: what the models take of a keystroke and of a click on a header, without a window:
// what is left of the time until rows are painted is painting. One JSON object: milliseconds, the
// median of the rounds for the slowest letter and the slowest column.

#include "tests/bench/product.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <vector>

using namespace packdesk;

namespace {

using Times = std::map<QString, std::vector<double>>;

void measure(Times &times, const QString &act, const std::function<void()> &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    times[act].push_back(double(clock.nsecsElapsed()) / 1e6);
}

double slowest(Times &times)
{
    double worst = 0;
    for (auto &[act, values] : times) {
        std::sort(values.begin(), values.end());
        worst = std::max(worst, values[values.size() / 2]);
    }
    return worst;
}

void typeAndDelete(Times &times, bench::ShownList &list, const QString &word)
{
    for (int length = 1; length <= word.size(); ++length)
        measure(times, word.left(length), [&] { list.filter(word.left(length)); });
    for (auto length = word.size(); length-- > 0;) {
        measure(times, word.left(length) + QLatin1Char('<'),
                [&] { list.filter(word.left(length)); });
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    QFile file(arguments.value(1));
    if (!file.open(QIODevice::ReadOnly)) {
        std::fputs("usage: bench_model FILE ROUNDS\n", stderr);
        return 2;
    }
    bench::ShownList list(bench::snapshotOf(file.readAll()));
    Times letters;
    Times columns;
    for (int round = 0; round < arguments.value(2).toInt(); ++round) {
        for (int column = 0; column < bench::ShownList::columnCount; ++column) {
            measure(columns, QString::number(column),
                    [&] { list.sort(column, Qt::DescendingOrder); });
        }
        list.sort(0, Qt::AscendingOrder);
        for (const auto &word : {QStringLiteral("weather"), QStringLiteral("api.cl")})
            typeAndDelete(letters, list, word);
    }
    std::printf("{\"filter\":%.3f,\"sort\":%.3f}\n", slowest(letters), slowest(columns));
    return 0;
}
