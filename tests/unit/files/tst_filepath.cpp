// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/files/filepath.h"

#include <QTest>

namespace packdesk {

/// What is a path inside a pack, and what kind of file stands there.
class TestFilePath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problems_data();
    void problems();
    void kinds();
};

void TestFilePath::problems_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<PathProblem>("problem");
    const auto row = [](const char *name, const QString &path, PathProblem problem) {
        QTest::newRow(name) << path << problem;
    };
    row("top", QStringLiteral("behavior.md"), PathProblem::None);
    row("below", QStringLiteral("guides/a b/ü.md"), PathProblem::None);
    row("dots in a name", QStringLiteral("data/..x/a..b"), PathProblem::None);
    row("empty", {}, PathProblem::Empty);
    row("leading slash", QStringLiteral("/etc/passwd"), PathProblem::LeadingSlash);
    row("folder", QStringLiteral("guides/"), PathProblem::Folder);
    row("empty segment", QStringLiteral("guides//a.md"), PathProblem::EmptySegment);
    row("here", QStringLiteral("guides/./a.md"), PathProblem::DotSegment);
    row("above", QStringLiteral("../a.md"), PathProblem::DotSegment);
    row("above at the end", QStringLiteral("guides/.."), PathProblem::DotSegment);
    row("NUL", QStringLiteral("a") + QChar(0) + QLatin1Char('b'), PathProblem::BadCharacter);
    row("line feed", QStringLiteral("a\nb"), PathProblem::BadCharacter);
    row("half a character", QStringLiteral("a") + QChar(0xD800), PathProblem::BadCharacter);
    row("longest", QString(longestPackPath, QLatin1Char('a')), PathProblem::None);
    row("too long", QString(longestPackPath + 1, QLatin1Char('a')), PathProblem::TooLong);
}

void TestFilePath::problems()
{
    QFETCH(QString, path);
    QTEST(pathProblem(path), "problem");
}

void TestFilePath::kinds()
{
    QVERIFY(isBehavior(QStringLiteral("behavior.md")));
    QVERIFY(!isBehavior(QStringLiteral("guides/behavior.md")));
    QVERIFY(isManifest(QStringLiteral("pack.yaml")));
    QVERIFY(!isManifest(QStringLiteral("data/pack.yaml")));
    QVERIFY(isScript(QStringLiteral("scripts/a.sh")));
    QVERIFY(!isScript(QStringLiteral("guides/scripts/a.sh")));
    QVERIFY(!isScript(QStringLiteral("scripts")));
}

} // namespace packdesk

QTEST_APPLESS_MAIN(packdesk::TestFilePath)
#include "tst_filepath.moc"
