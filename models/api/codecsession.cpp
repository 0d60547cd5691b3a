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

struct CallerText
{
    std::string_view name;
    QString Caller::*member;
};

constexpr std::array callerTexts{
    CallerText{"user_id", &Caller::userId},
    CallerText{"org_id", &Caller::orgId},
    CallerText{"email", &Caller::email},
    CallerText{"role", &Caller::role},
    CallerText{"api_key_label", &Caller::apiKeyLabel},
    CallerText{"api_key_permission_set", &Caller::apiKeyPermissionSet},
};

bool readPermissions(Value &value, Caller &caller, DecodeFault &fault)
{
    if (json::isNull(value)) {
        return true;
    }
    caller.permissionsStated = true;
    return eachElement(
        value, "permissions", fault, [&](qsizetype i, Value &element, DecodeFault &inner) {
            const QByteArray place
                = QByteArrayLiteral("permissions[") + QByteArray::number(i) + ']';
            QString scope;
            const bool fine = json::readText(element, place.toStdString(), scope, inner);
            caller.permissions.append(scope);
            return fine;
        });
}

bool readMembership(Object &object, Membership &membership, DecodeFault &fault)
{
    return eachMember(object, fault, [&](std::string_view name, Value value, DecodeFault &inner) {
        if (name == "org_id") {
            return json::readText(value, name, membership.orgId, inner);
        }
        if (name == "role") {
            return json::readText(value, name, membership.role, inner);
        }
        return name != "billing_status"
            || json::readText(value, name, membership.billingStatus, inner);
    });
}

bool readMemberships(Value &value, Caller &caller, DecodeFault &fault)
{
    if (json::isNull(value)) {
        return true;
    }
    return eachElement(
        value, "memberships", fault, [&](qsizetype i, Value &element, DecodeFault &inner) {
            return json::readItem(
                element, "memberships", i, inner, [&](Object &object, DecodeFault &at) {
                    return readMembership(object, caller.memberships.emplaceBack(), at);
                });
        });
}

bool readMember(std::string_view name, Value value, Caller &caller, DecodeFault &fault)
{
    for (const CallerText &text : callerTexts) {
        if (text.name == name) {
            return json::readText(value, name, caller.*(text.member), fault);
        }
    }
    if (name == "permissions") {
        return readPermissions(value, caller, fault);
    }
    return name != "memberships" || readMemberships(value, caller, fault);
}

} // namespace

Decoded<Caller> decodeCaller(const QByteArray &text)
{
    Caller caller;
    auto fault = json::readDocument(text, [&](Object &object, DecodeFault &outer) {
        return eachMember(object, outer,
                          [&](std::string_view name, Value value, DecodeFault &inner) {
                              return readMember(name, value, caller, inner);
                          });
    });
    if (fault) {
        return tl::unexpected(std::move(*fault));
    }
    return caller;
}

} // namespace packdesk
