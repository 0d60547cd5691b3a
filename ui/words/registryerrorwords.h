// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/registryerror.h"

#include <QString>

namespace packdesk {

struct RegistryErrorText
{
    /// What happened, in one sentence.
    QString headline;
    /// What the registry said and what to do; empty where the headline says all.
    QString advice;
    /// Another way to ask the registry may help: credentials, or an authority of its own.
    bool needsAccess = false;
};

/// Why an image could not be looked at. The server that creates the pack may still see it.
RegistryErrorText registryErrorText(const RegistryError &error);

} // namespace packdesk
