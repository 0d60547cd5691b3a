// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/serveraddress.h"
#include "models/api/secret.h"

#include <QString>
#include <QUrl>
#include <tl/expected.hpp>

#include <optional>

namespace packdesk {

/// A session that the environment asks for. It is stored nowhere.
struct EnvironmentSession
{
    QUrl baseUrl;
    Secret key;
};

enum class EnvironmentFault {
    /// EVERSHELL_API_KEY without EVERSHELL_SLUG and EVERSHELL_API_URL.
    NoServer,
    /// See EnvironmentError::address.
    BadServer,
    /// A key is one line of printable ASCII without spaces.
    BadKey,
};

struct EnvironmentError
{
    EnvironmentFault fault = EnvironmentFault::NoServer;
    /// The variable at fault.
    QString variable;
    AddressFault address = AddressFault::Empty;
    /// What is wrong and what to do, for stderr or a panel; translated; without the key.
    QString words;
};

/// Reads EVERSHELL_API_KEY with EVERSHELL_API_URL (the API's base URL, used as it is) or
/// EVERSHELL_SLUG. Where both name a server, EVERSHELL_API_URL is used and EVERSHELL_SLUG is not
/// looked at. An empty variable counts as unset. Without a key there is no session.
///
/// In any case EVERSHELL_API_KEY is removed from the environment and its bytes there are
/// overwritten, so that neither a child nor /proc/self/environ shows it. Call it once, before any
/// thread or child is started.
tl::expected<std::optional<EnvironmentSession>, EnvironmentError> takeEnvironmentSession();

} // namespace packdesk
