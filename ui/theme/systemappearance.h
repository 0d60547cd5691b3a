// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDBusVariant>
#include <QObject>

namespace packdesk {

/// Whether the desktop prefers dark: the settings portal where there is one (kept up to date
/// while running), else the lightness of the palette that the application started with.
/// Asks asynchronously; never blocks on an absent portal. GUI thread.
class SystemAppearance : public QObject
{
    Q_OBJECT

public:
    /// @param startedDark the palette's own answer, before ours was set
    explicit SystemAppearance(bool startedDark, QObject *parent = nullptr);

    bool isDark() const { return m_dark; }
    /// What it was when it was asked last; until ask().
    void believe(bool dark) { m_dark = dark; }
    /// Asks the desktop, and follows it from then on.
    void ask();

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);
    void settle(bool dark);

    bool m_startedDark;
    bool m_dark;
};

} // namespace packdesk
