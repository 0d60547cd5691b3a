// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/oncebody.h"

#include <QTest>

using namespace packdesk;

class OnceBodyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesItsBytesOnce();
    void saysThatItIsRead();
};

void OnceBodyTest::givesItsBytesOnce()
{
    OnceBody body(
        "0123456789", [] {}, nullptr);
    QVERIFY(!body.isSequential());
    QCOMPARE(body.size(), 10);
    QCOMPARE(body.read(4), QByteArray("0123"));
    QVERIFY(!body.reset());
    QVERIFY(!body.seek(0));
    QCOMPARE(body.readAll(), QByteArray("456789"));
    QVERIFY(body.atEnd());
    QVERIFY(!body.reset());
    QVERIFY(body.readAll().isEmpty());
    QVERIFY(!body.isWritable());
}

void OnceBodyTest::saysThatItIsRead()
{
    int reads = 0;
    OnceBody body(
        "0123", [&] { ++reads; }, nullptr);
    QCOMPARE(reads, 0);
    body.read(2);
    QVERIFY(reads > 0);
}

QTEST_GUILESS_MAIN(OnceBodyTest)
#include "tst_oncebody.moc"
