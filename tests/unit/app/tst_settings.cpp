// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/folders.h"
#include "app/settings.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace packdesk;

namespace {

const auto name = QStringLiteral("main-window");
const auto state = QByteArray::fromHex("000000ff00fd0a0d");

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsWithDefaults();
    void remembers();
    void remembersRegistries();
    void ownerOnly_data();
    void ownerOnly();
    void survivesABrokenFile_data();
    void survivesABrokenFile();
    void keepsEveryBrokenFile();
    void worksWithoutAFolder();
    void defaultPathIsInTheConfigFolder();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("settings.conf")); }
    int mode() const
    {
        struct stat status = {};
        return ::stat(QFile::encodeName(path()).constData(), &status) == 0
            ? int(status.st_mode & 07777)
            : -1;
    }
    void writeFile(const QByteArray &content) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestSettings::startsWithDefaults()
{
    const Settings settings(path());
    QVERIFY(settings.isWritable());
    QVERIFY(settings.brokenCopy().isEmpty());
    QVERIFY(settings.blob(name).isEmpty());
}

void TestSettings::remembers()
{
    {
        Settings settings(path());
        settings.setBlob(name, state);
        QVERIFY(settings.flush());
    }
    QCOMPARE(Settings(path()).blob(name), state);
}

void TestSettings::remembersRegistries()
{
    const RegistryChoice own{QStringLiteral("/etc/acme ca.pem"), true, false, true};
    const RegistryChoice other{{}, true, true, false, true};
    const auto domain = QStringLiteral("Registry.acme.io:5000");
    {
        Settings settings(path());
        QCOMPARE(settings.registryChoice(domain), RegistryChoice());
        settings.setRegistryChoice(domain, own);
        settings.setRegistryChoice(QStringLiteral("[::1]:5000"), other);
        QVERIFY(settings.flush());
    }
    Settings settings(path());
    QCOMPARE(settings.registryChoice(domain.toLower()), own);
    QCOMPARE(settings.registryChoice(QStringLiteral("[::1]:5000")), other);
    QCOMPARE(settings.registryChoice(QStringLiteral("registry.acme.io")), RegistryChoice());
    settings.setRegistryChoice(domain, {});
    QCOMPARE(settings.registryChoice(domain), RegistryChoice());
    for (const auto &key : settings.store()->allKeys())
        QVERIFY2(!key.contains(QLatin1String("acme")), qPrintable(key));
}

void TestSettings::ownerOnly_data()
{
    QTest::addColumn<int>("present");
    QTest::newRow("new file") << -1;
    QTest::newRow("readable by all") << 0644;
    QTest::newRow("writable by all") << 0666;
    QTest::newRow("own") << 0600;
}

void TestSettings::ownerOnly()
{
    QFETCH(int, present);
    if (present >= 0) {
        writeFile("[window]\nmain-window=kept\n");
        QCOMPARE(::chmod(QFile::encodeName(path()).constData(), mode_t(present)), 0);
    }
    Settings settings(path());
    QCOMPARE(mode(), 0600);
    QCOMPARE(settings.blob(name), present >= 0 ? QByteArray("kept") : QByteArray());
    settings.setBlob(name, state);
    QVERIFY(settings.flush());
    QCOMPARE(mode(), 0600);
}

void TestSettings::survivesABrokenFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("this is\nno settings file\n");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("ends in zeros") << QByteArray("[look]\ncompact=true\n") + QByteArray(10, '\0');
    QTest::newRow("bytes") << QByteArray::fromHex("89504e470d0a1a0affff");
    QTest::newRow("huge") << QByteArray("[look]\nx=") + QByteArray(5 << 20, 'x');
}

void TestSettings::survivesABrokenFile()
{
    QFETCH(QByteArray, content);
    writeFile(content);
    Settings settings(path());
    QVERIFY(settings.brokenCopy().startsWith(path() + QLatin1String(".broken-")));
    QFile copy(settings.brokenCopy());
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), content);
    QVERIFY(settings.blob(name).isEmpty());
    settings.setBlob(name, state);
    QVERIFY(settings.flush());
    QCOMPARE(mode(), 0600);
    const Settings again(path());
    QVERIFY(again.brokenCopy().isEmpty());
    QCOMPARE(again.blob(name), state);
}

void TestSettings::keepsEveryBrokenFile()
{
    QStringList copies;
    for (const char *content : {"first break", "second break", "third break"}) {
        writeFile(content);
        copies << Settings(path()).brokenCopy();
    }
    copies.removeDuplicates();
    QCOMPARE(copies.size(), 3);
    for (const QString &copy : copies)
        QVERIFY(QFile::exists(copy));
}

void TestSettings::worksWithoutAFolder()
{
    // A file where the folder should be: nothing can be kept, and nothing breaks.
    writeFile("x");
    Settings settings(path() + QLatin1String("/settings.conf"));
    QVERIFY(!settings.isWritable());
    settings.setBlob(name, state);
    QCOMPARE(settings.blob(name), state);
    QVERIFY(!settings.flush());
}

void TestSettings::defaultPathIsInTheConfigFolder()
{
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->path()));
    QCOMPARE(Settings::defaultPath(), configFolder() + QLatin1String("/settings.conf"));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
