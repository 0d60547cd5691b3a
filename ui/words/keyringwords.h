// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/keystore.h"

#include <QString>

namespace packdesk {

struct KeyringText
{
    QString headline;
    /// What is true now and what the choices are.
    QString body;
};

KeyringText keyringText(const KeyringError &error);

} // namespace packdesk
