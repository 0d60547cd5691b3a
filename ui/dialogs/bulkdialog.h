// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/bulkitem.h"
#include "ui/dialogs/formdialog.h"

class QProgressBar;
class QTableView;

namespace packdesk {

class BulkModel;
class VisibilityChoice;

/// One change of several packs: the question with all that it concerns, its progress, and a result
/// for each. Cancel is the default. Closing it does not stop the job. Asks for nothing itself. GUI
/// thread.
class BulkDialog : public FormDialog
{
    Q_OBJECT

public:
    enum class Stage { Question, Running, Finished };

    /// @param theme not owned, outlives this
    explicit BulkDialog(const Theme *theme, QWidget *parent = nullptr);

    void setOrganisation(const QString &name, const QString &hostLabel) override;
    /// @param action Delete or SetVisibility. @param items what was selected
    void ask(PackAction action, const QList<BulkItem> &items);
    void setItems(const QList<BulkItem> &items);
    void setItem(int row, const BulkItem &item);
    void setStage(Stage stage);
    Stage stage() const { return m_stage; }
    /// What is not known before it can be confirmed, such as which roles use the packs.
    /// @param wait it is being read: confirming waits for it
    void setDoubt(const QString &words, bool wait);
    /// What is chosen: `org` or `community`.
    QString visibility() const;

Q_SIGNALS:
    void confirmed();
    /// What has not been sent shall not be.
    void stopRequested();
    /// Those that failed or were not sent.
    void retryRequested();
    void visibilityChanged();
    /// Its result is looked at. @param row of the items
    void rowChosen(int row);

private:
    void setupTable();
    void showTexts();
    void showHidden();
    void showProgress();
    void updateButtons() final;

    PackAction m_action = PackAction::Delete;
    Stage m_stage = Stage::Question;
    bool m_waits = false;
    BulkModel *m_model;
    QLabel *m_headline;
    QLabel *m_text;
    VisibilityChoice *m_visibility;
    MessagePanel *m_hidden;
    MessagePanel *m_doubt;
    QTableView *m_table;
    QLabel *m_summary;
    QProgressBar *m_progress;
    QPushButton *m_confirm;
    QPushButton *m_stop;
    QPushButton *m_retry;
    QPushButton *m_close;
};

} // namespace packdesk
