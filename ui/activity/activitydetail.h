// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/activity/activityactions.h"
#include "ui/words/errorwords.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace packdesk {

class ErrorPanel;
class MessagePanel;
class Theme;

/// One entry of the journal: its error panel, or what it was and how it went, and what can be
/// done with it. GUI thread.
class ActivityDetail : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit ActivityDetail(const Theme *theme, QWidget *parent = nullptr);

    /// @param isHere the entry is of the session in force: without that nothing is offered that
    /// would ask the server
    void setEntry(const JournalEntry &entry, const WordsContext &context, bool isHere = true);
    void clear();
    ErrorPanel *errorPanel() const { return m_error; }

Q_SIGNALS:
    void cancelRequested();
    void retryRequested();
    void nextStepRequested(packdesk::NextStep step);
    void packRequested(const QString &packId);
    void copyRequested(packdesk::ActivityActions::Command command);
    void copied(const QString &what);

private:
    void setupLayout();
    void setupConnections();
    void showFacts(const JournalEntry &entry);
    void showOrigin(const JournalEntry &entry);
    QList<NextStep> unofferedSteps() const;

    const Theme *m_theme;
    QString m_packId;
    bool m_isHere = true;
    ErrorPanel *m_error;
    QLabel *m_empty;
    QLabel *m_headline;
    QLabel *m_facts;
    QLabel *m_origin;
    QWidget *m_idRow;
    QLineEdit *m_id;
    QPushButton *m_copyId;
    QPushButton *m_cancel;
    QPushButton *m_retry;
    QPushButton *m_pack;
    QPushButton *m_setBack;
    /// Those of the error panel, for what is no error.
    QWidget *m_copies;
    QPushButton *m_copyDetails;
    QPushButton *m_copyCurl;
};

} // namespace packdesk
