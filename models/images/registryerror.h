// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"

#include <QList>
#include <QString>

#include <optional>

namespace packdesk {

enum class RegistryFault {
    /// The reference names no registry.
    NoRegistry,
    NameNotFound,
    Unreachable,
    TimedOut,
    /// TLS broke down before the certificate could be judged.
    TlsFailed,
    /// The certificate is of an authority that is not trusted, of another host, or not valid now.
    Untrusted,
    /// The file with the registry's own authorities cannot be used.
    BadCaFile,
    ConnectionLost,
    ProtocolError,
    Cancelled,
    /// No such repository, tag or blob (404).
    NotFound,
    UnknownRepository,
    /// The repository is there, the tag or digest is not.
    UnknownTag,
    /// 401 or 403, also after asking for a token.
    Denied,
    /// Nothing is given to strangers, and no credentials were handed in.
    CredentialsNeeded,
    /// The credentials were not accepted.
    WrongCredentials,
    RateLimited,
    /// Another status than the protocol's.
    ServerError,
    /// No manifest, a contradicting one, or one of a type that is not known.
    BadAnswer,
    TooLarge,
    DigestMismatch,
    SizeMismatch,
    /// An index without an image for a platform.
    NoPlatform,
    /// A layer whose bytes lie elsewhere than in the registry.
    ForeignLayer,
    UnsafeRedirect,
    TooManyRedirects,
    /// The next page of tags lies elsewhere than in the registry.
    UnsafePage,
    TooManyPages,
    UnsafeRealm,
    FileFailed,
    /// The layers cannot be read; `findings` say why.
    BadLayer,
    /// The image holds no readable pack; `findings` say why.
    NotAPack,
    /// Credentials were needed, and Docker's configuration could not give them.
    DockerConfigFailed,
};

/// Why Docker's config.json, or a helper that it names, gives no credentials.
enum class DockerConfigFault {
    NotReadable,
    NotJson,
    /// It holds a token that only Docker's own tools can use.
    IdentityToken,
    HelperNotAllowed,
    HelperMissing,
    HelperFailed,
    HelperTimedOut,
    Cancelled,
};

/// Why an image could not be read: a value without secrets. URLs in it have no query.
struct RegistryError
{
    RegistryFault fault = RegistryFault::Unreachable;
    QString host;
    /// 0 where no status line came.
    int httpStatus = 0;
    /// Words of the system, of the registry (at most 300 characters) or of the library.
    QString reason;
    /// What was expected and what came, for digests and sizes.
    QString expected;
    QString actual;
    QList<Finding> findings;
    /// With DockerConfigFailed; `reason` names the helper then.
    std::optional<DockerConfigFault> dockerConfig;
};

} // namespace packdesk
