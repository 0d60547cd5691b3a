// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

class QMainWindow;
class QMenu;
class QSplitter;
class QVBoxLayout;

namespace packdesk {

class ActivityBox;
class Banner;
class CopyActions;
class DetailsPane;
class DropHint;
class FacetPanel;
class ListFaces;
class PackActions;
class PackPanes;
class PackPresentation;
class PackTable;
class StatusLine;
class Theme;
class TopBar;
class WindowActions;

/// What the main window is put together of; all of it belongs to the window.
struct WindowParts
{
    /// @param packs, packTable of the window, which has them already
    WindowParts(const Theme *theme, PackPresentation *packs, PackTable *packTable,
                QMainWindow *window);

    PackPresentation *presentation;
    CopyActions *copyActions;
    PackActions *packActions;
    WindowActions *actions;
    TopBar *topBar;
    QMenu *accountMenu;
    Banner *notice;
    Banner *banner;
    /// Panes above, activity below.
    QSplitter *rows;
    ActivityBox *activity;
    PackTable *table;
    ListFaces *faces;
    FacetPanel *facets;
    DetailsPane *details;
    PackPanes *panes;
    StatusLine *status;
    DropHint *dropHint;
    /// Of the central widget, from top to bottom.
    QVBoxLayout *centre = nullptr;
};

} // namespace packdesk
