// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/createcontroller.h"
#include "app/uploadsource.h"

#include <QElapsedTimer>

namespace packdesk {

class UploadDialog;
class UploadPack;

/// Uploading an archive or a folder: the look inside, packing, the upload, its progress in dialog
/// and status bar, and what comes of it. One upload at a time; it goes on while the dialog is
/// hidden. GUI thread.
class UploadController : public QObject
{
    Q_OBJECT

public:
    explicit UploadController(const CreateController::Parts &parts, QObject *parent = nullptr);
    ~UploadController() override;

    /// A folder that is being packed for an upload: no request runs for it yet.
    std::optional<Attempt> packing() const;
    /// Opens the dialog, with this archive or folder where one is named and no upload is running.
    void open(const QString &path = {}, const QString &visibility = {});

Q_SIGNALS:
    void nextStepRequested(quint64 number, packdesk::NextStep step);

private:
    void setupDialog();
    void updatePermission();
    void setupSource();
    void onReported(const ArchiveReport &report);
    void openFile(const QString &path);
    void prepare(const QString &path, const QString &visibility);
    void send(const QString &archive, bool isPacked, const std::optional<ArchiveIdentity> &known);
    void onStopped(const Finding &finding);
    void cancel();
    void end();
    void onPacking(qint64 packed, qint64 total);
    void onProgress(qint64 sent, qint64 total);
    void onPhase(Phase phase);
    void onAnswer(const Result<Pack> &result);
    void showInStatusBar();
    bool isShown() const;

    CreateController::Parts m_parts;
    OutcomeGuard m_guard;
    QPointer<UploadDialog> m_dialog;
    PresentReader m_present;
    UploadSource m_source;
    /// What is being sent, as the user chose it.
    QString m_path;
    QString m_visibility;
    QString m_fileName;
    QElapsedTimer m_clock;
    Phase m_phase = Phase::Queued;
    qint64 m_sent = 0;
    qint64 m_total = -1;
    quint64 m_number = 0;
    bool m_running = false;
    QString m_createdId;
};

} // namespace packdesk
