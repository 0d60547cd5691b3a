// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/services.h"

namespace packdesk {

/// `PUT /_control/billing` with `{"billing": STATE}`: turns the billing state while running.
/// No part of the contract.
class ControlBilling : public Operation
{
public:
    explicit ControlBilling(const Services &services)
        : m_services(services)
    {
    }

    Access access() const override { return Access::Change; }
    Outcome answer(Call &call) override;

private:
    Services m_services;
};

} // namespace packdesk
