// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/reviewcontent.h"

#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QCoreApplication>
#include <QHash>

namespace packdesk {

namespace {

QString tr(const char *text, const char *hint = nullptr)
{
    return QCoreApplication::translate("packdesk::ReviewContent", text, hint);
}

constexpr qsizetype mostPlatforms = 6;

QString platformText(const OciDescriptor &image)
{
    QStringList parts{visibleText(image.os, 40), visibleText(image.architecture, 40),
                      visibleText(image.variant, 40)};
    parts.removeAll(QString());
    return parts.join(QLatin1Char('/'));
}

// `linux/amd64, linux/arm64`: attestations are no platform.
QString platformsText(const QList<OciDescriptor> &images)
{
    QStringList platforms;
    for (const auto &image : images) {
        const auto text = platformText(image);
        if (!image.isAttestation && !text.isEmpty() && !platforms.contains(text))
            platforms << text;
    }
    const auto more = platforms.size() - mostPlatforms;
    if (more > 0)
        platforms = platforms.first(mostPlatforms) << tr("and %1 more").arg(countText(more));
    return platforms.join(QStringLiteral(", "));
}

} // namespace

QList<ReviewFile> ReviewContent::below(const QString &folder) const
{
    QList<ReviewFile> found;
    for (const auto &file : files) {
        if (file.path.startsWith(folder))
            found << file;
    }
    return found;
}

QString nameOf(const PackManifest &manifest)
{
    return manifest.displayName.isEmpty() ? manifest.name : manifest.displayName;
}

QString fileCountText(qsizetype count)
{
    return count == 1 ? tr("1 file") : tr("%1 files").arg(countText(count));
}

ReviewContent reviewOf(const ArchiveReport &report)
{
    ReviewContent content;
    content.manifest = report.manifest.value_or(PackManifest());
    content.behavior = report.behavior;
    content.findings = report.findings;
    for (const auto &file : report.files)
        content.files.append({file.path, file.bytes, std::nullopt});
    content.facts = QStringList{sizeText(report.archiveBytes), fileCountText(report.files.size()),
                                tr("%1 unpacked", "size").arg(sizeText(report.inflatedBytes))};
    content.factsInFull = exactBytes(report.archiveBytes);
    return content;
}

ReviewContent reviewOf(const ImagePreview &preview)
{
    ReviewContent content;
    content.manifest = preview.manifest.value_or(PackManifest());
    content.behavior = preview.behavior;
    content.findings = preview.findings;
    QHash<QString, std::optional<QString>> texts;
    for (const auto &text : preview.scripts + preview.guides)
        texts.insert(text.path, text.text);
    for (const auto &file : preview.files)
        content.files.append({file.path, file.bytes, texts.value(file.path)});
    content.facts << sizeText(preview.layerBytes) << platformsText(preview.platforms);
    content.facts.removeAll(QString());
    content.factsInFull = exactBytes(preview.layerBytes);
    return content;
}

} // namespace packdesk
