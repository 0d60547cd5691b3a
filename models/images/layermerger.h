// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereader.h"

#include <QMap>
#include <tl/expected.hpp>

namespace packdesk {

/// Where the bytes of a file in an image stand.
struct MergedFile
{
    /// Index of the layer, from the bottom.
    int layer = 0;
    /// Path inside that layer; another one than the file's own for a hard link.
    QString source;
    qint64 bytes = 0;
};

/// Puts the layers of an image on top of each other, as a container would see them: whiteouts
/// and opaque directories take away what lies below, hard links lead to the file that they
/// name. Symbolic links are noted and never followed. Nothing is unpacked. Blocks.
class LayerMerger
{
public:
    explicit LayerMerger(const ArchiveLimits &limits = {}, CancelFlag cancelled = {});

    /// The next layer, from the bottom: a tar, plain, gzip or zstd.
    /// @return false where it could not be read to its end; findings() say why
    bool addLayer(const QString &file);
    /// Regular files by path.
    const QMap<QString, MergedFile> &files() const { return m_files; }
    const QList<Finding> &findings() const { return m_findings; }
    /// The bytes of a file; findings where it is not there, too large or not readable.
    tl::expected<QByteArray, QList<Finding>> read(const QString &path, qint64 mostBytes) const;
    /// The bytes of several files, each layer walked through once. Those that are not there, are
    /// too large or cannot be read are left out.
    QMap<QString, QByteArray> readAll(const QStringList &paths, qint64 mostBytes) const;

private:
    struct Entry;
    class Collector;

    void takeAway(const Entry &whiteout);
    void put(const Entry &entry);
    void removeTree(const QString &path);
    void removeBelow(const QString &path);
    void note(Severity severity, FindingKind kind, const QString &path, const QString &detail = {});

    ArchiveLimits m_limits;
    CancelFlag m_cancelled;
    QStringList m_layers;
    QMap<QString, MergedFile> m_files;
    QList<Finding> m_findings;
    int m_entries = 0;
};

} // namespace packdesk
