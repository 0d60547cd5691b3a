// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/singleinstance.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QTimer>

#include <optional>

namespace packdesk {

namespace {

using namespace std::chrono_literals;

constexpr auto idleLimit = 5s;
constexpr auto lockPause = 50ms;
constexpr auto connectPatience = 500ms;
constexpr char taken = '+';

QByteArray messageFor(const QString &path)
{
    const QJsonObject message{{QStringLiteral("path"), path}};
    return QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<QString> pathFrom(const QByteArray &line)
{
    const QJsonValue path = QJsonDocument::fromJson(line).object().value(QLatin1String("path"));
    if (!path.isString())
        return std::nullopt;
    const QString text = path.toString();
    const bool usable = text.isEmpty() || (QDir::isAbsolutePath(text) && !text.contains(QChar()));
    return usable ? std::optional(text) : std::nullopt;
}

int remaining(const QDeadlineTimer &deadline)
{
    return int(deadline.remainingTime());
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_lock(std::make_unique<QLockFile>(folder + QLatin1String("/instance.lock")))
    , m_server(new QLocalServer(this))
{
    // A lock is stale when its process is gone, never because it is old.
    m_lock->setStaleLockTime(0);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::takeConnections);
}

SingleInstance::~SingleInstance() = default;

SingleInstance::Outcome SingleInstance::start(const QString &path,
                                              std::chrono::milliseconds patience)
{
    if (messageFor(path).size() > messageLimit)
        return Outcome::Failed;
    const QDeadlineTimer deadline(patience);
    // Again and again: the first one may not listen yet, or may just have ended.
    do {
        if (m_lock->tryLock(lockPause))
            return listen() ? Outcome::First : Outcome::Failed;
        if (m_lock->error() != QLockFile::LockFailedError)
            return Outcome::Failed;
        if (handOver(path, std::chrono::milliseconds(remaining(deadline))))
            return Outcome::HandedOver;
    } while (!deadline.hasExpired());
    return Outcome::NoAnswer;
}

bool SingleInstance::listen()
{
    const QString name = m_folder + QLatin1String("/instance.socket");
    // Whoever holds the lock is the only one who may do this.
    QLocalServer::removeServer(name);
    return m_server->listen(name)
        && QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner);
}

bool SingleInstance::handOver(const QString &path, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    QLocalSocket socket;
    socket.connectToServer(m_folder + QLatin1String("/instance.socket"));
    if (!socket.waitForConnected(int(connectPatience.count())))
        return false;
    socket.write(messageFor(path));
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(remaining(deadline))) { }
    while (socket.bytesAvailable() == 0 && socket.waitForReadyRead(remaining(deadline))) { }
    char answer = 0;
    return socket.getChar(&answer) && answer == taken;
}

void SingleInstance::takeConnections()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { readFrom(socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(idleLimit, socket, [socket] { socket->abort(); });
        // It may have been faster than the connection above.
        readFrom(socket);
    }
}

void SingleInstance::readFrom(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > messageLimit)
            socket->abort();
        return;
    }
    const auto path = pathFrom(socket->readLine(messageLimit + 1));
    if (!path) {
        socket->abort();
        return;
    }
    socket->putChar(taken);
    socket->disconnectFromServer();
    Q_EMIT received(*path);
}

} // namespace packdesk
