// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/reviewcontent.h"

#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <numeric>

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

void addFiles(const QList<PackFileInfo> &files, const QList<PackText> &texts,
              ReviewContent *content)
{
    QHash<QString, std::optional<QString>> shown;
    for (const auto &text : texts)
        shown.insert(text.path, text.text);
    for (const auto &file : files)
        content->files.append({file.path, file.bytes, shown.value(file.path)});
}

QStringList factsOf(const ArchiveReport &report, qint64 fileBytes)
{
    const auto files = fileCountText(report.files.size());
    if (report.folder)
        return {files, sizeText(fileBytes)};
    const auto archive = sizeText(report.archiveBytes);
    return report.wasReadToItsEnd()
        ? QStringList{archive, files, tr("%1 unpacked", "size").arg(sizeText(fileBytes))}
        : QStringList{archive, tr("%1 read", "number of files").arg(files)};
}

QList<Finding> worstFirst(QList<Finding> findings)
{
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
    return findings;
}

} // namespace

qint64 ReviewContent::bytes() const
{
    return std::accumulate(files.cbegin(), files.cend(), qint64(0),
                           [](qint64 sum, const ReviewFile &file) { return sum + file.bytes; });
}

bool ReviewContent::holds(const QString &path) const
{
    return std::any_of(files.cbegin(), files.cend(),
                       [&path](const ReviewFile &file) { return file.path == path; });
}

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

ReviewContent reviewOf(const ArchiveReport &report)
{
    ReviewContent content;
    content.whole = report.folder ? tr("The folder") : tr("The archive");
    content.complete = report.wasReadToItsEnd();
    content.manifestKnown = report.manifest.has_value();
    content.manifest = report.manifest.value_or(PackManifest());
    content.behavior = report.behavior;
    content.findings = worstFirst(report.findings);
    addFiles(report.files, report.texts, &content);
    content.facts = factsOf(report, content.bytes());
    content.factsInFull = exactBytes(report.folder ? content.bytes() : report.archiveBytes);
    return content;
}

ReviewContent reviewOf(const ImagePreview &preview)
{
    ReviewContent content;
    content.whole = tr("The image");
    content.manifestKnown = preview.manifest.has_value();
    content.manifest = preview.manifest.value_or(PackManifest());
    content.behavior = preview.behavior;
    content.findings = worstFirst(preview.findings);
    addFiles(preview.files, preview.scripts + preview.guides, &content);
    content.facts << sizeText(preview.layerBytes) << platformsText(preview.platforms);
    content.facts.removeAll(QString());
    content.factsInFull = exactBytes(preview.layerBytes);
    return content;
}

} // namespace packdesk
