// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/editor.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace packdesk;

/// What a desktop might run is not opened.
class TestEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opens_data();
    void opens();
};

void TestEditor::opens_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("executable");
    QTest::addColumn<bool>("itself");
    QTest::newRow("pack.yaml") << QStringLiteral("pack.yaml") << false << true;
    QTest::newRow("upper case") << QStringLiteral("NOTES.MD") << false << true;
    QTest::newRow("executable") << QStringLiteral("notes.md") << true << false;
    QTest::newRow("launcher") << QStringLiteral("x.desktop") << false << false;
    QTest::newRow("script") << QStringLiteral("run.sh") << false << false;
    QTest::newRow("page") << QStringLiteral("x.html") << false << false;
    QTest::newRow("no suffix") << QStringLiteral("x") << false << false;
    QTest::newRow("not there") << QString() << false << false;
}

void TestEditor::opens()
{
    QFETCH(QString, name);
    QFETCH(bool, executable);
    QFETCH(bool, itself);
    const QTemporaryDir folder;
    const auto path = folder.filePath(name.isEmpty() ? QStringLiteral("gone.yaml") : name);
    if (!name.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        if (executable)
            QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    }
    QCOMPARE(openablePath(path), itself ? path : folder.path());
    const auto link = folder.filePath(QStringLiteral("link.yaml"));
    QVERIFY(QFile::link(path, link));
    QCOMPARE(openablePath(link), folder.path());
    QCOMPARE(openablePath(folder.path()), folder.path());
}

QTEST_MAIN(TestEditor)
#include "tst_editor.moc"
