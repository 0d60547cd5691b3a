// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/services.h"

namespace packdesk {

/// readPackFile: the bytes of one file of the pack's image.
class ReadPackFile : public Operation
{
public:
    explicit ReadPackFile(const Services &services)
        : m_services(services)
    {
    }

    Access access() const override { return Access::SignedIn; }
    Outcome answer(Call &call) override;

private:
    Services m_services;
};

} // namespace packdesk
