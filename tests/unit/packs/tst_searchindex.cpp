// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/searchindex.h"
#include "tests/unit/packs/samplepacks.h"

#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

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
    QCOMPARE(SearchWords(typed).foundIn(searchTextOf(pack)), found);
}

void TestSearchIndex::needsEveryWord()
{
    const SearchWords words(QStringLiteral(" b\u00e4r\t a\u001fc\n"));
    QVERIFY(words.foundIn("a bar c"));
    QVERIFY(!words.foundIn("a bar"));
    QVERIFY(SearchWords(QStringLiteral(" \n\u001f")).isEmpty());
    QVERIFY(SearchWords().foundIn(QByteArray()));
    QVERIFY(SearchWords(QStringLiteral("b A a")) == SearchWords(QStringLiteral("a B")));
}

void TestSearchIndex::knowsWhatNarrows()
{
    const auto words = [](const char *text) { return SearchWords(QString::fromLatin1(text)); };
    QVERIFY(words("foo bar").narrows(words("foo b")));
    QVERIFY(words("foo").narrows(words("")));
    QVERIFY(words("xfoo").narrows(words("foo")));
    QVERIFY(!words("fo").narrows(words("foo")));
    QVERIFY(!words("foo").narrows(words("foo b")));
}

void TestSearchIndex::answersTheSameWhenTypedStepByStep()
{
    RandomPacks random(7);
    const std::vector<Pack> packs = random.packs(300);
    SearchIndex typed;
    typed.insertRows(0, int(packs.size()));
    for (std::size_t row = 0; row < packs.size(); ++row)
        typed.setPack(int(row), packs[row]);
    const QStringList texts
        = {QStringLiteral("e"),      QStringLiteral("ec"),  QStringLiteral("ecl"),
           QStringLiteral("ecl x."), QStringLiteral("ecl"), QStringLiteral("cl x.com"),
           QStringLiteral("pack"),   QStringLiteral(""),    QStringLiteral("\u00d6")};
    for (const QString &text : texts) {
        typed.setText(text);
        SearchIndex fresh;
        fresh.insertRows(0, int(packs.size()));
        fresh.setText(text);
        for (std::size_t row = 0; row < packs.size(); ++row) {
            fresh.setPack(int(row), packs[row]);
            QCOMPARE(typed.matches(int(row)), fresh.matches(int(row)));
        }
    }
    typed.clear();
    typed.setText(QStringLiteral("x"));
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
