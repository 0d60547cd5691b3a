// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/texteditor.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

namespace packdesk {

/// A text that is edited.
class TestTextEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheText_data();
    void keepsTheText();
    void longTextsComeInParts();
    void beginsWithoutEdits();
    void onlyWholeTextsAreEdited();
    void shiftAndReturnIsALineFeed();

private:
    Theme m_theme{qApp};
};

void TestTextEditor::keepsTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("no last line feed") << QStringLiteral("a\nb");
    QTest::newRow("line feeds alone") << QStringLiteral("\n\n\n");
    QTest::newRow("tabs and spaces") << QStringLiteral("\ta  b \n");
    QTest::newRow("a space that does not break") << QStringLiteral("a\u00A0b");
    QTest::newRow("a line separator") << QStringLiteral("a\u2028b");
    QTest::newRow("an object's place") << QStringLiteral("a\uFFFCb");
    QTest::newRow("bidi") << QStringLiteral("a\u202Eb\u202C");
    // Two units each: the parts must not cut one.
    QTest::newRow("large characters")
        << QStringLiteral("x") + QString::fromUtf8("😀").repeated(30000);
}

void TestTextEditor::keepsTheText()
{
    QFETCH(const QString, text);
    TextEditor editor(&m_theme);
    editor.setText(text, TextLanguage::Markdown);
    QTRY_VERIFY(!editor.isFilling());
    QCOMPARE(editor.text(), text);
    QVERIFY(!editor.isEdited());
}

void TestTextEditor::longTextsComeInParts()
{
    TextEditor editor(&m_theme);
    const auto text = QStringLiteral("- a line of it\n").repeated(20000);
    editor.setText(text, TextLanguage::Yaml);
    QVERIFY(editor.isFilling());
    QTRY_VERIFY(!editor.isFilling());
    QCOMPARE(editor.text(), text);
    QCOMPARE(editor.textCursor().position(), 0);
}

void TestTextEditor::beginsWithoutEdits()
{
    TextEditor editor(&m_theme);
    editor.setText(QStringLiteral("a"), TextLanguage::Plain);
    const QSignalSpy changed(&editor, &TextEditor::editedChanged);
    QVERIFY(!editor.document()->isUndoAvailable());
    editor.insertPlainText(QStringLiteral("x"));
    QVERIFY(editor.isEdited());
    QCOMPARE(changed.count(), 1);
    editor.undo();
    QVERIFY(!editor.isEdited());
    QCOMPARE(editor.text(), QStringLiteral("a"));
    QCOMPARE(changed.count(), 2);
}

void TestTextEditor::onlyWholeTextsAreEdited()
{
    TextEditor editor(&m_theme);
    editor.setText(QStringLiteral("line\n").repeated(20000), TextLanguage::Plain);
    QVERIFY(editor.isReadOnly());
    QTRY_VERIFY(!editor.isFilling());
    QVERIFY(!editor.isReadOnly());
    editor.setEditable(false);
    QVERIFY(editor.isReadOnly());
    editor.setText(QStringLiteral("b"), TextLanguage::Plain);
    QVERIFY(editor.isReadOnly());
    editor.setEditable(true);
    QVERIFY(!editor.isReadOnly());
}

void TestTextEditor::shiftAndReturnIsALineFeed()
{
    TextEditor editor(&m_theme);
    editor.setText(QStringLiteral("a"), TextLanguage::Plain);
    QTest::keyClick(&editor, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(&editor, Qt::Key_Return);
    QCOMPARE(editor.text(), QStringLiteral("\n\na"));
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestTextEditor)
#include "tst_texteditor.moc"
