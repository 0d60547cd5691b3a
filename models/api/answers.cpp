// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/answers.h"

#include "models/api/redactor.h"

#include <QLocale>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

namespace packdesk {

namespace {

bool is(QByteArrayView name, const char *other)
{
    return name.compare(other, Qt::CaseInsensitive) == 0;
}

QString mediaTypeOf(QByteArrayView value)
{
    const QString whole = QString::fromLatin1(value);
    return whole.section(QLatin1Char(';'), 0, 0).trimmed().toLower();
}

bool isJsonType(const QString &mediaType)
{
    return mediaType == QLatin1String("application/json") || mediaType == QLatin1String("text/json")
        || mediaType.endsWith(QLatin1String("+json"));
}

bool isGateway(int status)
{
    return status == 502 || status == 504;
}

/// What came in place of the API's answer.
ApiError foreign(ApiError draft, const HttpAnswer &answer)
{
    // A gateway that gave up does not know what the server behind it did.
    const bool unknown
        = isGateway(answer.status) && isChange(draft.attempt.operation) && !draft.bodyCutShort;
    draft.kind = unknown ? ErrorKind::OutcomeUnknown : ErrorKind::NotTheApi;
    draft.reason = safeExcerpt(answer.body);
    return draft;
}

ApiError redirected(ApiError draft, const HttpAnswer &answer)
{
    draft.kind = ErrorKind::Redirected;
    const QUrl from(draft.url);
    const QUrl target(answer.location);
    if (!answer.location.isEmpty() && target.isValid()) {
        draft.target = redacted(safeUrl(from.resolved(target)));
    }
    return draft;
}

bool beginsLikeJson(const QByteArray &body)
{
    const QByteArray start = body.left(64).trimmed();
    return start.startsWith('{') || start.startsWith('[');
}

} // namespace

void noteHeader(HttpAnswer &answer, QByteArrayView name, QByteArrayView value)
{
    value = value.trimmed();
    if (is(name, "content-type")) {
        answer.mediaType = mediaTypeOf(value);
    } else if (is(name, "x-request-id")) {
        answer.requestId = QString::fromUtf8(value);
    } else if (is(name, "location")) {
        answer.location = QString::fromUtf8(value);
    } else if (is(name, "retry-after")) {
        answer.retryAfterSeconds = retryAfterSeconds(value, QDateTime::currentDateTimeUtc());
    }
}

int retryAfterSeconds(QByteArrayView value, const QDateTime &now)
{
    constexpr qint64 longest = 300;
    const QString text = QString::fromLatin1(value).trimmed();
    const bool digits = !text.isEmpty()
        && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (digits) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        return fits ? int(std::min(seconds, longest)) : int(longest);
    }
    QDateTime date
        = QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid()) {
        return -1;
    }
    date.setTimeSpec(Qt::UTC);
    return int(std::clamp(now.secsTo(date), qint64(0), longest));
}

bool mayBeJson(const HttpAnswer &answer)
{
    if (answer.body.trimmed().isEmpty()) {
        return answer.status == 204;
    }
    return answer.mediaType.isEmpty() ? beginsLikeJson(answer.body) : isJsonType(answer.mediaType);
}

ApiError sortRefusal(ApiError draft, const HttpAnswer &answer)
{
    if (answer.status >= 300 && answer.status < 400) {
        return redirected(std::move(draft), answer);
    }
    if (answer.status < 400) {
        return foreign(std::move(draft), answer);
    }
    Decoded<Envelope> envelope = decodeEnvelope(answer.body);
    if (!envelope) {
        const bool cut = mayBeJson(answer) && beginsLikeJson(answer.body)
            && envelope.error().kind == DecodeFault::Kind::Incomplete;
        if (!cut) {
            return foreign(std::move(draft), answer);
        }
        draft.kind = ErrorKind::IncompleteAnswer;
        return draft;
    }
    draft.kind = ErrorKind::Refused;
    draft.code = envelope->code;
    draft.message = envelope->message;
    if (!envelope->requestId.isEmpty()) {
        draft.requestId = envelope->requestId;
    }
    draft.fields = std::move(envelope->fields);
    draft.details = std::move(envelope->details);
    return draft;
}

ApiError sortUndecodable(ApiError draft, const HttpAnswer &answer, const DecodeFault &fault)
{
    if (!beginsLikeJson(answer.body) && fault.field.isEmpty()) {
        return foreign(std::move(draft), answer);
    }
    draft.kind = fault.kind == DecodeFault::Kind::Incomplete ? ErrorKind::IncompleteAnswer
                                                             : ErrorKind::MalformedAnswer;
    draft.field = fault.field;
    draft.message = fault.message;
    return draft;
}

} // namespace packdesk
