// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/syntaxhighlighter.h"

#include "ui/review/textreader.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

namespace packdesk {

namespace {

double luminance(const QColor &colour)
{
    const auto channel = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF())
        + 0.0722 * channel(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto bright = std::max(luminance(a), luminance(b));
    const auto dark = std::min(luminance(a), luminance(b));
    return (bright + 0.05) / (dark + 0.05);
}

QColor colourAt(const QTextDocument &document, int block, int column)
{
    const auto formats = document.findBlockByNumber(block).layout()->formats();
    for (const auto &range : formats) {
        if (column >= range.start && column < range.start + range.length)
            return range.format.foreground().color();
    }
    return {};
}

} // namespace

/// Colours of Markdown and YAML.
class TestSyntaxHighlighter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_theme.setAppearance(Appearance::Light); }
    void colours();
    void plainTextHasNone();
    void textThatComesInParts();
    void followsTheTheme();
    void leavesLongLines();
    void contrastIsEnough_data();
    void contrastIsEnough();

private:
    Theme m_theme{qApp};
};

void TestSyntaxHighlighter::colours()
{
    TextReader reader;
    SyntaxHighlighter highlighter(reader.document(), &m_theme);
    highlighter.setLanguage(TextLanguage::Yaml);
    reader.setText(QStringLiteral("name: slack # a\nb: |\n  c: d\ne: 1"));
    const auto &document = *reader.document();
    QCOMPARE(colourAt(document, 0, 0), m_theme.colours().accent);
    QCOMPARE(colourAt(document, 0, 6), QColor());
    QCOMPARE(colourAt(document, 0, 12), m_theme.colours().secondary);
    // The state goes from line to line.
    QCOMPARE(colourAt(document, 2, 2), m_theme.colours().yours);
    QCOMPARE(colourAt(document, 3, 0), m_theme.colours().accent);
}

void TestSyntaxHighlighter::plainTextHasNone()
{
    TextReader reader;
    SyntaxHighlighter highlighter(reader.document(), &m_theme);
    highlighter.setLanguage(TextLanguage::Plain);
    reader.setText(QStringLiteral("# a: b"));
    QVERIFY(reader.document()->firstBlock().layout()->formats().isEmpty());
}

void TestSyntaxHighlighter::textThatComesInParts()
{
    TextReader reader;
    SyntaxHighlighter highlighter(reader.document(), &m_theme);
    highlighter.setLanguage(TextLanguage::Markdown);
    reader.setText(QStringLiteral("line\n").repeated(20'000) + QStringLiteral("# heading"));
    QTRY_VERIFY(!reader.isFilling());
    QCOMPARE(colourAt(*reader.document(), 20'000, 3), m_theme.colours().accent);
}

void TestSyntaxHighlighter::followsTheTheme()
{
    TextReader reader;
    SyntaxHighlighter highlighter(reader.document(), &m_theme);
    highlighter.setLanguage(TextLanguage::Markdown);
    reader.setText(QStringLiteral("# a\n").repeated(1000));
    m_theme.setAppearance(Appearance::Dark);
    QTRY_COMPARE(colourAt(*reader.document(), 999, 2), darkColours().accent);
    QCOMPARE(colourAt(*reader.document(), 0, 2), darkColours().accent);
}

void TestSyntaxHighlighter::leavesLongLines()
{
    QPlainTextEdit edit;
    auto &document = *edit.document();
    SyntaxHighlighter highlighter(&document, &m_theme);
    highlighter.setLanguage(TextLanguage::Markdown);
    const auto line = QStringLiteral("# a").leftJustified(SyntaxHighlighter::longestLine);
    edit.setPlainText(line + QLatin1Char('\n') + line + QLatin1Char('x'));
    QCOMPARE(colourAt(document, 0, 2), m_theme.colours().accent);
    QCOMPARE(colourAt(document, 1, 2), QColor());
}

void TestSyntaxHighlighter::contrastIsEnough_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= int(TokenKind::Mark); ++kind) {
        QTest::addRow("light %d", kind) << Appearance::Light << kind;
        QTest::addRow("dark %d", kind) << Appearance::Dark << kind;
    }
}

void TestSyntaxHighlighter::contrastIsEnough()
{
    QFETCH(Appearance, appearance);
    QFETCH(int, kind);
    m_theme.setAppearance(appearance);
    const auto format = SyntaxHighlighter::formatOf(TokenKind(kind), m_theme);
    // What has no colour of its own is drawn in another weight or slope.
    if (!format.hasProperty(QTextFormat::ForegroundBrush)) {
        QVERIFY(format.fontWeight() == QFont::Bold || format.fontItalic());
        return;
    }
    QVERIFY(contrast(format.foreground().color(), m_theme.colours().surface) >= 4.5);
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestSyntaxHighlighter)
#include "tst_syntaxhighlighter.moc"
