// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/tarwalk.h"

#include <QHash>
#include <QSet>

namespace packdesk {

/// Looks at the names and kinds of a pack's entries, one after the other, and notes what the
/// server would refuse or a person should know (source: facts, *What is inside*; hazards).
class EntryChecker
{
public:
    explicit EntryChecker(const ArchiveLimits &limits);

    /// @return the cleaned path, or an empty one where the entry has no usable name or is the
    /// root itself
    QString check(const TarEntry &entry);
    const QList<Finding> &findings() const { return m_findings; }
    /// Top-level names that are no part of a pack, with the path of a pack.yaml right below.
    void noteWrapper();

private:
    bool checkName(const TarEntry &entry, const QString &path);
    void checkKind(const TarEntry &entry, const QString &path);
    void checkTopLevel(const TarEntry &entry, const QString &path);
    void checkTwins(const TarEntry &entry, const QString &path);
    void checkSecret(const QString &path);
    void note(Severity severity, FindingKind kind, const QString &path, const QString &detail = {});

    ArchiveLimits m_limits;
    QList<Finding> m_findings;
    /// Path to whether it is a directory, named or implied.
    QHash<QString, bool> m_paths;
    /// Paths without regard to case.
    QHash<QString, QString> m_folded;
    QSet<QString> m_topLevel;
    QSet<QString> m_secrets;
    QString m_wrapped;
};

} // namespace packdesk
