// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/accounts/registrykeys.h"

#include <QCoreApplication>

#include <algorithm>

namespace packdesk {

namespace {

// No id of an account has a colon.
constexpr QLatin1String prefix("registry:");

tl::expected<RegistryCredentials, KeyringError> parted(const Secret &kept)
{
    const auto &pair = kept.reveal();
    const auto colon = pair.indexOf(':');
    if (colon <= 0)
        return tl::unexpected(KeyringError{KeyringFault::Other, {}});
    return RegistryCredentials{QString::fromUtf8(pair.left(colon)), Secret(pair.mid(colon + 1))};
}

} // namespace

QString RegistryKeys::entryOf(const QString &domain)
{
    return prefix + domain.toLower();
}

bool RegistryKeys::canKeep(const RegistryCredentials &credentials)
{
    const auto &user = credentials.user;
    return !user.isEmpty() && std::none_of(user.cbegin(), user.cend(), [](QChar c) {
        return c == QLatin1Char(':') || c.category() == QChar::Other_Control;
    });
}

void RegistryKeys::read(const QString &domain, ReadAnswer answer)
{
    m_store->read(entryOf(domain),
                  [answer = std::move(answer)](const tl::expected<Secret, KeyringError> &kept) {
                      if (kept)
                          answer(parted(*kept));
                      else
                          answer(tl::unexpected(kept.error()));
                  });
}

void RegistryKeys::write(const QString &domain, const RegistryCredentials &credentials,
                         DoneAnswer answer)
{
    if (canKeep(credentials)) {
        m_store->write(entryOf(domain),
                       Secret(credentials.user.toUtf8() + ':' + credentials.password.reveal()),
                       std::move(answer));
        return;
    }
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [answer = std::move(answer)] {
            answer(tl::unexpected(KeyringError{KeyringFault::Other, {}}));
        },
        Qt::QueuedConnection);
}

void RegistryKeys::remove(const QString &domain, DoneAnswer answer)
{
    m_store->remove(entryOf(domain), std::move(answer));
}

} // namespace packdesk
