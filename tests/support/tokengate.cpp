// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/support/tokengate.h"

#include "tests/support/testregistry.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

namespace packdesk::test {

namespace {

QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray lineOf(const QByteArray &head)
{
    return head.left(head.indexOf(" HTTP/"));
}

/// The certificate without its frame, as a token carries it.
QString bare(const QString &pem)
{
    QFile file(pem);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray text;
    const auto lines = file.readAll().split('\n');
    for (const auto &line : lines) {
        if (!line.startsWith("-----"))
            text += line.trimmed();
    }
    return QString::fromLatin1(text);
}

} // namespace

TokenGate::TokenGate(QString key, QString certificate, QByteArray credentials)
    : m_key(std::move(key))
    , m_certificate(std::move(certificate))
    , m_credentials(std::move(credentials))
    , m_server([this](RawConnection &connection) { serve(connection); })
{
}

QString TokenGate::domain() const
{
    return QStringLiteral("127.0.0.1:%1").arg(m_server.port());
}

QString TokenGate::realm() const
{
    return QStringLiteral("http://%1/token").arg(domain());
}

void TokenGate::serve(RawConnection &connection)
{
    if (!connection.readHead())
        return;
    const auto head = connection.received();
    connection.send(head.startsWith("GET /token?") ? token(head) : passedOn(head));
    connection.close();
}

QByteArray TokenGate::token(const QByteArray &head)
{
    const auto shown = "\r\nAuthorization: Basic " + m_credentials.toBase64() + "\r\n";
    if (!m_credentials.isEmpty() && !head.contains(shown))
        return RawServer::answer(401, "{\"details\":\"wrong\"}");
    const QUrlQuery query(QUrl::fromEncoded(lineOf(head).mid(4)));
    // `repository:team/pack:pull`
    const auto scope
        = query.queryItemValue(QStringLiteral("scope"), QUrl::FullyDecoded).split(u':');
    const auto now = QDateTime::currentSecsSinceEpoch();
    const QJsonObject access{{QStringLiteral("type"), scope.value(0)},
                             {QStringLiteral("name"), scope.value(1)},
                             {QStringLiteral("actions"), QJsonArray{scope.value(2)}}};
    const QJsonObject claims{{QStringLiteral("iss"), QStringLiteral("test issuer")},
                             {QStringLiteral("sub"), QString()},
                             {QStringLiteral("aud"), QStringLiteral("test registry")},
                             {QStringLiteral("iat"), now - 10},
                             {QStringLiteral("nbf"), now - 10},
                             {QStringLiteral("exp"), now + 300},
                             {QStringLiteral("jti"), QString::number(++m_tokens)},
                             {QStringLiteral("access"), QJsonArray{access}}};
    return RawServer::answer(
        200, json({{QStringLiteral("token"), QString::fromLatin1(sign(json(claims)))}}));
}

QByteArray TokenGate::sign(const QByteArray &claims) const
{
    const QJsonObject header{{QStringLiteral("typ"), QStringLiteral("JWT")},
                             {QStringLiteral("alg"), QStringLiteral("RS256")},
                             {QStringLiteral("x5c"), QJsonArray{bare(m_certificate)}}};
    const auto text = encoded(json(header)) + '.' + encoded(claims);
    const auto signature = outputOf(
        QStringLiteral("openssl"),
        {QStringLiteral("dgst"), QStringLiteral("-sha256"), QStringLiteral("-sign"), m_key}, text);
    return text + '.' + encoded(signature.value_or(QByteArray()));
}

QByteArray TokenGate::passedOn(const QByteArray &head) const
{
    QTcpSocket registry;
    registry.connectToHost(QStringLiteral("127.0.0.1"), m_registry);
    auto asked = head;
    asked.insert(asked.indexOf("\r\n") + 2, "Connection: close\r\n");
    if (!registry.waitForConnected(5000) || registry.write(asked) < 0)
        return RawServer::answer(502, "{}");
    QByteArray answer;
    while (registry.waitForReadyRead(5000))
        answer += registry.readAll();
    return answer + registry.readAll();
}

} // namespace packdesk::test
