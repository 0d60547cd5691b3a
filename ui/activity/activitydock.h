// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/activity/activityactions.h"
#include "ui/words/errorwords.h"

#include <QWidget>

#include <memory>

class QLayout;

namespace packdesk {

class Journal;
class Theme;

/// What was asked of the server, in this session and before: a table of the journal, and beside it
/// the error panel or the facts of the selected entry. The newest is selected until the user
/// selects one, which then stays. Accessible name `Activity`. Entries are always named by their
/// number. GUI thread.
class ActivityDock : public QWidget
{
    Q_OBJECT

public:
    /// @param journal, theme not owned, outlive this
    ActivityDock(Journal *journal, const Theme *theme, QWidget *parent = nullptr);
    ~ActivityDock() override;

    /// Default true; without a session nothing can be shown in a list or sent again.
    void setSignedIn(bool signedIn);
    /// Whose session it is. Entries of others name their server, and offer nothing that would ask
    /// this one.
    void setPlace(const Place &here);
    /// What the words of errors need; the journal adds what it knows itself.
    void setWordsContext(const WordsContext &context);
    /// 0 where nothing is selected.
    quint64 currentNumber() const;
    void select(quint64 number);
    /// `Activity · 1 running · 1 not known`
    QString summary() const;

Q_SIGNALS:
    /// `Activity (1)` and the like may be made of these.
    void countsChanged(int running, int unknown);
    void summaryChanged(const QString &summary);
    void cancelRequested(quint64 number);
    void retryRequested(quint64 number);
    void nextStepRequested(quint64 number, packdesk::NextStep step);
    void packRequested(const QString &packId);
    void copied(const QString &what);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *makeHeader();
    QString countsText() const;
    void setupTable();
    void styleTable();
    void setupConnections();
    void selectRow(quint64 number);
    void showDetail();
    void perform(ActivityActions::Command command);
    void copy(const QString &text, const QString &what);
    void count();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace packdesk
