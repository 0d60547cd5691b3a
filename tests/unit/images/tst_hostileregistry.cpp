// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/digester.h"
#include "models/images/imagepreview.h"
#include "models/images/ociimage.h"
#include "tests/support/scriptedregistry.h"

#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

namespace {

const QByteArray manifestType("application/vnd.oci.image.manifest.v1+json");
const QByteArray indexType("application/vnd.oci.image.index.v1+json");

QByteArray ofType(const QByteArray &type, const QByteArray &body)
{
    return RawServer::answer(200, body, "Content-Type: " + type + "\r\n");
}

OciDescriptor config()
{
    return describe("{}", QString(ociConfigType));
}

QByteArray layered(const QList<OciDescriptor> &layers)
{
    return buildManifest(config(), layers);
}

/// What the image of `team/pack:1` shows, with every access that a client may have.
auto look(const RawServer &server)
{
    RegistryAccess access{RegistryCredentials{QStringLiteral("user"), Secret("canary")}, {}};
    RegistryClient client(domainOf(server), {}, {}, std::move(access));
    return previewImage(client,
                        *ImageReference::parse(domainOf(server) + QStringLiteral("/team/pack:1")));
}

} // namespace

// A registry that lies: each refusal has its name, and the place that it points to sees nothing.
class TestHostileRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void elsewhere_data();
    void elsewhere();
    void realmThatRedirects();
    void redirectThatAsksWho();
    void foreignLayer();
    void layerUrlsAreNotAsked();
    void manifests_data();
    void manifests();
    void indexInACircle();
    void digestInTheAddress();
    void bigClaims_data();
    void bigClaims();
    void dockerTypesForOciBody();
};

void TestHostileRegistry::elsewhere_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<RegistryFault>("fault");
    const QByteArray forbidden("http://127.0.0.1:TARGET/x");
    QTest::newRow("realm on another port") << "401 " + forbidden << RegistryFault::UnsafeRealm;
    QTest::newRow("realm with user info")
        << QByteArray("401 http://u:p@127.0.0.1:TARGET/x") << RegistryFault::UnsafeRealm;
    QTest::newRow("realm by another name")
        << QByteArray("401 http://localhost:TARGET/x") << RegistryFault::UnsafeRealm;
    QTest::newRow("realm over TLS on loopback")
        << QByteArray("401 https://127.0.0.1:TARGET/x") << RegistryFault::UnsafeRealm;
    QTest::newRow("realm as a number")
        << QByteArray("401 http://2130706433:TARGET/x") << RegistryFault::UnsafeRealm;
    QTest::newRow("realm, mapped")
        << QByteArray("401 https://[::ffff:127.0.0.1]:TARGET/x") << RegistryFault::UnsafeRealm;
    QTest::newRow("redirect with user info")
        << QByteArray("307 http://u:p@127.0.0.1:TARGET/x") << RegistryFault::UnsafeRedirect;
    QTest::newRow("redirect to another scheme")
        << QByteArray("307 ftp://127.0.0.1:TARGET/x") << RegistryFault::UnsafeRedirect;
    QTest::newRow("redirect to gopher")
        << QByteArray("307 gopher://127.0.0.1:TARGET/x") << RegistryFault::UnsafeRedirect;
}

void TestHostileRegistry::elsewhere()
{
    QFETCH(QByteArray, script);
    RawServer target(always(RawServer::answer(200, R"({"token":"t"})")));
    const auto address = script.mid(4).replace("TARGET", QByteArray::number(target.port()));
    RawServer server(
        always(script.startsWith("401") ? challenging({bearer(address)}) : redirectTo(address)));
    const auto seen = look(server);
    QVERIFY(!seen);
    QTEST(seen.error().fault, "fault");
    QCOMPARE(target.connections(), 0);
    QCOMPARE(server.heads(), 1);
    QVERIFY(!seen.error().reason.contains(QLatin1String("u:p")));
}

void TestHostileRegistry::realmThatRedirects()
{
    RawServer target(always(RawServer::answer(200, R"({"token":"t"})")));
    RawServer *self = nullptr;
    RawServer server(answering([&](const QByteArray &head) {
        return head.startsWith("GET /token") ? redirectTo(originOf(target) + "/x")
                                             : challenging({bearer(originOf(*self) + "/token")});
    }));
    self = &server;
    const auto seen = look(server);
    QVERIFY(!seen);
    QCOMPARE(seen.error().fault, RegistryFault::UnsafeRealm);
    QCOMPARE(target.connections(), 0);
}

// The storage that a redirect leads to may not ask for credentials.
void TestHostileRegistry::redirectThatAsksWho()
{
    RawServer *thief = nullptr;
    RawServer storage(answering([&](const QByteArray &) {
        return challenging({"Basic realm=\"r\"", bearer(originOf(*thief) + "/token")});
    }));
    thief = &storage;
    RawServer server(always(redirectTo(originOf(storage) + "/blob")));
    const auto seen = look(server);
    QVERIFY(!seen);
    QCOMPARE(seen.error().fault, RegistryFault::Denied);
    QCOMPARE(storage.heads(), 1);
    QVERIFY(!storage.received().contains("Authorization"));
}

void TestHostileRegistry::foreignLayer()
{
    for (const auto *type : {"application/vnd.docker.image.rootfs.foreign.diff.tar.gzip",
                             "application/vnd.oci.image.layer.nondistributable.v1.tar+gzip"}) {
        const auto manifest = layered({describe("x", QString::fromLatin1(type))});
        RawServer server(always(ofType(manifestType, manifest)));
        const auto seen = look(server);
        QVERIFY(!seen);
        QCOMPARE(seen.error().fault, RegistryFault::ForeignLayer);
        QCOMPARE(server.heads(), 1);
    }
}

void TestHostileRegistry::layerUrlsAreNotAsked()
{
    RawServer target(always(RawServer::answer(200, "x", {})));
    const auto layer = describe("x", ociLayerType);
    auto manifest = layered({layer});
    const auto at = manifest.lastIndexOf("\"mediaType\":\"application/vnd.oci.image.layer");
    manifest.insert(at < 0 ? manifest.lastIndexOf("\"digest\"") : at,
                    "\"urls\":[\"" + originOf(target) + "/x\"],");
    RawServer server(answering([&](const QByteArray &head) {
        if (head.contains("/manifests/"))
            return ofType(manifestType, manifest);
        return head.contains(config().digest.toLatin1()) ? RawServer::answer(200, "{}", {})
                                                         : RawServer::answer(404, "{}");
    }));
    const auto seen = look(server);
    QVERIFY(!seen);
    QCOMPARE(target.connections(), 0);
    QVERIFY(server.received().contains(layer.digest.toLatin1()));
}

void TestHostileRegistry::manifests_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<RegistryFault>("fault");
    const auto good = layered({describe("x", ociLayerType)});
    const auto with = [&](const char *from, const QByteArray &to) {
        auto changed = good;
        return changed.replace(from, to);
    };
    const auto bad = RegistryFault::BadAnswer;
    QTest::newRow("digest that climbs")
        << with(describe("x", {}).digest.toLatin1().constData(), "sha256:../../../etc/passwd")
        << bad;
    QTest::newRow("digest in capitals") << with("sha256:", "SHA256:") << bad;
    QTest::newRow("unknown algorithm") << with("sha256:", "md5:") << bad;
    QTest::newRow("negative size") << with("\"size\":1", "\"size\":-1") << bad;
    QTest::newRow("size that is text") << with("\"size\":1", "\"size\":\"1\"") << bad;
    QTest::newRow("layer of another kind")
        << with("application/vnd.oci.image.layer.v1.tar", "text/html") << bad;
    QTest::newRow("layer and index at once")
        << with("\"layers\"", R"("manifests":[],"layers")") << bad;
    QTest::newRow("first schema") << with("\"schemaVersion\":2", "\"schemaVersion\":1") << bad;
    QTest::newRow("HTML") << QByteArray("<html><body>Sign in</body></html>") << bad;
    QTest::newRow("nothing") << QByteArray() << bad;
    QTest::newRow("4 MiB and a byte") << QByteArray((4 << 20) + 1, ' ') << RegistryFault::TooLarge;
    QList<OciDescriptor> many(1001, describe("x", ociLayerType));
    QTest::newRow("1,001 layers") << layered(many) << bad;
    QTest::newRow("129 layers") << layered(many.mid(0, 129)) << RegistryFault::TooLarge;
    QTest::newRow("1,001 images") << buildIndex(
        QList<OciDescriptor>(1001, describe("x", ociManifestType)))
                                  << bad;
    QTest::newRow("no image") << buildIndex({}) << RegistryFault::NoPlatform;
    auto attestation = describe("x", ociManifestType);
    attestation.os = QStringLiteral("unknown");
    attestation.architecture = QStringLiteral("unknown");
    QTest::newRow("attestations only") << buildIndex({attestation}) << RegistryFault::NoPlatform;
    QTest::newRow("deep JSON") << QByteArray(3000, '[') << bad;
}

void TestHostileRegistry::manifests()
{
    QFETCH(QByteArray, body);
    RawServer server(always(RawServer::answer(200, body, {})));
    const auto seen = look(server);
    QVERIFY(!seen);
    QTEST(seen.error().fault, "fault");
    QCOMPARE(server.heads(), 1);
}

// An index that names itself cannot be made: its digest would have to stand in it. A registry can
// only claim it, and is found out by the bytes.
void TestHostileRegistry::indexInACircle()
{
    const auto index = buildIndex({describe("not this", ociIndexType)});
    RawServer server(always(ofType(indexType, index)));
    const auto seen = look(server);
    QVERIFY(!seen);
    QCOMPARE(seen.error().fault, RegistryFault::DigestMismatch);
    QCOMPARE(server.heads(), 2);
}

// What the registry says about its own digest is checked, and never asked for as it stands.
void TestHostileRegistry::digestInTheAddress()
{
    const auto manifest = layered({describe("x", ociLayerType)});
    RawServer server(answering([&](const QByteArray &head) {
        if (head.contains("/manifests/"))
            return RawServer::answer(200, manifest,
                                     "Docker-Content-Digest: sha256:../../admin\r\n");
        return RawServer::answer(404, "{}");
    }));
    const auto seen = look(server);
    QVERIFY(!seen);
    QVERIFY(!server.received().contains("admin"));
    QVERIFY(!server.received().contains(".."));
}

void TestHostileRegistry::bigClaims_data()
{
    QTest::addColumn<qint64>("layer");
    QTest::addColumn<qint64>("config");
    QTest::newRow("layer") << (qint64(1) << 30) + 1 << qint64(2);
    QTest::newRow("layer, the largest number") << std::numeric_limits<qint64>::max() << qint64(2);
    QTest::newRow("config") << qint64(1) << (qint64(4) << 20) + 1;
}

void TestHostileRegistry::bigClaims()
{
    QFETCH(qint64, layer);
    QFETCH(qint64, config);
    auto big = describe("x", ociLayerType);
    big.size = layer;
    auto settings = describe("{}", QString(ociConfigType));
    settings.size = config;
    const auto manifest = buildManifest(settings, {big, big});
    RawServer server(always(ofType(manifestType, manifest)));
    const auto seen = look(server);
    QVERIFY(!seen);
    QCOMPARE(seen.error().fault, RegistryFault::TooLarge);
    // Refused by its own word, before a byte of it came.
    QCOMPARE(server.heads(), 1);
}

void TestHostileRegistry::dockerTypesForOciBody()
{
    RawServer server(always(ofType("application/vnd.docker.distribution.manifest.list.v2+json",
                                   layered({describe("x", ociLayerType)}))));
    QCOMPARE(look(server).error().fault, RegistryFault::BadAnswer);
}

QTEST_GUILESS_MAIN(TestHostileRegistry)
#include "tst_hostileregistry.moc"
