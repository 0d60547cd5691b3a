// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QLayout;

namespace packdesk {

class PackActions;
class Theme;

/// The changes as buttons in the inspector, and below them, for everyone to read, why some are not
/// possible. GUI thread.
class ActionBar : public QWidget
{
    Q_OBJECT

public:
    /// @param theme, actions not owned, outlive this
    ActionBar(const Theme *theme, PackActions *actions, QWidget *parent = nullptr);

private:
    void addButton(const QString &text, QAction *action, QLayout *row);
    void showReasons();

    PackActions *m_actions;
    QLabel *m_reasons;
};

} // namespace packdesk
