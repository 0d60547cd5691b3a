// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/locale.h"
#include "models/images/digester.h"
#include "models/images/ocilayout.h"
#include "models/images/packimage.h"
#include "tests/support/samplelayers.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

class TestOciLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void createsTwice();
    void addsAndReadsBack();
    void otherToolsReadIt();
    void sameLayerSameDigest();
    void addsAsIs();
    void refusesForeignParts();
    void removesOnlyWhatNobodyNeeds();
    void sameImageTwoNames();
    void keepsAllWhenUnsure();
    void removesLeftovers();
    void refusesDamagedBlobs();
    void hostileDigests();
    void failuresChangeNothing();

private:
    QStringList blobs() const;
    QString sample(const QByteArray &name, TarCompression compression = TarCompression::Gzip)
    {
        return SampleLayers(m_dir->path())
            .layer(QString::fromLatin1(name), SampleLayers::pack(name), compression);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<OciLayout> m_layout;
};

void TestOciLayout::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
}

void TestOciLayout::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_layout = std::make_unique<OciLayout>(m_dir->filePath(QStringLiteral("layout")));
    QVERIFY(m_layout->create());
}

QStringList TestOciLayout::blobs() const
{
    QStringList names;
    QDirIterator iterator(m_layout->folder() + QStringLiteral("/blobs"), QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        iterator.next();
        names.append(iterator.fileName());
    }
    names.sort();
    return names;
}

void TestOciLayout::createsTwice()
{
    QVERIFY(m_layout->addImage({sample("one")}, QStringLiteral("one")));
    QVERIFY(m_layout->create());
    QCOMPARE(m_layout->images()->size(), 1);
    OciLayout impossible(QStringLiteral("/dev/null/layout"));
    QVERIFY(!impossible.create());
}

void TestOciLayout::addsAndReadsBack()
{
    const auto added = m_layout->addImage(
        {sample("one"), sample("two", TarCompression::Zstd), sample("three", TarCompression::None)},
        QStringLiteral("pack_1"), {{QStringLiteral("title"), QStringLiteral("One")}});
    QVERIFY2(added, added ? "" : qPrintable(added.error()));
    QCOMPARE(added->layers.size(), 3);
    QVERIFY(added->layers.at(0).mediaType.endsWith(QLatin1String("+gzip")));
    QVERIFY(added->layers.at(1).mediaType.endsWith(QLatin1String("+zstd")));
    QVERIFY(added->layers.at(2).mediaType.endsWith(QLatin1String(".tar")));
    const auto again = m_layout->image(added->manifest.digest);
    QVERIFY(again);
    QCOMPARE(again->bytes(), added->bytes());
    QCOMPARE(again->config.digest, added->config.digest);
    QCOMPARE(m_layout->images()->constFirst().refName, QStringLiteral("pack_1"));
    const auto pack = readPackLayers(m_layout->layerPaths(*again));
    QVERIFY(pack);
    QCOMPARE(pack->manifest.name, QStringLiteral("three"));
    // diff_ids are of the inflated layers.
    const auto config = m_layout->readBlob(added->config.digest, 1 << 20);
    QVERIFY(config);
    QVERIFY(config->contains(added->layers.at(2).digest.toLatin1()));
    QVERIFY(!config->contains(added->layers.at(0).digest.toLatin1()));
}

void TestOciLayout::otherToolsReadIt()
{
    const auto added = m_layout->addImage({sample("one")}, QStringLiteral("v1"));
    QVERIFY(added);
    QProcess skopeo;
    skopeo.start(QStringLiteral("skopeo"),
                 {QStringLiteral("inspect"), QStringLiteral("oci:%1:v1").arg(m_layout->folder())});
    QVERIFY(skopeo.waitForFinished());
    const auto json = QJsonDocument::fromJson(skopeo.readAllStandardOutput()).object();
    QCOMPARE(json.value(QStringLiteral("Digest")).toString(), added->manifest.digest);
    QCOMPARE(json.value(QStringLiteral("Os")).toString(), QStringLiteral("linux"));
}

void TestOciLayout::sameLayerSameDigest()
{
    const auto first = m_layout->addImage({sample("one")}, QStringLiteral("a"));
    QVERIFY(first);
    OciLayout other(m_dir->filePath(QStringLiteral("other")));
    QVERIFY(other.create());
    const auto second = other.addImage({sample("one")}, QStringLiteral("a"));
    QVERIFY(second);
    QCOMPARE(first->manifest.digest, second->manifest.digest);
}

void TestOciLayout::addsAsIs()
{
    const auto added = m_layout->addImage({sample("one")}, QStringLiteral("a"));
    QVERIFY(added);
    const auto manifest = m_layout->readBlob(added->manifest.digest, mostManifestBytes);
    const auto config = m_layout->readBlob(added->config.digest, mostManifestBytes);
    QVERIFY(manifest && config);
    OciLayout other(m_dir->filePath(QStringLiteral("other")));
    QVERIFY(other.create());
    const auto copied
        = other.addImageAsIs(*manifest, *config, m_layout->layerPaths(*added), QStringLiteral("b"));
    QVERIFY2(copied, copied ? "" : qPrintable(copied.error()));
    QCOMPARE(copied->manifest.digest, added->manifest.digest);
    QVERIFY(readPackLayers(other.layerPaths(*copied)));
}

void TestOciLayout::refusesForeignParts()
{
    const auto added = m_layout->addImage({sample("one")}, QStringLiteral("a"));
    QVERIFY(added);
    const auto manifest = m_layout->readBlob(added->manifest.digest, mostManifestBytes);
    const auto config = m_layout->readBlob(added->config.digest, mostManifestBytes);
    const auto before = blobs();
    const auto name = QStringLiteral("b");
    QVERIFY(!m_layout->addImageAsIs(*manifest, *config, {sample("two")}, name));
    QVERIFY(!m_layout->addImageAsIs(*manifest, "{}", {sample("one")}, name));
    QVERIFY(!m_layout->addImageAsIs(*manifest, *config, {}, name));
    QVERIFY(!m_layout->addImageAsIs("{}", *config, {sample("one")}, name));
    QCOMPARE(blobs(), before);
    QCOMPARE(m_layout->images()->size(), 1);
}

void TestOciLayout::removesOnlyWhatNobodyNeeds()
{
    const auto shared = sample("shared");
    QVERIFY(m_layout->addImage({shared, sample("one")}, QStringLiteral("one")));
    const auto alone = blobs();
    QVERIFY(m_layout->addImage({shared, sample("two")}, QStringLiteral("two")));
    QCOMPARE(blobs().size(), alone.size() + 3);
    QCOMPARE(m_layout->removeImage(QStringLiteral("two")).value_or(false), true);
    QCOMPARE(blobs(), alone);
    QCOMPARE(m_layout->removeImage(QStringLiteral("two")).value_or(true), false);
    QCOMPARE(m_layout->removeImage(QStringLiteral("one")).value_or(false), true);
    QVERIFY(blobs().isEmpty());
    QVERIFY(m_layout->images()->isEmpty());
}

void TestOciLayout::sameImageTwoNames()
{
    const auto first = m_layout->addImage({sample("one")}, QStringLiteral("a"));
    const auto second = m_layout->addImage({sample("one")}, QStringLiteral("b"));
    QVERIFY(first && second);
    QVERIFY(m_layout->addIndex({first->manifest}, QStringLiteral("list")));
    QVERIFY(m_layout->removeImage(QStringLiteral("a")));
    QVERIFY(m_layout->image(first->manifest.digest));
    QVERIFY(m_layout->removeImage(QStringLiteral("b")));
    // The index still needs it.
    QVERIFY(m_layout->image(first->manifest.digest));
    QVERIFY(m_layout->removeImage(QStringLiteral("list")));
    QVERIFY(blobs().isEmpty());
}

void TestOciLayout::keepsAllWhenUnsure()
{
    const auto kept = m_layout->addImage({sample("one")}, QStringLiteral("one"));
    QVERIFY(kept && m_layout->addImage({sample("two")}, QStringLiteral("two")));
    QVERIFY(QFile::remove(m_layout->blobPath(kept->manifest.digest)));
    const auto before = blobs();
    QVERIFY(!m_layout->removeImage(QStringLiteral("two")));
    QCOMPARE(blobs(), before);
}

void TestOciLayout::removesLeftovers()
{
    QVERIFY(m_layout->addImage({sample("one")}, QStringLiteral("one")));
    const auto before = blobs();
    QFile leftover(m_layout->folder() + QStringLiteral("/blobs/sha256/.abc.XYZ"));
    QVERIFY(leftover.open(QIODevice::WriteOnly));
    leftover.close();
    QVERIFY(m_layout->addImage({sample("two")}, QStringLiteral("one")));
    QCOMPARE(m_layout->collectGarbage().value_or(0), 4);
    QCOMPARE(blobs().size(), before.size());
}

void TestOciLayout::refusesDamagedBlobs()
{
    const auto added = m_layout->addImage({sample("one")}, QStringLiteral("one"));
    QVERIFY(added);
    QFile blob(m_layout->blobPath(added->config.digest));
    QVERIFY(blob.open(QIODevice::ReadWrite) && blob.write("!") == 1);
    blob.close();
    QVERIFY(!m_layout->readBlob(added->config.digest, 1 << 20));
    QVERIFY(!m_layout->readBlob(added->manifest.digest, 10));
}

void TestOciLayout::hostileDigests()
{
    const auto path = QStringLiteral("sha256:../../../../etc/passwd");
    QVERIFY(m_layout->blobPath(path).isEmpty());
    QVERIFY(!m_layout->readBlob(path, 100));
    QVERIFY(!m_layout->image(QString()));
}

void TestOciLayout::failuresChangeNothing()
{
    QVERIFY(!m_layout->addImage({m_dir->filePath(QStringLiteral("none"))}, QStringLiteral("x")));
    QFile cut(sample("one"));
    QVERIFY(cut.open(QIODevice::ReadWrite) && cut.resize(cut.size() - 20));
    cut.close();
    const auto refused = m_layout->addImage({cut.fileName()}, QStringLiteral("x"));
    QVERIFY(!refused);
    QVERIFY(!refused.error().isEmpty());
    QVERIFY(m_layout->images()->isEmpty());
    QVERIFY(blobs().isEmpty());
}

QTEST_GUILESS_MAIN(TestOciLayout)
#include "tst_ocilayout.moc"
