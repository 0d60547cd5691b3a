// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/account.h"
#include "models/api/caller.h"
#include "models/api/connection.h"

#include <QObject>

#include <memory>
#include <optional>

namespace packdesk {

class ListOwner;

/// One server as one caller: immutable, replaced whole when the account changes.
struct Session
{
    Account account;
    KeySource source = KeySource::SessionOnly;
    std::shared_ptr<Connection> connection;
    /// Image references to try, which the demo offers; empty elsewhere.
    QStringList samples;
};

/// Whose list the session's is; nothing where it is kept for no later start: what ends with the
/// program leaves nothing behind.
std::optional<ListOwner> listOwnerOf(const Session &session);

using SessionPtr = std::shared_ptr<const Session>;

/// Holds the session in force and what is known of its caller. Whoever asks the server keeps the
/// SessionPtr it asked with and drops an answer that belongs to another one. GUI thread.
class SessionHolder : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Null while signed out.
    const SessionPtr &current() const { return m_current; }
    bool isCurrent(const SessionPtr &session) const { return session && session == m_current; }
    const std::optional<Caller> &caller() const { return m_caller; }

    void replace(SessionPtr session);
    void setCaller(const SessionPtr &of, const Caller &caller);

    /// The organisation's name for titles and footers; empty while signed out.
    QString organisation() const;
    QString hostLabel() const;

Q_SIGNALS:
    /// The session in force is about to be replaced: end what belongs to it.
    void aboutToChange();
    /// Another session, or none: everything that was shown belongs to the one before.
    void changed();
    void callerChanged();

private:
    SessionPtr m_current;
    std::optional<Caller> m_caller;
};

} // namespace packdesk
