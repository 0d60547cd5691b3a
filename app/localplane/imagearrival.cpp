// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/imagearrival.h"

#include "app/localplane/findingfields.h"
#include "app/localplane/imagepull.h"

#include "models/archives/archivereader.h"
#include "models/images/ocilayout.h"

namespace packdesk {

namespace {

Refusal referenceProblem(const QString &problem)
{
    return validationError(QStringLiteral("The image reference cannot be used."),
                           QStringLiteral("image_ref"), problem);
}

QString partName(ReferencePart part)
{
    switch (part) {
    case ReferencePart::Whole:
        return QStringLiteral("the reference");
    case ReferencePart::Domain:
        return QStringLiteral("the registry");
    case ReferencePart::Path:
        return QStringLiteral("the repository");
    case ReferencePart::Tag:
        return QStringLiteral("the tag");
    case ReferencePart::Digest:
        return QStringLiteral("the digest");
    }
    return {};
}

QString wordsOf(const ReferenceProblem &problem)
{
    if (problem.fault == ReferenceFault::TooLong)
        return QStringLiteral("%1 is longer than %2 characters")
            .arg(partName(problem.part))
            .arg(problem.limit);
    return QStringLiteral("%1 is not valid, at character %2")
        .arg(partName(problem.part))
        .arg(problem.position + 1);
}

} // namespace

tl::expected<ImageReference, Refusal> completeReference(const QString &text)
{
    auto reference = ImageReference::parse(text);
    if (!reference)
        return tl::unexpected(referenceProblem(wordsOf(reference.error())));
    if (reference->domain().isEmpty())
        return tl::unexpected(referenceProblem(QStringLiteral("names no registry")));
    if (reference->tag().isEmpty() && reference->digest().isEmpty())
        return tl::unexpected(referenceProblem(QStringLiteral("needs a tag or a digest")));
    return *reference;
}

tl::expected<ArrivedImage, Refusal> imageOfArchive(const QString &archivePath,
                                                   const QString &layoutPath)
{
    const ArchiveReport report = inspectArchive(archivePath);
    if (!report.isUsable() || !report.manifest)
        return tl::unexpected(
            validationError(QStringLiteral("The archive holds no valid pack."),
                            fieldsOf(report.findings, QStringLiteral("archive"))));
    OciLayout layout(layoutPath);
    const auto stored = layout.create().and_then(
        [&] { return layout.addImage({archivePath}, QStringLiteral("pack")); });
    if (!stored)
        return tl::unexpected(
            internalError(QStringLiteral("The image cannot be built: %1.").arg(stored.error())));
    ArrivedImage image{layoutPath, stored->manifest.digest, 0, *report.manifest};
    for (const OciDescriptor &layer : stored->layers)
        image.layerBytes += layer.size;
    return image;
}

tl::expected<ArrivedImage, Refusal> imageOfReference(const ImageReference &reference,
                                                     const QString &layoutPath)
{
    const QString field = QStringLiteral("image_ref");
    const auto pulled = pullToLayout(reference, layoutPath);
    if (!pulled) {
        QJsonObject fields = fieldsOf(pulled.error().findings, field);
        if (!fields.contains(field))
            fields.insert(field, wordsOf(pulled.error()));
        return tl::unexpected(
            validationError(QStringLiteral("The image cannot be used as a pack."), fields));
    }
    const QJsonObject fields = fieldsOf(pulled->pack.findings, field);
    if (!fields.isEmpty())
        return tl::unexpected(
            validationError(QStringLiteral("The image holds no valid pack."), fields));
    return ArrivedImage{layoutPath, pulled->digest, pulled->layerBytes, pulled->pack.manifest};
}

} // namespace packdesk
