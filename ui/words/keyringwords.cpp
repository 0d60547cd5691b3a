// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/keyringwords.h"

#include "ui/words/plaintext.h"

#include <QCoreApplication>

namespace packdesk {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(KeyringWords)
};

KeyringText textOf(KeyringFault fault)
{
    switch (fault) {
    case KeyringFault::Absent:
        return {Tr::tr("There is no keyring on this system."),
                Tr::tr("Nothing was stored. Use the key for this session only, or start a secret "
                       "service (GNOME Keyring, KWallet) and try again.")};
    case KeyringFault::Locked:
        return {Tr::tr("The keyring is locked."),
                Tr::tr("What it holds is untouched. Unlock it and try again, or use the key for "
                       "this session only.")};
    case KeyringFault::Denied:
        return {Tr::tr("The keyring denied access."),
                Tr::tr("What it holds is untouched. Allow Packdesk to use it and try again, or use "
                       "the key for this session only.")};
    case KeyringFault::NotFound:
        return {Tr::tr("The keyring holds no key for this organisation."),
                Tr::tr("Enter the key to sign in.")};
    case KeyringFault::TimedOut:
        return {Tr::tr("The keyring did not answer within 30 s."),
                Tr::tr("Whether the key was stored is not known. Try again, or use the key for "
                       "this session only.")};
    case KeyringFault::NotStored:
        return {Tr::tr("The keyring did not keep the key."),
                Tr::tr("It reported success, but reading the key back gave another value. Use the "
                       "key for this session only, or try again.")};
    case KeyringFault::Other:
        break;
    }
    return {Tr::tr("The keyring reported a fault."),
            Tr::tr("Try again, or use the key for this session only.")};
}

KeyringText withItsWords(KeyringText text, const KeyringError &error)
{
    if (!error.message.trimmed().isEmpty() && error.fault != KeyringFault::NotFound)
        text.body
            += QLatin1Char(' ') + Tr::tr("The keyring said: %1").arg(quoted(error.message, 300));
    return text;
}

QString passwordBody(KeyringFault fault)
{
    switch (fault) {
    case KeyringFault::Absent:
        return Tr::tr("Nothing was stored. Use the password for this session only, or start a "
                      "secret service (GNOME Keyring, KWallet) and try again.");
    case KeyringFault::Locked:
        return Tr::tr("What it holds is untouched. Unlock it and try again, or use the password "
                      "for this session only.");
    case KeyringFault::Denied:
        return Tr::tr("What it holds is untouched. Allow Packdesk to use it and try again, or use "
                      "the password for this session only.");
    case KeyringFault::TimedOut:
        return Tr::tr("Whether the password was stored is not known. Try again, or use the "
                      "password for this session only.");
    case KeyringFault::NotStored:
        return Tr::tr("It reported success, but reading the password back gave another value. Use "
                      "the password for this session only, or try again.");
    case KeyringFault::NotFound:
    case KeyringFault::Other:
        break;
    }
    return Tr::tr("Try again, or use the password for this session only.");
}

QString passwordHeadline(KeyringFault fault)
{
    switch (fault) {
    case KeyringFault::NotStored:
        return Tr::tr("The keyring did not keep the password.");
    case KeyringFault::NotFound:
        return Tr::tr("The keyring holds no password for this registry.");
    default:
        return textOf(fault).headline;
    }
}

} // namespace

KeyringText keyringText(const KeyringError &error)
{
    return withItsWords(textOf(error.fault), error);
}

KeyringText registryKeyringText(const KeyringError &error)
{
    return withItsWords({passwordHeadline(error.fault), passwordBody(error.fault)}, error);
}

KeyringText registryReadingText(const KeyringError &error)
{
    const auto body = error.fault == KeyringFault::Absent
        ? Tr::tr("Passwords are used for this session only. Start a secret service (GNOME Keyring, "
                 "KWallet) to keep them.")
        : Tr::tr("What it holds is untouched. Give the password for this session only, or open "
                 "this again once the keyring can be opened.");
    return withItsWords({passwordHeadline(error.fault), body}, error);
}

KeyringText registryRemovalText(const KeyringError &error)
{
    return withItsWords(
        {passwordHeadline(error.fault),
         Tr::tr("What it held of this registry is not used any more, but may still be there. "
                "It is taken out by Remove, once the keyring can be opened.")},
        error);
}

QString withoutPasswordText(const KeyringError &error)
{
    const auto text = withItsWords(
        {passwordHeadline(error.fault),
         Tr::tr("The registry was asked without the password that is kept there. Press Return in "
                "the reference to try again, or give the password under Registry access.")},
        error);
    return text.headline + QLatin1Char(' ') + text.body;
}

QString keyPlaceText(KeySource source)
{
    switch (source) {
    case KeySource::Keyring:
        return Tr::tr("in the keyring", "where a key is");
    case KeySource::SessionOnly:
        return Tr::tr("for this session only", "where a key is");
    case KeySource::Environment:
    case KeySource::Demo:
        break;
    }
    return {};
}

QString signOutText(KeySource source)
{
    switch (source) {
    case KeySource::Keyring:
        return Tr::tr("The API key is removed from the desktop’s keyring. To sign in again you "
                      "need the key.");
    case KeySource::SessionOnly:
        return Tr::tr("The API key is stored nowhere: it is only forgotten. To sign in again you "
                      "need the key.");
    case KeySource::Environment:
        return Tr::tr("The API key is stored nowhere: it is only forgotten. The next start takes "
                      "it from the environment again.");
    case KeySource::Demo:
        break;
    }
    return Tr::tr("The demo’s key is stored nowhere: it is only forgotten. Its packs stay for the "
                  "next time.");
}

} // namespace packdesk
