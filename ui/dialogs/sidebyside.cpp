// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/sidebyside.h"

#include "ui/errors/looks.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/theme.h"
#include "ui/words/packwords.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QGridLayout>
#include <QHash>
#include <QLabel>

#include <algorithm>

namespace packdesk {

namespace {

constexpr qsizetype longestVersion = 60;
constexpr qsizetype shownDigest = 20;

/// Of one file: its size, and its text where that was read.
struct Content
{
    qint64 bytes = 0;
    QString text;

    friend bool operator==(const Content &, const Content &) = default;
};

QHash<QString, Content> contentsOf(const ImagePreview &image)
{
    QHash<QString, Content> contents;
    for (const auto &file : image.files)
        contents.insert(file.path, {file.bytes, {}});
    for (const auto &text : image.scripts + image.guides)
        contents[text.path] = {text.bytes, text.text.value_or(QString())};
    contents[QStringLiteral("pack.yaml")].text = QString::fromUtf8(image.packYaml);
    contents[QStringLiteral("behavior.md")].text = image.behavior.value_or(QString());
    return contents;
}

QString filesText(const ImagePreview &next, const std::optional<ImagePreview> &now)
{
    const auto count = countText(next.files.size());
    if (!now)
        return count;
    const auto counts = compareFiles(*now, next);
    QStringList parts;
    if (counts.added > 0)
        parts += SideBySide::tr("%1 new", "number of files").arg(countText(counts.added));
    if (counts.changed > 0)
        parts += SideBySide::tr("%1 changed", "number of files").arg(countText(counts.changed));
    if (counts.removed > 0)
        parts += SideBySide::tr("%1 gone", "number of files").arg(countText(counts.removed));
    return parts.isEmpty()
        ? count
        : SideBySide::tr("%1 · %2", "files, changes").arg(count, parts.join(QLatin1String(", ")));
}

} // namespace

FileCounts compareFiles(const ImagePreview &now, const ImagePreview &next)
{
    FileCounts counts;
    const auto before = contentsOf(now);
    const auto after = contentsOf(next);
    QHash<QString, bool> kept;
    for (const auto &file : now.files)
        kept.insert(file.path, false);
    for (const auto &file : next.files) {
        if (!kept.contains(file.path)) {
            ++counts.added;
            continue;
        }
        kept[file.path] = true;
        counts.changed += before.value(file.path) == after.value(file.path) ? 0 : 1;
    }
    counts.removed = int(std::count(kept.cbegin(), kept.cend(), false));
    return counts;
}

SideBySide::SideBySide(const Theme *theme, QWidget *parent)
    : QFrame(parent)
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("Now and new"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(theme->scaled(12), theme->scaled(10), theme->scaled(12),
                             theme->scaled(10));
    grid->setHorizontalSpacing(theme->scaled(16));
    grid->setVerticalSpacing(theme->scaled(6));
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->addWidget(makeLabel(tr("Now"), "group", this), 0, 1);
    grid->addWidget(makeLabel(tr("New"), "group", this), 0, 2);
    const QStringList names{tr("Version"), tr("Digest"), tr("Size"), tr("Files")};
    for (int row = 0; row < RowCount; ++row) {
        grid->addWidget(makeLabel(names.at(row), "secondary", this), row + 1, 0);
        m_now[row] = addCell(row, 1, nullptr);
        m_new[row] = addCell(row, 2, "heading");
        m_now[row]->setAccessibleDescription(tr("%1 now").arg(names.at(row)));
        m_new[row]->setAccessibleDescription(tr("New %1").arg(names.at(row)));
    }
    for (auto *digest : {m_now[Digest], m_new[Digest]})
        digest->setFont(monospaced(font()));
    setNow({});
    setNew({});
}

QLabel *SideBySide::addCell(int row, int column, const char *role)
{
    auto *cell = makeLabel({}, role, this);
    static_cast<QGridLayout *>(layout())->addWidget(cell, row + 1, column);
    return cell;
}

void SideBySide::setCell(QLabel *cell, const QString &text, const QString &whole)
{
    cell->setText(text.isEmpty() ? tr("not known") : text);
    cell->setToolTip(plainToolTip(whole));
}

void SideBySide::setNow(const Pack &pack)
{
    setCell(m_now[Version], visibleText(pack.version, longestVersion));
    setCell(m_now[Digest], middleElided(pack.imageDigest, shownDigest),
            visibleText(pack.imageDigest));
    setCell(m_now[Size], pack.sizeBytes ? sizeText(*pack.sizeBytes) : QString());
    setNowImage({});
}

void SideBySide::setNowImage(const std::optional<ImagePreview> &image)
{
    m_nowImage = image;
    showFiles();
}

void SideBySide::setNew(const std::optional<ImagePreview> &image)
{
    m_newImage = image;
    for (auto *cell : m_new)
        setRole(cell, image ? "heading" : "secondary");
    if (image) {
        const auto &manifest = image->manifest;
        setCell(m_new[Version],
                visibleText(manifest ? manifest->version : QString(), longestVersion));
        setCell(m_new[Digest], middleElided(image->digest, shownDigest),
                visibleText(image->digest));
        setCell(m_new[Size], sizeText(image->layerBytes));
    } else {
        for (int row = 0; row < RowCount; ++row)
            setCell(m_new[row], tr("not seen"));
    }
    showFiles();
}

void SideBySide::showFiles()
{
    setCell(m_now[Files], m_nowImage ? countText(m_nowImage->files.size()) : QString());
    if (m_newImage)
        setCell(m_new[Files], filesText(*m_newImage, m_nowImage));
}

} // namespace packdesk
