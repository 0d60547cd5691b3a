// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/libarchive.h"

#include <QTest>

namespace packdesk {

class TestLibArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatItWasCompiledFor();
};

void TestLibArchive::isWhatItWasCompiledFor()
{
    const LibArchive &library = libArchive();
    QVERIFY(library.isLoaded);
    QCOMPARE(&libArchive(), &library);
    archive *reader = library.readNew();
    QVERIFY(reader);
    QCOMPARE(library.readSupportFormatTar(reader), ARCHIVE_OK);
    QCOMPARE(library.readFree(reader), ARCHIVE_OK);
}

} // namespace packdesk

QTEST_GUILESS_MAIN(packdesk::TestLibArchive)
#include "tst_libarchive.moc"
