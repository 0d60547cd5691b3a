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
/// `data/.env looks like a secret`: place and headline in one line.
/// @param whole what a finding without a path is about: `The archive`
QString findingLine(const Finding &finding, const QString &whole);

} // namespace packdesk
