// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

namespace packdesk {

/// What the program was asked for:
/// `packdesk [--demo] [--account NAME] [--version] [--help] [PATH]`. No option takes a secret.
struct CommandLine
{
    bool demo = false;
    bool version = false;
    bool help = false;
    /// Name of the account to use; empty for the one used last.
    QString account;
    /// An archive or a folder to upload, absolute; empty for none. Not looked at.
    QString path;
};

/// @param arguments as of main(), with the program's name first
/// @param workingFolder what a relative PATH is relative to
/// @return or what is wrong, for stderr, and the exit status is 2; quotes no option's value
tl::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments,
                                                    const QString &workingFolder);

/// The text of --help, ending with a line break.
QString commandLineHelp();

/// Whether a start with this command line may be handed to an instance that already runs. One
/// that names its session (--demo, --account, or a key in the environment) is an instance of its
/// own, so that PATH never reaches the window of another organisation.
bool sharesInstance(const CommandLine &commandLine, bool hasEnvironmentSession);

} // namespace packdesk
