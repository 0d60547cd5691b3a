// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/services.h"

namespace packdesk {

/// uploadPack: builds an image of a .tar.gz and makes a pack of what its pack.yaml says.
class UploadPack : public Operation
{
public:
    /// @param maxBytes of an archive
    UploadPack(const Services &services, qint64 maxBytes)
        : m_services(services)
        , m_maxBytes(maxBytes)
    {
    }

    Access access() const override { return Access::BilledChange; }
    qint64 bodyLimit() const override;
    Outcome answer(Call &call) override;

private:
    Services m_services;
    qint64 m_maxBytes;
};

} // namespace packdesk
