// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

class QToolButton;
class QVBoxLayout;

namespace packdesk {

class Theme;

/// The place of the activity below the panes, with a way to close it at its upper corner.
class ActivityBox : public QFrame
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit ActivityBox(const Theme *theme, QWidget *parent = nullptr);

    /// Becomes a child of this. Its upper trailing corner is left to the close button.
    void setContent(QWidget *content);
    /// Gives the focus to the content, which knows where in it.
    void focusContent();

Q_SIGNALS:
    void closeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeClose();

    const Theme *m_theme;
    QVBoxLayout *m_layout;
    QToolButton *m_close;
};

} // namespace packdesk
