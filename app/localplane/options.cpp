// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/options.h"

#include <QCommandLineParser>

namespace packdesk {

namespace {

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QStringLiteral("The local control plane of Packdesk. Listens on 127.0.0.1 only."));
    parser.addOptions({
        {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Shows this text.")},
        {QStringLiteral("version"), QStringLiteral("Shows the version.")},
        {QStringLiteral("data"), QStringLiteral("Folder that keeps everything."),
         QStringLiteral("DIR")},
        {QStringLiteral("port"), QStringLiteral("Port; 0, the default, takes a free one."),
         QStringLiteral("N"), QStringLiteral("0")},
        {QStringLiteral("demo"), QStringLiteral("Fills an empty folder with sample packs.")},
        {QStringLiteral("max-upload"), QStringLiteral("Largest archive, 2147483648 by default."),
         QStringLiteral("BYTES"), QStringLiteral("2147483648")},
        {QStringLiteral("billing"), QStringLiteral("active, past_due, winding_down or trial_over."),
         QStringLiteral("STATE"), QStringLiteral("active")},
        {QStringLiteral("key-file"),
         QStringLiteral("File that keeps the keys over restarts; created where it is missing."),
         QStringLiteral("PATH")},
        {QStringLiteral("base-path"), QStringLiteral("Path of the API, /v1 by default."),
         QStringLiteral("PATH"), QStringLiteral("/v1")},
        {QStringLiteral("announce"),
         QStringLiteral("Writes the first line as JSON even on a terminal.")},
        {QStringLiteral("die-with-stdin"), QStringLiteral("Ends when standard input closes.")},
    });
}

template <typename Number>
tl::expected<Number, QString> numberIn(const QCommandLineParser &parser, const QString &name,
                                       Number most)
{
    bool isNumber = false;
    const qint64 value = parser.value(name).toLongLong(&isNumber);
    if (!isNumber || value < 0 || value > qint64(most))
        return tl::unexpected(
            QStringLiteral("--%1 needs a number from 0 to %2").arg(name).arg(most));
    return Number(value);
}

QString trimmedBasePath(QString path)
{
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    return path.isEmpty() || path.startsWith(QLatin1Char('/')) ? path : QLatin1Char('/') + path;
}

tl::expected<Options, QString> read(const QCommandLineParser &parser)
{
    Options options;
    const auto port = numberIn<int>(parser, QStringLiteral("port"), 65535);
    if (!port)
        return tl::unexpected(port.error());
    const auto upload = numberIn<qint64>(parser, QStringLiteral("max-upload"), qint64(1) << 50);
    if (!upload)
        return tl::unexpected(upload.error());
    const auto billing = billingFromText(parser.value(QStringLiteral("billing")));
    if (!billing)
        return tl::unexpected(QStringLiteral("--billing needs active, past_due, winding_down or "
                                             "trial_over"));
    options.dataFolder = parser.value(QStringLiteral("data"));
    if (options.dataFolder.isEmpty())
        return tl::unexpected(QStringLiteral("--data DIR is needed"));
    options.port = *port;
    options.maxUpload = *upload;
    options.billing = *billing;
    options.demo = parser.isSet(QStringLiteral("demo"));
    options.keyFile = parser.value(QStringLiteral("key-file"));
    options.basePath = trimmedBasePath(parser.value(QStringLiteral("base-path")));
    options.announce = parser.isSet(QStringLiteral("announce"));
    options.dieWithStdin = parser.isSet(QStringLiteral("die-with-stdin"));
    return options;
}

} // namespace

tl::expected<Options, QString> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return tl::unexpected(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return tl::unexpected(
            QStringLiteral("unexpected: %1").arg(parser.positionalArguments().constFirst()));

    Options options;
    options.help = parser.isSet(QStringLiteral("help"));
    options.version = parser.isSet(QStringLiteral("version"));
    return options.help || options.version ? options : read(parser);
}

QString helpText()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace packdesk
