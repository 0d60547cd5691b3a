// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace packdesk {

/// For QWidget::setToolTip() and Qt::ToolTipRole, which take what looks like HTML for rich text:
/// reads as it is given, whatever it holds, and wraps where it is long.
QString plainToolTip(const QString &text);

} // namespace packdesk
