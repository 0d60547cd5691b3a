// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"

#include <QTemporaryDir>

#include <filesystem>

namespace packdesk {

/// One thing in a folder of a test. Paths are bytes; directories come by themselves.
struct FolderItem
{
    /// Absent says that nothing is made, not even by default.
    enum class Kind { File, Directory, Link, Pipe, Socket, Absent };

    QByteArray path;
    /// Content of a file, target of a link.
    QByteArray content;
    Kind kind = Kind::File;
    int mode = 0644;
};

/// QTemporaryDir cannot remove names that are not UTF-8.
class FolderOfTest
{
public:
    FolderOfTest() { m_folder.setAutoRemove(false); }
    ~FolderOfTest() { std::filesystem::remove_all(m_folder.path().toStdString()); }
    Q_DISABLE_COPY_MOVE(FolderOfTest)

    QString path() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// Makes the items in the order of the list; qFatal() where one cannot be made.
void buildFolder(const QString &root, const QList<FolderItem> &items);
/// Returns when a file that is written gets a later time than one that was written before: file
/// times have a grain.
void awaitNextFileTime();
/// pack.yaml of four lines that is as it must be.
QByteArray goodManifest();
/// `E FieldWrong pack.yaml:1:7 name`: severity, kind, place, detail.
QString findingText(const Finding &finding);
QStringList findingTexts(const QList<Finding> &findings);

} // namespace packdesk
