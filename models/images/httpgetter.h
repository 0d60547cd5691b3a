// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereader.h"
#include "models/images/registryerror.h"
#include "models/images/weburl.h"

#include <QByteArrayList>
#include <QByteArrayView>
#include <tl/expected.hpp>

namespace packdesk {

struct HttpQuestion
{
    WebUrl url;
    QByteArrayList accept;
    /// A bearer token; empty for none.
    QByteArray token;
    /// Above this the answer is refused.
    qint64 mostBytes = 0;
    /// For the whole of it.
    int seconds = 60;
    /// An address that is not a public one may be asked.
    bool mayBePrivate = false;
};

struct HttpAnswer
{
    int status = 0;
    QByteArray contentType;
    QByteArray location;
    QByteArray authenticate;
    QByteArray contentDigest;
    QByteArray body;
    /// The address that answered.
    QByteArray peer;
};

/// One GET after the other over libcurl: HTTP/1.1, no redirects, no decompression, no cookies,
/// limits on header, body and time. Blocks; for one thread at a time.
class HttpGetter
{
public:
    /// Gets the body of a 200 instead of HttpAnswer::body; false ends the transfer.
    using Sink = std::function<bool(QByteArrayView)>;

    explicit HttpGetter(CancelFlag cancelled);
    ~HttpGetter();
    Q_DISABLE_COPY_MOVE(HttpGetter)

    tl::expected<HttpAnswer, RegistryError> get(const HttpQuestion &question,
                                                const Sink &sink = {});

private:
    struct Transfer;

    void setUp(const HttpQuestion &question, Transfer &transfer);

    CancelFlag m_cancelled;
    /// libcurl's handle; kept, so that connections are used again.
    void *m_curl = nullptr;
};

} // namespace packdesk
