// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/folderpacker.h"
#include "models/archives/inspectfolder.h"
#include "models/archives/locale.h"
#include "tests/unit/archives/folderbuilder.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QThreadPool>

using namespace packdesk;

class TestFolderPacker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void packs();
    void cancelEndsAtOnce();
    void overtaken();
    void deletedMeanwhile();
    void fails();

private:
    QStringList leftBehind() const;

    std::unique_ptr<FolderOfTest> m_folder;
    std::unique_ptr<QTemporaryDir> m_dir;
    PackPlace m_place;
};

void TestFolderPacker::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
}

void TestFolderPacker::init()
{
    m_folder = std::make_unique<FolderOfTest>();
    m_dir = std::make_unique<QTemporaryDir>();
    m_place = {m_dir->path(), QStringLiteral("tools.tar.gz")};
    buildFolder(m_folder->path(),
                {{"pack.yaml", goodManifest()}, {"data/a", QByteArray(4 << 20, 'a')}});
}

QStringList TestFolderPacker::leftBehind() const
{
    return QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
}

void TestFolderPacker::packs()
{
    FolderPacker packer;
    QSignalSpy progress(&packer, &FolderPacker::progressed);
    QList<FolderPacker::Result> results;
    QThread *thread = nullptr;
    connect(&packer, &FolderPacker::finished, this, [&](const FolderPacker::Result &result) {
        results.append(result);
        thread = QThread::currentThread();
    });
    packer.start(inspectFolder(m_folder->path()).folder, m_place);
    QVERIFY(packer.isRunning());
    QCOMPARE(results.size(), 0);
    QTRY_COMPARE(results.size(), 1);
    QVERIFY(!packer.isRunning());
    QCOMPARE(thread, QCoreApplication::instance()->thread());
    QVERIFY(results.first());
    QVERIFY(QFile::exists(results.first()->path()));
    QVERIFY(progress.size() >= 1);
    QCOMPARE(progress.last().at(0), progress.last().at(1));
    QCOMPARE(progress.last().at(1).toLongLong(), (4 << 20) + 63);
    const auto path = results.first()->path();
    results.clear();
    QVERIFY(!QFile::exists(path));
    QCOMPARE(leftBehind(), QStringList());
}

void TestFolderPacker::cancelEndsAtOnce()
{
    // More than any machine packs within the time that is waited below.
    QVERIFY(QFile::resize(m_folder->filePath(QStringLiteral("data/a")), qint64(12) << 30));
    FolderPacker packer;
    QList<FolderPacker::Result> results;
    connect(&packer, &FolderPacker::finished, this,
            [&](const FolderPacker::Result &result) { results.append(result); });
    packer.start(inspectFolder(m_folder->path()).folder, m_place);
    packer.cancel();
    QCOMPARE(results.size(), 1);
    QCOMPARE(results.first().error().kind, FindingKind::Cancelled);
    packer.cancel();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(1000));
    QCoreApplication::processEvents();
    QCOMPARE(results.size(), 1);
    QCOMPARE(leftBehind(), QStringList());
}

void TestFolderPacker::overtaken()
{
    FolderPacker packer;
    QList<FolderPacker::Result> results;
    connect(&packer, &FolderPacker::finished, this,
            [&](const FolderPacker::Result &result) { results.append(result); });
    const auto folder = inspectFolder(m_folder->path()).folder;
    packer.start(folder, m_place);
    packer.start(folder, m_place);
    QTRY_VERIFY(!packer.isRunning());
    QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    QCoreApplication::processEvents();
    QCOMPARE(results.size(), 1);
    QVERIFY(results.first());
    QCOMPARE(leftBehind().size(), 1);
}

void TestFolderPacker::deletedMeanwhile()
{
    int finished = 0;
    {
        FolderPacker packer;
        connect(&packer, &FolderPacker::finished, this, [&] { ++finished; });
        packer.start(inspectFolder(m_folder->path()).folder, m_place);
    }
    QVERIFY(QThreadPool::globalInstance()->waitForDone(5000));
    QCoreApplication::processEvents();
    QCOMPARE(finished, 0);
    QCOMPARE(leftBehind(), QStringList());
}

void TestFolderPacker::fails()
{
    FolderPacker packer;
    QList<FolderPacker::Result> results;
    connect(&packer, &FolderPacker::finished, this,
            [&](const FolderPacker::Result &result) { results.append(result); });
    const auto folder = inspectFolder(m_folder->path()).folder;
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("data/a"))));
    packer.start(folder, m_place);
    QTRY_COMPARE(results.size(), 1);
    QCOMPARE(findingText(results.first().error()), QStringLiteral("E Changed data/a"));
}

QTEST_GUILESS_MAIN(TestFolderPacker)
#include "tst_folderpacker.moc"
