// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/createcontroller.h"
#include "app/filesender.h"
#include "app/foldercomparer.h"
#include "models/review/syncfile.h"

namespace packdesk {

class RolesController;
class SyncDialog;

/// Syncing a folder with a pack: compares the two, has what widens ticked, sends the files that
/// were shown, one after the other and behavior.md last, stops at the first failure, and says how
/// many are live. It goes on while the dialog is hidden. GUI thread.
class SyncController : public QObject
{
    Q_OBJECT

public:
    /// @param roles not owned, outlives this
    SyncController(const CreateController::Parts &parts, RolesController *roles,
                   QObject *parent = nullptr);
    ~SyncController() override;

    /// @param pack as it was shown when it was asked for
    void open(const Pack &pack);
    /// The file that is on its way, or is looked for a place for; null where none is.
    std::optional<Attempt> sending() const;

Q_SIGNALS:
    void nextStepRequested(quint64 number, packdesk::NextStep step);

private:
    void setupDialog();
    void setupComparer();
    void setupSender();
    void showRoles();
    void compare(const QString &folder);
    void onCompared(const Pack &pack, const FolderComparison &comparison);
    void begin();
    void sendNext();
    void stop();
    void onSent(const Pack &pack);
    void onMoved(const QString &before, const Pack &now);
    void onOccupied();
    void tellStopped(const QString &headline, const QString &text);
    QString keptReachText() const;
    void onFailed(quint64 number, const ApiError &error, SyncState state);
    void onEntryChanged(quint64 number);
    void onClosed();
    void set(int row, const SyncFile &file);
    void end();
    void tellAllLive();
    void tellPartLive();
    void showFailure(quint64 number, const ApiError &error);
    void forget();
    bool isSending() const { return m_row >= 0; }
    bool isShown() const;

    CreateController::Parts m_parts;
    RolesController *m_roles;
    FolderComparer m_comparer;
    FileSender m_sender;
    OutcomeGuard m_guard;
    QPointer<SyncDialog> m_dialog;
    /// As the last answer told of it.
    Pack m_pack;
    FolderComparison m_comparison;
    QStringList m_inPack;
    QString m_digestBefore;
    QList<SyncFile> m_files;
    /// Of the file that is on its way; -1: none is.
    int m_row = -1;
    bool m_stopping = false;
    /// What the dialog's error is about, and the row of an outcome that is not known.
    quint64 m_number = 0;
    int m_unknownRow = -1;
};

} // namespace packdesk
