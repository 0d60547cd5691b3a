// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/registrychoice.h"
#include "models/accounts/registrykeys.h"
#include "models/images/imagesource.h"

#include <QHash>
#include <QObject>

namespace packdesk {

class Settings;

/// What is known of a registry's credentials in this session.
struct KeptCredentials
{
    /// nullptr: none, or not read yet.
    std::shared_ptr<const RegistryCredentials> credentials;
    /// The keyring has them too, not only this session.
    bool inKeyring = false;
    /// What the keyring failed with last; never NotFound.
    std::optional<KeyringError> fault;
};

/// How each registry may be asked: passwords in the keyring or in memory, all else in the
/// settings, which also know of which registries the keyring may hold something: only of these it
/// is asked, and once for all who want to know. A keyring that failed is not asked again for the
/// same registry until forgetFault(). What the user changes counts at once, whatever an earlier
/// read or write still answers. Never waits. GUI thread.
class RegistryVault : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const AccessChoice &, const KeptCredentials &)>;
    using DoneAnswer = KeyStore::DoneAnswer;

    /// @param keys, settings not owned, outlive this
    RegistryVault(KeyStore *keys, Settings *settings, QObject *parent = nullptr);

    /// Answers once: at once where the keyring need not be asked, else when it has answered. A
    /// fault of the keyring comes with an answer without credentials. Dropped where the context is
    /// gone by then.
    void resolve(const QString &domain, QObject *context, const Answer &answer);
    /// The keyring may have been opened meanwhile.
    void forgetFault(const QString &domain);

    /// What is known by now.
    KeptCredentials kept(const QString &domain) const;
    RegistryChoice choice(const QString &domain) const;
    /// Leaves the credentials, `inKeyring` and `leftover` as they are.
    void setChoice(const QString &domain, const RegistryChoice &choice);
    /// With `keep` they are written to the keyring, and used once it has them: after an error what
    /// was used before goes on. Without, they are used from now on, and what the keyring has is
    /// removed: an error tells that it may still be there; a keyring that has failed already is
    /// left alone. Answers later, once.
    void setCredentials(const QString &domain,
                        std::shared_ptr<const RegistryCredentials> credentials, bool keep,
                        const DoneAnswer &answer);
    /// Everything of this registry, from now on; after an error the keyring may still hold its
    /// credentials, which are not used any more. Answers later, once.
    void forget(const QString &domain, const DoneAnswer &answer);

private:
    struct Entry
    {
        KeptCredentials kept;
        /// Counts the user's changes: what was asked of the keyring before one is out of date.
        quint64 change = 0;
        bool reading = false;
        QList<std::function<void()>> waiting;
    };

    AccessChoice accessTo(const QString &domain) const;
    void read(const QString &domain);
    void onRead(const QString &domain, tl::expected<RegistryCredentials, KeyringError> result);
    void onWritten(const QString &domain,
                   const std::shared_ptr<const RegistryCredentials> &credentials,
                   const RegistryChoice &before, const tl::expected<void, KeyringError> &done);
    void answerAll(const QString &domain);
    void mark(const QString &domain, bool inKeyring, bool leftover);
    void answerLater(const DoneAnswer &answer);
    void removeFromKeyring(const QString &domain, const DoneAnswer &answer);

    RegistryKeys m_keys;
    Settings *m_settings;
    /// By the domain in lower case.
    QHash<QString, Entry> m_entries;
};

} // namespace packdesk
