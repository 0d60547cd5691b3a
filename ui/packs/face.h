// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace packdesk {

class Theme;

/// A state of the list that has no rows to show: icon, headline, words, a line of facts, and the
/// next step as buttons. All texts are plain.
class Face : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    Face(const Theme *theme, const QString &icon, QWidget *parent = nullptr);

    void setHeadline(const QString &text);
    void setBody(const QString &text);
    /// Selectable; empty hides it.
    void setFacts(const QString &text);
    /// Draws the icon in the colour of danger.
    void setDanger(bool danger);
    /// @return the button, this owns it
    QPushButton *addButton(const QString &text, bool primary);
    QString headline() const;
    QString body() const;

private:
    void applyTheme();

    const Theme *m_theme;
    QString m_iconName;
    bool m_danger = false;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_body;
    QLabel *m_facts;
    QHBoxLayout *m_buttons;
};

} // namespace packdesk
