// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/codec.h"
#include "models/api/secret.h"
#include "models/packs/listcache.h"
#include "models/packs/listcachefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <optional>
#include <thread>

namespace packdesk {

class TestListCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesBackWhatCame();
    void fileIsForItsOwnerOnly();
    void nameTellsNothing();
    void nothingOfTheKeyIsWritten();
    void othersSeeNothing_data();
    void othersSeeNothing();
    void passesOver_data();
    void passesOver();
    void fileUnderAnotherNameIsRefused();
    void othersMayNotReachIt();
    void linkIsNotFollowed();
    void forgottenIsGone();
    void forgetsBeforeItIsRead();
    void lastWishWins();
    void writersDoNotMix();
    void oldListsGo();
    void withoutFolder();
    void prefetchedIsWhatIsRead();
    void prefetchOfAnotherIsNotShown();
    void pageComesBeforeItsList();
    void pageIsOfItsOwnerAndView();
    void forgottenPageIsGone();
    void pageIsForItsOwnerOnly();
    void oldPagesGo();

private:
    std::optional<SnapshotPtr> read(ListCache &cache, const ListOwner &owner);
    KeptListPtr readPage(ListCache &cache);
    QStringList files() const;
    QString onlyFile() const { return m_folder->filePath(files().constFirst()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QUrl server(QStringLiteral("https://acme.evershell.ai/v1"));

ListOwner mine()
{
    return ListOwner::ofAccount(QStringLiteral("account-1"), server);
}

ListOwner keyed(const char *key)
{
    return ListOwner::ofKey(server, Secret(QByteArray(key)));
}

SnapshotPtr listWith(const QByteArray &id, qint64 time = 1'800'000'000'123)
{
    auto list = decodePackList("{\"packs\":[{\"id\":\"" + id + "\",\"name\":\"mail\"}]}");
    list->receivedAt = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
    return std::make_shared<const Snapshot>(std::move(*list));
}

} // namespace

void TestListCache::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::optional<SnapshotPtr> TestListCache::read(ListCache &cache, const ListOwner &owner)
{
    std::optional<SnapshotPtr> answer;
    cache.read(owner, this,
               [&answer](const KeptListPtr &list) { answer = list ? list->snapshot : nullptr; });
    const bool early = answer.has_value();
    return QTest::qWaitFor([&answer] { return answer.has_value(); }) && !early ? answer
                                                                               : std::nullopt;
}

KeptListPtr TestListCache::readPage(ListCache &cache)
{
    std::optional<KeptListPtr> page;
    cache.readPage(this, [&page](const KeptListPtr &list) { page = list; });
    return QTest::qWaitFor([&page] { return page.has_value(); }) ? *page : nullptr;
}

QStringList TestListCache::files() const
{
    return QDir(m_folder->path()).entryList({QStringLiteral("*.list")}, QDir::Files);
}

void TestListCache::givesBackWhatCame()
{
    {
        ListCache cache(m_folder->path());
        cache.write(mine(), listWith("pk_1"));
        cache.finish();
    }
    ListCache cache(m_folder->path());
    const auto list = read(cache, mine());
    QVERIFY(list && *list);
    QCOMPARE((*list)->size(), 1);
    QCOMPARE((*list)->rowOf(QStringLiteral("pk_1")), 0);
    QCOMPARE((*list)->receivedAt(), listWith("pk_1")->receivedAt());
    QCOMPARE((*list)->answer(), listWith("pk_1")->answer());
}

void TestListCache::fileIsForItsOwnerOnly()
{
    ListCache cache(m_folder->path());
    cache.write(mine(), listWith("pk_1"));
    cache.finish();
    const auto all = QDir(m_folder->path()).entryInfoList(QDir::Files | QDir::Hidden);
    QCOMPARE(all.size(), 2);
    for (const auto &info : all) {
        struct stat status = {};
        QCOMPARE(stat(QFile::encodeName(info.filePath()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0600U);
    }
}

void TestListCache::nameTellsNothing()
{
    ListCache cache(m_folder->path());
    const auto odd = ListOwner::ofAccount(QStringLiteral("../../etc/\n%1"), server);
    cache.write(odd, listWith("pk_1"));
    cache.finish();
    QCOMPARE(files().size(), 1);
    QVERIFY(!files().constFirst().contains(QString::fromLatin1(odd.digest().toHex())));
    const auto list = read(cache, odd);
    QVERIFY(list && *list);
}

void TestListCache::nothingOfTheKeyIsWritten()
{
    ListCache cache(m_folder->path());
    const auto owner = keyed("sk_canary_4711");
    cache.write(owner, listWith("pk_1"));
    cache.finish();
    QFile file(onlyFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto bytes = file.readAll();
    QVERIFY(bytes.contains("pk_1"));
    QVERIFY(!bytes.contains("canary"));
    QVERIFY(!bytes.contains(owner.digest()));
}

void TestListCache::othersSeeNothing_data()
{
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("another account")
        << ListOwner::ofAccount(QStringLiteral("account-2"), server).digest();
    QTest::newRow("another server")
        << ListOwner::ofAccount(QStringLiteral("account-1"),
                                QUrl(QStringLiteral("https://acme.evershell.ai/v2")))
               .digest();
    QTest::newRow("a key") << keyed("account-1").digest();
}

void TestListCache::othersSeeNothing()
{
    QFETCH(const QByteArray, other);
    QVERIFY(other != mine().digest());
    QVERIFY(keyed("sk_1") == keyed("sk_1"));
    QVERIFY(!(keyed("sk_1") == keyed("sk_2")));
    ListCache cache(m_folder->path());
    cache.write(keyed("sk_1"), listWith("pk_1"));
    cache.finish();
    QCOMPARE(read(cache, keyed("sk_2")).value(), SnapshotPtr());
    QCOMPARE(read(cache, mine()).value(), SnapshotPtr());
    QVERIFY(read(cache, keyed("sk_1")).value());
}

void TestListCache::passesOver_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("size");
    QTest::newRow("magic") << 0 << -1;
    QTest::newRow("version") << 11 << -1;
    QTest::newRow("time") << 19 << -1;
    QTest::newRow("size") << 20 << -1;
    QTest::newRow("owner") << 30 << -1;
    QTest::newRow("checksum") << 61 << -1;
    QTest::newRow("first byte") << 64 << -1;
    QTest::newRow("a byte within") << 84 << -1;
    QTest::newRow("empty") << -1 << 0;
    QTest::newRow("torn header") << -1 << 63;
    QTest::newRow("no answer") << -1 << 64;
    QTest::newRow("torn answer") << -1 << 90;
    QTest::newRow("longer") << -1 << 4096;
}

void TestListCache::passesOver()
{
    QFETCH(const int, at);
    QFETCH(const int, size);
    ListCache cache(m_folder->path());
    cache.write(mine(), listWith("pk_1"));
    cache.finish();
    QVERIFY(read(cache, mine()).value());
    QFile file(onlyFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (at >= 0) {
        char byte = 0;
        QVERIFY(file.seek(at) && file.getChar(&byte));
        QVERIFY(file.seek(at) && file.putChar(char(byte ^ 1)));
    } else {
        QVERIFY(file.resize(size));
    }
    file.close();
    QCOMPARE(read(cache, mine()).value(), SnapshotPtr());
    // And is written anew.
    cache.write(mine(), listWith("pk_2"));
    cache.finish();
    QCOMPARE(read(cache, mine()).value()->rowOf(QStringLiteral("pk_2")), 0);
}

void TestListCache::fileUnderAnotherNameIsRefused()
{
    ListCache cache(m_folder->path());
    cache.write(keyed("sk_1"), listWith("pk_1"));
    cache.finish();
    const auto first = onlyFile();
    cache.write(keyed("sk_2"), listWith("pk_2"));
    cache.finish();
    auto both = files();
    QCOMPARE(both.size(), 2);
    both.removeOne(QFileInfo(first).fileName());
    const auto second = m_folder->filePath(both.constFirst());
    QVERIFY(QFile::remove(second) && QFile::copy(first, second));
    QCOMPARE(read(cache, keyed("sk_2")).value(), SnapshotPtr());
}

void TestListCache::othersMayNotReachIt()
{
    ListCache cache(m_folder->path());
    cache.write(mine(), listWith("pk_1"));
    cache.finish();
    QVERIFY(
        QFile::setPermissions(onlyFile(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QCOMPARE(read(cache, mine()).value(), SnapshotPtr());
}

void TestListCache::linkIsNotFollowed()
{
    ListCache cache(m_folder->path());
    cache.write(mine(), listWith("pk_1"));
    cache.finish();
    const auto path = onlyFile();
    QVERIFY(QFile::rename(path, path + QStringLiteral(".away")));
    QVERIFY(QFile::link(path + QStringLiteral(".away"), path));
    QCOMPARE(read(cache, mine()).value(), SnapshotPtr());
}

void TestListCache::forgottenIsGone()
{
    ListCache cache(m_folder->path());
    cache.write(mine(), listWith("pk_1"));
    cache.write(keyed("sk_1"), listWith("pk_2"));
    cache.forget(mine());
    cache.finish();
    QCOMPARE(files().size(), 1);
    QCOMPARE(read(cache, mine()).value(), SnapshotPtr());
    QVERIFY(read(cache, keyed("sk_1")).value());
}

// The worker that removes the file may be slower than the one that reads it.
void TestListCache::forgetsBeforeItIsRead()
{
    ListCache cache(m_folder->path());
    cache.write(mine(), listWith("pk_1"));
    cache.finish();
    cache.prefetch(mine());
    cache.forget(mine());
    QCOMPARE(read(cache, mine()).value(), SnapshotPtr());
}

void TestListCache::lastWishWins()
{
    ListCache cache(m_folder->path());
    for (int round = 0; round < 50; ++round) {
        for (int i = 0; i < 8; ++i)
            cache.write(mine(), listWith("pk_" + QByteArray::number(i)));
        if (round % 2 == 1)
            cache.forget(mine());
        cache.finish();
        const auto list = read(cache, mine()).value();
        QCOMPARE(list != nullptr, round % 2 == 0);
        if (list)
            QCOMPARE(list->rowOf(QStringLiteral("pk_7")), 0);
    }
}

void TestListCache::writersDoNotMix()
{
    const auto write = [folder = m_folder->path()](const QByteArray &id) {
        ListCache cache(folder);
        for (int round = 0; round < 30; ++round) {
            cache.write(mine(), listWith(id));
            cache.finish();
        }
    };
    std::thread other(write, QByteArray(200'000, 'b'));
    write(QByteArray(100'000, 'a'));
    other.join();
    ListCache cache(m_folder->path());
    const auto list = read(cache, mine()).value();
    QVERIFY(list);
    QVERIFY(list->at(0).id.size() == 100'000 || list->at(0).id.size() == 200'000);
}

void TestListCache::oldListsGo()
{
    ListCache cache(m_folder->path());
    cache.write(keyed("sk_old"), listWith("pk_1"));
    cache.finish();
    QFile file(onlyFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-31),
                             QFileDevice::FileModificationTime));
    file.close();
    cache.write(mine(), listWith("pk_2"));
    cache.finish();
    QCOMPARE(files().size(), 1);
    QVERIFY(read(cache, mine()).value());
}

void TestListCache::withoutFolder()
{
    ListCache cache({});
    cache.write(mine(), listWith("pk_1"));
    cache.forget(mine());
    cache.finish();
    QCOMPARE(read(cache, mine()).value(), SnapshotPtr());
}

void TestListCache::prefetchedIsWhatIsRead()
{
    ListCache cache(m_folder->path());
    cache.write(mine(), listWith("pk_1"));
    cache.finish();
    cache.prefetch(mine());
    const auto list = read(cache, mine()).value();
    QVERIFY(list);
    // Once: what was read before is not what a later reading gives.
    cache.write(mine(), listWith("pk_2"));
    cache.finish();
    QCOMPARE(read(cache, mine()).value()->rowOf(QStringLiteral("pk_2")), 0);
}

void TestListCache::prefetchOfAnotherIsNotShown()
{
    ListCache cache(m_folder->path());
    cache.write(mine(), listWith("pk_1"));
    cache.finish();
    cache.prefetch(mine());
    QCOMPARE(read(cache, keyed("sk_1")).value(), SnapshotPtr());
}

void TestListCache::pageComesBeforeItsList()
{
    ListCache cache(m_folder->path());
    cache.write(mine(), listWith("pk_2"));
    cache.writePage(mine(), "by name", listWith("pk_1"));
    cache.finish();
    cache.prefetch(mine(), "by name");
    const auto page = readPage(cache);
    QVERIFY(page);
    QVERIFY(page->isPart);
    QCOMPARE(page->snapshot->rowOf(QStringLiteral("pk_1")), 0);
    QCOMPARE(page->snapshot->receivedAt(), listWith("pk_1")->receivedAt());
    cache.prefetchRest(page);
    KeptListPtr list;
    cache.read(mine(), this, [&list](const KeptListPtr &found) { list = found; });
    QTRY_VERIFY(list);
    QVERIFY(!list->isPart);
    QCOMPARE(list->snapshot->rowOf(QStringLiteral("pk_2")), 0);
    // The difference to what is shown by then.
    QCOMPARE(list->before, page->snapshot);
    QCOMPARE(list->change.newRowOf, std::vector<int>{-1});
}

void TestListCache::pageIsOfItsOwnerAndView()
{
    ListCache cache(m_folder->path());
    cache.writePage(mine(), "by name", listWith("pk_1"));
    cache.finish();
    cache.prefetch(mine(), "by size");
    QVERIFY(!readPage(cache));
    cache.prefetch(keyed("sk_1"), "by name");
    QVERIFY(!readPage(cache));
    cache.prefetch(mine(), "by name");
    QVERIFY(readPage(cache));
    // It is no list.
    QCOMPARE(read(cache, mine()).value(), SnapshotPtr());
}

void TestListCache::forgottenPageIsGone()
{
    ListCache cache(m_folder->path());
    cache.writePage(mine(), "by name", listWith("pk_1"));
    cache.finish();
    cache.writePage(mine(), "by name", listWith("pk_1"));
    cache.forget(mine());
    cache.finish();
    QVERIFY(QDir(m_folder->path()).entryList({QStringLiteral("*.page")}).isEmpty());
    cache.prefetch(mine(), "by name");
    QVERIFY(!readPage(cache));
}

void TestListCache::pageIsForItsOwnerOnly()
{
    ListCache cache(m_folder->path());
    cache.writePage(mine(), "by name", listWith("pk_1"));
    cache.finish();
    const auto pages = QDir(m_folder->path()).entryInfoList({QStringLiteral("*.page")});
    QCOMPARE(pages.size(), 1);
    struct stat status = {};
    QCOMPARE(stat(QFile::encodeName(pages.constFirst().filePath()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0600U);
}

void TestListCache::oldPagesGo()
{
    ListCache cache(m_folder->path());
    cache.writePage(keyed("sk_1"), "by name", listWith("pk_1"));
    cache.finish();
    const QDir folder(m_folder->path());
    const auto pages = folder.entryList({QStringLiteral("*.page")});
    QFile page(folder.filePath(pages.value(0)));
    QVERIFY(page.open(QIODevice::ReadWrite));
    QVERIFY(page.setFileTime(QDateTime::currentDateTimeUtc().addDays(-31),
                             QFileDevice::FileModificationTime));
    page.close();
    cache.write(mine(), listWith("pk_1"));
    cache.finish();
    QVERIFY(folder.entryList({QStringLiteral("*.page")}).isEmpty());
}

} // namespace packdesk

QTEST_GUILESS_MAIN(packdesk::TestListCache)
#include "tst_listcache.moc"
