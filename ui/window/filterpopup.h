// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

class QVBoxLayout;

namespace packdesk {

class FacetPanel;
class Theme;

/// Holds the facets over the list where the window has no pane for them. Esc closes it.
class FilterPopup : public QFrame
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    FilterPopup(const Theme *theme, QWidget *parent);

    /// @param panel becomes a child of this until somebody takes it back
    void setPanel(FacetPanel *panel);
    /// Opens below `anchor` and gives the first facet the focus.
    void openBelow(QWidget *anchor);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme *m_theme;
    FacetPanel *m_panel = nullptr;
    QVBoxLayout *m_layout;
};

} // namespace packdesk
