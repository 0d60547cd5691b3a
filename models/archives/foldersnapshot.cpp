// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/foldersnapshot.h"

#include <QCryptographicHash>

#include <algorithm>

namespace packdesk {

namespace {

bool isSame(const FolderEntry &was, const FolderEntry &is)
{
    if (was.path != is.path || was.kind != is.kind)
        return false;
    if (was.kind == EntryKind::Directory)
        return was.identity.device == is.identity.device && was.identity.inode == is.identity.inode;
    return was.identity == is.identity && was.executable == is.executable
        && was.target == is.target;
}

Finding finding(FindingKind kind, const QByteArray &path = {}, const QString &detail = {})
{
    return {Severity::Error, kind, QString::fromUtf8(path), 0, 0, detail};
}

Finding changed(const QByteArray &path)
{
    return finding(FindingKind::Changed, path);
}

} // namespace

qint64 FolderSnapshot::bytes() const
{
    qint64 sum = 0;
    for (const auto &entry : entries) {
        if (entry.kind == EntryKind::File)
            sum += entry.identity.bytes;
    }
    return sum;
}

const FolderEntry *FolderSnapshot::find(const QByteArray &path) const
{
    const auto found = std::lower_bound(
        entries.cbegin(), entries.cend(), path,
        [](const FolderEntry &entry, const QByteArray &wanted) { return entry.path < wanted; });
    return found != entries.cend() && found->path == path ? &*found : nullptr;
}

std::optional<Finding> firstDifference(const FolderSnapshot &was, const FolderSnapshot &is)
{
    const auto common = std::min(was.entries.size(), is.entries.size());
    for (qsizetype i = 0; i < common; ++i) {
        const auto &left = was.entries.at(i);
        const auto &right = is.entries.at(i);
        // The smaller path is the one that the other side lacks.
        if (!isSame(left, right))
            return changed(std::min(left.path, right.path));
    }
    if (was.entries.size() > common)
        return changed(was.entries.at(common).path);
    if (is.entries.size() > common)
        return changed(is.entries.at(common).path);
    return std::nullopt;
}

std::optional<Finding> packObstacle(const FolderSnapshot &folder)
{
    if (!folder.complete)
        return finding(FindingKind::NotReadable);
    for (const auto &entry : folder.entries) {
        if (entry.kind == EntryKind::SymbolicLink || entry.kind == EntryKind::HardLink)
            return finding(FindingKind::Link, entry.path, QString::fromUtf8(entry.target));
        if (entry.kind == EntryKind::Special)
            return finding(FindingKind::SpecialFile, entry.path);
        if (!entry.path.isValidUtf8())
            return finding(FindingKind::NameNotUtf8, entry.path);
    }
    return std::nullopt;
}

QByteArray contentDigest(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Blake2b_256);
}

} // namespace packdesk
