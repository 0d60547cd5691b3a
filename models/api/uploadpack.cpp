// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/uploadpack.h"

#include "models/api/apicall.h"
#include "models/api/uploadtransport.h"

#include <QFileInfo>

namespace packdesk {

class UploadPack::Private
{
public:
    std::unique_ptr<ApiCall> call;
};

namespace {

Attempt uploadAttempt(const QString &archivePath, const QString &visibility, const QString &folder)
{
    const QFileInfo info(archivePath);
    Attempt attempt;
    attempt.operation = Operation::UploadPack;
    attempt.subject = info.fileName();
    attempt.bytes = info.isFile() ? info.size() : -1;
    attempt.visibility = visibility;
    attempt.filePath = folder.isEmpty() ? archivePath : folder;
    return attempt;
}

std::unique_ptr<ApiCall> uploadCall(const Connection &connection, const Attempt &attempt,
                                    const QString &archivePath,
                                    const std::optional<ArchiveIdentity> &known)
{
    const QUrl url
        = resourceUrl(connection.baseUrl(), {QStringLiteral("packs"), QStringLiteral("upload")});
    return std::make_unique<ApiCall>(attempt, QByteArrayLiteral("POST"), url, QByteArray(),
                                     [&connection, attempt, archivePath, url, known] {
                                         UploadRequest request;
                                         request.url = url;
                                         request.key = connection.key().duplicate();
                                         request.filePath = archivePath;
                                         request.known = known;
                                         request.visibility = attempt.visibility;
                                         request.answerBytes = connection.limits().answerBytes;
                                         return connection.upload().send(std::move(request));
                                     });
}

} // namespace

UploadPack::UploadPack(std::shared_ptr<Connection> connection, const QString &archivePath,
                       const QString &visibility, const std::optional<ArchiveIdentity> &known,
                       const QString &folder, QObject *parent)
    : TypedRequest(std::move(connection), uploadAttempt(archivePath, visibility, folder), parent)
    , d(std::make_unique<Private>())
{
    d->call = uploadCall(*this->connection(), attempt(), archivePath, known);
    connect(d->call.get(), &ApiCall::phaseChanged, this, [this](Phase phase) { enter(phase); });
    connect(d->call.get(), &ApiCall::progressed, this, &UploadPack::progressed);
    connect(d->call.get(), &ApiCall::failed, this, [this](const ApiError &error) {
        setRequestId(error.requestId);
        finish(tl::unexpected(error));
    });
    connect(d->call.get(), &ApiCall::answered, this, [this](const HttpAnswer &answer) {
        setRequestId(answer.requestId);
        enter(Phase::Decoding);
        Decoded<Pack> pack = decodePack(answer.body);
        if (pack) {
            finish(std::move(*pack));
        } else {
            finish(tl::unexpected(d->call->undecodable(answer, pack.error())));
        }
    });
}

UploadPack::~UploadPack() = default;

RequestLine UploadPack::line() const
{
    return d->call->line();
}

void UploadPack::start()
{
    d->call->start();
}

void UploadPack::cancel()
{
    d->call->cancel();
}

QString UploadPack::answeredPackId() const
{
    return isFinished() && result() ? result()->id : QString();
}

} // namespace packdesk
