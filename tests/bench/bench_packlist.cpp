// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// What one keystroke, one click on a header and one refresh cost in the list and its filter,
// without a view. Packs have the size of real ones: some 800 bytes of JSON each.

#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistmodel.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace packdesk;

namespace {

constexpr int rounds = 9;

QString word(QRandomGenerator &random)
{
    static const QStringList words
        = {QStringLiteral("weather"), QStringLiteral("Rechnung"), QStringLiteral("\u00c9clair"),
           QStringLiteral("billing"), QStringLiteral("search"),   QStringLiteral("deploy"),
           QStringLiteral("tickets"), QStringLiteral("calendar"), QStringLiteral("reports")};
    return words[random.bounded(int(words.size()))];
}

Pack packWith(int number, QRandomGenerator &random)
{
    Pack pack;
    pack.id = QStringLiteral("pk_%1").arg(number, 12, 36, QLatin1Char('0'));
    pack.name = QStringLiteral("%1-%2-%3").arg(word(random), word(random)).arg(number);
    pack.displayName = QStringLiteral("%1 %2 %3").arg(word(random), word(random)).arg(number);
    for (int i = 0; i < 12; ++i)
        pack.description += word(random) + QLatin1Char(' ');
    pack.version = QStringLiteral("%1.%2.0").arg(random.bounded(4)).arg(random.bounded(30));
    pack.tier = random.bounded(9) == 0 ? QStringLiteral("verified") : QStringLiteral("community");
    pack.visibility = QStringLiteral("org");
    pack.category = word(random);
    pack.capabilities = QStringLiteral("- name: c\n  type: http\n  allow:\n    - domains: "
                                       "[api.%1.com, '*.%2.com']\n      methods: [GET, POST]\n")
                            .arg(word(random), word(random));
    pack.imageOrigin = QStringLiteral("image_ref");
    pack.imageRef = QStringLiteral("registry.example.com/%1/%2:1").arg(word(random), pack.name);
    pack.imageDigest = QStringLiteral("sha256:%1").arg(number, 64, 16, QLatin1Char('0'));
    pack.sizeBytes = qint64(random.bounded(1 << 30));
    pack.updatedAt
        = QDateTime::fromSecsSinceEpoch(1'800'000'000 + random.bounded(1 << 24), Qt::UTC);
    pack.owned = random.bounded(2) == 0;
    return pack;
}

SnapshotPtr snapshotOf(const std::vector<Pack> &packs)
{
    return std::make_shared<const Snapshot>(toPackList(packs));
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// `prepare` is not counted. The time of the processor tells more where the machine is busy.
void measure(const char *what, int count, const std::function<void()> &prepare,
             const std::function<void()> &act)
{
    std::vector<double> elapsed;
    std::vector<double> worked;
    for (int round = 0; round < rounds; ++round) {
        prepare();
        const std::clock_t start = std::clock();
        QElapsedTimer clock;
        clock.start();
        act();
        elapsed.push_back(double(clock.nsecsElapsed()) / 1e6);
        worked.push_back(double(std::clock() - start) * 1e3 / CLOCKS_PER_SEC);
    }
    std::printf("%7d packs  %-32s %8.1f ms, processor %8.1f ms\n", count, what, median(elapsed),
                median(worked));
}

void measureAll(int count)
{
    QRandomGenerator random(1);
    std::vector<Pack> packs;
    packs.reserve(std::size_t(count));
    for (int number = 0; number < count; ++number)
        packs.push_back(packWith(number, random));
    PackListModel list;
    PackFilterModel model(&list);
    model.sort(PackColumn::Name);
    const SnapshotPtr first = snapshotOf(packs);
    const auto type = [&model](const char *text) {
        PackFilter filter;
        filter.text = QString::fromUtf8(text);
        model.setFilter(filter);
    };
    const auto show = [&list, &first] { list.setSnapshot(first); };

    measure(
        "first answer", count, [&] { list.setSnapshot(nullptr); }, show);
    measure(
        "first letter", count, [&] { type(""); }, [&] { type("w"); });
    measure(
        "seventh letter", count, [&] { type("weathe"); }, [&] { type("weather"); });
    measure(
        "a host", count, [&] { type(""); }, [&] { type("api.weather.com"); });
    measure(
        "text cleared", count, [&] { type("weather tickets"); }, [&] { type(""); });
    measure(
        "sort by updated", count, [&] { model.sort(PackColumn::Name); },
        [&] { model.sort(PackColumn::Updated); });
    measure(
        "sort by version", count, [&] { model.sort(PackColumn::Name); },
        [&] { model.sort(PackColumn::Version, Qt::DescendingOrder); });
    measure(
        "sort by name", count, [&] { model.sort(PackColumn::Size); },
        [&] { model.sort(PackColumn::Name); });
    measure("refresh, nothing changed", count, show,
            [&, same = snapshotOf(packs)] { list.setSnapshot(same); });
    std::vector<Pack> changed = packs;
    for (int i = 0; i < count / 100; ++i) {
        Pack &pack = changed[std::size_t(random.bounded(count))];
        pack.displayName = word(random);
        pack.sizeBytes = 1;
    }
    const SnapshotPtr second = snapshotOf(changed);
    measure("refresh, 1 % changed", count, show, [&] { list.setSnapshot(second); });
    for (int i = 0; i < count / 100; ++i)
        changed[std::size_t(random.bounded(count))] = packWith(count + i, random);
    const SnapshotPtr third = snapshotOf(changed);
    measure("refresh, 1 % gone, come, changed", count, show, [&] { list.setSnapshot(third); });
    measure("one pack put in place", count, show, [&] { list.upsert(changed.front()); });
}

} // namespace

void measureReading()
{
    QRandomGenerator random(1);
    std::vector<Pack> packs;
    packs.reserve(1000);
    for (int number = 0; number < 1000; ++number)
        packs.push_back(packWith(number, random));
    measure(
        "reach read, on a worker", 1000, [] {},
        [&packs] {
            for (const Pack &pack : packs)
                readReach(pack.capabilities);
        });
}

int main()
{
    measureReading();
    for (const int count : {10'000, 100'000})
        measureAll(count);
    return 0;
}
