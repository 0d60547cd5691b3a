// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/bench/gaptest.h"
#include "tests/ui/app/console.h"
#include "ui/details/detailspane.h"
#include "ui/details/filespage.h"
#include "ui/dialogs/editdialog.h"
#include "ui/review/differencepane.h"
#include "ui/review/texteditor.h"
#include "ui/review/textreader.h"
#include "ui/review/wideningticks.h"

#include <QScrollBar>
#include <QTest>

namespace packdesk {

using packdesk::test::GapProbe;

namespace {

const auto behavior = QStringLiteral("behavior.md");

// As large as a file may be that is edited, nearly.
QByteArray largeText()
{
    return QByteArray("- Read `guides/start.md` **first**, then [the list](data/list.csv).\n")
        .repeated((1 << 20) / 70);
}

QByteArray packJson()
{
    return R"({"id":"p1","name":"mail","version":"1.0.0","owned":true,"tier":"community",)"
           R"("image_origin":"upload","image_digest":"sha256:aa"})";
}

} // namespace

/// The GUI thread while the largest text of a pack is shown and edited. Release build only: a debug
/// build measures itself.
class FileGapsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void probeSeesAnInjectedStall() { test::verifySeesAStall(*m_probe); }
    void readingALargeText();
    void editingALargeText();

private:
    void settle() { test::settle(*m_probe); }
    void verifyNoStall() { test::verifyNoStall(*m_probe); }
    void typeAndScroll(TextEditor *editor);

    std::unique_ptr<Console> m_console;
    std::unique_ptr<GapProbe> m_probe;
    FakeConnection m_server;
};

void FileGapsTest::init()
{
    m_console = std::make_unique<Console>();
    m_server = m_console->begin("acme.evershell.ai", R"({"packs":[)" + packJson() + "]}");
    QTRY_VERIFY(m_console->list.snapshot());
    m_console->window.details()->showListed(*m_console->list.packById(QStringLiteral("p1")));
    m_console->window.details()->showFiles();
    QVERIFY(QTest::qWaitForWindowExposed(&m_console->window));
    m_probe = std::make_unique<GapProbe>();
    settle();
    m_probe->reset();
}

void FileGapsTest::cleanup()
{
    m_probe.reset();
    m_console.reset();
}

void FileGapsTest::readingALargeText()
{
    auto *page = m_console->window.details()->files();
    auto *reader = page->findChild<TextReader *>();
    m_server.http->answer(200, largeText(), QStringLiteral("text/markdown"));
    page->choose(behavior);
    QTRY_VERIFY(reader->isFilling());
    QTRY_VERIFY_WITH_TIMEOUT(!reader->isFilling(), 20000);
    settle();
    verifyNoStall();
}

void FileGapsTest::editingALargeText()
{
    m_server.http->answer(200, packJson());
    m_server.http->answer(200, largeText(), QStringLiteral("text/markdown"));
    m_console->edits.open({*m_console->list.packById(QStringLiteral("p1")), behavior, {}, {}});
    auto *dialog = m_console->window.findChild<EditDialog *>();
    auto *editor = dialog->findChild<TextEditor *>();
    QTRY_VERIFY(!dialog->isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(!editor->isFilling(), 20000);
    settle();
    verifyNoStall();
    typeAndScroll(editor);
    m_probe->reset();
    named<QPushButton>(dialog, QStringLiteral("Review the change"))->click();
    const auto *ticks = dialog->findChild<WideningTicks *>();
    QTRY_VERIFY_WITH_TIMEOUT(!ticks->findChildren<QCheckBox *>().isEmpty(), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->findChild<DifferencePane *>()->isWorking(), 20000);
    settle();
    verifyNoStall();
    m_probe->reset();
    named<QPushButton>(dialog, QStringLiteral("Back to the text"))->click();
    settle();
    verifyNoStall();
}

void FileGapsTest::typeAndScroll(TextEditor *editor)
{
    auto *bar = editor->verticalScrollBar();
    for (const auto where : {QTextCursor::Start, QTextCursor::End}) {
        m_probe->reset();
        editor->moveCursor(where);
        QTest::keyClicks(editor, QStringLiteral("# more"));
        QTest::keyClick(editor, Qt::Key_Return);
        bar->setValue(bar->maximum() / 2);
        settle();
        verifyNoStall();
    }
    QVERIFY(editor->isEdited());
}

} // namespace packdesk

QTEST_MAIN(packdesk::FileGapsTest)
#include "tst_filegaps.moc"
