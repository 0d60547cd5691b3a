// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/files/packfilesmodel.h"
#include "tests/ui/dialogs/dialogtools.h"
#include "ui/details/filespage.h"
#include "ui/details/filetree.h"
#include "ui/details/fileview.h"
#include "ui/details/readnotice.h"
#include "ui/review/textreader.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QTreeView>

namespace packdesk {

namespace {

const auto behavior = QStringLiteral("behavior.md");
const auto guide = QStringLiteral("guides/a.md");

FileFacts factsOf(const QString &path, qint64 bytes)
{
    return {path, QStringLiteral("text/markdown"), bytes, QDateTime::currentDateTimeUtc()};
}

} // namespace

/// The page of a pack's files: what it shows and what it asks for.
class TestFilesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void choosesFiles();
    void choosesAgain();
    void foldersAreNotChosen();
    void showsText();
    void showsHostileText();
    void showsWhatIsNoText();
    void showsAnEmptyFile();
    void showsWhatIsNotThere();
    void showsAFailure();
    void saysWhyNotHere();
    void saysWhyNotThisFile();
    void asks();
    void emptiesItself();
    void suitsItsWidth();
    void keysReachAll();
    void treeHasWords();
    void treeOfHostileNames();

private:
    QPushButton *button(const char *name) const
    {
        return named<QPushButton>(m_page.get(), QString::fromUtf8(name));
    }
    QTreeView *tree() const { return m_page->findChild<QTreeView *>(); }
    TextReader *reader() const { return m_page->findChild<TextReader *>(); }

    Theme m_theme{qApp};
    std::unique_ptr<FilesPage> m_page;
};

void TestFilesPage::init()
{
    m_page = std::make_unique<FilesPage>(&m_theme);
    m_page->resize(m_theme.scaled(420), m_theme.scaled(600));
    m_page->files()->reset({{QStringLiteral("pack.yaml"), true}, {behavior, false}, {guide, true}});
    m_page->show();
}

void TestFilesPage::choosesFiles()
{
    QSignalSpy chosen(m_page.get(), &FilesPage::fileChosen);
    m_page->choose(behavior);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last().first().toString(), behavior);
    // As a person does: from behavior.md down over the folder to its first file.
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QTest::keyClick(tree(), Qt::Key_Down);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.last().first().toString(), guide);
}

void TestFilesPage::choosesAgain()
{
    QSignalSpy chosen(m_page.get(), &FilesPage::fileChosen);
    m_page->choose(behavior);
    m_page->choose(behavior);
    QCOMPARE(chosen.size(), 2);
    m_page->choose(QStringLiteral("nowhere"));
    QCOMPARE(chosen.size(), 2);
}

void TestFilesPage::foldersAreNotChosen()
{
    QSignalSpy chosen(m_page.get(), &FilesPage::fileChosen);
    tree()->setCurrentIndex(tree()->model()->index(2, 0));
    QCOMPARE(tree()->currentIndex().data().toString(), QStringLiteral("guides"));
    QCOMPARE(chosen.size(), 0);
}

void TestFilesPage::showsText()
{
    QVERIFY(seenText(m_page.get()).contains(QStringLiteral("Select a file to read it.")));
    m_page->view()->setReading(behavior);
    QVERIFY(seenText(m_page.get()).contains(QStringLiteral("Reading…")));
    QVERIFY(!button("Edit this file…"));
    m_page->view()->setText(factsOf(behavior, 1234), QStringLiteral("# Be short"));
    QVERIFY(reader()->isVisible());
    QCOMPARE(reader()->toPlainText(), QStringLiteral("# Be short"));
    QCOMPARE(reader()->accessibleName(), QStringLiteral("Content of behavior.md"));
    QVERIFY(seenText(m_page.get()).contains(QStringLiteral("1,234 bytes · text/markdown · read ")));
    QVERIFY(!seenText(m_page.get()).contains(QStringLiteral("are broken here")));
    QVERIFY(button("Edit this file…")->isEnabled());
}

void TestFilesPage::showsHostileText()
{
    const auto text = QStringLiteral("<b>x</b>\u202E") + QString(3000, QLatin1Char('a'));
    m_page->view()->setText(factsOf(QStringLiteral("guides/\u202Ea"), 3010), text);
    QVERIFY(reader()->toPlainText().startsWith(QStringLiteral("<b>x</b>⟨U+202E⟩")));
    QVERIFY(seenText(m_page.get()).contains(QStringLiteral("guides/⟨U+202E⟩a")));
    QVERIFY(seenText(m_page.get())
                .contains(QStringLiteral("lines longer than 2,000 characters are broken here")));
}

void TestFilesPage::showsWhatIsNoText()
{
    m_page->view()->setBinary(factsOf(QStringLiteral("data/a.png"), 7));
    QVERIFY(seenText(m_page.get()).contains(QStringLiteral("This file is no text.")));
    QVERIFY(seenText(m_page.get()).contains(QStringLiteral("7 bytes")));
    QVERIFY(button("Save to disk…"));
}

void TestFilesPage::showsAnEmptyFile()
{
    m_page->view()->setText(factsOf(behavior, 0), {});
    QVERIFY(seenText(m_page.get()).contains(QStringLiteral("This file is empty.")));
    QVERIFY(button("Edit this file…")->isEnabled());
}

void TestFilesPage::showsWhatIsNotThere()
{
    m_page->view()->setNotThere(behavior, QStringLiteral("It changes no prompt."));
    QVERIFY(seenText(m_page.get()).contains(QStringLiteral("Not there")));
    QVERIFY(seenText(m_page.get()).contains(QStringLiteral("It changes no prompt.")));
    QVERIFY(!button("Edit this file…"));
    QVERIFY(!button("Save to disk…"));
    QVERIFY(button("Read this file again"));
}

void TestFilesPage::showsAFailure()
{
    QSignalSpy again(m_page->view(), &FileView::readRequested);
    m_page->view()->setFailed(behavior, QStringLiteral("It failed."),
                              QStringLiteral("500 · req_1"));
    QVERIFY(seenText(m_page.get()).contains(QStringLiteral("It failed.")));
    QVERIFY(seenText(m_page.get()).contains(QStringLiteral("500 · req_1")));
    QVERIFY(!button("Edit this file…"));
    QVERIFY(!button("Read this file again"));
    button("Read again")->click();
    QCOMPARE(again.size(), 1);
}

void TestFilesPage::saysWhyNotHere()
{
    const auto reason = QStringLiteral("Files can be edited in uploaded packs only.");
    QVERIFY(button("Sync a folder…")->isEnabled());
    m_page->setEditObstacle(reason);
    QVERIFY(!button("Sync a folder…")->isEnabled());
    QCOMPARE(button("Sync a folder…")->toolTip(), reason);
    m_page->view()->setText(factsOf(behavior, 1), QStringLiteral("a"));
    QVERIFY(!button("Edit this file…")->isEnabled());
    QCOMPARE(button("Edit this file…")->toolTip(), reason);
    // Once.
    QCOMPARE(seenText(m_page.get()).count(reason), 1);
    m_page->setEditObstacle({});
    QVERIFY(button("Edit this file…")->isEnabled());
    QVERIFY(button("Sync a folder…")->isEnabled());
    QVERIFY(!seenText(m_page.get()).contains(reason));
}

void TestFilesPage::saysWhyNotThisFile()
{
    const auto reason = QStringLiteral("This file is no text in UTF-8.");
    m_page->view()->setBinary(factsOf(behavior, 7));
    m_page->view()->setEditObstacle(reason);
    QVERIFY(!button("Edit this file…")->isEnabled());
    QCOMPARE(button("Edit this file…")->toolTip(), reason);
    QVERIFY(seenText(m_page->view()).contains(reason));
    m_page->view()->setReading(behavior);
    m_page->view()->setEditObstacle(reason);
    QVERIFY(!seenText(m_page->view()).contains(reason));
}

void TestFilesPage::asks()
{
    QSignalSpy opened(m_page.get(), &FilesPage::openPathRequested);
    QSignalSpy synced(m_page.get(), &FilesPage::syncRequested);
    QSignalSpy edited(m_page->view(), &FileView::editRequested);
    QSignalSpy saved(m_page->view(), &FileView::saveRequested);
    QSignalSpy read(m_page->view(), &FileView::readRequested);
    m_page->view()->setText(factsOf(behavior, 1), QStringLiteral("a"));
    for (const auto *name : {"Open a path…", "Sync a folder…", "Edit this file…", "Save to disk…",
                             "Read this file again"})
        button(name)->click();
    for (const auto *spy : {&opened, &synced, &edited, &saved, &read})
        QCOMPARE(spy->size(), 1);
}

void TestFilesPage::emptiesItself()
{
    m_page->choose(behavior);
    m_page->view()->setText(factsOf(behavior, 1), QStringLiteral("secret"));
    m_page->clearChoice();
    QVERIFY(!tree()->currentIndex().isValid());
    QVERIFY(m_page->view()->path().isEmpty());
    QVERIFY(reader()->toPlainText().isEmpty());
    QVERIFY(seenText(m_page.get()).contains(QStringLiteral("Select a file to read it.")));
}

void TestFilesPage::suitsItsWidth()
{
    auto *splitter = m_page->findChild<QSplitter *>();
    QCOMPARE(splitter->orientation(), Qt::Vertical);
    m_page->resize(m_theme.scaled(900), m_theme.scaled(600));
    QCOMPARE(splitter->orientation(), Qt::Horizontal);
}

void TestFilesPage::keysReachAll()
{
    m_page->view()->setText(factsOf(behavior, 1), QStringLiteral("a"));
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    button("Open a path…")->setFocus();
    QStringList reached;
    for (int i = 0; i < 12; ++i) {
        reached += accessibleNameOf(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const auto *name : {"Sync a folder…", "Files of the pack", "Content of behavior.md",
                             "Edit this file…", "Save to disk…", "Read this file again"})
        QVERIFY2(reached.contains(QString::fromUtf8(name)), name);
}

void TestFilesPage::treeHasWords()
{
    FileTree words(&m_theme, m_page->files());
    QAbstractItemModelTester tester(&words, QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_page->files()->setState(behavior, FileState::Text, 2048);
    const auto name = words.mapFromSource(m_page->files()->indexOf(behavior));
    QCOMPARE(name.data().toString(), behavior);
    QCOMPARE(name.siblingAtColumn(1).data().toString(), QStringLiteral("2 KiB"));
    QCOMPARE(name.data(Qt::AccessibleTextRole).toString(), QStringLiteral("behavior.md, 2 KiB"));
    QVERIFY(!name.data(Qt::DecorationRole).value<QIcon>().isNull());
    const auto folder = words.mapFromSource(m_page->files()->indexOf(QStringLiteral("scripts")));
    QVERIFY(folder.data(Qt::ToolTipRole).toString().contains(QStringLiteral("No file is known")));
    QCOMPARE(folder.data(Qt::AccessibleTextRole).toString(), QStringLiteral("scripts"));
    m_page->files()->add({{QStringLiteral("scripts/b.sh"), true}});
    QCOMPARE(folder.data(Qt::ToolTipRole).toString(), QStringLiteral("scripts"));
    const auto markup = QStringLiteral("scripts/<h1>Fine");
    m_page->files()->add({{markup, true}});
    const auto hostile = words.mapFromSource(m_page->files()->indexOf(markup));
    QVERIFY(hostile.isValid());
    QVERIFY(!hostile.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<h1>")));
    QCOMPARE(words.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("File"));
}

void TestFilesPage::treeOfHostileNames()
{
    m_page->files()->add({{QStringLiteral("data/<b>\u202Ex"), true}});
    FileTree words(&m_theme, m_page->files());
    const auto place
        = words.mapFromSource(m_page->files()->indexOf(QStringLiteral("data/<b>\u202Ex")));
    QCOMPARE(place.data().toString(), QStringLiteral("<b>⟨U+202E⟩x"));
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestFilesPage)
#include "tst_filespage.moc"
