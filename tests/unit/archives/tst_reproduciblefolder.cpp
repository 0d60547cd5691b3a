// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/inspectfolder.h"
#include "models/archives/locale.h"
#include "models/archives/packfolder.h"
#include "tests/unit/archives/folderbuilder.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace packdesk;

namespace {

using Kind = FolderItem::Kind;

QList<FolderItem> pack(bool named)
{
    QList<FolderItem> items{{"pack.yaml", goodManifest()},
                            {"behavior.md", "Be kind.\n"},
                            {"scripts/run.sh", "#!/bin/sh\n", Kind::File, 0755},
                            {"guides/" + QByteArray(180, 'n') + ".md", "long"},
                            {"data/empty", {}, Kind::Directory}};
    if (named)
        items.append(FolderItem{"guides/\xC3\xA4.md", "x"});
    return items;
}

/// An owner, times and modes that say nothing about the content.
void dress(const QString &root, int number)
{
    QDir dir(root);
    const auto entries = dir.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const auto &entry : entries) {
        const auto path = entry.filePath().toLocal8Bit();
        if (entry.isDir())
            dress(entry.filePath(), number);
        const bool runs = entry.isDir() || entry.isExecutable();
        const auto mode = number == 1 ? 0640 : 0606;
        QCOMPARE(chmod(path.constData(), mode_t(runs ? mode | 0110 : mode)), 0);
        const timespec times[2] = {{number * 1000, 0}, {number * 1'000'000, 5}};
        QCOMPARE(utimensat(AT_FDCWD, path.constData(), times, 0), 0);
        if (geteuid() == 0)
            QCOMPARE(chown(path.constData(), uid_t(number * 1000), gid_t(number * 100)), 0);
    }
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The same content makes the same bytes, and another content others.
class TestReproducibleFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameBytes_data();
    void sameBytes();
    void contentShows();

private:
    tl::expected<PackedFolder, Finding> packed(const QString &folder)
    {
        return packFolder(*inspectFolder(folder).folder, PackPlace{m_dir.path()});
    }

    QTemporaryDir m_dir;
};

void TestReproducibleFolder::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
}

void TestReproducibleFolder::sameBytes_data()
{
    QTest::addColumn<bool>("named");
    QTest::newRow("ASCII") << false;
    QTest::newRow("UTF-8") << true;
}

void TestReproducibleFolder::sameBytes()
{
    QFETCH(bool, named);
    auto items = pack(named);
    for (int i = 0; i < 300; ++i)
        items.append({"data/" + QByteArray::number(i), QByteArray::number(i).repeated(2000)});
    const FolderOfTest first;
    buildFolder(first.path(), items);
    std::reverse(items.begin(), items.end());
    const FolderOfTest second;
    buildFolder(second.path(), items);
    dress(first.path(), 1);
    dress(second.path(), 2);
    const auto one = packed(first.path());
    const auto two = packed(second.path());
    QVERIFY(one && two);
    const auto bytes = bytesOf(one->path());
    QVERIFY(bytes.size() > 100);
    QVERIFY(bytes == bytesOf(two->path()));
    const auto report = inspectFolder(first.path());
    const auto single = packFolder(*report.folder, {m_dir.path(), QStringLiteral("x.tar.gz"), 1});
    QVERIFY(single);
    QVERIFY(bytes == bytesOf(single->path()));
}

void TestReproducibleFolder::contentShows()
{
    const FolderOfTest folder;
    buildFolder(folder.path(), pack(false));
    const auto before = packed(folder.path());
    QVERIFY(before);
    const auto bytes = bytesOf(before->path());
    buildFolder(folder.path(), {{"scripts/run.sh", "#!/bin/sh\n", Kind::File, 0644}});
    const auto notRun = packed(folder.path());
    QVERIFY(notRun);
    QVERIFY(bytesOf(notRun->path()) != bytes);
}

QTEST_GUILESS_MAIN(TestReproducibleFolder)
#include "tst_reproduciblefolder.moc"
