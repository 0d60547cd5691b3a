// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/bench/peerbench.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <sys/times.h>
#include <unistd.h>

namespace packdesk::bench {

void print(const Row &row)
{
    const auto besidePeer = [&row](double number) {
        return row.missing.isEmpty() ? QJsonValue(number) : QJsonValue();
    };
    const QJsonObject object{
        {QStringLiteral("row"), row.row},
        {QStringLiteral("reference"), row.reference},
        {QStringLiteral("value"), row.value},
        {QStringLiteral("unit"), row.unit},
        {QStringLiteral("peer"), besidePeer(row.peer)},
        {QStringLiteral("ratio"), besidePeer(row.ratio)},
        {QStringLiteral("limit"), row.limit},
        {QStringLiteral("missing"), row.missing},
    };
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

std::optional<Settings> settingsFrom(const QStringList &arguments)
{
    Settings settings;
    bool good = arguments.size() % 2 == 1;
    for (qsizetype i = 1; good && i + 1 < arguments.size(); i += 2) {
        const int number = arguments.at(i + 1).toInt();
        good = number > 0;
        if (arguments.at(i) == QLatin1String("--rounds"))
            settings.rounds = number;
        else if (arguments.at(i) == QLatin1String("--divisor"))
            settings.divisor = number;
        else
            good = false;
    }
    if (good)
        return settings;
    std::fprintf(stderr, "%s [--rounds N] [--divisor N]\n", qPrintable(arguments.value(0)));
    return std::nullopt;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double seconds(const std::function<void()> &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return double(clock.nsecsElapsed()) / 1e9;
}

QString missingOf(const QStringList &programs)
{
    for (const auto &program : programs) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return program;
    }
    return {};
}

std::optional<QByteArray> run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(-1);
    if (ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return process.readAllStandardOutput();
    std::fprintf(stderr, "%s failed: %s\n", qPrintable(program), qPrintable(process.errorString()));
    return std::nullopt;
}

namespace {

/// Of this process and of the children that have ended.
double processorSeconds()
{
    tms spent{};
    times(&spent);
    return double(spent.tms_utime + spent.tms_stime + spent.tms_cutime + spent.tms_cstime)
        / double(sysconf(_SC_CLK_TCK));
}

} // namespace

std::optional<Sides> inTurn(int rounds, const Round &value, const Round &peer)
{
    std::vector<double> values;
    std::vector<double> peers;
    const auto ask = [](const char *name, const Round &side, std::vector<double> &answers) {
        const double before = processorSeconds();
        const auto answer = side ? side() : 0;
        answers.push_back(answer.value_or(0));
        std::fprintf(stderr, "%s %.3f (processor: %.2f s)  ", name, answers.back(),
                     processorSeconds() - before);
        return answer.has_value();
    };
    for (int round = 0; round < rounds; ++round) {
        const bool valueFirst = round % 2 == 0;
        const bool good = valueFirst ? ask("value", value, values) && ask("peer", peer, peers)
                                     : ask("peer", peer, peers) && ask("value", value, values);
        std::fputc('\n', stderr);
        if (!good)
            return std::nullopt;
    }
    return Sides{median(values), median(peers)};
}

} // namespace packdesk::bench
