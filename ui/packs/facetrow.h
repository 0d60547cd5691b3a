// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packfilter.h"

#include <QCheckBox>

namespace packdesk {

class Theme;

/// One value of a facet: a check box that shows its word and its count. Its accessible name is
/// both, as *Yours, 37*.
class FacetRow : public QCheckBox
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    FacetRow(const Theme *theme, Facet facet, const QString &value, QWidget *parent = nullptr);

    Facet facet() const { return m_facet; }
    const QString &value() const { return m_value; }
    /// What it says; server text is made plain by the caller.
    void setWord(const QString &word);
    /// Negative: not known, and not shown.
    void setCount(int count);
    int count() const { return m_count; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override;

private:
    void updateNames();

    const Theme *m_theme;
    Facet m_facet;
    QString m_value;
    QString m_word;
    int m_count = -1;
};

} // namespace packdesk
