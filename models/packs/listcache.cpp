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
    const auto found = QDir(folder).entryInfoList({QLatin1Char('*') + suffix},
                                                  QDir::Files | QDir::Hidden | QDir::System);
    for (const auto &info : found) {
        if (info.lastModified() < oldest)
            QFile::remove(info.filePath());
    }
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
    PreparedList read(const ListOwner &owner) const;
    void write(const ListOwner &owner, const Snapshot &list) const;
    void forget(const ListOwner &owner) const;
    /// The last wish; its number is 0 where there was none.
    Wish wished(const ListOwner &owner);
    Wish wish(const ListOwner &owner, bool forget);
    void fulfil(const ListOwner &owner, const Wish &wish, const SnapshotPtr &list);
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

PreparedList ListCache::Store::read(const ListOwner &owner) const
{
    const auto name = folder.isEmpty() ? QByteArray() : nameOf(owner, false);
    const auto kept = name.isEmpty() ? std::nullopt : readKeptAnswer(pathOf(name), name);
    if (!kept)
        return {};
    auto list = decodePackList(kept->json);
    if (!list)
        return {};
    list->receivedAt = kept->receivedAt;
    return prepareList(nullptr, nullptr, std::make_shared<const Snapshot>(std::move(*list)));
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

void ListCache::Store::forget(const ListOwner &owner) const
{
    const auto name = nameOf(owner, false);
    if (!name.isEmpty())
        QFile::remove(pathOf(name));
}

ListCache::Store::Wish ListCache::Store::wished(const ListOwner &owner)
{
    const QMutexLocker locker(&lock);
    return wishes.value(owner.digest());
}

ListCache::Store::Wish ListCache::Store::wish(const ListOwner &owner, bool forget)
{
    const QMutexLocker locker(&lock);
    auto &wish = wishes[owner.digest()];
    wish = {wish.number + 1, forget};
    return wish;
}

void ListCache::Store::fulfil(const ListOwner &owner, const Wish &wish, const SnapshotPtr &list)
{
    const QMutexLocker locker(&files);
    if (wished(owner).number != wish.number)
        return;
    if (wish.forget)
        forget(owner);
    else
        write(owner, *list);
}

ListCache::ListCache(const QString &folder)
    : m_store(std::make_shared<Store>())
{
    m_store->folder = folder;
}

QFuture<PreparedList> ListCache::begin(const ListOwner &owner) const
{
    return QtConcurrent::run([store = m_store, owner] {
        return store->wished(owner).forget ? PreparedList() : store->read(owner);
    });
}

void ListCache::prefetch(const ListOwner &owner)
{
    m_early = std::make_unique<ListOwner>(owner);
    m_earlyList = begin(owner);
}

void ListCache::read(const ListOwner &owner, QObject *context, const Answer &answer)
{
    const bool early = m_early && *m_early == owner;
    auto *watcher = new QFutureWatcher<PreparedList>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, answer] {
        watcher->deleteLater();
        answer(watcher->result());
    });
    watcher->setFuture(early ? std::exchange(m_earlyList, {}) : begin(owner));
    m_early.reset();
}

void ListCache::write(const ListOwner &owner, const SnapshotPtr &list)
{
    change(owner, list);
}

void ListCache::forget(const ListOwner &owner)
{
    m_early.reset();
    change(owner, nullptr);
}

void ListCache::change(const ListOwner &owner, const SnapshotPtr &list)
{
    if (m_store->folder.isEmpty())
        return;
    m_running.removeIf([](const QFuture<void> &future) { return future.isFinished(); });
    m_running += QtConcurrent::run(
        [store = m_store, owner, list, wish = m_store->wish(owner, list == nullptr)] {
            store->fulfil(owner, wish, list);
        });
}

void ListCache::finish()
{
    for (auto &future : m_running)
        future.waitForFinished();
    m_running.clear();
}

} // namespace packdesk
