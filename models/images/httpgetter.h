// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereader.h"
#include "models/images/registryaccess.h"
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
    /// Even so, none that means this machine or its link only (see isLocalAddress).
    bool neverLocal = false;
    /// Shown by Basic authentication where there is no token; not owned.
    const RegistryCredentials *credentials = nullptr;
};

struct GetAnswer
{
    int status = 0;
    QByteArray contentType;
    QByteArray location;
    /// Each `WWW-Authenticate` header.
    QByteArrayList authenticate;
    /// Each `Link` header.
    QByteArrayList links;
    QByteArray contentDigest;
    QByteArray body;
    /// The address that answered.
    QByteArray peer;
};

/// One GET after the other over libcurl: HTTP/1.1, no redirects, no decompression, no cookies,
/// limits on header, body and time. Blocks, and ends within a fifth of a second when it is
/// cancelled; for one thread at a time.
class HttpGetter
{
public:
    /// Gets the body of a 200 instead of GetAnswer::body; false ends the transfer.
    using Sink = std::function<bool(QByteArrayView)>;

    /// @param caFile see RegistryAccess
    explicit HttpGetter(CancelFlag cancelled, const QString &caFile = {});
    ~HttpGetter();
    Q_DISABLE_COPY_MOVE(HttpGetter)

    tl::expected<GetAnswer, RegistryError> get(const HttpQuestion &question, const Sink &sink = {});

private:
    struct Transfer;

    void setUp(const HttpQuestion &question, Transfer &transfer);
    int perform();

    CancelFlag m_cancelled;
    QByteArray m_caFile;
    /// libcurl's handles; kept, so that connections are used again.
    void *m_curl = nullptr;
    void *m_multi = nullptr;
};

} // namespace packdesk
