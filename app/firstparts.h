// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/earlykeys.h"
#include "models/accounts/keychainstore.h"
#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistmodel.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"

namespace packdesk {

class ListCache;
class Settings;

/// What the first picture needs; the rest of the program is put together over it. GUI thread.
struct FirstParts
{
    /// @param application, appSettings, keptLists not owned, outlive this
    FirstParts(QApplication *application, Settings *appSettings, ListCache *keptLists)
        : settings(appSettings)
        , cache(keptLists)
        , theme(application, Theme::Dress::Later)
        , filter(&list)
        , window(&theme, &list, &filter, MainWindow::Build::Later)
    {
    }
    Q_DISABLE_COPY_MOVE(FirstParts)

    Settings *settings;
    ListCache *cache;
    Theme theme;
    KeychainStore keyring;
    EarlyKeys keys{&keyring};
    PackListModel list;
    PackFilterModel filter;
    MainWindow window;
};

} // namespace packdesk
