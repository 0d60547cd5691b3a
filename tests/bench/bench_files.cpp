// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// What packing a folder of 1 GiB takes, beside `tar c` piped into `gzip -6`. Both read the same
// folder, which is in memory after the first look at it, and write to the same disk. The product
// compares each file with what it was when it was looked into, as before every upload.

#include "models/archives/folderpacker.h"
#include "models/archives/inspectfolder.h"
#include "models/archives/locale.h"
#include "tests/bench/mixedfolder.h"
#include "tests/bench/peerbench.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using namespace packdesk;

namespace {

constexpr qint64 folderBytes = qint64(1) << 30;
constexpr double mostTime = 0.5;
constexpr double mostBytes = 1.03;

class FolderBench
{
public:
    explicit FolderBench(const bench::Settings &settings)
        : m_settings(settings)
    {
    }

    bool measure()
    {
        const auto folder = m_dir.filePath(QStringLiteral("folder"));
        if (!bench::makeMixedFolder(folder, folderBytes / m_settings.divisor)) {
            std::fprintf(stderr, "the folder cannot be made\n");
            return false;
        }
        const double looking = bench::seconds([&] { m_folder = inspectFolder(folder, {}).folder; });
        std::fprintf(stderr, "%lld files, %.0f MiB, looked into in %.2f s\n",
                     qlonglong(m_folder->entries.size()), double(m_folder->bytes()) / (1 << 20),
                     looking);
        const auto missing = bench::missingOf(
            {QStringLiteral("sh"), QStringLiteral("tar"), QStringLiteral("gzip")});
        const auto peer = [this] { return tarAndGzip(); };
        const auto sides = bench::inTurn(
            m_settings.rounds, [this] { return packFolder(); },
            missing.isEmpty() ? bench::Round(peer) : bench::Round());
        if (sides)
            print(*sides, missing);
        return sides.has_value();
    }

private:
    std::optional<double> packFolder()
    {
        FolderPacker packer;
        QEventLoop loop;
        QObject::connect(&packer, &FolderPacker::finished, &loop,
                         [&](const FolderPacker::Result &result) {
                             m_bytes = result ? result->bytes : -1;
                             loop.quit();
                         });
        const double taken = bench::seconds([&] {
            packer.start(m_folder, {m_dir.filePath(QStringLiteral("packed"))});
            loop.exec();
        });
        if (m_bytes < 0) {
            std::fprintf(stderr, "the folder cannot be packed\n");
            return std::nullopt;
        }
        return taken;
    }

    std::optional<double> tarAndGzip()
    {
        const auto archive = m_dir.filePath(QStringLiteral("peer.tar.gz"));
        bool good = false;
        const double taken = bench::seconds([&] {
            good = bench::run(QStringLiteral("sh"),
                              {QStringLiteral("-c"),
                               QStringLiteral("tar c -C \"$0\" . | gzip -6 >\"$1\""),
                               m_folder->root, archive})
                       .has_value();
        });
        m_peerBytes = QFileInfo(archive).size();
        QFile::remove(archive);
        return good ? std::optional(taken) : std::nullopt;
    }

    void print(const bench::Sides &sides, const QString &missing) const
    {
        const auto row = QStringLiteral("folder of 1 GiB mixed content to tar.gz, ");
        const auto reference = QStringLiteral("tar c | gzip -6");
        const auto ratio = [&missing](double value, double peer) {
            return missing.isEmpty() ? value / peer : 0;
        };
        bench::print({row + QStringLiteral("wall"), reference, sides.value, QStringLiteral("s"),
                      sides.peer, ratio(sides.value, sides.peer), mostTime, missing});
        constexpr double mebi = 1 << 20;
        const double bytes = double(m_bytes) / mebi;
        const double peerBytes = double(m_peerBytes) / mebi;
        bench::print({row + QStringLiteral("size"), reference, bytes, QStringLiteral("MiB"),
                      peerBytes, ratio(bytes, peerBytes), mostBytes, missing});
    }

    bench::Settings m_settings;
    QTemporaryDir m_dir;
    std::shared_ptr<const FolderSnapshot> m_folder;
    qint64 m_bytes = 0;
    qint64 m_peerBytes = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto settings = bench::settingsFrom(QCoreApplication::arguments());
    if (!settings || !ensureUtf8Locale())
        return 2;
    return FolderBench(*settings).measure() ? 0 : 1;
}
