// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/archivefile.h"
#include "models/archives/folderpacker.h"
#include "models/archives/folderwatch.h"

#include <QObject>

#include <optional>

namespace packdesk {

/// What is to be uploaded: looks into an archive, or into a folder and again as it changes, and
/// packs the folder that was looked at. All of it on workers; nothing is said of what was dropped.
/// GUI thread.
class UploadSource : public QObject
{
    Q_OBJECT

public:
    /// @param archiveRoot where folders are packed; see PackPlace
    explicit UploadSource(const QString &archiveRoot, QObject *parent = nullptr);
    ~UploadSource() override;

    /// Takes the place of what was looked into before.
    void look(const QString &path);
    void lookAgain();
    /// What is looked into is wanted no more; what was reported stays.
    void drop();
    /// Of what was looked into last.
    const ArchiveReport &report() const { return m_report; }

    /// Makes what was reported ready to be sent, and drops it. Ends in exactly one of ready() and
    /// stopped(), for an archive at once.
    void prepare();
    /// Ends in stopped() with a finding Cancelled.
    void cancel();
    bool isPreparing() const { return m_packer.isRunning(); }
    /// The packed folder is needed no more.
    void release() { m_packed = {}; }

Q_SIGNALS:
    void looking();
    void reported(const packdesk::ArchiveReport &report);
    /// Bytes of the folder's files.
    void packing(qint64 packed, qint64 total);
    /// @param isPacked the archive was made of the folder, and stays until release()
    /// @param known what it was when it was looked into; nullopt of what was packed
    void ready(const QString &archive, bool isPacked,
               const std::optional<packdesk::ArchiveIdentity> &known);
    void stopped(const packdesk::Finding &finding);

private:
    void lookIntoArchive(const QString &path);
    void onPacked(const FolderPacker::Result &result);

    QString m_archiveRoot;
    QString m_path;
    FolderWatch m_watch;
    FolderPacker m_packer;
    PackedFolder m_packed;
    CancelFlag m_looking;
    ArchiveReport m_report;
    ArchiveIdentity m_identity;
};

} // namespace packdesk
