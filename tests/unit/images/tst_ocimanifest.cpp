// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/digester.h"
#include "models/images/ociimage.h"
#include "models/images/ocimanifest.h"

#include <QTemporaryDir>
#include <QTest>

using namespace packdesk;

namespace {

const QByteArray digest = "sha256:" + QByteArray(64, 'a');
const QByteArray part = "{\"mediaType\":\"application/vnd.oci.image.config.v1+json\",\"digest\":\""
    + digest + "\",\"size\":2}";

QByteArray image(const QByteArray &more = {})
{
    return "{\"schemaVersion\":2,\"config\":" + part + ",\"layers\":[" + part + "]" + more + "}";
}

QByteArray index(const QByteArray &entries)
{
    return "{\"schemaVersion\":2,\"manifests\":[" + entries + "]}";
}

QByteArray platform(const char *os, const char *architecture, const QByteArray &more = {})
{
    return part.chopped(1) + ",\"platform\":{\"os\":\"" + os + "\",\"architecture\":\""
        + architecture + "\"}" + more + "}";
}

} // namespace

class TestOciManifest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void refuses_data();
    void refuses();
    void platforms_data();
    void platforms();
    void layerTypes();
    void buildsWhatItReads();
    void digests();
};

void TestOciManifest::reads()
{
    const auto manifest = parseManifest(
        image(",\"mediaType\":\"application/vnd.docker.distribution.manifest.v2+json\""));
    QVERIFY2(manifest, manifest ? "" : qPrintable(manifest.error()));
    QVERIFY(!manifest->isIndex);
    QCOMPARE(manifest->config.size, 2);
    QCOMPARE(manifest->layers.size(), 1);
    QCOMPARE(manifest->layers.first().digest, QString::fromLatin1(digest));
    const auto list = parseManifest(index(platform("linux", "arm64")),
                                    "application/vnd.oci.image.index.v1+json; charset=utf-8");
    QVERIFY(list);
    QVERIFY(list->isIndex);
    QCOMPARE(list->mediaType, QStringLiteral("application/vnd.oci.image.index.v1+json"));
    QCOMPARE(list->manifests.first().architecture, QStringLiteral("arm64"));
}

void TestOciManifest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("deep") << QByteArray("[").repeated(5000);
    QTest::newRow("schema 1") << QByteArray("{\"schemaVersion\":1}");
    QTest::newRow("schema as a text")
        << image().replace("\"schemaVersion\":2", "\"schemaVersion\":\"2\"");
    QTest::newRow("neither") << QByteArray("{\"schemaVersion\":2}");
    QTest::newRow("both") << image(",\"manifests\":[]");
    QTest::newRow("an image that says index")
        << image(",\"mediaType\":\"application/vnd.oci.image.index.v1+json\"");
    QTest::newRow("unknown type") << image(",\"mediaType\":\"application/json\"");
    QTest::newRow("no config") << QByteArray("{\"schemaVersion\":2,\"layers\":[" + part + "]}");
    QTest::newRow("no digest") << image().replace(digest, "sha256:abc");
    QTest::newRow("digest that is a path") << image().replace(digest, "sha256:../../x");
    QTest::newRow("negative size") << image().replace("\"size\":2", "\"size\":-1");
    QTest::newRow("size as a text") << image().replace("\"size\":2", "\"size\":\"2\"");
    QTest::newRow("size too large")
        << image().replace("\"size\":2", "\"size\":99999999999999999999");
    QTest::newRow("too many") << index((part + ",").repeated(1000) + part);
    QTest::newRow("too large") << image() + QByteArray(4 << 20, ' ');
}

void TestOciManifest::refuses()
{
    QFETCH(QByteArray, json);
    const auto manifest = parseManifest(json);
    QVERIFY(!manifest);
    QVERIFY(!manifest.error().isEmpty());
}

void TestOciManifest::platforms_data()
{
    QTest::addColumn<QByteArray>("entries");
    QTest::addColumn<int>("chosen");
    const QByteArray attestation(
        ",\"annotations\":{\"vnd.docker.reference.type\":\"attestation-manifest\"}");
    QTest::newRow("none") << QByteArray() << -1;
    QTest::newRow("only unknown") << platform("unknown", "unknown") << -1;
    QTest::newRow("only an attestation") << platform("linux", "amd64", attestation) << -1;
    QTest::newRow("the second") << platform("linux", "arm64") + ',' + platform("linux", "amd64")
                                << 1;
    QTest::newRow("no amd64") << platform("unknown", "unknown") + ',' + platform("linux", "arm64")
            + ',' + platform("linux", "s390x")
                              << 1;
    QTest::newRow("no linux") << platform("windows", "amd64") << 0;
    QTest::newRow("without a platform") << part << 0;
}

void TestOciManifest::platforms()
{
    QFETCH(QByteArray, entries);
    QFETCH(int, chosen);
    const auto manifest = parseManifest(index(entries));
    QVERIFY(manifest);
    const auto *descriptor = choosePlatform(manifest->manifests);
    QCOMPARE(descriptor ? int(descriptor - manifest->manifests.constData()) : -1, chosen);
}

void TestOciManifest::layerTypes()
{
    QVERIFY(isLayerType(QStringLiteral("application/vnd.oci.image.layer.v1.tar+zstd")));
    QVERIFY(isLayerType(QStringLiteral("application/vnd.docker.image.rootfs.diff.tar.gzip")));
    QVERIFY(!isLayerType(QStringLiteral("application/vnd.oci.image.layer.v1.tar+other")));
    QVERIFY(!isLayerType(QString()));
    const auto foreign
        = QStringLiteral("application/vnd.docker.image.rootfs.foreign.diff.tar.gzip");
    QVERIFY(isForeignLayerType(foreign));
    QVERIFY(!isLayerType(foreign));
    QVERIFY(isForeignLayerType(
        QStringLiteral("application/vnd.oci.image.layer.nondistributable.v1.tar+gzip")));
}

void TestOciManifest::buildsWhatItReads()
{
    const auto config = describe(buildConfig({digestOf("a")}), QString(ociConfigType));
    const auto layer = describe("a", QString(ociLayerType));
    const auto json = buildManifest(config, {layer}, {{QStringLiteral("k"), QStringLiteral("v")}});
    QVERIFY(json.contains("\"annotations\":{\"k\":\"v\"}"));
    const auto manifest = parseManifest(json);
    QVERIFY(manifest);
    QCOMPARE(manifest->config.digest, config.digest);
    QCOMPARE(manifest->layers.first().mediaType, QString(ociLayerType));
    auto named = describe(json, QString(ociManifestType));
    named.os = QStringLiteral("linux");
    named.architecture = QStringLiteral("amd64");
    named.refName = QStringLiteral("a b");
    const auto list = parseManifest(buildIndex({named}));
    QVERIFY(list);
    QCOMPARE(list->manifests.first().refName, QStringLiteral("a b"));
    QCOMPARE(list->manifests.first().os, QStringLiteral("linux"));
    QCOMPARE(list->manifests.first().size, json.size());
}

void TestOciManifest::digests()
{
    QCOMPARE(
        digestOf("abc"),
        QStringLiteral("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    Digester wide(QStringLiteral("sha512:"));
    wide.add("abc");
    QVERIFY(wide.digest().startsWith(QLatin1String("sha512:ddaf35a1")));
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("a")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("abc") == 3);
    file.close();
    QCOMPARE(digestOfFile(file.fileName()).value_or(QString()), digestOf("abc"));
    QVERIFY(!digestOfFile(dir.filePath(QStringLiteral("none"))));
}

QTEST_GUILESS_MAIN(TestOciManifest)
#include "tst_ocimanifest.moc"
