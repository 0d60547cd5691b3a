// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace packdesk::bench {

/// One line of the table: what was measured, beside its peer.
struct Row
{
    QString row;
    QString reference;
    double value = 0;
    QString unit;
    double peer = 0;
    double ratio = 0;
    double limit = 0;
    /// The peer's name where it is not installed; `peer` and `ratio` are null then.
    QString missing;
};

/// Writes it to stdout as one line of JSON.
void print(const Row &row);

struct Settings
{
    int rounds = 5;
    /// Sizes are divided by it, for a quick look.
    int divisor = 1;
};

/// `--rounds N --divisor N`; nullopt, with a word on stderr, where they are something else.
std::optional<Settings> settingsFrom(const QStringList &arguments);

double median(std::vector<double> values);
double seconds(const std::function<void()> &work);

/// The first of them that is not installed; empty where all are.
QString missingOf(const QStringList &programs);

/// Runs a program to its end.
/// @return what it wrote to stdout; nullopt, with its words on stderr, where it fails
std::optional<QByteArray> run(const QString &program, const QStringList &arguments);

/// What two sides take, measured in turn.
struct Sides
{
    double value = 0;
    double peer = 0;
};

/// What one round gives; nullopt, with a word on stderr, where it fails.
using Round = std::function<std::optional<double>()>;

/// Medians of what each side gives. Neither goes first twice in a row; a peer that is empty is
/// left out. Each round is told on stderr.
/// @return nullopt where a round fails
std::optional<Sides> inTurn(int rounds, const Round &value, const Round &peer);

} // namespace packdesk::bench
