// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"

#include <QString>

namespace packdesk {

struct FindingText
{
    /// `pack.yaml:14:7`, or the path alone; empty where the whole archive is meant.
    QString place;
    QString headline;
    /// What it means and what to do.
    QString advice;
};

FindingText findingText(const Finding &finding);
/// `Error`, `Warning`, `Note`.
QString severityText(Severity severity);
/// `data/.env · looks like a secret`: place and headline in one line.
QString findingLine(const Finding &finding);

} // namespace packdesk
