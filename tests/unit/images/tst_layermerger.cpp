// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/locale.h"
#include "models/images/layermerger.h"
#include "models/images/packimage.h"
#include "tests/support/rawtar.h"
#include "tests/support/samplelayers.h"

#include <QTemporaryDir>
#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

namespace {

using Items = QList<ArchiveItem>;

ArchiveItem file(const char *path, const QByteArray &bytes = "x")
{
    return {QString::fromUtf8(path), bytes};
}

ArchiveItem link(const char *path, const QByteArray &target, ArchiveItem::Kind kind)
{
    return {QString::fromUtf8(path), target, 0644, kind};
}

ArchiveItem directory(const char *path)
{
    return {QString::fromUtf8(path), {}, 0755, ArchiveItem::Kind::Directory};
}

} // namespace

class TestLayerMerger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void merges_data();
    void merges();
    void readsTheUppermost();
    void readsThroughHardLinks();
    void notes();
    void hostileNames();
    void capsCountOverAllLayers();
    void packOfLayers_data();
    void packOfLayers();

private:
    QTemporaryDir m_dir;
};

void TestLayerMerger::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
}

void TestLayerMerger::merges_data()
{
    QTest::addColumn<Items>("lower");
    QTest::addColumn<Items>("upper");
    QTest::addColumn<QString>("files");
    const Items base{file("a"), file("d/a"), file("d/e/b"), file("da")};
    auto row = [&](const char *name, const Items &upper, const char *files) {
        QTest::newRow(name) << base << upper << QString::fromUtf8(files);
    };
    row("nothing new", {}, "a d/a d/e/b da");
    row("one more", {file("./z")}, "a d/a d/e/b da z");
    row("whiteout of a file", {file(".wh.a", "")}, "d/a d/e/b da");
    row("whiteout of a directory", {file(".wh.d", "")}, "a da");
    row("whiteout below", {file("d/e/.wh.b", "")}, "a d/a da");
    row("whiteout of nothing", {file(".wh.none", "")}, "a d/a d/e/b da");
    row("opaque directory", {file("d/.wh..wh..opq", ""), file("d/new")}, "a d/new da");
    row("opaque root", {file(".wh..wh..opq", ""), file("new")}, "new");
    row("whiteout and the same name", {file(".wh.d", ""), file("d/new")}, "a d/new da");
    row("file over a directory", {file("d")}, "a d da");
    row("directory over a file", {directory("a"), file("a/b")}, "a/b d/a d/e/b da");
    row("directory implied over a file", {file("a/b")}, "a/b d/a d/e/b da");
    row("directory over a directory", {directory("d")}, "a d/a d/e/b da");
    row("link over a file", {link("a", "da", ArchiveItem::Kind::SymbolicLink)}, "d/a d/e/b da");
    row("link over a directory", {link("d", "/", ArchiveItem::Kind::SymbolicLink)}, "a da");
    row("hard link to the lower layer", {link("z", "a", ArchiveItem::Kind::HardLink)},
        "a d/a d/e/b da z");
    row("hard link to nothing", {link("z", "none", ArchiveItem::Kind::HardLink)}, "a d/a d/e/b da");
}

void TestLayerMerger::merges()
{
    QFETCH(Items, lower);
    QFETCH(Items, upper);
    const SampleLayers samples(m_dir.path());
    LayerMerger merger;
    QVERIFY(merger.addLayer(samples.layer(QStringLiteral("lower"), lower)));
    QVERIFY(merger.addLayer(samples.layer(QStringLiteral("upper"), upper, TarCompression::None)));
    QTEST(merger.files().keys().join(u' '), "files");
}

void TestLayerMerger::readsTheUppermost()
{
    const SampleLayers samples(m_dir.path());
    LayerMerger merger;
    QVERIFY(
        merger.addLayer(samples.layer(QStringLiteral("1"), {file("a", "old"), file("b", "b")})));
    QVERIFY(merger.addLayer(samples.layer(QStringLiteral("2"), {file("a", "new")})));
    QCOMPARE(merger.read(QStringLiteral("a"), 10).value_or(QByteArray()), QByteArray("new"));
    QCOMPARE(merger.read(QStringLiteral("b"), 10).value_or(QByteArray()), QByteArray("b"));
    QCOMPARE(merger.read(QStringLiteral("none"), 10).error().first().kind,
             FindingKind::NotReadable);
    QCOMPARE(merger.read(QStringLiteral("a"), 2).error().first().kind, FindingKind::TooLarge);
}

void TestLayerMerger::readsThroughHardLinks()
{
    const SampleLayers samples(m_dir.path());
    LayerMerger merger;
    QVERIFY(merger.addLayer(samples.layer(QStringLiteral("1"), {file("a", "old")})));
    QVERIFY(merger.addLayer(
        samples.layer(QStringLiteral("2"), {link("z", "a", ArchiveItem::Kind::HardLink)})));
    QVERIFY(merger.addLayer(samples.layer(QStringLiteral("3"), {file("a", "new")})));
    QCOMPARE(merger.read(QStringLiteral("z"), 10).value_or(QByteArray()), QByteArray("old"));
}

void TestLayerMerger::notes()
{
    const SampleLayers samples(m_dir.path());
    LayerMerger merger;
    QVERIFY(merger.addLayer(samples.layer(
        QStringLiteral("1"), {link("s", "/etc/passwd", ArchiveItem::Kind::SymbolicLink)})));
    QCOMPARE(merger.findings().size(), 1);
    QCOMPARE(merger.findings().first().kind, FindingKind::Link);
    QCOMPARE(merger.findings().first().severity, Severity::Warning);
    QCOMPARE(merger.findings().first().detail, QStringLiteral("/etc/passwd"));
}

void TestLayerMerger::hostileNames()
{
    QFile layer(m_dir.filePath(QStringLiteral("raw")));
    QVERIFY(layer.open(QIODevice::WriteOnly));
    layer.write(tarEntry("../out", "x") + tarEntry("d/../../out", "x") + tarEntry("\xFF", "x")
                + tarEntry("/etc/x", "x") + tarEntry("dev/null", "", '3') + tarEnd());
    layer.close();
    LayerMerger merger;
    QVERIFY(merger.addLayer(layer.fileName()));
    QCOMPARE(merger.files().keys(), QStringList{QStringLiteral("etc/x")});
    QCOMPARE(merger.findings().size(), 4);
}

void TestLayerMerger::capsCountOverAllLayers()
{
    ArchiveLimits limits;
    limits.entries = 3;
    const SampleLayers samples(m_dir.path());
    const auto layer = samples.layer(QStringLiteral("1"), {file("a"), file("b")});
    LayerMerger merger(limits);
    QVERIFY(merger.addLayer(layer));
    QVERIFY(!merger.addLayer(layer));
    QCOMPARE(merger.findings().constLast().kind, FindingKind::TooManyEntries);
}

void TestLayerMerger::packOfLayers_data()
{
    QTest::addColumn<Items>("items");
    QTest::addColumn<std::optional<FindingKind>>("error");
    QTest::addColumn<int>("warnings");
    using Kind = std::optional<FindingKind>;
    const auto pack = SampleLayers::pack();
    QTest::newRow("good") << pack << Kind() << 0;
    QTest::newRow("with a system")
        << (Items(pack) << file("etc/hosts") << file("bin/sh")
                        << link("lib", "usr/lib", ArchiveItem::Kind::SymbolicLink))
        << Kind() << 3;
    QTest::newRow("no pack.yaml") << Items{file("behavior.md")}
                                  << Kind(FindingKind::PackYamlMissing) << 0;
    QTest::newRow("pack.yaml is a link")
        << Items{link("pack.yaml", "x", ArchiveItem::Kind::SymbolicLink)}
        << Kind(FindingKind::PackYamlMissing) << 0;
    QTest::newRow("pack.yaml below") << Items{file("app/pack.yaml", SampleLayers::manifest())}
                                     << Kind(FindingKind::PackYamlMissing) << 0;
    QTest::newRow("no YAML") << Items{file("pack.yaml", "a: [")}
                             << Kind(FindingKind::PackYamlInvalid) << 0;
    QTest::newRow("behavior is not UTF-8")
        << Items{file("pack.yaml", SampleLayers::manifest()), file("behavior.md", "\xFF")}
        << Kind(FindingKind::BadEncoding) << 0;
    QTest::newRow("behavior is too large")
        << Items{file("pack.yaml", SampleLayers::manifest()),
                 file("behavior.md", QByteArray((1 << 20) + 1, 'x'))}
        << Kind(FindingKind::TooLarge) << 0;
}

void TestLayerMerger::packOfLayers()
{
    QFETCH(Items, items);
    QFETCH(std::optional<FindingKind>, error);
    const SampleLayers samples(m_dir.path());
    const auto view = readPackLayers({samples.layer(QStringLiteral("p"), items)});
    QCOMPARE(view.has_value(), !error.has_value());
    if (!view) {
        const auto found
            = std::find_if(view.error().cbegin(), view.error().cend(), [&](const Finding &finding) {
                  return finding.severity == Severity::Error;
              });
        QVERIFY(found != view.error().cend());
        QCOMPARE(found->kind, *error);
        return;
    }
    QTEST(int(view->findings.size()), "warnings");
    for (const auto &finding : view->findings)
        QCOMPARE(finding.severity, Severity::Warning);
}

QTEST_GUILESS_MAIN(TestLayerMerger)
#include "tst_layermerger.moc"
