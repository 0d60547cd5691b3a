// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/operations/uploadpack.h"

#include "app/localplane/imagearrival.h"
#include "app/localplane/imagestore.h"
#include "app/localplane/incomingfolder.h"
#include "app/localplane/uploadreceiver.h"

namespace packdesk {

qint64 UploadPack::bodyLimit() const
{
    // Boundaries, the heads of the parts and the visibility come on top of the archive.
    return m_maxBytes + 16384;
}

Outcome UploadPack::answer(Call &call)
{
    const IncomingFolder incoming(m_services.images.newIncoming());
    UploadReceiver receiver(incoming.archivePath(), m_maxBytes);
    if (const auto received = receiver.receive(call.body); !received)
        return tl::unexpected(received.error());
    const auto image = imageOfArchive(incoming.archivePath(), incoming.layoutPath());
    if (!image)
        return tl::unexpected(image.error());

    PackRecord pack;
    pack.orgId = call.caller.orgId;
    pack.tier = QStringLiteral("community");
    pack.visibility = receiver.visibility();
    pack.imageOrigin = QStringLiteral("upload");
    const auto kept = addPack(m_services, pack, *image);
    if (!kept)
        return tl::unexpected(kept.error());
    return jsonAnswer(toJson(*kept, call.caller.orgId), 201);
}

} // namespace packdesk
