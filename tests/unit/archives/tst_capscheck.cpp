// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/capscheck.h"
#include "models/archives/packmanifest.h"
#include "models/yaml/guard.h"

#include <QTest>

using namespace packdesk;

class TestCapsCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void namesOfThePlatform();
    void sameObjectTwice();
};

void TestCapsCheck::accepts_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("none") << QByteArray("[]");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("least") << QByteArray(
        "- {name: a, type: http, allow: [{domains: [a.com], methods: [GET]}]}");
    QTest::newRow("most") << QByteArray(
        "- name: api-1_x\n  type: http\n  allow:\n"
        "  - name: read\n    domains: ['*.example.com', 'b.com:8443']\n"
        "    methods: [GET, POST, PUT, DELETE, PATCH, HEAD, OPTIONS]\n"
        "    paths: [/api/v1/**]\n    allow_insecure: true\n"
        "    when: request.size < 10\n"
        "  transforms:\n  - {type: header}\n  budgets: {requests: 10}\n");
    QTest::newRow("no paths") << QByteArray(
        "- {name: a, type: http, allow: [{domains: [a.com], methods: [GET], paths: []}]}");
}

void TestCapsCheck::accepts()
{
    QFETCH(QByteArray, yaml);
    const auto findings = checkCapabilities(yaml, QStringLiteral("caps.yaml"));
    QVERIFY2(findings.isEmpty(), findings.isEmpty() ? "" : qPrintable(findings[0].detail));
}

void TestCapsCheck::refuses_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("place");
    const QByteArray head("name: a, type: http, ");
    const QByteArray rule("allow: [{domains: [a.com], methods: [GET]}]");
    auto row = [](const char *name, const QByteArray &yaml, const char *place) {
        QTest::newRow(name) << "- {" + yaml + "}" << QString::fromLatin1(place);
    };
    row("no name", "type: http, " + rule, "[0].name");
    row("name begins with a digit", "name: 1a, type: http, " + rule, "[0].name");
    row("name of 65", "name: " + QByteArray(65, 'a') + ", type: http, " + rule, "[0].name");
    row("name is a list", "name: [a], type: http, " + rule, "[0].name");
    row("other type", "name: a, type: tcp, " + rule, "[0].type");
    row("no rules", "name: a, type: http", "[0].allow");
    row("empty rules", head + "allow: []", "[0].allow");
    row("rules are a map", head + "allow: {}", "[0].allow");
    row("rule is a text", head + "allow: [a]", "[0].allow[0]");
    row("no domains", head + "allow: [{methods: [GET]}]", "[0].allow[0].domains");
    row("empty domains", head + "allow: [{domains: [], methods: [GET]}]", "[0].allow[0].domains");
    row("domain with a path", head + "allow: [{domains: [a.com/x], methods: [GET]}]",
        "[0].allow[0].domains[0]");
    row("no methods", head + "allow: [{domains: [a.com]}]", "[0].allow[0].methods");
    row("unknown method", head + "allow: [{domains: [a.com], methods: [GET, TRACE]}]",
        "[0].allow[0].methods[1]");
    row("method in lower case", head + "allow: [{domains: [a.com], methods: [get]}]",
        "[0].allow[0].methods[0]");
    row("path without a slash", head + "allow: [{domains: [a.com], methods: [GET], paths: [a]}]",
        "[0].allow[0].paths[0]");
    row("insecure is a text",
        head + "allow: [{domains: [a.com], methods: [GET], allow_insecure: \"true\"}]",
        "[0].allow[0].allow_insecure");
    row("transforms are a map", head + rule + ", transforms: {}", "[0].transforms");
    row("budgets are a list", head + rule + ", budgets: []", "[0].budgets");
    QTest::newRow("a map") << QByteArray("name: a") << QString();
    QTest::newRow("a text in the list") << QByteArray("- a") << QStringLiteral("[0]");
    QTest::newRow("doubled name") << "- {" + head + rule + "}\n- {" + head + rule + "}"
                                  << QStringLiteral("[1].name");
}

void TestCapsCheck::refuses()
{
    QFETCH(QByteArray, yaml);
    const auto findings = checkCapabilities(yaml, QStringLiteral("caps.yaml"));
    QCOMPARE(findings.size(), 1);
    QTEST(findings.front().detail, "place");
    QCOMPARE(findings.front().severity, Severity::Error);
    QCOMPARE(findings.front().kind, FindingKind::CapabilitiesInvalid);
    QVERIFY(findings.front().line > 0);
}

void TestCapsCheck::namesOfThePlatform()
{
    const auto findings = checkCapabilities(
        "- {name: _core, type: http, allow: [{domains: [a.com], methods: [GET]}]}", {});
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.front().severity, Severity::Warning);
}

void TestCapsCheck::sameObjectTwice()
{
    const auto list = parseYaml("[a]");
    QVERIFY(list);
    CapsCheck check(QStringLiteral("pack.yaml"), QStringLiteral("capabilities"));
    QCOMPARE(check.check(*list).size(), 1);
    QCOMPARE(check.check(*list).size(), 1);
}

QTEST_GUILESS_MAIN(TestCapsCheck)
#include "tst_capscheck.moc"
