// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace packdesk {

/// A folder of a pack on this machine.
class SyncFolder
{
public:
    QString path() const { return m_folder.path(); }

    void write(const QString &path, const QByteArray &bytes) const
    {
        const auto place = m_folder.filePath(path);
        QDir().mkpath(QFileInfo(place).path());
        QFile file(place);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("not written");
    }

private:
    QTemporaryDir m_folder;
};

/// The pack p1, as the server answers with it.
inline QByteArray syncedPack(const char *digest)
{
    return QByteArray(R"({"id":"p1","name":"mail","version":"1.0.0","owned":true,)"
                      R"("tier":"community","image_origin":"upload","image_digest":")")
        + digest + "\"}";
}

} // namespace packdesk
