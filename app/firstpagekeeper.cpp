// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/firstpagekeeper.h"

#include "app/firstparts.h"
#include "app/listcontroller.h"
#include "app/opening.h"
#include "app/session.h"
#include "app/settings.h"

namespace packdesk {

// More than the tallest screen shows.
static constexpr int pageRows = 128;

FirstPageKeeper::FirstPageKeeper(FirstParts *parts, const SessionHolder *sessions,
                                 const ListController *lists)
    : m_parts(parts)
    , m_sessions(sessions)
    , m_lists(lists)
{
}

void FirstPageKeeper::keep()
{
    const auto look = m_parts->window.firstLook();
    const auto &session = m_sessions->current();
    const auto owner = session ? listOwnerOf(*session) : std::nullopt;
    if (!owner || !look || look->view.isEmpty() || !m_lists->mayBeKept())
        return;
    const auto bytes = look->toBytes();
    const auto list = m_parts->list.snapshot();
    if (bytes == m_look && list == m_list)
        return;
    m_look = bytes;
    m_list = list;
    m_parts->settings->setBlob(Opening::lookBlob, bytes);
    std::vector<Pack> packs;
    packs.reserve(pageRows);
    for (int row = 0; row < std::min(pageRows, m_parts->filter.rowCount()); ++row)
        packs.push_back(*m_parts->filter.packAt(row));
    m_parts->cache->writePage(
        *owner, look->view,
        std::make_shared<const Snapshot>(toPackList(packs, list->receivedAt())));
}

} // namespace packdesk
