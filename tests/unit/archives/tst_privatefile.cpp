// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/privatefile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace packdesk;

namespace {

int modeOf(const QString &path)
{
    struct stat status
    {
    };
    return stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777)
                                                                   : -1;
}

QStringList namesIn(const QString &path)
{
    return QDir(path).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// A program that makes a file below `root` and is killed.
void crash(const QString &root)
{
    const auto child = fork();
    if (child == 0) {
        const auto file = PrivateFile::create(root, QStringLiteral("a"));
        if (file)
            (*file)->write("secret", 6);
        raise(SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
}

} // namespace

class TestPrivateFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isPrivateAndGoes();
    void twoAtATime();
    void leftByACrash();
    void sweepsNothingElse();
    void names_data();
    void names();
    void badRoot();
    void fullDisk();
};

void TestPrivateFile::isPrivateAndGoes()
{
    const QTemporaryDir dir;
    const auto root = dir.filePath(QStringLiteral("a/packed"));
    const auto before = umask(0);
    auto file = PrivateFile::create(root, QStringLiteral("tools.tar.gz"));
    umask(before);
    QVERIFY2(file, file ? "" : qPrintable(file.error()));
    const auto path = (*file)->path();
    QCOMPARE(QFileInfo(path).fileName(), QStringLiteral("tools.tar.gz"));
    QCOMPARE(modeOf(path), 0600);
    QCOMPARE(modeOf(QFileInfo(path).path()), 0700);
    QCOMPARE(modeOf(root), 0700);
    QVERIFY((*file)->write("abc", 3));
    QVERIFY((*file)->write("de", 2));
    QVERIFY((*file)->close());
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray("abcde"));
    file->reset();
    QVERIFY(!QFile::exists(path));
    QCOMPARE(namesIn(root), QStringList());
}

void TestPrivateFile::twoAtATime()
{
    const QTemporaryDir dir;
    const auto first = PrivateFile::create(dir.path(), QStringLiteral("a"));
    const auto second = PrivateFile::create(dir.path(), QStringLiteral("a"));
    QVERIFY(first && second);
    QVERIFY((*first)->path() != (*second)->path());
    PrivateFile::sweep(dir.path());
    QVERIFY(QFile::exists((*first)->path()));
    QVERIFY(QFile::exists((*second)->path()));
}

void TestPrivateFile::leftByACrash()
{
    const QTemporaryDir dir;
    crash(dir.path());
    QCOMPARE(namesIn(dir.path()).size(), 1);
    PrivateFile::sweep(dir.path());
    QCOMPARE(namesIn(dir.path()), QStringList());
    crash(dir.path());
    const auto next = PrivateFile::create(dir.path(), QStringLiteral("a"));
    QVERIFY(next);
    QCOMPARE(namesIn(dir.path()).size(), 1);
    QVERIFY(QFile::exists((*next)->path()));
}

void TestPrivateFile::sweepsNothingElse()
{
    const QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("other")));
    const QTemporaryDir elsewhere;
    QFile kept(elsewhere.filePath(QStringLiteral("kept")));
    QVERIFY(kept.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(elsewhere.path(), dir.filePath(QStringLiteral("pack-link"))));
    PrivateFile::sweep(dir.path());
    QCOMPARE(namesIn(dir.path()),
             (QStringList{QStringLiteral("other"), QStringLiteral("pack-link")}));
    QVERIFY(kept.exists());
    PrivateFile::sweep(dir.filePath(QStringLiteral("none")));
}

void TestPrivateFile::names_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("name");
    QTest::newRow("slash") << "../a/b"
                           << "_a_b";
    QTest::newRow("nothing") << ""
                             << "pack.tar.gz";
    QTest::newRow("dots") << ".."
                          << "pack.tar.gz";
    QTest::newRow("long") << QString(300, QLatin1Char('a')) << "pack.tar.gz";
}

void TestPrivateFile::names()
{
    QFETCH(QString, wanted);
    QFETCH(QString, name);
    const QTemporaryDir dir;
    const auto file = PrivateFile::create(dir.path(), wanted);
    QVERIFY(file);
    QCOMPARE(QFileInfo((*file)->path()).fileName(), name);
}

void TestPrivateFile::badRoot()
{
    const QTemporaryDir dir;
    const auto path = dir.filePath(QStringLiteral("a"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto refused = PrivateFile::create(path, QStringLiteral("x"));
    QVERIFY(!refused);
    QVERIFY(!refused.error().isEmpty());
    // A link could lead to a directory that others can read.
    const auto link = dir.filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(dir.path(), link));
    QVERIFY(!PrivateFile::create(link, QStringLiteral("x")));
}

void TestPrivateFile::fullDisk()
{
    const QTemporaryDir dir;
    const auto file = PrivateFile::create(dir.path(), QStringLiteral("a"));
    QVERIFY(file);
    QVERIFY((*file)->close());
    // Nothing can be written behind the end of it.
    QVERIFY(!(*file)->write("x", 1));
    QVERIFY(!(*file)->error().isEmpty());
    QVERIFY(!(*file)->close());
}

QTEST_GUILESS_MAIN(TestPrivateFile)
#include "tst_privatefile.moc"
