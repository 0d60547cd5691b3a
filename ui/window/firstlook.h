// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QRect>
#include <QSize>

#include <optional>

namespace packdesk {

/// Where the table stood in the window when it was seen last, and what of the list: enough to show
/// its rows again before anything else of the window is there.
struct FirstLook
{
    /// Size of the window, and the place of the table in it; logical pixels.
    QSize window;
    QRect table;
    /// Order and filter of the rows, as PackFilterModel::view() tells them.
    QByteArray view;
    /// What the system's setting was.
    bool systemDark = false;

    friend bool operator==(const FirstLook &, const FirstLook &) = default;
    /// The place of the table in a window of another size, whose other parts keep theirs.
    QRect tableIn(const QSize &size) const;

    QByteArray toBytes() const;
    /// Nothing where the bytes are not those of a look that could be.
    static std::optional<FirstLook> from(const QByteArray &bytes);
};

} // namespace packdesk
