// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/services.h"

namespace packdesk {

/// getSession: who the bearer token is and what it may do.
class GetSession : public Operation
{
public:
    explicit GetSession(const Services &services)
        : m_services(services)
    {
    }

    Access access() const override { return Access::SignedIn; }
    Outcome answer(Call &call) override;

private:
    Services m_services;
};

} // namespace packdesk
