// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QSplitter;

namespace packdesk {

class DetailsPane;
class FacetPanel;
class FilterPopup;
class Theme;

/// Facets, list and details side by side as far as the width goes: from 1280 all three; from 960
/// the facets wait behind a button; below, the details take the list's place. Logical pixels.
class PackPanes : public QWidget
{
    Q_OBJECT

public:
    enum class Room { Wide, Medium, Narrow };

    /// @param theme not owned, outlives this
    /// @param facets, list, details become children of this
    PackPanes(const Theme *theme, FacetPanel *facets, QWidget *list, DetailsPane *details,
              QWidget *parent = nullptr);

    Room room() const { return m_room; }
    /// Whether the facets have a pane where there is room for one.
    void setFacetsShown(bool shown);
    bool facetsShown() const { return m_facetsShown; }
    /// Whether the facets are behind a button now.
    bool facetsBehindButton() const { return m_room != Room::Wide || !m_facetsShown; }
    void openFacets(QWidget *anchor);
    /// Narrow: the details take the list's place. Otherwise they get the focus.
    void showDetails();
    /// Narrow: the list comes back.
    void showList();
    bool detailsInPlaceOfList() const { return m_room == Room::Narrow && m_detailsInPlace; }

    /// Widths of facets and details.
    QList<int> widths() const { return {m_facetsWidth, m_detailsWidth}; }
    void setWidths(const QList<int> &widths);

Q_SIGNALS:
    void roomChanged();
    void detailsInPlaceChanged(bool inPlace);
    void splitterMoved();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void placeFacets();
    void rememberWidths();

    const Theme *m_theme;
    FacetPanel *m_facets;
    QWidget *m_list;
    DetailsPane *m_details;
    FilterPopup *m_popup;
    QSplitter *m_splitter;
    Room m_room = Room::Wide;
    int m_facetsWidth;
    int m_detailsWidth;
    bool m_facetsShown = true;
    bool m_detailsInPlace = false;
};

} // namespace packdesk
