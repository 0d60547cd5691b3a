// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/actioncontroller.h"
#include "app/deletecontroller.h"
#include "app/permissions.h"
#include "app/visibilitycontroller.h"
#include "tests/support/packlists.h"
#include "tests/ui/app/console.h"
#include "ui/details/detailspane.h"
#include "ui/details/packactions.h"
#include "ui/dialogs/deletedialog.h"
#include "ui/review/rolesview.h"

#include <QAction>
#include <QTest>

namespace packdesk {

inline Pack packOf(int number)
{
    Pack pack;
    pack.id = QStringLiteral("pack_%1").arg(number);
    pack.name = QStringLiteral("notes-%1").arg(number);
    pack.version = QStringLiteral("1.0.0");
    pack.owned = true;
    pack.tier = QStringLiteral("community");
    pack.visibility = QStringLiteral("org");
    return pack;
}

inline std::vector<Pack> packsOf(int count)
{
    std::vector<Pack> packs;
    packs.reserve(std::size_t(count));
    for (int number = 0; number < count; ++number)
        packs.push_back(packOf(number));
    return packs;
}

/// A console with the controllers that change one pack: what its actions ask for is done.
struct ChangeConsole : Console
{
    ChangeConsole()
    {
        QObject::connect(&actions, &ActionController::requested, &window,
                         [this](PackAction which, const Pack &pack) {
                             if (which == PackAction::SetVisibility)
                                 visibilities.open(pack);
                             else if (which == PackAction::Delete)
                                 deletes.open(pack);
                         });
        QObject::connect(&actions, &ActionController::finishDeletingRequested, &deletes,
                         &DeleteController::finish);
    }

    void show(const std::vector<Pack> &packs) { list.setSnapshot(test::listOf(packs)); }
    void select(const QString &id)
    {
        window.selectPack(id);
        window.details()->showListed(*list.packById(id));
    }
    DeleteDialog *deleteDialog() const
    {
        return dynamic_cast<DeleteDialog *>(dialog("Delete pack"));
    }
    /// As a click on the action; for a deletion the server says that no role uses the pack.
    bool ask(PackAction which, const FakeConnection &server)
    {
        if (which == PackAction::Delete)
            server.http->answer(200, R"({"agent_roles":[]})");
        window.packActions()->action(which)->trigger();
        if (which != PackAction::Delete)
            return true;
        return deleteDialog()
            && QTest::qWaitFor([this] { return deleteDialog()->roles()->isSettled(); });
    }

    VisibilityController visibilities{changeParts()};
    DeleteController deletes{changeParts(), &permissions, &roles};
    ActionController actions{{.journal = &journal,
                              .list = &list,
                              .permissions = &permissions,
                              .roles = &roles,
                              .window = &window}};
};

} // namespace packdesk
