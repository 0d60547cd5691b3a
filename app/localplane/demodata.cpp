// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/demodata.h"

#include "app/localplane/database.h"
#include "app/localplane/imagearrival.h"
#include "app/localplane/imagestore.h"
#include "app/localplane/incomingfolder.h"
#include "app/localplane/organisations.h"
#include "app/localplane/packstore.h"
#include "app/localplane/rolestore.h"
#include "app/localplane/samples.h"
#include "app/localplane/ulid.h"

#include <QJsonArray>

namespace packdesk {

namespace {

QString textIn(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QDateTime timeIn(const QJsonObject &object, const char *key)
{
    const QJsonValue hours = object.value(QLatin1String(key));
    if (hours.isUndefined())
        return {};
    return QDateTime::currentDateTimeUtc().addSecs(-3600 * hours.toInteger());
}

QString capabilitiesOf(const QJsonObject &role)
{
    QString text;
    const QJsonArray lines = role.value(QStringLiteral("capabilities")).toArray();
    for (const QJsonValue &line : lines)
        text += line.toString() + QLatin1Char('\n');
    return text;
}

} // namespace

DemoData::DemoData(const Services &services, const Principal &own, QString registry)
    : m_services(services)
    , m_own(own)
    , m_registry(registry.isEmpty() ? QStringLiteral("registry.acme.example") : std::move(registry))
{
}

tl::expected<void, QString> DemoData::fill()
{
    if (!m_services.packs.isEmpty())
        return {};
    const QJsonObject catalogue = sampleCatalogue();
    const QJsonArray organisations = catalogue.value(QStringLiteral("organisations")).toArray();
    for (const QJsonValue &value : organisations) {
        const QJsonObject organisation = value.toObject();
        addOrganisation(m_services.database, textIn(organisation, "id"),
                        textIn(organisation, "slug"), textIn(organisation, "name"));
    }
    Transaction all(m_services.database);
    const QJsonArray packs = catalogue.value(QStringLiteral("packs")).toArray();
    for (const QJsonValue &pack : packs) {
        if (const auto added = addSamplePack(pack.toObject()); !added)
            return added;
    }
    const QJsonArray roles = catalogue.value(QStringLiteral("roles")).toArray();
    for (const QJsonValue &role : roles)
        addSampleRole(role.toObject());
    all.commit();
    refreshIndex(m_services);
    return {};
}

PackRecord DemoData::recordOf(const QJsonObject &sample) const
{
    PackRecord pack;
    const QString owner = textIn(sample, "owner");
    if (owner == QLatin1String("acme"))
        pack.orgId = m_own.orgId;
    else if (owner != QLatin1String("platform"))
        pack.orgId = QStringLiteral("org_") + owner;
    pack.tier = textIn(sample, "tier");
    pack.visibility = textIn(sample, "visibility");
    pack.imageOrigin = textIn(sample, "image_origin");
    if (sample.contains(QStringLiteral("image_ref")))
        pack.imageRef
            = textIn(sample, "image_ref").replace(QStringLiteral("{registry}"), m_registry);
    pack.createdAt = timeIn(sample, "created_hours_ago");
    pack.updatedAt = timeIn(sample, "updated_hours_ago");
    return pack;
}

tl::expected<void, QString> DemoData::addSamplePack(const QJsonObject &sample)
{
    const QString key = textIn(sample, "key");
    const QString folder = textIn(sample, "sample");
    const IncomingFolder incoming(m_services.images.newIncoming());
    const auto written = writeArchive(
        incoming.archivePath(), folder.isEmpty() ? describedFiles(sample) : sampleFiles(folder),
        TarCompression::Gzip);
    if (!written)
        return tl::unexpected(QStringLiteral("%1: %2").arg(key, written.error()));
    const auto image = imageOfArchive(incoming.archivePath(), incoming.layoutPath());
    if (!image)
        return tl::unexpected(
            QStringLiteral("%1: %2").arg(key, QString::fromUtf8(envelope(image.error(), {}))));
    const auto kept = addPack(m_services, recordOf(sample), *image);
    if (!kept)
        return tl::unexpected(QStringLiteral("%1: %2").arg(key, kept.error().message));
    m_ids.insert(key, kept->id);
    return {};
}

void DemoData::addSampleRole(const QJsonObject &sample)
{
    RoleRecord role;
    role.id = newId(QStringLiteral("role_"));
    role.orgId = m_own.orgId;
    role.name = textIn(sample, "name");
    role.displayName = textIn(sample, "display_name");
    role.description = textIn(sample, "description");
    role.providerId = textIn(sample, "provider_id");
    role.model = textIn(sample, "model");
    role.environment = textIn(sample, "environment");
    role.capabilities = capabilitiesOf(sample);
    role.archivedAt = timeIn(sample, "archived_hours_ago");
    const QJsonArray packs = sample.value(QStringLiteral("packs")).toArray();
    for (const QJsonValue &pack : packs)
        role.packIds += m_ids.value(pack.toString());
    m_services.roles.add(role);
}

} // namespace packdesk
