// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/account.h"

#include <QList>
#include <QObject>

#include <optional>

class QSettings;

namespace packdesk {

/// The accounts that the user signed in to, and which was used last; kept in the group `accounts`
/// of the settings. Holds no keys: those are in a KeyStore under the account's id. What the
/// settings hold is not trusted: an entry without id, name or a valid server address is left out.
/// GUI thread.
class AccountStore : public QObject
{
    Q_OBJECT

public:
    /// @param settings not owned, outlives this
    explicit AccountStore(QSettings *settings, QObject *parent = nullptr);

    /// In the order in which they were added.
    const QList<Account> &accounts() const { return m_accounts; }
    std::optional<Account> find(const QString &id) const;
    /// By name, without regard to case; for `--account NAME`.
    std::optional<Account> findByName(const QString &name) const;
    std::optional<Account> findByServer(const QUrl &baseUrl) const;
    /// The one used last; nothing where it was removed.
    std::optional<Account> lastUsed() const;

    /// The account of this server: the known one, or a new one with an id of its own and a name
    /// that no other account has (`nameForServer`, with a number where needed). Not yet kept:
    /// pass it to keep() when its key is stored or accepted.
    Account accountFor(const QUrl &baseUrl) const;
    /// Adds the account, or replaces the one with its id.
    void keep(const Account &account);
    void remove(const QString &id);
    void setLastUsed(const QString &id);

Q_SIGNALS:
    /// The list or the last used account changed.
    void changed();

private:
    void load();
    void save();

    QSettings *m_settings;
    QList<Account> m_accounts;
    QString m_lastUsed;
};

} // namespace packdesk
