// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"

#include <QJsonObject>

namespace packdesk {

/// `details.fields` for what is wrong with a pack's content: `pack.yaml.version` and the like
/// for its fields, the path for files, `whole` for the archive or image itself. Warnings and
/// notes are left out; the first message of a field stays.
QJsonObject fieldsOf(const QList<Finding> &findings, const QString &whole);

} // namespace packdesk
