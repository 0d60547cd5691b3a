// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/caller.h"

#include <QString>

namespace packdesk {

/// `Key ci-admin` or `ann@acme.example`; `Your key` where neither is stated.
QString callerText(const Caller &caller);
/// `Key ci-admin of Acme · may change packs`. @param organisation its name
QString callerSummary(const Caller &caller, const QString &organisation);
/// Short, for the window: `key ci-admin · full access`, `ann@acme.example · owner`.
QString callerLine(const Caller &caller);
/// Why creating is not offered; empty where it is.
QString permissionReason(const Caller &caller);

} // namespace packdesk
