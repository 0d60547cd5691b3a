// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/archivefile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace packdesk;

class ArchiveFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsToTheEnd();
    void keepsTheLastBytesOfAChangedFile();
    void refusesWhatIsNoFile();
    void refusesAnotherThanWasLookedInto();
};

void ArchiveFileTest::readsToTheEnd()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("0123456789") == 10);
    file.close();
    ArchiveFile archive;
    QVERIFY(archive.open(file.fileName()));
    QCOMPARE(archive.size(), 10);
    char bytes[8]{};
    qint64 count = 0;
    QCOMPARE(archive.read(bytes, 8, count), ArchiveFile::Read::Fine);
    QCOMPARE(count, 8);
    QVERIFY(!archive.atEnd());
    QCOMPARE(archive.read(bytes, 8, count), ArchiveFile::Read::Fine);
    QCOMPARE(QByteArray(bytes, count), QByteArray("89"));
    QVERIFY(archive.atEnd());
    QCOMPARE(archive.read(bytes, 8, count), ArchiveFile::Read::Fine);
    QCOMPARE(count, 0);
}

void ArchiveFileTest::keepsTheLastBytesOfAChangedFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("0123456789") == 10);
    file.close();
    ArchiveFile archive;
    QVERIFY(archive.open(file.fileName()));
    char bytes[8]{};
    qint64 count = 0;
    QCOMPARE(archive.read(bytes, 8, count), ArchiveFile::Read::Fine);
    QVERIFY(file.open(QIODevice::Append) && file.write("x") == 1);
    file.close();
    QCOMPARE(archive.read(bytes, 8, count), ArchiveFile::Read::Changed);
    QCOMPARE(count, 0);
    QVERIFY(!archive.atEnd());
}

void ArchiveFileTest::refusesWhatIsNoFile()
{
    QTemporaryDir folder;
    for (const QString &path :
         {folder.path(), folder.filePath(QStringLiteral("missing")), QStringLiteral("/dev/null")}) {
        ArchiveFile archive;
        QVERIFY(!archive.open(path));
        QVERIFY(!archive.errorText().isEmpty());
    }
}

void ArchiveFileTest::refusesAnotherThanWasLookedInto()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("0123456789") == 10);
    file.close();
    const auto known = ArchiveIdentity::of(file.fileName());
    QCOMPARE(known.size, 10);
    QVERIFY(ArchiveFile().open(file.fileName(), known));
    // Replaced by one of the same size.
    QVERIFY(QFile::rename(file.fileName(), folder.filePath(QStringLiteral("b"))));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("9876543210") == 10);
    file.close();
    ArchiveFile archive;
    QVERIFY(!archive.open(file.fileName(), known));
    QVERIFY(archive.hasChanged());
    QVERIFY(ArchiveFile().open(file.fileName()));
    QCOMPARE(ArchiveIdentity::of(folder.filePath(QStringLiteral("none"))).size, -1);
}

QTEST_GUILESS_MAIN(ArchiveFileTest)
#include "tst_archivefile.moc"
