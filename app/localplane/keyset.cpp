// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/keyset.h"

#include "app/localplane/durablefile.h"
#include "app/localplane/tokenstore.h"

#include <QFile>
#include <QJsonDocument>

namespace packdesk {

namespace {

Principal apiKey(Principal principal, const QString &permissionSet, const QString &label)
{
    principal.userId = QStringLiteral("system");
    principal.permissionSet = permissionSet;
    principal.label = label;
    return principal;
}

Principal person(Principal principal, const QString &role, const QString &mailbox)
{
    principal.userId = QStringLiteral("user_") + mailbox;
    principal.role = role;
    principal.email = QStringLiteral("%1@%2.example").arg(mailbox, principal.orgSlug);
    return principal;
}

} // namespace

KeySet KeySet::generate(const Principal &organisation)
{
    KeySet keys;
    const QString full = QStringLiteral("full_access");
    const QString submit = QStringLiteral("submit_observe");
    const QString read = QStringLiteral("read_only");
    const QString owner = QStringLiteral("owner");
    const QString member = QStringLiteral("member");
    keys.m_entries = {
        {full, apiKey(organisation, full, QStringLiteral("Packdesk console")), newApiKey()},
        {submit, apiKey(organisation, submit, QStringLiteral("Task runner")), newApiKey()},
        {read, apiKey(organisation, read, QStringLiteral("Dashboard")), newApiKey()},
        {owner, person(organisation, owner, QStringLiteral("olga.ortiz")), {}},
        {member, person(organisation, member, QStringLiteral("mike.mensah")), {}},
    };
    for (Entry &entry : keys.m_entries) {
        if (entry.principal.isPerson())
            entry.token = newSessionToken(entry.principal);
    }
    return keys;
}

tl::expected<KeySet, QString> KeySet::fromFile(const QString &path, const Principal &organisation)
{
    KeySet keys = generate(organisation);
    QFile file(path);
    if (!file.exists()) {
        const QByteArray text = QJsonDocument(keys.toJson()).toJson();
        if (const auto written = writeDurably(path, text); !written)
            return tl::unexpected(written.error());
        return keys;
    }
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(QStringLiteral("%1: %2").arg(path, file.errorString()));
    const QJsonObject stored = QJsonDocument::fromJson(file.readAll()).object();
    for (Entry &entry : keys.m_entries) {
        entry.token = stored.value(entry.name).toString().toLatin1();
        if (entry.token.isEmpty())
            return tl::unexpected(QStringLiteral("%1 has no %2").arg(path, entry.name));
    }
    return keys;
}

void KeySet::install(TokenStore &tokens) const
{
    tokens.clear();
    for (const Entry &entry : m_entries)
        tokens.add(entry.token, entry.principal);
}

QJsonObject KeySet::toJson() const
{
    QJsonObject object;
    for (const Entry &entry : m_entries)
        object.insert(entry.name, QString::fromLatin1(entry.token));
    return object;
}

} // namespace packdesk
