// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/operations/createpack.h"

#include "app/localplane/imagearrival.h"
#include "app/localplane/imagestore.h"
#include "app/localplane/incomingfolder.h"

namespace packdesk {

Outcome CreatePack::answer(Call &call)
{
    const auto body = call.body.readObject();
    if (!body)
        return tl::unexpected(body.error());
    const auto text = requiredText(*body, QStringLiteral("image_ref"));
    if (!text)
        return tl::unexpected(text.error());
    const auto visibility = visibilityIn(*body, QStringLiteral("org"));
    if (!visibility)
        return tl::unexpected(visibility.error());
    const auto reference = completeReference(*text);
    if (!reference)
        return tl::unexpected(reference.error());

    const IncomingFolder incoming(m_services.images.newIncoming());
    const auto image = imageOfReference(*reference, incoming.layoutPath());
    if (!image)
        return tl::unexpected(image.error());

    PackRecord pack;
    pack.orgId = call.caller.orgId;
    pack.tier = QStringLiteral("community");
    pack.visibility = *visibility;
    pack.imageOrigin = QStringLiteral("image_ref");
    pack.imageRef = *text;
    const auto kept = addPack(m_services, pack, *image);
    if (!kept)
        return tl::unexpected(kept.error());
    return jsonAnswer(toJson(*kept, call.caller.orgId), 201);
}

} // namespace packdesk
