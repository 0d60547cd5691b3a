// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/addresswords.h"

#include <QCoreApplication>

namespace packdesk {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AddressWords)
};

} // namespace

QString addressText(AddressFault fault)
{
    switch (fault) {
    case AddressFault::Empty:
        return Tr::tr("Enter the organisation, such as acme, or the URL of a server.");
    case AddressFault::BadSlug:
        return Tr::tr("An organisation has lower-case letters, digits and hyphens, at most 63.");
    case AddressFault::BadUrl:
        return Tr::tr(
            "This is neither the short name of an organisation (lower-case letters, digits "
            "and hyphens, at most 63) nor a URL such as https://acme.evershell.ai/v1.");
    case AddressFault::NotSecure:
        return Tr::tr("Only https is accepted; http only for this computer (127.0.0.1, ::1, "
                      "localhost).");
    case AddressFault::UserInfo:
        return Tr::tr("Leave out the user name and password in front of the host: the API key "
                      "signs you in.");
    case AddressFault::QueryOrFragment:
        break;
    }
    return Tr::tr("Leave out what follows ? or #: the URL ends with its path.");
}

} // namespace packdesk
