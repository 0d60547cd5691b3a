// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace packdesk::test {

/// A real registry (Debian's docker-registry) on a free loopback port, its storage in a folder
/// that goes with it, filled by skopeo.
class TestRegistry
{
public:
    TestRegistry();
    ~TestRegistry();
    Q_DISABLE_COPY_MOVE(TestRegistry)

    /// Blocks until it answers; false after ten seconds, or where it is not installed.
    bool start();
    /// `127.0.0.1:PORT`
    QString domain() const;
    /// Copies an image of an OCI layout, an index with all its images.
    /// @param target such as `team/pack:1.0`
    bool push(const QString &layoutFolder, const QString &refName, const QString &target);
    /// The folder with the blobs, to spoil some.
    QString storage() const;
    /// What the last program said.
    QString lastWords() const { return m_lastWords; }

private:
    QString m_lastWords;
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace packdesk::test
