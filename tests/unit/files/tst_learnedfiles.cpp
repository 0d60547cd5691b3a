// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/files/learnedfiles.h"

#include <QSignalSpy>
#include <QTest>

namespace packdesk {

namespace {

const auto pack = QStringLiteral("p1");
const auto digestA = QStringLiteral("sha256:aa");
const auto digestB = QStringLiteral("sha256:bb");
const auto guide = QStringLiteral("guides/a.md");

bool isSure(const LearnedFiles &learned, const QString &digest, const QString &path)
{
    const auto files = learned.files(pack, digest);
    const auto place = std::find_if(files.cbegin(), files.cend(),
                                    [&](const LearnedFile &file) { return file.path == path; });
    return place != files.cend() && place->isSure;
}

QStringList pathsOf(const QList<LearnedFile> &files)
{
    QStringList paths;
    for (const auto &file : files)
        paths += file.path;
    return paths;
}

} // namespace

/// What is known of the files of packs.
class TestLearnedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersTheWellKnown();
    void keepsPathsOverANewDigest();
    void mentionsAreNeverSure();
    void nothingIsSureWithoutADigest();
    void takesNoOtherPaths();
    void keepsPacksApart();
    void forgets();
    void tellsOnlyWhatIsNew();
    void holdsSoMany();
};

void TestLearnedFiles::offersTheWellKnown()
{
    LearnedFiles learned;
    QCOMPARE(pathsOf(learned.files(pack, digestA)),
             QStringList({QStringLiteral("pack.yaml"), QStringLiteral("behavior.md")}));
    learned.learn(pack, digestA, {QStringLiteral("behavior.md"), guide});
    QCOMPARE(pathsOf(learned.files(pack, digestA)),
             QStringList({QStringLiteral("pack.yaml"), QStringLiteral("behavior.md"), guide}));
    QVERIFY(!isSure(learned, digestA, QStringLiteral("pack.yaml")));
    QVERIFY(isSure(learned, digestA, QStringLiteral("behavior.md")));
}

void TestLearnedFiles::keepsPathsOverANewDigest()
{
    LearnedFiles learned;
    learned.learn(pack, digestA, {guide});
    QVERIFY(isSure(learned, digestA, guide));
    QVERIFY(pathsOf(learned.files(pack, digestB)).contains(guide));
    QVERIFY(!isSure(learned, digestB, guide));
    learned.learn(pack, digestB, {guide});
    QVERIFY(isSure(learned, digestB, guide));
}

void TestLearnedFiles::mentionsAreNeverSure()
{
    LearnedFiles learned;
    learned.learn(pack, digestA, {guide}, Certainty::Mentioned);
    QVERIFY(!isSure(learned, digestA, guide));
    learned.learn(pack, digestA, {guide});
    QVERIFY(isSure(learned, digestA, guide));
    learned.learn(pack, digestA, {guide}, Certainty::Mentioned);
    QVERIFY(isSure(learned, digestA, guide));
}

void TestLearnedFiles::nothingIsSureWithoutADigest()
{
    LearnedFiles learned;
    learned.learn(pack, {}, {guide});
    QVERIFY(pathsOf(learned.files(pack, {})).contains(guide));
    QVERIFY(!isSure(learned, {}, guide));
}

void TestLearnedFiles::takesNoOtherPaths()
{
    LearnedFiles learned;
    learned.learn(pack, digestA, {QStringLiteral("../a"), QStringLiteral("guides/"), QString()});
    learned.learn({}, digestA, {guide});
    QCOMPARE(learned.files(pack, digestA).size(), 2);
    QCOMPARE(learned.files({}, digestA).size(), 2);
}

void TestLearnedFiles::keepsPacksApart()
{
    LearnedFiles learned;
    learned.learn(pack, digestA, {guide});
    QCOMPARE(learned.files(QStringLiteral("p2"), digestA).size(), 2);
    learned.clear();
    QCOMPARE(learned.files(pack, digestA).size(), 2);
}

void TestLearnedFiles::forgets()
{
    LearnedFiles learned;
    learned.learn(pack, digestA, {guide, QStringLiteral("behavior.md")});
    learned.forget(pack, guide);
    QVERIFY(!pathsOf(learned.files(pack, digestA)).contains(guide));
    // Well-known files are offered all the same.
    learned.forget(pack, QStringLiteral("behavior.md"));
    QVERIFY(pathsOf(learned.files(pack, digestA)).contains(QStringLiteral("behavior.md")));
    QVERIFY(!isSure(learned, digestA, QStringLiteral("behavior.md")));
}

void TestLearnedFiles::tellsOnlyWhatIsNew()
{
    LearnedFiles learned;
    QSignalSpy told(&learned, &LearnedFiles::learned);
    learned.learn(pack, digestA, {guide, QStringLiteral("data/b")});
    learned.learn(pack, digestA, {guide});
    learned.learn(pack, digestA, {guide}, Certainty::Mentioned);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().toString(), pack);
    learned.learn(pack, digestB, {guide});
    QCOMPARE(told.size(), 2);
    learned.forget(pack, QStringLiteral("data/c"));
    QCOMPARE(told.size(), 2);
}

void TestLearnedFiles::holdsSoMany()
{
    LearnedFiles learned;
    QStringList paths;
    for (int i = 0; i <= LearnedFiles::mostPaths; ++i)
        paths += QStringLiteral("data/%1").arg(i);
    learned.learn(pack, digestA, paths);
    QCOMPARE(learned.files(pack, digestA).size(), LearnedFiles::mostPaths + 2);
}

} // namespace packdesk

QTEST_APPLESS_MAIN(packdesk::TestLearnedFiles)
#include "tst_learnedfiles.moc"
