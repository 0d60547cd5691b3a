// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace packdesk {

class Theme;

/// The place of the activity below the panes: a heading, a way to close it, and what it is given.
class ActivityBox : public QFrame
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit ActivityBox(const Theme *theme, QWidget *parent = nullptr);

    /// Becomes a child of this.
    void setContent(QWidget *content);
    void setHeading(const QString &text);

Q_SIGNALS:
    void closeRequested();

private:
    QVBoxLayout *m_layout;
    QLabel *m_heading;
};

} // namespace packdesk
