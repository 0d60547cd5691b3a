// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/support/testregistry.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

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
    return socket.waitForReadyRead(1000) && socket.readAll().contains(" 200 ");
}

} // namespace

TestRegistry::TestRegistry() = default;

TestRegistry::~TestRegistry()
{
    m_process.kill();
    m_process.waitForFinished(5000);
}

bool TestRegistry::start()
{
    m_port = freePort();
    const auto path = m_folder.filePath(QStringLiteral("config.yml"));
    QFile config(path);
    if (m_port == 0 || !config.open(QIODevice::WriteOnly))
        return false;
    config.write("version: 0.1\nlog: {level: error}\nstorage:\n  filesystem:\n    rootdirectory: "
                 + storage().toUtf8() + "\nhttp:\n  addr: 127.0.0.1:" + QByteArray::number(m_port)
                 + "\n");
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
    QProcess skopeo;
    skopeo.setProcessChannelMode(QProcess::MergedChannels);
    skopeo.start(QStringLiteral("skopeo"),
                 {QStringLiteral("copy"), QStringLiteral("--insecure-policy"),
                  QStringLiteral("--preserve-digests"), QStringLiteral("--all"),
                  QStringLiteral("--dest-tls-verify=false"),
                  QStringLiteral("oci:%1:%2").arg(layoutFolder, refName),
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
    return m_folder.filePath(QStringLiteral("storage"));
}

} // namespace packdesk::test
