// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/createcontroller.h"
#include "app/editcontroller.h"
#include "app/errorcontroller.h"
#include "app/filescontroller.h"
#include "app/listcontroller.h"
#include "app/outcomecontroller.h"
#include "app/permissions.h"
#include "app/registryaccesscontroller.h"
#include "app/registryvault.h"
#include "app/replacecontroller.h"
#include "app/rolescontroller.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/uploadcontroller.h"
#include "app/wordssource.h"
#include "models/activity/jobs.h"
#include "models/activity/journal.h"
#include "models/files/learnedfiles.h"
#include "models/packs/listcache.h"
#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistmodel.h"
#include "tests/support/fakeimagesource.h"
#include "tests/support/fakekeystore.h"
#include "tests/support/faketransport.h"
#include "tests/ui/dialogs/dialogtools.h"
#include "ui/activity/activitydock.h"
#include "ui/dialogs/formdialog.h"
#include "ui/errors/errordock.h"
#include "ui/errors/errorpanel.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QCheckBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace packdesk {

/// The controllers around a window, put together as the application does it, over a server that
/// answers by script.
struct Console
{
    Console()
    {
        window.setErrorDock(dock);
        window.setActivityDock(activity);
        QObject::connect(&sessions, &SessionHolder::aboutToChange, &jobs, &Jobs::cancelAll);
        QObject::connect(&lists, &ListController::keptChanged, &permissions,
                         [this] { permissions.setListKept(lists.isKept()); });
        window.show();
    }

    /// Another session; its list is asked for at once.
    FakeConnection begin(const char *host, const QByteArray &firstList = R"({"packs":[]})")
    {
        auto fake
            = makeFakeConnection(QUrl(QStringLiteral("https://%1/v1").arg(QLatin1String(host))));
        if (!firstList.isEmpty())
            fake.http->answer(200, firstList);
        Session session;
        session.account.name = QString::fromLatin1(host).section(QLatin1Char('.'), 0, 0);
        session.account.baseUrl = fake.connection->baseUrl();
        session.connection = fake.connection;
        sessions.replace(std::make_shared<const Session>(std::move(session)));
        return fake;
    }

    CreateController::Parts changeParts()
    {
        return {.sessions = &sessions,
                .jobs = &jobs,
                .journal = &journal,
                .list = &list,
                .words = &words,
                .errors = &errors,
                .outcomes = &outcomes,
                .theme = &theme,
                .window = &window,
                .present = {.images = &presentImages,
                            .vault = &vault,
                            .sessions = &sessions,
                            .jobs = &jobs,
                            .errors = &errors},
                .learned = &learned,
                .archiveRoot = archives.path(),
                .openFile = [this](const QString &path) {
                    opened += path;
                    return true;
                }};
    }

    /// The dialog with this accessible name; null where it is not open.
    FormDialog *dialog(const char *name) const
    {
        for (auto *candidate : window.findChildren<FormDialog *>()) {
            if (candidate->isVisible() && candidate->accessibleName() == QString::fromLatin1(name))
                return candidate;
        }
        return nullptr;
    }
    static QPushButton *button(const QWidget *in, const char *name)
    {
        return named<QPushButton>(in, QString::fromLatin1(name));
    }
    /// As the user of an archive that nobody could look into; false where that is not asked.
    static bool confirmUnseen(const QWidget *dialog)
    {
        QCheckBox *tick = nullptr;
        const auto offered = [&] {
            tick = named<QCheckBox>(dialog, QStringLiteral("Upload without having seen it"));
            return tick && tick->isEnabled() && !tick->isChecked();
        };
        if (!QTest::qWaitFor(offered))
            return false;
        tick->click();
        return true;
    }
    const JournalEntry &lastOf(Operation operation) const
    {
        const JournalEntry *last = nullptr;
        for (const auto &entry : journal.entries()) {
            if (entry.attempt.operation == operation)
                last = &entry;
        }
        if (!last)
            qFatal("no such entry");
        return *last;
    }

    /// Where folders are packed.
    QTemporaryDir archives;
    /// Files that were asked to be opened.
    QStringList opened;
    Theme theme{qApp};
    Journal journal;
    Jobs jobs{&journal};
    SessionHolder sessions;
    PackListModel list;
    PackFilterModel filter{&list};
    LearnedFiles learned;
    WordsSource words{&sessions, &list};
    MainWindow window{&theme, &list, &filter};
    ErrorDock *dock = new ErrorDock(&theme, &window);
    ActivityDock *activity = new ActivityDock(&journal, &theme, &window);
    ErrorController errors{&jobs, &journal, &words, &window, dock, activity};
    QTemporaryDir keptFolder;
    ListCache kept{keptFolder.path()};
    ListController lists{&sessions, &jobs, &list, &words, &errors, &window, &kept};
    OutcomeController outcomes{&sessions, &jobs, &journal, &list, &lists};
    FakeImageSource images;
    FakeImageSource presentImages;
    FakeKeyStore keys;
    QTemporaryDir settingsFolder;
    Settings settings{settingsFolder.filePath(QStringLiteral("settings.ini"))};
    RegistryVault vault{&keys, &settings};
    RegistryAccessController registries{
        {.vault = &vault, .settings = &settings, .theme = &theme, .window = &window}};
    CreateController creates{changeParts(),
                             {.images = &images, .vault = &vault, .registries = &registries}};
    UploadController uploads{changeParts()};
    RolesController roles{&sessions, &jobs, &words, &errors};
    Permissions permissions{&sessions, &jobs, &journal};
    FilesController files{{.sessions = &sessions,
                           .jobs = &jobs,
                           .words = &words,
                           .errors = &errors,
                           .learned = &learned,
                           .permissions = &permissions,
                           .theme = &theme,
                           .window = &window}};
    EditController edits{changeParts(), &roles, &files};
    ReplaceController replaces{
        changeParts(), {.images = &images, .vault = &vault, .registries = &registries}, &roles};
};

} // namespace packdesk
