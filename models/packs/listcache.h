// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packkeys.h"

#include <QByteArray>
#include <QFuture>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>

namespace packdesk {

class Secret;

/// Whose list it is, as far as it is known before any server answers. A list must never be shown to
/// another caller, and one server may serve several organisations, so that the URL alone does not
/// do. An account has one key at a time: its id and its URL say who asks, and whoever gives it
/// another key forgets its list. A session without an account has nothing but its key: there the
/// key itself is part of what is compared. Holds a digest only.
class ListOwner
{
public:
    static ListOwner ofAccount(const QString &accountId, const QUrl &baseUrl);
    static ListOwner ofKey(const QUrl &baseUrl, const Secret &key);

    const QByteArray &digest() const { return m_digest; }
    friend bool operator==(const ListOwner &, const ListOwner &) = default;

private:
    explicit ListOwner(QByteArray digest)
        : m_digest(std::move(digest))
    {
    }

    QByteArray m_digest;
};

/// A list that was kept, ready to be shown where none is shown yet; its taker may move from it.
using KeptListPtr = std::shared_ptr<PreparedList>;

/// Keeps the last answer with packs of each owner, to be shown before the server has answered, and
/// beside it the packs that were shown first, which are there at once however long the list is. One
/// file for each (0600), named by a keyed hash of the owner, whose key is a random number that
/// stands beside the files: names tell of no server, and nothing that is kept tells of an API key.
/// All work is done on workers; what cannot be read or written is passed over, for it is a cache.
/// Lists that were not written for 30 days go. Any number of programs may use the same folder. GUI
/// thread.
class ListCache
{
public:
    /// Null where nothing is kept.
    using Answer = std::function<void(const KeptListPtr &)>;

    /// @param folder mode 0700, there; empty: nothing is kept
    explicit ListCache(const QString &folder);

    /// Begins to read what read() or readPage() will be asked for; before there is an application
    /// as well.
    /// @param view what a page has to have been kept for, which is read first; empty: the list is
    void prefetch(const ListOwner &owner, const QByteArray &view = {});
    /// The page that is prefetched, a part of the list. Answers once, also within the call; null
    /// where none is kept for that view.
    void readPage(QObject *context, const Answer &answer);
    /// Goes on with the list once the page is shown, or is known not to be.
    /// @param page what is shown of it, to which read() then has the difference; null: nothing is
    void prefetchRest(const KeptListPtr &page);
    /// Answers once, later than the call, and not at all where `context` is gone by then.
    void read(const ListOwner &owner, QObject *context, const Answer &answer);
    /// Keeps the answer that the list was made of. What was written or forgotten later wins.
    void write(const ListOwner &owner, const SnapshotPtr &list);
    /// Keeps the packs that are shown first.
    /// @param view of the list, in which they are the first: its order, its filter
    /// @param page an answer with these packs only
    void writePage(const ListOwner &owner, const QByteArray &view, const SnapshotPtr &page);
    void forget(const ListOwner &owner);
    /// Waits until all that was begun has been done; for tests.
    void finish();

private:
    struct Store;

    QFuture<KeptListPtr> begin(const ListOwner &owner, const KeptListPtr &page) const;
    /// @param view empty: of the list itself, else of a page
    /// @param list null to forget it
    void change(const ListOwner &owner, const QByteArray &view, const SnapshotPtr &list);

    std::shared_ptr<Store> m_store;
    std::unique_ptr<ListOwner> m_early;
    QFuture<KeptListPtr> m_earlyPage;
    QFuture<KeptListPtr> m_earlyList;
    QList<QFuture<void>> m_running;
};

} // namespace packdesk
