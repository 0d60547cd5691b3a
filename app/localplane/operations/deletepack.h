// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/services.h"

namespace packdesk {

/// deletePack: refused while a role uses the pack; purges the image of an uploaded one.
class DeletePack : public Operation
{
public:
    explicit DeletePack(const Services &services)
        : m_services(services)
    {
    }

    Access access() const override { return Access::Change; }
    Outcome answer(Call &call) override;

private:
    Services m_services;
};

} // namespace packdesk
