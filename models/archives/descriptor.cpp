// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/descriptor.h"

#include <unistd.h>

namespace packdesk {

Descriptor::~Descriptor()
{
    if (m_number >= 0)
        close(m_number);
}

} // namespace packdesk
