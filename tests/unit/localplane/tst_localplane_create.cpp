// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/unit/localplane/planefixture.h"

#include "app/localplane/demoregistry.h"

#include "models/archives/archivewriter.h"
#include "models/archives/locale.h"
#include "models/images/digester.h"
#include "models/images/ociimage.h"

#include <QTest>

using namespace packdesk;

namespace {

/// A registry of this test, for images that no honest tool would push.
class CraftedRegistry
{
public:
    CraftedRegistry()
    {
        m_server.Get("/v2/(.*)/(manifests|blobs)/(.*)",
                     [this](const httplib::Request &request, httplib::Response &response) {
                         const auto found = m_content.constFind(
                             QString::fromStdString(request.matches[3].str()));
                         if (found == m_content.constEnd()) {
                             response.status = 404;
                             return;
                         }
                         response.set_content(found->toStdString(),
                                              m_types.value(found.key()).toStdString());
                     });
        m_port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
    }
    ~CraftedRegistry()
    {
        m_server.stop();
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(CraftedRegistry)

    /// @param layers uncompressed tars
    OciDescriptor image(const QString &tag, const QList<QByteArray> &layers)
    {
        QStringList diffIds;
        QList<OciDescriptor> described;
        for (const QByteArray &layer : layers) {
            described += describe(layer, ociLayerType);
            diffIds += described.last().digest;
            put(described.last().digest, layer, "application/octet-stream");
        }
        const QByteArray config = buildConfig(diffIds);
        const OciDescriptor configBlob = describe(config, ociConfigType);
        put(configBlob.digest, config, "application/octet-stream");
        return manifest(tag, buildManifest(configBlob, described), ociManifestType);
    }

    OciDescriptor manifest(const QString &tag, const QByteArray &bytes, QLatin1String type)
    {
        OciDescriptor described = describe(bytes, type);
        put(described.digest, bytes, QByteArray(type.data()));
        put(tag, bytes, QByteArray(type.data()));
        return described;
    }

    void put(const QString &name, const QByteArray &bytes, const QByteArray &type)
    {
        m_content.insert(name, bytes);
        m_types.insert(name, type);
    }

    QByteArray reference(const QString &tag) const
    {
        return QStringLiteral("127.0.0.1:%1/team/pack:%2").arg(m_port).arg(tag).toUtf8();
    }

private:
    httplib::Server m_server;
    QHash<QString, QByteArray> m_content;
    QHash<QString, QByteArray> m_types;
    int m_port = 0;
    std::thread m_thread;
};

QByteArray tarOf(const QHash<QString, QByteArray> &files)
{
    QList<ArchiveItem> items;
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        items += ArchiveItem{it.key(), it.value()};
    return packArchive(items, TarCompression::None).value_or(QByteArray());
}

QByteArray manifestText(const char *name, const char *version)
{
    return QByteArray("name: ") + name + "\nversion: \"" + version
        + "\"\ndescription: d\ncategory: data\n";
}

QByteArray body(const QByteArray &reference)
{
    return R"({"image_ref":")" + reference + R"("})";
}

} // namespace

/// Packs from images: a docker-registry with the sample images, and crafted ones.
class TestLocalPlaneCreate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void createsFromARegistry();
    void createsByDigest();
    void replacesTheImage();
    void refusesToReplaceTheImage_data();
    void refusesToReplaceTheImage();
    void refusesReferences_data();
    void refusesReferences();
    void followsAnIndexAndKeepsItsDigest();
    void readsFilesThroughLayers();
    void refusesImagesThatAreNoPack_data();
    void refusesImagesThatAreNoPack();
    void refusesBytesOfAnotherDigest();

private:
    QByteArray sample(const char *name) const;

    QTemporaryDir m_folder;
    QBuffer m_output;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<DemoRegistry> m_registry;
};

void TestLocalPlaneCreate::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
    QVERIFY(m_output.open(QIODevice::WriteOnly));
    QVERIFY(DemoRegistry::isPossible());
    m_log = std::make_unique<RequestLog>(m_output);
    m_registry = std::make_unique<DemoRegistry>(m_folder.path(), *m_log);
    m_registry->start();
    const QStringList address = m_registry->address().split(QLatin1Char(':'));
    httplib::Client client("127.0.0.1", address.at(1).toInt());
    const auto isFilled = [&client] {
        const auto answer = client.Get("/v2/team/quarterly-finance/tags/list");
        return answer && answer->status == 200;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isFilled(), 60'000);
}

void TestLocalPlaneCreate::cleanupTestCase()
{
    m_registry.reset();
    QVERIFY2(m_output.data().isEmpty(), m_output.data().constData());
}

QByteArray TestLocalPlaneCreate::sample(const char *name) const
{
    return m_registry->address().toUtf8() + "/team/" + name;
}

void TestLocalPlaneCreate::createsFromARegistry()
{
    PlaneFixture fixture;
    const Reply reply = fixture.call("POST", QStringLiteral("/packs"), body(sample("slack:1.4.0")),
                                     QStringLiteral("owner"));
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.json.value(QStringLiteral("name")).toString(), QStringLiteral("slack"));
    QCOMPARE(reply.json.value(QStringLiteral("version")).toString(), QStringLiteral("1.4.0"));
    QCOMPARE(reply.json.value(QStringLiteral("visibility")).toString(), QStringLiteral("org"));
    QCOMPARE(reply.json.value(QStringLiteral("image_origin")).toString(),
             QStringLiteral("image_ref"));
    QCOMPARE(reply.json.value(QStringLiteral("image_ref")).toString().toUtf8(),
             sample("slack:1.4.0"));
    const QString pack
        = QStringLiteral("/packs/") + reply.json.value(QStringLiteral("id")).toString();
    QVERIFY(fixture.call("GET", pack + QStringLiteral("/files/behavior.md"))
                .body.startsWith("# Working in Slack"));
    QCOMPARE(fixture.call("POST", QStringLiteral("/packs"), body(sample("slack:1.4.0"))).code(),
             QStringLiteral("pack_exists"));
    QCOMPARE(fixture.call("PUT", pack + QStringLiteral("/files/behavior.md"), "x").code(),
             QStringLiteral("permission_denied"));
    QCOMPARE(fixture.call("DELETE", pack).status, 200);
    QVERIFY(fixture.storedFiles().isEmpty());
}

void TestLocalPlaneCreate::createsByDigest()
{
    PlaneFixture fixture;
    const QString digest
        = fixture.call("POST", QStringLiteral("/packs"), body(sample("slack:1.5.0")))
              .json.value(QStringLiteral("image_digest"))
              .toString();
    PlaneFixture other;
    const Reply reply
        = other.call("POST", QStringLiteral("/packs"), body(sample("slack@") + digest.toUtf8()));
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.json.value(QStringLiteral("image_digest")).toString(), digest);
}

void TestLocalPlaneCreate::replacesTheImage()
{
    PlaneFixture fixture;
    const QJsonObject before
        = fixture.call("POST", QStringLiteral("/packs"), body(sample("slack:1.4.0"))).json;
    const QString pack = QStringLiteral("/packs/") + before.value(QStringLiteral("id")).toString();

    const Reply reply = fixture.call("PUT", pack, body(sample("slack:1.5.0")));

    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json.value(QStringLiteral("id")), before.value(QStringLiteral("id")));
    QCOMPARE(reply.json.value(QStringLiteral("version")).toString(), QStringLiteral("1.5.0"));
    QVERIFY(reply.json.value(QStringLiteral("capabilities"))
                .toString()
                .contains(QLatin1String("files.slack.com")));
    QCOMPARE(fixture.storedFiles().size(), 3);
    QCOMPARE(fixture.call("GET", pack).json, reply.json);
}

void TestLocalPlaneCreate::refusesToReplaceTheImage_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("status");
    QTest::newRow("another repository") << QByteArray("incident-runbooks:3.0.1") << 400;
    QTest::newRow("no such tag") << QByteArray("slack:9") << 400;
    QTest::newRow("a version that exists") << QByteArray("slack:1.5.0") << 409;
}

void TestLocalPlaneCreate::refusesToReplaceTheImage()
{
    QFETCH(QByteArray, name);
    QFETCH(int, status);
    PlaneFixture fixture;
    fixture.call("POST", QStringLiteral("/packs"), body(sample("slack:1.5.0")));
    const QJsonObject before
        = fixture.call("POST", QStringLiteral("/packs"), body(sample("slack:1.4.0"))).json;
    const QString pack = QStringLiteral("/packs/") + before.value(QStringLiteral("id")).toString();

    const Reply reply = fixture.call("PUT", pack, body(sample(name.constData())));

    QCOMPARE(reply.status, status);
    QCOMPARE(reply.fields().contains(QStringLiteral("image_ref")), status == 400);
    QCOMPARE(fixture.call("GET", pack).json, before);
    const Reply upload = fixture.upload(packArchiveOf(QStringLiteral("up"), QStringLiteral("1")));
    const QString id = upload.json.value(QStringLiteral("id")).toString();
    QCOMPARE(
        fixture.call("PUT", QStringLiteral("/packs/") + id, body(sample("slack:1.5.0"))).status,
        400);
}

void TestLocalPlaneCreate::refusesReferences_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("field");
    QTest::newRow("missing") << QByteArray("{}") << "image_ref";
    QTest::newRow("empty") << body("") << "image_ref";
    QTest::newRow("a number") << QByteArray(R"({"image_ref":1})") << "image_ref";
    QTest::newRow("scheme") << body("https://a.example/b:1") << "image_ref";
    QTest::newRow("no registry") << body("team/pack:1") << "image_ref";
    QTest::newRow("no tag") << body("a.example/team/pack") << "image_ref";
    QTest::newRow("unreachable") << body("127.0.0.1:1/team/pack:1") << "image_ref";
    QTest::newRow("no such tag") << body(sample("slack:0")) << "image_ref";
    QTest::newRow("no such repository") << body(sample("nothing:1")) << "image_ref";
    QTest::newRow("visibility") << QByteArray(R"({"image_ref":"a.example/b:1","visibility":"all"})")
                                << "visibility";
}

void TestLocalPlaneCreate::refusesReferences()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, field);
    PlaneFixture fixture;
    const Reply reply = fixture.call("POST", QStringLiteral("/packs"), json);
    QCOMPARE(reply.status, 400);
    QVERIFY2(reply.fields().contains(field), reply.body.constData());
    QVERIFY(fixture.storedFiles().isEmpty());
}

void TestLocalPlaneCreate::followsAnIndexAndKeepsItsDigest()
{
    CraftedRegistry registry;
    OciDescriptor image = registry.image(
        QStringLiteral("inner"),
        {tarOf({{QStringLiteral("pack.yaml"), manifestText("crafted", "1.0.0")}})});
    image.os = QStringLiteral("linux");
    image.architecture = QStringLiteral("amd64");
    const OciDescriptor index
        = registry.manifest(QStringLiteral("index"), buildIndex({image}), ociIndexType);
    PlaneFixture fixture;

    const Reply reply = fixture.call("POST", QStringLiteral("/packs"),
                                     body(registry.reference(QStringLiteral("index"))));

    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.json.value(QStringLiteral("image_digest")).toString(), index.digest);
    fixture.restart();
    const QString pack
        = QStringLiteral("/packs/") + reply.json.value(QStringLiteral("id")).toString();
    QCOMPARE(fixture.call("GET", pack + QStringLiteral("/files/pack.yaml")).body,
             manifestText("crafted", "1.0.0"));
    QCOMPARE(fixture.storedFiles().size(), 4);
    QCOMPARE(fixture.call("DELETE", pack).status, 200);
    QVERIFY(fixture.storedFiles().isEmpty());
}

void TestLocalPlaneCreate::readsFilesThroughLayers()
{
    CraftedRegistry registry;
    registry.image(QStringLiteral("1"),
                   {tarOf({{QStringLiteral("pack.yaml"), manifestText("layered", "1.0.0")},
                           {QStringLiteral("guides/a.md"), "lower"},
                           {QStringLiteral("guides/b.md"), "lower"},
                           {QStringLiteral("data/x.csv"), "1"}}),
                    tarOf({{QStringLiteral("guides/a.md"), "upper"},
                           {QStringLiteral("guides/.wh.b.md"), ""},
                           {QStringLiteral(".wh.data"), ""}})});
    PlaneFixture fixture;
    const Reply reply = fixture.call("POST", QStringLiteral("/packs"),
                                     body(registry.reference(QStringLiteral("1"))));
    QCOMPARE(reply.status, 201);
    const QString files
        = QStringLiteral("/packs/%1/files/").arg(reply.json.value(QStringLiteral("id")).toString());
    QCOMPARE(fixture.call("GET", files + QStringLiteral("guides/a.md")).body, QByteArray("upper"));
    QCOMPARE(fixture.call("GET", files + QStringLiteral("guides/b.md")).status, 404);
    QCOMPARE(fixture.call("GET", files + QStringLiteral("data/x.csv")).status, 404);
}

void TestLocalPlaneCreate::refusesImagesThatAreNoPack_data()
{
    QTest::addColumn<QByteArray>("layer");
    QTest::addColumn<QString>("field");
    const QString yaml = QStringLiteral("pack.yaml");
    QTest::newRow("no pack.yaml") << tarOf({{QStringLiteral("readme"), "x"}}) << yaml;
    QTest::newRow("no version") << tarOf({{yaml, "name: crafted\n"}}) << "pack.yaml.version";
    QTest::newRow("capabilities") << tarOf(
        {{yaml, manifestText("crafted", "1") + "capabilities:\n  - name: a\n"}})
                                  << "pack.yaml.capabilities[0].type";
}

void TestLocalPlaneCreate::refusesImagesThatAreNoPack()
{
    QFETCH(QByteArray, layer);
    QFETCH(QString, field);
    CraftedRegistry registry;
    registry.image(QStringLiteral("1"), {layer});
    PlaneFixture fixture;
    const Reply reply = fixture.call("POST", QStringLiteral("/packs"),
                                     body(registry.reference(QStringLiteral("1"))));
    QCOMPARE(reply.status, 400);
    QVERIFY2(reply.fields().contains(field), reply.body.constData());
    QVERIFY(fixture.storedFiles().isEmpty());
}

void TestLocalPlaneCreate::refusesBytesOfAnotherDigest()
{
    CraftedRegistry registry;
    const QByteArray layer
        = tarOf({{QStringLiteral("pack.yaml"), manifestText("crafted", "1.0.0")}});
    registry.image(QStringLiteral("1"), {layer});
    QByteArray changed = layer;
    changed[changed.indexOf("1.0.0")] = '2';
    registry.put(digestOf(layer), changed, "application/octet-stream");
    PlaneFixture fixture;
    const Reply reply = fixture.call("POST", QStringLiteral("/packs"),
                                     body(registry.reference(QStringLiteral("1"))));
    QCOMPARE(reply.status, 400);
    const QString words = reply.fields().value(QStringLiteral("image_ref")).toString();
    QVERIFY2(words.startsWith(QLatin1String("digest mismatch")), qPrintable(words));
    QVERIFY(words.contains(digestOf(changed)));
}

QTEST_GUILESS_MAIN(TestLocalPlaneCreate)
#include "tst_localplane_create.moc"
