// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <memory>

namespace packdesk {

class ListController;
class SessionHolder;
class Snapshot;
struct FirstParts;

/// Keeps what Opening shows at the next start: the rows that are shown first, and where. GUI
/// thread.
class FirstPageKeeper
{
public:
    /// @param parts, sessions, lists not owned, outlive this
    FirstPageKeeper(FirstParts *parts, const SessionHolder *sessions, const ListController *lists);

    /// Without effect while no whole list is shown that may be kept, or where nothing has changed.
    void keep();

private:
    FirstParts *m_parts;
    const SessionHolder *m_sessions;
    const ListController *m_lists;
    /// Of what was kept last.
    QByteArray m_look;
    std::shared_ptr<const Snapshot> m_list;
};

} // namespace packdesk
