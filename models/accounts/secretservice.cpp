// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/accounts/secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QMap>
#include <QStringList>

namespace packdesk {

namespace {

using StringMap = QMap<QString, QString>;

constexpr QLatin1String serviceName("org.freedesktop.secrets");
constexpr QLatin1String servicePath("/org/freedesktop/secrets");
constexpr QLatin1String defaultCollectionPath("/org/freedesktop/secrets/aliases/default");

QDBusMessage busCall(const QString &method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
                                          QStringLiteral("/org/freedesktop/DBus"),
                                          QStringLiteral("org.freedesktop.DBus"), method);
}

// Calls and hands over the finished call; never starts the service as a side effect.
template <typename Then>
void ask(QObject *context, QDBusMessage message, std::chrono::milliseconds patience, Then then)
{
    message.setAutoStartService(false);
    const QDBusPendingCall call
        = QDBusConnection::sessionBus().asyncCall(message, int(patience.count()));
    auto *watcher = new QDBusPendingCallWatcher(call, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [then = std::move(then)](QDBusPendingCallWatcher *finished) {
                         finished->deleteLater();
                         then(*finished);
                     });
}

} // namespace

SecretService::SecretService(std::chrono::milliseconds patience)
    : m_patience(patience)
{
    qDBusRegisterMetaType<StringMap>();
}

void SecretService::findPresence(std::function<void(bool)> answer)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        answer(false);
        return;
    }
    QDBusMessage owned = busCall(QStringLiteral("NameHasOwner"));
    owned << QString(serviceName);
    ask(&m_context, owned, m_patience, [this, answer = std::move(answer)](auto &call) {
        const QDBusPendingReply<bool> hasOwner = call;
        if (!hasOwner.isError() && hasOwner.value()) {
            answer(true);
            return;
        }
        const QDBusMessage startable = busCall(QStringLiteral("ListActivatableNames"));
        ask(&m_context, startable, m_patience, [answer](auto &listCall) {
            const QDBusPendingReply<QStringList> names = listCall;
            answer(!names.isError() && names.value().contains(serviceName));
        });
    });
}

void SecretService::findEntry(const QString &server, const QString &user,
                              std::function<void(EntryState)> answer)
{
    QDBusMessage search = QDBusMessage::createMethodCall(
        serviceName, servicePath, QStringLiteral("org.freedesktop.Secret.Service"),
        QStringLiteral("SearchItems"));
    const StringMap attributes{{QStringLiteral("server"), server}, {QStringLiteral("user"), user}};
    search << QVariant::fromValue(attributes);
    ask(&m_context, search, m_patience, [this, answer = std::move(answer)](auto &call) {
        const QDBusPendingReply<QList<QDBusObjectPath>, QList<QDBusObjectPath>> found = call;
        if (found.isError())
            answer(EntryState::Unknown);
        else if (!found.template argumentAt<1>().isEmpty())
            answer(EntryState::Locked);
        else if (!found.template argumentAt<0>().isEmpty())
            answer(EntryState::Open);
        else
            findDefaultCollection(answer);
    });
}

void SecretService::findDefaultCollection(std::function<void(EntryState)> answer)
{
    QDBusMessage get = QDBusMessage::createMethodCall(
        serviceName, defaultCollectionPath, QStringLiteral("org.freedesktop.DBus.Properties"),
        QStringLiteral("Get"));
    get << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    ask(&m_context, get, m_patience, [answer = std::move(answer)](auto &call) {
        const QDBusPendingReply<QDBusVariant> locked = call;
        // No such object: there is no default collection yet, hence nothing that hides an entry.
        const bool noCollection = locked.isError()
            && (locked.error().type() == QDBusError::UnknownObject
                || locked.error().type() == QDBusError::UnknownMethod
                || locked.error().type() == QDBusError::UnknownInterface
                || locked.error().name()
                    == QLatin1String("org.freedesktop.Secret.Error.NoSuchObject"));
        if (noCollection)
            answer(EntryState::None);
        else if (locked.isError())
            answer(EntryState::Unknown);
        else
            answer(locked.value().variant().toBool() ? EntryState::Locked : EntryState::None);
    });
}

} // namespace packdesk
