// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/errorphrases.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

namespace packdesk {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RefusalWords)
};

QString join(const QStringList &sentences)
{
    return ErrorPhrases::join(sentences);
}

// Our sentence ends after the quotation, so a full stop of the server's own would be a second one.
QString quotedWithin(const ApiError &error)
{
    auto message = error.message.trimmed();
    if (message.endsWith(QLatin1Char('.')) && !message.endsWith(QLatin1String("..")))
        message.chop(1);
    return quoted(message);
}

// With the message in its place where there is one; `without` is the sentence that needs none.
QString withMessage(const ApiError &error, const QString &with, const QString &without)
{
    return error.message.trimmed().isEmpty() ? without : with.arg(quotedWithin(error));
}

void quoteMessage(const ApiError &error, ErrorText &text)
{
    if (!error.message.trimmed().isEmpty())
        text.quote = Tr::tr("The server said: %1").arg(quoted(error.message));
}

void invalid(const ErrorPhrases &p, ErrorText &text)
{
    const bool listed = !text.fieldLines.isEmpty();
    const bool marked = p.error().fields.size() > text.fieldLines.size();
    QString next;
    if (marked)
        next = Tr::tr("Correct the marked fields.");
    else if (listed)
        next = Tr::tr("Correct what is named here.");
    text.body = join({withMessage(p.error(), Tr::tr("The server found a problem: %1."),
                                  Tr::tr("The server found a problem and does not say which.")),
                      p.nowTrue(), next});
    if (marked)
        text.nextSteps = {NextStep::CorrectFields};
}

void unauthorised(const ErrorPhrases &p, ErrorText &text)
{
    text.body = join({Tr::tr("The server did not accept your key."), p.nowTrue(),
                      Tr::tr("Your key is kept. Sign in again or use another key.")});
    text.nextSteps = {NextStep::SignIn};
    quoteMessage(p.error(), text);
}

void forbidden(const ErrorPhrases &p, ErrorText &text)
{
    const QString who = p.context().caller.isEmpty() ? Tr::tr("Your key") : p.context().caller;
    const QString lacks = p.error().message.trimmed().isEmpty()
        ? Tr::tr("%1 lacks a permission.").arg(who)
        : Tr::tr("%1 lacks a permission: %2.").arg(who, quotedWithin(p.error()));
    const QString next = p.change() ? Tr::tr("Ask an owner or operator for caps:write.")
                                    : Tr::tr("Ask an owner or operator for it.");
    text.body = join({lacks, p.nowTrue(), next});
}

void notFound(const ErrorPhrases &p, ErrorText &text)
{
    text.headline = p.failed();
    quoteMessage(p.error(), text);
    if (p.error().attempt.packId.isEmpty()) {
        text.body = join({Tr::tr("%1 has nothing at this address.").arg(p.host()), p.nowTrue(),
                          Tr::tr("Check the URL of the server.")});
        return;
    }
    text.body = Tr::tr("%1 was not found, or is not visible to you. It may have been deleted. "
                       "Refresh the list.")
                    .arg(p.pack());
    text.nextSteps = {NextStep::RefreshList};
}

void conflict(const ErrorPhrases &p, ErrorText &text)
{
    const auto operation = p.error().attempt.operation;
    if (operation == Operation::DeletePack) {
        text.body = Tr::tr("A role still uses it. The pack remains. Detach it from these roles "
                           "first.");
        quoteMessage(p.error(), text);
        return;
    }
    const bool creates = operation == Operation::CreatePack || operation == Operation::UploadPack;
    text.body = join({withMessage(p.error(), Tr::tr("It conflicts with what exists: %1."),
                                  Tr::tr("It conflicts with what exists.")),
                      p.nowTrue(),
                      creates ? Tr::tr("Show the existing pack, or replace its image.")
                              : Tr::tr("Refresh the list.")});
    text.nextSteps = {creates ? NextStep::ShowExisting : NextStep::RefreshList};
}

void tooLarge(const ErrorPhrases &p, ErrorText &text)
{
    const qint64 bytes = p.error().attempt.bytes;
    quoteMessage(p.error(), text);
    if (p.error().attempt.operation != Operation::UploadPack) {
        text.body = join({Tr::tr("What was sent is larger than the server accepts."), p.nowTrue()});
        return;
    }
    const QString larger = bytes < 0
        ? Tr::tr("The archive is larger than the server accepts.")
        : Tr::tr("The archive (%1) is larger than the server accepts.").arg(sizeText(bytes));
    text.body = join({larger, p.nowTrue(), Tr::tr("Make it smaller, or create from an image.")});
    text.nextSteps = {NextStep::CreateFromImage};
}

void billing(const ErrorPhrases &p, ErrorText &text)
{
    const QString name = p.context().organisation.isEmpty()
        ? Tr::tr("your organisation")
        : visibleText(p.context().organisation, 100);
    text.body = join({Tr::tr("Billing of %1 is inactive.").arg(name), p.nowTrue(),
                      Tr::tr("Reading and deleting still work. Ask an owner to settle billing.")});
    quoteMessage(p.error(), text);
}

void tooMany(const ErrorPhrases &p, ErrorText &text)
{
    const int stated = p.error().retryAfterSeconds;
    const int left = p.context().secondsLeft < 0 ? stated : p.context().secondsLeft;
    QString next = Tr::tr("Try again in a moment.");
    if (stated >= 0)
        next
            = left > 0 ? Tr::tr("Try again in %1.").arg(clockText(left)) : Tr::tr("Try again now.");
    text.body = join({Tr::tr("Too many requests were sent."), p.nowTrue(), next});
    text.waitSeconds = qMax(0, left);
    text.retryOffered = true;
    quoteMessage(p.error(), text);
}

void serverFault(const ErrorPhrases &p, ErrorText &text)
{
    quoteMessage(p.error(), text);
    if (p.error().code == QLatin1String("registry_cleanup_failed")) {
        text.headline = Tr::tr("%1 stopped.").arg(p.attempt());
        text.body = Tr::tr("The image could not be purged. The pack remains. Choose "
                           "“Finish deleting”.");
        text.nextSteps = {NextStep::FinishDeleting};
        return;
    }
    if (p.change() && p.error().bodyCutShort) {
        text.headline = p.failed();
        text.body = join({Tr::tr("The server reported a fault before all was sent."), p.nowTrue()});
        return;
    }
    if (p.change()) {
        text.headline = Tr::tr("%1 met a fault of the server after it was sent.").arg(p.attempt());
        p.mayHaveTakenEffect(text, {});
        return;
    }
    text.headline = p.failed();
    text.body = join({Tr::tr("The server reported a fault."), p.nowTrue(),
                      Tr::tr("Retry; if it stays, quote the request id.")});
    text.waitSeconds = qMax(
        0, p.context().secondsLeft < 0 ? p.error().retryAfterSeconds : p.context().secondsLeft);
    text.retryOffered = true;
}

void otherRefusal(const ErrorPhrases &p, ErrorText &text)
{
    text.body = join({withMessage(p.error(), Tr::tr("The server answered: %1."),
                                  Tr::tr("The server does not say why.")),
                      p.nowTrue()});
}

} // namespace

void describeRefusal(const ErrorPhrases &phrases, ErrorText &text)
{
    text.headline = phrases.refused();
    const int status = phrases.error().httpStatus;
    switch (status) {
    case 400:
    case 422:
        return invalid(phrases, text);
    case 401:
        return unauthorised(phrases, text);
    case 403:
        return forbidden(phrases, text);
    case 404:
        return notFound(phrases, text);
    case 409:
        return conflict(phrases, text);
    case 413:
        return tooLarge(phrases, text);
    case 423:
        return billing(phrases, text);
    case 429:
        return tooMany(phrases, text);
    default:
        return status >= 500 ? serverFault(phrases, text) : otherRefusal(phrases, text);
    }
}

} // namespace packdesk
