// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/operations/replacepackimage.h"

#include "app/localplane/imagearrival.h"
#include "app/localplane/imagestore.h"
#include "app/localplane/incomingfolder.h"

namespace packdesk {

namespace {

/// Only tag and digest may differ from the reference that the pack has.
tl::expected<ImageReference, Refusal> sameRepository(const QString &text, const PackRecord &pack)
{
    auto reference = completeReference(text);
    if (!reference)
        return reference;
    const QString field = QStringLiteral("image_ref");
    const auto current = ImageReference::parse(pack.imageRef);
    if (pack.imageRef.isEmpty() || !current)
        return tl::unexpected(
            validationError(QStringLiteral("The image cannot be replaced."), field,
                            QStringLiteral("the pack was uploaded and has no repository")));
    if (current->repository() != reference->repository())
        return tl::unexpected(
            validationError(QStringLiteral("The image cannot be replaced."), field,
                            QStringLiteral("must stay in %1").arg(current->repository())));
    return reference;
}

} // namespace

Outcome ReplacePackImage::answer(Call &call)
{
    const auto body = call.body.readObject();
    if (!body)
        return tl::unexpected(body.error());
    const auto pack = ownPack(m_services, call);
    if (!pack)
        return tl::unexpected(pack.error());
    const auto text = requiredText(*body, QStringLiteral("image_ref"));
    if (!text)
        return tl::unexpected(text.error());
    const auto reference = sameRepository(*text, *pack);
    if (!reference)
        return tl::unexpected(reference.error());

    const IncomingFolder incoming(m_services.images.newIncoming());
    const auto image = imageOfReference(*reference, incoming.layoutPath());
    if (!image)
        return tl::unexpected(image.error());
    const auto kept = exchangeImage(m_services, pack->id, *text, *image);
    if (!kept)
        return tl::unexpected(kept.error());
    return jsonAnswer(toJson(*kept, call.caller.orgId));
}

} // namespace packdesk
