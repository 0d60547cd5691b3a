// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/readfile.h"

#include "models/api/apicall.h"
#include "models/api/httptransport.h"

namespace packdesk {

namespace {

Attempt readAttempt(const QString &packId, const QString &title, const QString &path)
{
    Attempt attempt;
    attempt.operation = Operation::ReadFile;
    attempt.subject = title;
    attempt.packId = packId;
    attempt.packPath = path;
    return attempt;
}

HttpRequest readRequest(const Connection &connection, const QString &packId, const QString &path)
{
    HttpRequest request;
    request.method = QByteArrayLiteral("GET");
    request.url = resourceUrl(connection.baseUrl(), fileSegments(packId, path));
    request.accept = QByteArrayLiteral("*/*");
    request.answerBytes = connection.limits().answerBytes;
    return request;
}

} // namespace

QStringList fileSegments(const QString &packId, const QString &path)
{
    return QStringList{QStringLiteral("packs"), packId, QStringLiteral("files")}
    + path.split(QLatin1Char('/'));
}

ReadFile::ReadFile(const std::shared_ptr<Connection> &connection, const QString &packId,
                   const QString &title, const QString &path, QObject *parent)
    : TypedRequest(connection, readAttempt(packId, title, path), parent)
    , m_call(makeCall(*connection, attempt(), readRequest(*connection, packId, path)))
{
    m_call->setAnyAnswer();
    connect(m_call.get(), &ApiCall::phaseChanged, this, &ReadFile::enter);
    connect(m_call.get(), &ApiCall::progressed, this, &Request::progressed);
    connect(m_call.get(), &ApiCall::answered, this, [this](const HttpAnswer &answer) {
        setRequestId(answer.requestId);
        finish(FileContent{answer.body, answer.mediaType});
    });
    connect(m_call.get(), &ApiCall::failed, this, [this](const ApiError &error) {
        setRequestId(error.requestId);
        finish(tl::unexpected(error));
    });
}

ReadFile::~ReadFile() = default;

RequestLine ReadFile::line() const
{
    return m_call->line();
}

void ReadFile::start()
{
    enter(Phase::Queued);
    m_call->start();
}

void ReadFile::cancel()
{
    m_call->cancel();
}

QString ReadFile::answeredPackId() const
{
    return attempt().packId;
}

} // namespace packdesk
