// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/application.h"
#include "app/commandline.h"
#include "app/environment.h"
#include "app/firstparts.h"
#include "app/folders.h"
#include "app/hardening.h"
#include "app/heap.h"
#include "app/identity.h"
#include "app/opening.h"
#include "app/settings.h"
#include "app/singleinstance.h"
#include "app/translations.h"
#include "models/accounts/accountstore.h"
#include "models/api/logsink.h"
#include "models/api/threadgroup.h"
#include "models/archives/locale.h"
#include "models/packs/listcache.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QTextStream>

#include <fontconfig/fontconfig.h>

#include <cstdio>
#include <cstdlib>
#include <thread>

using namespace packdesk;

namespace {

constexpr int badUsage = 2;
constexpr auto threadsWait = std::chrono::seconds(1);

int say(FILE *stream, const QString &text, int status)
{
    QTextStream(stream) << text << (text.endsWith(QLatin1Char('\n')) ? "" : "\n");
    return status;
}

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return arguments;
}

void setMetadata()
{
    QCoreApplication::setApplicationName(applicationId);
    QCoreApplication::setApplicationVersion(QStringLiteral(PACKDESK_VERSION));
    QGuiApplication::setDesktopFileName(applicationId);
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
}

std::optional<StartingOwner> ownerAtStart(const CommandLine &commandLine,
                                          const std::optional<EnvironmentSession> &environment,
                                          Settings &settings)
{
    if (commandLine.demo)
        return std::nullopt;
    if (environment)
        return StartingOwner{ListOwner::ofKey(environment->baseUrl, environment->key), {}};
    const AccountStore accounts(settings.store());
    const auto account = commandLine.account.isEmpty() ? accounts.lastUsed()
                                                       : accounts.findByName(commandLine.account);
    if (!account)
        return std::nullopt;
    return StartingOwner{ListOwner::ofAccount(account->id, account->baseUrl), account->id};
}

/// What is read while the rest of the program is loaded.
struct Start
{
    Settings settings{Settings::defaultPath()};
    ListCache lists{listFolder()};
    std::optional<StartingOwner> owner;
    std::optional<FirstLook> look;

    void prefetch(const CommandLine &commandLine,
                  const std::optional<EnvironmentSession> &environment)
    {
        owner = ownerAtStart(commandLine, environment, settings);
        look = FirstLook::from(settings.blob(Opening::lookBlob));
        if (owner)
            lists.prefetch(owner->list, look ? look->view : QByteArray());
    }
};

int runWindow(QApplication &application, CommandLine commandLine,
              std::optional<EnvironmentSession> environment, Start &start,
              const ThreadGroupPtr &threads)
{
    SingleInstance instance(runtimeFolder());
    if (sharesInstance(commandLine, environment.has_value())) {
        const auto outcome = instance.start(commandLine.path);
        if (outcome == SingleInstance::Outcome::HandedOver)
            return 0;
        if (outcome == SingleInstance::Outcome::NoAnswer)
            return say(stderr, QObject::tr("Packdesk is running but does not answer."), 1);
    }
    FirstParts parts(&application, &start.settings, &start.lists);
    Opening opening(&parts);
    std::unique_ptr<Application> packdesk;
    QObject::connect(&instance, &SingleInstance::received, &opening, [&](const QString &path) {
        if (packdesk)
            packdesk->openPath(path);
        else if (!path.isEmpty())
            commandLine.path = path;
    });
    const auto goOn = [&] {
        packdesk = std::make_unique<Application>(&application, &parts, threads);
        packdesk->adopt(opening);
        packdesk->start(commandLine, std::move(environment));
        packdesk->showWithList();
    };
    QObject::connect(&opening, &Opening::finished, &opening, goOn);
    if (start.owner && start.look)
        opening.begin(*start.owner, *start.look);
    else
        goOn();
    return QApplication::exec();
}

int runApplication(int argc, char *argv[], const CommandLine &commandLine,
                   std::optional<EnvironmentSession> environment)
{
    const auto threads = std::make_shared<ThreadGroup>();
    int status = 0;
    Start start;
    start.prefetch(commandLine, environment);
    // What fonts there are takes as long to find out as the display takes to answer.
    std::thread fonts(&FcInit);
    {
        QApplication application(argc, argv);
        fonts.join();
        fonts = std::thread([] { std::ignore = QFontDatabase::families(); });
        installTranslations(&application, QLocale());
        status = runWindow(application, commandLine, std::move(environment), start, threads);
        fonts.join();
        threads->waitForAll(threadsWait);
    }
    // What libraries keep for the whole program must not go from under a thread: all that has to
    // be saved is, so the program ends without taking itself down.
    if (!threads->waitForAll(std::chrono::milliseconds(0)))
        std::_Exit(status);
    return status;
}

} // namespace

int main(int argc, char *argv[])
{
    forbidDumps();
    // While there is no thread and no child that could inherit the key.
    auto environment = takeEnvironmentSession();
    tuneHeap();
    if (!ensureUtf8Locale())
        return say(stderr, QStringLiteral("packdesk: the locale C.UTF-8 is missing"), 1);
    installLogSink();
    setMetadata();

    const auto commandLine = parseCommandLine(argumentsOf(argc, argv), QDir::currentPath());
    if (!commandLine)
        return say(stderr, commandLine.error(), badUsage);
    if (commandLine->help)
        return say(stdout, commandLineHelp(), 0);
    if (commandLine->version)
        return say(stdout, QStringLiteral("packdesk " PACKDESK_VERSION), 0);
    if (!environment)
        return say(stderr, environment.error().words, badUsage);

    return runApplication(argc, argv, *commandLine, std::move(*environment));
}
