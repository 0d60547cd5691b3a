// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/dialogtools.h"
#include "ui/dialogs/pathfield.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace packdesk;

namespace {

const auto folder = QStringLiteral("/nowhere/runbooks");

} // namespace

class TestPathField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesWhatWasTypedAfterAPause();
    void givesWhatWasSetAtOnce();
    void paths_data();
    void paths();
    void choosesFoldersAndArchives_data();
    void choosesFoldersAndArchives();
    void readOnlyChoosesNothing();
    void hintTakesRoomOnlyWhereThereIsOne();
    void takesFoldersOnly();

private:
    QLineEdit *edit() const
    {
        return named<QLineEdit>(m_field.get(), QStringLiteral("Archive or folder"));
    }
    QPushButton *button(const QString &name) const
    {
        return named<QPushButton>(m_field.get(), name);
    }

    Theme m_theme{qApp};
    std::unique_ptr<PathField> m_field;
};

void TestPathField::init()
{
    m_field = std::make_unique<PathField>(&m_theme);
    m_field->show();
    QVERIFY(edit());
}

void TestPathField::givesWhatWasTypedAfterAPause()
{
    QSignalSpy edited(m_field.get(), &PathField::edited);
    QSignalSpy given(m_field.get(), &PathField::given);
    QTest::keyClicks(edit(), folder);
    QCOMPARE(edited.count(), folder.size());
    QCOMPARE(given.count(), 0);
    QTRY_COMPARE(given.count(), 1);
    QCOMPARE(given.first().first().toString(), folder);
}

void TestPathField::givesWhatWasSetAtOnce()
{
    QSignalSpy given(m_field.get(), &PathField::given);
    m_field->setPath(folder);
    QCOMPARE(given.count(), 1);
    m_field->give();
    QCOMPARE(given.count(), 2);
    m_field->clear();
    m_field->give();
    QCOMPARE(given.count(), 2);
}

void TestPathField::paths_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("path");
    QTest::newRow("nothing") << QStringLiteral("  ") << QString();
    QTest::newRow("white space around") << QStringLiteral(" /a/b \t") << QStringLiteral("/a/b");
    QTest::newRow("a slash at the end") << QStringLiteral("/a/b/") << QStringLiteral("/a/b");
    QTest::newRow("dots") << QStringLiteral("/a/../b/./c") << QStringLiteral("/b/c");
    QTest::newRow("home") << QStringLiteral("~") << QDir::homePath();
    QTest::newRow("below home") << QStringLiteral("~/p") << QDir::homePath() + QStringLiteral("/p");
    QTest::newRow("a tilde inside") << QStringLiteral("/a/~/b") << QStringLiteral("/a/~/b");
    QTest::newRow("relative") << QStringLiteral("p.tar.gz")
                              << QDir::current().absoluteFilePath(QStringLiteral("p.tar.gz"));
}

void TestPathField::paths()
{
    QFETCH(QString, typed);
    edit()->setText(typed);
    QTEST(m_field->path(), "path");
}

void TestPathField::choosesFoldersAndArchives_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QFileDialog::FileMode>("mode");
    QTest::newRow("folder") << QStringLiteral("Choose folder…") << QFileDialog::Directory;
    QTest::newRow("archive") << QStringLiteral("Choose archive…") << QFileDialog::ExistingFile;
}

void TestPathField::choosesFoldersAndArchives()
{
    QFETCH(QString, name);
    QSignalSpy given(m_field.get(), &PathField::given);
    button(name)->click();
    auto *chooser = m_field->findChild<QFileDialog *>();
    QVERIFY(chooser);
    QTEST(chooser->fileMode(), "mode");
    Q_EMIT chooser->fileSelected(folder);
    QCOMPARE(m_field->path(), folder);
    QCOMPARE(given.count(), 1);
    chooser->close();
}

void TestPathField::readOnlyChoosesNothing()
{
    m_field->setPath(folder);
    m_field->setReadOnly(true);
    QTest::keyClicks(edit(), QStringLiteral("x"));
    QCOMPARE(m_field->path(), folder);
    QVERIFY(!button(QStringLiteral("Choose folder…"))->isEnabled());
    QVERIFY(!button(QStringLiteral("Choose archive…"))->isEnabled());
    m_field->setReadOnly(false);
    QVERIFY(button(QStringLiteral("Choose archive…"))->isEnabled());
}

void TestPathField::hintTakesRoomOnlyWhereThereIsOne()
{
    QSignalSpy resized(m_field.get(), &PathField::resized);
    m_field->setHint(QStringLiteral("Looking inside…"), false);
    QVERIFY(shownText(m_field.get()).contains(QStringLiteral("Looking inside…")));
    m_field->setHint({}, false);
    QVERIFY(!shownText(m_field.get()).contains(QStringLiteral("Looking")));
    QCOMPARE(resized.count(), 2);
}

void TestPathField::takesFoldersOnly()
{
    m_field = std::make_unique<PathField>(&m_theme, nullptr, PathField::Takes::Folders);
    m_field->show();
    QVERIFY(!edit());
    QVERIFY(named<QLineEdit>(m_field.get(), QStringLiteral("Folder")));
    QVERIFY(button(QStringLiteral("Choose folder…")));
    QVERIFY(!button(QStringLiteral("Choose archive…")));
}

QTEST_MAIN(TestPathField)
#include "tst_pathfield.moc"
