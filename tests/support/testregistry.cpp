// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/support/testregistry.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

#include <crypt.h>

namespace packdesk::test {

namespace {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!socket.waitForConnected(200))
        return false;
    socket.write("GET /v2/ HTTP/1.0\r\nHost: localhost\r\n\r\n");
    // 401: it wants to know who asks. 400: it wants TLS.
    const auto answer = socket.waitForReadyRead(1000) ? socket.readAll() : QByteArray();
    return answer.contains(" 200 ") || answer.contains(" 401 ") || answer.contains(" 400 ");
}

} // namespace

TestRegistry::TestRegistry() = default;

TestRegistry::~TestRegistry()
{
    stop();
}

void TestRegistry::stop()
{
    m_process.kill();
    m_process.waitForFinished(5000);
}

QByteArray TestRegistry::configuration(const RegistrySetup &setup) const
{
    QByteArray text("version: 0.1\nlog: {level: error}\nstorage:\n  filesystem:\n"
                    "    rootdirectory: "
                    + storage().toUtf8()
                    + "\nhttp:\n  addr: 127.0.0.1:" + QByteArray::number(m_port) + "\n");
    if (!setup.certificate.isEmpty())
        text += "  tls:\n    certificate: " + setup.certificate.toUtf8()
            + "\n    key: " + setup.key.toUtf8() + "\n";
    if (!setup.htpasswd.isEmpty())
        text += "auth:\n  htpasswd:\n    realm: test\n    path: " + setup.htpasswd.toUtf8() + "\n";
    if (!setup.realm.isEmpty())
        text += "auth:\n  token:\n    realm: " + setup.realm.toUtf8()
            + "\n    service: test registry\n    issuer: test issuer\n    rootcertbundle: "
            + setup.tokenCertificate.toUtf8() + "\n";
    return text;
}

bool TestRegistry::start(const RegistrySetup &setup)
{
    m_port = freePort();
    m_storage = setup.storage;
    const auto path = m_folder.filePath(QStringLiteral("config.yml"));
    QFile config(path);
    if (m_port == 0 || !config.open(QIODevice::WriteOnly))
        return false;
    config.write(configuration(setup));
    config.close();
    // To a file: a pipe that nobody reads would stop the registry when it is full.
    const auto log = m_folder.filePath(QStringLiteral("log"));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(log);
    m_process.start(QStringLiteral("docker-registry"), {QStringLiteral("serve"), path});
    const QDeadlineTimer deadline(10'000);
    while (!deadline.hasExpired() && m_process.state() != QProcess::NotRunning) {
        if (answers(m_port))
            return true;
        m_process.waitForFinished(50);
    }
    QFile said(log);
    if (said.open(QIODevice::ReadOnly))
        m_lastWords = QString::fromUtf8(said.readAll());
    return false;
}

QString TestRegistry::domain() const
{
    return QStringLiteral("127.0.0.1:%1").arg(m_port);
}

bool TestRegistry::push(const QString &layoutFolder, const QString &refName, const QString &target)
{
    return pushFrom(QStringLiteral("oci:%1:%2").arg(layoutFolder, refName), target);
}

bool TestRegistry::pushFrom(const QString &source, const QString &target)
{
    QProcess skopeo;
    skopeo.setProcessChannelMode(QProcess::MergedChannels);
    skopeo.start(QStringLiteral("skopeo"),
                 {QStringLiteral("copy"), QStringLiteral("--insecure-policy"),
                  QStringLiteral("--preserve-digests"), QStringLiteral("--all"),
                  QStringLiteral("--dest-tls-verify=false"), source,
                  QStringLiteral("docker://%1/%2").arg(domain(), target)});
    const bool finished = skopeo.waitForFinished(30'000);
    if (!finished)
        skopeo.kill();
    skopeo.waitForFinished(1000);
    m_lastWords = QString::fromUtf8(skopeo.readAll());
    return finished && skopeo.exitStatus() == QProcess::NormalExit && skopeo.exitCode() == 0;
}

QString TestRegistry::storage() const
{
    return m_storage.isEmpty() ? m_folder.filePath(QStringLiteral("storage")) : m_storage;
}

std::optional<QByteArray> outputOf(const QString &program, const QStringList &arguments,
                                   const QByteArray &input)
{
    QProcess process;
    // Not the test's: bsdtar complains of names that are not of its locale.
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0) {
        qWarning().noquote() << program << process.readAllStandardError();
        return std::nullopt;
    }
    return process.readAllStandardOutput();
}

QByteArray htpasswdLine(const QByteArray &user, const QByteArray &password)
{
    // The least work that bcrypt allows.
    return user + ':' + crypt(password.constData(), "$2y$04$abcdefghijklmnopqrstuu") + '\n';
}

} // namespace packdesk::test
