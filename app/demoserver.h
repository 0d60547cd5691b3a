// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/secret.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace packdesk {

/// The local control plane of --demo, as a child: started without waiting, and told apart by its
/// first line of output, from which its address and key are read. Its standard input is a pipe
/// that we hold open; the child ends when it closes, so it never outlives us, even when we crash.
/// Emits ready() or failed(), once; stopped() may follow ready(). GUI thread.
class DemoServer : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds defaultPatience{60};

    /// Where `packdesk-localplane` is: beside the program, in the build tree, in libexec or on
    /// the PATH; empty where it is nowhere.
    static QString findProgram(const QString &applicationFolder);

    /// @param program the control plane
    /// @param folder where it keeps its data; made with mode 0700 where it is missing
    DemoServer(const QString &program, const QString &folder, QObject *parent = nullptr);
    /// Ends the child; takes at most one second.
    ~DemoServer() override;

    void start(std::chrono::milliseconds patience = defaultPatience);
    /// Neither ready nor ended yet.
    bool isStarting() const { return m_state == State::Starting; }

Q_SIGNALS:
    /// @param key valid while the signal is delivered: duplicate() it
    /// @param samples references of images that a pack can be created from
    void ready(const QUrl &baseUrl, const packdesk::Secret &key, const QStringList &samples);
    /// It did not come up. @param words why, translated; with the child's own last line
    void failed(const QString &words);
    /// It ended after it had been ready: requests will fail from now on.
    void stopped();

private:
    enum class State { Idle, Starting, Ready, Ended };

    void setupProcess();
    void readOutput();
    void readErrors();
    void takeFirstLine(const QByteArray &line);
    void fail(const QString &words);
    void onFinished();

    QString m_program;
    QString m_folder;
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_lastWords;
    State m_state = State::Idle;
};

} // namespace packdesk
