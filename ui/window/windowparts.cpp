// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/window/windowparts.h"

#include "ui/details/copyactions.h"
#include "ui/details/detailspane.h"
#include "ui/details/packactions.h"
#include "ui/packs/facetpanel.h"
#include "ui/packs/listfaces.h"
#include "ui/packs/packpresentation.h"
#include "ui/packs/packtable.h"
#include "ui/theme/theme.h"
#include "ui/window/activitybox.h"
#include "ui/window/banner.h"
#include "ui/window/drophint.h"
#include "ui/window/packpanes.h"
#include "ui/window/statusline.h"
#include "ui/window/topbar.h"
#include "ui/window/windowactions.h"

#include <QMainWindow>
#include <QMenu>
#include <QSplitter>

namespace packdesk {

WindowParts::WindowParts(const Theme *theme, PackPresentation *packs, PackTable *packTable,
                         QMainWindow *window)
    : presentation(packs)
    , copyActions(new CopyActions(window))
    , packActions(new PackActions(window))
    , actions(new WindowActions(window))
    , topBar(new TopBar(theme, window))
    , accountMenu(new QMenu(topBar))
    , notice(new Banner(theme, window))
    , banner(new Banner(theme, window))
    , rows(new QSplitter(Qt::Vertical, window))
    , activity(new ActivityBox(theme, window))
    , table(packTable)
    , faces(new ListFaces(theme, table))
    , facets(new FacetPanel(theme))
    , details(new DetailsPane(theme, copyActions, packActions))
    , panes(new PackPanes(theme, facets, faces, details, rows))
    , status(new StatusLine(theme, window))
    , dropHint(new DropHint(theme, window))
{
}

} // namespace packdesk
