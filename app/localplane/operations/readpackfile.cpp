// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/operations/readpackfile.h"

#include "app/localplane/imagestore.h"
#include "app/localplane/packfiles.h"

namespace packdesk {

Outcome ReadPackFile::answer(Call &call)
{
    const auto pack = visiblePack(m_services, call);
    if (!pack)
        return tl::unexpected(pack.error());
    const QString path = call.path.value(QStringLiteral("path"));
    if (!isPackPath(path))
        return tl::unexpected(validationError(QStringLiteral("The path is not valid."),
                                              QStringLiteral("path"),
                                              QStringLiteral("is no path inside a pack")));

    const auto bytes = readPackFileFrom(m_services.images.layerPaths(pack->imageDigest), path);
    if (!bytes)
        return tl::unexpected(
            internalError(QStringLiteral("The image of the pack cannot be read.")));
    if (!bytes->has_value())
        return tl::unexpected(notFound(QStringLiteral("The pack has no file of this name.")));
    return Answer{200, **bytes, mediaTypeOf(path, **bytes)};
}

} // namespace packdesk
