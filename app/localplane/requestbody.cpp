// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/requestbody.h"

#include <QJsonDocument>

namespace packdesk {

namespace {

constexpr qint64 jsonLimit = qint64(1) << 20;

Refusal wrongMediaType(const QString &expected)
{
    const QString message = QStringLiteral("The body must be sent as %1.").arg(expected);
    return {415, QStringLiteral("unsupported_media_type"), message, {}, -1};
}

qint64 declaredLength(const httplib::Request &request)
{
    bool number = false;
    const QByteArray text = QByteArray::fromStdString(request.get_header_value("Content-Length"));
    const qint64 length = text.toLongLong(&number);
    return number && length >= 0 ? length : -1;
}

} // namespace

bool hasBody(const httplib::Request &request)
{
    return declaredLength(request) > 0 || request.has_header("Transfer-Encoding");
}

RequestBody::RequestBody(const httplib::Request &request, const httplib::ContentReader *reader)
    : m_request(request)
    , m_reader(reader)
    , m_declared(declaredLength(request))
{
}

QString RequestBody::mediaType() const
{
    const QString header = QString::fromStdString(m_request.get_header_value("Content-Type"));
    return header.section(QLatin1Char(';'), 0, 0).trimmed().toLower();
}

bool RequestBody::isMultipart() const
{
    return mediaType() == QLatin1String("multipart/form-data");
}

tl::expected<QByteArray, Refusal> RequestBody::readBytes(qint64 limit, const QString &what)
{
    QByteArray bytes;
    if (!m_reader)
        return bytes;
    if (m_declared > limit)
        return tl::unexpected(payloadTooLarge(what, limit));
    if (isMultipart())
        return tl::unexpected(wrongMediaType(QStringLiteral("application/octet-stream")));

    bool tooLarge = false;
    m_touched = true;
    m_consumed = (*m_reader)([&](const char *data, size_t size) {
        tooLarge = bytes.size() + qint64(size) > limit;
        if (!tooLarge)
            bytes.append(data, qsizetype(size));
        return !tooLarge;
    });
    if (tooLarge)
        return tl::unexpected(payloadTooLarge(what, limit));
    if (!m_consumed) {
        const Refusal incomplete{400,
                                 QStringLiteral("validation_error"),
                                 QStringLiteral("The body ended too early."),
                                 {},
                                 -1};
        return tl::unexpected(incomplete);
    }
    return bytes;
}

tl::expected<QJsonObject, Refusal> RequestBody::readObject()
{
    if (m_reader && mediaType() != QLatin1String("application/json"))
        return tl::unexpected(wrongMediaType(QStringLiteral("application/json")));

    const auto bytes = readBytes(jsonLimit, QStringLiteral("The JSON body"));
    if (!bytes)
        return tl::unexpected(bytes.error());

    if (bytes->isEmpty())
        return tl::unexpected(validationError(QStringLiteral("The request needs a JSON object."),
                                              QStringLiteral("body"),
                                              QStringLiteral("is required")));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &problem);
    if (!document.isObject()) {
        const QString reason = document.isNull()
            ? QStringLiteral("%1 at byte %2").arg(problem.errorString()).arg(problem.offset)
            : QStringLiteral("an array where an object is expected");
        return tl::unexpected(validationError(QStringLiteral("The body is not a JSON object."),
                                              QStringLiteral("body"), reason));
    }
    return document.object();
}

void RequestBody::discard()
{
    const auto forget = [](const char *, size_t) { return true; };
    if (isMultipart()) {
        (void)readParts([](const httplib::MultipartFormData &) { return true; }, forget);
    } else if (m_reader) {
        m_touched = true;
        m_consumed = (*m_reader)(forget);
    }
}

bool RequestBody::readParts(const PartHeader &header, const PartBytes &bytes)
{
    if (!m_reader)
        return false;
    m_touched = true;
    m_consumed = (*m_reader)(header, bytes);
    return m_consumed;
}

} // namespace packdesk
