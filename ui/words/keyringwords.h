// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/account.h"
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
/// The same of a registry's password that was to be kept.
KeyringText registryKeyringText(const KeyringError &error);
/// The same of one that was to be read.
KeyringText registryReadingText(const KeyringError &error);
/// The same of one that was to be removed, or replaced for this session.
KeyringText registryRemovalText(const KeyringError &error);
/// Why a registry is asked without the password that is kept for it.
QString withoutPasswordText(const KeyringError &error);
/// Where the key of a session is, in a few words; empty where a banner says it.
QString keyPlaceText(KeySource source);
/// What signing out does to it.
QString signOutText(KeySource source);

} // namespace packdesk
