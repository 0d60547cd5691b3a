// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QRadioButton;

namespace packdesk {

class Theme;

/// The radio buttons `Organisation` and `All organisations` with a line on who will see the
/// pack. Starts with Organisation. GUI thread.
class VisibilityChoice : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit VisibilityChoice(const Theme *theme, QWidget *parent = nullptr);

    void setOrganisation(const QString &name);
    /// `org` or `community`; another value chooses Organisation.
    void setVisibility(const QString &visibility);
    QString visibility() const;
    bool isPublic() const;
    /// Gives the chosen button the keyboard focus.
    void focusChoice();
    /// The server's word on this field; empty takes it away.
    void setFieldMessage(const QString &message);

Q_SIGNALS:
    void changed();

private:
    void explain();
    void paintIcons();

    const Theme *m_theme;
    QString m_organisation;
    QRadioButton *m_own;
    QRadioButton *m_all;
    QLabel *m_explanation;
    QLabel *m_fieldMessage;
};

} // namespace packdesk
