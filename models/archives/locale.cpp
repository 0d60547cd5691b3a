// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/locale.h"

#include <clocale>
#include <cstring>
#include <initializer_list>
#include <langinfo.h>

namespace packdesk {

namespace {

bool isUtf8()
{
    return std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

} // namespace

bool ensureUtf8Locale()
{
    if (isUtf8())
        return true;
    for (const auto *name : {"C.UTF-8", "C.utf8", "en_US.UTF-8"}) {
        if (std::setlocale(LC_CTYPE, name) && isUtf8())
            return true;
    }
    return false;
}

} // namespace packdesk
