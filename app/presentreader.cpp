// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/presentreader.h"

#include "app/errorcontroller.h"
#include "app/registryvault.h"
#include "app/runjob.h"

#include <utility>

namespace packdesk {

namespace {

// An uploaded pack lies where only the server comes.
std::optional<ImageReference> imageOf(const Pack &pack)
{
    const auto reference = ImageReference::parse(pack.imageRef);
    if (!reference || reference->domain().isEmpty() || !isDigest(pack.imageDigest))
        return std::nullopt;
    return reference->withDigest(pack.imageDigest);
}

} // namespace

PresentReader::PresentReader(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(m_parts.images, &ImageSource::previewed, this,
            [this](const ImageReference &reference, const ImagePreview &preview) {
                if (!m_reading || reference.toString() != m_asked)
                    return;
                // An image without a readable pack.yaml is not what the server took.
                if (!preview.manifest) {
                    askServer();
                    return;
                }
                m_reading = false;
                Q_EMIT found({sideOf(preview), preview});
            });
    connect(m_parts.images, &ImageSource::previewFailed, this,
            [this](const ImageReference &reference) {
                if (m_reading && reference.toString() == m_asked)
                    askServer();
            });
}

PresentReader::~PresentReader()
{
    m_parts.images->disconnect(this);
    m_parts.images->cancel();
}

void PresentReader::read(const Pack &pack)
{
    stop();
    m_reading = true;
    m_pack = pack;
    if (const auto image = imageOf(pack))
        askRegistry(*image);
    else
        askServer();
}

void PresentReader::stop()
{
    m_reading = false;
    m_asked.clear();
    ++m_number;
    m_parts.images->cancel();
    if (const auto job = std::exchange(m_job, 0))
        m_parts.jobs->cancel(job);
}

void PresentReader::askRegistry(const ImageReference &reference)
{
    m_asked = reference.toString();
    m_parts.vault->resolve(
        reference.domain(), this,
        [this, reference, number = m_number](const AccessChoice &choice, const KeptCredentials &) {
            if (number == m_number)
                m_parts.images->preview(reference, choice);
        });
}

void PresentReader::askServer()
{
    const auto session = m_parts.sessions->current();
    if (!session)
        return;
    m_job = runJob(*m_parts.jobs, *m_parts.sessions,
                   std::make_unique<ReadFile>(session->connection, m_pack.id, titleOf(m_pack),
                                              QStringLiteral("behavior.md")),
                   this, [this, number = m_number](const Result<FileContent> &result) {
                       if (number == m_number && m_reading)
                           onFile(result);
                   });
}

void PresentReader::onFile(const Result<FileContent> &result)
{
    m_reading = false;
    const auto job = std::exchange(m_job, 0);
    PresentPack present;
    present.side = sideOf(m_pack);
    if (!result) {
        // It counts as changed, and is said to be unknown there.
        m_parts.errors->claim(job);
        if (result.error().httpStatus == 404)
            present.side.behavior = Knowledge::Absent;
    }
    if (result && result->bytes.isValidUtf8()) {
        present.side.behavior = Knowledge::Known;
        present.side.behaviorText = QString::fromUtf8(result->bytes);
    }
    Q_EMIT found(present);
}

} // namespace packdesk
