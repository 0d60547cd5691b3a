// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QDropEvent;

namespace packdesk {

class Theme;

/// Takes one file dropped onto the window, and says over the whole window what a drop would do.
class DropHint : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    /// @param window watched for drops; this covers it
    DropHint(const Theme *theme, QWidget *window);

    /// @param reason why nothing can be dropped
    void setAllowed(bool allowed, const QString &reason);

Q_SIGNALS:
    void dropped(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool consider(QDropEvent *event);

    const Theme *m_theme;
    QString m_words;
    QString m_reason;
    bool m_allowed = true;
};

} // namespace packdesk
