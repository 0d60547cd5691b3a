// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace packdesk {

class FlowLayout;
class Theme;

/// Names as links, side by side.
class LinkRow : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit LinkRow(const Theme *theme, QWidget *parent = nullptr);

    /// Raw names; shown made visible, in this order. The same names again change nothing.
    void setNames(const QStringList &names);
    const QStringList &names() const { return m_names; }

Q_SIGNALS:
    /// The raw name.
    void activated(const QString &name);

private:
    FlowLayout *m_flow;
    QStringList m_names;
};

} // namespace packdesk
