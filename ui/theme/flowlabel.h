// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>

namespace packdesk {

/// A line of plain text for a FlowLayout: it asks for the width of the whole line, and wraps where
/// it gets less. Selectable with the mouse. GUI thread.
class FlowLabel : public QLabel
{
    Q_OBJECT

public:
    explicit FlowLabel(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace packdesk
