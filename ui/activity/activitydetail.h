// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

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

    /// From the next setEntry() on.
    void setSignedIn(bool signedIn) { m_signedIn = signedIn; }
    void setEntry(const JournalEntry &entry, const WordsContext &context);
    void clear();
    ErrorPanel *errorPanel() const { return m_error; }

Q_SIGNALS:
    void cancelRequested();
    void retryRequested();
    void nextStepRequested(packdesk::NextStep step);
    void packRequested(const QString &packId);
    void copied(const QString &what);

private:
    void showFacts(const JournalEntry &entry);
    QList<NextStep> unofferedSteps() const;

    const Theme *m_theme;
    QString m_packId;
    bool m_signedIn = true;
    ErrorPanel *m_error;
    QLabel *m_empty;
    QLabel *m_headline;
    QLabel *m_facts;
    QWidget *m_idRow;
    QLineEdit *m_id;
    QPushButton *m_copyId;
    QPushButton *m_cancel;
    QPushButton *m_pack;
};

} // namespace packdesk
