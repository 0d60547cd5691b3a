// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/services.h"

namespace packdesk {

/// replacePackImage: pulls another tag or digest of the repository that the pack came from.
class ReplacePackImage : public Operation
{
public:
    explicit ReplacePackImage(const Services &services)
        : m_services(services)
    {
    }

    Access access() const override { return Access::BilledChange; }
    Outcome answer(Call &call) override;

private:
    Services m_services;
};

} // namespace packdesk
