// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/listcache.h"

#include "models/api/codec.h"
#include "models/api/secret.h"
#include "models/packs/listcachefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QMessageAuthenticationCode>
#include <QMutex>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QtConcurrent/QtConcurrentRun>

namespace packdesk {

namespace {

constexpr qsizetype saltSize = 32;
constexpr int keptDays = 30;
constexpr QLatin1String saltName("/names.key");
constexpr QLatin1String suffix(".list");
constexpr QLatin1String pageSuffix(".page");
constexpr char anyView[] = "any";

QByteArray digestOf(std::initializer_list<QByteArrayView> parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto part : parts) {
        // So that no two lists of parts make one text.
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part);
    }
    return hash.result();
}

QByteArray readSalt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto salt = file.read(saltSize + 1);
    return salt.size() == saltSize ? salt : QByteArray();
}

// Of two programs that begin at once the later one wins, and the other reads it.
QByteArray makeSalt(const QString &path)
{
    QByteArray salt(saltSize, Qt::Uninitialized);
    QRandomGenerator::system()->generate(salt.begin(), salt.end());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(salt) != salt.size() || !file.commit())
        return {};
    return readSalt(path);
}

void sweep(const QString &folder)
{
    const auto oldest = QDateTime::currentDateTimeUtc().addDays(-keptDays);
    const auto found
        = QDir(folder).entryInfoList({QLatin1Char('*') + suffix, QLatin1Char('*') + pageSuffix},
                                     QDir::Files | QDir::Hidden | QDir::System);
    for (const auto &info : found) {
        if (info.lastModified() < oldest)
            QFile::remove(info.filePath());
    }
}

// A page is no one's but the owner's in that view.
QByteArray pageName(const QByteArray &name, const QByteArray &view)
{
    return QMessageAuthenticationCode::hash(view, name, QCryptographicHash::Sha256);
}

// The list and the page of an owner change independently of one another.
QByteArray wishKey(const ListOwner &owner, const QByteArray &view)
{
    return view.isEmpty() ? owner.digest() : owner.digest() + "page";
}

void answerWith(const QFuture<KeptListPtr> &future, QObject *context,
                const ListCache::Answer &answer)
{
    auto *watcher = new QFutureWatcher<KeptListPtr>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, answer] {
        watcher->deleteLater();
        answer(watcher->result());
    });
    watcher->setFuture(future);
}

SnapshotPtr listFrom(const QString &path, const QByteArray &owner)
{
    const auto kept = readKeptAnswer(path, owner);
    if (!kept)
        return nullptr;
    auto list = decodePackList(kept->json);
    if (!list)
        return nullptr;
    list->receivedAt = kept->receivedAt;
    return std::make_shared<const Snapshot>(std::move(*list));
}

} // namespace

ListOwner ListOwner::ofAccount(const QString &accountId, const QUrl &baseUrl)
{
    return ListOwner(
        digestOf({"account", accountId.toUtf8(), baseUrl.toEncoded(QUrl::FullyEncoded)}));
}

ListOwner ListOwner::ofKey(const QUrl &baseUrl, const Secret &key)
{
    return ListOwner(digestOf({"key", key.reveal(), baseUrl.toEncoded(QUrl::FullyEncoded)}));
}

/// What workers share.
struct ListCache::Store
{
    /// A change that is to be made.
    struct Wish
    {
        int number = 0;
        bool forget = false;
    };

    QString folder;
    /// Held while a file changes, so that what was wished for last is what stays.
    QMutex files;
    /// Of `wishes`; never held for long, since the GUI thread waits for it.
    QMutex lock;
    QHash<QByteArray, Wish> wishes;

    QByteArray nameOf(const ListOwner &owner, bool make) const;
    QString pathOf(const QByteArray &name) const
    {
        return folder + QLatin1Char('/') + QString::fromLatin1(name.toHex()) + suffix;
    }
    QString pagePathOf(const QByteArray &name) const
    {
        return folder + QLatin1Char('/') + QString::fromLatin1(name.toHex()) + pageSuffix;
    }
    KeptListPtr read(const ListOwner &owner, const KeptListPtr &page) const;
    KeptListPtr readPage(const ListOwner &owner, const QByteArray &view) const;
    void write(const ListOwner &owner, const Snapshot &list) const;
    void writePage(const ListOwner &owner, const QByteArray &view, const Snapshot &page) const;
    /// The last wish for what is kept under a key; its number is 0 where there was none.
    Wish wished(const QByteArray &key);
    Wish wish(const QByteArray &key, bool forget);
    void fulfil(const ListOwner &owner, const QByteArray &view, const Wish &wish,
                const SnapshotPtr &list);
};

QByteArray ListCache::Store::nameOf(const ListOwner &owner, bool make) const
{
    const QString path = folder + saltName;
    auto salt = readSalt(path);
    if (salt.isEmpty() && make)
        salt = makeSalt(path);
    return salt.isEmpty()
        ? QByteArray()
        : QMessageAuthenticationCode::hash(owner.digest(), salt, QCryptographicHash::Sha256);
}

KeptListPtr ListCache::Store::read(const ListOwner &owner, const KeptListPtr &page) const
{
    const auto name = folder.isEmpty() ? QByteArray() : nameOf(owner, false);
    const auto list = name.isEmpty() ? nullptr : listFrom(pathOf(name), name);
    if (!list)
        return nullptr;
    return std::make_shared<PreparedList>(page ? prepareList(page->snapshot, page->keys, list)
                                               : prepareList(nullptr, nullptr, list));
}

KeptListPtr ListCache::Store::readPage(const ListOwner &owner, const QByteArray &view) const
{
    const auto name = folder.isEmpty() ? QByteArray() : nameOf(owner, false);
    const auto list = name.isEmpty() ? nullptr : listFrom(pagePathOf(name), pageName(name, view));
    if (!list)
        return nullptr;
    auto page = std::make_shared<PreparedList>(prepareList(nullptr, nullptr, list));
    page->isPart = true;
    return page;
}

void ListCache::Store::write(const ListOwner &owner, const Snapshot &list) const
{
    const auto name = nameOf(owner, true);
    if (name.isEmpty())
        return;
    sweep(folder);
    // What could not be replaced is older than what was shown.
    if (!writeKeptAnswer(pathOf(name), name, {list.answer(), list.receivedAt()}))
        QFile::remove(pathOf(name));
}

void ListCache::Store::writePage(const ListOwner &owner, const QByteArray &view,
                                 const Snapshot &page) const
{
    const auto name = nameOf(owner, true);
    if (!name.isEmpty()
        && !writeKeptAnswer(pagePathOf(name), pageName(name, view),
                            {page.answer(), page.receivedAt()}))
        QFile::remove(pagePathOf(name));
}

ListCache::Store::Wish ListCache::Store::wished(const QByteArray &key)
{
    const QMutexLocker locker(&lock);
    return wishes.value(key);
}

ListCache::Store::Wish ListCache::Store::wish(const QByteArray &key, bool forget)
{
    const QMutexLocker locker(&lock);
    auto &wish = wishes[key];
    wish = {wish.number + 1, forget};
    return wish;
}

void ListCache::Store::fulfil(const ListOwner &owner, const QByteArray &view, const Wish &wish,
                              const SnapshotPtr &list)
{
    const QMutexLocker locker(&files);
    if (wished(wishKey(owner, view)).number != wish.number)
        return;
    if (!wish.forget && view.isEmpty()) {
        write(owner, *list);
    } else if (!wish.forget) {
        writePage(owner, view, *list);
    } else if (const auto name = nameOf(owner, false); !name.isEmpty()) {
        QFile::remove(view.isEmpty() ? pathOf(name) : pagePathOf(name));
    }
}

ListCache::ListCache(const QString &folder)
    : m_store(std::make_shared<Store>())
{
    m_store->folder = folder;
}

QFuture<KeptListPtr> ListCache::begin(const ListOwner &owner, const KeptListPtr &page) const
{
    return QtConcurrent::run([store = m_store, owner, page] {
        return store->wished(wishKey(owner, {})).forget ? nullptr : store->read(owner, page);
    });
}

void ListCache::prefetch(const ListOwner &owner, const QByteArray &view)
{
    m_early = std::make_unique<ListOwner>(owner);
    if (view.isEmpty())
        m_earlyList = begin(owner, nullptr);
    else
        m_earlyPage = QtConcurrent::run(
            [store = m_store, owner, view] { return store->readPage(owner, view); });
}

void ListCache::readPage(QObject *context, const Answer &answer)
{
    if (m_earlyPage.isFinished())
        answer(m_earlyPage.result());
    else
        answerWith(m_earlyPage, context, answer);
}

void ListCache::prefetchRest(const KeptListPtr &page)
{
    if (m_early)
        m_earlyList = begin(*m_early, page);
}

void ListCache::read(const ListOwner &owner, QObject *context, const Answer &answer)
{
    const bool early = m_early && *m_early == owner && m_earlyList.isValid();
    answerWith(early ? std::exchange(m_earlyList, {}) : begin(owner, nullptr), context, answer);
    m_early.reset();
}

void ListCache::write(const ListOwner &owner, const SnapshotPtr &list)
{
    change(owner, {}, list);
}

void ListCache::writePage(const ListOwner &owner, const QByteArray &view, const SnapshotPtr &page)
{
    change(owner, view, page);
}

void ListCache::forget(const ListOwner &owner)
{
    m_early.reset();
    change(owner, {}, nullptr);
    change(owner, anyView, nullptr);
}

void ListCache::change(const ListOwner &owner, const QByteArray &view, const SnapshotPtr &list)
{
    if (m_store->folder.isEmpty())
        return;
    m_running.removeIf([](const QFuture<void> &future) { return future.isFinished(); });
    m_running += QtConcurrent::run([store = m_store, owner, view, list,
                                    wish = m_store->wish(wishKey(owner, view), list == nullptr)] {
        store->fulfil(owner, view, wish, list);
    });
}

void ListCache::finish()
{
    for (auto &future : m_running)
        future.waitForFinished();
    m_running.clear();
}

} // namespace packdesk
