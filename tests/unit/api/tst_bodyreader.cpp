// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/bodyreader.h"
#include "models/api/jsonreader.h"
#include "tests/support/gzipped.h"

#include <QTest>

#include <limits>

using namespace packdesk;
using packdesk::test::gzipped;

class BodyReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsPlainBytes();
    void makesRoomOnceForWhatIsStated();
    void believesNoLengthOverItsLimit();
    void inflatesByteByByte();
    void isIncompleteAtEveryCut();
    void capsBothSides();
    void refusesOtherEncodings_data();
    void refusesOtherEncodings();
    void noticesBrokenBytes();
};

void BodyReaderTest::keepsPlainBytes()
{
    BodyReader reader(10);
    QVERIFY(reader.setEncoding("identity"));
    QCOMPARE(reader.append("12345", 5), BodyReader::State::Reading);
    QCOMPARE(reader.append("67890", 5), BodyReader::State::Reading);
    QVERIFY(reader.isComplete());
    QCOMPARE(reader.takeBody(), QByteArray("1234567890"));
}

void BodyReaderTest::makesRoomOnceForWhatIsStated()
{
    BodyReader reader(100000);
    QVERIFY(reader.setEncoding({}));
    reader.expect(50000);
    reader.append("1", 1);
    const char *const first = reader.body().constData();
    const QByteArray rest(49999, '2');
    QCOMPARE(reader.append(rest.constData(), rest.size()), BodyReader::State::Reading);
    QVERIFY(reader.body().constData() == first);
    // Nor is it copied where it is read.
    QVERIFY(paddedForJson(reader.body()).constData() == first);
    // More than was stated is taken as well.
    QCOMPARE(reader.append("34", 2), BodyReader::State::Reading);
    QCOMPARE(reader.takeBody(), "1" + rest + "34");
}

void BodyReaderTest::believesNoLengthOverItsLimit()
{
    BodyReader reader(1000);
    QVERIFY(reader.setEncoding({}));
    reader.expect(std::numeric_limits<qint64>::max());
    QVERIFY(reader.body().capacity() < 2000);
    BodyReader large(std::numeric_limits<qint64>::max());
    QVERIFY(large.setEncoding({}));
    large.expect(std::numeric_limits<qint64>::max());
    QVERIFY(large.body().capacity() < 257 << 20);
    BodyReader zipped(1000);
    QVERIFY(zipped.setEncoding("gzip"));
    zipped.expect(500);
    QCOMPARE(zipped.body().capacity(), 0);
}

void BodyReaderTest::inflatesByteByByte()
{
    const QByteArray zipped = gzipped("hello, ") + gzipped("world");
    BodyReader reader(100);
    QVERIFY(reader.setEncoding(" GZip "));
    for (const char byte : zipped) {
        QCOMPARE(reader.append(&byte, 1), BodyReader::State::Reading);
    }
    QVERIFY(reader.isComplete());
    QCOMPARE(reader.received(), zipped.size());
    QCOMPARE(reader.body(), QByteArray("hello, world"));
}

void BodyReaderTest::isIncompleteAtEveryCut()
{
    const QByteArray zipped = gzipped("hello");
    for (qsizetype cut = 1; cut < zipped.size(); ++cut) {
        BodyReader reader(100);
        QVERIFY(reader.setEncoding("gzip"));
        reader.append(zipped.constData(), cut);
        QVERIFY(!reader.isComplete());
    }
}

void BodyReaderTest::capsBothSides()
{
    BodyReader plain(10);
    QCOMPARE(plain.append("12345678901", 11), BodyReader::State::TooLarge);
    QVERIFY(!plain.isComplete());
    const QByteArray bomb = gzipped(QByteArray(32 << 20, '\0'));
    BodyReader inflating(1 << 20);
    QVERIFY(inflating.setEncoding("gzip"));
    QCOMPARE(inflating.append(bomb.constData(), bomb.size()), BodyReader::State::TooLarge);
    QVERIFY(inflating.body().size() < (1 << 20) + 100000);
    QCOMPARE(inflating.append("x", 1), BodyReader::State::TooLarge);
}

void BodyReaderTest::refusesOtherEncodings_data()
{
    QTest::addColumn<QByteArray>("encoding");
    for (const char *encoding : {"br", "deflate", "gzip, gzip", "zstd"}) {
        QTest::newRow(encoding) << QByteArray(encoding);
    }
}

void BodyReaderTest::refusesOtherEncodings()
{
    QFETCH(QByteArray, encoding);
    BodyReader reader(10);
    QVERIFY(!reader.setEncoding(encoding));
}

void BodyReaderTest::noticesBrokenBytes()
{
    BodyReader reader(1000);
    QVERIFY(reader.setEncoding("gzip"));
    QCOMPARE(reader.append("this is not gzip", 16), BodyReader::State::Broken);
    QVERIFY(!reader.isComplete());
}

QTEST_GUILESS_MAIN(BodyReaderTest)
#include "tst_bodyreader.moc"
