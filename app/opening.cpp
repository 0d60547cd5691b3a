// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/opening.h"

#include "app/firstparts.h"
#include "app/settings.h"
#include "ui/packs/packtable.h"

#include <QEvent>

#include <chrono>

namespace packdesk {

namespace {

constexpr auto blink = std::chrono::milliseconds(150);
constexpr auto frame = std::chrono::milliseconds(16);

} // namespace

Opening::Opening(FirstParts *parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(blink);
    connect(&m_patience, &QTimer::timeout, this, &Opening::finish);
}

void Opening::begin(const StartingOwner &owner, const FirstLook &look)
{
    m_owner = owner;
    m_look = look;
    m_hasKey = owner.accountId.isEmpty();
    m_patience.start();
    m_parts->cache->readPage(this, [this](const KeptListPtr &page) { takePage(page); });
    if (m_hasKey || m_isOver)
        return;
    m_parts->keys.prefetch(owner.accountId, [self = QPointer(this)](bool there) {
        if (!self)
            return;
        self->m_hasKey = there;
        if (there)
            self->showOnce();
        else
            self->finish();
    });
}

void Opening::takePage(const KeptListPtr &page)
{
    m_page = page;
    if (page)
        showOnce();
    else
        finish();
}

void Opening::showOnce()
{
    if (m_isOver || !m_page || !m_hasKey)
        return;
    const auto state = m_parts->settings->blob(windowBlob);
    if (!m_parts->window.showFirst(state, m_look, *m_page)) {
        finish();
        return;
    }
    m_shown = m_owner->list;
    m_parts->window.table()->viewport()->installEventFilter(this);
}

bool Opening::eventFilter(QObject *watched, QEvent *event)
{
    // Building at once would keep the processor from those who are to show the picture.
    if (event->type() == QEvent::Paint)
        QTimer::singleShot(frame, this, &Opening::finish);
    return QObject::eventFilter(watched, event);
}

void Opening::finish()
{
    if (std::exchange(m_isOver, true))
        return;
    m_patience.stop();
    // Closed by the user: the program ends.
    if (m_shown && !m_parts->window.isVisible())
        return;
    if (m_shown)
        m_parts->window.table()->viewport()->removeEventFilter(this);
    m_parts->cache->prefetchRest(m_shown ? m_page : nullptr);
    Q_EMIT finished();
}

} // namespace packdesk
