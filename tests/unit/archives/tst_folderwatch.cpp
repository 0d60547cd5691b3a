// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/folderwatch.h"
#include "models/archives/locale.h"
#include "tests/unit/archives/folderbuilder.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <cstdio>

using namespace packdesk;

class TestFolderWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void checksFirst();
    void checksAgain_data();
    void checksAgain();
    void manyChangesOneCheck();
    void newDirectoryIsWatched();
    void changeDuringACheck();
    void changeBeforeTheWatchStands();
    void changesWithoutEnd();
    void boundedNumber();
    void stops();
    void anotherFolder();
    void folderThatComesLater();
    void deletedMeanwhile();

private:
    /// A watch whose first report has come.
    void begin();
    QStringList last() const;

    std::unique_ptr<FolderOfTest> m_folder;
    std::unique_ptr<FolderWatch> m_watch;
    QList<ArchiveReport> m_reports;
    int m_checks = 0;
};

void TestFolderWatch::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
}

void TestFolderWatch::init()
{
    m_folder = std::make_unique<FolderOfTest>();
    buildFolder(
        m_folder->path(),
        {{"pack.yaml", goodManifest()}, {"behavior.md", "Be kind.\n"}, {"guides/a.md", "x"}});
    m_watch = std::make_unique<FolderWatch>();
    m_reports.clear();
    m_checks = 0;
    connect(m_watch.get(), &FolderWatch::reported, this,
            [this](const ArchiveReport &report) { m_reports.append(report); });
    connect(m_watch.get(), &FolderWatch::checking, this, [this] { ++m_checks; });
}

void TestFolderWatch::begin()
{
    m_watch->watch(m_folder->path());
    QTRY_COMPARE(m_reports.size(), 1);
    // What confirms that nothing changed before the watch stood.
    QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    QCoreApplication::processEvents();
}

QStringList TestFolderWatch::last() const
{
    return m_reports.isEmpty() ? QStringList() : findingTexts(m_reports.last().findings);
}

void TestFolderWatch::checksFirst()
{
    QThread *thread = nullptr;
    connect(m_watch.get(), &FolderWatch::reported, this,
            [&] { thread = QThread::currentThread(); });
    m_watch->watch(m_folder->path());
    QVERIFY(m_watch->isChecking());
    QCOMPARE(m_checks, 1);
    QCOMPARE(m_reports.size(), 0);
    QTRY_COMPARE(m_reports.size(), 1);
    QCOMPARE(thread, QCoreApplication::instance()->thread());
    QVERIFY(!m_watch->isChecking());
    QCOMPARE(m_watch->path(), m_folder->path());
    QCOMPARE(last(), QStringList());
    // The folder, guides, and three files.
    QCOMPARE(m_watch->watched(), 5);
}

void TestFolderWatch::checksAgain_data()
{
    QTest::addColumn<FolderItem>("item");
    QTest::addColumn<QString>("finding");
    QTest::newRow("written in its place")
        << FolderItem{"pack.yaml", goodManifest() + "x: 1\n"} << "N UnknownField pack.yaml:5:1 x";
    QTest::newRow("file added") << FolderItem{"guides/.env", "x"}
                                << "W LooksLikeSecret guides/.env";
    QTest::newRow("at the top") << FolderItem{"README.md", "x"} << "E UnknownTopLevel README.md";
    QTest::newRow("file below") << FolderItem{"guides/a.md", "AKIA" + QByteArray(16, 'Q')}
                                << "W LooksLikeSecret guides/a.md:1:1 aws-access-key";
}

void TestFolderWatch::checksAgain()
{
    QFETCH(FolderItem, item);
    QFETCH(QString, finding);
    begin();
    buildFolder(m_folder->path(), {item});
    QTRY_COMPARE(last(), QStringList{finding});
    QCOMPARE(m_reports.size(), 2);
    // As editors save: another file takes the name.
    buildFolder(m_folder->path(), {{"pack.yaml~", "name: B\n"}});
    QCOMPARE(std::rename(qPrintable(m_folder->filePath(QStringLiteral("pack.yaml~"))),
                         qPrintable(m_folder->filePath(QStringLiteral("pack.yaml")))),
             0);
    QTRY_VERIFY(last().contains(QStringLiteral("E FieldWrong pack.yaml:1:7 name")));
    // And is watched again.
    buildFolder(m_folder->path(), {{"pack.yaml", "name: C\nname: D\n"}});
    QTRY_VERIFY(
        last().contains(QStringLiteral("E PackYamlInvalid pack.yaml:2:1 duplicate key: name")));
}

void TestFolderWatch::manyChangesOneCheck()
{
    begin();
    for (int i = 0; i < 50; ++i) {
        buildFolder(m_folder->path(), {{"guides/" + QByteArray::number(i), "x"}});
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(m_reports.last().files.size(), 53);
    QVERIFY2(m_checks <= 4, qPrintable(QString::number(m_checks)));
}

void TestFolderWatch::newDirectoryIsWatched()
{
    begin();
    buildFolder(m_folder->path(), {{"data/deep/a", "x"}});
    QTRY_COMPARE(m_reports.last().files.size(), 4);
    QTRY_COMPARE(m_watch->watched(), 8);
    buildFolder(m_folder->path(), {{"data/deep/b", "x"}});
    QTRY_COMPARE(m_reports.last().files.size(), 5);
}

void TestFolderWatch::changeDuringACheck()
{
    begin();
    m_watch->checkAgain();
    QCOMPARE(m_checks, 2);
    buildFolder(m_folder->path(), {{"README.md", "x"}});
    m_watch->checkAgain();
    // One at a time.
    QCOMPARE(m_checks, 2);
    QTRY_COMPARE(last(), QStringList{QStringLiteral("E UnknownTopLevel README.md")});
    QVERIFY(m_checks >= 3);
}

void TestFolderWatch::changeBeforeTheWatchStands()
{
    m_watch->watch(m_folder->path());
    // The check is done, its report not taken yet, and nothing but the folder's own changes seen.
    QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    QCOMPARE(m_watch->watched(), 0);
    buildFolder(m_folder->path(), {{"guides/a.md", "\nAKIA" + QByteArray(16, 'Q')}});
    QTRY_COMPARE(m_reports.size(), 2);
    QCOMPARE(last(),
             QStringList{QStringLiteral("W LooksLikeSecret guides/a.md:2:1 aws-access-key")});
}

void TestFolderWatch::changesWithoutEnd()
{
    begin();
    QTimer writer;
    int number = 0;
    connect(&writer, &QTimer::timeout, this, [&] {
        buildFolder(m_folder->path(), {{"guides/a.md", QByteArray::number(++number)}});
    });
    writer.start(FolderWatch::quiet / 5);
    QTRY_VERIFY_WITH_TIMEOUT(m_reports.size() > 1, FolderWatch::quiet * 40);
}

void TestFolderWatch::boundedNumber()
{
    QList<FolderItem> items;
    for (int i = 0; i < 700; ++i)
        items.append({"data/" + QByteArray::number(i), "x"});
    buildFolder(m_folder->path(), items);
    begin();
    QCOMPARE(m_watch->watched(), FolderWatch::mostWatched);
    buildFolder(m_folder->path(), {{"behavior.md", "\xFF"}});
    QTRY_COMPARE(last(), QStringList{QStringLiteral("E BadEncoding behavior.md:1:1")});
}

void TestFolderWatch::stops()
{
    begin();
    m_watch->checkAgain();
    m_watch->stop();
    QVERIFY(!m_watch->isChecking());
    QCOMPARE(m_watch->watched(), 0);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    QCoreApplication::processEvents();
    QCOMPARE(m_reports.size(), 1);
    m_watch->checkAgain();
    QVERIFY(!m_watch->isChecking());
}

void TestFolderWatch::anotherFolder()
{
    begin();
    const FolderOfTest other;
    m_watch->checkAgain();
    m_watch->watch(other.path());
    QTRY_COMPARE(m_reports.size(), 2);
    QCOMPARE(m_reports.last().folder->root, other.path());
    QCOMPARE(m_watch->watched(), 1);
}

void TestFolderWatch::folderThatComesLater()
{
    const auto path = m_folder->filePath(QStringLiteral("later"));
    m_watch->watch(path);
    QTRY_COMPARE(m_reports.size(), 1);
    QCOMPARE(last(), QStringList{QStringLiteral("E NotReadable  No such file or directory")});
    buildFolder(m_folder->path(), {{"later/pack.yaml", goodManifest()}});
    m_watch->checkAgain();
    QTRY_COMPARE(m_reports.size(), 2);
    QCOMPARE(last(), QStringList());
}

void TestFolderWatch::deletedMeanwhile()
{
    m_watch->watch(m_folder->path());
    m_watch.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    QCoreApplication::processEvents();
    QCOMPARE(m_reports.size(), 0);
}

QTEST_GUILESS_MAIN(TestFolderWatch)
#include "tst_folderwatch.moc"
