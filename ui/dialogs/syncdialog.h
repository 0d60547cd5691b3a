// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/agentrole.h"
#include "models/api/pack.h"
#include "models/review/syncfile.h"
#include "ui/dialogs/formdialog.h"

#include <optional>

class QProgressBar;
class QTableView;

namespace packdesk {

class PathField;
class SyncModel;
class WideningTicks;

/// `Sync a folder`: which folder, what the comparison with the pack has found, what widens to be
/// ticked before anything is sent, and what becomes of each file. Closing it does not stop the
/// sending. Asks for nothing itself. GUI thread.
class SyncDialog : public FormDialog
{
    Q_OBJECT

public:
    enum class Stage { Folder, Comparing, Result, Sending, Ended };

    /// @param theme not owned, outlives this
    explicit SyncDialog(const Theme *theme, QWidget *parent = nullptr);
    ~SyncDialog() override;

    void setOrganisation(const QString &name, const QString &hostLabel) override;
    /// Begins anew with this pack; the folder stays where it is the same pack.
    void begin(const Pack &pack);
    const Pack &pack() const { return m_pack; }
    /// The roles that use the pack; null: not known.
    void setRoles(const std::optional<AgentRoles> &roles);
    Stage stage() const { return m_stage; }

    void setComparing();
    /// @param total 0 while the folder is looked at
    void setProgress(int done, int total);
    /// Back to the choice of a folder. @param words why it was not compared; may be empty
    void setNotCompared(const QString &words);
    /// @param pack with which the folder was compared
    void setComparison(const Pack &pack, const FolderComparison &comparison);
    void setSending(const QList<SyncFile> &files);
    /// @param row of these files
    void setFile(int row, const SyncFile &file);
    /// What has not been sent will not be, once the file on its way has ended.
    void setStopping();
    /// Nothing more is sent; see setTold() and showError() for what else there is to say.
    /// @param files none where nothing was sent
    void setEnded(const QList<SyncFile> &files);
    /// Below what became of the files; both empty: nothing.
    void setTold(Tone tone, const QString &headline, const QString &text);
    void focusField();

Q_SIGNALS:
    /// @param folder absolute
    void compareRequested(const QString &folder);
    /// The comparison, or what has not been sent yet, shall end.
    void stopRequested();
    /// All is ticked that has to be; what was shown is to be sent.
    void sendRequested();

private:
    void setupBody();
    void setupTable();
    void setupReview();
    void setupButtons();
    void setStage(Stage stage);
    void forget();
    void showCaption();
    void showTexts();
    void showFindings();
    void showRows();
    void showSending();
    void showProgress(int done, int total, const QString &words);
    void askToCompare();
    void updateButtons() final;

    Pack m_pack;
    std::optional<AgentRoles> m_roles;
    Stage m_stage = Stage::Folder;
    bool m_stopping = false;
    FolderComparison m_comparison;
    SyncModel *m_model;
    QLabel *m_title;
    QLabel *m_caption;
    PathField *m_folder;
    QLabel *m_headline;
    QProgressBar *m_progress;
    QLabel *m_progressText;
    MessagePanel *m_told;
    MessagePanel *m_other;
    MessagePanel *m_warning;
    QTableView *m_table;
    QLabel *m_rest;
    /// What is looked at before it is sent.
    QWidget *m_review;
    QWidget *m_findings;
    QPushButton *m_read = nullptr;
    WideningTicks *m_ticks;
    QPushButton *m_compare = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace packdesk
