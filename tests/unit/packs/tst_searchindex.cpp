// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/searchindex.h"
#include "tests/unit/packs/samplepacks.h"

#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

namespace {

bool isFound(const Pack &pack, const QString &typed)
{
    const auto list = snapshotOf({pack});
    return SearchTexts(*list).holds(*list, 0, SearchWords(typed));
}

// Letter by letter, with time between them.
bool isFoundTyped(const Pack &pack, const QString &text)
{
    const auto list = snapshotOf({pack});
    SearchIndex index;
    index.setList(list, std::make_shared<const PackKeys>(*list));
    for (qsizetype size = 1; size <= text.size(); ++size) {
        index.setText(text.first(size));
        while (index.lookAhead()) { }
    }
    return index.matches(0);
}

std::vector<bool> matchesOf(const SearchIndex &index, int count)
{
    std::vector<bool> matches;
    matches.reserve(std::size_t(count));
    for (int row = 0; row < count; ++row)
        matches.push_back(index.matches(row));
    return matches;
}

} // namespace

class TestSearchIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsCaseAndAccents_data();
    void foldsCaseAndAccents();
    void findsEachField_data();
    void findsEachField();
    void needsEveryWord();
    void knowsWhatNarrows();
    void answersTheSameWhenTypedStepByStep();
    void knowsWhatComesNext();
    void readsThroughEscapes_data();
    void readsThroughEscapes();
};

void TestSearchIndex::foldsCaseAndAccents_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("ascii") << QStringLiteral("Pack-9") << QStringLiteral("pack-9");
    QTest::newRow("accent") << QStringLiteral("\u00c9clair") << QStringLiteral("eclair");
    QTest::newRow("decomposed") << QStringLiteral("E\u0301clair") << QStringLiteral("eclair");
    QTest::newRow("sharp s") << QStringLiteral("Stra\u00dfE") << QStringLiteral("stra\u00dfe");
    QTest::newRow("dotted i") << QStringLiteral("\u0130zmir") << QStringLiteral("izmir");
    QTest::newRow("greek") << QStringLiteral("\u039f\u03a3\u03cc\u03c2")
                           << QStringLiteral("\u03bf\u03c3\u03bf\u03c3");
    QTest::newRow("kanji") << QStringLiteral("\u65e5\u672c") << QStringLiteral("\u65e5\u672c");
    QTest::newRow("beyond the first plane")
        << QStringLiteral("\U00010400\U0001D167\u00e9") << QStringLiteral("\U00010428e");
    QTest::newRow("half a pair") << QString(QChar(0xd801)) << QStringLiteral("?");
    QTest::newRow("empty") << QString() << QString();
}

void TestSearchIndex::foldsCaseAndAccents()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(QString::fromUtf8(foldedText(text)), folded);
}

void TestSearchIndex::findsEachField_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *typed, bool found) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << found;
    };
    row("weather", true);
    row("WETTER", true);
    row("forecasts", true);
    row("science", true);
    row("pk_77", true);
    row("team/weather:1", true);
    row("sha256:abc", true);
    row("x.com", true);
    row("fore casts", true);
    row("api.x.com pk_77", true);
    row("y.com", false);
    // Nothing is found across the end of one field and the start of the next.
    row("weatherwetter", false);
    row("1.0.0", false);
}

void TestSearchIndex::findsEachField()
{
    QFETCH(QString, typed);
    QFETCH(bool, found);
    Pack pack = makePack(QStringLiteral("pk_77"), QStringLiteral("weather"));
    pack.displayName = QStringLiteral("Wetter");
    pack.description = QStringLiteral("Forecasts for all");
    pack.category = QStringLiteral("Science");
    pack.imageRef = QStringLiteral("r.example.com/team/weather:1");
    pack.imageDigest = QStringLiteral("sha256:abcdef");
    pack.capabilities = QStringLiteral("allow: [{domains: [api.X.com]}]");
    QCOMPARE(isFound(pack, typed), found);
    // The same where it is not searched in the answer itself.
    pack.version = QStringLiteral("1.0.0");
    pack.description += QStringLiteral(" f\u00fcr alle");
    QCOMPARE(isFound(pack, typed), found);
}

void TestSearchIndex::needsEveryWord()
{
    const auto holds = [](const char *description, const QString &typed) {
        Pack pack;
        pack.description = QString::fromLatin1(description);
        return isFound(pack, typed);
    };
    const QString typed = QStringLiteral(" b\u00e4r\t a\u001fc\n");
    QVERIFY(holds("a bar c", typed));
    QVERIFY(!holds("a bar", typed));
    QVERIFY(SearchWords(QStringLiteral(" \n\u001f")).isEmpty());
    QVERIFY(holds("", QString()));
    QVERIFY(SearchWords(QStringLiteral("b A a")) == SearchWords(QStringLiteral("a B")));
}

void TestSearchIndex::knowsWhatNarrows()
{
    QCOMPARE(PairSet::symbolOf('b'), 1);
    QCOMPARE(PairSet::symbolOf('7'), -1);
    const auto words = [](const char *text) { return SearchWords(QString::fromLatin1(text)); };
    QVERIFY(words("foo bar").narrows(words("foo b")));
    QVERIFY(SearchWord("a").isInSets && SearchWord("a-").isInSets && SearchWord("7").isInSets);
    QVERIFY(!SearchWord("abc").isInSets && !SearchWord("-").isInSets && !SearchWord("a7").isInSets);
    QVERIFY(words("foo").narrows(words("")));
    QVERIFY(words("xfoo").narrows(words("foo")));
    QVERIFY(!words("fo").narrows(words("foo")));
    QVERIFY(!words("foo").narrows(words("foo b")));
}

void TestSearchIndex::answersTheSameWhenTypedStepByStep()
{
    RandomPacks random(7);
    std::vector<Pack> packs = random.packs(5000);
    SnapshotPtr list = snapshotOf(packs);
    PackKeysPtr keys = std::make_shared<const PackKeys>(*list);
    SearchIndex typed;
    typed.setList(list, keys);
    const QStringList texts
        = {QStringLiteral("e"),        QStringLiteral("ec"),     QStringLiteral("ecl"),
           QStringLiteral("ec"),       QStringLiteral("e"),      QStringLiteral("ec"),
           QStringLiteral("ecl"),      QStringLiteral("ecl x."), QStringLiteral("ecl"),
           QStringLiteral("cl x.com"), QStringLiteral("pack"),   QStringLiteral(""),
           QStringLiteral("p"),        QStringLiteral("pa"),     QStringLiteral("pac"),
           QStringLiteral("pack"),     QStringLiteral("packx"),  QStringLiteral("pac"),
           QStringLiteral("\u00d6")};
    for (int round = 0; round < 4; ++round) {
        for (const QString &text : texts) {
            typed.setText(text);
            for (int i = random.below(4); i > 0 && typed.lookAhead(); --i) { }
            SearchIndex fresh;
            fresh.setText(text);
            fresh.setList(list, keys);
            QCOMPARE(matchesOf(typed, list->size()), matchesOf(fresh, list->size()));
        }
        packs = random.changed(std::move(packs));
        const PreparedList next = prepareList(list, keys, snapshotOf(packs));
        typed.setList(next);
        list = next.snapshot;
        keys = next.keys;
    }
    typed.clear();
    typed.setText(QStringLiteral("x"));
}

void TestSearchIndex::knowsWhatComesNext()
{
    NextBytes next;
    next.insert('a');
    next.insert('z');
    next.insert('\xc3');
    QVERIFY(next.holds('a') && next.holds('z'));
    QVERIFY(!next.holds('A') && !next.holds('!'));
    QCOMPARE(SearchWord("abc").nextAfter(SearchWord("ab")), std::optional('c'));
    QVERIFY(!SearchWord("abcd").nextAfter(SearchWord("ab")));
    QVERIFY(!SearchWord("xbc").nextAfter(SearchWord("ab")));
    QVERIFY(!SearchWord("ab\xc3").nextAfter(SearchWord("ab")));

    Pack pack;
    pack.name = QStringLiteral("Mail mails MAIN");
    const auto list = snapshotOf({pack});
    const auto found = SearchTexts(*list).survey(*list, 0, SearchWord("mai"));
    QVERIFY(found.first != nowhere);
    QVERIFY(found.next.holds('l') && found.next.holds('n') && !found.next.holds('s'));
}

// Escapes of JSON are no text, whatever their letters are.
void TestSearchIndex::readsThroughEscapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const char *text, const char *typed, bool found) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(typed) << found;
    };
    row("letter of a line end", "a\nb", "nb", false);
    row("letter of a line end alone", "a\nb", "n", false);
    row("after a line end", "a\nbc", "bc", true);
    row("after a backslash", "a\\nb", "nb", true);
    row("a backslash", "a\\nb", "\\n", true);
    row("half of two backslashes", "a\\\\", "\\a", false);
    row("a quote", "say \"Get\" it", "\"GET\"", true);
    row("a quote that is none", "say Get it", "\"", false);
    row("letter of a tab", "x\ty", "ty", false);
    row("a second hit", "x\nno no", "no", true);
    row("a control letter", "a\x01u0001", "0001", true);
    row("letters of a control letter", "a\x01", "0001", false);
    row("over 16 bytes", "0123456789abcdefghijklmnopqrstuvwxyz", "fghijklmnopqrst", true);
    row("at the end", "0123456789abcdefghijklmnopqrstuvwxyz", "yz", true);
    row("behind the end", "abc", "abc\"", false);
    row("capitals", "The QUICK Fox", "quick", true);
    row("a quote behind letters", "say \"ab\" it", "ab\"", true);
    row("a backslash behind letters", "ab\\c", "ab\\c", true);
    row("a line end behind letters", "ab\nc", "abn", false);
    row("goes on at a later place", "abx aby abz", "abz", true);
    row("goes on at no place", "abx aby abz", "abw", false);
    row("over itself", "aaab", "aab", true);
    row("another letter of a script", "ab\u00fc", "ab\u00fc", true);
    row("no letter of another case", "a@b[c", "a`b{c", false);
}

void TestSearchIndex::readsThroughEscapes()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(bool, found);
    Pack pack;
    pack.capabilities = text;
    QCOMPARE(isFound(pack, typed), found);
    QCOMPARE(isFoundTyped(pack, typed), found);
    pack.capabilities = text + QStringLiteral("\n\u00fc");
    QCOMPARE(isFound(pack, typed), found);
    QCOMPARE(isFoundTyped(pack, typed), found);
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
