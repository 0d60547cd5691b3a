// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/codec.h"
#include "models/api/timetext.h"

#include <QTest>

using namespace packdesk;

/// What is found in an answer without decoding it, against what is decoded.
class PackListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTextsWhereTheyStand();
    void readsInPlaceWhereThereIsRoom();
    void refusesWhatAPackMayNotBe_data();
    void refusesWhatAPackMayNotBe();
    void checksEscapesOfAnyLength();
    void agreesWithTheDecoder_data();
    void agreesWithTheDecoder();
    void readsTimes_data();
    void readsTimes();
};

void PackListTest::findsTextsWhereTheyStand()
{
    const auto list = decodePackList(
        R"( {"packs" : [ {"id":"a" , "name":"","x":{"name":"no"}} ,{"version":"1\n", "id" :null}]} )");
    QVERIFY(list);
    QCOMPARE(list->packs.size(), std::size_t(2));
    const PackSpans &first = list->packs[0];
    QCOMPARE(textIn(list->json, first.at(PackField::Id)), QStringLiteral("a"));
    QCOMPARE(rawTextIn(list->json, first.at(PackField::Id)), QByteArrayView("a"));
    const QString name = textIn(list->json, first.at(PackField::Name));
    QVERIFY(name.isEmpty() && !name.isNull());
    QVERIFY(textIn(list->json, first.at(PackField::Version)).isNull());
    const TextSpan nowhere = first.at(PackField::Version);
    QVERIFY(!nowhere.isStated());
    QCOMPARE(first.sizeBytes, -1);
    QCOMPARE(int(first.owned), -1);
    QCOMPARE(list->json.mid(first.start, first.size),
             QByteArray(R"({"id":"a" , "name":"","x":{"name":"no"}})"));
    const PackSpans &second = list->packs[1];
    QCOMPARE(textIn(list->json, second.at(PackField::Version)), QStringLiteral("1\n"));
    QVERIFY(second.at(PackField::Version).escaped);
    QVERIFY(!second.at(PackField::Id).isStated());
    QCOMPARE(list->json.mid(second.start, second.size),
             QByteArray(R"({"version":"1\n", "id" :null})"));
}

void PackListTest::readsInPlaceWhereThereIsRoom()
{
    QByteArray json = R"({"packs":[{"id":"a"}]})";
    json.squeeze();
    const auto copied = decodePackList(json);
    QVERIFY(copied);
    QVERIFY(copied->json.constData() != json.constData());
    const auto shared = decodePackList(copied->json);
    QVERIFY(shared);
    QVERIFY(shared->json.constData() == copied->json.constData());
    QVERIFY(paddedForJson(copied->json).constData() == copied->json.constData());
}

void PackListTest::refusesWhatAPackMayNotBe_data()
{
    QTest::addColumn<QByteArray>("pack");
    for (const char *pack :
         {R"({"name":7})", R"({"org_id":7})", R"({"suggested_packs":[]})", R"({"created_at":5})",
          R"({"name":"\x"})", R"({"name":"\ud800\u0041"})", R"({"name":"\u12"})", R"({"owned":1})",
          R"({"size_bytes":-1})", R"({"size_bytes":"1"})", R"({"name":{}})", R"({"n\u0061me":7})",
          R"({"name" "a"})", R"({"name":true})", "{\"name\":\"\t\"}"})
        QTest::newRow(pack) << QByteArray(pack);
}

void PackListTest::refusesWhatAPackMayNotBe()
{
    QFETCH(QByteArray, pack);
    const auto one = decodePack(pack);
    const auto list = decodePackList("{\"packs\":[" + pack + "]}");
    QVERIFY(!one);
    QVERIFY(!list);
    if (!one.error().field.isEmpty())
        QCOMPARE(list.error().field, QStringLiteral("packs[0].") + one.error().field);
    QCOMPARE(list.error().message, one.error().message);
}

// The memory for the check grows with the texts of one answer, and is used again.
void PackListTest::checksEscapesOfAnyLength()
{
    const auto answerWith = [](const char *last) {
        QByteArray packs;
        for (const int length : {0, 1, 70'000, 3})
            packs += R"({"name":")" + QByteArray(length, 'x') + R"(\n\u00e9\ud83d\ude00"},)";
        return QByteArray(R"({"packs":[)" + packs + R"({"name":")" + last + R"("}]})");
    };
    const auto fine = decodePackList(answerWith(R"(\t)"));
    QVERIFY(fine);
    QCOMPARE(textIn(fine->json, fine->packs.at(2).at(PackField::Name)).size(), 70'004);
    QVERIFY(!decodePackList(answerWith(R"(\q)")));
    QVERIFY(!decodePackList(answerWith(R"(\ud83dx)")));
}

void PackListTest::agreesWithTheDecoder_data()
{
    QTest::addColumn<QByteArray>("pack");
    for (const char *pack :
         {"{}", R"({"name":null,"owned":null,"size_bytes":null})", R"({"name":"a","name":"b"})",
          R"({"name":"a","name":null})", R"({"n\u0061me":"a"})", R"({"owned":false,"x":"\q"})",
          R"({"updated_at":"yesterday, it was late"})", R"({"updated_at":"2026-01-02T03:04:05Z"})",
          R"({"image_digest":"sha256:\u0030","id":"\/","description":"\ud83d\ude00"})",
          R"({"name" : "a" , "extra" : [ {"name":"b"} ] , "tier" : "x" })"})
        QTest::newRow(pack) << QByteArray(pack);
}

void PackListTest::agreesWithTheDecoder()
{
    QFETCH(QByteArray, pack);
    const auto one = decodePack(pack);
    const auto list = decodePackList("{\"packs\":[{}, " + pack + " ,{}]}");
    QVERIFY(one);
    QVERIFY(list);
    const PackSpans &spans = list->packs[1];
    QVERIFY(packIn(list->json, spans) == *one);
    QCOMPARE(textIn(list->json, spans.at(PackField::Name)), one->name);
    QCOMPARE(textIn(list->json, spans.at(PackField::Id)), one->id);
    QCOMPARE(textIn(list->json, spans.at(PackField::Description)), one->description);
    QCOMPARE(textIn(list->json, spans.at(PackField::ImageDigest)), one->imageDigest);
    const auto again = toPackList({*one});
    QVERIFY(packIn(again.json, again.packs[0]) == *one);
}

void PackListTest::readsTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"2026-03-01T10:00:00Z",
                             "2026-03-01T12:30:00+02:30",
                             "2026-03-01t10:00:00z",
                             "2026-03-01T10:00:00.25Z",
                             "2026-03-01T10:00:00.123456789Z",
                             "2026-03-01T10:00:00",
                             "2024-02-29T23:59:59Z",
                             "2023-02-29T23:59:59Z",
                             "2026-13-01T10:00:00Z",
                             "2026-00-10T10:00:00Z",
                             "2026-01-00T10:00:00Z",
                             "2026-01-01T24:00:00Z",
                             "2026-01-01T10:60:00Z",
                             "2026-01-01T10:00:60Z",
                             "0000-01-01T10:00:00Z",
                             "0001-01-01T00:00:00Z",
                             "1969-12-31T23:59:59Z",
                             "9999-12-31T23:59:59Z",
                             "2026-01-01T1x:00:00Z",
                             "2026-01-01 10:00:00Z",
                             "",
                             "Z"})
        QTest::newRow(text) << QByteArray(text);
}

void PackListTest::readsTimes()
{
    QFETCH(QByteArray, text);
    const auto pack = decodePack("{\"updated_at\":\"" + text + "\"}");
    QVERIFY(pack);
    const auto time = timeFrom(text);
    QCOMPARE(time.has_value(), pack->updatedAt.isValid());
    if (time)
        QCOMPARE(*time, pack->updatedAt.toMSecsSinceEpoch());
}

QTEST_GUILESS_MAIN(PackListTest)
#include "tst_packlist.moc"
