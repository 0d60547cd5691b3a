// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace packdesk {

/// A token or password in memory. Move-only, overwritten when it ends, and without any
/// conversion to text, so that it cannot slip into a log, a setting or an argument list.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray value);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    bool isEmpty() const { return m_value.isEmpty(); }
    /// A copy for a second owner; named so that each use can be found.
    Secret duplicate() const;
    /// The bytes, for the one place that writes them where they belong. Do not keep them.
    const QByteArray &reveal() const { return m_value; }

private:
    QByteArray m_value;
};

} // namespace packdesk
