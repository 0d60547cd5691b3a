// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/requests.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace packdesk {

namespace {

HttpRequest makeRequest(const Connection &connection, const QByteArray &method,
                        std::initializer_list<QString> segments)
{
    HttpRequest request;
    request.method = method;
    request.url = resourceUrl(connection.baseUrl(), segments);
    request.answerBytes = connection.limits().answerBytes;
    return request;
}

HttpRequest getRequest(const Connection &connection, std::initializer_list<QString> segments)
{
    return makeRequest(connection, QByteArrayLiteral("GET"), segments);
}

HttpRequest listRequest(const Connection &connection)
{
    HttpRequest request = getRequest(connection, {QStringLiteral("packs")});
    request.answerBytes = connection.limits().listAnswerBytes;
    return request;
}

HttpRequest changeRequest(const Connection &connection, const QByteArray &method,
                          std::initializer_list<QString> segments, const QJsonObject &body)
{
    HttpRequest request = makeRequest(connection, method, segments);
    request.isChange = true;
    if (!body.isEmpty()) {
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    return request;
}

Attempt attemptOf(Operation operation, const QString &subject = {}, const QString &packId = {})
{
    Attempt attempt;
    attempt.operation = operation;
    attempt.subject = subject;
    attempt.packId = packId;
    return attempt;
}

Attempt createAttempt(const QString &imageReference, const QString &visibility)
{
    Attempt attempt = attemptOf(Operation::CreatePack, imageReference);
    attempt.visibility = visibility;
    return attempt;
}

} // namespace

GetSession::GetSession(const std::shared_ptr<Connection> &connection, QObject *parent)
    : JsonRequest(connection, attemptOf(Operation::GetSession),
                  getRequest(*connection, {QStringLiteral("me"), QStringLiteral("session")}),
                  decodeCaller, DecodeOn::Here, parent)
{
}

ListPacks::ListPacks(const std::shared_ptr<Connection> &connection, QObject *parent)
    : JsonRequest(connection, attemptOf(Operation::ListPacks), listRequest(*connection),
                  decodePackList, DecodeOn::Worker, parent)
{
}

GetPack::GetPack(const std::shared_ptr<Connection> &connection, const QString &packId,
                 QObject *parent)
    : JsonRequest(connection, attemptOf(Operation::GetPack, packId, packId),
                  getRequest(*connection, {QStringLiteral("packs"), packId}), decodePack,
                  DecodeOn::Here, parent)
{
}

QString GetPack::answeredPackId() const
{
    return attempt().packId;
}

CreatePack::CreatePack(const std::shared_ptr<Connection> &connection, const QString &imageReference,
                       const QString &visibility, QObject *parent)
    : JsonRequest(connection, createAttempt(imageReference, visibility),
                  changeRequest(*connection, QByteArrayLiteral("POST"), {QStringLiteral("packs")},
                                {{QStringLiteral("image_ref"), imageReference},
                                 {QStringLiteral("visibility"), visibility}}),
                  decodePack, DecodeOn::Here, parent)
{
}

QString CreatePack::answeredPackId() const
{
    return isFinished() && result() ? result()->id : QString();
}

DeletePack::DeletePack(const std::shared_ptr<Connection> &connection, const QString &packId,
                       const QString &title, QObject *parent)
    : JsonRequest(connection, attemptOf(Operation::DeletePack, title, packId),
                  changeRequest(*connection, QByteArrayLiteral("DELETE"),
                                {QStringLiteral("packs"), packId}, {}),
                  decodeDeleted, DecodeOn::Here, parent)
{
}

} // namespace packdesk
