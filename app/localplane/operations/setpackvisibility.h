// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/services.h"

namespace packdesk {

/// setPackVisibility: who sees an own pack.
class SetPackVisibility : public Operation
{
public:
    explicit SetPackVisibility(const Services &services)
        : m_services(services)
    {
    }

    Access access() const override { return Access::BilledChange; }
    Outcome answer(Call &call) override;

private:
    Services m_services;
};

} // namespace packdesk
