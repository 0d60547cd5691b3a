// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/refusal.h"

#include <QJsonObject>

#include <functional>
#include <httplib.h>

namespace packdesk {

/// The body of one request, still on the connection until something reads it. At most one of
/// the reading functions may be called, once. Used by the thread that answers.
class RequestBody
{
public:
    /// @param reader null where the request has no body
    RequestBody(const httplib::Request &request, const httplib::ContentReader *reader);

    /// Content-Length in bytes; -1 where it is not stated.
    qint64 declaredBytes() const { return m_declared; }
    /// Media type in lower case, without parameters.
    QString mediaType() const;
    bool isMultipart() const;
    /// Nothing of the body is left on the connection.
    bool isConsumed() const { return !m_reader || m_consumed; }
    /// No reading function was called yet.
    bool isUntouched() const { return !m_touched; }

    /// The JSON object of the body; refuses other media types, other JSON, and more than 1 MiB.
    tl::expected<QJsonObject, Refusal> readObject();
    /// Any media type but multipart/form-data.
    tl::expected<QByteArray, Refusal> readBytes(qint64 limit, const QString &what);

    /// Reads the body and forgets it.
    void discard();

    using PartHeader = std::function<bool(const httplib::MultipartFormData &)>;
    using PartBytes = std::function<bool(const char *, size_t)>;
    /// Calls back for each part of a multipart body as it arrives.
    /// @return false where a callback returned false, the connection broke, or it is malformed
    bool readParts(const PartHeader &header, const PartBytes &bytes);

private:
    const httplib::Request &m_request;
    const httplib::ContentReader *m_reader;
    qint64 m_declared = -1;
    bool m_touched = false;
    bool m_consumed = false;
};

/// Whether the head announces a body.
bool hasBody(const httplib::Request &request);

} // namespace packdesk
