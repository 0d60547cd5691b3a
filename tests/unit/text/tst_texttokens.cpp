// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/text/texttokens.h"

#include "tests/support/processortime.h"

#include <QTest>

#include <array>

namespace packdesk {

namespace {

// A letter for each kind, in its order.
constexpr std::array letters{'H', 'e', 'S', 'c', 'L', 'Q', 'i', 'k', 's', 'n', '#', 'm'};

// For each line: which letter each of its characters has.
QString marksOf(TextLanguage language, const QString &text)
{
    int state = 0;
    QStringList lines;
    for (const auto &line : text.split(QLatin1Char('\n'))) {
        QString marks(line.size(), QLatin1Char(' '));
        const auto tokens = tokensOf(language, line, &state);
        for (const auto &token : tokens) {
            for (auto i = token.start; i < token.start + token.length; ++i)
                marks[i] = QLatin1Char(letters[std::size_t(token.kind)]);
        }
        lines += marks;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

/// The parts of Markdown and YAML that are drawn in colours.
class TestTextTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languages();
    void markdown_data();
    void markdown();
    void yaml_data();
    void yaml();
    void staysWithinTheLine_data();
    void staysWithinTheLine();
    void endsInTime_data();
    void endsInTime();
};

void TestTextTokens::languages()
{
    QCOMPARE(languageOf(QStringLiteral("guides/a.MD")), TextLanguage::Markdown);
    QCOMPARE(languageOf(QStringLiteral("pack.yaml")), TextLanguage::Yaml);
    QCOMPARE(languageOf(QStringLiteral("data/a.yml")), TextLanguage::Yaml);
    QCOMPARE(languageOf(QStringLiteral("scripts/a.sh")), TextLanguage::Plain);
    int state = 3;
    QVERIFY(tokensOf(TextLanguage::Plain, QStringLiteral("# a"), &state).isEmpty());
    QCOMPARE(state, 0);
}

void TestTextTokens::markdown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marks");
    const auto row = [](const char *name, const char *text, const char *marks) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(marks);
    };
    row("heading", "## a b", "HHHHHH");
    row("no heading", "#a", "  ");
    row("emphasis", "a *b c* d", "  eeeee  ");
    row("underscores", "_a_ b_c_d", "eee      ");
    row("strong", "**a** __b__", "SSSSS SSSSS");
    row("stars alone", "a * b * c", "         ");
    row("code", "a `b` ``c`d``", "  ccc ccccccc");
    row("open code", "a `b", "    ");
    row("open code before another", "``a `b`", "    ccc");
    row("link", "[a](b) c", "LLLLLL  ");
    row("address", "<https://a.b>", "LLLLLLLLLLLLL");
    row("no address", "<b>", "   ");
    row("quote", "> a *b*", "QQQQQQQ");
    row("item", "- a `b`", "i   ccc");
    row("number", "  12. a", "  iii  ");
    row("escape", "\\*a* \\`b`", "         ");
    row("fence", "```sh\n# a\n```\n# a", "ccccc\nccc\nccc\nHHH");
    row("fence of tildes", "~~~\n```\n~~~\n*a*", "ccc\nccc\nccc\neee");
    row("nothing", "", "");
}

void TestTextTokens::markdown()
{
    QFETCH(QString, text);
    QTEST(marksOf(TextLanguage::Markdown, text), "marks");
}

void TestTextTokens::yaml_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marks");
    const auto row = [](const char *name, const char *text, const char *marks) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(marks);
    };
    row("key and value", "name: slack", "kkkk       ");
    row("number", "a: 1.5", "k  nnn");
    row("constant", "a: true # b", "k  nnnn ###");
    row("version", "a: 1.5.0", "k       ");
    row("strings", "a: \"b\" 'c'", "k  sss sss");
    row("quoted key", "\"a b\": c", "kkkkk   ");
    row("item", "- a: b", "i k   ");
    row("list", "a: [GET, 12]", "k        nn ");
    row("map", "{a: b, c: 1}", " k     k  n ");
    row("no comment", "a: b#c", "k     ");
    row("colon in a value", "a: b:c", "k     ");
    row("marks", "--- &x !t *y", "mmm mm mm mm");
    row("block", "a: |\n  b: c\n\n  d\ne: f", "k  m\nssssss\n\nsss\nk   ");
    row("block of an item", "- a: >-\n    b\n  c: d", "i k  mm\nsssss\n  k   ");
    row("block alone in an item", "- |\n  a: b\n- c", "i m\nssssss\ni  ");
    row("string over lines", "a: \"b\nc\" # d", "k  ss\nss ###");
    row("escaped mark", "a: \"b\\\"c\"", "k  ssssss");
    row("comment", "# a: b", "######");
    row("nothing", "", "");
}

void TestTextTokens::yaml()
{
    QFETCH(QString, text);
    QTEST(marksOf(TextLanguage::Yaml, text), "marks");
}

void TestTextTokens::staysWithinTheLine_data()
{
    QTest::addColumn<QString>("line");
    for (const auto *line :
         {"\\",   "a: \"\\", "*",   "**", "`", "[",    "[](", "<http", "-",   "- ", "1",
          "1.",   ":",       ": ",  "&",  "|", "a: |", "'",   "\"",    "]",   "_",  "__a",
          "a: '", "* *",     "```", "#",  ">", "?",    "%",   "a:",    "[a]("})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestTextTokens::staysWithinTheLine()
{
    QFETCH(QString, line);
    for (const auto language : {TextLanguage::Markdown, TextLanguage::Yaml}) {
        for (const int before : {0, 1, 2, 16, 20}) {
            int state = before;
            qsizetype end = 0;
            const auto tokens = tokensOf(language, line, &state);
            for (const auto &token : tokens) {
                QVERIFY(token.start >= end);
                QVERIFY(token.length > 0 || line.isEmpty());
                end = token.start + token.length;
                QVERIFY(end <= line.size());
            }
        }
    }
}

void TestTextTokens::endsInTime_data()
{
    QTest::addColumn<QString>("piece");
    for (const auto *piece :
         {"*", "*a ",  "`",  "` `` ", "[", "[](", "<http", "**a",  "_a ", "a",   " ",
          "'", "\"\\", ": ", "- ",    "#", "a: ", ", ",    "[1, ", "&a ", "``a`"})
        QTest::newRow(piece) << QString::fromLatin1(piece);
}

void TestTextTokens::endsInTime()
{
    QFETCH(QString, piece);
    const auto line = piece.repeated(200000 / piece.size());
    for (const auto language : {TextLanguage::Markdown, TextLanguage::Yaml}) {
        const test::ProcessorTime spent;
        int state = 0;
        tokensOf(language, line, &state);
        QVERIFY2(spent.elapsed() < test::mostMs, qPrintable(QString::number(spent.elapsed())));
    }
}

} // namespace packdesk

QTEST_APPLESS_MAIN(packdesk::TestTextTokens)
#include "tst_texttokens.moc"
