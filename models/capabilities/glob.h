// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace packdesk {

/// What may still be spent on a comparison; hostile documents could make it endless.
class WorkLimit
{
public:
    explicit WorkLimit(qint64 steps)
        : m_left(steps)
    {
    }
    /// False where it is used up.
    bool spend(qint64 steps)
    {
        m_left -= steps;
        return m_left >= 0;
    }
    bool isSpent() const { return m_left < 0; }

private:
    qint64 m_left;
};

/// Whether all that `narrow` matches is matched by `wide`. How the server reads `*` is not
/// documented, so true is answered only where it holds for each reading: within one segment or
/// across them; `**` with or without the slashes around it; and never for patterns with classes
/// or braces in `wide`, nor, except by `/**`, for paths with `.`, `..` or `%`. Equal texts cover
/// each other. False where the work is used up.
bool pathCovers(const QString &wide, const QString &narrow, WorkLimit &work);

/// The same for host patterns; a lone `*` is every host of the default port.
bool domainCovers(const QString &wide, const QString &narrow, WorkLimit &work);

} // namespace packdesk
