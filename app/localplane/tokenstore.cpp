// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/tokenstore.h"

#include "app/localplane/database.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <array>

namespace packdesk {

namespace {

QString hashOf(const QByteArray &token)
{
    const QByteArray hash = QCryptographicHash::hash(token, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex());
}

QByteArray randomBytes()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return {reinterpret_cast<const char *>(words.data()), sizeof words};
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray segment(const QJsonObject &object)
{
    return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

TokenStore::TokenStore(Database &database)
    : m_database(database)
{
}

void TokenStore::add(const QByteArray &token, const Principal &principal)
{
    m_database.run(QStringLiteral("INSERT INTO tokens (hash, org_id, user_id, email, role, label, "
                                  "permission_set, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                   {hashOf(token), principal.orgId, principal.userId, principal.email,
                    principal.role, principal.label, principal.permissionSet,
                    QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)});
}

void TokenStore::clear()
{
    m_database.run(QStringLiteral("DELETE FROM tokens"));
}

std::optional<Principal> TokenStore::find(const QByteArray &token)
{
    QSqlQuery query = m_database.run(
        QStringLiteral("SELECT t.user_id, t.org_id, o.slug, o.name, t.email, t.role, t.label, "
                       "t.permission_set FROM tokens t JOIN orgs o ON o.id = t.org_id "
                       "WHERE t.hash = ?"),
        {hashOf(token)});
    if (!query.next())
        return std::nullopt;
    return Principal{query.value(0).toString(), query.value(1).toString(),
                     query.value(2).toString(), query.value(3).toString(),
                     query.value(4).toString(), query.value(5).toString(),
                     query.value(6).toString(), query.value(7).toString()};
}

QByteArray newApiKey()
{
    return "sk_" + base64Url(randomBytes()).left(40);
}

QByteArray newSessionToken(const Principal &person)
{
    const QJsonObject head{{QStringLiteral("alg"), QStringLiteral("HS256")},
                           {QStringLiteral("typ"), QStringLiteral("JWT")}};
    const QJsonObject claims{{QStringLiteral("sub"), person.userId},
                             {QStringLiteral("org"), person.orgId},
                             {QStringLiteral("iat"), QDateTime::currentSecsSinceEpoch()}};
    return segment(head) + '.' + segment(claims) + '.' + base64Url(randomBytes());
}

} // namespace packdesk
