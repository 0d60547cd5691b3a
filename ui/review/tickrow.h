// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/review/widening.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;

namespace packdesk {

class Theme;

/// One thing to tick: a check box, what is ticked, and a way to look at it in full. A click
/// anywhere in it ticks. GUI thread.
class TickRow : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    TickRow(const Widening &widening, const Theme *theme, QWidget *parent = nullptr);

    bool isTicked() const;

Q_SIGNALS:
    void ticked();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QWidget *makeTexts();
    void addLink(QBoxLayout *row);
    void showDifference();
    void showAll();

    Widening m_widening;
    const Theme *m_theme;
    QCheckBox *m_box;
};

} // namespace packdesk
