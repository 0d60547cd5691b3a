// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/folders.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace packdesk;

namespace {

int modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777)
                                                                     : -1;
}

} // namespace

class TestFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ownFolders_data();
    void ownFolders();
    void archives();
    void dockersFile();
    void makesParents();
    void narrows();
    void refusesAFile();
    void saysWhenItCannot();

private:
    QTemporaryDir m_home;
};

void TestFolders::initTestCase()
{
    for (const char *name :
         {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"}) {
        const QString path = m_home.filePath(QString::fromLatin1(name));
        QVERIFY(makePrivateFolder(path));
        qputenv(name, QFile::encodeName(path));
    }
}

void TestFolders::ownFolders_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("folder");
    QTest::newRow("config") << QStringLiteral("XDG_CONFIG_HOME") << configFolder();
    QTest::newRow("cache") << QStringLiteral("XDG_CACHE_HOME") << cacheFolder();
    QTest::newRow("data") << QStringLiteral("XDG_DATA_HOME") << dataFolder();
    QTest::newRow("runtime") << QStringLiteral("XDG_RUNTIME_DIR") << runtimeFolder();
}

void TestFolders::ownFolders()
{
    QFETCH(QString, variable);
    QFETCH(QString, folder);
    QCOMPARE(folder, m_home.filePath(variable) + QLatin1String("/io.github.packdesk.Packdesk"));
    QCOMPARE(modeOf(folder), 0700);
}

void TestFolders::archives()
{
    const QString folder = archiveRoot();
    QCOMPARE(folder, cacheFolder() + QLatin1String("/archives"));
    QCOMPARE(modeOf(folder), 0700);
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther));
    QCOMPARE(archiveRoot(), folder);
    QCOMPARE(modeOf(folder), 0700);
    QCOMPARE(listFolder(), cacheFolder() + QLatin1String("/lists"));
    QCOMPARE(modeOf(listFolder()), 0700);
}

void TestFolders::dockersFile()
{
    qunsetenv("DOCKER_CONFIG");
    QCOMPARE(dockerConfigFile(), QDir::homePath() + QLatin1String("/.docker/config.json"));
    qputenv("DOCKER_CONFIG", "/etc/our docker");
    QCOMPARE(dockerConfigFile(), QStringLiteral("/etc/our docker/config.json"));
}

void TestFolders::makesParents()
{
    const QString path = m_home.filePath(QStringLiteral("a/b/c"));
    QVERIFY(makePrivateFolder(path));
    QCOMPARE(modeOf(path), 0700);
    QVERIFY(makePrivateFolder(path));
}

void TestFolders::narrows()
{
    const QString path = m_home.filePath(QStringLiteral("wide"));
    QVERIFY(QDir().mkdir(path));
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0755), 0);
    QVERIFY(makePrivateFolder(path));
    QCOMPARE(modeOf(path), 0700);
}

void TestFolders::refusesAFile()
{
    QFile file(m_home.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!makePrivateFolder(file.fileName()));
}

void TestFolders::saysWhenItCannot()
{
    QFile file(m_home.filePath(QStringLiteral("no-folder")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    qputenv("XDG_DATA_HOME", QFile::encodeName(file.fileName()));
    QVERIFY(dataFolder().isEmpty());
}

QTEST_GUILESS_MAIN(TestFolders)
#include "tst_folders.moc"
