// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/accounts/accountstore.h"

#include "models/accounts/serveraddress.h"

#include <QSettings>
#include <QUuid>

#include <algorithm>

namespace packdesk {

namespace {

// A number in a broken file must not keep the program from starting.
constexpr int accountLimit = 1000;
constexpr QLatin1String listKey("accounts/list");
constexpr QLatin1String lastUsedKey("accounts/lastUsed");
constexpr QLatin1String idKey("id");
constexpr QLatin1String nameKey("name");
constexpr QLatin1String serverKey("server");

template <typename Predicate>
std::optional<Account> firstWhere(const QList<Account> &accounts, Predicate predicate)
{
    const auto found = std::ranges::find_if(accounts, predicate);
    return found == accounts.end() ? std::nullopt : std::optional(*found);
}

std::optional<Account> accountFrom(const QSettings &settings)
{
    const QUuid id = QUuid::fromString(settings.value(idKey).toString());
    const QString name = settings.value(nameKey).toString();
    const QString server = settings.value(serverKey).toString();
    const auto url = parseServerAddress(server);
    if (id.isNull() || name.isEmpty() || !server.contains(QLatin1String("://")) || !url)
        return std::nullopt;
    return Account{id.toString(QUuid::WithoutBraces), name, *url};
}

} // namespace

AccountStore::AccountStore(QSettings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    load();
}

std::optional<Account> AccountStore::find(const QString &id) const
{
    return firstWhere(m_accounts, [&id](const Account &account) { return account.id == id; });
}

std::optional<Account> AccountStore::findByName(const QString &name) const
{
    return firstWhere(m_accounts, [&name](const Account &account) {
        return account.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

std::optional<Account> AccountStore::findByServer(const QUrl &baseUrl) const
{
    return firstWhere(m_accounts,
                      [&baseUrl](const Account &account) { return account.baseUrl == baseUrl; });
}

std::optional<Account> AccountStore::lastUsed() const
{
    return find(m_lastUsed);
}

Account AccountStore::accountFor(const QUrl &baseUrl) const
{
    if (const auto known = findByServer(baseUrl))
        return *known;
    const QString base = nameForServer(baseUrl);
    QString name = base;
    for (int number = 2; findByName(name); ++number)
        name = QStringLiteral("%1 (%2)").arg(base).arg(number);
    return {QUuid::createUuid().toString(QUuid::WithoutBraces), name, baseUrl};
}

void AccountStore::keep(const Account &account)
{
    const auto known = std::ranges::find(m_accounts, account.id, &Account::id);
    if (known == m_accounts.end())
        m_accounts.append(account);
    else if (*known == account)
        return;
    else
        *known = account;
    save();
}

void AccountStore::remove(const QString &id)
{
    if (m_accounts.removeIf([&id](const Account &account) { return account.id == id; }) == 0)
        return;
    if (m_lastUsed == id)
        m_lastUsed.clear();
    save();
}

void AccountStore::setLastUsed(const QString &id)
{
    if (m_lastUsed == id)
        return;
    m_lastUsed = id;
    save();
}

void AccountStore::load()
{
    const int count = std::min(m_settings->beginReadArray(listKey), accountLimit);
    for (int row = 0; row < count; ++row) {
        m_settings->setArrayIndex(row);
        const auto account = accountFrom(*m_settings);
        if (account && !find(account->id))
            m_accounts.append(*account);
    }
    m_settings->endArray();
    m_lastUsed = m_settings->value(lastUsedKey).toString();
}

void AccountStore::save()
{
    m_settings->remove(listKey);
    m_settings->beginWriteArray(listKey, int(m_accounts.size()));
    for (qsizetype row = 0; row < m_accounts.size(); ++row) {
        m_settings->setArrayIndex(int(row));
        m_settings->setValue(idKey, m_accounts.at(row).id);
        m_settings->setValue(nameKey, m_accounts.at(row).name);
        m_settings->setValue(serverKey, m_accounts.at(row).baseUrl.toString(QUrl::FullyEncoded));
    }
    m_settings->endArray();
    m_settings->setValue(lastUsedKey, m_lastUsed);
    Q_EMIT changed();
}

} // namespace packdesk
