// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/errorphrases.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

namespace packdesk {

namespace {

constexpr qsizetype longestForeignAnswer = 300;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FailureWords)
};

QString join(const QStringList &sentences)
{
    return ErrorPhrases::join(sentences);
}

void quoteReason(const ApiError &error, ErrorText &text)
{
    if (!error.reason.trimmed().isEmpty())
        text.quote = Tr::tr("What came begins: %1").arg(quoted(error.reason, longestForeignAnswer));
}

// What happened, then what is true now and what to do: a change that may have taken effect is
// looked up, all else says so and gives the next step.
void settle(const ErrorPhrases &p, ErrorText &text, const QString &happened, const QString &next,
            bool retry)
{
    if (p.error().mayHaveTakenEffect()) {
        p.mayHaveTakenEffect(text, happened);
        return;
    }
    text.body = join({happened, p.nowTrue(), next});
    text.retryOffered = retry;
}

void notTheApi(const ErrorPhrases &p, ErrorText &text)
{
    text.headline = p.noUsableAnswer();
    const auto &error = p.error();
    const QString type = error.contentType.isEmpty() ? Tr::tr("an answer without a type")
                                                     : visibleText(error.contentType, 80);
    const QString happened
        = Tr::tr("%1 sent %2, HTTP %3.").arg(p.host(), type, QString::number(error.httpStatus));
    const QString next = Tr::tr("Check the URL, the proxy or a sign-in page in between.");
    quoteReason(error, text);
    if (!error.mayHaveTakenEffect()) {
        text.body = join({happened, p.nowTrue(), next});
        text.retryOffered = true;
        return;
    }
    p.outcome(text, happened, Tr::tr("It may have taken effect; Packdesk is checking."));
    if (p.context().outcome == OutcomeState::Checking)
        text.body = join({text.body, next});
}

void malformed(const ErrorPhrases &p, ErrorText &text)
{
    text.headline = p.noUsableAnswer();
    const auto &error = p.error();
    const QString field = visibleText(error.field, 160);
    QString happened = Tr::tr("The answer is not what the API promises.");
    if (!field.isEmpty() && !error.message.isEmpty())
        happened = Tr::tr("The field %1 of the answer is wrong: %2.")
                       .arg(field, visibleText(error.message, 300));
    else if (!field.isEmpty())
        happened = Tr::tr("The field %1 of the answer is wrong.").arg(field);
    settle(p, text, happened, Tr::tr("Tell the people who run %1.").arg(p.host()), true);
}

void timedOut(const ErrorPhrases &p, ErrorText &text)
{
    const auto seconds = [](int n) { return QString::number(n); };
    switch (p.error().phase) {
    case Phase::Queued:
    case Phase::Connecting:
        text.headline = p.notSent();
        text.body = join({Tr::tr("%1 did not answer within %2 s.")
                              .arg(p.host(), seconds(p.context().connectSeconds)),
                          p.nowTrue(), Tr::tr("Check the network, then retry.")});
        text.retryOffered = true;
        return;
    case Phase::Sending:
        text.headline = Tr::tr("%1 was stopped.").arg(p.attempt());
        return settle(p, text,
                      Tr::tr("%1 took no more bytes for %2 s.")
                          .arg(p.host(), seconds(p.context().readSeconds)),
                      Tr::tr("Check the network, then try again."), true);
    default:
        break;
    }
    const bool unknown = p.error().mayHaveTakenEffect();
    text.headline
        = unknown ? Tr::tr("%1 was sent at %2.").arg(p.attempt(), p.sentAt()) : p.failed();
    settle(p, text,
           Tr::tr("No complete answer came within %1 s.").arg(seconds(p.context().readSeconds)),
           Tr::tr("Retry."), true);
}

QString lostAfter(const ErrorPhrases &p)
{
    const auto &error = p.error();
    if (p.context().wasInterrupted)
        return Tr::tr("Packdesk ended before an answer came.");
    if (error.httpStatus > 0)
        return Tr::tr("%1 sent HTTP %2 in place of an answer of the API.")
            .arg(p.host(), QString::number(error.httpStatus));
    const qint64 sent = p.context().bytesSent;
    return sent >= 0 && sent < error.attempt.bytes
        ? Tr::tr("The connection ended after %1, before an answer.")
              .arg(progressText(sent, error.attempt.bytes))
        : Tr::tr("The connection ended before an answer.");
}

void unknownOutcome(const ErrorPhrases &p, ErrorText &text)
{
    text.headline = Tr::tr("%1 was sent at %2.").arg(p.attempt(), p.sentAt());
    p.outcome(text, lostAfter(p),
              Tr::tr("It may have taken effect. Packdesk is checking the list; do not send it "
                     "again."));
}

void connectionLost(const ErrorPhrases &p, ErrorText &text)
{
    text.headline = p.failed();
    const auto &details = p.error().details;
    const auto total = details.value(QLatin1String("total_bytes")).toInteger(-1);
    const auto sent = details.value(QLatin1String("sent_bytes")).toInteger(-1);
    if (total < 0 || sent < 0)
        return settle(
            p, text,
            Tr::tr("The connection to %1 was lost before the answer was complete.").arg(p.host()),
            Tr::tr("Retry."), true);
    settle(p, text,
           Tr::tr("%1 closed the connection after %2.").arg(p.host(), progressText(sent, total)),
           Tr::tr("Check the network, then send it again."), false);
}

void redirected(const ErrorPhrases &p, ErrorText &text)
{
    text.headline = p.noUsableAnswer();
    const QString target = middleElided(p.error().target, 200);
    const QString happened = target.isEmpty()
        ? Tr::tr("%1 points elsewhere and does not say where.").arg(p.host())
        : Tr::tr("%1 points to %2.").arg(p.host(), target);
    settle(p, text,
           join({happened,
                 Tr::tr("Packdesk follows no redirect, so that your key goes nowhere "
                        "else.")}),
           Tr::tr("Check the URL."), false);
}

void unreadable(const ErrorPhrases &p, ErrorText &text)
{
    text.headline = p.error().sent ? Tr::tr("%1 was stopped.").arg(p.attempt()) : p.notSent();
    settle(p, text, Tr::tr("The archive could not be read: %1.").arg(p.reason()),
           Tr::tr("Choose it again, or another one."), false);
    text.nextSteps = {NextStep::ChooseAgain};
}

void fileChanged(const ErrorPhrases &p, ErrorText &text)
{
    if (!p.error().sent) {
        text.headline = p.notSent();
        text.tone = Tone::Attention;
        return settle(p, text, Tr::tr("The archive changed since it was looked into."),
                      Tr::tr("Look at what is inside now, then send it."), false);
    }
    text.headline = Tr::tr("%1 was stopped.").arg(p.attempt());
    settle(p, text, Tr::tr("The archive changed while it was sent."),
           Tr::tr("Choose it again, and look inside before you send it."), false);
    text.nextSteps = {NextStep::ChooseAgain};
}

// Nothing reached the server: certificate, name, connection, proxy.
void unsent(const ErrorPhrases &p, ErrorText &text, const QString &happened, const QString &next,
            bool retry)
{
    text.headline = p.error().sent ? p.failed() : p.notSent();
    settle(p, text, happened, next, retry);
}

void broken(const ErrorPhrases &p, ErrorText &text, const QString &headline,
            const QString &happened, const QString &next)
{
    text.headline = headline;
    settle(p, text, happened, next, true);
}

} // namespace

void describeFailure(const ErrorPhrases &p, ErrorText &text)
{
    const QString host = p.host();
    switch (p.error().kind) {
    case ErrorKind::Refused:
        return describeRefusal(p, text);
    case ErrorKind::NotTheApi:
        return notTheApi(p, text);
    case ErrorKind::IncompleteAnswer:
        return broken(p, text, p.failed(),
                      Tr::tr("The answer of %1 ended before it was complete.").arg(host),
                      Tr::tr("Retry."));
    case ErrorKind::MalformedAnswer:
        return malformed(p, text);
    case ErrorKind::AnswerTooLarge:
        text.headline = Tr::tr("%1 was stopped.").arg(p.attempt());
        return settle(p, text, Tr::tr("The answer of %1 is larger than Packdesk reads.").arg(host),
                      Tr::tr("Tell the people who run %1.").arg(host), false);
    case ErrorKind::Redirected:
        return redirected(p, text);
    case ErrorKind::NameNotFound:
        return unsent(p, text, Tr::tr("No address was found for %1.").arg(host),
                      Tr::tr("Check the name, the network or the VPN, then retry."), true);
    case ErrorKind::ConnectionRefused:
        return unsent(p, text, Tr::tr("%1 refused the connection.").arg(p.hostAndPort()),
                      Tr::tr("Check server and port, then retry."), true);
    case ErrorKind::Unreachable:
        return unsent(p, text, Tr::tr("%1 cannot be reached: %2.").arg(host, p.reason()),
                      Tr::tr("Check the network or the VPN, then retry."), true);
    case ErrorKind::TimedOut:
        return timedOut(p, text);
    case ErrorKind::TlsFailed:
        return unsent(p, text,
                      Tr::tr("The certificate of %1 is not trusted: %2. Your key was not sent.")
                          .arg(host, p.reason()),
                      Tr::tr("Ask %1's administrator.").arg(host), false);
    case ErrorKind::ProxyFailed:
        return unsent(
            p, text, Tr::tr("The proxy %1 refused or failed: %2.").arg(p.hostAndPort(), p.reason()),
            Tr::tr("Check the proxy, then retry."), true);
    case ErrorKind::ConnectionLost:
        return connectionLost(p, text);
    case ErrorKind::ProtocolError:
        return broken(p, text, p.noUsableAnswer(),
                      Tr::tr("What %1 sent breaks the rules of HTTP: %2.").arg(host, p.reason()),
                      Tr::tr("Check the URL and the proxy, then retry."));
    case ErrorKind::OutcomeUnknown:
        return unknownOutcome(p, text);
    case ErrorKind::Cancelled:
        text.headline = Tr::tr("%1 was cancelled.").arg(p.attempt());
        text.tone = Tone::Attention;
        return settle(p, text, {}, {}, true);
    case ErrorKind::FileUnreadable:
        return unreadable(p, text);
    case ErrorKind::FileChanged:
        return fileChanged(p, text);
    }
}

} // namespace packdesk
