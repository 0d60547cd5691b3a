// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/operations/controlbilling.h"

#include "app/localplane/controls.h"

namespace packdesk {

Outcome ControlBilling::answer(Call &call)
{
    const auto body = call.body.readObject();
    if (!body)
        return tl::unexpected(body.error());
    const QString field = QStringLiteral("billing");
    const auto billing = billingFromText(body->value(field).toString());
    if (!billing)
        return tl::unexpected(validationError(
            QStringLiteral("The billing state is not valid."), field,
            QStringLiteral("must be active, past_due, winding_down or trial_over")));
    m_services.controls.setBilling(*billing);
    return jsonAnswer({{field, textOf(*billing)}});
}

} // namespace packdesk
