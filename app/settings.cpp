// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/settings.h"

#include "app/folders.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <array>
#include <tuple>
#include <utility>

namespace packdesk {

namespace {

constexpr qint64 fileLimit = 4 << 20;
constexpr qsizetype filterTextLimit = 1000;
constexpr QLatin1String filterKey("list/filter");
constexpr QLatin1String sortColumnKey("list/sortColumn");
constexpr QLatin1String sortDescendingKey("list/sortDescending");
constexpr QLatin1String appearanceKey("look/appearance");
constexpr QLatin1String compactKey("look/compact");
constexpr QLatin1String textName("text");

constexpr std::array<std::pair<Facet, QLatin1String>, 5> facetNames{{
    {Facet::Owner, QLatin1String("owner")},
    {Facet::Tier, QLatin1String("tier")},
    {Facet::Visibility, QLatin1String("visibility")},
    {Facet::Origin, QLatin1String("origin")},
    {Facet::Category, QLatin1String("category")},
}};
constexpr std::array<std::pair<Appearance, QLatin1String>, 3> appearanceNames{{
    {Appearance::System, QLatin1String("system")},
    {Appearance::Light, QLatin1String("light")},
    {Appearance::Dark, QLatin1String("dark")},
}};

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString blobKey(const QString &name)
{
    return QLatin1String("window/") + name;
}

// QSettings reads nearly anything; a file system that lost power leaves zeros.
bool isBroken(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    if (file.size() > fileLimit || file.readAll().contains('\0'))
        return true;
    QSettings settings(path, QSettings::IniFormat);
    // Sections are parsed when they are asked for; only then does the status tell.
    std::ignore = settings.allKeys();
    return settings.status() == QSettings::FormatError;
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
    if (isBroken(path))
        m_brokenCopy = moveAside(path);
    makePrivateFile(path);
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

PackFilter Settings::filter() const
{
    const QJsonObject kept
        = QJsonDocument::fromJson(m_store->value(filterKey).toString().toUtf8()).object();
    PackFilter filter;
    filter.text = kept.value(textName).toString().left(filterTextLimit);
    for (const auto &[facet, name] : facetNames) {
        const QJsonArray values = kept.value(name).toArray();
        for (const QJsonValue &value : values) {
            if (value.isString())
                filter.chosen[facet].insert(value.toString());
        }
    }
    return filter;
}

void Settings::setFilter(const PackFilter &filter)
{
    QJsonObject kept{{textName, filter.text}};
    for (const auto &[facet, name] : facetNames) {
        QStringList values = filter.chosen.value(facet).values();
        values.sort();
        if (!values.isEmpty())
            kept.insert(name, QJsonArray::fromStringList(values));
    }
    m_store->setValue(filterKey,
                      QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
}

Settings::Sorting Settings::sorting() const
{
    bool ok = false;
    const int column = m_store->value(sortColumnKey).toInt(&ok);
    if (!ok || column < 0 || column >= PackColumn::Count)
        return {};
    const bool descending = m_store->value(sortDescendingKey).toBool();
    return {column, descending ? Qt::DescendingOrder : Qt::AscendingOrder};
}

void Settings::setSorting(Sorting sorting)
{
    m_store->setValue(sortColumnKey, sorting.column);
    m_store->setValue(sortDescendingKey, sorting.order == Qt::DescendingOrder);
}

Appearance Settings::appearance() const
{
    const QString kept = m_store->value(appearanceKey).toString();
    for (const auto &[appearance, name] : appearanceNames) {
        if (kept == name)
            return appearance;
    }
    return Appearance::System;
}

void Settings::setAppearance(Appearance appearance)
{
    for (const auto &[known, name] : appearanceNames) {
        if (known == appearance)
            m_store->setValue(appearanceKey, QString(name));
    }
}

bool Settings::isCompact() const
{
    return m_store->value(compactKey).toBool();
}

void Settings::setCompact(bool compact)
{
    m_store->setValue(compactKey, compact);
}

} // namespace packdesk
