// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/deflateblock.h"

#include <QRandomGenerator>
#include <QTest>

#include <zlib.h>

using namespace packdesk;

namespace {

constexpr qsizetype size = 1 << 20;

QByteArray noise(qsizetype bytes)
{
    QByteArray made(bytes, Qt::Uninitialized);
    QRandomGenerator random(1);
    for (auto &byte : made)
        byte = char(random.generate());
    return made;
}

QByteArray lines(qsizetype bytes)
{
    QByteArray made;
    for (int i = 0; made.size() < bytes; ++i)
        made += "line " + QByteArray::number(i) + '\n';
    made.truncate(bytes);
    return made;
}

QByteArray inflated(QByteArray packed, qsizetype bytes)
{
    QByteArray plain(bytes + 1, Qt::Uninitialized);
    z_stream stream{};
    inflateInit2(&stream, -MAX_WBITS);
    stream.next_in = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_in = uInt(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(plain.data());
    stream.avail_out = uInt(plain.size());
    const bool good = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0;
    plain.truncate(plain.size() - qsizetype(stream.avail_out));
    inflateEnd(&stream);
    return good ? plain : QByteArray("damaged");
}

} // namespace

class TestDeflateBlock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsMakeOneStream_data();
    void partsMakeOneStream();
    void storesWhatIsDense();
    void storesNothingElse_data();
    void storesNothingElse();
    void knowsWhatStandsBefore();
};

void TestDeflateBlock::partsMakeOneStream_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("lines") << lines(size) << lines(size);
    QTest::newRow("noise") << noise(size) << noise(size / 2);
    QTest::newRow("lines, noise") << lines(size) << noise(size);
    QTest::newRow("noise, lines") << noise(size) << lines(size);
    QTest::newRow("changing within")
        << noise(100'000) + lines(300'000) + noise(200'000) << lines(66'000) + noise(131'072);
    QTest::newRow("short") << lines(100) << noise(100);
    QTest::newRow("ends with nothing") << noise(size) << QByteArray();
}

void TestDeflateBlock::partsMakeOneStream()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    const auto before = first.right(deflateWindow);
    const auto packed
        = deflateBlock(first, 0, false) + deflateBlock(before + second, before.size(), true);
    QVERIFY(inflated(packed, first.size() + second.size()) == first + second);
}

// What zlib makes of noise has a block's head every 16 KiB; stored, it has one every 64 KiB.
void TestDeflateBlock::storesWhatIsDense()
{
    const auto plain = noise(size);
    const auto packed = deflateBlock(plain, 0, true);
    QVERIFY(packed.size() > size);
    QVERIFY2(packed.size() < size + 150, qPrintable(QString::number(packed.size() - size)));
    QVERIFY(packed.contains(plain.mid(1000, 60'000)));
}

void TestDeflateBlock::storesNothingElse_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<qsizetype>("most");
    const auto some = noise(20'000);
    QTest::newRow("lines") << lines(size) << qsizetype(size / 3);
    // Every byte as often as any other.
    QByteArray counted(256, Qt::Uninitialized);
    for (qsizetype i = 0; i < counted.size(); ++i)
        counted[i] = char(i);
    QTest::newRow("counting") << counted.repeated(4096) << qsizetype(20'000);
    QTest::newRow("noise again and again") << some.repeated(50) << qsizetype(120'000);
    // Half of one segment.
    QTest::newRow("noise beside lines")
        << noise(32'768) + lines(32'768) << qsizetype(32'768 + 12'000);
}

void TestDeflateBlock::storesNothingElse()
{
    QFETCH(QByteArray, plain);
    QFETCH(qsizetype, most);
    const auto packed = deflateBlock(plain, 0, true);
    QVERIFY2(packed.size() < most, qPrintable(QString::number(packed.size())));
    QVERIFY(inflated(packed, plain.size()) == plain);
}

void TestDeflateBlock::knowsWhatStandsBefore()
{
    const auto before = noise(deflateWindow);
    const auto part = before.right(30'000);
    QVERIFY(deflateBlock(before + part, before.size(), true).size() < 1000);
    QVERIFY(deflateBlock(part, 0, true).size() > 29'000);
}

QTEST_GUILESS_MAIN(TestDeflateBlock)
#include "tst_deflateblock.moc"
