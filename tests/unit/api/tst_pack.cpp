// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/codec.h"
#include "models/api/pack.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace packdesk;

class PackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasATitle();
    void becomesJsonAndComesBack();
    void leavesMissingFieldsOut();
    void keepsTheContractsOrder();
};

void PackTest::hasATitle()
{
    Pack pack;
    QVERIFY(titleOf(pack).isEmpty());
    pack.id = QStringLiteral("pack_1");
    QCOMPARE(titleOf(pack), QStringLiteral("pack_1"));
    pack.name = QStringLiteral("ops");
    QCOMPARE(titleOf(pack), QStringLiteral("ops"));
    pack.displayName = QStringLiteral("Ops");
    QCOMPARE(titleOf(pack), QStringLiteral("Ops"));
    pack.displayName = QStringLiteral("");
    QCOMPARE(titleOf(pack), QStringLiteral("ops"));
}

void PackTest::becomesJsonAndComesBack()
{
    const auto pack = decodePack(
        R"({"id":"p","name":"a\"b\\c\n\u0001\u00e4","description":"","capabilities":"- x\n",
            "size_bytes":9007199254740993,"created_at":"2026-01-02T03:04:05.006Z","owned":false,
            "updated_at":"not a time","big":123456789012345678901234567890,"list":[1,{"a":null}]})");
    QVERIFY(pack);
    const auto again = decodePack(toJson(*pack));
    QVERIFY(again);
    QCOMPARE(*again, *pack);
    QVERIFY(QJsonDocument::fromJson(toJson(*pack)).isObject());
    QVERIFY(toJson(*pack).contains("9007199254740993"));
}

void PackTest::leavesMissingFieldsOut()
{
    QCOMPARE(toJson(Pack()), QByteArray("{}\n"));
    Pack pack;
    pack.id = QStringLiteral("p");
    QCOMPARE(toJson(pack), QByteArray("{\n    \"id\": \"p\"\n}\n"));
}

void PackTest::keepsTheContractsOrder()
{
    Pack pack;
    pack.version = QStringLiteral("1");
    pack.name = QStringLiteral("a");
    pack.id = QStringLiteral("p");
    const QByteArray json = toJson(pack);
    QVERIFY(json.indexOf("\"id\"") < json.indexOf("\"name\""));
    QVERIFY(json.indexOf("\"name\"") < json.indexOf("\"version\""));
}

QTEST_GUILESS_MAIN(PackTest)
#include "tst_pack.moc"
