// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/locale.h"
#include "models/images/imagepreview.h"
#include "tests/support/imagematrix.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testregistry.h"
#include "tests/support/tokengate.h"
#include "tests/unit/localplane/planefixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace packdesk;
using namespace packdesk::test;

// Every image of the matrix, in a real registry that skopeo filled: what the preview says, what
// the maker wrote down, what skopeo shows and what the local control plane makes of it.
class TestImageMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anonymous_data() { rows(); }
    void anonymous();
    void skopeo_data() { rows(); }
    void skopeo();
    void controlPlane_data() { rows(); }
    void controlPlane();
    void htpasswd_data() { rows(); }
    void htpasswd();
    void tokens_data() { rows(); }
    void tokens();
    void tls_data() { rows(); }
    void tls();
    void tags();

private:
    void rows() const;
    const MatrixCase &wanted() const;
    MadeImage made() const { return m_made.value(wanted().name); }
    void compare(const QString &domain, const RegistryAccess &access);

    QTemporaryDir m_dir;
    QList<MatrixCase> m_cases;
    QHash<QString, MadeImage> m_made;
    TestRegistry m_registry;
    TestRegistry m_guarded;
    TestRegistry m_behindTokens;
    TestRegistry m_overTls;
    std::unique_ptr<TestCertificates> m_certificates;
    std::unique_ptr<TokenGate> m_gate;
};

namespace {

RegistryAccess access(const QString &caFile = {})
{
    return {RegistryCredentials{QStringLiteral("user"), Secret("pass word")}, caFile};
}

QString repository()
{
    return QStringLiteral("team/pack");
}

tl::expected<ImagePreview, RegistryError> preview(const QString &domain, const QString &tag,
                                                  const RegistryAccess &how)
{
    RegistryAccess copy{std::nullopt, how.caFile};
    if (how.credentials)
        copy.credentials = how.credentials->duplicate();
    RegistryClient client(domain, {}, {}, std::move(copy));
    return previewImage(
        client, *ImageReference::parse(QStringLiteral("%1/%2:%3").arg(domain, repository(), tag)));
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString digestBy(const QByteArray &bytes)
{
    return QStringLiteral("sha256:")
        + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

void TestImageMatrix::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
    m_cases = imageMatrix();
    QVERIFY(m_cases.size() >= 25);
    QVERIFY2(m_registry.start(), qPrintable(m_registry.lastWords()));
    for (const auto &one : std::as_const(m_cases)) {
        const auto folder = m_dir.filePath(one.name);
        m_made[one.name] = one.make(folder);
        QVERIFY2(m_registry.pushFrom(QStringLiteral("dir:") + folder,
                                     repository() + QLatin1Char(':') + one.name),
                 qPrintable(one.name + m_registry.lastWords()));
    }
    m_certificates = std::make_unique<TestCertificates>(m_dir.path());
    QVERIFY(m_certificates->make());
    QFile htpasswd(m_dir.filePath(QStringLiteral("htpasswd")));
    QVERIFY(htpasswd.open(QIODevice::WriteOnly));
    htpasswd.write(htpasswdLine("user", "pass word"));
    htpasswd.close();
    RegistrySetup guarded{m_registry.storage(), htpasswd.fileName(), {}, {}, {}, {}};
    QVERIFY2(m_guarded.start(guarded), qPrintable(m_guarded.lastWords()));
    guarded.certificate = m_certificates->certificate();
    guarded.key = m_certificates->key();
    QVERIFY2(m_overTls.start(guarded), qPrintable(m_overTls.lastWords()));
    m_gate = std::make_unique<TokenGate>(m_certificates->key(), m_certificates->certificate(),
                                         "user:pass word");
    QVERIFY2(m_behindTokens.start(
                 {m_registry.storage(), {}, m_gate->realm(), m_certificates->authority(), {}, {}}),
             qPrintable(m_behindTokens.lastWords()));
    m_gate->setRegistry(m_behindTokens.port());
}

void TestImageMatrix::rows() const
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < m_cases.size(); ++i)
        QTest::newRow(qPrintable(m_cases.at(i).name)) << i;
}

const MatrixCase &TestImageMatrix::wanted() const
{
    const auto name = QString::fromLatin1(QTest::currentDataTag());
    return *std::find_if(m_cases.cbegin(), m_cases.cend(),
                         [&](const MatrixCase &one) { return one.name == name; });
}

void TestImageMatrix::compare(const QString &domain, const RegistryAccess &how)
{
    const auto seen = preview(domain, wanted().name, how);
    QVERIFY2(seen,
             seen ? ""
                  : qPrintable(QString::number(int(seen.error().fault)) + seen.error().reason));
    QCOMPARE(seen->digest, made().digest);
    QCOMPARE(seen->imageDigest, made().imageDigest);
    QCOMPARE(seen->layerBytes, made().layerBytes());
    QCOMPARE(seen->layers.size(), made().layers.size());
    for (qsizetype i = 0; i < seen->layers.size(); ++i) {
        QCOMPARE(seen->layers.at(i).digest, made().layers.at(i).digest);
        QCOMPARE(seen->layers.at(i).size, made().layers.at(i).bytes);
        QCOMPARE(seen->layers.at(i).mediaType, made().layers.at(i).mediaType);
    }
    QStringList platforms;
    for (const auto &platform : seen->platforms)
        platforms.append(platform.os + QLatin1Char('/') + platform.architecture);
    QCOMPARE(platforms, made().platforms);
    QCOMPARE(seen->packYaml.isNull(), wanted().packYaml.isNull());
    QCOMPARE(seen->packYaml, wanted().packYaml);
    QStringList files;
    for (const auto &file : seen->files)
        files.append(file.path);
    QCOMPARE(files, wanted().files);
    QCOMPARE(seen->topLevel, wanted().topLevel);
    QCOMPARE(seen->behavior.value_or(QString()), wanted().behavior);
    QCOMPARE(seen->isPack(), !wanted().packName.isNull());
    if (seen->isPack()) {
        QCOMPARE(seen->manifest->name, wanted().packName);
        QCOMPARE(seen->manifest->version, wanted().version);
    }
    if (wanted().error)
        QVERIFY(std::any_of(seen->findings.cbegin(), seen->findings.cend(), [&](const Finding &f) {
            return f.kind == *wanted().error && f.severity == Severity::Error;
        }));
}

void TestImageMatrix::anonymous()
{
    compare(m_registry.domain(), {});
}

void TestImageMatrix::htpasswd()
{
    compare(m_guarded.domain(), access());
}

void TestImageMatrix::tokens()
{
    const auto before = m_gate->tokens();
    compare(m_gate->domain(), access());
    QCOMPARE(m_gate->tokens(), before + 1);
}

void TestImageMatrix::tls()
{
    compare(m_overTls.domain(), access(m_certificates->authority()));
}

void TestImageMatrix::skopeo()
{
    const auto seen = preview(m_registry.domain(), wanted().name, {});
    QVERIFY(seen);
    const auto image = QStringLiteral("docker://%1/%2").arg(m_registry.domain(), repository());
    const auto raw = outputOf(QStringLiteral("skopeo"),
                              {QStringLiteral("inspect"), QStringLiteral("--tls-verify=false"),
                               QStringLiteral("--raw"), image + QLatin1Char(':') + wanted().name});
    QVERIFY(raw);
    QCOMPARE(seen->digest, digestBy(*raw));
    const auto copy = m_dir.filePath(QStringLiteral("copy-") + wanted().name);
    QVERIFY(
        outputOf(QStringLiteral("skopeo"),
                 {QStringLiteral("copy"), QStringLiteral("--insecure-policy"),
                  QStringLiteral("--preserve-digests"), QStringLiteral("--src-tls-verify=false"),
                  image + QLatin1Char('@') + seen->imageDigest, QStringLiteral("dir:") + copy}));
    const auto manifest = read(copy + QLatin1String("/manifest.json"));
    QCOMPARE(seen->imageDigest, digestBy(manifest));
    const auto layers = QJsonDocument::fromJson(manifest)[QLatin1String("layers")].toArray();
    QCOMPARE(seen->layers.size(), layers.size());
    for (qsizetype i = 0; i < seen->layers.size(); ++i) {
        QCOMPARE(seen->layers.at(i).digest, layers.at(i)[QLatin1String("digest")].toString());
        const QFileInfo blob(copy + QLatin1Char('/') + seen->layers.at(i).digest.mid(7));
        QCOMPARE(seen->layers.at(i).size, blob.size());
    }
    // Another reader of archives finds the same bytes in that layer.
    if (wanted().packLayer < 0 || wanted().packYaml.isNull())
        return;
    const auto layer = copy + QLatin1Char('/') + seen->layers.at(wanted().packLayer).digest.mid(7);
    const auto yaml = outputOf(QStringLiteral("bsdtar"),
                               {QStringLiteral("-xOf"), layer, QStringLiteral("pack.yaml")});
    QVERIFY(yaml);
    QCOMPARE(seen->packYaml, *yaml);
}

void TestImageMatrix::controlPlane()
{
    PlaneFixture fixture;
    const auto seen = preview(m_registry.domain(), wanted().name, {});
    QVERIFY(seen);
    // What was reviewed is what is created.
    const auto reference
        = QStringLiteral("%1/%2@%3").arg(m_registry.domain(), repository(), seen->digest);
    const auto reply = fixture.call("POST", QStringLiteral("/packs"),
                                    "{\"image_ref\":\"" + reference.toUtf8() + "\"}");
    QCOMPARE(reply.status, seen->isPack() ? 201 : 400);
    if (!seen->isPack())
        return;
    const auto value = [&](const char *key) { return reply.json.value(QLatin1String(key)); };
    QCOMPARE(value("image_digest").toString(), seen->digest);
    QCOMPARE(value("size_bytes").toInteger(), seen->layerBytes);
    QCOMPARE(value("name").toString(), seen->manifest->name);
    QCOMPARE(value("version").toString(), seen->manifest->version);
    QCOMPARE(value("description").toString(), seen->manifest->description);
    QCOMPARE(value("capabilities").toString(), seen->manifest->capabilities);
    const auto pack = QStringLiteral("/packs/%1/files/").arg(value("id").toString());
    QCOMPARE(fixture.call("GET", pack + QLatin1String("pack.yaml")).body, seen->packYaml);
    if (seen->behavior)
        QCOMPARE(fixture.call("GET", pack + QLatin1String("behavior.md")).body,
                 seen->behavior->toUtf8());
    for (const auto &text : seen->guides + seen->scripts)
        QCOMPARE(
            fixture
                .call("GET", pack + QString::fromLatin1(text.path.toUtf8().toPercentEncoding("/")))
                .body,
            text.text.value_or(QString()).toUtf8());
}

void TestImageMatrix::tags()
{
    QStringList names;
    for (const auto &one : std::as_const(m_cases))
        names.append(one.name);
    names.sort();
    for (const auto &domain : {m_registry.domain(), m_guarded.domain(), m_gate->domain()}) {
        RegistryClient client(domain, {}, {}, access());
        const auto tags = client.tags(repository());
        QVERIFY(tags);
        QCOMPARE(*tags, names);
    }
}

QTEST_GUILESS_MAIN(TestImageMatrix)
#include "tst_imagematrix.moc"
