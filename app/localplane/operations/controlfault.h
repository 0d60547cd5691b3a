// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/services.h"

namespace packdesk {

/// `PUT /_control/fault`: makes later requests fail or wait, for tests and for the tour. No part
/// of the contract. Every key is optional:
/// - `purge`: `fail` or `work`; whether images of uploaded packs can be purged
/// - `delay_ms`: what every request waits from now on
/// - `next`: one fault or a list of them, each met once: `method`, `path`, `status`, `code`,
///   `message`, `retry_after`, `delay_ms`, `details`
/// - `clear`: true forgets all of that first
class ControlFault : public Operation
{
public:
    explicit ControlFault(const Services &services)
        : m_services(services)
    {
    }

    Access access() const override { return Access::Change; }
    Outcome answer(Call &call) override;

private:
    Services m_services;
};

} // namespace packdesk
