// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/errorwords.h"

#include "ui/words/errorphrases.h"
#include "ui/words/plaintext.h"
#include "ui/words/timewords.h"

namespace packdesk {

namespace {

constexpr qsizetype longestId = 200;
constexpr qsizetype maxFieldLines = 50;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

QStringList linesOfHiddenFields(const ApiError &error, const WordsContext &context)
{
    QStringList lines;
    for (const auto &field : error.fields) {
        if (context.shownFields.contains(field.field))
            continue;
        lines += QStringLiteral("%1: %2").arg(visibleText(field.field, 100),
                                              visibleText(field.message, 300));
    }
    if (lines.size() > maxFieldLines) {
        const auto more = lines.size() - maxFieldLines;
        lines.resize(maxFieldLines);
        lines += Tr::tr("and %1 more").arg(more);
    }
    return lines;
}

void addFacts(const ApiError &error, ErrorText &text)
{
    QStringList status;
    if (error.httpStatus > 0)
        status += QString::number(error.httpStatus);
    if (!error.code.isEmpty())
        status += visibleText(error.code, 100);
    text.status = status.join(QStringLiteral(" · "));
    text.requestId = visibleText(error.requestId, longestId);
    if (text.requestId.isEmpty())
        text.noRequestId = error.sent || error.httpStatus > 0
            ? Tr::tr("No request id came")
            : Tr::tr("No request id: nothing was sent");
    text.time = momentText(error.time);
}

} // namespace

QString ErrorText::facts() const
{
    QStringList parts;
    if (!status.isEmpty())
        parts += status;
    parts += requestId.isEmpty() ? noRequestId : Tr::tr("Request id %1").arg(requestId);
    parts += time;
    return parts.join(QStringLiteral(" · "));
}

QString ErrorText::sentences() const
{
    return ErrorPhrases::join({headline, body});
}

QString ErrorText::toPlainText() const
{
    QStringList lines{ErrorPhrases::join({headline, body})};
    if (!quote.isEmpty())
        lines += quote;
    lines += fieldLines;
    lines += facts();
    return lines.join(QLatin1Char('\n'));
}

ErrorText describe(const ApiError &error, const WordsContext &context)
{
    ErrorText text;
    text.fieldLines = linesOfHiddenFields(error, context);
    const ErrorPhrases phrases(error, context);
    describeFailure(phrases, text);
    text.retryOffered = text.retryOffered && error.isRetrySafe();
    addFacts(error, text);
    return text;
}

QString nextStepText(NextStep step)
{
    switch (step) {
    case NextStep::CorrectFields:
        return {};
    case NextStep::SignIn:
        return Tr::tr("Sign in again…");
    case NextStep::ShowExisting:
        return Tr::tr("Show the existing pack");
    case NextStep::ShowPack:
        return Tr::tr("Show pack");
    case NextStep::RefreshList:
        return Tr::tr("Refresh the list");
    case NextStep::CheckAgain:
        return Tr::tr("Check again");
    case NextStep::CreateFromImage:
        return Tr::tr("Use an image…");
    case NextStep::ChooseAgain:
        return Tr::tr("Choose archive…");
    case NextStep::FinishDeleting:
        return Tr::tr("Finish deleting");
    case NextStep::SetBack:
        break;
    }
    return Tr::tr("Set visibility back…");
}

WordsContext contextFor(const JournalEntry &entry, WordsContext base)
{
    if (entry.attempt.operation == Operation::UploadPack)
        base.bytesSent = entry.bytesSent;
    base.wasInterrupted = entry.wasInterrupted;
    base.outcome = OutcomeState::Checking;
    if (entry.state == EntryState::Found) {
        base.outcome = OutcomeState::Found;
        base.foundTitle = entry.packTitle;
    } else if (entry.checksEnded) {
        const bool later = entry.notLookedFor && entry.isFromEarlier && entry.expected;
        base.outcome = later     ? OutcomeState::LookedForLater
            : entry.notLookedFor ? OutcomeState::NotLookedFor
                                 : OutcomeState::NotSeen;
    }
    if (entry.error)
        base.secondsLeft = secondsUntilRetry(*entry.error);
    return base;
}

int secondsUntilRetry(const ApiError &error, const QDateTime &now)
{
    if (error.retryAfterSeconds <= 0 || !error.time.isValid())
        return 0;
    const qint64 passed = qMax<qint64>(0, error.time.secsTo(now));
    return int(qMax<qint64>(0, error.retryAfterSeconds - passed));
}

} // namespace packdesk
