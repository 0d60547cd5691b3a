// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/yaml/guard.h"

#include <QTest>

using namespace packdesk;

namespace {

bool same(const YamlNode &a, const YamlNode &b)
{
    return a.kind == b.kind && a.text == b.text && a.quoted == b.quoted && a.tag == b.tag
        && a.key == b.key
        && std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(),
                      same);
}

} // namespace

class TestYamlNode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void byHand();
    void readsWell();
};

void TestYamlNode::roundTrip_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("null") << QByteArray("~");
    QTest::newRow("plain") << QByteArray("word");
    QTest::newRow("quoted number") << QByteArray("\"1\"");
    QTest::newRow("quoted nothing") << QByteArray("''");
    QTest::newRow("quoted truth") << QByteArray("[true, \"true\", yes, 'no', null, \"null\"]");
    QTest::newRow("empty containers") << QByteArray("{a: [], b: {}}");
    QTest::newRow("keys") << QByteArray("{\"a: b\": 1, 'true': 2, \"\": 3, \"#\": 4, \" x \": 5}");
    QTest::newRow("block") << QByteArray("a: |\n  one\n  two\nb: >\n  folded\n  text\n");
    QTest::newRow("block without end") << QByteArray("a: |-\n  one\n  two\n");
    QTest::newRow("block with much end") << QByteArray("a: |+\n  one\n\n\n");
    QTest::newRow("block that begins with spaces") << QByteArray("a: |2\n    one\n  two\n");
    QTest::newRow("block with trailing spaces") << QByteArray("a: |\n  one  \n   \n  two\n");
    QTest::newRow("escapes") << QByteArray("a: \"\\t\\x07 \\u2028 \\\\ \\\" \\n\"\n");
    QTest::newRow("other letters") << QByteArray("a: \"\xC3\xA4 \xE2\x82\xAC \xF0\x9F\x98\x80\"\n");
    QTest::newRow("tags") << QByteArray("a: !!str 1\nb: !own {c: d}\n");
    QTest::newRow("capabilities") << QByteArray(
        "- name: api\n  type: http\n  allow:\n    - domains: ['*.example.com']\n"
        "      methods: [GET]\n      paths: [/a/**]\n");
}

void TestYamlNode::roundTrip()
{
    QFETCH(QByteArray, text);
    const auto first = parseYaml(text);
    QVERIFY(first);
    const auto emitted = emitYaml(*first);
    QVERIFY(emitted.endsWith('\n'));
    const auto second = parseYaml(emitted);
    QVERIFY2(second, emitted.constData());
    QVERIFY2(same(*first, *second), emitted.constData());
}

void TestYamlNode::byHand()
{
    YamlNode name;
    name.key = QStringLiteral("name");
    name.text = QStringLiteral("yes");
    name.quoted = true;
    YamlNode root;
    root.kind = YamlNode::Kind::Map;
    root.children.push_back(name);
    QCOMPARE(emitYaml(root), QByteArray("name: \"yes\"\n"));
    QVERIFY(!root.isNull());
    QVERIFY(YamlNode().isNull());
}

void TestYamlNode::readsWell()
{
    const auto root = parseYaml("[{name: api, allow: [{domains: [a.com, b.com]}]}]");
    QVERIFY(root);
    QCOMPARE(
        emitYaml(*root),
        QByteArray("- name: api\n  allow:\n    - domains:\n        - a.com\n        - b.com\n"));
}

QTEST_GUILESS_MAIN(TestYamlNode)
#include "tst_yamlnode.moc"
