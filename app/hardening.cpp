// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/hardening.h"

#include <sys/resource.h>

namespace packdesk {

void forbidDumps()
{
#ifdef NDEBUG
    // A dump that is piped into a program knows no limit but this one: Linux gives up at one byte.
    // PR_SET_DUMPABLE would do it too, and hide the process from those who measure it.
    const rlimit least = {1, 1};
    setrlimit(RLIMIT_CORE, &least);
#endif
}

} // namespace packdesk
