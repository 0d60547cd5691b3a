// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/theme/systemappearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace packdesk {

namespace {

constexpr auto service = "org.freedesktop.portal.Desktop";
constexpr auto path = "/org/freedesktop/portal/desktop";
constexpr auto interface = "org.freedesktop.portal.Settings";
constexpr auto appearanceSpace = "org.freedesktop.appearance";
constexpr auto schemeKey = "color-scheme";

// Values of color-scheme in the portal's specification.
constexpr uint noPreference = 0;
constexpr uint preferDark = 1;

} // namespace

SystemAppearance::SystemAppearance(bool startedDark, QObject *parent)
    : QObject(parent)
    , m_startedDark(startedDark)
    , m_dark(startedDark)
{
}

void SystemAppearance::ask()
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        settle(m_startedDark);
        return;
    }
    bus.connect(QLatin1String(service), QLatin1String(path), QLatin1String(interface),
                QStringLiteral("SettingChanged"), this,
                // clang-format off
                SLOT(onSettingChanged(QString,QString,QDBusVariant)));
    // clang-format on
    auto call = QDBusMessage::createMethodCall(QLatin1String(service), QLatin1String(path),
                                               QLatin1String(interface), QStringLiteral("Read"));
    call << QString::fromLatin1(appearanceSpace) << QString::fromLatin1(schemeKey);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            take(reply.value().variant());
        else
            settle(m_startedDark);
    });
}

void SystemAppearance::onSettingChanged(const QString &space, const QString &key,
                                        const QDBusVariant &value)
{
    if (space == QLatin1String(appearanceSpace) && key == QLatin1String(schemeKey))
        take(value.variant());
}

void SystemAppearance::take(const QVariant &value)
{
    // Read wraps the value in a second variant, ReadOne and the signal do not.
    const auto inner
        = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    const uint scheme = inner.toUInt();
    settle(scheme == noPreference ? m_startedDark : scheme == preferDark);
}

void SystemAppearance::settle(bool dark)
{
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT changed();
}

} // namespace packdesk
