// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/archivewriter.h"
#include "models/archives/bytesource.h"
#include "models/archives/gzipsource.h"
#include "models/archives/tarwalk.h"
#include "models/archives/zstdsource.h"
#include "tests/support/gzipped.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace packdesk;
using packdesk::test::gzipped;

namespace {

QByteArray all(ByteSource &source)
{
    QByteArray bytes;
    for (auto block = source.next(); !block.isEmpty(); block = source.next())
        bytes += block;
    return bytes;
}

class Names : public TarVisitor
{
public:
    bool entry(const TarEntry &entry) override
    {
        names.append(entry.name);
        kinds.append(entry.kind);
        targets.append(entry.target);
        return false;
    }
    void content(const TarEntry &, const QByteArray &) override { }

    QByteArrayList names;
    QList<EntryKind> kinds;
    QByteArrayList targets;
};

} // namespace

class TestByteSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensByKind();
    void budgetEndsIt();
    void zstd();
    void walkTellsKinds();
    void cleansNames();

private:
    QString write(const QByteArray &bytes)
    {
        const auto path = m_dir.filePath(QStringLiteral("bytes"));
        QFile file(path);
        const bool good = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return good ? path : QString();
    }

    QTemporaryDir m_dir;
};

void TestByteSource::opensByKind()
{
    WalkBudget budget({}, {});
    const auto plain = openByteSource(write("hello"), TarFilters::Layer, budget);
    QVERIFY(plain && dynamic_cast<PlainSource *>(plain->get()));
    QCOMPARE(all(**plain), QByteArray("hello"));
    const auto gzip = openByteSource(write(gzipped("hello")), TarFilters::GzipOnly, budget);
    QVERIFY(gzip && dynamic_cast<GzipSource *>(gzip->get()));
    QCOMPARE(all(**gzip), QByteArray("hello"));
    QCOMPARE(budget.inflated(), 10);
    const auto refused = openByteSource(write("hello"), TarFilters::GzipOnly, budget);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, FindingKind::NotGzip);
    // Nobody writes into it: opening it would wait for ever.
    const QString pipe = m_dir.filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(!openByteSource(pipe, TarFilters::Layer, budget));

    const auto device = openByteSource(QStringLiteral("/dev/zero"), TarFilters::Layer, budget);
    QVERIFY(!device);
    QCOMPARE(device.error().kind, FindingKind::NotReadable);
}

void TestByteSource::budgetEndsIt()
{
    ArchiveLimits limits;
    limits.inflatedBytes = 3;
    WalkBudget budget(limits, {});
    const auto source = openByteSource(write("hello"), TarFilters::Layer, budget);
    QVERIFY(source);
    QVERIFY((*source)->next().isEmpty());
    QVERIFY((*source)->fault());
    QCOMPARE((*source)->fault()->kind, FindingKind::TooLarge);
    QVERIFY(budget.verdict());
}

void TestByteSource::zstd()
{
    const QByteArray content(500'000, 'x');
    const auto packed = packArchive({{QStringLiteral("a"), content}}, TarCompression::Zstd);
    QVERIFY(packed);
    QVERIFY(packed->size() < 5000);
    WalkBudget budget({}, {});
    const auto whole = openByteSource(write(*packed), TarFilters::Layer, budget);
    QVERIFY(whole && dynamic_cast<ZstdSource *>(whole->get()));
    QCOMPARE(all(**whole).mid(512, content.size()), content);
    QVERIFY(!(*whole)->fault());
    const auto cut = openByteSource(write(packed->left(40)), TarFilters::Layer, budget);
    QVERIFY(cut);
    all(**cut);
    QVERIFY((*cut)->fault());
    QCOMPARE((*cut)->fault()->kind, FindingKind::Truncated);
}

void TestByteSource::walkTellsKinds()
{
    const auto packed
        = packArchive({{QStringLiteral("a"), "x"},
                       {QStringLiteral("b"), {}, 0755, ArchiveItem::Kind::Directory},
                       {QStringLiteral("c"), "a", 0777, ArchiveItem::Kind::SymbolicLink},
                       {QStringLiteral("d"), "a", 0644, ArchiveItem::Kind::HardLink}},
                      TarCompression::None);
    QVERIFY(packed);
    Names names;
    const auto walk = walkTar(write(*packed), TarFilters::Layer, {}, names);
    QVERIFY(walk.complete);
    QVERIFY(walk.findings.isEmpty());
    QCOMPARE(walk.inflatedBytes, packed->size());
    QCOMPARE(names.names, (QByteArrayList{"a", "b/", "c", "d"}));
    QCOMPARE(names.kinds,
             (QList<EntryKind>{EntryKind::File, EntryKind::Directory, EntryKind::SymbolicLink,
                               EntryKind::HardLink}));
    QCOMPARE(names.targets, (QByteArrayList{"", "", "a", "a"}));
}

void TestByteSource::cleansNames()
{
    QCOMPARE(cleanEntryName("./a//b/./c/"), QByteArray("a/b/c"));
    QCOMPARE(cleanEntryName("./"), QByteArray());
    QCOMPARE(cleanEntryName("a/../b"), QByteArray("a/../b"));
}

QTEST_GUILESS_MAIN(TestByteSource)
#include "tst_bytesource.moc"
