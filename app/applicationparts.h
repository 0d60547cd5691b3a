// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/actioncontroller.h"
#include "app/activitykeeper.h"
#include "app/bulkcontroller.h"
#include "app/createcontroller.h"
#include "app/deletecontroller.h"
#include "app/detailscontroller.h"
#include "app/editcontroller.h"
#include "app/errorcontroller.h"
#include "app/filescontroller.h"
#include "app/firstpagekeeper.h"
#include "app/firstparts.h"
#include "app/followup.h"
#include "app/listcontroller.h"
#include "app/outcomecontroller.h"
#include "app/permissions.h"
#include "app/registryaccesscontroller.h"
#include "app/registryvault.h"
#include "app/replacecontroller.h"
#include "app/rolescontroller.h"
#include "app/session.h"
#include "app/signincontroller.h"
#include "app/synccontroller.h"
#include "app/uploadcontroller.h"
#include "app/visibilitycontroller.h"
#include "app/wordssource.h"
#include "models/accounts/accountstore.h"
#include "models/activity/jobs.h"
#include "models/activity/journal.h"
#include "models/activity/keptjournal.h"
#include "models/files/learnedfiles.h"
#include "models/images/imagepreviewer.h"
#include "ui/activity/activitydock.h"
#include "ui/errors/errordock.h"
#include "ui/theme/enterkey.h"

namespace packdesk {

class Settings;

/// All that the program is put together of, for the composition root alone. Members are destroyed
/// from the last to the first: each may use those above it. GUI thread.
struct ApplicationParts
{
    /// @param application, first not owned, outlive this; the window is built
    /// @param threads where what cannot be hurried runs; never null
    ApplicationParts(QApplication *application, FirstParts *first, const ThreadGroupPtr &threads);
    Q_DISABLE_COPY_MOVE(ApplicationParts)

    CreateController::Parts changeParts();

    Settings *settings;
    Theme &theme;
    EnterKey enterKey;
    AccountStore accounts;
    EarlyKeys &keys;
    Journal journal;
    KeptJournal kept;
    Jobs jobs;
    SessionHolder sessions;
    PackListModel &list;
    LearnedFiles learned;
    WordsSource words;
    MainWindow &window;
    ErrorDock *errorDock;
    ActivityDock *activityDock;
    ErrorController errors;
    ListController lists;
    OutcomeController outcomes;
    ActivityKeeper keeper;
    DetailsController details;
    ImagePreviewer images;
    ImagePreviewer presentImages;
    RegistryVault vault;
    RegistryAccessController registries;
    CreateController creates;
    UploadController uploads;
    Permissions permissions;
    RolesController roles;
    FilesController files;
    EditController edits;
    ReplaceController replaces;
    SyncController syncs;
    VisibilityController visibilities;
    DeleteController deletes;
    BulkController bulks;
    SignInController signIn;
    FollowUp followUp;
    ActionController actions;
    FirstPageKeeper firstPage;
};

} // namespace packdesk
