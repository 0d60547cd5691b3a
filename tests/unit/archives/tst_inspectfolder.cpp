// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/archivewriter.h"
#include "models/archives/inspectfolder.h"
#include "models/archives/locale.h"
#include "tests/support/processortime.h"
#include "tests/unit/archives/folderbuilder.h"

#include <QTest>

#include <sys/fsuid.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace packdesk;
using namespace packdesk::test;

namespace {

using Kind = FolderItem::Kind;

QList<FolderItem> pack()
{
    return {{"pack.yaml", goodManifest()},
            {"behavior.md", "Be kind. \xE2\x82\xAC\n"},
            {"scripts/run.sh", "#!/bin/sh\n", Kind::File, 0755},
            {"guides/\xC3\xA4.md", "x"}};
}

/// Whoever runs the test: root may read everything.
class AsNobody
{
public:
    AsNobody()
    {
        if (geteuid() == 0)
            setfsuid(65534);
    }
    ~AsNobody() { setfsuid(geteuid()); }
    Q_DISABLE_COPY_MOVE(AsNobody)
};

} // namespace

class TestInspectFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameAsTheArchive();
    void slashAtTheEnd();
    void throughALink();
    void noFolder_data();
    void noFolder();
    void notReadable();
    void caps_data();
    void caps();
    void cancelled();
    void devices();
    void twoThousandFiles();
    void largeFileIsNotHeld();
    void secretsFarInAreNotSought();
    void readsFiles();
};

void TestInspectFolder::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
}

void TestInspectFolder::sameAsTheArchive()
{
    const FolderOfTest folder;
    buildFolder(folder.path(), pack());
    const auto report = inspectFolder(folder.path());
    QCOMPARE(findingTexts(report.findings), QStringList());
    QList<ArchiveItem> items;
    for (const auto &item : pack())
        items.append({QString::fromUtf8(item.path), item.content, item.mode});
    const QTemporaryDir other;
    const auto path = other.filePath(QStringLiteral("a.tar.gz"));
    QVERIFY(writeArchive(path, items, TarCompression::Gzip));
    const auto archive = inspectArchive(path);
    QVERIFY(report.isUsable());
    QCOMPARE(report.files.size(), archive.files.size());
    for (qsizetype i = 0; i < report.files.size(); ++i) {
        QCOMPARE(report.files.at(i).path, archive.files.at(i).path);
        QCOMPARE(report.files.at(i).bytes, archive.files.at(i).bytes);
    }
    QVERIFY(report.manifest && archive.manifest);
    QCOMPARE(report.manifest->name, archive.manifest->name);
    QCOMPARE(report.manifest->version, archive.manifest->version);
    QCOMPARE(report.behavior, archive.behavior);
    QCOMPARE(report.scripts(), archive.scripts());
    QCOMPARE(report.texts.size(), archive.texts.size());
    for (qsizetype i = 0; i < report.texts.size(); ++i) {
        QCOMPARE(report.texts.at(i).path, archive.texts.at(i).path);
        QCOMPARE(report.texts.at(i).text, archive.texts.at(i).text);
    }
    QCOMPARE(report.archiveBytes, 0);
    QCOMPARE(report.inflatedBytes, 63 + 13 + 10 + 1);
    QVERIFY(report.folder && report.folder->complete);
    QVERIFY(!archive.folder);
}

void TestInspectFolder::slashAtTheEnd()
{
    const FolderOfTest folder;
    buildFolder(folder.path(), pack());
    const auto report = inspectFolder(folder.path() + QLatin1Char('/'));
    QCOMPARE(findingTexts(report.findings), QStringList());
    QCOMPARE(report.files.size(), 4);
}

void TestInspectFolder::throughALink()
{
    const FolderOfTest folder;
    buildFolder(folder.path(), {{"real/pack.yaml", goodManifest()}, {"link", "real", Kind::Link}});
    const auto report = inspectFolder(folder.filePath(QStringLiteral("link")));
    QCOMPARE(findingTexts(report.findings), QStringList());
    QVERIFY(report.manifest);
}

void TestInspectFolder::noFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("finding");
    QTest::newRow("nothing") << "none"
                             << "E NotReadable  No such file or directory";
    QTest::newRow("a file") << "file"
                            << "E NotReadable  Not a directory";
    QTest::newRow("a pipe") << "pipe"
                            << "E NotReadable  Not a directory";
    QTest::newRow("a link to nothing") << "link"
                                       << "E NotReadable  No such file or directory";
}

void TestInspectFolder::noFolder()
{
    QFETCH(QString, name);
    QFETCH(QString, finding);
    const FolderOfTest folder;
    buildFolder(folder.path(),
                {{"file", "x"}, {"pipe", {}, Kind::Pipe}, {"link", "none", Kind::Link}});
    const auto report = inspectFolder(folder.filePath(name));
    QCOMPARE(findingTexts(report.findings), QStringList{finding});
    QVERIFY(report.folder && !report.folder->complete);
}

void TestInspectFolder::notReadable()
{
    const FolderOfTest folder;
    buildFolder(folder.path(),
                pack() << FolderItem{"data/closed", "x", Kind::File, 0} << FolderItem{"data/a", "x"}
                       << FolderItem{"guides/closed/a", "x"});
    const auto closed = folder.path().toStdString() + "/guides/closed";
    chmod(folder.path().toLocal8Bit().constData(), 0755);
    chmod(closed.c_str(), 0);
    const auto report = [&] {
        const AsNobody user;
        return inspectFolder(folder.path());
    }();
    chmod(closed.c_str(), 0700);
    QCOMPARE(findingTexts(report.findings),
             (QStringList{QStringLiteral("E NotReadable guides/closed Permission denied"),
                          QStringLiteral("E NotReadable data/closed Permission denied")}));
    QVERIFY(!report.folder->complete);
}

void TestInspectFolder::caps_data()
{
    QTest::addColumn<int>("entries");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("finding");
    QTest::newRow("entries") << 10 << qint64(1 << 20) << 60 << "E TooManyEntries  10";
    QTest::newRow("bytes") << 100 << qint64(1000) << 60 << "E TooLarge  1000";
    QTest::newRow("time") << 100 << qint64(1 << 30) << 0 << "E TookTooLong  0";
}

void TestInspectFolder::caps()
{
    QFETCH(int, entries);
    QFETCH(qint64, bytes);
    QFETCH(int, seconds);
    QFETCH(QString, finding);
    const FolderOfTest folder;
    buildFolder(folder.path(), pack());
    for (int i = 0; i < 20; ++i)
        buildFolder(folder.path(), {{"data/" + QByteArray::number(i), QByteArray(100, 'x')}});
    ArchiveLimits limits;
    limits.entries = entries;
    limits.inflatedBytes = bytes;
    limits.seconds = seconds;
    // Nobody reads that in no time.
    if (seconds == 0) {
        for (int i = 0; i < 20; ++i)
            buildFolder(folder.path(),
                        {{"data/t" + QByteArray::number(i), QByteArray(1 << 20, 'x')}});
    }
    const auto report = inspectFolder(folder.path(), limits);
    QVERIFY2(findingTexts(report.findings).contains(finding),
             qPrintable(findingTexts(report.findings).join(QLatin1Char('\n'))));
    QVERIFY(!report.isUsable());
    QVERIFY(!report.folder->complete);
}

void TestInspectFolder::cancelled()
{
    const FolderOfTest folder;
    buildFolder(folder.path(), pack());
    const auto report = inspectFolder(folder.path(), {}, std::make_shared<std::atomic_bool>(true));
    QCOMPARE(findingTexts(report.findings), QStringList{QStringLiteral("E Cancelled ")});
}

void TestInspectFolder::devices()
{
    const ProcessorTime clock;
    const auto report = inspectFolder(QStringLiteral("/dev"));
    QVERIFY(clock.elapsed() < mostMs);
    const auto texts = findingTexts(report.findings);
    QVERIFY(texts.contains(QStringLiteral("E SpecialFile null")));
    QVERIFY(texts.contains(QStringLiteral("E SpecialFile zero")));
}

void TestInspectFolder::twoThousandFiles()
{
    const FolderOfTest folder;
    auto items = pack();
    for (int i = 0; i < 2000 - 4; ++i)
        items.append({"data/d" + QByteArray::number(i % 40) + "/\xC3\xA4" + QByteArray::number(i),
                      QByteArray("some text, line by line\n").repeated(i % 200)});
    buildFolder(folder.path(), items);
    const ProcessorTime clock;
    const auto report = inspectFolder(folder.path());
    const auto took = clock.elapsed();
    QCOMPARE(findingTexts(report.findings), QStringList());
    QCOMPARE(report.files.size(), 2000);
    QVERIFY2(took < mostMs, qPrintable(QString::number(took)));
}

void TestInspectFolder::largeFileIsNotHeld()
{
    const FolderOfTest folder;
    buildFolder(folder.path(), pack() << FolderItem{"data/large", "x"});
    QVERIFY(QFile::resize(folder.filePath(QStringLiteral("data/large")), qint64(15) << 30));
    const ProcessorTime clock;
    const auto report = inspectFolder(folder.path());
    QVERIFY(clock.elapsed() < mostMs);
    QCOMPARE(findingTexts(report.findings), QStringList());
    QVERIFY(report.inflatedBytes > qint64(15) << 30);
    QVERIFY(report.folder->find("data/large")->digest.isEmpty());
    QVERIFY(!report.folder->find("pack.yaml")->digest.isEmpty());
}

void TestInspectFolder::secretsFarInAreNotSought()
{
    const QByteArray secret = "\nAKIA" + QByteArray(16, 'Q') + '\n';
    const FolderOfTest folder;
    buildFolder(folder.path(),
                pack() << FolderItem{"data/a", QByteArray(500, 'x') + secret}
                       << FolderItem{"data/b", QByteArray(2000, 'x') + secret});
    ArchiveLimits limits;
    limits.textBytes = 1000;
    QCOMPARE(findingTexts(inspectFolder(folder.path(), limits).findings),
             QStringList{QStringLiteral("W LooksLikeSecret data/a:2:1 aws-access-key")});
}

void TestInspectFolder::readsFiles()
{
    const FolderOfTest folder;
    buildFolder(folder.path(), pack());
    const auto report = inspectFolder(folder.path());
    const auto read = [&](const char *path, const ArchiveLimits &limits = {}) {
        const auto bytes = readFolderFile(*report.folder, QString::fromUtf8(path), limits);
        return bytes ? QString::fromUtf8(*bytes) : findingText(bytes.error());
    };
    QCOMPARE(read("scripts/run.sh"), QStringLiteral("#!/bin/sh\n"));
    QCOMPARE(read("guides/\xC3\xA4.md"), QStringLiteral("x"));
    QCOMPARE(read("../etc/passwd"), QStringLiteral("E Changed ../etc/passwd"));
    QCOMPARE(read("scripts"), QStringLiteral("E Changed scripts"));
    ArchiveLimits limits;
    limits.textBytes = 5;
    QCOMPARE(read("scripts/run.sh", limits), QStringLiteral("E TooLarge scripts/run.sh 5"));
    // A change that left no trace but its bytes.
    auto other = *report.folder;
    for (auto &entry : other.entries)
        entry.digest = contentDigest("another");
    const auto refused = readFolderFile(other, QStringLiteral("pack.yaml"));
    QVERIFY(!refused);
    QCOMPARE(findingText(refused.error()), QStringLiteral("E Changed pack.yaml"));
    buildFolder(folder.path(), {{"scripts/run.sh", "#!/bin/rm\n"}});
    QCOMPARE(read("scripts/run.sh"), QStringLiteral("E Changed scripts/run.sh"));
}

QTEST_GUILESS_MAIN(TestInspectFolder)
#include "tst_inspectfolder.moc"
