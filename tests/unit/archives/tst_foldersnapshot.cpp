// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/folderlisting.h"
#include "models/archives/locale.h"
#include "tests/unit/archives/folderbuilder.h"

#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace packdesk;

namespace {

using Kind = FolderItem::Kind;

FolderSnapshot listed(const QString &path)
{
    WalkBudget budget({}, {});
    return listFolder(path, budget).snapshot;
}

} // namespace

Q_DECLARE_METATYPE(std::optional<packdesk::FindingKind>)

/// What FolderListing tells, how a FolderSnapshot is compared, and what a FolderHandle opens.
class TestFolderSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lists();
    void sameWithoutChange();
    void difference_data();
    void difference();
    void opensOnlyWhatWasListed_data();
    void opensOnlyWhatWasListed();
    void opensInTheMiddleOfALink();
    void closesDescriptors();
    void whatCannotBePacked_data();
    void whatCannotBePacked();
};

void TestFolderSnapshot::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
}

void TestFolderSnapshot::lists()
{
    const FolderOfTest folder;
    buildFolder(folder.path(),
                {{"b/run", "#!", Kind::File, 0755},
                 {"a", "xyz"},
                 {"b-c", "", Kind::File},
                 {"l", "a", Kind::Link},
                 {"p", {}, Kind::Pipe}});
    const auto snapshot = listed(folder.path());
    QVERIFY(snapshot.complete);
    QCOMPARE(snapshot.root, folder.path());
    QCOMPARE(snapshot.bytes(), 5);
    QList<QByteArray> paths;
    for (const FolderEntry &entry : snapshot.entries)
        paths.append(entry.path);
    QCOMPARE(paths, (QList<QByteArray>{"a", "b", "b-c", "b/run", "l", "p"}));
    QCOMPARE(snapshot.find("l")->target, QByteArray("a"));
    QCOMPARE(snapshot.find("l")->kind, EntryKind::SymbolicLink);
    QCOMPARE(snapshot.find("p")->kind, EntryKind::Special);
    QVERIFY(snapshot.find("b/run")->executable);
    QVERIFY(!snapshot.find("a")->executable);
    QCOMPARE(snapshot.find("a")->identity.bytes, 3);
    QVERIFY(!snapshot.find("b/r"));
}

void TestFolderSnapshot::sameWithoutChange()
{
    const FolderOfTest folder;
    buildFolder(folder.path(), {{"a", "1"}, {"d/b", "2"}});
    const auto was = listed(folder.path());
    // The times of a directory may change while what is in it stays.
    buildFolder(folder.path(), {{"d/c", "3"}});
    QVERIFY(QFile::remove(folder.filePath(QStringLiteral("d/c"))));
    QVERIFY(!firstDifference(was, listed(folder.path())));
}

void TestFolderSnapshot::difference_data()
{
    QTest::addColumn<QString>("remove");
    QTest::addColumn<QList<FolderItem>>("make");
    QTest::addColumn<QString>("path");
    const QString none;
    QTest::newRow("added first") << none << QList<FolderItem>{{"_", "x"}} << "_";
    QTest::newRow("added last") << none << QList<FolderItem>{{"z", "x"}} << "z";
    QTest::newRow("added directory")
        << none << QList<FolderItem>{{"d/e", {}, Kind::Directory}} << "d/e";
    QTest::newRow("removed") << "a" << QList<FolderItem>() << "a";
    QTest::newRow("removed last") << "d/b" << QList<FolderItem>() << "d/b";
    QTest::newRow("longer") << none << QList<FolderItem>{{"a", "12"}} << "a";
    QTest::newRow("other bytes") << none << QList<FolderItem>{{"a", "2"}} << "a";
    QTest::newRow("made anew") << "a" << QList<FolderItem>{{"a", "1"}} << "a";
    QTest::newRow("may be run") << none << QList<FolderItem>{{"a", "1", Kind::File, 0755}} << "a";
    QTest::newRow("a link now") << "a" << QList<FolderItem>{{"a", "d/b", Kind::Link}} << "a";
    QTest::newRow("a pipe now") << "a" << QList<FolderItem>{{"a", {}, Kind::Pipe}} << "a";
}

void TestFolderSnapshot::difference()
{
    QFETCH(QString, remove);
    QFETCH(QList<FolderItem>, make);
    QFETCH(QString, path);
    const FolderOfTest folder;
    buildFolder(folder.path(), {{"a", "1"}, {"d/b", "2"}});
    const auto was = listed(folder.path());
    awaitNextFileTime();
    if (!remove.isEmpty())
        QVERIFY(QFile::remove(folder.filePath(remove)));
    buildFolder(folder.path(), make);
    const auto finding = firstDifference(was, listed(folder.path()));
    QVERIFY(finding);
    QCOMPARE(findingText(*finding), QStringLiteral("E Changed ") + path);
}

void TestFolderSnapshot::opensOnlyWhatWasListed_data()
{
    QTest::addColumn<FolderItem>("item");
    QTest::newRow("grown") << FolderItem{"d/a", "12"};
    QTest::newRow("a link to itself now") << FolderItem{"d/a", "b", Kind::Link};
    QTest::newRow("a pipe now") << FolderItem{"d/a", {}, Kind::Pipe};
    QTest::newRow("a directory now") << FolderItem{"d/a", {}, Kind::Directory};
    QTest::newRow("gone") << FolderItem{"d/a", {}, Kind::Absent};
}

void TestFolderSnapshot::opensOnlyWhatWasListed()
{
    QFETCH(FolderItem, item);
    const FolderOfTest folder;
    buildFolder(folder.path(), {{"d/a", "1"}});
    const auto snapshot = listed(folder.path());
    auto handle = FolderHandle::open(folder.path());
    QVERIFY(handle);
    QVERIFY(handle->openFile(*snapshot.find("d/a")));
    QVERIFY(rename(qPrintable(folder.filePath(QStringLiteral("d/a"))),
                   qPrintable(folder.filePath(QStringLiteral("d/b"))))
            == 0);
    buildFolder(folder.path(), {item});
    const auto opened = handle->openFile(*snapshot.find("d/a"));
    QVERIFY(!opened);
    QCOMPARE(findingText(opened.error()), QStringLiteral("E Changed d/a"));
}

void TestFolderSnapshot::opensInTheMiddleOfALink()
{
    const FolderOfTest folder;
    buildFolder(folder.path(), {{"d/a", "1"}, {"x", "1"}});
    const auto snapshot = listed(folder.path());
    // The directory moves out, and a link leads to where it is: the file is the very same.
    QVERIFY(rename(qPrintable(folder.filePath(QStringLiteral("d"))),
                   qPrintable(folder.filePath(QStringLiteral("e"))))
            == 0);
    buildFolder(folder.path(), {{"d", "e", Kind::Link}});
    auto handle = FolderHandle::open(folder.path());
    QVERIFY(handle);
    const auto opened = handle->openFile(*snapshot.find("d/a"));
    QVERIFY(!opened);
    QCOMPARE(findingText(opened.error()), QStringLiteral("E Changed d/a"));
    QVERIFY(!handle->openDirectory("d"));
    QVERIFY(handle->openDirectory("e"));
}

void TestFolderSnapshot::closesDescriptors()
{
    int number = -1;
    {
        Descriptor first(open("/", O_RDONLY));
        const auto &left = first;
        Descriptor second(std::move(first));
        QVERIFY(second.isOpen() && !left.isOpen());
        number = second.number();
        QVERIFY(identityOf(second));
    }
    struct stat status
    {
    };
    QCOMPARE(fstat(number, &status), -1);
    QVERIFY(!identityOf(Descriptor()));
    QVERIFY(FileIdentity() == FileIdentity());
}

void TestFolderSnapshot::whatCannotBePacked_data()
{
    QTest::addColumn<QList<FolderItem>>("items");
    QTest::addColumn<std::optional<FindingKind>>("kind");
    const FolderItem good{"pack.yaml", goodManifest()};
    const auto row
        = [&good](const char *name, const FolderItem &other, std::optional<FindingKind> kind) {
              QTest::newRow(name) << QList<FolderItem>{good, other} << kind;
          };
    row("nothing", {"data/x", "y"}, std::nullopt);
    row("a link", {"data/x", "y", Kind::Link}, FindingKind::Link);
    row("a pipe", {"data/x", {}, Kind::Pipe}, FindingKind::SpecialFile);
    row("a name that is no UTF-8", {"data/\xff", "y"}, FindingKind::NameNotUtf8);
}

void TestFolderSnapshot::whatCannotBePacked()
{
    QFETCH(QList<FolderItem>, items);
    QFETCH(std::optional<FindingKind>, kind);
    const FolderOfTest folder;
    buildFolder(folder.path(), items);
    ArchiveReport report;
    auto snapshot = listed(folder.path());
    const auto obstacle = packObstacle(snapshot);
    QCOMPARE(obstacle ? std::optional(obstacle->kind) : std::nullopt, kind);
    report.folder = std::make_shared<const FolderSnapshot>(snapshot);
    QCOMPARE(report.isSendable(), !kind);
    snapshot.complete = false;
    QCOMPARE(packObstacle(snapshot)->kind, FindingKind::NotReadable);
}

QTEST_GUILESS_MAIN(TestFolderSnapshot)
#include "tst_foldersnapshot.moc"
