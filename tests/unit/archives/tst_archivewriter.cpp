// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/archivewriter.h"
#include "models/archives/locale.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace packdesk;

class TestArchiveWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameBytesEachTime_data();
    void sameBytesEachTime();
    void otherProgramsReadIt();
    void sortedByBytes();
    void nothingIsLeftOnFailure();

private:
    static QList<ArchiveItem> items()
    {
        return {{QStringLiteral("pack.yaml"), "name: a\n"},
                {QStringLiteral("guides/ä.md"), "x"},
                {QStringLiteral("guides/") + QString(180, QLatin1Char('n')), "long"},
                {QStringLiteral("scripts/run"), "#!/bin/sh\n", 0755},
                {QStringLiteral("data"), {}, 0755, ArchiveItem::Kind::Directory}};
    }

    QTemporaryDir m_dir;
};

void TestArchiveWriter::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
}

void TestArchiveWriter::sameBytesEachTime_data()
{
    QTest::addColumn<TarCompression>("compression");
    QTest::newRow("plain") << TarCompression::None;
    QTest::newRow("gzip") << TarCompression::Gzip;
    QTest::newRow("zstd") << TarCompression::Zstd;
}

void TestArchiveWriter::sameBytesEachTime()
{
    QFETCH(TarCompression, compression);
    auto reversed = items();
    std::reverse(reversed.begin(), reversed.end());
    const auto first = packArchive(items(), compression);
    const auto second = packArchive(reversed, compression);
    QVERIFY2(first, first ? "" : qPrintable(first.error()));
    QVERIFY(second);
    QVERIFY(!first->isEmpty());
    QCOMPARE(*first, *second);
}

void TestArchiveWriter::otherProgramsReadIt()
{
    const auto path = m_dir.filePath(QStringLiteral("a.tar.gz"));
    QVERIFY(writeArchive(path, items(), TarCompression::Gzip));
    QProcess tar;
    tar.start(QStringLiteral("tar"),
              {QStringLiteral("--quoting-style=literal"), QStringLiteral("-tvzf"), path});
    QVERIFY(tar.waitForFinished());
    QCOMPARE(tar.exitCode(), 0);
    const auto listing = QString::fromUtf8(tar.readAllStandardOutput());
    QVERIFY2(listing.contains(QStringLiteral("guides/ä.md")), qPrintable(listing));
    QVERIFY(listing.contains(QString(180, QLatin1Char('n'))));
    QVERIFY(listing.contains(QStringLiteral("-rwxr-xr-x 0/0")));
    QVERIFY(listing.contains(QStringLiteral("1970-01-01")));
}

void TestArchiveWriter::sortedByBytes()
{
    const auto packed = packArchive({{QStringLiteral("b"), {}},
                                     {QStringLiteral("ä"), {}},
                                     {QStringLiteral("B"), {}},
                                     {QStringLiteral("a"), {}}},
                                    TarCompression::None);
    QVERIFY(packed);
    QVERIFY(packed->startsWith('B'));
    QCOMPARE(packed->at(512), 'a');
    QCOMPARE(packed->at(1024), 'b');
}

void TestArchiveWriter::nothingIsLeftOnFailure()
{
    const auto path = m_dir.filePath(QStringLiteral("none/a.tar.gz"));
    const auto written = writeArchive(path, items(), TarCompression::Gzip);
    QVERIFY(!written);
    QVERIFY(!written.error().isEmpty());
    const auto kept = m_dir.filePath(QStringLiteral("kept.tar.gz"));
    QVERIFY(!writeArchive(kept, {{QString(), "x"}}, TarCompression::Gzip));
    QVERIFY(!QFile::exists(kept));
}

QTEST_GUILESS_MAIN(TestArchiveWriter)
#include "tst_archivewriter.moc"
