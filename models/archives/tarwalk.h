// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/bytesource.h"

namespace packdesk {

enum class EntryKind { File, Directory, SymbolicLink, HardLink, Special };

/// One entry of a tar, as it stands there: nothing is cleaned or trusted.
struct TarEntry
{
    /// The bytes of the name; not always UTF-8.
    QByteArray name;
    EntryKind kind = EntryKind::File;
    qint64 bytes = 0;
    /// Where a link points.
    QByteArray target;
};

/// Gets the entries of a tar in their order.
class TarVisitor
{
public:
    TarVisitor() = default;
    virtual ~TarVisitor();
    Q_DISABLE_COPY_MOVE(TarVisitor)

    /// @return whether content() shall get the bytes of this regular file
    virtual bool entry(const TarEntry &entry) = 0;
    virtual void content(const TarEntry &entry, const QByteArray &bytes) = 0;
};

struct TarWalk
{
    /// Findings of the container.
    QList<Finding> findings;
    /// The walk came to the end of the archive.
    bool complete = false;
    qint64 inflatedBytes = 0;
};

/// Walks through one tar within the limits. A wanted file above `textBytes` becomes a finding
/// TooLarge and is passed over. Blocks: call it on a worker.
TarWalk walkTar(const QString &path, TarFilters filters, const ArchiveLimits &limits,
                TarVisitor &visitor, const CancelFlag &cancelled = {});

/// A name without `./` in front, doubled slashes and a slash at the end; empty for the root.
QByteArray cleanEntryName(const QByteArray &name);

} // namespace packdesk
