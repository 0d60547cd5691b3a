// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

namespace packdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(packdesk::CommandLine)
};

tl::unexpected<QString> refusal(const QString &what)
{
    return tl::make_unexpected(what + QLatin1Char(' ')
                               + Words::tr("Run packdesk --help for what can be given."));
}

// The parser repeats what it does not know; a key that was typed by mistake must not be repeated.
QString nameOnly(const QString &argument)
{
    return argument.startsWith(QLatin1String("--")) ? argument.section(QLatin1Char('='), 0, 0)
                                                    : argument.left(2);
}

tl::expected<CommandLine, QString>
refuseContradictions(CommandLine line, const QCommandLineParser &parser, const QStringList &paths)
{
    if (paths.size() > 1)
        return refusal(Words::tr("More than one PATH was given; Packdesk opens one at a time."));
    if (!paths.isEmpty() && paths.constFirst().isEmpty())
        return refusal(Words::tr("PATH is empty."));
    if (parser.isSet(QStringLiteral("account")) && line.account.isEmpty())
        return refusal(Words::tr("--account needs the name of an account."));
    if (line.demo && !line.account.isEmpty())
        return refusal(Words::tr("--demo and --account cannot be used together."));
    return line;
}

} // namespace

tl::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments,
                                                    const QString &workingFolder)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOptions({{QStringLiteral("demo"), QString()},
                       {QStringLiteral("account"), QString(), QStringLiteral("NAME")},
                       {{QStringLiteral("v"), QStringLiteral("version")}, QString()},
                       {{QStringLiteral("h"), QStringLiteral("help")}, QString()}});
    const bool understood = parser.parse(arguments);
    if (!parser.unknownOptionNames().isEmpty()) {
        const QString unknown = parser.unknownOptionNames().constFirst();
        for (const QString &argument : arguments.mid(1)) {
            if (argument.startsWith(QLatin1Char('-')) && argument.contains(unknown))
                return refusal(Words::tr("Unknown option %1.").arg(nameOnly(argument)));
        }
        return refusal(Words::tr("Unknown option."));
    }
    if (!understood)
        return refusal(parser.errorText());

    CommandLine line;
    line.demo = parser.isSet(QStringLiteral("demo"));
    line.version = parser.isSet(QStringLiteral("version"));
    line.help = parser.isSet(QStringLiteral("help"));
    line.account = parser.value(QStringLiteral("account"));
    const QStringList paths = parser.positionalArguments();
    if (!paths.isEmpty() && !paths.constFirst().isEmpty())
        line.path = QDir::cleanPath(QDir(workingFolder).absoluteFilePath(paths.constFirst()));
    return refuseContradictions(std::move(line), parser, paths);
}

QString commandLineHelp()
{
    return Words::tr(
        "Usage: packdesk [--demo] [--account NAME] [--version] [--help] [PATH]\n"
        "Desktop console for the content packs of an Evershell organisation.\n"
        "\n"
        "  PATH            an archive or a folder: opens the upload dialog with it\n"
        "  --demo          start a local control plane with sample packs, sign in to it\n"
        "  --account NAME  use this account instead of the one used last\n"
        "  --version, -v   print the version and end\n"
        "  --help, -h      print this text and end\n"
        "\n"
        "A key is never an argument. EVERSHELL_API_KEY, with EVERSHELL_SLUG or\n"
        "EVERSHELL_API_URL, makes a session that is stored nowhere; EVERSHELL_API_URL is\n"
        "used where both are set. A session from the environment, --demo and --account\n"
        "have a window of their own; otherwise a second start hands PATH to the program\n"
        "that already runs.\n");
}

bool sharesInstance(const CommandLine &commandLine, bool hasEnvironmentSession)
{
    return !hasEnvironmentSession && !commandLine.demo && commandLine.account.isEmpty();
}

} // namespace packdesk
