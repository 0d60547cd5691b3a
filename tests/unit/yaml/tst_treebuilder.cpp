// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/yaml/treebuilder.h"

#include <QTest>

using namespace packdesk;

namespace {

YAML::Mark at(int position)
{
    YAML::Mark mark;
    mark.pos = position;
    return mark;
}

/// `line:column` of each item of a list that is nothing, in the order of the text.
QStringList placesOfNothing(const YamlNode &node)
{
    QStringList places;
    for (const auto &child : node.children) {
        if (node.isSequence() && child.isNull())
            places.append(QStringLiteral("%1:%2").arg(child.line).arg(child.column));
        places += placesOfNothing(child);
    }
    return places;
}

} // namespace

class TestTreeBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks();
    void refusal();
    void countsKeys();
    void nullItems_data();
    void nullItems();
};

void TestTreeBuilder::marks()
{
    const QByteArray text("\xC3\xA4 b\nc\xE2\x82\xAC d\n");
    MarkReader reader(text);
    int line = 0;
    int column = 0;
    reader.locate(at(3), &line, &column);
    QCOMPARE(line, 1);
    QCOMPARE(column, 3);
    reader.locate(at(10), &line, &column);
    QCOMPARE(line, 2);
    QCOMPARE(column, 4);
    reader.locate(at(0), &line, &column);
    QCOMPARE(line, 1);
    QCOMPARE(column, 1);
    reader.locate(at(1000), &line, &column);
    QCOMPARE(line, 3);
    reader.locate(YAML::Mark::null_mark(), &line, &column);
    QCOMPARE(line, 0);
}

void TestTreeBuilder::refusal()
{
    const QByteArray text("a");
    TreeBuilder builder(text, {});
    bool refused = false;
    try {
        builder.OnAlias(at(0), 7);
    } catch (const YamlRefusal &refusal) {
        refused = true;
        QCOMPARE(refusal.error().fault, YamlFault::Alias);
        QCOMPARE(refusal.error().message, QStringLiteral("7"));
    }
    QVERIFY(refused);
}

void TestTreeBuilder::countsKeys()
{
    YamlLimits limits;
    limits.nodes = 3;
    QVERIFY(parseYaml("a: 1", limits));
    const auto refused = parseYaml("a: [1]", limits);
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, YamlFault::TooManyNodes);
}

void TestTreeBuilder::nullItems_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("places");
    const auto row = [](const char *name, const char *text, const char *places) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(places);
    };
    row("before another item", "- \n- a\n", "1:1");
    row("the last one", "- a\n-\n", "2:1");
    row("without a line feed", "- a\n-", "2:1");
    row("blanks at the end", "- a\n-  ", "2:1");
    row("before a key", "a:\n  - b\n  -\nc: 1\n", "3:3");
    row("before a key as far in", "a:\n-\nb: 1\n", "2:1");
    row("before a null key", "a:\n  -\n~: 1\n", "2:3");
    row("before the end of the document", "-\n...\n", "1:1");
    row("blank lines and comments", "-  # a - b\n\n \t\n  # - c\n# d\n- e\n", "1:1");
    row("a comment at the end", "-  # a - b\n  # - c", "1:1");
    row("several", "-\n-\n\n-\n", "1:1 2:1 4:1");
    row("a list in a list", "- -\n  -\n- - -\n", "1:3 2:3 3:5");
    row("a value that is a list", "? a\n: - b\n  -\n", "3:3");
    row("a list with an anchor", "a: &x\n  -\n  -\n", "2:3 3:3");
    row("behind letters", "\xC3\xA4:\n  - \xC3\xA4\n  -\n  - a\n", "3:3");
    row("Windows line ends", "-\r\n- a\r\n-\r\n", "1:1 3:1");
    row("a byte order mark", "\xEF\xBB\xBF-\n- a\n-", "1:1 3:1");
    row("written out", "- a\n- ~\n- null\n-\n  ~\n- - ~\n", "2:3 3:3 5:3 6:5");
    row("written out behind a comment", "- # -\n  # -\n  ~\n", "3:3");
    row("an anchor", "- - a\n- &x\n- b\n", "2:3");
    row("in brackets", "- [a, , ~, \n  , b]\n", "1:7 1:9 2:3");
}

void TestTreeBuilder::nullItems()
{
    QFETCH(QByteArray, text);
    const auto root = parseYaml(text);
    QVERIFY2(root, root ? "" : qPrintable(root.error().message));
    QTEST(placesOfNothing(*root).join(QLatin1Char(' ')), "places");
}

QTEST_GUILESS_MAIN(TestTreeBuilder)
#include "tst_treebuilder.moc"
