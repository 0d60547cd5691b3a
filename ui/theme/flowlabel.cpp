// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/theme/flowlabel.h"

#include <QFontMetrics>

namespace packdesk {

namespace {

// Widths are rounded: a line that just fits must not wrap.
constexpr int slack = 2;
constexpr int leastLetters = 8;

} // namespace

FlowLabel::FlowLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

QSize FlowLabel::sizeHint() const
{
    ensurePolished();
    const int width = QFontMetrics(font()).horizontalAdvance(text()) + slack;
    return {width, heightForWidth(width)};
}

QSize FlowLabel::minimumSizeHint() const
{
    ensurePolished();
    const QFontMetrics metrics(font());
    return {qMin(sizeHint().width(), leastLetters * metrics.averageCharWidth()), metrics.height()};
}

} // namespace packdesk
