// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/activity/runfile.h"

#include <QDir>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace packdesk;

class TestRunFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void appendsAndReplaces();
    void isItsOwnersOnly();
    void isLockedWhileItsProgramRuns();
    void needsAFolder();
    void syncsOnAnotherThread();

private:
    QStringList files() const;
    QByteArray content() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRunFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QStringList TestRunFile::files() const
{
    return QDir(m_folder->path()).entryList(QDir::Files);
}

QByteArray TestRunFile::content() const
{
    QFile file(m_folder->filePath(files().value(0)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestRunFile::appendsAndReplaces()
{
    const auto run = RunFile::create(m_folder->path(), "a\n");
    QVERIFY(run);
    QVERIFY(run->append("b\n"));
    QCOMPARE(content(), QByteArray("a\nb\n"));
    QCOMPARE(run->size(), qint64(4));
    QVERIFY(run->replace("c\n"));
    QCOMPARE(content(), QByteArray("c\n"));
    QVERIFY(run->append("d\n"));
    QCOMPARE(content(), QByteArray("c\nd\n"));
    QCOMPARE(files().size(), 1);
}

void TestRunFile::isItsOwnersOnly()
{
    const auto run = RunFile::create(m_folder->path(), "a\n");
    const auto path = m_folder->filePath(files().constFirst());
    constexpr auto owners = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser
        | QFileDevice::WriteUser;
    QCOMPARE(QFile::permissions(path), owners);
    QVERIFY(run->replace("b\n"));
    QCOMPARE(QFile::permissions(path), owners);
}

void TestRunFile::isLockedWhileItsProgramRuns()
{
    auto run = RunFile::create(m_folder->path(), "a\n");
    QVERIFY(endedRuns(m_folder->path()).isEmpty());
    QVERIFY(run->replace("b\n"));
    QVERIFY(endedRuns(m_folder->path()).isEmpty());
    run.reset();
    const auto ended = endedRuns(m_folder->path());
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.constFirst().content, QByteArray("b\n"));
    // Whoever reads it holds it.
    QVERIFY(endedRuns(m_folder->path()).isEmpty());
}

void TestRunFile::needsAFolder()
{
    QVERIFY(!RunFile::create(m_folder->filePath(QStringLiteral("missing")), "a\n"));
    QVERIFY(!RunFile::create({}, "a\n"));
}

void TestRunFile::syncsOnAnotherThread()
{
    const auto run = RunFile::create(m_folder->path(), "a\n");
    QSemaphore done;
    QThread *where = nullptr;
    run->sync([&] {
        where = QThread::currentThread();
        done.release();
    });
    QVERIFY(done.tryAcquire(1, 10'000));
    QVERIFY(where != QThread::currentThread());
}

QTEST_GUILESS_MAIN(TestRunFile)
#include "tst_runfile.moc"
