// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/operation.h"
#include "app/localplane/packrecord.h"

namespace packdesk {

class Controls;
class Database;
class ImageStore;
class PackStore;
class RoleStore;

/// What the operations work on; every member outlives them and may be used from any thread.
struct Services
{
    Database &database;
    PackStore &packs;
    RoleStore &roles;
    ImageStore &images;
    Controls &controls;
};

/// The pack of the path's `id`; 404 where there is none that the caller sees.
tl::expected<PackRecord, Refusal> visiblePack(const Services &services, const Call &call);
/// The same; 403 where it belongs to somebody else.
tl::expected<PackRecord, Refusal> ownPack(const Services &services, const Call &call);

/// `visibility` of a JSON body, or `fallback` where it is not sent; null fallback: required.
tl::expected<QString, Refusal> visibilityIn(const QJsonObject &body, const QString &fallback);
/// A text field that must be there and not be empty.
tl::expected<QString, Refusal> requiredText(const QJsonObject &body, const QString &field);

/// 409 `pack_exists` for an own pack with the same name and version and another id.
tl::expected<void, Refusal> refuseTwin(const Services &services, const PackRecord &pack);

} // namespace packdesk
