// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/archivereader.h"
#include "models/archives/archivereport.h"
#include "models/archives/locale.h"
#include "models/images/layermerger.h"
#include "tests/fuzz/target.h"
#include "tests/support/gzipped.h"

#include <QSet>

#include <tuple>

using namespace packdesk;

namespace {

ArchiveLimits smallLimits()
{
    ArchiveLimits limits;
    limits.entries = 64;
    limits.inflatedBytes = qint64(1) << 20;
    limits.textBytes = 4096;
    limits.seconds = 5;
    return limits;
}

// So that a changed byte does not end at the sum that guards it.
QByteArray withChecksums(QByteArray tar)
{
    constexpr qsizetype block = 512;
    for (qsizetype at = 0; at + block <= tar.size(); at += block) {
        if (tar.mid(at + 257, 5) != "ustar")
            continue;
        unsigned sum = 8 * ' ';
        for (qsizetype i = 0; i < block; ++i)
            sum += i >= 148 && i < 156 ? 0 : static_cast<unsigned char>(tar[at + i]);
        const QByteArray octal = QByteArray::number(sum, 8).rightJustified(6, '0');
        tar.replace(at + 148, 8, octal + QByteArray("\0 ", 2));
    }
    return tar;
}

void judge(const ArchiveReport &report)
{
    QSet<QString> paths;
    for (const PackFileInfo &file : report.files) {
        fuzz::require(file.bytes >= 0, "a size is one");
        fuzz::require(!paths.contains(file.path), "a path is listed once");
        paths.insert(file.path);
        if (report.isUsable()) {
            fuzz::require(!file.path.startsWith(QLatin1Char('/')), "no path leads to the root");
            fuzz::require(!file.path.split(QLatin1Char('/')).contains(QLatin1String("..")),
                          "no path leads out");
        }
    }
    fuzz::require(!report.isUsable() || report.manifest, "a pack has its manifest");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const bool isUtf8 = ensureUtf8Locale();
    static const fuzz::MemoryFile file;
    fuzz::require(isUtf8, "there is a locale for names");
    fuzz::Input input(data, size);
    const int kind = input.byte() % 4;
    const QByteArray bytes = kind % 2 == 0 ? input.rest() : withChecksums(input.rest());
    // Stored, not compressed: what is made up reaches the reader of the tar.
    file.write(kind < 2 ? test::gzipped(bytes, 0) : bytes);
    judge(inspectArchive(file.path(), smallLimits()));
    LayerMerger layers(smallLimits());
    std::ignore = layers.addLayer(file.path());
    for (const MergedFile &merged : layers.files())
        fuzz::require(merged.layer == 0 && merged.bytes >= 0, "a file stands in a layer");
    return 0;
}
