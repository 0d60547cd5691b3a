// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/networkpolicy.h"
#include "models/api/requests.h"
#include "models/api/uploadpack.h"
#include "tests/support/rawserver.h"
#include "tests/support/sentrequest.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace packdesk;

namespace {

/// A server with TLS that notes every byte of HTTP and answers with a pack.
class TlsServer
{
public:
    TlsServer(const QString &certificate, const QString &key)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        QFile keyFile(key);
        if (!keyFile.open(QIODevice::ReadOnly)) {
            qFatal("no key");
        }
        tls.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
        tls.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
        tls.setAllowedNextProtocols({QByteArrayLiteral("h2"), QByteArrayLiteral("http/1.1")});
        m_server.setSslConfiguration(tls);
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                QObject::connect(socket, &QIODevice::readyRead, socket, [this, socket] {
                    m_seen += socket->readAll();
                    answer(socket);
                });
            }
        });
        if (!m_server.listen(QHostAddress::LocalHost)) {
            qFatal("no loopback port to listen on");
        }
    }

    QUrl url() const
    {
        return QUrl(QStringLiteral("https://127.0.0.1:%1/v1").arg(m_server.serverPort()));
    }
    const QByteArray &seen() const { return m_seen; }

private:
    void answer(QTcpSocket *socket)
    {
        const bool isWhole = m_seen.startsWith("POST /v1/packs/upload")
            ? m_seen.endsWith("--\r\n")
            : m_seen.contains("\r\n\r\n");
        if (isWhole) {
            socket->write(RawServer::answer(200, R"({"id":"pack_1"})"));
        }
    }

    QSslServer m_server;
    QByteArray m_seen;
};

} // namespace

class TlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void notOneByteToAServerThatIsNotTrusted_data();
    void notOneByteToAServerThatIsNotTrusted();
    void speaksToAServerThatIsTrusted_data();
    void speaksToAServerThatIsTrusted();

private:
    bool openssl(const QStringList &arguments);
    bool make(const QString &name, const QString &subject);
    bool makeExpired(const QString &name);
    std::unique_ptr<Request> request(const QByteArray &what, const QUrl &url,
                                     const QString &trusted);

    QTemporaryDir m_folder;
    QString m_key;
};

bool TlsTest::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral("openssl"), arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

bool TlsTest::make(const QString &name, const QString &subject)
{
    return openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                    QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-keyout"),
                    name + QStringLiteral(".key"), QStringLiteral("-out"), name,
                    QStringLiteral("-subj"), QStringLiteral("/CN=x"), QStringLiteral("-addext"),
                    QStringLiteral("subjectAltName=") + subject});
}

bool TlsTest::makeExpired(const QString &name)
{
    // Only `openssl ca` dates a certificate back, and it wants an authority's papers.
    QFile config(m_folder.filePath(QStringLiteral("ca.cnf")));
    const QByteArray text = "[ca]\ndefault_ca=d\n[d]\ndatabase=db\nnew_certs_dir=.\nserial=s\n"
                            "default_md=sha256\npolicy=p\nx509_extensions=e\n"
                            "[p]\ncommonName=supplied\n[e]\nsubjectAltName=IP:127.0.0.1\n";
    QFile database(m_folder.filePath(QStringLiteral("db")));
    QFile serial(m_folder.filePath(QStringLiteral("s")));
    if (!config.open(QIODevice::WriteOnly) || config.write(text) < 0
        || !database.open(QIODevice::WriteOnly) || !serial.open(QIODevice::WriteOnly)
        || serial.write("01\n") < 0) {
        return false;
    }
    config.close();
    serial.close();
    const QString key = name + QStringLiteral(".key");
    return openssl({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"),
                    QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-keyout"),
                    key, QStringLiteral("-out"), QStringLiteral("csr"), QStringLiteral("-subj"),
                    QStringLiteral("/CN=x")})
        && openssl({QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-selfsign"),
                    QStringLiteral("-notext"), QStringLiteral("-config"), config.fileName(),
                    QStringLiteral("-keyfile"), key, QStringLiteral("-in"), QStringLiteral("csr"),
                    QStringLiteral("-out"), name, QStringLiteral("-startdate"),
                    QStringLiteral("20200101000000Z"), QStringLiteral("-enddate"),
                    QStringLiteral("20200201000000Z")});
}

void TlsTest::initTestCase()
{
    QVERIFY(make(QStringLiteral("own"), QStringLiteral("IP:127.0.0.1")));
    QVERIFY(make(QStringLiteral("other"), QStringLiteral("DNS:other.example")));
    QVERIFY(makeExpired(QStringLiteral("expired")));
}

std::unique_ptr<Request> TlsTest::request(const QByteArray &what, const QUrl &url,
                                          const QString &trusted)
{
    NetworkPolicy policy;
    policy.trustedCertificates = trusted;
    const auto connection
        = Connection::open(url, Secret(QByteArrayLiteral("sk_canary")), policy, {});
    if (what == "read") {
        return std::make_unique<GetPack>(connection, QStringLiteral("pack_1"));
    }
    if (what == "change") {
        return std::make_unique<CreatePack>(connection, QStringLiteral("r/a:1"),
                                            QStringLiteral("org"));
    }
    return std::make_unique<UploadPack>(connection, writeArchive(m_folder.path(), 1000),
                                        QStringLiteral("org"));
}

void TlsTest::notOneByteToAServerThatIsNotTrusted_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("reason");
    for (const char *what : {"read", "change", "upload"}) {
        const auto row = [&](const char *certificate, bool trusted, const char *reason) {
            QTest::addRow("%s, %s%s", what, certificate, trusted ? ", known" : "")
                << QByteArray(what) << QString::fromLatin1(certificate) << trusted
                << QString::fromLatin1(reason);
        };
        row("own", false, "self-signed|self signed");
        row("other", true, "host name|subject name|does not match");
        row("expired", true, "expired");
    }
}

void TlsTest::notOneByteToAServerThatIsNotTrusted()
{
    QFETCH(QByteArray, what);
    QFETCH(QString, certificate);
    QFETCH(bool, trusted);
    QFETCH(QString, reason);
    const QString path = m_folder.filePath(certificate);
    TlsServer server(path, path + QStringLiteral(".key"));
    const auto sent = request(what, server.url(), trusted ? path : QString());
    QVERIFY(runToEnd(*sent));
    QVERIFY(sent->error());
    QCOMPARE(sent->error()->kind, ErrorKind::TlsFailed);
    const auto &said = sent->error()->reason;
    // Each library has words of its own.
    const auto words = reason.split(QLatin1Char('|'));
    QVERIFY2(std::any_of(
                 words.cbegin(), words.cend(),
                 [&said](const QString &one) { return said.contains(one, Qt::CaseInsensitive); }),
             qUtf8Printable(said));
    QVERIFY(!sent->error()->sent);
    QVERIFY(sent->error()->isRetrySafe());
    QVERIFY(server.seen().isEmpty());
}

void TlsTest::speaksToAServerThatIsTrusted_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what : {"read", "change", "upload"}) {
        QTest::newRow(what) << QByteArray(what);
    }
}

void TlsTest::speaksToAServerThatIsTrusted()
{
    QFETCH(QByteArray, what);
    const QString path = m_folder.filePath(QStringLiteral("own"));
    TlsServer server(path, path + QStringLiteral(".key"));
    const auto sent = request(what, server.url(), path);
    QVERIFY(runToEnd(*sent));
    QVERIFY2(!sent->error(), qUtf8Printable(sent->error() ? sent->error()->reason : QString()));
    // The server offered HTTP/2 as well.
    QCOMPARE(server.seen().count(" HTTP/1.1\r\n"), 1);
    QVERIFY(server.seen().contains("Authorization: Bearer sk_canary\r\n"));
}

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"
