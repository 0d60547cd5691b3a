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

} // namespace

class TestTreeBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks();
    void refusal();
    void countsKeys();
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

QTEST_GUILESS_MAIN(TestTreeBuilder)
#include "tst_treebuilder.moc"
