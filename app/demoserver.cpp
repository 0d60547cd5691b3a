// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/demoserver.h"

#include "app/folders.h"
#include "models/accounts/serveraddress.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTimer>

namespace packdesk {

namespace {

constexpr QLatin1String programName("packdesk-localplane");
constexpr qsizetype firstLineLimit = 65536;
constexpr qsizetype lastWordsLimit = 2048;
constexpr int endPatience = 500;

bool isProgram(const QString &path)
{
    const QFileInfo file(path);
    return file.isFile() && file.isExecutable();
}

QStringList samplesFrom(const QJsonObject &announced)
{
    QStringList samples;
    const QJsonArray array = announced.value(QLatin1String("samples")).toArray();
    for (const QJsonValue &sample : array) {
        if (sample.isString())
            samples.append(sample.toString());
    }
    return samples;
}

} // namespace

QString DemoServer::findProgram(const QString &applicationFolder)
{
    for (const char *folder : {"/", "/localplane/", "/../libexec/packdesk/"}) {
        const QString path = applicationFolder + QLatin1String(folder) + programName;
        if (isProgram(path))
            return QFileInfo(path).canonicalFilePath();
    }
    return QStandardPaths::findExecutable(programName);
}

DemoServer::DemoServer(const QString &program, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_folder(folder)
{
    setupProcess();
}

DemoServer::~DemoServer()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    // The end of its input is its sign to end.
    m_process.closeWriteChannel();
    if (m_process.waitForFinished(endPatience))
        return;
    m_process.kill();
    m_process.waitForFinished(endPatience);
}

void DemoServer::setupProcess()
{
    m_process.setProgram(m_program);
    m_process.setArguments({QStringLiteral("--demo"), QStringLiteral("--data"), m_folder,
                            QStringLiteral("--die-with-stdin")});
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoServer::readOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, &DemoServer::readErrors);
    connect(&m_process, &QProcess::finished, this, &DemoServer::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("The local control plane could not be started: %1.")
                     .arg(m_process.errorString()));
    });
}

void DemoServer::start(std::chrono::milliseconds patience)
{
    Q_ASSERT(m_state == State::Idle);
    m_state = State::Starting;
    if (m_program.isEmpty()) {
        // Later than the call, as every other answer.
        QMetaObject::invokeMethod(
            this, [this] { fail(tr("The program packdesk-localplane was not found.")); },
            Qt::QueuedConnection);
        return;
    }
    if (!makePrivateFolder(m_folder)) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                fail(tr("The folder %1 cannot be made, or is not a folder of your own.")
                         .arg(m_folder));
            },
            Qt::QueuedConnection);
        return;
    }
    QTimer::singleShot(patience, this,
                       [this] { fail(tr("The local control plane did not come up in time.")); });
    m_process.start();
}

void DemoServer::readOutput()
{
    const QByteArray bytes = m_process.readAllStandardOutput();
    if (m_state != State::Starting)
        return;
    m_output += bytes;
    const qsizetype end = m_output.indexOf('\n');
    if (end >= 0 && end <= firstLineLimit)
        takeFirstLine(m_output.left(end));
    else if (m_output.size() > firstLineLimit)
        fail(tr("The local control plane announced itself in a way that is not understood."));
    if (m_state != State::Starting)
        m_output.clear();
}

// Read even when nobody wants it: a full pipe would stop the child.
void DemoServer::readErrors()
{
    m_lastWords = (m_lastWords + m_process.readAllStandardError()).right(lastWordsLimit);
}

void DemoServer::takeFirstLine(const QByteArray &line)
{
    const QJsonObject announced = QJsonDocument::fromJson(line).object();
    const auto url = parseServerAddress(announced.value(QLatin1String("url")).toString());
    const QJsonObject keys = announced.value(QLatin1String("keys")).toObject();
    const Secret key(keys.value(QLatin1String("full_access")).toString().toUtf8());
    if (!url || !isLoopbackHost(url->host()) || key.isEmpty()) {
        fail(tr("The local control plane announced itself in a way that is not understood."));
        return;
    }
    m_state = State::Ready;
    Q_EMIT ready(*url, key, samplesFrom(announced));
}

void DemoServer::fail(const QString &words)
{
    if (m_state != State::Starting)
        return;
    m_state = State::Ended;
    m_process.closeWriteChannel();
    const QString own = QString::fromUtf8(m_lastWords).trimmed().section(QLatin1Char('\n'), -1);
    Q_EMIT failed(own.isEmpty() ? words : words + QLatin1Char(' ') + own);
}

void DemoServer::onFinished()
{
    readErrors();
    readOutput();
    if (m_state == State::Starting) {
        fail(tr("The local control plane ended before it was ready."));
    } else if (m_state == State::Ready) {
        m_state = State::Ended;
        Q_EMIT stopped();
    }
}

} // namespace packdesk
