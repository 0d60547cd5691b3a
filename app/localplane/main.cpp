// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/localplane.h"
#include "app/localplane/shutdownwatch.h"

#include "models/archives/locale.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace {

int complain(const QString &text)
{
    std::fprintf(stderr, "packdesk-localplane: %s\n", qUtf8Printable(text));
    return 2;
}

void announce(const packdesk::Options &options, const QJsonObject &announcement)
{
    if (options.announce || ::isatty(STDOUT_FILENO) == 0) {
        std::puts(QJsonDocument(announcement).toJson(QJsonDocument::Compact).constData());
    } else {
        const QJsonObject keys = announcement.value(QStringLiteral("keys")).toObject();
        std::printf("export EVERSHELL_API_URL=%s EVERSHELL_API_KEY=%s\n",
                    qUtf8Printable(announcement.value(QStringLiteral("url")).toString()),
                    qUtf8Printable(keys.value(QStringLiteral("full_access")).toString()));
    }
    std::fflush(stdout);
}

int run(const packdesk::Options &options)
{
    packdesk::ShutdownWatch watch(options.dieWithStdin);
    QFile log;
    if (!log.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    try {
        packdesk::LocalPlane plane(options, log);
        if (const auto started = plane.start(); !started)
            return complain(started.error());
        announce(options, plane.announcement());
        watch.wait();
        plane.stop();
    } catch (const packdesk::DatabaseError &error) {
        return complain(QString::fromUtf8(error.what()));
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("packdesk-localplane"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PACKDESK_VERSION));

    if (!packdesk::ensureUtf8Locale())
        return complain(QStringLiteral("this system has no UTF-8 locale"));
    const auto options = packdesk::parseOptions(QCoreApplication::arguments());
    if (!options)
        return complain(options.error());
    if (options->help)
        return std::printf("%s", qUtf8Printable(packdesk::helpText())) < 0 ? 1 : 0;
    if (options->version)
        return std::printf("packdesk-localplane %s\n", PACKDESK_VERSION) < 0 ? 1 : 0;
    return run(*options);
}
