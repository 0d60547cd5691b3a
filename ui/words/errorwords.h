// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/activity/journal.h"
#include "models/api/apierror.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace packdesk {

/// What the user can do next; each but CorrectFields is a button (nextStepText()).
enum class NextStep {
    CorrectFields,
    SignIn,
    ShowExisting,
    ShowPack,
    RefreshList,
    CheckAgain,
    CreateFromImage,
    ChooseAgain,
    FinishDeleting,
    /// Give a pack the visibility again that it had before.
    SetBack,
};

/// How grave it is: Danger failed, Attention is not known yet, Success was found after all.
enum class Tone { Danger, Attention, Success };

/// For a change whose answer was lost: how far the check of the list has come.
enum class OutcomeState {
    Checking,
    Found,
    NotSeen,
    /// Nobody looks for it (any more).
    NotLookedFor,
    /// Left open by an earlier start: it is looked for in the next session of the same server.
    LookedForLater,
};

/// What the words need beside the error itself.
struct WordsContext
{
    /// Name of the organisation, for billing.
    QString organisation;
    /// Who is signed in (callerText()); empty: `Your key`.
    QString caller;
    /// When the list that is shown was read; invalid where none is.
    QDateTime listReadAt;
    /// Fields that the form marks itself: those are not listed in the panel.
    QStringList shownFields;
    /// Seconds until the next try (429); -1: take them from the error.
    int secondsLeft = -1;
    OutcomeState outcome = OutcomeState::Checking;
    /// The program ended before the request did.
    bool wasInterrupted = false;
    /// For Found: the pack that matches.
    QString foundTitle;
    QString foundVersion;
    /// Bytes of an upload that had gone out; -1: not known.
    qint64 bytesSent = -1;
    int connectSeconds = 15;
    int readSeconds = 60;
};

/// The words of one error (words.md), as plain text: server texts are made visible.
struct ErrorText
{
    Tone tone = Tone::Danger;
    /// `Creating a pack from x was refused.`: the bold part.
    QString headline;
    /// What happened, what is true now, what to do next.
    QString body;
    /// The other side's own words where `body` does not hold them; empty otherwise.
    QString quote;
    /// `name: must be a slug`, for the fields that the form does not show.
    QStringList fieldLines;
    /// `409 · pack_exists`; may be empty.
    QString status;
    /// Made visible; empty where none came.
    QString requestId;
    /// `No request id came` or why there is none; empty where there is one.
    QString noRequestId;
    /// When it ended, local.
    QString time;
    QList<NextStep> nextSteps;
    /// Trying again may help and can do no harm.
    bool retryOffered = false;
    /// Until then a retry is refused again; 0: at once.
    int waitSeconds = 0;

    /// Headline and body in one line.
    QString sentences() const;
    /// `409 · pack_exists · Request id 7f3a9c2e · 14:02:11`
    QString facts() const;
    /// All of it, for assistive tools and logs of tests.
    QString toPlainText() const;
};

ErrorText describe(const ApiError &error, const WordsContext &context);
QString nextStepText(NextStep step);

/// `base` with what the journal knows about this entry: outcome, found pack, bytes sent.
WordsContext contextFor(const JournalEntry &entry, WordsContext base);
/// Seconds until `error` may be tried again at `now`; 0 where it may be at once.
int secondsUntilRetry(const ApiError &error,
                      const QDateTime &now = QDateTime::currentDateTimeUtc());

} // namespace packdesk
