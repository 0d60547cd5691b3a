// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/gzipmember.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryFile>
#include <QTest>

#include <zlib.h>

using namespace packdesk;

namespace {

constexpr qsizetype block = GzipMember::blockSize;

QByteArray packed(const QByteArray &plain, int threads, qsizetype step = 300'000)
{
    QByteArray bytes;
    GzipMember member(
        [&](const char *part, qint64 count) {
            bytes.append(part, qsizetype(count));
            return true;
        },
        threads);
    bool good = true;
    for (qsizetype at = 0; at < plain.size(); at += step)
        good = good && member.write(plain.constData() + at, std::min(step, plain.size() - at));
    return good && member.finish() ? bytes : QByteArray();
}

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(1);
    for (auto &byte : bytes)
        byte = char(random.generate());
    return bytes;
}

/// Words that are not the same everywhere.
QByteArray prose(qsizetype size)
{
    QByteArray bytes;
    QRandomGenerator random(2);
    while (bytes.size() < size)
        bytes += "word" + QByteArray::number(random.bounded(500)) + ' ';
    bytes.truncate(size);
    return bytes;
}

/// What gzip says of the bytes; the first of its complaints where it has one.
QByteArray judged(const QByteArray &bytes, const QString &option)
{
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return "not written";
    QProcess gzip;
    gzip.setStandardInputFile(file.fileName());
    gzip.start(QStringLiteral("gzip"), {option});
    if (!gzip.waitForFinished())
        return "did not end";
    const auto complaint = gzip.readAllStandardError();
    return complaint.isEmpty() ? gzip.readAllStandardOutput() : complaint;
}

/// The content of the first member; `rest` is what stands behind it.
QByteArray unpacked(QByteArray bytes, qsizetype size, qsizetype *rest)
{
    QByteArray plain(size + 1, Qt::Uninitialized);
    z_stream stream{};
    inflateInit2(&stream, MAX_WBITS + 16);
    stream.next_in = reinterpret_cast<Bytef *>(bytes.data());
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(plain.data());
    stream.avail_out = uInt(plain.size());
    const bool good = inflate(&stream, Z_FINISH) == Z_STREAM_END;
    plain.truncate(plain.size() - qsizetype(stream.avail_out));
    *rest = qsizetype(stream.avail_in);
    inflateEnd(&stream);
    return good ? plain : QByteArray("damaged");
}

} // namespace

class TestGzipMember : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneMember_data();
    void oneMember();
    void gzipAgrees_data();
    void gzipAgrees();
    void threadsDoNotShow_data();
    void threadsDoNotShow();
    void theSinkMayRefuse();
    void dictionaryReachesBack();
};

void TestGzipMember::oneMember_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const auto size :
         {qsizetype(0), qsizetype(1), block - 1, block, block + 1, 3 * block, 5 * block + 12'345})
        QTest::newRow(qPrintable(QString::number(size))) << size;
}

void TestGzipMember::oneMember()
{
    QFETCH(qsizetype, size);
    QByteArray plain(size, 'x');
    // Half of it cannot be made smaller.
    for (qsizetype i = 0; i < size; i += 2)
        plain[i] = char(QRandomGenerator::global()->generate());
    const auto bytes = packed(plain, 3);
    QCOMPARE(bytes.left(10).toHex(), QByteArray("1f8b08000000000000ff"));
    qsizetype rest = 1;
    QVERIFY(unpacked(bytes, size, &rest) == plain);
    QCOMPARE(rest, 0);
}

void TestGzipMember::gzipAgrees_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("text to the edge") << prose(2 * block);
    QTest::newRow("text beyond it") << prose(2 * block + 1);
    QTest::newRow("noise to the edge") << noise(2 * block);
    QTest::newRow("noise before it") << noise(2 * block - 1);
    QTest::newRow("noise, then text") << noise(block + 70'000) + prose(block);
    QTest::newRow("text, then noise") << prose(block - 70'000) + noise(block);
    QTest::newRow("in turn") << (noise(200'000) + prose(200'000)).repeated(6);
}

void TestGzipMember::gzipAgrees()
{
    QFETCH(QByteArray, plain);
    const auto bytes = packed(plain, 2);
    QCOMPARE(judged(bytes, QStringLiteral("-t")), QByteArray());
    QVERIFY(judged(bytes, QStringLiteral("-dc")) == plain);
    qsizetype rest = 1;
    QVERIFY(unpacked(bytes, plain.size(), &rest) == plain);
    QCOMPARE(rest, 0);
}

void TestGzipMember::threadsDoNotShow_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("text") << QByteArray("some text, line by line\n").repeated(300'000);
    QTest::newRow("noise") << noise(7 * block);
    QTest::newRow("both") << (noise(150'000) + prose(270'000)).repeated(12);
}

void TestGzipMember::threadsDoNotShow()
{
    QFETCH(QByteArray, plain);
    const auto one = packed(plain, 1);
    QVERIFY(!one.isEmpty());
    QVERIFY(packed(plain, 8) == one);
    QVERIFY(packed(plain, 2, 1'000'000) == one);
}

void TestGzipMember::theSinkMayRefuse()
{
    int calls = 0;
    GzipMember member([&](const char *, qint64) { return ++calls < 3; }, 2);
    const QByteArray plain(block, 'x');
    bool good = true;
    for (int i = 0; i < 50; ++i)
        good = member.write(plain.constData(), plain.size());
    QVERIFY(!good);
    QVERIFY(!member.finish());
    QCOMPARE(calls, 3);
}

void TestGzipMember::dictionaryReachesBack()
{
    // What stands at the end of a block costs nothing at the beginning of the next one.
    QByteArray noise(30'000, Qt::Uninitialized);
    for (auto &byte : noise)
        byte = char(QRandomGenerator::global()->generate());
    const auto plain = QByteArray(block - noise.size(), 'x') + noise + noise;
    QVERIFY(packed(plain, 2).size() < 40'000);
}

QTEST_GUILESS_MAIN(TestGzipMember)
#include "tst_gzipmember.moc"
