// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/descriptor.h"
#include "models/archives/foldersnapshot.h"

struct stat;

namespace packdesk {

/// An open folder whose content is reached from its descriptor, name by name, without ever
/// following a link: nothing outside of it can be opened through it. The folder's own path may
/// lead through links; that is its user's choice. Not thread-safe. Blocks.
class FolderHandle
{
public:
    /// A finding NotReadable with the system's words where it is no folder or may not be read.
    static tl::expected<FolderHandle, Finding> open(const QString &path);

    /// Opens one regular file. It is not opened, and a finding Changed is the answer, where it is
    /// not the one that `entry` tells of; pipes and devices are not even touched.
    tl::expected<Descriptor, Finding> openFile(const FolderEntry &entry);
    /// The directory with this path, for listing; empty is the folder itself.
    tl::expected<Descriptor, Finding> openDirectory(const QByteArray &path);

private:
    explicit FolderHandle(Descriptor root);
    /// @return the descriptor or -1 with errno
    int parentOf(const QByteArray &path);

    Descriptor m_root;
    // Files come in the order of their paths: most have the parent of the one before.
    Descriptor m_parent;
    QByteArray m_parentPath;
};

FileIdentity identityFrom(const struct stat &status);
/// What fstat() says of an open file; nullopt where it fails.
std::optional<FileIdentity> identityOf(const Descriptor &file);
/// The system's words for an errno.
QString systemWords(int number);

} // namespace packdesk
