// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/curlwords.h"

#include "models/api/errordetails.h"

#include <QCoreApplication>

namespace packdesk {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CurlWords)
};

// A translation must not end the comment, or what follows would be run.
QString comment(QString words)
{
    words.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return QStringLiteral("# ") + words + QLatin1Char('\n');
}

} // namespace

QString curlText(const Attempt &attempt, const RequestLine &line)
{
    const auto command = asCurl(attempt, line);
    return isChange(attempt.operation)
        ? comment(Tr::tr("Running this changes things on the server, once more if it was done "
                         "already."))
            + command
        : command;
}

QString curlText(const ApiError &error)
{
    return curlText(error.attempt, {error.method, error.url, error.body});
}

} // namespace packdesk
