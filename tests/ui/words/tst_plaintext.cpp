// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/plaintext.h"

#include <QTest>

namespace packdesk {

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void visible_data();
    void visible();
    void lineBreaksAreKept();
    void cutsAtTheLimit();
    void elidesInTheMiddle();
    void quotes();
};

void TestPlainText::visible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &text, const QString &shown) {
        QTest::newRow(name) << text << shown;
    };
    row("empty", {}, {});
    row("letters", QStringLiteral("Füße 日本 😀"), QStringLiteral("Füße 日本 😀"));
    row("html", QStringLiteral("<b>&amp;</b>"), QStringLiteral("<b>&amp;</b>"));
    row("override", QStringLiteral("a\u202Egnp"), QStringLiteral("a⟨U+202E⟩gnp"));
    row("isolate", QStringLiteral("\u2066x\u2069"), QStringLiteral("⟨U+2066⟩x⟨U+2069⟩"));
    row("marks", QStringLiteral("\u200E\u200F\u061C"), QStringLiteral("⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩"));
    row("zero width", QStringLiteral("a\u200Bb\uFEFF"), QStringLiteral("a⟨U+200B⟩b⟨U+FEFF⟩"));
    row("soft hyphen", QStringLiteral("pa\u00ADck"), QStringLiteral("pa⟨U+00AD⟩ck"));
    row("escape", QStringLiteral("\u001B[31m"), QStringLiteral("⟨U+001B⟩[31m"));
    row("nul", QString(QChar(0)), QStringLiteral("⟨U+0000⟩"));
    row("c1", QString(QChar(0x85)), QStringLiteral("⟨U+0085⟩"));
    row("separators", QStringLiteral("a\u2028b\u2029"), QStringLiteral("a⟨U+2028⟩b⟨U+2029⟩"));
    row("lone surrogate", QString(QChar(0xD83D)) + QLatin1Char('x'), QStringLiteral("⟨U+D83D⟩x"));
    const char32_t tag[] = {0xE0041};
    row("tag", QString::fromUcs4(tag, 1), QStringLiteral("⟨U+E0041⟩"));
    row("private", QString(QChar(0xE000)), QStringLiteral("⟨U+E000⟩"));
    row("filler", QString(QChar(0x3164)), QStringLiteral("⟨U+3164⟩"));
    row("folded", QStringLiteral("a\r\n  b\tc"), QStringLiteral("a b c"));
    row("stack of marks", QStringLiteral("z") + QString(6, QChar(0x0301)),
        QStringLiteral("z") + QString(4, QChar(0x0301)) + QStringLiteral("⟨U+0301⟩⟨U+0301⟩"));
}

void TestPlainText::visible()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(visibleText(text), shown);
}

void TestPlainText::lineBreaksAreKept()
{
    QCOMPARE(visibleText(QStringLiteral("a\r\nb\n\tc\rd"), 100, LineBreaks::Keep),
             QStringLiteral("a\nb\n\tc⟨U+000D⟩d"));
}

void TestPlainText::cutsAtTheLimit()
{
    QCOMPARE(visibleText(QStringLiteral("abcde"), 5), QStringLiteral("abcde"));
    QCOMPARE(visibleText(QStringLiteral("abcdef"), 5), QStringLiteral("abcd…"));
    QCOMPARE(visibleText(QStringLiteral("abc😀😀"), 5), QStringLiteral("abc…"));
    QCOMPARE(visibleText(QStringLiteral("ab\u202E"), 5), QStringLiteral("ab…"));
    QCOMPARE(visibleText(QStringLiteral("abc"), 0), QString());
    QCOMPARE(visibleText(QString(1'000'000, QLatin1Char('x')), 1000).size(), 1000);
}

void TestPlainText::elidesInTheMiddle()
{
    QCOMPARE(middleElided(QStringLiteral("0123456789"), 10), QStringLiteral("0123456789"));
    QCOMPARE(middleElided(QStringLiteral("0123456789"), 5), QStringLiteral("01…89"));
    QCOMPARE(middleElided(QStringLiteral("😀😀😀😀"), 4), QStringLiteral("…😀"));
}

void TestPlainText::quotes()
{
    QCOMPARE(quoted(QStringLiteral("a\nb")), QStringLiteral("“a b”"));
    QCOMPARE(withoutMnemonics(QStringLiteral("R&D")), QStringLiteral("R&&D"));
}

} // namespace packdesk

QTEST_GUILESS_MAIN(packdesk::TestPlainText)
#include "tst_plaintext.moc"
