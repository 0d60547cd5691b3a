// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QString>

#include <chrono>
#include <memory>

class QLocalServer;
class QLocalSocket;
class QLockFile;

namespace packdesk {

/// Makes a second start hand its PATH to the program that already runs, over a socket of mode
/// 0600 in a folder of the user's own. Which of two starts is the first is settled by a lock file
/// that dies with its holder; a socket left behind by a crash does no harm. Ask sharesInstance()
/// whether a start takes part at all. GUI thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        /// This is the first: it listens from now on.
        First,
        /// The one that runs took PATH: end.
        HandedOver,
        /// One runs but does not answer: say so and end.
        NoAnswer,
        /// Neither lock nor socket could be made in the folder: run, but alone.
        Failed,
    };

    /// The longest message that is read; longer ones are refused.
    static constexpr qint64 messageLimit = 65536;

    /// @param folder exists and is the user's own: runtimeFolder()
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Settles who is first; call once, before there is any window. Waits for the other one at
    /// most as long as `patience`.
    /// @param path absolute, or empty to have the window raised only
    Outcome start(const QString &path,
                  std::chrono::milliseconds patience = std::chrono::seconds(3));

Q_SIGNALS:
    /// Another start handed this over: an absolute path that was not looked at, or an empty one.
    /// Raise the window.
    void received(const QString &path);

private:
    bool listen();
    bool handOver(const QString &path, std::chrono::milliseconds patience);
    void takeConnections();
    void readFrom(QLocalSocket *socket);

    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer *m_server;
};

} // namespace packdesk
