// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/folderlisting.h"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace packdesk {

namespace {

constexpr qsizetype longestTarget = 4096;

EntryKind kindOf(const struct stat &status)
{
    if (S_ISREG(status.st_mode))
        return EntryKind::File;
    if (S_ISDIR(status.st_mode))
        return EntryKind::Directory;
    return S_ISLNK(status.st_mode) ? EntryKind::SymbolicLink : EntryKind::Special;
}

QByteArray targetOf(int parent, const QByteArray &name)
{
    QByteArray target(longestTarget, Qt::Uninitialized);
    const auto length = readlinkat(parent, name.constData(), target.data(), size_t(target.size()));
    target.truncate(std::max<qsizetype>(length, 0));
    return target;
}

struct CloseDirectory
{
    void operator()(DIR *directory) const { closedir(directory); }
};

class Lister
{
public:
    Lister(FolderHandle &folder, WalkBudget &budget)
        : m_folder(folder)
        , m_budget(budget)
    {
    }

    FolderListing list(const QString &path)
    {
        // A stack instead of recursion: depth costs no descriptors.
        m_pending.append(QByteArray());
        while (!m_pending.isEmpty() && !m_budget.verdict())
            listDirectory(m_pending.takeLast());
        if (m_budget.verdict())
            m_findings.append(*m_budget.verdict());
        std::sort(m_entries.begin(), m_entries.end(),
                  [](const FolderEntry &a, const FolderEntry &b) { return a.path < b.path; });
        FolderListing listing;
        listing.snapshot = {path, std::move(m_entries), m_findings.isEmpty()};
        listing.findings = std::move(m_findings);
        return listing;
    }

private:
    void listDirectory(const QByteArray &path)
    {
        auto opened = m_folder.openDirectory(path);
        if (!opened) {
            m_findings.append(opened.error());
            return;
        }
        const auto before = identityOf(*opened);
        readNames(path, std::move(*opened), before);
    }

    void readNames(const QByteArray &path, Descriptor descriptor,
                   const std::optional<FileIdentity> &before)
    {
        const std::unique_ptr<DIR, CloseDirectory> directory(fdopendir(descriptor.number()));
        if (!directory) {
            note(FindingKind::NotReadable, path, systemWords(errno));
            return;
        }
        const int number = descriptor.take();
        errno = 0;
        while (const auto *found = readdir(directory.get())) {
            const QByteArray name(found->d_name);
            if (name != "." && name != ".." && !add(number, path, name))
                return;
            errno = 0;
        }
        if (errno != 0)
            note(FindingKind::NotReadable, path, systemWords(errno));
        struct stat status
        {
        };
        if (fstat(number, &status) != 0 || identityFrom(status) != before)
            note(FindingKind::Changed, path);
    }

    /// @return false when the listing has to end
    bool add(int parent, const QByteArray &parentPath, const QByteArray &name)
    {
        FolderEntry entry;
        entry.path = parentPath.isEmpty() ? name : parentPath + '/' + name;
        struct stat status
        {
        };
        if (fstatat(parent, name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
            note(FindingKind::Changed, entry.path);
            return true;
        }
        entry.kind = kindOf(status);
        entry.identity = identityFrom(status);
        entry.executable = (status.st_mode & S_IXUSR) != 0;
        if (entry.kind == EntryKind::SymbolicLink)
            entry.target = targetOf(parent, name);
        else if (entry.kind == EntryKind::Directory)
            descend(entry.path);
        m_entries.append(entry);
        return m_budget.countEntry()
            && m_budget.spend(entry.kind == EntryKind::File ? entry.identity.bytes : 0);
    }

    void descend(const QByteArray &path)
    {
        if (path.count('/') + 1 > deepestFolder)
            note(FindingKind::TooDeep, path, QString::number(deepestFolder));
        else
            m_pending.append(path);
    }

    void note(FindingKind kind, const QByteArray &path, const QString &detail = {})
    {
        m_findings.append({Severity::Error, kind, QString::fromUtf8(path), 0, 0, detail});
    }

    FolderHandle &m_folder;
    WalkBudget &m_budget;
    QList<QByteArray> m_pending;
    QList<FolderEntry> m_entries;
    QList<Finding> m_findings;
};

} // namespace

FolderListing listFolder(const QString &path, WalkBudget &budget)
{
    auto folder = FolderHandle::open(path);
    if (!folder)
        return {{path, {}, false}, {folder.error()}};
    return Lister(*folder, budget).list(path);
}

} // namespace packdesk
