// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/application.h"
#include "app/commandline.h"
#include "app/environment.h"
#include "app/folders.h"
#include "app/identity.h"
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
#include <QTextStream>

#include <cstdio>
#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace packdesk;

namespace {

constexpr int badUsage = 2;
constexpr int largeBlock = 1 << 20;
constexpr auto threadsWait = std::chrono::seconds(1);

int say(FILE *stream, const QString &text, int status)
{
    QTextStream(stream) << text << (text.endsWith(QLatin1Char('\n')) ? "" : "\n");
    return status;
}

// What a list and its answer took goes back to the system when they go: the allocator would begin
// to keep blocks of that size after the first of them.
void returnLargeBlocks()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, largeBlock);
#endif
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

// A worker reads what will be shown while the window is built.
void prefetch(ListCache &lists, const CommandLine &commandLine,
              const std::optional<EnvironmentSession> &environment, Settings &settings)
{
    if (commandLine.demo)
        return;
    if (environment) {
        lists.prefetch(ListOwner::ofKey(environment->baseUrl, environment->key));
        return;
    }
    const AccountStore accounts(settings.store());
    const auto account = commandLine.account.isEmpty() ? accounts.lastUsed()
                                                       : accounts.findByName(commandLine.account);
    if (account)
        lists.prefetch(ListOwner::ofAccount(account->id, account->baseUrl));
}

int runWindow(QApplication &application, const CommandLine &commandLine,
              std::optional<EnvironmentSession> environment, const ThreadGroupPtr &threads)
{
    SingleInstance instance(runtimeFolder());
    if (sharesInstance(commandLine, environment.has_value())) {
        const auto outcome = instance.start(commandLine.path);
        if (outcome == SingleInstance::Outcome::HandedOver)
            return 0;
        if (outcome == SingleInstance::Outcome::NoAnswer)
            return say(stderr, QObject::tr("Packdesk is running but does not answer."), 1);
    }
    Settings settings(Settings::defaultPath());
    ListCache lists(listFolder());
    prefetch(lists, commandLine, environment, settings);
    Application packdesk(&application, &settings, &lists, threads);
    QObject::connect(&instance, &SingleInstance::received, &packdesk, &Application::openPath);
    packdesk.start(commandLine, std::move(environment));
    packdesk.showWithList();
    return QApplication::exec();
}

int runApplication(int argc, char *argv[], const CommandLine &commandLine,
                   std::optional<EnvironmentSession> environment)
{
    const auto threads = std::make_shared<ThreadGroup>();
    int status = 0;
    {
        QApplication application(argc, argv);
        installTranslations(&application, QLocale());
        status = runWindow(application, commandLine, std::move(environment), threads);
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
    // First, while there is no thread and no child that could inherit the key.
    auto environment = takeEnvironmentSession();
    returnLargeBlocks();
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
