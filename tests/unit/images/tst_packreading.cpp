// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/locale.h"
#include "models/images/packreading.h"
#include "tests/support/samplelayers.h"

#include <QTemporaryDir>
#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

namespace {

using Items = QList<ArchiveItem>;

ArchiveItem file(const char *path, const QByteArray &bytes)
{
    return {QString::fromLatin1(path), bytes};
}

const QString packYaml = QStringLiteral("pack.yaml");
const QString behavior = QStringLiteral("behavior.md");

} // namespace

// What an image says about a pack, also where it is none.
class TestPackReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wholePack();
    void findings_data();
    void findings();
    void tooLargeIsKeptAndNotUnderstood();
    void namesAreWarnedOf();

private:
    PackReading read(const Items &items)
    {
        LayerMerger merger;
        const auto layer = SampleLayers(m_dir.path()).layer(QStringLiteral("layer.tar.gz"), items);
        return merger.addLayer(layer) ? readPackFiles(merger, {}) : PackReading();
    }

    QTemporaryDir m_dir;
};

void TestPackReading::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
}

void TestPackReading::wholePack()
{
    const PackReading reading = read(SampleLayers::pack());
    QVERIFY(reading.isPack());
    QCOMPARE(reading.packYaml, SampleLayers::manifest());
    QCOMPARE(reading.manifest->name, QStringLiteral("web-tools"));
    QCOMPARE(reading.behavior, QStringLiteral("Be kind.\n"));
    QStringList paths;
    for (const auto &entry : reading.files)
        paths.append(entry.path);
    QCOMPARE(paths,
             (QStringList{behavior, QStringLiteral("data/large"), packYaml,
                          QStringLiteral("scripts/run.sh")}));
    QCOMPARE(reading.fileBytes, 9 + 100'000 + SampleLayers::manifest().size() + 10);
    QVERIFY(reading.findings.isEmpty());
}

void TestPackReading::findings_data()
{
    QTest::addColumn<Items>("items");
    QTest::addColumn<FindingKind>("kind");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("yamlIsKept");
    const auto good = file("pack.yaml", SampleLayers::manifest());
    QTest::newRow("nothing there")
        << Items{file("a", "x")} << FindingKind::PackYamlMissing << packYaml << false;
    QTest::newRow("below a folder") << Items{file("p/pack.yaml", SampleLayers::manifest())}
                                    << FindingKind::PackYamlMissing << packYaml << false;
    QTest::newRow("broken") << Items{file("pack.yaml", "name: [")} << FindingKind::PackYamlInvalid
                            << packYaml << true;
    QTest::newRow("without a version")
        << Items{file("pack.yaml", "name: a\n")} << FindingKind::FieldMissing << packYaml << true;
    QTest::newRow("shown by nobody") << Items{file("pack.yaml", QByteArray(5 << 20, '#'))}
                                     << FindingKind::TooLarge << packYaml << false;
    QTest::newRow("behavior.md in another encoding")
        << Items{good, file("behavior.md", "\xff\xfe")} << FindingKind::BadEncoding << behavior
        << true;
    QTest::newRow("behavior.md without end")
        << Items{good, file("behavior.md", QByteArray(2 << 20, 'x'))} << FindingKind::TooLarge
        << behavior << true;
}

void TestPackReading::findings()
{
    QFETCH(Items, items);
    QFETCH(QString, path);
    const auto reading = read(items);
    QVERIFY(!reading.isPack());
    QVERIFY(!reading.findings.isEmpty());
    const auto &found = reading.findings.first();
    QCOMPARE(found.severity, Severity::Error);
    QTEST(found.kind, "kind");
    QCOMPARE(found.path, path);
    QTEST(!reading.packYaml.isNull(), "yamlIsKept");
    QVERIFY(!reading.behavior);
    QCOMPARE(reading.files.size(), items.size());
}

// Between the limit of what is parsed and that of what is shown.
void TestPackReading::tooLargeIsKeptAndNotUnderstood()
{
    const auto text = SampleLayers::manifest() + QByteArray(2 << 20, '#');
    const auto reading = read({file("pack.yaml", text)});
    QCOMPARE(reading.packYaml, text);
    QVERIFY(!reading.manifest);
    QVERIFY(!reading.isPack());
    QCOMPARE(reading.findings.size(), 1);
    QCOMPARE(reading.findings.first().kind, FindingKind::TooLarge);
}

void TestPackReading::namesAreWarnedOf()
{
    const QList<PackFileInfo> names{{packYaml, 1},
                                    {QStringLiteral("etc/passwd"), 1},
                                    {QStringLiteral("data/Same"), 1},
                                    {QStringLiteral("data/same"), 1},
                                    {QStringLiteral("data/.env"), 1}};
    const auto found = nameFindings(names, {});
    QVERIFY(std::all_of(found.cbegin(), found.cend(),
                        [](const Finding &f) { return f.severity != Severity::Error; }));
    auto holds = [&found](FindingKind kind) {
        return std::any_of(found.cbegin(), found.cend(),
                           [kind](const Finding &f) { return f.kind == kind; });
    };
    QVERIFY(holds(FindingKind::UnknownTopLevel));
    QVERIFY(holds(FindingKind::CaseCollision));
    QVERIFY(holds(FindingKind::LooksLikeSecret));
    QVERIFY(nameFindings({{packYaml, 1}, {QStringLiteral("data/one"), 1}}, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestPackReading)
#include "tst_packreading.moc"
