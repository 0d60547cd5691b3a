// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/unit/localplane/planefixture.h"

#include "app/localplane/ulid.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace packdesk;

/// Sessions, refusals and everything else that needs no image.
class TestLocalPlaneApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoTheCallerIs_data();
    void saysWhoTheCallerIs();
    void refusesInTheEnvelope_data();
    void refusesInTheEnvelope();
    void refusesAnUnknownToken();
    void listsWhatTheCallerSees();
    void hidesWhatIsPrivateToOthers();
    void changesTheVisibilityOfOwnPacksOnly();
    void deletesWhatNoRoleUses();
    void listsRoles();
    void refusesChangesWhileBillingIsInactive_data();
    void refusesChangesWhileBillingIsInactive();
    void meetsFaultsOnce();
    void logsTheRequestIdAndNoToken();

private:
    static QString add(PlaneFixture &fixture, const PackRecord &pack);
    static PackRecord ownPack();
};

PackRecord TestLocalPlaneApi::ownPack()
{
    PackRecord pack;
    pack.id = newId(QStringLiteral("pack_"));
    pack.orgId = QStringLiteral("org_acme");
    pack.name = QStringLiteral("mine");
    pack.displayName = QStringLiteral("Mine");
    pack.version = QStringLiteral("1.0.0");
    pack.tier = QStringLiteral("community");
    pack.visibility = QStringLiteral("org");
    return pack;
}

QString TestLocalPlaneApi::add(PlaneFixture &fixture, const PackRecord &pack)
{
    const Services &services = fixture.plane().services();
    services.database.run(
        QStringLiteral("INSERT INTO orgs VALUES ('org_other', 'other', 'Other') ON CONFLICT DO "
                       "NOTHING"));
    services.packs.save(pack);
    return pack.id;
}

void TestLocalPlaneApi::saysWhoTheCallerIs_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("mayChange");
    QTest::newRow("full access") << "full_access"
                                 << "api_key_permission_set"
                                 << "full_access" << true;
    QTest::newRow("submit") << "submit_observe"
                            << "api_key_permission_set"
                            << "submit_observe" << false;
    QTest::newRow("read only") << "read_only"
                               << "api_key_permission_set"
                               << "read_only" << false;
    QTest::newRow("owner") << "owner"
                           << "role"
                           << "owner" << true;
    QTest::newRow("member") << "member"
                            << "role"
                            << "member" << false;
}

void TestLocalPlaneApi::saysWhoTheCallerIs()
{
    QFETCH(QString, key);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(bool, mayChange);
    PlaneFixture fixture;

    const Reply reply = fixture.call("GET", QStringLiteral("/me/session"), {}, key);

    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json.value(field).toString(), value);
    QCOMPARE(reply.json.value(QStringLiteral("org_id")).toString(), QStringLiteral("org_acme"));
    const QJsonArray scopes = reply.json.value(QStringLiteral("permissions")).toArray();
    QCOMPARE(scopes.contains(QStringLiteral("caps:write")), mayChange);
    const bool isKey = reply.json.contains(QStringLiteral("api_key_label"));
    QCOMPARE(reply.json.value(QStringLiteral("user_id")).toString() == QLatin1String("system"),
             isKey);
    QCOMPARE(reply.json.contains(QStringLiteral("email")), !isKey);
    QCOMPARE(fixture.token(key).startsWith(QLatin1String(isKey ? "sk_" : "eyJ")), true);
}

void TestLocalPlaneApi::refusesInTheEnvelope_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QByteArray json = "application/json";
    const QString full = QStringLiteral("full_access");
    QTest::newRow("no such path") << QByteArray("GET") << "/nothing" << QByteArray() << json << full
                                  << 404 << "not_found";
    QTest::newRow("method") << QByteArray("DELETE") << "/packs" << QByteArray() << json << full
                            << 405 << "method_not_allowed";
    QTest::newRow("unknown method") << QByteArray("BREW") << "/packs" << QByteArray() << json
                                    << full << 400 << "validation_error";
    QTest::newRow("no token") << QByteArray("GET") << "/packs" << QByteArray() << json << QString()
                              << 401 << "unauthorized";
    QTest::newRow("no scope") << QByteArray("POST") << "/packs" << QByteArray("{}") << json
                              << "read_only" << 403 << "permission_denied";
    QTest::newRow("no scope, submit") << QByteArray("DELETE") << "/packs/x" << QByteArray() << json
                                      << "submit_observe" << 403 << "permission_denied";
    QTest::newRow("no scope, member") << QByteArray("PATCH") << "/packs/x" << QByteArray("{}")
                                      << json << "member" << 403 << "permission_denied";
    QTest::newRow("no such pack") << QByteArray("GET") << "/packs/pack_0" << QByteArray() << json
                                  << full << 404 << "not_found";
    QTest::newRow("delete nothing") << QByteArray("DELETE") << "/packs/pack_0" << QByteArray()
                                    << json << full << 404 << "not_found";
    QTest::newRow("broken JSON") << QByteArray("POST") << "/packs" << QByteArray("{\"image") << json
                                 << full << 400 << "validation_error";
    QTest::newRow("a list") << QByteArray("POST") << "/packs" << QByteArray("[]") << json << full
                            << 400 << "validation_error";
    QTest::newRow("no body") << QByteArray("POST") << "/packs" << QByteArray() << json << full
                             << 400 << "validation_error";
    QTest::newRow("text") << QByteArray("POST") << "/packs" << QByteArray("hello")
                          << QByteArray("text/plain") << full << 415 << "unsupported_media_type";
    QTest::newRow("query") << QByteArray("GET") << "/agent-roles?include_archived=maybe"
                           << QByteArray() << json << full << 400 << "validation_error";
    QTest::newRow("large JSON") << QByteArray("POST") << "/packs"
                                << QByteArray(2 << 20, ' ').append("{}") << json << full << 413
                                << "payload_too_large";
}

void TestLocalPlaneApi::refusesInTheEnvelope()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(QString, key);
    QFETCH(int, status);
    QFETCH(QString, code);
    PlaneFixture fixture;

    const Reply reply = fixture.call(method, path, body, key, type);

    QCOMPARE(reply.status, status);
    QCOMPARE(reply.code(), code);
    QCOMPARE(reply.contentType, QStringLiteral("application/json"));
    const QJsonObject error = reply.json.value(QStringLiteral("error")).toObject();
    QVERIFY(!error.value(QStringLiteral("message")).toString().isEmpty());
    QCOMPARE(error.value(QStringLiteral("request_id")).toString(), reply.requestId);
    static const QRegularExpression grammar(QStringLiteral("\\Areq_[0-9A-HJKMNP-TV-Z]{26}\\z"));
    QVERIFY2(grammar.match(reply.requestId).hasMatch(), qPrintable(reply.requestId));
    QVERIFY(fixture.log().contains(reply.requestId.toLatin1() + ' ' + code.toLatin1()));
}

void TestLocalPlaneApi::refusesAnUnknownToken()
{
    PlaneFixture fixture;
    httplib::Client client("127.0.0.1", fixture.plane().port());
    const auto answer = client.Get("/v1/packs", {{"Authorization", "Bearer sk_guessed"}});
    QVERIFY(answer);
    QCOMPARE(answer->status, 401);
    QCOMPARE(answer->get_header_value("WWW-Authenticate"), std::string("Bearer"));
}

void TestLocalPlaneApi::listsWhatTheCallerSees()
{
    PlaneFixture fixture;
    const QString mine = add(fixture, ownPack());
    PackRecord shipped = ownPack();
    shipped.orgId = QString();
    shipped.tier = QStringLiteral("verified");
    const QString platform = add(fixture, shipped);
    PackRecord foreign = ownPack();
    foreign.orgId = QStringLiteral("org_other");
    foreign.visibility = QStringLiteral("community");
    const QString published = add(fixture, foreign);
    foreign.id = newId(QStringLiteral("pack_"));
    foreign.visibility = QStringLiteral("org");
    foreign.version = QStringLiteral("2.0.0");
    add(fixture, foreign);

    const Reply reply = fixture.call("GET", QStringLiteral("/packs"), {}, QStringLiteral("member"));

    QHash<QString, QJsonObject> packs;
    const QJsonArray listed = reply.json.value(QStringLiteral("packs")).toArray();
    for (const QJsonValue &pack : listed)
        packs.insert(pack.toObject().value(QStringLiteral("id")).toString(), pack.toObject());
    QCOMPARE(packs.size(), 3);
    QCOMPARE(packs.value(mine).value(QStringLiteral("owned")), QJsonValue(true));
    QVERIFY(packs.value(mine).contains(QStringLiteral("org_id")));
    for (const QString &id : {platform, published}) {
        QCOMPARE(packs.value(id).value(QStringLiteral("owned")), QJsonValue(false));
        QVERIFY(!packs.value(id).contains(QStringLiteral("org_id")));
    }
    QVERIFY(!packs.value(mine).contains(QStringLiteral("category")));
}

void TestLocalPlaneApi::hidesWhatIsPrivateToOthers()
{
    PlaneFixture fixture;
    PackRecord foreign = ownPack();
    foreign.orgId = QStringLiteral("org_other");
    const QString id = add(fixture, foreign);
    QCOMPARE(fixture.call("GET", QStringLiteral("/packs/") + id).status, 404);
    QCOMPARE(fixture.call("DELETE", QStringLiteral("/packs/") + id).status, 404);
}

void TestLocalPlaneApi::changesTheVisibilityOfOwnPacksOnly()
{
    PlaneFixture fixture;
    const QString mine = add(fixture, ownPack());
    PackRecord shipped = ownPack();
    shipped.orgId = QString();
    shipped.tier = QStringLiteral("recommended");
    const QString platform = add(fixture, shipped);
    const QByteArray publish = R"({"visibility":"community"})";

    const Reply reply = fixture.call("PATCH", QStringLiteral("/packs/") + mine, publish);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json.value(QStringLiteral("visibility")).toString(),
             QStringLiteral("community"));
    QCOMPARE(fixture.call("PATCH", QStringLiteral("/packs/") + platform, publish).code(),
             QStringLiteral("permission_denied"));
    const Reply wrong
        = fixture.call("PATCH", QStringLiteral("/packs/") + mine, R"({"visibility":"everyone"})");
    QCOMPARE(wrong.status, 400);
    QVERIFY(wrong.fields().contains(QStringLiteral("visibility")));
}

void TestLocalPlaneApi::deletesWhatNoRoleUses()
{
    PlaneFixture fixture;
    const QString mine = add(fixture, ownPack());
    RoleRecord role;
    role.id = QStringLiteral("role_1");
    role.orgId = QStringLiteral("org_acme");
    role.name = QStringLiteral("support");
    role.providerId = QStringLiteral("provider");
    role.packIds = QStringList{mine};
    fixture.plane().services().roles.add(role);

    const Reply refused = fixture.call("DELETE", QStringLiteral("/packs/") + mine);
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), QStringLiteral("pack_in_use"));
    const QJsonArray roles = refused.details().value(QStringLiteral("roles")).toArray();
    QCOMPARE(roles.at(0).toObject().value(QStringLiteral("name")).toString(),
             QStringLiteral("support"));

    fixture.plane().services().database.run(
        QStringLiteral("UPDATE roles SET archived_at = '2026-01-01T00:00:00.000Z'"));
    const Reply done = fixture.call("DELETE", QStringLiteral("/packs/") + mine);
    QCOMPARE(done.status, 200);
    QCOMPARE(done.json.value(QStringLiteral("status")).toString(), QStringLiteral("deleted"));
    QCOMPARE(fixture.call("GET", QStringLiteral("/packs/") + mine).status, 404);
}

void TestLocalPlaneApi::listsRoles()
{
    PlaneFixture fixture;
    const QString mine = add(fixture, ownPack());
    RoleRecord role;
    role.orgId = QStringLiteral("org_acme");
    role.providerId = QStringLiteral("provider");
    role.id = QStringLiteral("role_1");
    role.name = QStringLiteral("support");
    role.packIds = QStringList{mine};
    fixture.plane().services().roles.add(role);
    role.id = QStringLiteral("role_2");
    role.name = QStringLiteral("old");
    role.packIds = {};
    role.archivedAt = QDateTime::currentDateTimeUtc();
    fixture.plane().services().roles.add(role);

    const auto roles = [&](const QString &query) {
        return fixture.call("GET", QStringLiteral("/agent-roles") + query)
            .json.value(QStringLiteral("agent_roles"))
            .toArray();
    };
    QCOMPARE(roles({}).size(), 1);
    QCOMPARE(roles({}).at(0).toObject().value(QStringLiteral("pack_ids")).toArray(),
             QJsonArray{mine});
    QCOMPARE(roles(QStringLiteral("?include_archived=false")).size(), 1);
    QCOMPARE(roles(QStringLiteral("?include_archived=true")).size(), 2);
}

void TestLocalPlaneApi::refusesChangesWhileBillingIsInactive_data()
{
    QTest::addColumn<QString>("state");
    QTest::newRow("past due") << "past_due";
    QTest::newRow("winding down") << "winding_down";
    QTest::newRow("trial over") << "trial_over";
}

void TestLocalPlaneApi::refusesChangesWhileBillingIsInactive()
{
    QFETCH(QString, state);
    PlaneFixture fixture;
    const QString mine = add(fixture, ownPack());
    const QString path = QStringLiteral("/packs/") + mine;
    const QByteArray body = QStringLiteral(R"({"billing":"%1"})").arg(state).toUtf8();
    QCOMPARE(
        fixture.call("PUT", QStringLiteral("/_control/billing"), body, QStringLiteral("read_only"))
            .status,
        403);
    QCOMPARE(fixture.call("PUT", QStringLiteral("/_control/billing"), body).status, 200);

    const QByteArray json = R"({"image_ref":"a.example/b:1","visibility":"org"})";
    for (const QByteArray &method : {QByteArray("PATCH"), QByteArray("PUT")})
        QCOMPARE(fixture.call(method, path, json).code(), QStringLiteral("billing_inactive"));
    QCOMPARE(fixture.call("POST", QStringLiteral("/packs"), json).status, 423);
    QCOMPARE(fixture.upload("x").status, 423);
    QCOMPARE(fixture.call("PUT", path + QStringLiteral("/files/behavior.md"), "x").status, 423);
    QCOMPARE(fixture.call("GET", path).status, 200);
    const QJsonArray memberships = fixture.call("GET", QStringLiteral("/me/session"))
                                       .json.value(QStringLiteral("memberships"))
                                       .toArray();
    QCOMPARE(memberships.at(0).toObject().value(QStringLiteral("billing_status")).toString(),
             state);
    QCOMPARE(fixture.call("DELETE", path).status, 200);
}

void TestLocalPlaneApi::meetsFaultsOnce()
{
    PlaneFixture fixture;
    const QByteArray faults
        = R"({"next":[{"method":"GET","path":"/v1/packs","status":503,"message":"Down"},)"
          R"({"path":"/v1/packs","status":429,"retry_after":7}]})";
    QCOMPARE(fixture.call("PUT", QStringLiteral("/_control/fault"), faults).status, 200);

    QCOMPARE(fixture.call("GET", QStringLiteral("/me/session")).status, 200);
    const Reply down = fixture.call("GET", QStringLiteral("/packs"));
    QCOMPARE(down.status, 503);
    QCOMPARE(down.code(), QStringLiteral("internal"));
    const Reply limited = fixture.call("GET", QStringLiteral("/packs"));
    QCOMPARE(limited.status, 429);
    QCOMPARE(limited.code(), QStringLiteral("rate_limited"));
    QCOMPARE(limited.retryAfter, QStringLiteral("7"));
    QCOMPARE(fixture.call("GET", QStringLiteral("/packs")).status, 200);

    fixture.call("PUT", QStringLiteral("/_control/fault"), R"({"delay_ms":150})");
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(fixture.call("GET", QStringLiteral("/packs")).status, 200);
    QVERIFY(clock.elapsed() >= 150);
}

void TestLocalPlaneApi::logsTheRequestIdAndNoToken()
{
    PlaneFixture fixture;
    const Reply reply = fixture.call("GET", QStringLiteral("/packs?key=hidden"));
    const QByteArray log = fixture.log();
    static const QRegularExpression line(
        QStringLiteral("\\A[0-9T:.-]+Z GET /v1/packs 200 (req_\\w{26}) - \\d+ms\\n\\z"));
    const auto match = line.match(QString::fromUtf8(log));
    QVERIFY2(match.hasMatch(), log.constData());
    QCOMPARE(match.captured(1), reply.requestId);
    for (const char *key : {"full_access", "read_only", "owner"}) {
        fixture.call("GET", QStringLiteral("/packs"), {}, QLatin1String(key));
        QVERIFY(!fixture.log().contains(fixture.token(QLatin1String(key)).toLatin1()));
    }
}

QTEST_GUILESS_MAIN(TestLocalPlaneApi)
#include "tst_localplane_api.moc"
