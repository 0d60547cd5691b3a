// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/createcontroller.h"
#include "models/api/archivefile.h"
#include "models/archives/archivereader.h"

#include <QElapsedTimer>

namespace packdesk {

class UploadDialog;
class UploadPack;

/// Uploading an archive: the look inside, the upload, its progress in dialog and status bar, and
/// what comes of it. One upload at a time; it goes on while the dialog is hidden. GUI thread.
class UploadController : public QObject
{
    Q_OBJECT

public:
    explicit UploadController(const CreateController::Parts &parts, QObject *parent = nullptr);
    ~UploadController() override;

    /// Opens the dialog, with this archive where one is named and no upload is running.
    void open(const QString &path = {}, const QString &visibility = {});

Q_SIGNALS:
    void nextStepRequested(quint64 number, packdesk::NextStep step);

private:
    void setupDialog();
    void updatePermission();
    void inspect(const QString &path);
    void send(const QString &path, const QString &visibility);
    void onProgress(qint64 sent, qint64 total);
    void onPhase(Phase phase);
    void onAnswer(const Result<Pack> &result);
    void showInStatusBar();
    bool isShown() const;

    CreateController::Parts m_parts;
    OutcomeGuard m_guard;
    QPointer<UploadDialog> m_dialog;
    CancelFlag m_inspection;
    /// Of the archive that was looked into last.
    ArchiveReport m_report;
    ArchiveIdentity m_inspected;
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
