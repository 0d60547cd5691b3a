// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/registryvault.h"

#include "app/folders.h"
#include "app/settings.h"

#include <QPointer>

#include <utility>

namespace packdesk {

RegistryVault::RegistryVault(KeyStore *keys, Settings *settings, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_settings(settings)
{
}

void RegistryVault::resolve(const QString &domain, QObject *context, const Answer &answer)
{
    const auto known = kept(domain);
    if (known.credentials || known.fault || !choice(domain).inKeyring) {
        answer(accessTo(domain), known);
        return;
    }
    auto &entry = m_entries[domain.toLower()];
    entry.waiting += [this, domain, context = QPointer(context), answer] {
        if (context)
            answer(accessTo(domain), kept(domain));
    };
    if (!entry.reading)
        read(domain);
}

void RegistryVault::read(const QString &domain)
{
    auto &entry = m_entries[domain.toLower()];
    entry.reading = true;
    m_keys.read(domain,
                [this, domain, change = entry.change,
                 self = QPointer(this)](tl::expected<RegistryCredentials, KeyringError> result) {
                    if (!self)
                        return;
                    auto &asked = m_entries[domain.toLower()];
                    asked.reading = false;
                    if (asked.change == change)
                        onRead(domain, std::move(result));
                    answerAll(domain);
                });
}

void RegistryVault::onRead(const QString &domain,
                           tl::expected<RegistryCredentials, KeyringError> result)
{
    auto &kept = m_entries[domain.toLower()].kept;
    if (result)
        kept = {std::make_shared<const RegistryCredentials>(std::move(*result)), true, {}};
    else if (result.error().fault == KeyringFault::NotFound)
        mark(domain, false, false);
    else
        kept.fault = result.error();
}

void RegistryVault::answerAll(const QString &domain)
{
    // Each may ask, or change, something here.
    const auto waiting = std::exchange(m_entries[domain.toLower()].waiting, {});
    for (const auto &answer : waiting)
        answer();
}

void RegistryVault::forgetFault(const QString &domain)
{
    m_entries[domain.toLower()].kept.fault.reset();
}

KeptCredentials RegistryVault::kept(const QString &domain) const
{
    return m_entries.value(domain.toLower()).kept;
}

AccessChoice RegistryVault::accessTo(const QString &domain) const
{
    const auto chosen = choice(domain);
    const auto known = kept(domain);
    AccessChoice access;
    if (known.credentials || !chosen.caFile.isEmpty()) {
        auto given = std::make_shared<RegistryAccess>();
        given->caFile = chosen.caFile;
        if (known.credentials)
            given->credentials = known.credentials->duplicate();
        access.access = std::move(given);
    }
    if (chosen.useDocker)
        access.dockerConfig = dockerConfigFile();
    access.mayRunHelpers = chosen.useDocker && chosen.mayRunHelpers;
    return access;
}

RegistryChoice RegistryVault::choice(const QString &domain) const
{
    return m_settings->registryChoice(domain);
}

void RegistryVault::setChoice(const QString &domain, const RegistryChoice &choice)
{
    RegistryChoice next = choice;
    const auto before = this->choice(domain);
    next.inKeyring = before.inKeyring;
    next.leftover = before.leftover;
    m_settings->setRegistryChoice(domain, next);
}

void RegistryVault::mark(const QString &domain, bool inKeyring, bool leftover)
{
    auto next = choice(domain);
    next.inKeyring = inKeyring;
    next.leftover = leftover;
    m_settings->setRegistryChoice(domain, next);
}

void RegistryVault::setCredentials(const QString &domain,
                                   std::shared_ptr<const RegistryCredentials> credentials,
                                   bool keep, const DoneAnswer &answer)
{
    auto &entry = m_entries[domain.toLower()];
    const auto change = ++entry.change;
    if (!keep) {
        const auto fault = entry.kept.fault;
        entry.kept = {std::move(credentials), false, fault};
        // What the keyring does not let anybody read, it does not let anybody remove.
        if (fault)
            answerLater(answer);
        else
            removeFromKeyring(domain, answer);
        return;
    }
    // Before it is written: what is in the keyring must be found again, however this ends.
    const auto before = choice(domain);
    mark(domain, true, false);
    m_keys.write(domain, *credentials,
                 [this, domain, credentials, before, change, answer,
                  self = QPointer(this)](const tl::expected<void, KeyringError> &done) {
                     if (!self)
                         return;
                     if (m_entries[domain.toLower()].change == change)
                         onWritten(domain, credentials, before, done);
                     answer(done);
                 });
}

void RegistryVault::onWritten(const QString &domain,
                              const std::shared_ptr<const RegistryCredentials> &credentials,
                              const RegistryChoice &before,
                              const tl::expected<void, KeyringError> &done)
{
    auto &kept = m_entries[domain.toLower()].kept;
    if (done) {
        kept = {credentials, true, {}};
        return;
    }
    const auto fault = done.error().fault;
    // Another value is there, which can be taken out again.
    if (fault == KeyringFault::NotStored)
        return;
    kept.fault = done.error();
    // What got no answer may be there all the same.
    if (fault != KeyringFault::TimedOut)
        mark(domain, before.inKeyring, before.leftover);
}

void RegistryVault::forget(const QString &domain, const DoneAnswer &answer)
{
    auto &entry = m_entries[domain.toLower()];
    ++entry.change;
    entry.kept = {};
    setChoice(domain, {});
    removeFromKeyring(domain, answer);
}

void RegistryVault::answerLater(const DoneAnswer &answer)
{
    QMetaObject::invokeMethod(
        this, [answer] { answer({}); }, Qt::QueuedConnection);
}

void RegistryVault::removeFromKeyring(const QString &domain, const DoneAnswer &answer)
{
    const auto before = choice(domain);
    if (!before.inKeyring && !before.leftover) {
        answerLater(answer);
        return;
    }
    mark(domain, false, true);
    m_keys.remove(domain,
                  [this, domain, answer, change = m_entries[domain.toLower()].change,
                   self = QPointer(this)](const tl::expected<void, KeyringError> &done) {
                      if (!self)
                          return;
                      const bool gone = done || done.error().fault == KeyringFault::NotFound;
                      auto &entry = m_entries[domain.toLower()];
                      if (entry.change == change && gone)
                          mark(domain, false, false);
                      else if (entry.change == change)
                          entry.kept.fault = done.error();
                      answer(gone ? tl::expected<void, KeyringError>() : done);
                  });
}

} // namespace packdesk
