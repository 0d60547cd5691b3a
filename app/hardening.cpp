// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/hardening.h"

#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/resource.h>

namespace packdesk {

void forbidDumps()
{
#ifdef NDEBUG
    // A dump that is piped into a program knows no limit; what may not be dumped is not.
    const rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
    prctl(PR_SET_DUMPABLE, 0);
#endif
#endif
}

} // namespace packdesk
