// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/review/syncfile.h"
#include "models/review/widening.h"

#include <QtTest>

using namespace packdesk;

namespace {

const auto manifest = QStringLiteral("pack.yaml");
const auto behavior = QStringLiteral("behavior.md");
const auto guide = QStringLiteral("guides/a.md");

ArchiveReport folderOf(const QStringList &paths, const QList<Finding> &findings = {})
{
    ArchiveReport report;
    for (const auto &path : paths)
        report.files.append({path, 10});
    report.findings = findings;
    return report;
}

Finding finding(FindingKind kind, const QString &path, Severity severity = Severity::Error)
{
    return {severity, kind, path, 0, 0, {}};
}

QMap<QString, FileDifference> decided(const ComparisonPlan &plan)
{
    QMap<QString, FileDifference> byPath;
    for (const auto &file : plan.decided)
        byPath.insert(file.path, file.difference);
    return byPath;
}

ComparedFile compared(const QString &path, FileDifference difference)
{
    ComparedFile file;
    file.path = path;
    file.difference = difference;
    return file;
}

} // namespace

/// What has to be read to compare a folder with a pack, and what that comes to.
class TestFolderComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatBothMayHave();
    void findingsDecide_data();
    void findingsDecide();
    void doubtsDoNotDecide_data();
    void doubtsDoNotDecide();
    void directoriesDecideForAllInThem();
    void largeFilesAreNotAskedFor();
    void knownFilesThatAreNotHere();
    void obstacles_data();
    void obstacles();
    void bytes_data();
    void bytes();
    void order();
    void concludes();
};

void TestFolderComparison::asksForWhatBothMayHave()
{
    const auto plan = planComparison(folderOf({behavior, guide, manifest}), {});
    QCOMPARE(plan.wanted, QStringList({behavior, guide, manifest}));
    QVERIFY(plan.decided.isEmpty());
    QVERIFY(plan.probed.isEmpty());
}

void TestFolderComparison::findingsDecide_data()
{
    QTest::addColumn<FindingKind>("kind");
    QTest::addColumn<FileDifference>("difference");
    const auto row = [](const char *name, FindingKind kind, FileDifference difference) {
        QTest::newRow(name) << kind << difference;
    };
    row("top level", FindingKind::UnknownTopLevel, FileDifference::NotAllowed);
    row("absolute path", FindingKind::AbsolutePath, FileDifference::NotAllowed);
    row("parent path", FindingKind::ParentPath, FileDifference::NotAllowed);
    row("link", FindingKind::Link, FileDifference::NotAllowed);
    row("absolute link", FindingKind::AbsoluteLink, FileDifference::NotAllowed);
    row("outside link", FindingKind::OutsideLink, FileDifference::NotAllowed);
    row("special file", FindingKind::SpecialFile, FileDifference::NotAllowed);
    row("duplicate", FindingKind::DuplicatePath, FileDifference::NotAllowed);
    row("bad name", FindingKind::BadName, FileDifference::NotAllowed);
    row("no UTF-8", FindingKind::NameNotUtf8, FileDifference::NotAllowed);
    row("too deep", FindingKind::TooDeep, FileDifference::NotAllowed);
    row("not readable", FindingKind::NotReadable, FileDifference::NotReadable);
    row("changed", FindingKind::Changed, FileDifference::NotReadable);
    row("too large", FindingKind::TooLarge, FileDifference::TooLarge);
}

void TestFolderComparison::findingsDecide()
{
    QFETCH(const FindingKind, kind);
    QFETCH(const FileDifference, difference);
    const auto folder = folderOf({behavior, guide, manifest}, {finding(kind, guide)});
    const auto plan = planComparison(folder, {guide});
    QCOMPARE(plan.wanted, QStringList({behavior, manifest}));
    QCOMPARE(plan.decided.size(), 1);
    QCOMPARE(plan.decided.constFirst().difference, difference);
    QCOMPARE(plan.decided.constFirst().path, guide);
    QCOMPARE(plan.decided.constFirst().finding->kind, kind);
    QVERIFY(!comparisonObstacle(folder));
}

void TestFolderComparison::doubtsDoNotDecide_data()
{
    QTest::addColumn<Finding>("doubt");
    const auto row = [](const char *name, const Finding &doubt) { QTest::newRow(name) << doubt; };
    row("a secret", finding(FindingKind::LooksLikeSecret, guide, Severity::Warning));
    row("a backslash", finding(FindingKind::BadName, guide, Severity::Warning));
    row("a twin", finding(FindingKind::CaseCollision, guide, Severity::Warning));
    row("no YAML", finding(FindingKind::PackYamlInvalid, guide));
    row("encoding", finding(FindingKind::BadEncoding, guide));
    row("another file", finding(FindingKind::Link, QStringLiteral("guides/a")));
}

void TestFolderComparison::doubtsDoNotDecide()
{
    QFETCH(const Finding, doubt);
    const auto plan = planComparison(folderOf({behavior, guide, manifest}, {doubt}), {});
    QVERIFY(plan.wanted.contains(guide));
}

void TestFolderComparison::directoriesDecideForAllInThem()
{
    const auto git = QStringLiteral(".git");
    const auto inside = QStringLiteral(".git/hooks/pre-push");
    const auto folder = folderOf(
        {inside, behavior, QStringLiteral(".github"), manifest},
        {finding(FindingKind::UnknownTopLevel, git), finding(FindingKind::Link, inside)});
    const auto plan = planComparison(folder, {QStringLiteral(".git/config")});
    QCOMPARE(plan.wanted, QStringList({behavior, QStringLiteral(".github"), manifest}));
    QCOMPARE(decided(plan).keys(), QStringList{git});
}

void TestFolderComparison::largeFilesAreNotAskedFor()
{
    auto folder = folderOf({behavior, manifest});
    folder.files.append({guide, mostComparedBytes});
    folder.files.append({QStringLiteral("data/a"), mostComparedBytes + 1});
    const auto plan = planComparison(folder, {});
    QCOMPARE(plan.wanted, QStringList({behavior, manifest, guide}));
    QCOMPARE(decided(plan),
             (QMap<QString, FileDifference>{{QStringLiteral("data/a"), FileDifference::TooLarge}}));
    QCOMPARE(plan.decided.constFirst().bytesHere, mostComparedBytes + 1);
}

void TestFolderComparison::knownFilesThatAreNotHere()
{
    const auto plan = planComparison(folderOf({manifest}), {manifest, guide});
    QCOMPARE(decided(plan), (QMap<QString, FileDifference>{{guide, FileDifference::OnlyInPack}}));
    QCOMPARE(plan.probed, QStringList{behavior});
    const auto other = planComparison(folderOf({guide}), {behavior});
    QCOMPARE(decided(other),
             (QMap<QString, FileDifference>{{behavior, FileDifference::OnlyInPack}}));
    QCOMPARE(other.probed, QStringList{manifest});
}

void TestFolderComparison::obstacles_data()
{
    QTest::addColumn<Finding>("found");
    QTest::addColumn<bool>("isObstacle");
    const auto row = [](const char *name, FindingKind kind, const QString &path, bool isObstacle) {
        QTest::newRow(name) << finding(kind, path) << isObstacle;
    };
    row("folder not readable", FindingKind::NotReadable, {}, true);
    row("folder gone", FindingKind::Changed, {}, true);
    row("folder too large", FindingKind::TooLarge, {}, true);
    row("too many", FindingKind::TooManyEntries, {}, true);
    row("too slow", FindingKind::TookTooLong, {}, true);
    row("cancelled", FindingKind::Cancelled, {}, true);
    row("file not readable", FindingKind::NotReadable, guide, false);
    row("file changed", FindingKind::Changed, guide, false);
    row("file too large", FindingKind::TooLarge, behavior, false);
    row("no pack.yaml", FindingKind::PackYamlMissing, manifest, false);
}

void TestFolderComparison::obstacles()
{
    QFETCH(const Finding, found);
    const auto folder = folderOf(
        {guide}, {finding(FindingKind::LooksLikeSecret, guide, Severity::Warning), found});
    const auto obstacle = comparisonObstacle(folder);
    QTEST(obstacle.has_value(), "isObstacle");
    if (obstacle)
        QCOMPARE(*obstacle, found);
}

void TestFolderComparison::bytes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<FileDifference>("difference");
    QTest::addColumn<QString>("lines");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                        FileDifference difference, const char *lines) {
        QTest::newRow(name) << before << after << difference << QString::fromLatin1(lines);
    };
    const QByteArray large((qsizetype(1) << 20) + 1, 'a');
    row("the same", "a\n", "a\n", FileDifference::Same, "");
    row("both empty", "", "", FileDifference::Same, "");
    row("binary and the same", QByteArray("\0\xff", 2), QByteArray("\0\xff", 2),
        FileDifference::Same, "");
    row("a line more", "a\n", "a\nb\n", FileDifference::Changed, "+1 -0");
    row("another line", "a\nb\n", "a\nc\n", FileDifference::Changed, "+1 -1");
    row("line ends", "a\n", "a\r\n", FileDifference::Changed, "+1 -1");
    row("no line end", "a\n", "a", FileDifference::Changed, "+1 -1");
    row("emptied", "a\n", "", FileDifference::Changed, "+0 -1");
    row("binary now", "a\n", "\xff", FileDifference::Changed, "");
    row("binary before", QByteArray("\0", 1), "a\n", FileDifference::Changed, "");
    row("too long to count", large, large + 'b', FileDifference::Changed, "");
}

void TestFolderComparison::bytes()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const auto file = compareBytes({guide, before, after});
    QTEST(file.difference, "difference");
    QCOMPARE(file.path, guide);
    QCOMPARE(file.bytesThere, before.size());
    QCOMPARE(file.bytesHere, after.size());
    const auto lines = file.lines
        ? QStringLiteral("+%1 -%2").arg(file.lines->added).arg(file.lines->removed)
        : QString();
    QTEST(lines, "lines");
}

void TestFolderComparison::order()
{
    QStringList paths{
        behavior, QStringLiteral("templates/z"),      guide,
        manifest, QStringLiteral("data/behavior.md"), QStringLiteral("scripts/pack.yaml")};
    std::sort(paths.begin(), paths.end(), isSentBefore);
    QCOMPARE(paths,
             QStringList({manifest, QStringLiteral("data/behavior.md"), guide,
                          QStringLiteral("scripts/pack.yaml"), QStringLiteral("templates/z"),
                          behavior}));
}

void TestFolderComparison::concludes()
{
    const auto script = QStringLiteral("scripts/x.sh");
    const QList<ComparedFile> files{compared(behavior, FileDifference::Changed),
                                    compared(script, FileDifference::NotInPack),
                                    compared(guide, FileDifference::Same),
                                    compared(QStringLiteral("data/b"), FileDifference::OnlyInPack),
                                    compared(manifest, FileDifference::Changed)};
    const auto leak = finding(FindingKind::LooksLikeSecret, behavior, Severity::Warning);
    auto folder = folderOf({}, {leak, finding(FindingKind::LooksLikeSecret, script)});
    folder.manifest.emplace();
    folder.manifest->name = QStringLiteral("mail");
    const auto comparison = concludeComparison(
        folder, files, {{behavior, "old", "new"}, {manifest, "name: a\n", "name: b\n"}});
    QStringList paths;
    for (const auto &file : comparison.files)
        paths += file.path;
    QCOMPARE(paths, QStringList({manifest, behavior, QStringLiteral("data/b"), guide, script}));
    QCOMPARE(comparison.changes.constFirst().path, manifest);
    QCOMPARE(comparison.changes.constLast().path, behavior);
    QCOMPARE(comparison.findings, QList<Finding>{leak});
    QCOMPARE(comparison.manifest->name, QStringLiteral("mail"));
    QCOMPARE(comparison.pathsInPack(),
             QStringList({manifest, behavior, QStringLiteral("data/b"), guide}));
    QCOMPARE(comparison.count(FileDifference::Changed), 2);
    const auto report = compareSides(comparison.sides.before, comparison.sides.after);
    QCOMPARE(report.widenings.size(), 1);
    QCOMPARE(report.widenings.constFirst().kind, WideningKind::Behavior);

    auto sent = filesToSync(comparison);
    QCOMPARE(sent.size(), 4);
    QCOMPARE(countOf(sent, SyncState::Ready), 2);
    QCOMPARE(countOf(sent, SyncState::Excluded), 2);
    QCOMPARE(sent.at(1).file.path, behavior);
    QCOMPARE(sent.at(1).state, SyncState::Ready);
    sent[0].state = SyncState::Live;
    QCOMPARE(countOfSent(sent), 2);
}

QTEST_APPLESS_MAIN(TestFolderComparison)
#include "tst_foldercomparison.moc"
