// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/theme/plaintooltip.h"

#include <QTextDocument>

namespace packdesk {

QString plainToolTip(const QString &text)
{
    constexpr qsizetype wrapFrom = 80;
    if (text.size() < wrapFrom && !Qt::mightBeRichText(text))
        return text;
    return QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(text.toHtmlEscaped());
}

} // namespace packdesk
