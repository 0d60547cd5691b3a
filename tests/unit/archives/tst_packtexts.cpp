// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/packtexts.h"

#include <QTest>

using namespace packdesk;

namespace {

const auto script = QStringLiteral("scripts/run.sh");
const auto guide = QStringLiteral("guides/start.md");

} // namespace

class TestPackTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guidesAndScriptsOnly();
    void onlyTextIsShown_data();
    void onlyTextIsShown();
    void limits();
    void theLastOfTwoCounts();
};

void TestPackTexts::guidesAndScriptsOnly()
{
    PackTexts texts;
    for (const auto *other : {"pack.yaml", "behavior.md", "data/x", "scripts", "guidesx/a"})
        QVERIFY2(!texts.add(QString::fromLatin1(other), 1), other);
    QVERIFY(texts.add(script, 2));
    QVERIFY(texts.add(guide, 3));
    texts.take(script, "ls");
    const auto found = texts.texts();
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.first().path, guide);
    QCOMPARE(found.first().bytes, 3);
    QVERIFY(!found.first().text);
    QCOMPARE(found.last().text, QStringLiteral("ls"));
}

void TestPackTexts::onlyTextIsShown_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("shown");
    QTest::newRow("empty") << QByteArray("") << true;
    QTest::newRow("UTF-8") << QByteArray("gr\xc3\xbc\xc3\x9f") << true;
    QTest::newRow("Latin 1") << QByteArray("gr\xfc") << false;
    QTest::newRow("a null byte") << QByteArray("a\0b", 3) << false;
}

void TestPackTexts::onlyTextIsShown()
{
    QFETCH(QByteArray, content);
    PackTexts texts;
    QVERIFY(texts.add(script, content.size()));
    texts.take(script, content);
    QTEST(texts.texts().constFirst().text.has_value(), "shown");
}

void TestPackTexts::limits()
{
    PackTexts texts({10, 15, 3});
    QVERIFY(!texts.add(QStringLiteral("scripts/large"), 11));
    QVERIFY(texts.add(QStringLiteral("scripts/a"), 10));
    QVERIFY(!texts.add(QStringLiteral("scripts/b"), 6));
    QVERIFY(texts.add(QStringLiteral("scripts/c"), 4));
    QVERIFY(texts.add(QStringLiteral("scripts/d"), 1));
    // Room for none, and three are there.
    QVERIFY(!texts.add(QStringLiteral("scripts/e"), 0));
    QCOMPARE(texts.texts().size(), 6);
}

void TestPackTexts::theLastOfTwoCounts()
{
    PackTexts texts;
    texts.add(script, 1);
    texts.take(script, "a");
    texts.add(script, 2);
    texts.take(script, "bc");
    QCOMPARE(texts.texts().size(), 1);
    QCOMPARE(texts.texts().constFirst().text, QStringLiteral("bc"));
    QCOMPARE(texts.texts().constFirst().bytes, 2);
}

QTEST_GUILESS_MAIN(TestPackTexts)
#include "tst_packtexts.moc"
