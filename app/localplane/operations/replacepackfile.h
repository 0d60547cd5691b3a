// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/services.h"

#include <mutex>

namespace packdesk {

/// replacePackFile: builds the image anew with one file exchanged; uploaded packs only.
class ReplacePackFile : public Operation
{
public:
    explicit ReplacePackFile(const Services &services)
        : m_services(services)
    {
    }

    Access access() const override { return Access::BilledChange; }
    qint64 bodyLimit() const override;
    Outcome answer(Call &call) override;

private:
    Services m_services;
    /// One at a time: two that read the same image would lose one of the changes.
    std::mutex m_mutex;
};

} // namespace packdesk
