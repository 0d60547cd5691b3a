// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/archivereader.h"
#include "models/archives/archivewriter.h"
#include "models/archives/locale.h"

#include <QTemporaryDir>
#include <QTest>

using namespace packdesk;

namespace {

ArchiveItem file(const char *path, const QByteArray &bytes)
{
    return {QString::fromUtf8(path), bytes, 0644, ArchiveItem::Kind::File};
}

const QByteArray manifest("name: web-tools\nversion: 1.2.0\ndescription: d\ncategory: c\n");

QList<ArchiveItem> pack()
{
    return {file("pack.yaml", manifest), file("behavior.md", "Be kind. \xE2\x82\xAC\n"),
            file("scripts/run.sh", "#!/bin/sh\n"), file("guides/\xC3\xA4.md", "x")};
}

} // namespace

class TestArchiveReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void inspects();
    void leadingDotSlash();
    void wrappingDirectory();
    void noManifest();
    void manifestIsTooLarge();
    void behaviorIsNotUtf8();
    void cancelled();
    void missingFile();
    void readsLayers_data();
    void readsLayers();
    void notWanted();
    void wantedButTooLarge();
    void reportKnowsItself();

private:
    QString write(const QList<ArchiveItem> &items,
                  TarCompression compression = TarCompression::Gzip);

    QTemporaryDir m_dir;
};

void TestArchiveReader::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
}

QString TestArchiveReader::write(const QList<ArchiveItem> &items, TarCompression compression)
{
    const auto path = m_dir.filePath(QStringLiteral("a.tar"));
    const auto written = writeArchive(path, items, compression);
    return written ? path : QString();
}

void TestArchiveReader::inspects()
{
    const auto path = write(pack());
    const auto report = inspectArchive(path);
    QVERIFY2(report.findings.isEmpty(),
             report.findings.isEmpty() ? "" : qPrintable(report.findings[0].path));
    QVERIFY(report.isUsable());
    QCOMPARE(report.archiveBytes, QFileInfo(path).size());
    QVERIFY(report.inflatedBytes > report.archiveBytes);
    QCOMPARE(report.files.size(), 4);
    QCOMPARE(report.files.at(1).path, QStringLiteral("guides/ä.md"));
    QCOMPARE(report.files.at(1).bytes, 1);
    QVERIFY(report.manifest);
    QCOMPARE(report.manifest->name, QStringLiteral("web-tools"));
    QCOMPARE(report.behavior.value_or(QString()), QStringLiteral("Be kind. €\n"));
    QCOMPARE(report.scripts(), QStringList{QStringLiteral("scripts/run.sh")});
    QCOMPARE(report.texts.size(), 2);
    QCOMPARE(report.texts.first().path, QStringLiteral("guides/ä.md"));
    QVERIFY(report.texts.first().text && report.texts.last().text);
    QVERIFY(report.wasReadToItsEnd());
    QVERIFY(report.isSendable());
}

void TestArchiveReader::leadingDotSlash()
{
    const auto report = inspectArchive(
        write({{QStringLiteral("./"), {}, 0755, ArchiveItem::Kind::Directory},
               {QStringLiteral("./guides/"), {}, 0755, ArchiveItem::Kind::Directory},
               file("./guides/a.md", "x"),
               file("./pack.yaml", manifest)}));
    QVERIFY(report.findings.isEmpty());
    QCOMPARE(report.files.first().path, QStringLiteral("guides/a.md"));
}

void TestArchiveReader::wrappingDirectory()
{
    const auto report = inspectArchive(
        write({file("web-tools/pack.yaml", manifest), file("web-tools/guides/a.md", "x")}));
    QCOMPARE(report.findings.size(), 2);
    QCOMPARE(report.findings.at(0).kind, FindingKind::PackYamlMissing);
    QCOMPARE(report.findings.at(1).kind, FindingKind::UnknownTopLevel);
    QCOMPARE(report.findings.at(1).path, QStringLiteral("web-tools"));
    QCOMPARE(report.findings.at(1).detail, QStringLiteral("web-tools/pack.yaml"));
    QVERIFY(!report.isUsable());
}

void TestArchiveReader::noManifest()
{
    const auto report = inspectArchive(write({file("behavior.md", "x")}));
    QCOMPARE(report.findings.size(), 1);
    QCOMPARE(report.findings.first().kind, FindingKind::PackYamlMissing);
    QVERIFY(!report.manifest);
    QVERIFY(report.behavior);
}

void TestArchiveReader::manifestIsTooLarge()
{
    const auto report = inspectArchive(write({file("pack.yaml", QByteArray((1 << 20) + 1, '#'))}));
    QCOMPARE(report.findings.size(), 1);
    QCOMPARE(report.findings.first().kind, FindingKind::TooLarge);
    QCOMPARE(report.findings.first().path, QStringLiteral("pack.yaml"));
    QCOMPARE(report.findings.first().detail, QStringLiteral("1048576"));
}

void TestArchiveReader::behaviorIsNotUtf8()
{
    const auto report
        = inspectArchive(write({file("pack.yaml", manifest), file("behavior.md", "a\xFF")}));
    QCOMPARE(report.findings.size(), 1);
    QCOMPARE(report.findings.first().kind, FindingKind::BadEncoding);
    QCOMPARE(report.findings.first().path, QStringLiteral("behavior.md"));
    QVERIFY(!report.behavior);
}

void TestArchiveReader::cancelled()
{
    const auto flag = std::make_shared<std::atomic_bool>(true);
    const auto report = inspectArchive(write(pack()), {}, flag);
    QCOMPARE(report.findings.size(), 1);
    QCOMPARE(report.findings.first().kind, FindingKind::Cancelled);
}

void TestArchiveReader::missingFile()
{
    const auto report = inspectArchive(m_dir.filePath(QStringLiteral("none")));
    QCOMPARE(report.findings.size(), 1);
    QCOMPARE(report.findings.first().kind, FindingKind::NotReadable);
    QVERIFY(!report.findings.first().detail.isEmpty());
}

void TestArchiveReader::readsLayers_data()
{
    QTest::addColumn<TarCompression>("compression");
    QTest::newRow("plain") << TarCompression::None;
    QTest::newRow("gzip") << TarCompression::Gzip;
    QTest::newRow("zstd") << TarCompression::Zstd;
}

void TestArchiveReader::readsLayers()
{
    QFETCH(TarCompression, compression);
    QStringList seen;
    QByteArray script;
    const QByteArray large(300'000, 'x');
    const auto findings = readTar(
        write(pack() << file("data/large", large), compression), {},
        [&](const QString &path, qint64 bytes) {
            seen.append(path + QLatin1Char(' ') + QString::number(bytes));
            return path == QLatin1String("data/large");
        },
        [&](const QString &, const QByteArray &bytes) { script = bytes; });
    QVERIFY(findings.isEmpty());
    QCOMPARE(seen.size(), 5);
    QVERIFY(seen.contains(QStringLiteral("scripts/run.sh 10")));
    QCOMPARE(script, large);
}

void TestArchiveReader::notWanted()
{
    QVERIFY(readTar(write(pack()), {}, {}, {}).isEmpty());
}

void TestArchiveReader::wantedButTooLarge()
{
    ArchiveLimits limits;
    limits.textBytes = 9;
    int delivered = 0;
    const auto findings = readTar(
        write(pack()), limits,
        [](const QString &path, qint64) { return path.startsWith(QLatin1String("scripts")); },
        [&](const QString &, const QByteArray &) { ++delivered; });
    QCOMPARE(delivered, 0);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().kind, FindingKind::TooLarge);
    QCOMPARE(findings.first().path, QStringLiteral("scripts/run.sh"));
}

void TestArchiveReader::reportKnowsItself()
{
    ArchiveReport report;
    QVERIFY(report.isUsable());
    report.findings.append({Severity::Warning, FindingKind::LooksLikeSecret, {}, 0, 0, {}});
    QVERIFY(report.isUsable());
    report.findings.append({Severity::Error, FindingKind::Link, {}, 0, 0, {}});
    QVERIFY(!report.isUsable());
    report.files = {{QStringLiteral("scripts.md"), 1}, {QStringLiteral("scripts/a/b"), 1}};
    QCOMPARE(report.scripts(), QStringList{QStringLiteral("scripts/a/b")});
}

QTEST_GUILESS_MAIN(TestArchiveReader)
#include "tst_archivereader.moc"
