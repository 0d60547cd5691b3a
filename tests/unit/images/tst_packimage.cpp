// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/locale.h"
#include "models/images/digester.h"
#include "models/images/ocilayout.h"
#include "models/images/packimage.h"
#include "tests/support/samplelayers.h"
#include "tests/support/testregistry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

// Everything here is pulled from a real registry that skopeo filled from layouts of our own.
class TestPackImage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pulls_data();
    void pulls();
    void byDigest();
    void indexOfPlatforms();
    void indexOfOneOtherPlatform();
    void severalLayers();
    void largeLayer();
    void unknownNames_data();
    void unknownNames();
    void noPack();
    void brokenLayer();
    void tooLarge();
    void spoiledBlob();
    void cancelled();
    void registryIsGone();

private:
    tl::expected<PulledPack, RegistryError> pull(const QString &name, const PullLimits &limits = {},
                                                 const CancelFlag &cancelled = {});
    StoredImage publish(const QStringList &layers, const QString &name);

    QTemporaryDir m_dir;
    TestRegistry m_registry;
    std::unique_ptr<OciLayout> m_layout;
    std::unique_ptr<SampleLayers> m_samples;
};

void TestPackImage::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
    QVERIFY2(m_registry.start(), qPrintable(m_registry.lastWords()));
    m_layout = std::make_unique<OciLayout>(m_dir.filePath(QStringLiteral("layout")));
    QVERIFY(m_layout->create());
    m_samples = std::make_unique<SampleLayers>(m_dir.path());
}

StoredImage TestPackImage::publish(const QStringList &layers, const QString &name)
{
    const auto image = m_layout->addImage(layers, name);
    if (!image || !m_registry.push(m_layout->folder(), name, QStringLiteral("team/") + name)) {
        qWarning().noquote() << (image ? m_registry.lastWords() : image.error());
        return {};
    }
    return *image;
}

tl::expected<PulledPack, RegistryError>
TestPackImage::pull(const QString &name, const PullLimits &limits, const CancelFlag &cancelled)
{
    const auto reference
        = ImageReference::parse(m_registry.domain() + QStringLiteral("/team/") + name);
    RegistryClient client(m_registry.domain(), {}, cancelled);
    QTemporaryDir work;
    return pullPack(client, *reference, work.path(), limits, cancelled);
}

void TestPackImage::pulls_data()
{
    QTest::addColumn<TarCompression>("compression");
    QTest::newRow("plain") << TarCompression::None;
    QTest::newRow("gzip") << TarCompression::Gzip;
    QTest::newRow("zstd") << TarCompression::Zstd;
}

void TestPackImage::pulls()
{
    QFETCH(TarCompression, compression);
    const auto name = QStringLiteral("pack:") + QString::fromLatin1(QTest::currentDataTag());
    const auto layer = m_samples->layer(QStringLiteral("l"), SampleLayers::pack(), compression);
    const auto image = publish({layer}, name);
    QVERIFY(!image.layers.isEmpty());
    const auto pulled = pull(name);
    QVERIFY2(pulled, pulled ? "" : qPrintable(pulled.error().reason));
    QCOMPARE(pulled->digest, image.manifest.digest);
    QCOMPARE(pulled->image.digest, image.manifest.digest);
    QCOMPARE(pulled->layerBytes, image.layers.first().size);
    QCOMPARE(digestOf(pulled->config), image.config.digest);
    QCOMPARE(pulled->layerFiles.size(), 1);
    QCOMPARE(pulled->pack.manifest.name, QStringLiteral("web-tools"));
    QCOMPARE(pulled->pack.manifest.version, QStringLiteral("1.2.0"));
    QCOMPARE(pulled->pack.behavior.value_or(QString()), QStringLiteral("Be kind.\n"));
    QCOMPARE(pulled->pack.files.size(), 4);
    QVERIFY(pulled->pack.findings.isEmpty());
    QVERIFY(pulled->pack.fileBytes > 100'000);
}

void TestPackImage::byDigest()
{
    const auto layer = m_samples->layer(QStringLiteral("l"), SampleLayers::pack("by-digest"));
    const auto image = publish({layer}, QStringLiteral("pack:digest"));
    const auto pulled = pull(QStringLiteral("pack@") + image.manifest.digest);
    QVERIFY2(pulled, pulled ? "" : qPrintable(pulled.error().reason));
    QCOMPARE(pulled->pack.manifest.name, QStringLiteral("by-digest"));
    // The tag is not looked at where there is a digest.
    QVERIFY(pull(QStringLiteral("pack:none@") + image.manifest.digest));
}

void TestPackImage::indexOfPlatforms()
{
    auto arm
        = m_layout->addImage({m_samples->layer(QStringLiteral("a"), SampleLayers::pack("for-arm"))},
                             QStringLiteral("arm"));
    auto amd
        = m_layout->addImage({m_samples->layer(QStringLiteral("b"), SampleLayers::pack("for-amd"))},
                             QStringLiteral("amd"));
    QVERIFY(arm && amd);
    arm->manifest.os = amd->manifest.os = QStringLiteral("linux");
    arm->manifest.architecture = QStringLiteral("arm64");
    amd->manifest.architecture = QStringLiteral("amd64");
    const auto index = m_layout->addIndex({arm->manifest, amd->manifest}, QStringLiteral("both"));
    QVERIFY2(index, index ? "" : qPrintable(index.error()));
    QVERIFY2(m_registry.push(m_layout->folder(), QStringLiteral("both"),
                             QStringLiteral("team/pack:both")),
             qPrintable(m_registry.lastWords()));
    const auto pulled = pull(QStringLiteral("pack:both"));
    QVERIFY2(pulled, pulled ? "" : qPrintable(pulled.error().reason));
    QCOMPARE(pulled->pack.manifest.name, QStringLiteral("for-amd"));
    QCOMPARE(pulled->digest, index->digest);
    QCOMPARE(pulled->image.digest, amd->manifest.digest);
}

void TestPackImage::indexOfOneOtherPlatform()
{
    auto arm
        = m_layout->addImage({m_samples->layer(QStringLiteral("a"), SampleLayers::pack("for-arm"))},
                             QStringLiteral("arm"));
    QVERIFY(arm);
    arm->manifest.os = QStringLiteral("linux");
    arm->manifest.architecture = QStringLiteral("arm64");
    QVERIFY(m_layout->addIndex({arm->manifest}, QStringLiteral("one")));
    QVERIFY2(
        m_registry.push(m_layout->folder(), QStringLiteral("one"), QStringLiteral("team/pack:one")),
        qPrintable(m_registry.lastWords()));
    const auto pulled = pull(QStringLiteral("pack:one"));
    QVERIFY(pulled);
    QCOMPARE(pulled->pack.manifest.name, QStringLiteral("for-arm"));
}

void TestPackImage::severalLayers()
{
    const auto lower = m_samples->layer(QStringLiteral("lower"), SampleLayers::pack("old-name"));
    const auto upper
        = m_samples->layer(QStringLiteral("upper"),
                           {{QStringLiteral("pack.yaml"), SampleLayers::manifest("new-name")},
                            {QStringLiteral(".wh.behavior.md"), {}},
                            {QStringLiteral("data/.wh..wh..opq"), {}},
                            {QStringLiteral("data/small"), "y"}},
                           TarCompression::Zstd);
    QVERIFY(!publish({lower, upper}, QStringLiteral("pack:layers")).layers.isEmpty());
    const auto pulled = pull(QStringLiteral("pack:layers"));
    QVERIFY2(pulled, pulled ? "" : qPrintable(pulled.error().reason));
    QCOMPARE(pulled->pack.manifest.name, QStringLiteral("new-name"));
    QVERIFY(!pulled->pack.behavior);
    QStringList paths;
    for (const auto &file : pulled->pack.files)
        paths.append(file.path);
    QCOMPARE(paths,
             (QStringList{QStringLiteral("data/small"), QStringLiteral("pack.yaml"),
                          QStringLiteral("scripts/run.sh")}));
}

void TestPackImage::largeLayer()
{
    QByteArray noise(3 << 20, '\0');
    quint32 state = 1;
    for (auto &byte : noise) {
        state = state * 1664525 + 1013904223;
        byte = char(state >> 24);
    }
    const auto layer = m_samples->layer(QStringLiteral("l"),
                                        SampleLayers::pack("large")
                                            << ArchiveItem{QStringLiteral("data/noise"), noise});
    QVERIFY(!publish({layer}, QStringLiteral("pack:large")).layers.isEmpty());
    const auto pulled = pull(QStringLiteral("pack:large"));
    QVERIFY(pulled);
    QVERIFY(pulled->layerBytes > 3 << 20);
}

void TestPackImage::unknownNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("tag") << QStringLiteral("pack:none");
    QTest::newRow("repository") << QStringLiteral("none:none");
    QTest::newRow("latest") << QStringLiteral("pack");
    QTest::newRow("digest") << QStringLiteral("pack@sha256:") + QString(64, u'0');
}

void TestPackImage::unknownNames()
{
    QFETCH(QString, name);
    const auto pulled = pull(name);
    QVERIFY(!pulled);
    QCOMPARE(pulled.error().fault, RegistryFault::NotFound);
    QCOMPARE(pulled.error().httpStatus, 404);
    QCOMPARE(pulled.error().host, QStringLiteral("127.0.0.1"));
    QVERIFY2(pulled.error().reason.contains(QLatin1String("MANIFEST_UNKNOWN"))
                 || pulled.error().reason.contains(QLatin1String("NAME_UNKNOWN")),
             qPrintable(pulled.error().reason));
}

void TestPackImage::noPack()
{
    const auto layer = m_samples->layer(QStringLiteral("l"), {{QStringLiteral("etc/hosts"), "x"}});
    QVERIFY(!publish({layer}, QStringLiteral("pack:hosts")).layers.isEmpty());
    const auto pulled = pull(QStringLiteral("pack:hosts"));
    QVERIFY(!pulled);
    QCOMPARE(pulled.error().fault, RegistryFault::NotAPack);
    QCOMPARE(pulled.error().findings.constLast().kind, FindingKind::PackYamlMissing);
    const auto wrong = m_samples->layer(QStringLiteral("l"),
                                        {{QStringLiteral("pack.yaml"), "name: A B\nversion: 1\n"}});
    QVERIFY(!publish({wrong}, QStringLiteral("pack:wrong")).layers.isEmpty());
    const auto refused = pull(QStringLiteral("pack:wrong"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, RegistryFault::NotAPack);
    QCOMPARE(refused.error().findings.constFirst().kind, FindingKind::FieldWrong);
}

void TestPackImage::brokenLayer()
{
    const auto path = m_dir.filePath(QStringLiteral("text"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(4096, 'x')) == 4096);
    file.close();
    QVERIFY(!publish({path}, QStringLiteral("pack:text")).layers.isEmpty());
    const auto pulled = pull(QStringLiteral("pack:text"));
    QVERIFY(!pulled);
    QCOMPARE(pulled.error().fault, RegistryFault::BadLayer);
    QCOMPARE(pulled.error().findings.constFirst().kind, FindingKind::NotTar);
}

void TestPackImage::tooLarge()
{
    const auto layer = m_samples->layer(QStringLiteral("l"), SampleLayers::pack());
    QVERIFY(!publish({layer, layer}, QStringLiteral("pack:two")).layers.isEmpty());
    PullLimits limits;
    limits.layerBytes = 200;
    const auto pulled = pull(QStringLiteral("pack:two"), limits);
    QVERIFY(!pulled);
    QCOMPARE(pulled.error().fault, RegistryFault::TooLarge);
    limits = {};
    limits.layers = 1;
    QCOMPARE(pull(QStringLiteral("pack:two"), limits).error().fault, RegistryFault::TooLarge);
    limits = {};
    limits.archive.inflatedBytes = 50'000;
    QCOMPARE(pull(QStringLiteral("pack:two"), limits).error().fault, RegistryFault::BadLayer);
}

void TestPackImage::spoiledBlob()
{
    const auto layer = m_samples->layer(QStringLiteral("l"), SampleLayers::pack("spoiled"));
    const auto image = publish({layer}, QStringLiteral("pack:spoiled"));
    QVERIFY(!image.layers.isEmpty());
    const auto digits = image.layers.first().digest.mid(7);
    QFile blob(m_registry.storage()
               + QStringLiteral("/docker/registry/v2/blobs/sha256/%1/%2/data")
                     .arg(digits.left(2), digits));
    QVERIFY(blob.open(QIODevice::ReadWrite));
    QVERIFY(blob.seek(100) && blob.write("!") == 1);
    blob.close();
    const auto pulled = pull(QStringLiteral("pack:spoiled"));
    QVERIFY(!pulled);
    QCOMPARE(pulled.error().fault, RegistryFault::DigestMismatch);
    QCOMPARE(pulled.error().expected, image.layers.first().digest);
    QVERIFY(isDigest(pulled.error().actual));
}

void TestPackImage::cancelled()
{
    const auto flag = std::make_shared<std::atomic_bool>(true);
    const auto pulled = pull(QStringLiteral("pack:gzip"), {}, flag);
    QVERIFY(!pulled);
    QCOMPARE(pulled.error().fault, RegistryFault::Cancelled);
}

void TestPackImage::registryIsGone()
{
    TestRegistry other;
    QVERIFY(other.start());
    const auto domain = other.domain();
    QVERIFY(
        RegistryClient(domain).manifest(QStringLiteral("a/b"), QStringLiteral("c")).error().fault
        == RegistryFault::NotFound);
    const auto none = RegistryClient({}).manifest(QStringLiteral("a"), QStringLiteral("b"));
    QCOMPARE(none.error().fault, RegistryFault::NoRegistry);
    const auto refused = RegistryClient(QStringLiteral("127.0.0.1:1"))
                             .manifest(QStringLiteral("a"), QStringLiteral("b"));
    QCOMPARE(refused.error().fault, RegistryFault::Unreachable);
}

QTEST_GUILESS_MAIN(TestPackImage)
#include "tst_packimage.moc"
