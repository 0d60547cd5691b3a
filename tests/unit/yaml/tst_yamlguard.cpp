// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/yaml/guard.h"
#include "tests/support/processortime.h"

#include <QTest>

#include <clocale>

using namespace packdesk;
using namespace packdesk::test;

namespace {

QByteArray nested(int depth, const char *open, const char *close)
{
    return QByteArray(open).repeated(depth) + QByteArray(close).repeated(depth);
}

QByteArray laughs()
{
    QByteArray text("a0: &a0 [lol, lol]\n");
    for (int i = 1; i < 30; ++i) {
        const auto before = QByteArray::number(i - 1);
        const auto name = QByteArray::number(i);
        text += "a" + name + ": &a" + name + " [*a" + before + ", *a" + before + "]\n";
    }
    return text;
}

} // namespace

class TestYamlGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void bombsEndWithinASecond_data();
    void bombsEndWithinASecond();
    void plainCLocale();
};

void TestYamlGuard::reads()
{
    const auto root = parseYaml("name: \"tools\"\nlist:\n  - 1\n  - ~\n  - 'two'\n");
    QVERIFY(root);
    QVERIFY(root->isMap());
    const auto *name = root->value(QStringLiteral("name"));
    QVERIFY(name);
    QCOMPARE(name->text, QStringLiteral("tools"));
    QVERIFY(name->quoted);
    QCOMPARE(name->line, 1);
    QCOMPARE(name->column, 7);
    QCOMPARE(name->keyColumn, 1);
    const auto *list = root->value(QStringLiteral("list"));
    QVERIFY(list && list->isSequence());
    QCOMPARE(list->keyLine, 2);
    QCOMPARE(list->children.size(), size_t(3));
    QVERIFY(!list->children.at(0).quoted);
    QVERIFY(list->children.at(1).isNull());
    QCOMPARE(list->children.at(2).text, QStringLiteral("two"));
    QCOMPARE(list->children.at(2).line, 5);
    QVERIFY(!root->value(QStringLiteral("none")));
}

void TestYamlGuard::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<YamlFault>("fault");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");

    QTest::newRow("alias") << QByteArray("a: &x 1\nb: *x\n") << YamlFault::Alias << 2 << 4;
    QTest::newRow("alias to itself") << QByteArray("a: &x [*x]\n") << YamlFault::Alias << 1 << 8;
    QTest::newRow("merge key") << QByteArray("a: &x {b: 1}\nc: {<<: *x}\n") << YamlFault::Alias << 2
                               << 9;
    QTest::newRow("unknown alias") << QByteArray("a: *x\n") << YamlFault::Syntax << 1 << 4;
    QTest::newRow("doubled key") << QByteArray("a: 1\nb: 2\na: 3\n") << YamlFault::DuplicateKey << 3
                                 << 1;
    QTest::newRow("doubled key, quoted once")
        << QByteArray("a: 1\n\"a\": 3\n") << YamlFault::DuplicateKey << 2 << 1;
    QTest::newRow("doubled key in a flow map")
        << QByteArray("{\xC3\xA4: 1, \xC3\xA4: 2}\n") << YamlFault::DuplicateKey << 1 << 8;
    QTest::newRow("list as a key")
        << QByteArray("? [a]\n: 1\n") << YamlFault::KeyNotScalar << 1 << 3;
    QTest::newRow("two documents")
        << QByteArray("a: 1\n---\nb: 1\n") << YamlFault::SeveralDocuments << 2 << 1;
    QTest::newRow("two empty documents")
        << QByteArray("---\n---\n") << YamlFault::SeveralDocuments << 2 << 1;
    QTest::newRow("not UTF-8") << QByteArray("a: 1\nb: \xC3\xA4\xFF\n") << YamlFault::BadEncoding
                               << 2 << 5;
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << YamlFault::BadEncoding << 1 << 1;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << YamlFault::BadEncoding << 1 << 1;
    QTest::newRow("cut short") << QByteArray("a: \xE2\x82") << YamlFault::BadEncoding << 1 << 4;
    QTest::newRow("UTF-16") << QByteArray("a\0:\0", 4) << YamlFault::BadEncoding << 1 << 2;
    QTest::newRow("too deep") << nested(65, "[", "]") << YamlFault::TooDeep << 1 << 65;
    QTest::newRow("too deep, maps") << nested(65, "{a: ", "}") << YamlFault::TooDeep << 1 << 257;
    QTest::newRow("too many nodes")
        << QByteArray("- a\n").repeated(50'000) << YamlFault::TooManyNodes << 50'000 << 3;
    QTest::newRow("too large") << QByteArray((1 << 20) + 1, ' ') << YamlFault::TooLarge << 0 << 0;
    QTest::newRow("open list") << QByteArray("a: [1, 2\n") << YamlFault::Syntax << 2 << 1;
    QTest::newRow("column in characters")
        << QByteArray("\xC3\xA4\xC3\xB6: b: c\n") << YamlFault::Syntax << 1 << 6;
    QTest::newRow("after a byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                           "a: b: c\n")
                                             << YamlFault::Syntax << 1 << 5;
}

void TestYamlGuard::refuses()
{
    QFETCH(QByteArray, text);
    const auto root = parseYaml(text);
    QVERIFY(!root);
    QTEST(root.error().fault, "fault");
    QTEST(root.error().line, "line");
    QTEST(root.error().column, "column");
    if (root.error().fault == YamlFault::Syntax)
        QVERIFY(!root.error().message.isEmpty());
}

void TestYamlGuard::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a comment") << QByteArray("# nothing\n");
    QTest::newRow("markers") << QByteArray("---\na: 1\n...\n");
    QTest::newRow("anchor without an alias") << QByteArray("a: &x 1\n");
    QTest::newRow("the same key in two maps") << QByteArray("- a: 1\n- a: 2\n");
    QTest::newRow("as deep as may be") << nested(64, "[", "]");
    QTest::newRow("as many nodes as may be") << QByteArray("- a\n").repeated(49'999);
    QTest::newRow("as large as may be") << QByteArray(1 << 20, ' ');
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a: 1\n");
    QTest::newRow("Windows line ends") << QByteArray("a: 1\r\nb: 2\r\n");
}

void TestYamlGuard::accepts()
{
    QFETCH(QByteArray, text);
    const auto root = parseYaml(text);
    QVERIFY2(root, root ? "" : qPrintable(root.error().message));
}

void TestYamlGuard::bombsEndWithinASecond_data()
{
    QTest::addColumn<QByteArray>("text");
    const int full = 1 << 20;
    QTest::newRow("laughs") << laughs();
    QTest::newRow("brackets") << QByteArray(full, '[');
    QTest::newRow("braces") << QByteArray(full, '{');
    QTest::newRow("questions") << QByteArray("? ").repeated(full / 2);
    QTest::newRow("dashes") << QByteArray("- ").repeated(full / 2);
    QTest::newRow("items on one line") << "[" + QByteArray("a,").repeated(full / 2 - 1) + "]";
    QTest::newRow("keys on one line") << "{" + QByteArray("a: 1,").repeated(full / 6) + "}";
    QTest::newRow("one long scalar") << QByteArray(full, 'a');
    QTest::newRow("one long quoted scalar") << "\"" + QByteArray(full - 2, 'a') + "\"";
    QTest::newRow("blank lines") << "a: |\n" + QByteArray(full - 10, '\n');
    QTest::newRow("anchors") << QByteArray("- &a b\n").repeated(full / 7);
    QTest::newRow("tags") << QByteArray("!").repeated(full);
    QTest::newRow("documents") << QByteArray("---\n").repeated(full / 4);
    QTest::newRow("colons") << QByteArray("a: ").repeated(full / 3);
    QTest::newRow("quotes") << QByteArray("\"").repeated(full);
}

void TestYamlGuard::bombsEndWithinASecond()
{
    QFETCH(QByteArray, text);
    const ProcessorTime timer;
    const auto answered = parseYaml(text).has_value();
    const auto elapsed = timer.elapsed();
    // To know that a long line is no key, the library alone takes most of a second.
    QVERIFY2(elapsed < 3 * mostMs,
             qPrintable(QStringLiteral("%1 ms, %2").arg(elapsed).arg(answered)));
}

void TestYamlGuard::plainCLocale()
{
    const QByteArray before(std::setlocale(LC_ALL, nullptr));
    std::setlocale(LC_ALL, "C");
    const auto root = parseYaml("a: \xE2\x82\xAC 1.5\n");
    std::setlocale(LC_ALL, before.constData());
    QVERIFY(root);
    QCOMPARE(root->children.front().text, QStringLiteral("€ 1.5"));
}

QTEST_GUILESS_MAIN(TestYamlGuard)
#include "tst_yamlguard.moc"
