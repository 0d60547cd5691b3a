// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/inspectfolder.h"
#include "models/archives/locale.h"
#include "models/archives/packmanifest.h"
#include "tests/support/processortime.h"
#include "tests/unit/archives/badfolders.h"

#include <QTest>

#include <algorithm>

using namespace packdesk;
using namespace packdesk::test;

namespace {

QList<BadFolder> catalogue()
{
    return badManifests() + badCapabilities() + badTrees() + badContents();
}

QString nameOf(FindingKind kind)
{
    return findingText({Severity::Error, kind, {}, 0, 0, {}}).section(QLatin1Char(' '), 1, 1);
}

} // namespace

/// Each folder of the catalogue is reported as it was written down, within a second.
class TestBadFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isLongEnough();
    void everyKindIsThere();
    void everyFaultOfCapabilitiesIsThere();
    void found_data();
    void found();
};

void TestBadFolders::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
}

void TestBadFolders::isLongEnough()
{
    QVERIFY(catalogue().size() >= 60);
}

void TestBadFolders::everyKindIsThere()
{
    QSet<QString> missing;
    for (int kind = 0; kind <= int(FindingKind::Cancelled); ++kind)
        missing.insert(nameOf(FindingKind(kind)));
    for (const auto &folder : catalogue()) {
        for (const auto &text : folder.expected)
            missing.remove(text.section(QLatin1Char(' '), 1, 1));
    }
    QSet<QString> others;
    // Those of archives: tst_hostiletar.
    for (const auto kind :
         {FindingKind::NotGzip, FindingKind::NotTar, FindingKind::Truncated,
          FindingKind::AbsolutePath, FindingKind::ParentPath, FindingKind::DuplicatePath})
        others.insert(nameOf(kind));
    // What no content of a folder can be: tst_inspectfolder, tst_packfolder.
    for (const auto kind :
         {FindingKind::NotReadable, FindingKind::TooManyEntries, FindingKind::TookTooLong,
          FindingKind::Changed, FindingKind::CannotWrite, FindingKind::Cancelled})
        others.insert(nameOf(kind));
    QCOMPARE(missing, others);
}

void TestBadFolders::everyFaultOfCapabilitiesIsThere()
{
    QSet<int> found;
    for (const auto &folder : badCapabilities()) {
        const auto reading = readPackManifest(folder.items.first().content);
        for (const auto &finding : reading.findings) {
            if (finding.kind == FindingKind::CapabilitiesInvalid)
                found.insert(int(finding.problem.fault));
        }
    }
    // A text that is no YAML is the fault of the whole pack.yaml.
    for (int fault = int(CapabilityFault::Yaml) + 1; fault <= int(CapabilityFault::TagWrong);
         ++fault)
        QVERIFY2(found.contains(fault), qPrintable(QString::number(fault)));
}

void TestBadFolders::found_data()
{
    QTest::addColumn<QList<FolderItem>>("items");
    QTest::addColumn<QStringList>("expected");
    for (const auto &folder : catalogue())
        QTest::newRow(folder.name) << folder.items << folder.expected;
}

void TestBadFolders::found()
{
    QFETCH(QList<FolderItem>, items);
    QFETCH(QStringList, expected);
    const FolderOfTest folder;
    const auto isManifest = [](const FolderItem &item) { return item.path == "pack.yaml"; };
    if (std::none_of(items.cbegin(), items.cend(), isManifest))
        items.append({"pack.yaml", goodManifest()});
    buildFolder(folder.path(), items);
    const ProcessorTime clock;
    const auto report = inspectFolder(folder.path());
    const auto took = clock.elapsed();
    QCOMPARE(findingTexts(report.findings), expected);
    QVERIFY2(took < mostMs, qPrintable(QString::number(took)));
}

QTEST_GUILESS_MAIN(TestBadFolders)
#include "tst_badfolders.moc"
