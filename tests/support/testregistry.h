// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace packdesk::test {

/// How a registry guards itself; files are paths.
struct RegistrySetup
{
    /// Another registry's storage, which is shown again; empty for one of its own.
    QString storage;
    /// An htpasswd file, with bcrypt.
    QString htpasswd;
    /// A token server's address, and the certificate of those who sign its tokens.
    QString realm;
    QString tokenCertificate;
    /// TLS.
    QString certificate;
    QString key;
};

/// A real registry (Debian's docker-registry) on a free loopback port, its storage in a folder
/// that goes with it, filled by skopeo.
class TestRegistry
{
public:
    TestRegistry();
    ~TestRegistry();
    Q_DISABLE_COPY_MOVE(TestRegistry)

    /// Blocks until it answers; false after ten seconds, or where it is not installed.
    bool start(const RegistrySetup &setup = {});
    /// From here on it is not there any more.
    void stop();
    /// `127.0.0.1:PORT`
    QString domain() const;
    quint16 port() const { return m_port; }
    /// Copies an image of an OCI layout, an index with all its images.
    /// @param target such as `team/pack:1.0`
    bool push(const QString &layoutFolder, const QString &refName, const QString &target);
    /// The same from any other place that skopeo knows, such as `dir:FOLDER`.
    bool pushFrom(const QString &source, const QString &target);
    /// The folder with the blobs, to spoil some.
    QString storage() const;
    /// What the last program said.
    QString lastWords() const { return m_lastWords; }

private:
    QByteArray configuration(const RegistrySetup &setup) const;

    QString m_lastWords;
    QString m_storage;
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

/// Runs a program to its end; nullopt where it fails or takes more than 30 s.
std::optional<QByteArray> outputOf(const QString &program, const QStringList &arguments,
                                   const QByteArray &input = {});

/// A line of an htpasswd file, with bcrypt.
QByteArray htpasswdLine(const QByteArray &user, const QByteArray &password);

} // namespace packdesk::test
