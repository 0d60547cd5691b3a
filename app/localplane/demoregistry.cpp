// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/demoregistry.h"

#include "app/localplane/durablefile.h"
#include "app/localplane/freeport.h"
#include "app/localplane/imagearrival.h"
#include "app/localplane/incomingfolder.h"
#include "app/localplane/requestlog.h"
#include "app/localplane/samples.h"
#include "app/localplane/shutdownwatch.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QStandardPaths>
#include <QThread>

#include <httplib.h>
#include <sys/prctl.h>

namespace packdesk {

namespace {

QString registryProgram()
{
    return QStandardPaths::findExecutable(QStringLiteral("docker-registry"));
}

QString skopeoProgram()
{
    return QStandardPaths::findExecutable(QStringLiteral("skopeo"));
}

void prepareChild(QProcess &process)
{
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setChildProcessModifier([] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ShutdownWatch::unblockSignals();
    });
}

QJsonArray sampleImages()
{
    return sampleCatalogue()
        .value(QStringLiteral("registry"))
        .toObject()
        .value(QStringLiteral("images"))
        .toArray();
}

QStringList tagsOf(const QJsonObject &image)
{
    QStringList tags;
    const QJsonArray values = image.value(QStringLiteral("tags")).toArray();
    for (const QJsonValue &tag : values)
        tags += tag.toString();
    return tags;
}

} // namespace

bool DemoRegistry::isPossible()
{
    return !registryProgram().isEmpty() && !skopeoProgram().isEmpty();
}

DemoRegistry::DemoRegistry(const QString &folder, RequestLog &log)
    : m_folder(folder)
    , m_log(log)
{
    QDir().mkpath(m_folder);
    const QString portFile = m_folder + QStringLiteral("/port");
    QFile file(portFile);
    const int wanted = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
    m_port = freeLoopbackPort(wanted);
    if (m_port != wanted)
        (void)writeDurably(portFile, QByteArray::number(m_port));
}

DemoRegistry::~DemoRegistry()
{
    m_stopping = true;
    if (m_pusher.joinable())
        m_pusher.join();
    m_process.terminate();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(2'000)) {
        m_process.kill();
        m_process.waitForFinished(1'000);
    }
}

QString DemoRegistry::address() const
{
    return QStringLiteral("127.0.0.1:%1").arg(m_port);
}

QStringList DemoRegistry::samples() const
{
    QStringList references;
    const QJsonArray images = sampleImages();
    for (const QJsonValue &value : images) {
        const QJsonObject image = value.toObject();
        const QStringList tags = tagsOf(image);
        for (const QString &tag : tags)
            references
                += QStringLiteral("%1/%2:%3")
                       .arg(address(), image.value(QStringLiteral("repository")).toString(), tag);
    }
    return references;
}

bool DemoRegistry::writeConfig() const
{
    const QString text = QStringLiteral("version: 0.1\n"
                                        "log:\n  level: error\n  accesslog:\n    disabled: true\n"
                                        "storage:\n  filesystem:\n    rootdirectory: \"%1\"\n"
                                        "  delete:\n    enabled: true\n"
                                        "http:\n  addr: 127.0.0.1:%2\n")
                             .arg(QDir(m_folder).absoluteFilePath(QStringLiteral("storage")))
                             .arg(m_port);
    return writeDurably(m_folder + QStringLiteral("/config.yml"), text.toUtf8()).has_value();
}

void DemoRegistry::start()
{
    if (!writeConfig())
        return m_log.note(QStringLiteral("the demo's registry cannot be set up"));
    prepareChild(m_process);
    m_process.start(registryProgram(),
                    {QStringLiteral("serve"), m_folder + QStringLiteral("/config.yml")});
    // The process is asked about from this thread only; the pusher looks at its port.
    if (!m_process.waitForStarted(2'000))
        return m_log.note(QStringLiteral("the demo's registry does not start"));
    m_pusher = std::thread([this] { pushSamples(); });
}

bool DemoRegistry::waitUntilReady() const
{
    QElapsedTimer clock;
    clock.start();
    while (!m_stopping && clock.elapsed() < 20'000) {
        httplib::Client client("127.0.0.1", m_port);
        if (const auto answer = client.Get("/v2/"); answer && answer->status == 200)
            return true;
        QThread::msleep(50);
    }
    return false;
}

bool DemoRegistry::has(const QString &repository, const QString &tag) const
{
    httplib::Client client("127.0.0.1", m_port);
    const httplib::Headers headers{{"Accept", "application/vnd.oci.image.manifest.v1+json"}};
    const QString path = QStringLiteral("/v2/%1/manifests/%2").arg(repository, tag);
    const auto answer = client.Head(path.toStdString(), headers);
    return answer && answer->status == 200;
}

void DemoRegistry::pushSamples()
{
    if (!waitUntilReady())
        return m_log.note(QStringLiteral("the demo's registry does not answer"));
    const QJsonArray images = sampleImages();
    for (const QJsonValue &value : images) {
        const QJsonObject image = value.toObject();
        const QString name = image.value(QStringLiteral("sample")).toString();
        if (!push(name, image.value(QStringLiteral("repository")).toString(), tagsOf(image))
            && !m_stopping)
            m_log.note(QStringLiteral("the sample image %1 could not be pushed").arg(name));
    }
}

bool DemoRegistry::push(const QString &sample, const QString &repository, const QStringList &tags)
{
    QStringList missing = tags;
    missing.removeIf([&](const QString &tag) { return has(repository, tag); });
    if (missing.isEmpty())
        return true;

    const IncomingFolder folder(m_folder + QLatin1Char('/') + sample);
    if (!writeArchive(folder.archivePath(), sampleFiles(sample), TarCompression::Gzip))
        return false;
    if (!imageOfArchive(folder.archivePath(), folder.layoutPath()))
        return false;
    for (const QString &tag : std::as_const(missing)) {
        QProcess skopeo;
        prepareChild(skopeo);
        skopeo.start(skopeoProgram(),
                     {QStringLiteral("--insecure-policy"), QStringLiteral("copy"),
                      QStringLiteral("--preserve-digests"),
                      QStringLiteral("--dest-tls-verify=false"),
                      QStringLiteral("oci:%1").arg(folder.layoutPath()),
                      QStringLiteral("docker://%1/%2:%3").arg(address(), repository, tag)});
        while (!skopeo.waitForFinished(100) && skopeo.state() != QProcess::NotRunning) {
            if (m_stopping)
                return false;
        }
        if (skopeo.exitStatus() != QProcess::NormalExit || skopeo.exitCode() != 0)
            return false;
    }
    return true;
}

} // namespace packdesk
