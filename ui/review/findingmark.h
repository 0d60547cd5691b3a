// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"
#include "ui/theme/colours.h"

namespace packdesk {

/// How a finding's severity is drawn, beside its word.
struct FindingMark
{
    /// See glyph().
    QString icon;
    QColor colour;
};

inline FindingMark findingMark(Severity severity, const Colours &colours)
{
    switch (severity) {
    case Severity::Note:
        return {QStringLiteral("info"), colours.secondary};
    case Severity::Warning:
        return {QStringLiteral("warning"), colours.attention};
    case Severity::Error:
        break;
    }
    return {QStringLiteral("error"), colours.danger};
}

} // namespace packdesk
