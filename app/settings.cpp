// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/settings.h"

#include "app/folders.h"

#include <QDateTime>
#include <QFile>
#include <QSettings>

#include <tuple>
#include <utility>

namespace packdesk {

namespace {

constexpr qint64 fileLimit = 4 << 20;

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString blobKey(const QString &name)
{
    return QLatin1String("window/") + name;
}

constexpr QLatin1String caFileKey("/ca-file");
constexpr QLatin1String dockerKey("/docker");
constexpr QLatin1String helpersKey("/credential-helpers");
constexpr QLatin1String keyringKey("/in-keyring");
constexpr QLatin1String leftoverKey("/keyring-leftover");

QString registryKey(const QString &domain)
{
    return QLatin1String("registries/") + domain.toLower();
}

// QSettings reads nearly anything; a file system that lost power leaves zeros.
bool isNoText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
        && (file.size() > fileLimit || file.readAll().contains('\0'));
}

// Sections are parsed when they are asked for; only then does the status tell.
std::unique_ptr<QSettings> parsed(const QString &path)
{
    auto settings = std::make_unique<QSettings>(path, QSettings::IniFormat);
    std::ignore = settings->allKeys();
    return settings->status() == QSettings::FormatError ? nullptr : std::move(settings);
}

QString moveAside(const QString &path)
{
    const QString time
        = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'hhmmss'Z'"));
    const QString base = QStringLiteral("%1.broken-%2").arg(path, time);
    QString target = base;
    for (int number = 2; QFile::exists(target); ++number)
        target = QStringLiteral("%1-%2").arg(base).arg(number);
    return QFile::rename(path, target) ? target : QString();
}

// QSettings would make it readable for all, but keeps the rights that it finds.
void makePrivateFile(const QString &path)
{
    QFile file(path);
    if (!file.exists() && file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return;
    file.setPermissions(ownerOnly);
}

} // namespace

QString Settings::defaultPath()
{
    const QString folder = configFolder();
    return folder.isEmpty() ? QString() : folder + QLatin1String("/settings.conf");
}

Settings::Settings(const QString &path)
{
    if (QFile::exists(path))
        m_store = isNoText(path) ? nullptr : parsed(path);
    if (!m_store)
        m_brokenCopy = QFile::exists(path) ? moveAside(path) : QString();
    makePrivateFile(path);
    if (!m_store)
        m_store = std::make_unique<QSettings>(path, QSettings::IniFormat);
}

Settings::~Settings() = default;

bool Settings::isWritable() const
{
    return m_store->isWritable() && m_store->status() == QSettings::NoError;
}

bool Settings::flush()
{
    m_store->sync();
    return m_store->status() == QSettings::NoError;
}

QByteArray Settings::blob(const QString &name) const
{
    return m_store->value(blobKey(name)).toByteArray();
}

void Settings::setBlob(const QString &name, const QByteArray &blob)
{
    m_store->setValue(blobKey(name), blob);
}

RegistryChoice Settings::registryChoice(const QString &domain) const
{
    const QString group = registryKey(domain);
    RegistryChoice choice;
    choice.caFile = m_store->value(group + caFileKey).toString();
    choice.useDocker = m_store->value(group + dockerKey).toBool();
    choice.mayRunHelpers = m_store->value(group + helpersKey).toBool();
    choice.inKeyring = m_store->value(group + keyringKey).toBool();
    choice.leftover = m_store->value(group + leftoverKey).toBool();
    return choice;
}

void Settings::setRegistryChoice(const QString &domain, const RegistryChoice &choice)
{
    const QString group = registryKey(domain);
    m_store->remove(group);
    if (!choice.caFile.isEmpty())
        m_store->setValue(group + caFileKey, choice.caFile);
    for (const auto &[key, chosen] :
         {std::pair(dockerKey, choice.useDocker), std::pair(helpersKey, choice.mayRunHelpers),
          std::pair(keyringKey, choice.inKeyring), std::pair(leftoverKey, choice.leftover)}) {
        if (chosen)
            m_store->setValue(group + key, true);
    }
}

} // namespace packdesk
