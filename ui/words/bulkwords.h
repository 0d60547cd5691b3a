// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/bulkitem.h"

#include <QString>

namespace packdesk {

/// `Will be sent`, `Used by 2 roles`, `Failed: 409 pack_in_use`: short, for a cell.
QString bulkStateText(const BulkItem &item);
/// The same in a sentence or two.
QString bulkExplanation(const BulkItem &item);
/// `190 done, 10 failed`; only what there is.
QString bulkSummary(const QList<BulkItem> &items);

} // namespace packdesk
