// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/apierror.h"
#include "models/api/codec.h"

#include <QJsonArray>
#include <QTest>

using namespace packdesk;

class CodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField();
    void readsTheVendorsExample();
    void keepsUnknownFieldsAsWritten();
    void readsTimes_data();
    void readsTimes();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void neverHalfAList();
    void keepsDuplicateIds();
    void readsAnEmptyList_data();
    void readsAnEmptyList();
    void readsACaller();
    void namesWhatIsWrongInACaller_data();
    void namesWhatIsWrongInACaller();
    void readsRoles();
    void namesWhatIsWrongInRoles_data();
    void namesWhatIsWrongInRoles();
    void readsDeleted_data();
    void readsDeleted();
    void readsAnEnvelope();
    void readsLooseEnvelopes_data();
    void readsLooseEnvelopes();
    void refusesWhatIsNoEnvelope_data();
    void refusesWhatIsNoEnvelope();
};

namespace {

const QByteArray full = R"({
 "id":"pack_1","org_id":"org_1","name":"ops","display_name":"Ops \u00fc","description":"",
 "version":"1.2.0","tier":"golden","visibility":"org","category":"ops","capabilities":"- name: a\n",
 "suggested_packs":"a,b","image_origin":"image_ref","image_ref":"r/x:1","image_digest":"sha256:00",
 "size_bytes":9007199254740993,"created_at":"2026-01-02T03:04:05Z",
 "updated_at":"2026-01-02T03:04:05.678+02:00","owned":true})";

} // namespace

void CodecTest::readsEveryField()
{
    const Decoded<Pack> pack = decodePack(full);
    QVERIFY(pack);
    QCOMPARE(pack->id, QStringLiteral("pack_1"));
    QCOMPARE(pack->orgId, QStringLiteral("org_1"));
    QCOMPARE(pack->displayName, QStringLiteral("Ops \u00fc"));
    QVERIFY(pack->description.isEmpty() && !pack->description.isNull());
    QCOMPARE(pack->tier, QStringLiteral("golden"));
    QCOMPARE(pack->capabilities, QStringLiteral("- name: a\n"));
    QCOMPARE(pack->imageDigest, QStringLiteral("sha256:00"));
    QCOMPARE(*pack->sizeBytes, Q_INT64_C(9007199254740993));
    QCOMPARE(pack->updatedAt, QDateTime({2026, 1, 2}, {1, 4, 5, 678}, Qt::UTC));
    QCOMPARE(pack->owned, std::optional(true));
    QVERIFY(pack->unknown.isEmpty());
}

void CodecTest::readsTheVendorsExample()
{
    const auto list = decodePackList(
        R"({"packs":[{"id":"p","version":"1","tier":"community","visibility":"org"}]})");
    QVERIFY(list);
    QCOMPARE(list->packs.size(), size_t(1));
    const Pack pack = packIn(list->json, list->packs.front());
    QVERIFY(pack.name.isNull() && pack.displayName.isNull() && !pack.owned && !pack.sizeBytes);
    QVERIFY(!pack.createdAt.isValid());
    QCOMPARE(list->json.size(), 74);
    QVERIFY(list->receivedAt.isValid());
}

void CodecTest::keepsUnknownFieldsAsWritten()
{
    const auto pack = decodePack(
        R"({"id":null,"big":123456789012345678901234567890 ,"list":[1, {"a":"b"}] ,
            "text":"\u0041","nothing":null,"no":false,"deep":{"x":[ ]}})");
    QVERIFY(pack);
    QVERIFY(pack->id.isNull());
    const QList<UnknownField> expected{
        {QStringLiteral("big"), QStringLiteral("123456789012345678901234567890")},
        {QStringLiteral("list"), QStringLiteral("[1, {\"a\":\"b\"}]")},
        {QStringLiteral("text"), QStringLiteral("\"\\u0041\"")},
        {QStringLiteral("nothing"), QStringLiteral("null")},
        {QStringLiteral("no"), QStringLiteral("false")},
        {QStringLiteral("deep"), QStringLiteral("{\"x\":[ ]}")},
    };
    QCOMPARE(pack->unknown, expected);
}

void CodecTest::readsTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("time");
    const QDateTime plain({2026, 3, 1}, {10, 0, 0}, Qt::UTC);
    QTest::newRow("zulu") << QByteArray("2026-03-01T10:00:00Z") << plain;
    QTest::newRow("offset") << QByteArray("2026-03-01T12:30:00+02:30") << plain;
    QTest::newRow("behind") << QByteArray("2026-03-01T02:00:00-08:00") << plain;
    QTest::newRow("small letters") << QByteArray("2026-03-01t10:00:00z") << plain;
    QTest::newRow("fraction") << QByteArray("2026-03-01T10:00:00.25Z") << plain.addMSecs(250);
    QTest::newRow("nanoseconds") << QByteArray("2026-03-01T10:00:00.250000001Z")
                                 << plain.addMSecs(250);
    QTest::newRow("no offset") << QByteArray("2026-03-01T10:00:00") << QDateTime();
    QTest::newRow("date only") << QByteArray("2026-03-01") << QDateTime();
    QTest::newRow("words") << QByteArray("yesterday, at ten o'clock") << QDateTime();
    QTest::newRow("empty") << QByteArray("") << QDateTime();
    QTest::newRow("thirteenth month") << QByteArray("2026-13-01T10:00:00Z") << QDateTime();
}

void CodecTest::readsTimes()
{
    QFETCH(QByteArray, text);
    QFETCH(QDateTime, time);
    const auto pack = decodePack("{\"created_at\":\"" + text + "\",\"name\":\"n\"}");
    QVERIFY(pack);
    QCOMPARE(pack->name, QStringLiteral("n"));
    QCOMPARE(pack->createdAt.isValid(), time.isValid());
    QList<UnknownField> kept;
    if (time.isValid()) {
        QCOMPARE(pack->createdAt, time);
        QCOMPARE(pack->createdAt.timeSpec(), Qt::UTC);
    } else {
        kept.append({QStringLiteral("created_at"), QString::fromLatin1("\"" + text + "\"")});
    }
    QCOMPARE(pack->unknown, kept);
}

void CodecTest::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("incomplete");
    QTest::addColumn<QString>("field");
    const auto wrong = [](const char *name, const char *json, const char *field) {
        QTest::newRow(name) << QByteArray(json) << false << QString::fromLatin1(field);
    };
    wrong("size as text", R"({"packs":[{},{},{},{"size_bytes":"12"}]})", "packs[3].size_bytes");
    wrong("size negative", R"({"packs":[{"size_bytes":-1}]})", "packs[0].size_bytes");
    wrong("size fraction", R"({"packs":[{"size_bytes":1.5}]})", "packs[0].size_bytes");
    wrong("id as number", R"({"packs":[{"id":7}]})", "packs[0].id");
    wrong("owned as text", R"({"packs":[{"owned":"yes"}]})", "packs[0].owned");
    wrong("time as number", R"({"packs":[{"updated_at":5}]})", "packs[0].updated_at");
    wrong("pack is text", R"({"packs":["a"]})", "packs[0]");
    wrong("pack is null", R"({"packs":[null]})", "packs[0]");
    wrong("packs is object", R"({"packs":{}})", "packs");
    wrong("no packs", "{}", "packs");
    wrong("array at the top", "[]", "");
    wrong("text at the top", "\"packs\"", "");
    wrong("rest after the end", R"({"packs":[]} {"packs":[]})", "");
    wrong("garbage after the end", R"({"packs":[]}x)", "");
    wrong("missing comma", R"({"packs":[{"id":"a" "name":"b"}]})", "packs[0]");
    wrong("no UTF-8", "{\"packs\":[{\"id\":\"\xff\"}]}", "");
    wrong("no JSON", "<html></html>", "");
    QTest::newRow("empty") << QByteArray() << true << QString();
    QTest::newRow("blank") << QByteArray(" \n") << true << QString();
}

void CodecTest::namesWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, incomplete);
    QFETCH(QString, field);
    const auto list = decodePackList(json);
    QVERIFY(!list);
    QCOMPARE(list.error().kind == DecodeFault::Kind::Incomplete, incomplete);
    QCOMPARE(list.error().field, field);
    QCOMPARE(list.error().message.isEmpty(), incomplete);
}

void CodecTest::neverHalfAList()
{
    const QByteArray json
        = "{\"packs\":[" + full + ",{\"id\":\"p\xc3\xbc\",\"x\":[1,{}]}],\"n\":1}";
    const auto whole = decodePackList(json);
    QVERIFY(whole);
    QCOMPARE(whole->packs.size(), size_t(2));
    for (qsizetype cut = 0; cut < json.size(); ++cut) {
        const auto list = decodePackList(json.left(cut));
        QVERIFY2(!list, json.left(cut).constData());
        QVERIFY2(list.error().kind == DecodeFault::Kind::Incomplete, json.left(cut).constData());
    }
}

void CodecTest::keepsDuplicateIds()
{
    const auto list = decodePackList(R"({"packs":[{"id":"a"},{"id":"a"}]})");
    QVERIFY(list);
    QCOMPARE(list->packs.size(), size_t(2));
}

void CodecTest::readsAnEmptyList_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray(R"({"packs":[]})");
    // What Go makes of a list that was never filled.
    QTest::newRow("null") << QByteArray(R"({"packs":null})");
    QTest::newRow("more members") << QByteArray(R"({"next":{"a":[]},"packs":[],"total":0} )");
}

void CodecTest::readsAnEmptyList()
{
    QFETCH(QByteArray, json);
    const auto list = decodePackList(json);
    QVERIFY(list);
    QVERIFY(list->packs.empty());
}

void CodecTest::readsACaller()
{
    const auto caller = decodeCaller(
        R"({"user_id":"system","org_id":"o","permissions":["caps:read","caps:write"],
            "memberships":[{"org_id":"o","role":"owner","billing_status":"past_due","x":1}],
            "api_key_label":"CI","api_key_permission_set":"full_access","new":[1]})");
    QVERIFY(caller);
    QVERIFY(caller->isApiKey());
    QVERIFY(caller->mayChangePacks());
    QVERIFY(caller->email.isNull());
    QCOMPARE(caller->permissions.size(), 2);
    QCOMPARE(caller->memberships.size(), 1);
    QCOMPARE(caller->memberships.first().billingStatus, QStringLiteral("past_due"));
    const auto member = decodeCaller(R"({"email":"a@b","role":"member","permissions":[]})");
    QVERIFY(member && !member->isApiKey() && !member->mayChangePacks());
    const auto silent = decodeCaller(R"({"permissions":null})");
    QVERIFY(silent && silent->mayChangePacks() && !silent->permissionsStated);
}

void CodecTest::namesWhatIsWrongInACaller_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("field");
    QTest::newRow("scope") << QByteArray(R"({"permissions":["a",1]})")
                           << QStringLiteral("permissions[1]");
    QTest::newRow("scopes") << QByteArray(R"({"permissions":"a"})")
                            << QStringLiteral("permissions");
    QTest::newRow("membership") << QByteArray(R"({"memberships":[{"role":1}]})")
                                << QStringLiteral("memberships[0].role");
    QTest::newRow("no object") << QByteArray(R"({"memberships":[1]})")
                               << QStringLiteral("memberships[0]");
    QTest::newRow("role") << QByteArray(R"({"role":[]})") << QStringLiteral("role");
}

void CodecTest::namesWhatIsWrongInACaller()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, field);
    const auto caller = decodeCaller(json);
    QVERIFY(!caller);
    QCOMPARE(caller.error().field, field);
}

void CodecTest::readsRoles()
{
    const auto roles = decodeAgentRoles(
        R"({"next":1,"agent_roles":[{"id":"r1","name":"support","display_name":"Support","provider_id":"p",
            "capabilities":"[]","environment":"production","pack_ids":["a","b"],"new":{"x":[1]},
            "archived_at":"2026-01-02T03:04:05Z"},{"id":"r2","name":"triage","pack_ids":null}]})");
    QVERIFY(roles);
    QCOMPARE(roles->size(), 2);
    const AgentRole &first = roles->first();
    QCOMPARE(titleOf(first), QStringLiteral("Support"));
    QCOMPARE(first.environment, QStringLiteral("production"));
    QCOMPARE(first.capabilities, QStringLiteral("[]"));
    QCOMPARE(first.packIds, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(first.packIdsStated);
    QCOMPARE(first.archivedAt, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC));
    const AgentRole &last = roles->last();
    QCOMPARE(titleOf(last), QStringLiteral("triage"));
    QVERIFY(!last.packIdsStated);
    QVERIFY(last.capabilities.isNull());
    QVERIFY(!last.archivedAt.isValid());
}

void CodecTest::namesWhatIsWrongInRoles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("field");
    QTest::newRow("missing") << QByteArray("{}") << QStringLiteral("agent_roles");
    QTest::newRow("null") << QByteArray(R"({"agent_roles":null})") << QStringLiteral("agent_roles");
    QTest::newRow("no list") << QByteArray(R"({"agent_roles":{}})")
                             << QStringLiteral("agent_roles");
    QTest::newRow("no object") << QByteArray(R"({"agent_roles":[{},1]})")
                               << QStringLiteral("agent_roles[1]");
    QTest::newRow("name") << QByteArray(R"({"agent_roles":[{"name":1}]})")
                          << QStringLiteral("agent_roles[0].name");
    QTest::newRow("pack") << QByteArray(R"({"agent_roles":[{"pack_ids":["a",{}]}]})")
                          << QStringLiteral("agent_roles[0].pack_ids[1]");
    QTest::newRow("archived") << QByteArray(R"({"agent_roles":[{"archived_at":7}]})")
                              << QStringLiteral("agent_roles[0].archived_at");
}

void CodecTest::namesWhatIsWrongInRoles()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, field);
    const auto roles = decodeAgentRoles(json);
    QVERIFY(!roles);
    QCOMPARE(roles.error().field, field);
}

void CodecTest::readsDeleted_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("status");
    QTest::newRow("contract") << QByteArray(R"({"status":"deleted"})") << QStringLiteral("deleted");
    QTest::newRow("nothing stated") << QByteArray("{}") << QString();
    QTest::newRow("no content") << QByteArray() << QString();
}

void CodecTest::readsDeleted()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, status);
    const auto deleted = decodeDeleted(json);
    QVERIFY(deleted);
    QCOMPARE(*deleted, status);
    QVERIFY(!decodeDeleted(R"({"status":1})"));
}

void CodecTest::readsAnEnvelope()
{
    const auto envelope = decodeEnvelope(
        R"({"error":{"code":"validation_error","message":"No.","request_id":"req_1","details":
            {"fields":{"z":"last letter","image_ref":["too long","no tag"],"a":{"b":1}},
             "limit":5,"hint":"x"}}})");
    QVERIFY(envelope);
    QCOMPARE(envelope->code, QStringLiteral("validation_error"));
    QCOMPARE(envelope->message, QStringLiteral("No."));
    QCOMPARE(envelope->requestId, QStringLiteral("req_1"));
    QCOMPARE(envelope->fields.size(), 3);
    QCOMPARE(envelope->fields.at(0).field, QStringLiteral("z"));
    QCOMPARE(envelope->fields.at(0).message, QStringLiteral("last letter"));
    QCOMPARE(envelope->fields.at(1).message, QStringLiteral("too long, no tag"));
    QCOMPARE(envelope->fields.at(2).message, QStringLiteral("{\"b\":1}"));
    QCOMPARE(envelope->details.value(QLatin1String("limit")).toInt(), 5);
    QVERIFY(!envelope->details.contains(QLatin1String("fields")));
}

void CodecTest::readsLooseEnvelopes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("requestId");
    QTest::newRow("bare") << QByteArray(R"({"error":{}})") << QString();
    QTest::newRow("id as number") << QByteArray(R"({"error":{"request_id":7}})")
                                  << QStringLiteral("7");
    QTest::newRow("nulls") << QByteArray(
        R"({"error":{"details":null,"request_id":"r","message":null}})")
                           << QStringLiteral("r");
    QTest::newRow("details as text")
        << QByteArray(R"({"error":{"details":"x","request_id":"r"}})") << QStringLiteral("r");
    QTest::newRow("fields as list")
        << QByteArray(R"({"error":{"details":{"fields":["x"]},"request_id":"r"},"more":1})")
        << QStringLiteral("r");
}

void CodecTest::readsLooseEnvelopes()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, requestId);
    const auto envelope = decodeEnvelope(json);
    QVERIFY(envelope);
    QCOMPARE(envelope->requestId, requestId);
}

void CodecTest::refusesWhatIsNoEnvelope_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("html") << QByteArray("<html>");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray(R"({"error":"no"})");
    QTest::newRow("other") << QByteArray(R"({"message":"no"})");
    QTest::newRow("cut") << QByteArray(R"({"error":{"code":"a"})");
}

void CodecTest::refusesWhatIsNoEnvelope()
{
    QFETCH(QByteArray, json);
    QVERIFY(!decodeEnvelope(json));
}

QTEST_GUILESS_MAIN(CodecTest)
#include "tst_codec.moc"
