// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/services.h"

namespace packdesk {

/// createPack: pulls an image and makes a pack of what its pack.yaml says.
class CreatePack : public Operation
{
public:
    explicit CreatePack(const Services &services)
        : m_services(services)
    {
    }

    Access access() const override { return Access::BilledChange; }
    Outcome answer(Call &call) override;

private:
    Services m_services;
};

} // namespace packdesk
