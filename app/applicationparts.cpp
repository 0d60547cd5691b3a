// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/applicationparts.h"

#include "app/editor.h"
#include "app/folders.h"
#include "app/settings.h"

namespace packdesk {

static MainWindow &builtWindow(FirstParts *first)
{
    first->window.build();
    return first->window;
}

ApplicationParts::ApplicationParts(QApplication *application, FirstParts *first,
                                   const ThreadGroupPtr &threads)
    : settings(first->settings)
    , theme(first->theme)
    , enterKey(application)
    , accounts(settings->store())
    , keys(first->keys)
    , kept(activityFolder(), &journal)
    , jobs(&journal)
    , list(first->list)
    , words(&sessions, &list)
    , window(builtWindow(first))
    , errorDock(new ErrorDock(&theme, &window))
    , activityDock(new ActivityDock(&journal, &theme, &window))
    , errors(&jobs, &journal, &words, &window, errorDock, activityDock)
    , lists(&sessions, &jobs, &list, &words, &errors, &window, first->cache)
    , outcomes(&sessions, &jobs, &journal, &list, &lists)
    , keeper({.sessions = &sessions,
              .journal = &journal,
              .words = &words,
              .lists = &lists,
              .outcomes = &outcomes,
              .errors = &errors,
              .activity = activityDock})
    , details(&sessions, &jobs, &list, &words, &errors, &theme, &window)
    , images({}, threads)
    , presentImages({}, threads)
    , vault(&keys, settings)
    , registries({.vault = &vault, .settings = settings, .theme = &theme, .window = &window})
    , creates(changeParts(), {.images = &images, .vault = &vault, .registries = &registries})
    , uploads(changeParts())
    , permissions(&sessions, &jobs, &journal)
    , roles(&sessions, &jobs, &words, &errors)
    , files({.sessions = &sessions,
             .jobs = &jobs,
             .words = &words,
             .errors = &errors,
             .learned = &learned,
             .permissions = &permissions,
             .theme = &theme,
             .window = &window})
    , edits(changeParts(), &roles, &files)
    , replaces(changeParts(), {.images = &images, .vault = &vault, .registries = &registries},
               &roles)
    , syncs(changeParts(), &roles)
    , visibilities(changeParts())
    , deletes(changeParts(), &permissions, &roles)
    , bulks(changeParts(), &permissions, &roles)
    , signIn({.sessions = &sessions,
              .jobs = &jobs,
              .journal = &journal,
              .accounts = &accounts,
              .keys = &keys,
              .threads = threads,
              .lists = &lists,
              .words = &words,
              .errors = &errors,
              .theme = &theme,
              .window = &window})
    , followUp({.journal = &journal,
                .list = &list,
                .window = &window,
                .lists = &lists,
                .details = &details,
                .creates = &creates,
                .uploads = &uploads,
                .outcomes = &outcomes,
                .signIn = &signIn,
                .deletes = &deletes,
                .visibilities = &visibilities,
                .replaces = &replaces,
                .roles = &roles,
                .files = &files})
    , actions({.journal = &journal,
               .list = &list,
               .permissions = &permissions,
               .roles = &roles,
               .window = &window})
    , firstPage(first, &sessions, &lists)
{
}

CreateController::Parts ApplicationParts::changeParts()
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
            .archiveRoot = archiveRoot(),
            .openFile = openInEditor};
}

} // namespace packdesk
