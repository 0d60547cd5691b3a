// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/folders.h"

#include "app/identity.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace packdesk {

namespace {

constexpr QFileDevice::Permissions ownerOnly
    = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
    | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther
    | QFileDevice::ExeOther;

QString ownFolder(QStandardPaths::StandardLocation location)
{
    const QString parent = QStandardPaths::writableLocation(location);
    if (parent.isEmpty())
        return {};
    const QString path = parent + QLatin1Char('/') + applicationId;
    return makePrivateFolder(path) ? path : QString();
}

} // namespace

QString configFolder()
{
    return ownFolder(QStandardPaths::GenericConfigLocation);
}

QString cacheFolder()
{
    return ownFolder(QStandardPaths::GenericCacheLocation);
}

QString dataFolder()
{
    return ownFolder(QStandardPaths::GenericDataLocation);
}

QString runtimeFolder()
{
    return ownFolder(QStandardPaths::RuntimeLocation);
}

QString archiveRoot()
{
    const QString cache = cacheFolder();
    const QString path = cache + QStringLiteral("/archives");
    return !cache.isEmpty() && makePrivateFolder(path) ? path : QString();
}

QString listFolder()
{
    const QString cache = cacheFolder();
    const QString path = cache + QStringLiteral("/lists");
    return !cache.isEmpty() && makePrivateFolder(path) ? path : QString();
}

QString activityFolder()
{
    const QString data = dataFolder();
    const QString path = data + QStringLiteral("/activity");
    return !data.isEmpty() && makePrivateFolder(path) ? path : QString();
}

QString dockerConfigFile()
{
    const QString chosen = qEnvironmentVariable("DOCKER_CONFIG");
    return (chosen.isEmpty() ? QDir::homePath() + QStringLiteral("/.docker") : chosen)
        + QStringLiteral("/config.json");
}

bool makePrivateFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (!folder.exists()) {
        QDir().mkpath(folder.absolutePath());
        if (QDir().mkdir(path, ownerOnly))
            return true;
    }
    // Made by another start in between, or by an older program with other rights.
    const QFileInfo present(path);
    if (!present.isDir())
        return false;
    return !(present.permissions() & others) || QFile::setPermissions(path, ownerOnly);
}

} // namespace packdesk
