// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/pack.h"
#include "models/api/readfile.h"

#include <QDateTime>

namespace packdesk {

/// A file of a pack as it was read.
struct KnownFile
{
    /// As it was shown when the file was asked for.
    Pack pack;
    QString path;
    FileContent content;
    QDateTime readAt;
};

} // namespace packdesk
