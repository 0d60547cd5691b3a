// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/locale.h"
#include "models/images/imagepreview.h"
#include "models/images/registryaccess.h"
#include "tests/support/madeimage.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testregistry.h"
#include "tests/support/tokengate.h"

#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

// What goes wrong with real registries, each with its own fault.
class TestRegistryAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void credentialsAreDuplicated();
    void refusals_data();
    void refusals();
    void unknownNames_data();
    void unknownNames();
    void registryIsDown();
    void caFiles_data();
    void caFiles();
    void plainWhereTlsIsSpoken();
    void tlsWherePlainIsSpoken();

private:
    QString domainOf(const QString &which) const;

    QTemporaryDir m_dir;
    TestRegistry m_registry;
    TestRegistry m_guarded;
    TestRegistry m_behindTokens;
    TestRegistry m_overTls;
    std::unique_ptr<TestCertificates> m_certificates;
    std::unique_ptr<TestCertificates> m_others;
    std::unique_ptr<TokenGate> m_gate;
};

namespace {

RegistryAccess access(const QByteArray &password, const QString &caFile = {})
{
    if (password.isNull())
        return {std::nullopt, caFile};
    return {RegistryCredentials{QStringLiteral("user"), Secret(password)}, caFile};
}

tl::expected<ImagePreview, RegistryError> preview(const QString &domain, RegistryAccess how,
                                                  const char *name = "team/pack:1.0")
{
    RegistryClient client(domain, {}, {}, std::move(how));
    return previewImage(
        client, *ImageReference::parse(domain + QLatin1Char('/') + QString::fromLatin1(name)));
}

} // namespace

void TestRegistryAccess::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
    QVERIFY2(m_registry.start(), qPrintable(m_registry.lastWords()));
    const auto folder = m_dir.filePath(QStringLiteral("image"));
    ImageMaker(folder).single(
        {{{{QStringLiteral("pack.yaml"), "name: a\nversion: 1\n"}}, TarCompression::Gzip, {}}});
    QVERIFY2(m_registry.pushFrom(QStringLiteral("dir:") + folder, QStringLiteral("team/pack:1.0")),
             qPrintable(m_registry.lastWords()));
    m_certificates = std::make_unique<TestCertificates>(m_dir.path());
    m_others = std::make_unique<TestCertificates>(m_dir.path(), QStringLiteral("other"));
    QVERIFY(m_certificates->make() && m_others->make());
    QFile htpasswd(m_dir.filePath(QStringLiteral("htpasswd")));
    QVERIFY(htpasswd.open(QIODevice::WriteOnly));
    htpasswd.write(htpasswdLine("user", "right"));
    htpasswd.close();
    QVERIFY(m_guarded.start({m_registry.storage(), htpasswd.fileName(), {}, {}, {}, {}}));
    QVERIFY(m_overTls.start(
        {m_registry.storage(), {}, {}, {}, m_certificates->certificate(), m_certificates->key()}));
    m_gate = std::make_unique<TokenGate>(m_certificates->key(), m_certificates->certificate(),
                                         "user:right");
    QVERIFY(m_behindTokens.start(
        {m_registry.storage(), {}, m_gate->realm(), m_certificates->authority(), {}, {}}));
    m_gate->setRegistry(m_behindTokens.port());
}

QString TestRegistryAccess::domainOf(const QString &which) const
{
    if (which == QLatin1String("guarded"))
        return m_guarded.domain();
    if (which == QLatin1String("tokens"))
        return m_gate->domain();
    return m_registry.domain();
}

void TestRegistryAccess::credentialsAreDuplicated()
{
    const RegistryCredentials credentials{QStringLiteral("u"), Secret("p")};
    const auto copy = credentials.duplicate();
    QCOMPARE(copy.user, QStringLiteral("u"));
    QCOMPARE(copy.password.reveal(), QByteArray("p"));
}

void TestRegistryAccess::refusals_data()
{
    QTest::addColumn<QString>("registry");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<std::optional<RegistryFault>>("fault");
    using Fault = std::optional<RegistryFault>;
    for (const auto *registry : {"guarded", "tokens"}) {
        const auto name = QString::fromLatin1(registry);
        QTest::addRow("%s, right password", registry) << name << QByteArray("right") << Fault();
        QTest::addRow("%s, wrong password", registry)
            << name << QByteArray("guess") << Fault(RegistryFault::WrongCredentials);
        QTest::addRow("%s, anonymous", registry)
            << name << QByteArray() << Fault(RegistryFault::CredentialsNeeded);
    }
    QTest::newRow("open, a password that nobody asked for")
        << QStringLiteral("open") << QByteArray("guess") << Fault();
}

void TestRegistryAccess::refusals()
{
    QFETCH(QString, registry);
    QFETCH(QByteArray, password);
    QFETCH(std::optional<RegistryFault>, fault);
    const auto seen = preview(domainOf(registry), access(password));
    QCOMPARE(seen.has_value(), !fault);
    if (!fault)
        return;
    QCOMPARE(seen.error().fault, *fault);
    QCOMPARE(seen.error().host, QStringLiteral("127.0.0.1"));
    QVERIFY(password.isEmpty() || !seen.error().reason.contains(QString::fromLatin1(password)));
}

void TestRegistryAccess::unknownNames_data()
{
    QTest::addColumn<QString>("registry");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<RegistryFault>("fault");
    const auto unknown = RegistryFault::UnknownRepository;
    const auto tag = RegistryFault::UnknownTag;
    for (const auto *registry : {"open", "guarded", "tokens"}) {
        const auto where = QString::fromLatin1(registry);
        QTest::addRow("%s, repository", registry) << where << QByteArray("team/none:1") << unknown;
        QTest::addRow("%s, tag", registry) << where << QByteArray("team/pack:none") << tag;
        QTest::addRow("%s, latest", registry) << where << QByteArray("team/pack") << tag;
        QTest::addRow("%s, digest", registry)
            << where << QByteArray("team/pack@sha256:") + QByteArray(64, '0') << tag;
    }
}

void TestRegistryAccess::unknownNames()
{
    QFETCH(QString, registry);
    QFETCH(QByteArray, name);
    const auto seen = preview(domainOf(registry), access("right"), name.constData());
    QVERIFY(!seen);
    QTEST(seen.error().fault, "fault");
    QCOMPARE(seen.error().httpStatus, 404);
}

void TestRegistryAccess::registryIsDown()
{
    TestRegistry other;
    QVERIFY(other.start({m_registry.storage(), {}, {}, {}, {}, {}}));
    QVERIFY(preview(other.domain(), {}));
    other.stop();
    const auto seen = preview(other.domain(), {});
    QVERIFY(!seen);
    QCOMPARE(seen.error().fault, RegistryFault::Unreachable);
}

void TestRegistryAccess::caFiles_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<std::optional<RegistryFault>>("fault");
    using Fault = std::optional<RegistryFault>;
    QFile nonsense(m_dir.filePath(QStringLiteral("nonsense.pem")));
    QVERIFY(nonsense.open(QIODevice::WriteOnly) && nonsense.write("hello\n") > 0);
    QTest::newRow("right") << m_certificates->authority() << Fault();
    QTest::newRow("of somebody else") << m_others->authority() << Fault(RegistryFault::Untrusted);
    QTest::newRow("no certificate") << nonsense.fileName() << Fault(RegistryFault::BadCaFile);
    QTest::newRow("not there") << m_dir.filePath(QStringLiteral("none.pem"))
                               << Fault(RegistryFault::BadCaFile);
}

void TestRegistryAccess::caFiles()
{
    QFETCH(QString, file);
    QFETCH(std::optional<RegistryFault>, fault);
    const auto seen = preview(m_overTls.domain(), access({}, file));
    QVERIFY2(seen.has_value() == !fault, seen ? "" : qPrintable(seen.error().reason));
    if (!fault)
        return;
    QCOMPARE(seen.error().fault, *fault);
    QVERIFY(!seen.error().reason.isEmpty());
}

void TestRegistryAccess::plainWhereTlsIsSpoken()
{
    const auto seen = preview(m_overTls.domain(), {});
    QVERIFY(!seen);
    QCOMPARE(seen.error().fault, RegistryFault::ServerError);
    QCOMPARE(seen.error().httpStatus, 400);
}

void TestRegistryAccess::tlsWherePlainIsSpoken()
{
    const auto seen = preview(m_registry.domain(), access("right", m_certificates->authority()));
    QVERIFY(!seen);
    QCOMPARE(seen.error().fault, RegistryFault::TlsFailed);
}

QTEST_GUILESS_MAIN(TestRegistryAccess)
#include "tst_registryaccess.moc"
