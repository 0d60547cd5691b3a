// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/requests.h"

#include "models/api/readfile.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace packdesk {

namespace {

HttpRequest makeRequest(const Connection &connection, const QByteArray &method,
                        const QStringList &segments)
{
    HttpRequest request;
    request.method = method;
    request.url = resourceUrl(connection.baseUrl(), segments);
    request.answerBytes = connection.limits().answerBytes;
    return request;
}

HttpRequest getRequest(const Connection &connection, const QStringList &segments)
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
                          const QStringList &segments, const QJsonObject &body)
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

Attempt fileAttempt(const QString &title, const QString &packId, const QString &path,
                    const QByteArray &bytes)
{
    Attempt attempt = attemptOf(Operation::ReplaceFile, title, packId);
    attempt.packPath = path;
    attempt.bytes = bytes.size();
    return attempt;
}

HttpRequest fileRequest(const Connection &connection, const QString &packId, const QString &path,
                        const QByteArray &bytes)
{
    HttpRequest request
        = changeRequest(connection, QByteArrayLiteral("PUT"), fileSegments(packId, path), {});
    request.contentType = QByteArrayLiteral("application/octet-stream");
    request.body = bytes;
    return request;
}

Attempt replaceAttempt(const QString &title, const QString &packId, const QString &imageReference)
{
    Attempt attempt = attemptOf(Operation::ReplaceImage, title, packId);
    attempt.imageReference = imageReference;
    return attempt;
}

Attempt visibilityAttempt(const QString &title, const QString &packId, const QString &visibility,
                          const QString &before)
{
    Attempt attempt = attemptOf(Operation::SetVisibility, title, packId);
    attempt.visibility = visibility;
    attempt.visibilityBefore = before;
    return attempt;
}

QString idOf(const TypedRequest<Pack> &request)
{
    return request.isFinished() && request.result() ? request.result()->id : QString();
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
    return idOf(*this);
}

DeletePack::DeletePack(const std::shared_ptr<Connection> &connection, const QString &packId,
                       const QString &title, QObject *parent)
    : JsonRequest(connection, attemptOf(Operation::DeletePack, title, packId),
                  changeRequest(*connection, QByteArrayLiteral("DELETE"),
                                {QStringLiteral("packs"), packId}, {}),
                  decodeDeleted, DecodeOn::Here, parent)
{
}

SetVisibility::SetVisibility(const std::shared_ptr<Connection> &connection, const QString &packId,
                             const QString &title, const QString &visibility, const QString &before,
                             QObject *parent)
    : JsonRequest(connection, visibilityAttempt(title, packId, visibility, before),
                  changeRequest(*connection, QByteArrayLiteral("PATCH"),
                                {QStringLiteral("packs"), packId},
                                {{QStringLiteral("visibility"), visibility}}),
                  decodePack, DecodeOn::Here, parent)
{
}

QString SetVisibility::answeredPackId() const
{
    return idOf(*this);
}

ReplaceImage::ReplaceImage(const std::shared_ptr<Connection> &connection, const QString &packId,
                           const QString &title, const QString &imageReference, QObject *parent)
    : JsonRequest(connection, replaceAttempt(title, packId, imageReference),
                  changeRequest(*connection, QByteArrayLiteral("PUT"),
                                {QStringLiteral("packs"), packId},
                                {{QStringLiteral("image_ref"), imageReference}}),
                  decodePack, DecodeOn::Here, parent)
{
}

QString ReplaceImage::answeredPackId() const
{
    return idOf(*this);
}

ReplaceFile::ReplaceFile(const std::shared_ptr<Connection> &connection, const QString &packId,
                         const QString &title, const QString &path, const QByteArray &bytes,
                         QObject *parent)
    : JsonRequest(connection, fileAttempt(title, packId, path, bytes),
                  fileRequest(*connection, packId, path, bytes), decodePack, DecodeOn::Here, parent)
{
}

QString ReplaceFile::answeredPackId() const
{
    return idOf(*this);
}

ListAgentRoles::ListAgentRoles(const std::shared_ptr<Connection> &connection, QObject *parent)
    : JsonRequest(connection, attemptOf(Operation::ListAgentRoles),
                  getRequest(*connection, {QStringLiteral("agent-roles")}), decodeAgentRoles,
                  DecodeOn::Worker, parent)
{
}

} // namespace packdesk
