// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/pack.h"
#include "models/images/imagepreview.h"
#include "models/review/packside.h"

#include <QTest>

namespace packdesk {

class TestPackSide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofAnImage();
    void ofAnImageThatSaysLittle();
    void ofAnArchive();
    void ofAnArchiveThatEndsEarly();
    void ofAPack();
};

void TestPackSide::ofAnImage()
{
    ImagePreview preview;
    preview.manifest.emplace();
    preview.manifest->capabilities = QStringLiteral("- {name: a}");
    preview.behavior = QStringLiteral("Be kind.");
    preview.files = {{QStringLiteral("behavior.md"), 8}};
    preview.scripts = {{QStringLiteral("scripts/b.sh"), 2, QStringLiteral("b\n")},
                       {QStringLiteral("scripts/a.bin"), 9, std::nullopt}};
    const auto side = sideOf(preview);
    QCOMPARE(side.capabilities, QStringLiteral("- {name: a}"));
    QCOMPARE(side.behavior, Knowledge::Known);
    QCOMPARE(side.behaviorText, QStringLiteral("Be kind."));
    QCOMPARE(side.scripts->size(), 2);
    QCOMPARE(side.scripts->first().path, QStringLiteral("scripts/a.bin"));
    QVERIFY(!side.scripts->first().text);
}

void TestPackSide::ofAnImageThatSaysLittle()
{
    ImagePreview preview;
    preview.files = {{QStringLiteral("behavior.md"), 8}};
    auto side = sideOf(preview);
    QVERIFY(!side.capabilities);
    QCOMPARE(side.behavior, Knowledge::Unknown);
    preview.files.clear();
    preview.manifest.emplace();
    side = sideOf(preview);
    QCOMPARE(side.capabilities, QString());
    QCOMPARE(side.behavior, Knowledge::Absent);
    QVERIFY(side.scripts && side.scripts->isEmpty());
}

void TestPackSide::ofAnArchive()
{
    ArchiveReport report;
    report.manifest.emplace();
    report.texts = {{QStringLiteral("guides/a.md"), 2, QStringLiteral("a\n")},
                    {QStringLiteral("scripts/a.sh"), 2, QStringLiteral("a\n")}};
    const auto side = sideOf(report);
    QCOMPARE(side.behavior, Knowledge::Absent);
    QCOMPARE(side.scripts->size(), 1);
    QCOMPARE(side.scripts->first().text, QStringLiteral("a\n"));
}

void TestPackSide::ofAnArchiveThatEndsEarly()
{
    ArchiveReport report;
    report.manifest.emplace();
    report.findings = {{Severity::Error, FindingKind::Truncated, {}, 0, 0, {}}};
    auto side = sideOf(report);
    QCOMPARE(side.behavior, Knowledge::Unknown);
    QVERIFY(!side.scripts);
    report.behavior = QStringLiteral("Be kind.");
    side = sideOf(report);
    QCOMPARE(side.behavior, Knowledge::Known);
}

void TestPackSide::ofAPack()
{
    Pack pack;
    QVERIFY(!sideOf(pack).capabilities);
    pack.capabilities = QStringLiteral("");
    const auto side = sideOf(pack);
    QVERIFY(side.capabilities);
    QCOMPARE(side.behavior, Knowledge::Unknown);
    QVERIFY(!side.scripts);
}

} // namespace packdesk

QTEST_GUILESS_MAIN(packdesk::TestPackSide)
#include "tst_packside.moc"
