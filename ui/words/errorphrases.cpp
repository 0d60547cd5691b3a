// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/errorphrases.h"

#include "ui/words/attemptwords.h"
#include "ui/words/packwords.h"
#include "ui/words/plaintext.h"
#include "ui/words/timewords.h"

namespace packdesk {

namespace {

constexpr qsizetype longestName = 160;
constexpr qsizetype longestReason = 300;

} // namespace

ErrorPhrases::ErrorPhrases(const ApiError &error, const WordsContext &context)
    : m_error(error)
    , m_context(context)
    , m_attempt(attemptText(error.attempt))
{
}

QString ErrorPhrases::host() const
{
    return m_error.host.isEmpty() ? tr("The server") : visibleText(m_error.host, longestName);
}

QString ErrorPhrases::hostAndPort() const
{
    return m_error.port > 0 ? QStringLiteral("%1:%2").arg(host(), QString::number(m_error.port))
                            : host();
}

QString ErrorPhrases::pack() const
{
    const auto &attempt = m_error.attempt;
    const QString name = attempt.subject.isEmpty() ? attempt.packId : attempt.subject;
    return name.isEmpty() ? tr("The pack") : middleElided(name, longestName);
}

QString ErrorPhrases::reason() const
{
    QString reason = visibleText(m_error.reason, longestReason).trimmed();
    while (reason.endsWith(QLatin1Char('.')))
        reason.chop(1);
    return reason.isEmpty() ? tr("no reason was given") : reason;
}

QString ErrorPhrases::sentAt() const
{
    return momentText(m_error.startedAt.isValid() ? m_error.startedAt : m_error.time);
}

QString ErrorPhrases::nowTrue() const
{
    if (change())
        return tr("Nothing was changed.");
    // Whose key it is says nothing about a list.
    return m_context.listReadAt.isValid() && m_error.attempt.operation != Operation::GetSession
        ? tr("The list shown is from %1.").arg(momentText(m_context.listReadAt))
        : QString();
}

QString ErrorPhrases::refused() const
{
    return tr("%1 was refused.").arg(m_attempt);
}

QString ErrorPhrases::failed() const
{
    return tr("%1 failed.").arg(m_attempt);
}

QString ErrorPhrases::notSent() const
{
    return m_error.attempt.operation == Operation::GetSession
        ? tr("The key was not checked.")
        : tr("%1 was not sent.").arg(m_attempt);
}

QString ErrorPhrases::noUsableAnswer() const
{
    return tr("%1 got no usable answer.").arg(m_attempt);
}

void ErrorPhrases::outcome(ErrorText &text, const QString &before, const QString &checking) const
{
    const bool deletes = m_error.attempt.operation == Operation::DeletePack;
    const bool makes = m_error.attempt.operation == Operation::CreatePack
        || m_error.attempt.operation == Operation::UploadPack;
    switch (m_context.outcome) {
    case OutcomeState::Checking:
        text.tone = Tone::Attention;
        text.body = join({before, checking});
        return;
    case OutcomeState::Found: {
        const QString found = join({m_context.foundTitle, m_context.foundVersion});
        text.tone = Tone::Success;
        if (deletes) {
            text.body = join({before, tr("%1 is no longer in the list.").arg(pack())});
            return;
        }
        text.nextSteps = {NextStep::ShowPack};
        if (!makes) {
            text.body = join({before, changedSentence()});
            return;
        }
        text.body = join({before,
                          tr("%1 appeared after your request and matches.")
                              .arg(quoted(found.isEmpty() ? pack() : found))});
        return;
    }
    case OutcomeState::NotLookedFor:
        text.tone = Tone::Attention;
        text.body
            = join({before,
                    tr("It may have taken effect. Packdesk does not look for it any more: look "
                       "in the list of %1 before you send it again, or give support this "
                       "time: %2.")
                        .arg(host(), sentAt())});
        return;
    case OutcomeState::LookedForLater:
        text.tone = Tone::Attention;
        text.body = join({before,
                          tr("It may have taken effect. Packdesk looks for it in the list as soon "
                             "as that of %1 is read; do not send it again before.")
                              .arg(host())});
        return;
    case OutcomeState::NotSeen:
        break;
    }
    text.tone = Tone::Attention;
    text.nextSteps = {NextStep::CheckAgain};
    const QString ask = tr("Check again, or give support this time: %1.").arg(sentAt());
    if (deletes)
        text.body = join(
            {before, tr("It is still in the list after 2 min. It may still disappear."), ask});
    else if (makes)
        text.body = join({before, tr("Not in the list after 2 min. It may still appear."), ask});
    else
        text.body
            = join({before, tr("The list shows no change after 2 min. It may still come."), ask});
}

// What the list bears out, in values; a candidate, never a proof.
QString ErrorPhrases::changedSentence() const
{
    switch (m_error.attempt.operation) {
    case Operation::SetVisibility:
        return tr("The list shows %1 as visible to: %2.")
            .arg(pack(), visibilityText(m_error.attempt.visibility));
    case Operation::ReplaceImage:
        return tr("The list shows %1 with the image that was sent.").arg(pack());
    default:
        return tr("The list shows %1 with another digest than before.").arg(pack());
    }
}

void ErrorPhrases::mayHaveTakenEffect(ErrorText &text, const QString &before) const
{
    outcome(text, before,
            tr("It may have taken effect. Packdesk is checking; do not send it again."));
}

QString ErrorPhrases::join(const QStringList &sentences)
{
    QStringList said = sentences;
    said.removeAll(QString());
    return said.join(QLatin1Char(' '));
}

} // namespace packdesk
