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

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsWithDefaults();
    void remembers();
    void ownerOnly_data();
    void ownerOnly();
    void survivesABrokenFile_data();
    void survivesABrokenFile();
    void keepsEveryBrokenFile();
    void distrustsValues_data();
    void distrustsValues();
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
    QVERIFY(settings.blob(QStringLiteral("main-window")).isEmpty());
    QVERIFY(settings.filter() == PackFilter());
    QVERIFY(settings.sorting() == Settings::Sorting());
    QCOMPARE(settings.appearance(), Appearance::System);
    QVERIFY(!settings.isCompact());
}

void TestSettings::remembers()
{
    const QByteArray state = QByteArray::fromHex("000000ff00fd0a0d");
    PackFilter filter;
    filter.text = QStringLiteral("x.com \"é\", = ; %");
    filter.chosen[Facet::Owner] = {QStringLiteral("yours"), QStringLiteral("not_stated")};
    filter.chosen[Facet::Category] = {QString(), QStringLiteral("a, b")};
    const Settings::Sorting sorting{PackColumn::Updated, Qt::DescendingOrder};
    {
        Settings settings(path());
        settings.setBlob(QStringLiteral("main-window"), state);
        settings.setFilter(filter);
        settings.setSorting(sorting);
        settings.setAppearance(Appearance::Dark);
        settings.setCompact(true);
        QVERIFY(settings.flush());
    }
    Settings settings(path());
    QCOMPARE(settings.blob(QStringLiteral("main-window")), state);
    QVERIFY(settings.filter() == filter);
    QVERIFY(settings.sorting() == sorting);
    QCOMPARE(settings.appearance(), Appearance::Dark);
    QVERIFY(settings.isCompact());
    settings.setFilter({});
    QVERIFY(settings.filter() == PackFilter());
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
        writeFile("[look]\ncompact=true\n");
        QCOMPARE(::chmod(QFile::encodeName(path()).constData(), mode_t(present)), 0);
    }
    Settings settings(path());
    QCOMPARE(mode(), 0600);
    QCOMPARE(settings.isCompact(), present >= 0);
    settings.setCompact(present < 0);
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
    QVERIFY(!settings.isCompact());
    settings.setCompact(true);
    QVERIFY(settings.flush());
    QCOMPARE(mode(), 0600);
    const Settings again(path());
    QVERIFY(again.brokenCopy().isEmpty());
    QVERIFY(again.isCompact());
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

void TestSettings::distrustsValues_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    const auto row = [](const char *key, const QVariant &value) {
        QTest::newRow(qPrintable(QLatin1String(key) + QLatin1Char(' ') + value.toString()))
            << QString::fromLatin1(key) << value;
    };
    row("list/sortColumn", 8);
    row("list/sortColumn", -1);
    row("list/sortColumn", QStringLiteral("name"));
    row("list/filter", QStringLiteral("{"));
    row("list/filter", QStringLiteral("[]"));
    row("list/filter", QStringLiteral("{\"owner\":[1,{}],\"tier\":\"x\",\"text\":4}"));
    row("list/filter", 7);
    row("look/appearance", QStringLiteral("pink"));
    row("look/compact", QStringLiteral("0"));
}

void TestSettings::distrustsValues()
{
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    {
        QSettings file(path(), QSettings::IniFormat);
        file.setValue(key, value);
    }
    const Settings settings(path());
    QVERIFY(settings.brokenCopy().isEmpty());
    QVERIFY(settings.filter() == PackFilter());
    QVERIFY(settings.sorting() == Settings::Sorting());
    QCOMPARE(settings.appearance(), Appearance::System);
    QVERIFY(!settings.isCompact());
}

void TestSettings::worksWithoutAFolder()
{
    // A file where the folder should be: nothing can be kept, and nothing breaks.
    writeFile("x");
    Settings settings(path() + QLatin1String("/settings.conf"));
    QVERIFY(!settings.isWritable());
    settings.setCompact(true);
    QVERIFY(settings.isCompact());
    QVERIFY(!settings.flush());
}

void TestSettings::defaultPathIsInTheConfigFolder()
{
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->path()));
    QCOMPARE(Settings::defaultPath(), configFolder() + QLatin1String("/settings.conf"));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
