// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/activity/journal.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace packdesk {

/// An entry with the id that it keeps from run to run.
struct KeptEntry
{
    QString id;
    JournalEntry entry;
};

/// The file of a run, read.
struct RunContent
{
    /// The last state of each entry, in the order in which they began.
    std::vector<KeptEntry> entries;
    /// Something in it is none of ours, or of another version. Only a last line that ends early is
    /// usual: there the program ended.
    bool isBroken = false;
};

RunContent readRun(const QByteArray &bytes);

/// The first line of each file.
QByteArray runHeader();
/// With its end of line.
QByteArray runLine(const QString &id, const JournalEntry &entry);

} // namespace packdesk
