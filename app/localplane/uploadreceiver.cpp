// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/uploadreceiver.h"

namespace packdesk {

namespace {

constexpr qsizetype visibilityLimit = 64;

Refusal archiveProblem(const QString &problem)
{
    return validationError(QStringLiteral("The upload is not complete."), QStringLiteral("archive"),
                           problem);
}

} // namespace

UploadReceiver::UploadReceiver(const QString &archivePath, qint64 limit)
    : m_archive(archivePath)
    , m_limit(limit)
{
}

tl::expected<void, Refusal> UploadReceiver::receive(RequestBody &body)
{
    if (!body.isMultipart()) {
        const Refusal wrongType{415,
                                QStringLiteral("unsupported_media_type"),
                                QStringLiteral("The body must be sent as multipart/form-data."),
                                {},
                                -1};
        return tl::unexpected(wrongType);
    }
    if (!m_archive.open(QIODevice::WriteOnly))
        return tl::unexpected(internalError(QStringLiteral("The upload cannot be stored.")));

    const bool complete
        = body.readParts([this](const httplib::MultipartFormData &part) { return begin(part); },
                         [this](const char *data, size_t size) { return take(data, size); });
    m_diskFailed = m_diskFailed || !m_archive.flush();
    m_archive.close();
    if (!complete || m_diskFailed)
        return tl::unexpected(failure());
    return finish();
}

bool UploadReceiver::begin(const httplib::MultipartFormData &part)
{
    m_part = part.name == "archive" ? Part::Archive
        : part.name == "visibility" ? Part::Visibility
                                    : Part::Other;
    m_twice = m_part == Part::Archive && m_hasArchive;
    m_hasArchive = m_hasArchive || m_part == Part::Archive;
    return !m_twice;
}

bool UploadReceiver::take(const char *data, size_t size)
{
    if (m_part == Part::Visibility && m_visibilityText.size() < visibilityLimit)
        m_visibilityText.append(data, qsizetype(size));
    if (m_part != Part::Archive)
        return true;
    m_received += qint64(size);
    m_tooLarge = m_received > m_limit;
    if (m_tooLarge)
        return false;
    m_diskFailed = m_archive.write(data, qint64(size)) != qint64(size);
    return !m_diskFailed;
}

Refusal UploadReceiver::failure() const
{
    if (m_tooLarge)
        return payloadTooLarge(QStringLiteral("The archive"), m_limit);
    if (m_diskFailed)
        return internalError(QStringLiteral("The upload cannot be stored."));
    return archiveProblem(m_twice ? QStringLiteral("was sent twice")
                                  : QStringLiteral("the multipart body is not well-formed"));
}

tl::expected<void, Refusal> UploadReceiver::finish()
{
    if (!m_hasArchive)
        return tl::unexpected(archiveProblem(QStringLiteral("is required")));
    const QString sent = QString::fromUtf8(m_visibilityText);
    m_visibility = sent.isEmpty() ? QStringLiteral("org") : sent;
    if (m_visibility != QLatin1String("org") && m_visibility != QLatin1String("community"))
        return tl::unexpected(validationError(QStringLiteral("The visibility is not valid."),
                                              QStringLiteral("visibility"),
                                              QStringLiteral("must be org or community")));
    return {};
}

} // namespace packdesk
