// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace packdesk {

/// A host pattern of caps.yaml in the form in which hosts are compared.
struct HostPattern
{
    /// As CapabilityDomain::pattern.
    QString pattern;
    /// It keeps the grammar: labels of letters, digits, `-`, `_` and globs, or an address, and
    /// perhaps a port.
    bool valid = false;
    bool wildcard = false;
    bool mixedScripts = false;

    /// @param plainHttp port 80 is a default port as well
    static HostPattern read(const QString &text, bool plainHttp);
};

} // namespace packdesk
