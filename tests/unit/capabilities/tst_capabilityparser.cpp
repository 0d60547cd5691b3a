// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/parser.h"
#include "models/capabilities/rows.h"
#include "tests/support/processortime.h"
#include "tests/unit/capabilities/capabilitycases.h"

#include <QRegularExpression>
#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

namespace {

QString nameOf(YamlFault fault)
{
    switch (fault) {
    case YamlFault::Alias:
        return QStringLiteral("Yaml/Alias");
    case YamlFault::DuplicateKey:
        return QStringLiteral("Yaml/DuplicateKey");
    case YamlFault::KeyNotScalar:
        return QStringLiteral("Yaml/KeyNotScalar");
    case YamlFault::SeveralDocuments:
        return QStringLiteral("Yaml/SeveralDocuments");
    case YamlFault::Syntax:
        return QStringLiteral("Yaml/Syntax");
    default:
        return QStringLiteral("Yaml/%1").arg(int(fault));
    }
}

QString nameOf(CapabilityFault fault)
{
    static const QHash<CapabilityFault, QString> names{
        {CapabilityFault::NotAList, QStringLiteral("NotAList")},
        {CapabilityFault::FieldMissing, QStringLiteral("FieldMissing")},
        {CapabilityFault::FieldEmpty, QStringLiteral("FieldEmpty")},
        {CapabilityFault::TextExpected, QStringLiteral("TextExpected")},
        {CapabilityFault::ListExpected, QStringLiteral("ListExpected")},
        {CapabilityFault::MapExpected, QStringLiteral("MapExpected")},
        {CapabilityFault::BooleanExpected, QStringLiteral("BooleanExpected")},
        {CapabilityFault::NameWrong, QStringLiteral("NameWrong")},
        {CapabilityFault::NameDoubled, QStringLiteral("NameDoubled")},
        {CapabilityFault::NamePlatform, QStringLiteral("NamePlatform")},
        {CapabilityFault::TypeWrong, QStringLiteral("TypeWrong")},
        {CapabilityFault::DomainWrong, QStringLiteral("DomainWrong")},
        {CapabilityFault::MethodWrong, QStringLiteral("MethodWrong")},
        {CapabilityFault::PathWrong, QStringLiteral("PathWrong")},
        {CapabilityFault::PathUnusual, QStringLiteral("PathUnusual")},
        {CapabilityFault::TagWrong, QStringLiteral("TagWrong")}};
    return names.value(fault, QStringLiteral("?"));
}

QString orDash(const QString &text, bool isThere)
{
    return isThere ? text : QStringLiteral("-");
}

QString joined(const QList<CapabilityField> &fields)
{
    QStringList texts;
    for (const auto &field : fields)
        texts += field.text();
    return orDash(texts.join(QLatin1String("; ")), !texts.isEmpty());
}

QString namesOf(CapabilityMarks marks)
{
    QStringList names;
    const auto add = [&](CapabilityMark mark, const char *name) {
        if (marks.testFlag(mark))
            names += QString::fromLatin1(name);
    };
    add(CapabilityMark::WildcardDomain, "wildcard");
    add(CapabilityMark::EveryPath, "every-path");
    add(CapabilityMark::PlainHttp, "http");
    add(CapabilityMark::Writes, "writes");
    add(CapabilityMark::MixedScripts, "scripts");
    add(CapabilityMark::UnknownKey, "unknown");
    return orDash(names.join(QLatin1Char(' ')), !names.isEmpty());
}

QString lineOf(const CapabilityRow &row)
{
    const auto paths = row.paths.join(QLatin1Char(' ')).replace(QLatin1Char('\n'), QChar(0x23CE));
    const QStringList columns{
        QStringLiteral("row %1/%2: %3").arg(row.capability, row.rule, row.domain.pattern),
        orDash(row.methods.join(QLatin1Char(' ')), !row.methods.isEmpty()),
        orDash(paths, !row.paths.isEmpty()),
        joined(row.conditions),
        joined(row.changes),
        joined(row.budgets),
        namesOf(row.marks)};
    return columns.join(QLatin1String(" | "));
}

QString lineOf(const CapabilityProblem &problem)
{
    const auto fault
        = problem.fault == CapabilityFault::Yaml ? nameOf(problem.yaml) : nameOf(problem.fault);
    return QStringLiteral("%1 %2:%3 %4 %5")
        .arg(problem.isError() ? QStringLiteral("error") : QStringLiteral("warning"))
        .arg(problem.line)
        .arg(problem.column)
        .arg(fault, orDash(problem.field, !problem.field.isEmpty()));
}

QString lineOf(const CapabilityField &unknown)
{
    return QStringLiteral("unknown %1:%2 %3")
        .arg(unknown.line)
        .arg(unknown.column)
        .arg(unknown.key);
}

QStringList rowLines(const CapabilityDocument &document)
{
    QStringList lines;
    const auto rows = capabilityRows(document);
    for (const auto &row : rows)
        lines += lineOf(row);
    return lines;
}

/// What is not a row, sorted.
QStringList otherLines(const CapabilityDocument &document)
{
    QStringList lines;
    for (const auto &problem : document.problems)
        lines += lineOf(problem);
    for (const auto &capability : document.capabilities) {
        for (const auto &key : capability.unknown)
            lines += lineOf(key);
        for (const auto &rule : capability.rules) {
            for (const auto &key : rule.unknown)
                lines += lineOf(key);
        }
    }
    lines.sort();
    return lines;
}

QByteArray least(const QByteArray &rule)
{
    return "- {name: a, type: http, allow: [" + rule + "]}\n";
}

} // namespace

class TestCapabilityParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void tableIsLarge();
    void hostile_data();
    void hostile();
    void largeDocument();
    void manyUnknownKeys();
    void problemsKnowTheirPlace();
    void partOfAnotherText();
    void reach_data();
    void reach();
};

void TestCapabilityParser::table_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QStringList>("others");
    const auto cases = readCapabilityCases(QStringLiteral("documents.txt"));
    for (const auto &one : cases) {
        const auto row = QStringLiteral("row ");
        auto others = one.expected;
        others.removeIf([&](const QString &line) { return line.startsWith(row); });
        others.sort();
        QTest::newRow(qPrintable(one.title))
            << one.sections.value(QString())
            << one.expected.filter(QRegularExpression(QStringLiteral("\\Arow "))) << others;
    }
}

void TestCapabilityParser::table()
{
    QFETCH(QByteArray, yaml);
    const auto document = parseCapabilities(yaml);
    QTEST(rowLines(document), "rows");
    QTEST(otherLines(document), "others");
    QCOMPARE(document.text, yaml);
    QCOMPARE(parseCapabilities(yaml).capabilities, document.capabilities);
}

void TestCapabilityParser::tableIsLarge()
{
    QVERIFY(readCapabilityCases(QStringLiteral("documents.txt")).size() >= 120);
}

void TestCapabilityParser::hostile_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<YamlFault>("fault");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QByteArray laughs("- &a0 [lol, lol]\n");
    for (int i = 1; i < 30; ++i) {
        const auto before = QByteArray::number(i - 1);
        laughs += "- &a" + QByteArray::number(i) + " [*a" + before + ", *a" + before + "]\n";
    }
    QTest::newRow("a bomb") << laughs << YamlFault::Alias << 2 << 8;
    QTest::newRow("a circle") << QByteArray("- &a [*a]\n") << YamlFault::Alias << 1 << 7;
    QTest::newRow("64 lists deep and one more")
        << QByteArray(65, '[') + QByteArray(65, ']') << YamlFault::TooDeep << 1 << 65;
    QTest::newRow("500,000 lists deep")
        << QByteArray(500'000, '[') + QByteArray(500'000, ']') << YamlFault::TooDeep << 1 << 65;
    QTest::newRow("deep in a condition")
        << least("{domains: [a.com], methods: [GET], when: " + QByteArray("{a: ").repeated(1000)
                 + "1" + QByteArray("}").repeated(1000) + "}")
        << YamlFault::TooDeep << 1 << 314;
    QTest::newRow("too many nodes") << QByteArray("[" + QByteArray("a,").repeated(60'000) + "]")
                                    << YamlFault::TooManyNodes << 1 << 100'000;
    QTest::newRow("too large") << QByteArray((1 << 20) + 1, ' ') << YamlFault::TooLarge << 0 << 0;
    QTest::newRow("no UTF-8") << QByteArray("- name: a\xFF\n") << YamlFault::BadEncoding << 1 << 10;
    QTest::newRow("a zero byte") << QByteArray("- a\n- \0b\n", 9) << YamlFault::BadEncoding << 2
                                 << 3;
}

void TestCapabilityParser::hostile()
{
    QFETCH(QByteArray, yaml);
    const ProcessorTime timer;
    const auto document = parseCapabilities(yaml);
    QVERIFY2(timer.elapsed() < mostMs, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!document.readable);
    QVERIFY(document.capabilities.isEmpty());
    QCOMPARE(document.problems.size(), 1);
    const auto &problem = document.problems.front();
    QCOMPARE(problem.fault, CapabilityFault::Yaml);
    QTEST(problem.yaml, "fault");
    QTEST(problem.line, "line");
    QTEST(problem.column, "column");
    QVERIFY(reachOf(document).needsLook());
}

void TestCapabilityParser::largeDocument()
{
    QByteArray yaml;
    for (int i = 0; i < 3000; ++i) {
        yaml += "- name: c" + QByteArray::number(i)
            + "\n  type: http\n  allow:\n    - domains: ['*.d" + QByteArray::number(i)
            + ".example.com', b.com]\n      methods: [GET, POST]\n";
    }
    const ProcessorTime timer;
    const auto reach = reachOf(parseCapabilities(yaml));
    QVERIFY2(timer.elapsed() < mostMs, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(reach.readable);
    QCOMPARE(reach.domains, 3001);
}

// Each of many rows shares the many keys of its capability.
void TestCapabilityParser::manyUnknownKeys()
{
    QByteArray yaml("- name: a\n  type: http\n");
    for (int i = 0; i < 10'000; ++i)
        yaml += "  k" + QByteArray::number(i) + ": v\n";
    yaml += "  allow:\n";
    for (int i = 0; i < 3000; ++i)
        yaml += "    - {domains: [a.com], methods: [GET], z: 1}\n";
    const ProcessorTime timer;
    const auto document = parseCapabilities(yaml);
    const auto rows = capabilityRows(document);
    QVERIFY2(timer.elapsed() < mostMs, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(rows.size(), 3000);
    QCOMPARE(rows.at(0).capabilityUnknown.size(), 10'000);
    QCOMPARE(rows.at(0).unknown.size(), 1);
}

void TestCapabilityParser::problemsKnowTheirPlace()
{
    const CapabilityDocument document
        = parseCapabilities(least("{domains: [a.com], methods: [GET]}")
                            + "- {name: b, type: http, allow: [{domains: [b.com], methods: [GET]}, "
                              "{domains: [c.com, d/e], methods: [GET]}]}\n");
    QCOMPARE(document.problems.size(), 1);
    const CapabilityProblem &problem = document.problems.front();
    QCOMPARE(problem.place, QStringLiteral("[1].allow[1].domains[1]"));
    QCOMPARE(problem.value, QStringLiteral("d/e"));
    QCOMPARE(problem.capability, 1);
    QVERIFY(problem.concernsReach());
    QVERIFY(!document.isValid());
    QVERIFY(document.capabilities.at(0).notUnderstood.isNull());
    QVERIFY(!document.capabilities.at(1).notUnderstood.isNull());
}

void TestCapabilityParser::partOfAnotherText()
{
    const auto root = parseYaml("name: x\ncapabilities:\n  - name: a\n    type: tcp\n");
    QVERIFY(root);
    const auto document = readCapabilities(root->value(QStringLiteral("capabilities")));
    QVERIFY(document.readable);
    QCOMPARE(document.capabilities.size(), 1);
    QCOMPARE(document.problems.size(), 2);
    QCOMPARE(document.problems.at(0).line, 3);
    QCOMPARE(document.problems.at(1).line, 4);
    QCOMPARE(document.problems.at(1).column, 11);
    QVERIFY(readCapabilities(root->value(QStringLiteral("none"))).isValid());
}

void TestCapabilityParser::reach_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("domains");
    QTest::addColumn<bool>("needsLook");
    QTest::newRow("nothing") << QByteArray() << 0 << false;
    QTest::newRow("harmless") << least("{domains: [a.com], methods: [GET], paths: [/x]}") << 1
                              << false;
    QTest::newRow("one domain in two rules")
        << least("{domains: [a.com], methods: [GET], paths: [/x]}, "
                 "{domains: [A.com., b.com], methods: [HEAD], paths: [/y]}")
        << 2 << false;
    QTest::newRow("writes") << least("{domains: [a.com], methods: [PUT], paths: [/x]}") << 1
                            << true;
    QTest::newRow("every path") << least("{domains: [a.com], methods: [GET]}") << 1 << true;
    QTest::newRow("a warning only")
        << QByteArray("- {name: _a, type: http, allow: [{domains: [a.com], methods: [GET], "
                      "paths: [/x]}]}")
        << 1 << false;
    QTest::newRow("a warning about a path")
        << least("{domains: [a.com], methods: [GET], paths: [/x y]}") << 1 << true;
    QTest::newRow("an error only")
        << QByteArray("- {name: 1, type: http, allow: [{domains: [a.com], methods: [GET], "
                      "paths: [/x]}]}")
        << 1 << true;
    QTest::newRow("an unknown key without a row")
        << QByteArray("- {name: a, type: http, also: b}") << 0 << true;
}

void TestCapabilityParser::reach()
{
    QFETCH(QByteArray, yaml);
    const Reach reach = reachOf(parseCapabilities(yaml));
    QVERIFY(reach.readable);
    QTEST(reach.domains, "domains");
    QTEST(reach.needsLook(), "needsLook");
}

QTEST_GUILESS_MAIN(TestCapabilityParser)
#include "tst_capabilityparser.moc"
