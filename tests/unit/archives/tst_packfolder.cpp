// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/inspectfolder.h"
#include "models/archives/locale.h"
#include "models/archives/packfolder.h"
#include "models/archives/tarwriter.h"
#include "tests/unit/archives/folderbuilder.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace packdesk;

namespace {

using Kind = FolderItem::Kind;

QList<FolderItem> pack()
{
    return {{"pack.yaml", goodManifest()},
            {"behavior.md", "Be kind.\n"},
            {"scripts/run.sh", "#!/bin/sh\n", Kind::File, 0755},
            {"guides/" + QByteArray(180, 'n') + ".md", "long"},
            {"data/empty", {}, Kind::Directory},
            {"data/nothing", ""}};
}

QList<FolderItem> namedPack()
{
    return pack() << FolderItem{"guides/\xC3\xA4.md", "x"}
                  << FolderItem{"guides/" + QByteArray("\xC3\xA4").repeated(90) + ".md", "x"}
                  << FolderItem{"data/\xE6\x97\xA5\xE6\x9C\xAC", "x"};
}

constexpr int many = 2000;

struct Listing
{
    int status = -1;
    QByteArray out;
    QByteArray errors;
};

Listing list(const QString &program, const QStringList &arguments, const QString &locale)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), locale);
    QProcess tar;
    tar.setProcessEnvironment(environment);
    tar.start(program, arguments);
    if (!tar.waitForFinished())
        return {};
    return {tar.exitCode(), tar.readAllStandardOutput(), tar.readAllStandardError()};
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPackFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void othersListIt_data();
    void othersListIt();
    void ownReaderAgrees();
    void progress();
    void cancel_data();
    void cancel();
    void changed_data();
    void changed();
    void changedWhilePacking_data();
    void changedWhilePacking();
    void refuses_data();
    void refuses();
    void noPlace();
    void theDiskFills();
    void largeFileIsStreamed();
    void writerReportsAFullSink();

private:
    tl::expected<PackedFolder, Finding>
    packed(const QString &folder, const PackProgress &progress = {}, const CancelFlag &flag = {});
    QStringList leftBehind() const;

    QTemporaryDir m_dir;
};

void TestPackFolder::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
}

tl::expected<PackedFolder, Finding>
TestPackFolder::packed(const QString &folder, const PackProgress &progress, const CancelFlag &flag)
{
    const auto report = inspectFolder(folder);
    return packFolder(*report.folder, {m_dir.filePath(QStringLiteral("packed"))}, progress, flag);
}

QStringList TestPackFolder::leftBehind() const
{
    return QDir(m_dir.filePath(QStringLiteral("packed")))
        .entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
}

void TestPackFolder::othersListIt_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<bool>("named");
    for (const auto *program : {"tar", "bsdtar"}) {
        for (const auto *locale : {"C.UTF-8", "C"}) {
            for (const bool named : {false, true})
                QTest::addRow("%s %s %s", program, locale, named ? "UTF-8" : "ASCII")
                    << program << locale << named;
        }
    }
}

void TestPackFolder::othersListIt()
{
    QFETCH(QString, program);
    QFETCH(QString, locale);
    QFETCH(bool, named);
    const FolderOfTest folder;
    auto items = named ? namedPack() : pack();
    for (int i = 0; i < many; ++i)
        items.append({(named ? "data/\xC3\xA4" : "data/a") + QByteArray::number(i), "x"});
    buildFolder(folder.path(), items);
    const auto archive = packed(folder.path());
    QVERIFY2(archive, archive ? "" : qPrintable(findingText(archive.error())));
    QCOMPARE(archive->bytes, QFileInfo(archive->path()).size());
    QStringList arguments{QStringLiteral("-tzf"), archive->path()};
    if (program == QLatin1String("tar"))
        arguments.prepend(QStringLiteral("--quoting-style=literal"));
    auto listing = list(program, arguments, locale);
    QCOMPARE(listing.errors, QByteArray());
    QCOMPARE(listing.status, 0);
    // In C both programs write escapes for what they read as bytes.
    const auto lines = listing.out.split('\n');
    QCOMPARE(lines.size() - 1, (named ? 12 : 9) + many);
    QVERIFY(lines.contains("data/empty/"));
    QVERIFY(lines.contains("guides/" + QByteArray(180, 'n') + ".md"));
    if (named && locale != QLatin1String("C"))
        QVERIFY(lines.contains("guides/" + QByteArray("\xC3\xA4").repeated(90) + ".md"));
    arguments.replace(arguments.indexOf(QStringLiteral("-tzf")), QStringLiteral("-tvzf"));
    listing = list(program, arguments, locale);
    QCOMPARE(listing.errors, QByteArray());
    QCOMPARE(listing.out.count("-rwxr-xr-x"), 1);
    QCOMPARE(listing.out.count("drwxr-xr-x"), 4);
}

void TestPackFolder::ownReaderAgrees()
{
    const FolderOfTest folder;
    buildFolder(folder.path(), namedPack());
    const auto report = inspectFolder(folder.path());
    const auto archive = packed(folder.path());
    QVERIFY(archive);
    const auto read = inspectArchive(archive->path());
    QCOMPARE(findingTexts(read.findings), QStringList());
    QCOMPARE(read.files.size(), report.files.size());
    for (qsizetype i = 0; i < read.files.size(); ++i)
        QCOMPARE(read.files.at(i).path, report.files.at(i).path);
    QCOMPARE(read.behavior, report.behavior);
    // One gzip member: a reader that stops behind the first has seen all.
    const auto bytes = bytesOf(archive->path());
    QCOMPARE(bytes.indexOf("\x1F\x8B\x08", 1), -1);
}

void TestPackFolder::progress()
{
    const FolderOfTest folder;
    buildFolder(folder.path(), pack() << FolderItem{"data/a", QByteArray(1'000'000, 'a')});
    QList<qint64> steps;
    qint64 sum = 0;
    const auto archive = packed(folder.path(), [&](qint64 done, qint64 total) {
        steps.append(done);
        sum = total;
    });
    QVERIFY(archive);
    QCOMPARE(sum, 1'000'000 + 63 + 9 + 10 + 4);
    QCOMPARE(steps.last(), sum);
    QVERIFY(steps.size() >= 7);
    QVERIFY(std::is_sorted(steps.cbegin(), steps.cend()));
}

void TestPackFolder::cancel_data()
{
    QTest::addColumn<qint64>("after");
    QTest::newRow("at once") << qint64(0);
    // Blocks are being deflated then, and others wait for it.
    QTest::newRow("in the middle") << qint64(5 << 20);
}

void TestPackFolder::cancel()
{
    QFETCH(qint64, after);
    const FolderOfTest folder;
    buildFolder(folder.path(), pack() << FolderItem{"data/a", QByteArray(8 << 20, 'a')});
    const auto flag = std::make_shared<std::atomic_bool>(false);
    qint64 last = 0;
    const auto archive = packed(
        folder.path(),
        [&](qint64 done, qint64) {
            last = done;
            *flag = done >= after;
        },
        flag);
    QVERIFY(!archive);
    QCOMPARE(findingText(archive.error()), QStringLiteral("E Cancelled "));
    QVERIFY(last < after + (1 << 20));
    QCOMPARE(leftBehind(), QStringList());
}

void TestPackFolder::changed_data()
{
    QTest::addColumn<FolderItem>("item");
    QTest::addColumn<QString>("path");
    QTest::newRow("other bytes") << FolderItem{"behavior.md", "Be evil.\n"} << "behavior.md";
    QTest::newRow("longer") << FolderItem{"behavior.md", "Be kind. \n"} << "behavior.md";
    QTest::newRow("added") << FolderItem{"scripts/more.sh", "rm\n"} << "scripts/more.sh";
    QTest::newRow("added link") << FolderItem{"data/l", "/etc", Kind::Link} << "data/l";
    QTest::newRow("right to run") << FolderItem{"data/nothing", "", Kind::File, 0755}
                                  << "data/nothing";
}

void TestPackFolder::changed()
{
    QFETCH(FolderItem, item);
    QFETCH(QString, path);
    const FolderOfTest folder;
    buildFolder(folder.path(), pack());
    const auto report = inspectFolder(folder.path());
    awaitNextFileTime();
    buildFolder(folder.path(), {item});
    const auto archive = packFolder(*report.folder, {m_dir.filePath(QStringLiteral("packed"))});
    QVERIFY(!archive);
    QCOMPARE(findingText(archive.error()), QStringLiteral("E Changed ") + path);
    QCOMPARE(leftBehind(), QStringList());
}

void TestPackFolder::changedWhilePacking_data()
{
    QTest::addColumn<bool>("digestOnly");
    QTest::newRow("another file") << false;
    QTest::newRow("a digest that does not fit") << true;
}

// data/a is packed first; what comes after it changes when its first block is through.
void TestPackFolder::changedWhilePacking()
{
    QFETCH(bool, digestOnly);
    const FolderOfTest folder;
    buildFolder(folder.path(), pack() << FolderItem{"data/a", QByteArray(1 << 20, 'a')});
    const auto report = inspectFolder(folder.path());
    auto snapshot = *report.folder;
    if (digestOnly) {
        for (auto &entry : snapshot.entries) {
            if (entry.path == "scripts/run.sh")
                entry.digest = contentDigest("another");
        }
    }
    awaitNextFileTime();
    bool done = false;
    const auto archive
        = packFolder(snapshot, {m_dir.filePath(QStringLiteral("packed"))}, [&](qint64, qint64) {
              if (!digestOnly && !std::exchange(done, true))
                  buildFolder(folder.path(), {{"scripts/run.sh", "#!/bin/rm\n", Kind::File, 0755}});
          });
    QVERIFY(!archive);
    QCOMPARE(findingText(archive.error()), QStringLiteral("E Changed scripts/run.sh"));
    QCOMPARE(leftBehind(), QStringList());
}

void TestPackFolder::refuses_data()
{
    QTest::addColumn<FolderItem>("item");
    QTest::addColumn<QString>("finding");
    QTest::newRow("link") << FolderItem{"data/l", "../pack.yaml", Kind::Link}
                          << "E Link data/l ../pack.yaml";
    QTest::newRow("pipe") << FolderItem{"data/p", {}, Kind::Pipe} << "E SpecialFile data/p";
    QTest::newRow("name") << FolderItem{"data/\xFF", "x"} << "E NameNotUtf8 data/\uFFFD";
    QTest::newRow("too deep") << FolderItem{"data" + QByteArray("/d").repeated(70) + "/a", "x"}
                              << "E NotReadable ";
}

void TestPackFolder::refuses()
{
    QFETCH(FolderItem, item);
    QFETCH(QString, finding);
    const FolderOfTest folder;
    buildFolder(folder.path(), pack() << item);
    const auto archive = packed(folder.path());
    QVERIFY(!archive);
    QCOMPARE(findingText(archive.error()), finding);
}

void TestPackFolder::noPlace()
{
    const FolderOfTest folder;
    buildFolder(folder.path(), pack());
    const auto report = inspectFolder(folder.path());
    const auto archive = packFolder(*report.folder, {folder.filePath(QStringLiteral("pack.yaml"))});
    QVERIFY(!archive);
    QCOMPARE(archive.error().kind, FindingKind::CannotWrite);
    QVERIFY(!archive.error().detail.isEmpty());
}

void TestPackFolder::theDiskFills()
{
    const FolderOfTest folder;
    QByteArray noise(8 << 20, Qt::Uninitialized);
    QRandomGenerator(1).generate(reinterpret_cast<quint32 *>(noise.begin()),
                                 reinterpret_cast<quint32 *>(noise.end()));
    buildFolder(folder.path(), pack() << FolderItem{"data/a", noise});
    // A file that may not grow is to its writer what a full disk is.
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 3 << 20;
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto archive = packed(folder.path());
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!archive);
    QCOMPARE(findingText(archive.error()), QStringLiteral("E CannotWrite  File too large"));
    QCOMPARE(leftBehind(), QStringList());
}

void TestPackFolder::largeFileIsStreamed()
{
    const FolderOfTest folder;
    buildFolder(folder.path(), pack() << FolderItem{"data/large", "x"});
    QVERIFY(QFile::resize(folder.filePath(QStringLiteral("data/large")), 256 << 20));
    const auto before = bytesOf(QStringLiteral("/proc/self/statm")).split(' ').value(1).toLong();
    long most = before;
    const auto report = inspectFolder(folder.path());
    // One thread deflates more slowly than the disk is read.
    const auto archive
        = packFolder(*report.folder, {m_dir.path(), QStringLiteral("a"), 1}, [&](qint64, qint64) {
              const auto now
                  = bytesOf(QStringLiteral("/proc/self/statm")).split(' ').value(1).toLong();
              most = std::max(most, now);
          });
    QVERIFY(archive);
    QVERIFY(archive->bytes < 8 << 20);
    const auto grown = (most - before) * sysconf(_SC_PAGESIZE);
    // AddressSanitizer keeps what was freed for a while; a file in memory would be 256 MiB more.
#if defined(__SANITIZE_ADDRESS__)
    constexpr long limit = 240 << 20;
#else
    constexpr long limit = 64 << 20;
#endif
    QVERIFY2(grown < limit, qPrintable(QString::number(grown)));
}

void TestPackFolder::writerReportsAFullSink()
{
    TarWriter writer(TarFormat::Gnu, TarCompression::None,
                     [](const char *, qint64) { return false; });
    bool good = writer.add({ArchiveItem::Kind::File, "a", {}, 1 << 20, 0644});
    const QByteArray bytes(1 << 20, 'x');
    good = good && writer.write(bytes.constData(), bytes.size()) && writer.finish();
    QVERIFY(!good);
    QVERIFY(!writer.error().isEmpty());
}

QTEST_GUILESS_MAIN(TestPackFolder)
#include "tst_packfolder.moc"
