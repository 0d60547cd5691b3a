// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>

namespace packdesk {

class Theme;

/// One value that can be selected and copied whole, though it is elided where it does not fit.
/// The text is shown as it is given: make it visible first.
class ValueField : public QLineEdit
{
    Q_OBJECT

public:
    enum class Kind { Text, Code };

    /// @param name what it is, for assistive tools
    /// @param theme not owned, outlives this
    ValueField(const QString &name, Kind kind, const Theme *theme, QWidget *parent = nullptr);

    /// @param whole for the tooltip; empty: the value itself
    void setValue(const QString &value, const QString &whole = {});
    /// From this place on the value is drawn as secondary text. Until the next setValue().
    void setAsideFrom(qsizetype position);
    /// Words that stand for a missing value.
    void setMissing(const QString &words);
    bool isMissing() const { return m_missing; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showInFont(Kind kind);

    const Theme *m_theme;
    Kind m_kind;
    bool m_missing = false;
    qsizetype m_asideFrom = -1;
};

} // namespace packdesk
