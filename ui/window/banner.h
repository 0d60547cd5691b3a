// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace packdesk {

class Theme;

/// Messages under the top bar that stay as long as they are true. Plain text; hidden while there
/// is none.
class Banner : public QFrame
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit Banner(const Theme *theme, QWidget *parent = nullptr);

    /// One below the other; empty ones are left out.
    void setMessages(const QStringList &messages);
    QString text() const;
    /// With a button that hides it; default false.
    void setDismissible(bool dismissible);

private:
    const Theme *m_theme;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_dismiss;
};

} // namespace packdesk
