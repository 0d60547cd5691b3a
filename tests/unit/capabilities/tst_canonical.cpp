// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/canonical.h"
#include "models/capabilities/capabilityreader.h"
#include "models/yaml/guard.h"

#include <QTest>

using namespace packdesk;

class TestCanonical : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void differ_data();
    void differ();
    void withoutNames();
    void readerStartsAfresh();
};

void TestCanonical::texts_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("text");
    auto row = [](const char *yaml, const char *text) {
        QTest::newRow(yaml) << QByteArray(yaml) << QString::fromLatin1(text);
    };
    row("a", "a");
    row("'a'", "a");
    row("~", "null");
    row("''", "\"\"");
    row("'null'", "\"null\"");
    row("1", "1");
    row("'1'", "\"1\"");
    row("true", "true");
    row("\"true\"", "\"true\"");
    row("request.size < 10 && x == 'a'", "request.size < 10 && x == 'a'");
    row("'[a]'", "\"[a]\"");
    row("[a, 'b c', 'd, e']", "[a, b c, \"d, e\"]");
    row("{b: 1, a: {d: ~, c: []}}", "{a: {c: [], d: null}, b: 1}");
    row("|\n  a\n  b\n", "\"a\\nb\\n\"");
    row("'a \"b\" \\'", "a \"b\" \\");
    row("!foo a", "!<!foo> a");
    row("!!str 1", "\"1\"");
}

void TestCanonical::texts()
{
    QFETCH(QByteArray, yaml);
    const auto node = parseYaml(yaml);
    QVERIFY(node);
    QTEST(canonicalText(*node), "text");
}

void TestCanonical::differ_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("list and text") << QByteArray("[a, b]") << QByteArray("'[a, b]'");
    QTest::newRow("item with a comma") << QByteArray("['a, b']") << QByteArray("[a, b]");
    QTest::newRow("map and text") << QByteArray("{a: b}") << QByteArray("'{a: b}'");
    QTest::newRow("nothing and null") << QByteArray("[~]") << QByteArray("['null']");
    QTest::newRow("key with a colon") << QByteArray("{'a: b': c}") << QByteArray("{a: 'b: c'}");
    QTest::newRow("quotes") << QByteArray("['\"']") << QByteArray("['\\\"']");
    QTest::newRow("break and its escape") << QByteArray("\"a\\nb\"") << QByteArray("'a\\nb'");
    QTest::newRow("order of a list") << QByteArray("[a, b]") << QByteArray("[b, a]");
    QTest::newRow("tag and text") << QByteArray("!foo a") << QByteArray("'!<!foo> a'");
    QTest::newRow("octal") << QByteArray("010") << QByteArray("'010'");
    QTest::newRow("yes") << QByteArray("yes") << QByteArray("'yes'");
}

void TestCanonical::differ()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    const auto first = parseYaml(one);
    const auto second = parseYaml(other);
    QVERIFY(first && second);
    QVERIFY2(canonicalText(*first) != canonicalText(*second), qPrintable(canonicalText(*first)));
}

void TestCanonical::withoutNames()
{
    const auto node = parseYaml("{name: a, allow: [{name: b, x: {name: c}}, d], "
                                "transforms: [{name: e}]}");
    QVERIFY(node);
    QCOMPARE(canonicalWithoutNames(*node),
             QStringLiteral("{allow: [{x: {name: c}}, d], transforms: [{name: e}]}"));
}

void TestCanonical::readerStartsAfresh()
{
    const auto list = parseYaml("[{name: a, type: http}]");
    QVERIFY(list);
    CapabilityReader reader;
    const auto first = reader.read(*list);
    const auto second = reader.read(*list);
    QCOMPARE(first.problems.size(), 1);
    QCOMPARE(second.problems, first.problems);
    QCOMPARE(second.capabilities, first.capabilities);
}

QTEST_GUILESS_MAIN(TestCanonical)
#include "tst_canonical.moc"
