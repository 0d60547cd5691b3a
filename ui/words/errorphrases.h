// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/words/errorwords.h"

#include <QCoreApplication>

namespace packdesk {

/// The phrases that the words of errors are made of, for one error. Holds references: use it
/// within one call. Private to ui/words.
class ErrorPhrases
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)

public:
    ErrorPhrases(const ApiError &error, const WordsContext &context);

    const ApiError &error() const { return m_error; }
    const WordsContext &context() const { return m_context; }
    bool change() const { return isChange(m_error.attempt.operation); }

    const QString &attempt() const { return m_attempt; }
    QString host() const;
    QString hostAndPort() const;
    /// The pack that it is about, as the user knows it.
    QString pack() const;
    /// Words of the system or of TLS as the end of a sentence, without its full stop.
    QString reason() const;
    /// Local time at which the request was sent.
    QString sentAt() const;
    /// What is true now: `Nothing was changed.`, or when the list that is shown was read.
    QString nowTrue() const;

    QString refused() const;
    QString failed() const;
    QString notSent() const;
    QString noUsableAnswer() const;

    /// Sets body, tone and next step from how far the check has come.
    /// @param before what happened, the sentences in front
    /// @param checking what is said while it is being checked
    void outcome(ErrorText &text, const QString &before, const QString &checking) const;
    /// For a change of a pack that was found to have taken effect.
    QString changedSentence() const;
    /// For a change that may have taken effect for another reason than a lost answer.
    void mayHaveTakenEffect(ErrorText &text, const QString &before) const;

    /// The sentences with a space between; empty ones are left out.
    static QString join(const QStringList &sentences);

private:
    const ApiError &m_error;
    const WordsContext &m_context;
    QString m_attempt;
};

/// Words for an answer with the error envelope, by its status.
void describeRefusal(const ErrorPhrases &phrases, ErrorText &text);
/// Words for every other kind.
void describeFailure(const ErrorPhrases &phrases, ErrorText &text);

} // namespace packdesk
