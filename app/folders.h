// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace packdesk {

/// Where the program keeps what it keeps. Folders are made with mode 0700 where they are missing;
/// an empty text means that this failed.
/// `$XDG_CONFIG_HOME/io.github.packdesk.Packdesk`
QString configFolder();
/// `$XDG_CACHE_HOME/io.github.packdesk.Packdesk`
QString cacheFolder();
/// `$XDG_DATA_HOME/io.github.packdesk.Packdesk`
QString dataFolder();
/// The running session's: `$XDG_RUNTIME_DIR/io.github.packdesk.Packdesk`
QString runtimeFolder();
/// The root of the archives that are made of folders, for PrivateFile: `archives` in the cache
/// folder, since an archive may be larger than the runtime folder has memory for.
QString archiveRoot();

/// Where the last answers with packs are kept: `lists` in the cache folder.
QString listFolder();

/// Where the activity is kept: `activity` in the data folder, since what tells of changes that
/// nobody has an answer to must not go when caches are cleared.
QString activityFolder();

/// Docker's file with credentials of registries, which need not be there:
/// `$DOCKER_CONFIG/config.json`, else `~/.docker/config.json`
QString dockerConfigFile();

/// Makes the folder, and its parents, for its owner only; narrows one that others may enter.
/// False where it cannot be made or narrowed.
bool makePrivateFolder(const QString &path);

} // namespace packdesk
