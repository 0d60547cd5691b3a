// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/codec.h"

#include "models/api/jsonreader.h"

#include <array>

namespace packdesk {

namespace {

using json::eachElement;
using json::eachMember;
using json::Object;
using json::Value;

struct RoleText
{
    std::string_view name;
    QString AgentRole::*member;
};

constexpr std::array roleTexts{
    RoleText{"id", &AgentRole::id},
    RoleText{"name", &AgentRole::name},
    RoleText{"display_name", &AgentRole::displayName},
    RoleText{"description", &AgentRole::description},
    RoleText{"provider_id", &AgentRole::providerId},
    RoleText{"model", &AgentRole::model},
    RoleText{"capabilities", &AgentRole::capabilities},
    RoleText{"environment", &AgentRole::environment},
};

bool readPackIds(Value &value, AgentRole &role, DecodeFault &fault)
{
    if (json::isNull(value)) {
        return true;
    }
    role.packIdsStated = true;
    return eachElement(
        value, "pack_ids", fault, [&](qsizetype i, Value &element, DecodeFault &inner) {
            const QByteArray place = QByteArrayLiteral("pack_ids[") + QByteArray::number(i) + ']';
            QString id;
            const bool fine = json::readText(element, place.toStdString(), id, inner);
            role.packIds.append(id);
            return fine;
        });
}

bool readArchivedAt(Value &value, std::string_view name, AgentRole &role, DecodeFault &fault)
{
    QString text;
    const bool fine = json::readText(value, name, text, fault);
    role.archivedAt = json::toTime(text);
    return fine;
}

bool readRole(Object &object, AgentRole &role, DecodeFault &fault)
{
    return eachMember(object, fault, [&](std::string_view name, Value value, DecodeFault &inner) {
        for (const RoleText &text : roleTexts) {
            if (text.name == name) {
                return json::readText(value, name, role.*(text.member), inner);
            }
        }
        if (name == "pack_ids") {
            return readPackIds(value, role, inner);
        }
        return name != "archived_at" || readArchivedAt(value, name, role, inner);
    });
}

bool readRoles(Value &value, AgentRoles &roles, DecodeFault &fault)
{
    return eachElement(
        value, "agent_roles", fault, [&](qsizetype i, Value &element, DecodeFault &inner) {
            return json::readItem(element, "agent_roles", i, inner,
                                  [&](Object &object, DecodeFault &at) {
                                      return readRole(object, roles.emplaceBack(), at);
                                  });
        });
}

} // namespace

Decoded<AgentRoles> decodeAgentRoles(const QByteArray &text)
{
    AgentRoles roles;
    bool stated = false;
    auto fault = json::readDocument(text, [&](Object &object, DecodeFault &outer) {
        const bool fine = eachMember(object, outer,
                                     [&](std::string_view name, Value value, DecodeFault &inner) {
                                         if (name != "agent_roles" || json::isNull(value)) {
                                             return true;
                                         }
                                         stated = true;
                                         return readRoles(value, roles, inner);
                                     });
        return fine && (stated || json::wrongType(outer, "agent_roles", "an array"));
    });
    if (fault) {
        return tl::unexpected(std::move(*fault));
    }
    return roles;
}

} // namespace packdesk
