// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QToolButton>

namespace packdesk {

class Theme;

/// Whose packs these are: name, and below it who the key is; opens the account menu.
class OrganisationButton : public QToolButton
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit OrganisationButton(const Theme *theme, QWidget *parent = nullptr);

    /// Both are shown as plain text; an empty caption takes no room.
    void setTexts(const QString &name, const QString &caption);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont nameFont() const;
    QFont captionFont() const;

    const Theme *m_theme;
    QString m_name;
    QString m_caption;
};

} // namespace packdesk
