// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QScrollArea>

namespace packdesk {

/// A scroll area that is as high as its content until a limit, and scrolls from there on: for
/// texts of unknown length between things that must stay in sight. The content's width follows
/// the area's. GUI thread.
class FittedScrollArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit FittedScrollArea(QWidget *parent = nullptr);

    /// In lines of the present font; default 8.
    void setMaximumLines(int lines);
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int limit() const;
    void setBar();

    int m_lines = 8;
};

} // namespace packdesk
