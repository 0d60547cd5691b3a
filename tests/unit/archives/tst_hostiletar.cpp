// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/archivereader.h"
#include "models/archives/locale.h"
#include "tests/support/gzipped.h"
#include "tests/support/rawtar.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

namespace {

const QByteArray manifest("name: a\nversion: 1\ndescription: d\ncategory: c\n");

QByteArray head()
{
    return tarEntry("pack.yaml", manifest);
}

QByteArray pack()
{
    QByteArray noise;
    for (int i = 0; i < 4000; ++i)
        noise += QByteArray::number(i * 7919 % 65'521, 16);
    return head() + tarEntry("data/noise", noise) + tarEnd();
}

/// A pax header that gives the next entry another name.
QByteArray paxName(const QByteArray &name)
{
    const QByteArray record(" path=" + name + "\n");
    auto length = record.size();
    length += QByteArray::number(length).size();
    if (QByteArray::number(length).size() + record.size() != length)
        ++length;
    return tarEntry("pax", QByteArray::number(length) + record, 'x');
}

} // namespace

class TestHostileTar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void entries_data();
    void entries();
    void containers_data();
    void containers();
    void truncatedAnywhere();
    void twoMembers();
    void caps_data();
    void caps();
    void time();
    void layerCaps();

private:
    QString write(const QByteArray &bytes);

    QTemporaryDir m_dir;
};

void TestHostileTar::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
}

QString TestHostileTar::write(const QByteArray &bytes)
{
    const auto path = m_dir.filePath(QStringLiteral("hostile.tar.gz"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return path;
}

void TestHostileTar::entries_data()
{
    QTest::addColumn<QByteArray>("entries");
    QTest::addColumn<FindingKind>("kind");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<bool>("usable");

    auto row = [](const char *name, const QByteArray &entries, FindingKind kind, const char *path,
                  const char *detail = "", bool usable = false) {
        QTest::newRow(name) << entries << kind << QString::fromUtf8(path)
                            << QString::fromUtf8(detail) << usable;
    };
    row("absolute", tarEntry("/etc/passwd", "x"), FindingKind::AbsolutePath, "/etc/passwd");
    row("parent", tarEntry("guides/../../x", "x"), FindingKind::ParentPath, "guides/../../x");
    row("only dots", tarEntry("..", "", '5'), FindingKind::ParentPath, "..");
    row("symlink", tarEntry("guides/a", "", '2', "/etc/passwd"), FindingKind::AbsoluteLink,
        "guides/a", "/etc/passwd");
    row("symlink as behavior.md", tarEntry("behavior.md", "", '2', "x"), FindingKind::Link,
        "behavior.md", "x");
    row("hard link", tarEntry("guides/a", "", '1', "pack.yaml"), FindingKind::Link, "guides/a",
        "pack.yaml");
    row("character device", tarEntry("data/null", "", '3'), FindingKind::SpecialFile, "data/null");
    row("block device", tarEntry("data/sda", "", '4'), FindingKind::SpecialFile, "data/sda");
    row("pipe", tarEntry("data/pipe", "", '6'), FindingKind::SpecialFile, "data/pipe");
    row("duplicate", tarEntry("data/a", "1") + tarEntry("data/a", "2"), FindingKind::DuplicatePath,
        "data/a");
    row("duplicate manifest", tarEntry("./pack.yaml", manifest), FindingKind::DuplicatePath,
        "pack.yaml");
    row("file and directory", tarEntry("data/a", "1") + tarEntry("data/a/b", "2"),
        FindingKind::DuplicatePath, "data/a");
    row("case collision", tarEntry("data/Readme", "1") + tarEntry("data/README", "2"),
        FindingKind::CaseCollision, "data/README", "data/Readme", true);
    row("case collision of directories", tarEntry("data/A/x", "1") + tarEntry("data/a/y", "2"),
        FindingKind::CaseCollision, "data/a", "data/A", true);
    row("other form of a letter", tarEntry("data/\xC3\xA4", "1") + tarEntry("data/a\xCC\x88", "2"),
        FindingKind::CaseCollision, "data/a\xCC\x88", "data/\xC3\xA4", true);
    row("unknown file", tarEntry("README.md", "x"), FindingKind::UnknownTopLevel, "README.md");
    row("unknown directory", tarEntry("src/a", "x") + tarEntry("src/b", "x"),
        FindingKind::UnknownTopLevel, "src");
    row("directory's name on a file", tarEntry("guides", "x"), FindingKind::UnknownTopLevel,
        "guides");
    row("name that is no UTF-8", tarEntry("data/\xFF", "x"), FindingKind::NameNotUtf8,
        "data/\xEF\xBF\xBD");
    row("no name", tarEntry("", "x"), FindingKind::BadName, "");
    row("line feed in a name", tarEntry("data/a\nb", "x"), FindingKind::BadName, "data/a\nb");
    row("right to left",
        tarEntry("data/\xE2\x80\xAE"
                 "a",
                 "x"),
        FindingKind::BadName,
        "data/\xE2\x80\xAE"
        "a");
    row("backslash", tarEntry("data/..\\a", "x"), FindingKind::BadName, "data/..\\a", "", true);
    row("environment", tarEntry("data/.env", "x"), FindingKind::LooksLikeSecret, "data/.env", "",
        true);
    row("key", tarEntry("data/site.PEM", "x"), FindingKind::LooksLikeSecret, "data/site.PEM", "",
        true);
    row("ssh key", tarEntry("data/id_rsa", "x"), FindingKind::LooksLikeSecret, "data/id_rsa", "",
        true);
    row("history", tarEntry("data/.git/HEAD", "x") + tarEntry("data/.git/config", "x"),
        FindingKind::LooksLikeSecret, "data/.git", "", true);
    row("name by a pax header", paxName("../x") + tarEntry("data/x", "x"), FindingKind::ParentPath,
        "../x");
}

void TestHostileTar::entries()
{
    QFETCH(QByteArray, entries);
    const auto report = inspectArchive(write(gzipped(head() + entries + tarEnd())));
    QVERIFY2(report.findings.size() == 1, qPrintable(QString::number(report.findings.size())));
    QTEST(report.findings.first().kind, "kind");
    QTEST(report.findings.first().path, "path");
    QTEST(report.findings.first().detail, "detail");
    QTEST(report.isUsable(), "usable");
    // What stands in front of it was read all the same.
    QVERIFY(report.manifest);
}

void TestHostileTar::containers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FindingKind>("kind");
    QTest::newRow("no byte") << QByteArray() << FindingKind::NotGzip;
    QTest::newRow("a plain tar") << pack() << FindingKind::NotGzip;
    QTest::newRow("a zip") << QByteArray("PK\x03\x04") << FindingKind::NotGzip;
    QTest::newRow("an empty gzip") << gzipped({}) << FindingKind::NotTar;
    QTest::newRow("a text in a gzip")
        << gzipped(QByteArray("hello\n").repeated(500)) << FindingKind::NotTar;
    QTest::newRow("an empty tar") << gzipped(tarEnd()) << FindingKind::PackYamlMissing;
    QTest::newRow("a cut tar in a whole gzip")
        << gzipped(pack().left(4000)) << FindingKind::Truncated;
    auto damaged = gzipped(pack());
    damaged[damaged.size() - 6] = char(damaged.at(damaged.size() - 6) ^ 1);
    QTest::newRow("a wrong sum") << damaged << FindingKind::NotReadable;
    QTest::newRow("damaged headers")
        << gzipped(head() + QByteArray(512, 'x') + tarEnd()) << FindingKind::NotTar;
}

void TestHostileTar::containers()
{
    QFETCH(QByteArray, bytes);
    const auto report = inspectArchive(write(bytes));
    QCOMPARE(report.findings.size(), 1);
    QTEST(report.findings.first().kind, "kind");
    QVERIFY(!report.isUsable());
}

void TestHostileTar::truncatedAnywhere()
{
    const auto whole = gzipped(pack());
    QVERIFY(whole.size() > 1000);
    QVERIFY(inspectArchive(write(whole)).isUsable());
    const auto last = whole.size() - 1;
    for (qsizetype size = 2; size <= last; size += size > 40 && size < last - 40 ? 97 : 1) {
        const auto report = inspectArchive(write(whole.left(size)));
        QVERIFY2(report.findings.size() == 1
                     && report.findings.first().kind == FindingKind::Truncated,
                 qPrintable(QString::number(size)));
    }
}

void TestHostileTar::twoMembers()
{
    const auto bytes = pack();
    for (const auto cut : {1, 511, 512, 700, 1024, 5000}) {
        const auto report
            = inspectArchive(write(gzipped(bytes.left(cut)) + gzipped(bytes.mid(cut))));
        QVERIFY2(report.isUsable(), qPrintable(QString::number(cut)));
        QCOMPARE(report.files.size(), 2);
    }
    // Padding behind the last member, as tapes and some uploaders have it.
    QVERIFY(inspectArchive(write(gzipped(bytes) + QByteArray(512, '\0'))).isUsable());
}

void TestHostileTar::caps_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<FindingKind>("kind");
    QByteArray many;
    for (int i = 0; i < 40; ++i)
        many += tarEntry("data/" + QByteArray::number(i), "x");
    QTest::newRow("entries") << gzipped(head() + many + tarEnd()) << FindingKind::TooManyEntries;
    QTest::newRow("bomb") << gzipped(head() + tarEntry("data/zero", QByteArray(8 << 20, '\0'))
                                     + tarEnd())
                          << FindingKind::TooLarge;
    QTest::newRow("bomb behind the end")
        << gzipped(head() + tarEnd() + QByteArray(8 << 20, '\0')) << FindingKind::TooLarge;
    QTest::newRow("claimed size") << gzipped(head() + tarEntry("data/zero", "", '0', {}, 8LL << 30)
                                             + tarEnd())
                                  << FindingKind::TooLarge;
    QTest::newRow("long name") << gzipped(head() + paxName("data/" + QByteArray(200, 'a'))
                                          + tarEntry("data/a", "x") + tarEnd())
                               << FindingKind::BadName;
}

void TestHostileTar::caps()
{
    QFETCH(QByteArray, bytes);
    ArchiveLimits limits;
    limits.entries = 30;
    limits.nameBytes = 100;
    limits.inflatedBytes = 4 << 20;
    const auto report = inspectArchive(write(bytes), limits);
    QCOMPARE(report.findings.size(), 1);
    QTEST(report.findings.first().kind, "kind");
    QVERIFY(report.inflatedBytes < 5 << 20);
}

void TestHostileTar::time()
{
    ArchiveLimits limits;
    limits.seconds = 0;
    const auto bytes
        = gzipped(head() + tarEntry("data/zero", QByteArray(64 << 20, '\0')) + tarEnd());
    const auto report = inspectArchive(write(bytes), limits);
    QCOMPARE(report.findings.size(), 1);
    QCOMPARE(report.findings.first().kind, FindingKind::TookTooLong);
    QVERIFY(report.inflatedBytes < 60 << 20);
}

void TestHostileTar::layerCaps()
{
    ArchiveLimits limits;
    limits.inflatedBytes = 4096;
    const auto path = write(head() + tarEntry("data/zero", QByteArray(8192, '\0')) + tarEnd());
    const auto findings = readTar(path, limits, {}, {});
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().kind, FindingKind::TooLarge);
}

QTEST_GUILESS_MAIN(TestHostileTar)
#include "tst_hostiletar.moc"
