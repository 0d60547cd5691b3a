// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/inspectfolder.h"
#include "models/archives/locale.h"
#include "tests/unit/archives/badfolders.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace packdesk;

/// Each folder of the catalogue is reported as it was written down, within a second.
class TestBadFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isLongEnough();
    void found_data();
    void found();
};

void TestBadFolders::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
}

void TestBadFolders::isLongEnough()
{
    QVERIFY(badManifests().size() + badCapabilities().size() + badTrees().size()
                + badContents().size()
            >= 60);
}

void TestBadFolders::found_data()
{
    QTest::addColumn<QList<FolderItem>>("items");
    QTest::addColumn<QStringList>("expected");
    for (const auto &folder : badManifests() + badCapabilities() + badTrees() + badContents())
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
    QElapsedTimer clock;
    clock.start();
    const auto report = inspectFolder(folder.path());
    const auto took = clock.elapsed();
    QCOMPARE(findingTexts(report.findings), expected);
    QVERIFY2(took < 1000, qPrintable(QString::number(took)));
}

QTEST_GUILESS_MAIN(TestBadFolders)
#include "tst_badfolders.moc"
