// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/apierror.h"
#include "models/api/requestline.h"

#include <QByteArray>
#include <QString>

namespace packdesk {

/// The contract's operationId, such as `createPack`.
QString operationId(Operation operation);
/// The kind as a word for machines, such as `outcome_unknown`.
QString kindName(ErrorKind kind);

/// What is known about the failure as indented JSON, for a ticket: operation, method, url, status,
/// code, message, request_id, fields, times, version of Packdesk. Holds no secret.
QByteArray detailsJson(const ApiError &error);

/// The same request for a POSIX shell. The key stands there as `$EVERSHELL_API_KEY`; everything
/// else is quoted so that the shell takes it as it is. A file that is sent or replaced is named by
/// its path, which for one inside of a pack is its name in the shell's own folder.
QString asCurl(const Attempt &attempt, const RequestLine &line);
QString asCurl(const ApiError &error);

} // namespace packdesk
