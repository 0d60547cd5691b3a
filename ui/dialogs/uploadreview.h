// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"
#include "models/review/packside.h"

#include <QWidget>

class QCheckBox;

namespace packdesk {

class ReviewView;
class Theme;
class WideningTicks;
struct ReviewContent;

/// What an archive or a folder holds, and what has to be ticked before it is uploaded: that it was
/// not seen in full, and what reaches further than what it is compared with. GUI thread.
class UploadReview : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit UploadReview(const Theme *theme, QWidget *parent = nullptr);

    /// Nothing stays of what was shown or ticked before.
    /// @param isPartlySeen it has to be ticked that it was not seen in full
    void setReport(const ArchiveReport &report, const ReviewContent &content, bool isPartlySeen);
    void clear();
    /// What the organisation has of this name already; goes with the next report.
    void setExisting(const QString &sentence);
    /// What it is compared with is not known yet: it is not settled until then. Goes with the next
    /// report.
    void awaitPresent();
    void setPresent(const PackSide &present);
    /// All is ticked that has to be.
    bool isSettled() const;

    /// While it is sent, and once it was: what it is stays.
    void setSending(bool sending);
    /// What is wrong with it is of no use once it has become a pack.
    void setDone(bool done);

Q_SIGNALS:
    /// A file that a finding is about.
    void openRequested(const QString &path);
    /// isSettled() may be another.
    void changed();
    /// What is shown takes another height.
    void resized();

private:
    ReviewView *m_view;
    QWidget *m_choices;
    WideningTicks *m_ticks;
    QCheckBox *m_unseen;
    /// Of what was seen.
    PackSide m_side;
};

} // namespace packdesk
