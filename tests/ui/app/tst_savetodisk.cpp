// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/savetodisk.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace packdesk {

/// Files of a pack that are written on this machine.
class TestSaveToDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesBytes();
    void keepsTheOldFileWhereItFails();
    void names_data();
    void names();

private:
    QString save(const QString &path, const QByteArray &bytes)
    {
        std::optional<QString> told;
        saveToDisk(path, bytes, this, [&told](const QString &words) { told = words; });
        return QTest::qWaitFor([&told] { return told.has_value(); }) ? *told
                                                                     : QStringLiteral("never");
    }

    QTemporaryDir m_folder;
};

void TestSaveToDisk::writesBytes()
{
    const auto path = m_folder.filePath(QStringLiteral("a"));
    const QByteArray bytes("a\0b\r\n", 5);
    QCOMPARE(save(path, "an older and longer one"), QString());
    QCOMPARE(save(path, bytes), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void TestSaveToDisk::keepsTheOldFileWhereItFails()
{
    const auto words = save(m_folder.filePath(QStringLiteral("nowhere/a")), "x");
    QVERIFY(!words.isEmpty());
    QVERIFY(words != QStringLiteral("never"));
    QVERIFY(save(m_folder.path(), "x") != QString());
}

void TestSaveToDisk::names_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QStringLiteral("guides/a b.md") << QStringLiteral("a b.md");
    QTest::newRow("top") << QStringLiteral("behavior.md") << QStringLiteral("behavior.md");
    QTest::newRow("hidden") << QStringLiteral("data/.bashrc") << QStringLiteral("_.bashrc");
    QTest::newRow("turned round") << QStringLiteral("data/a\u202Egpj.sh")
                                  << QStringLiteral("a_gpj.sh");
    QTest::newRow("backslash") << QStringLiteral("data/..\\a") << QStringLiteral("_.._a");
    QTest::newRow("nothing") << QStringLiteral("data/") << QStringLiteral("file");
}

void TestSaveToDisk::names()
{
    QFETCH(QString, path);
    QTEST(nameForDisk(path), "name");
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestSaveToDisk)
#include "tst_savetodisk.moc"
