// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/services.h"

#include "app/localplane/packstore.h"

namespace packdesk {

tl::expected<PackRecord, Refusal> visiblePack(const Services &services, const Call &call)
{
    const auto pack = services.packs.find(call.path.value(QStringLiteral("id")));
    if (!pack || !pack->isVisibleTo(call.caller.orgId))
        return tl::unexpected(
            notFound(QStringLiteral("There is no such pack, or it is not visible to you.")));
    return *pack;
}

tl::expected<PackRecord, Refusal> ownPack(const Services &services, const Call &call)
{
    auto pack = visiblePack(services, call);
    if (pack && !pack->isOwnedBy(call.caller.orgId))
        return tl::unexpected(
            permissionDenied(QStringLiteral("The pack belongs to another organisation or to the "
                                            "platform.")));
    return pack;
}

tl::expected<QString, Refusal> visibilityIn(const QJsonObject &body, const QString &fallback)
{
    const QString field = QStringLiteral("visibility");
    if (!body.contains(field) && !fallback.isNull())
        return fallback;
    const QString value = body.value(field).toString();
    if (value == QLatin1String("org") || value == QLatin1String("community"))
        return value;
    return tl::unexpected(validationError(QStringLiteral("The visibility is not valid."), field,
                                          QStringLiteral("must be org or community")));
}

tl::expected<QString, Refusal> requiredText(const QJsonObject &body, const QString &field)
{
    const QJsonValue value = body.value(field);
    if (value.isString() && !value.toString().isEmpty())
        return value.toString();
    const QString problem = value.isUndefined() ? QStringLiteral("is required")
        : value.isString()                      ? QStringLiteral("must not be empty")
                                                : QStringLiteral("must be a string");
    return tl::unexpected(
        validationError(QStringLiteral("A field is missing or wrong."), field, problem));
}

tl::expected<void, Refusal> refuseTwin(const Services &services, const PackRecord &pack)
{
    const auto twin = services.packs.findOwn(pack.orgId, pack.name, pack.version);
    if (!twin || twin->id == pack.id)
        return {};
    Refusal refusal{
        409,
        QStringLiteral("pack_exists"),
        QStringLiteral("The organisation already has %1 %2.").arg(pack.name, pack.version),
        {},
        -1};
    refusal.details.insert(QStringLiteral("pack_id"), twin->id);
    refusal.details.insert(QStringLiteral("name"), twin->name);
    refusal.details.insert(QStringLiteral("version"), twin->version);
    return tl::unexpected(refusal);
}

} // namespace packdesk
