// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/parser.h"
#include "ui/words/capabilitywords.h"

#include <QTest>

namespace packdesk {

class TestCapabilityWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problems_data();
    void problems();
    void everyYamlFaultHasItsWords();
    void hiddenCharactersAreSeen();
};

void TestCapabilityWords::problems_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *yaml, const QString &line) {
        QTest::newRow(name) << QByteArray(yaml) << line;
    };
    row("no list", "a: 1\n",
        QStringLiteral("1:1 · Capabilities are a list, and this is something else."));
    row("no type", "- {name: a, allow: [{domains: [a.com], methods: [GET]}]}\n",
        QStringLiteral("1:3 · “type” is missing."));
    row("type", "- {name: a, type: tcp, allow: [{domains: [a.com], methods: [GET]}]}\n",
        QStringLiteral("1:19 · The type has to be “http”, not “tcp”."));
    row("path",
        "- name: a\n  type: http\n  allow:\n    - domains: [a.com]\n      methods: [GET]\n"
        "      paths: [hooks/*]\n",
        QStringLiteral("6:15 · A path begins with “/”, unlike “hooks/*”."));
    row("method", "- {name: a, type: http, allow: [{domains: [a.com], methods: [FETCH]}]}\n",
        QStringLiteral("1:62 · “FETCH” is none of GET, POST, PUT, DELETE, PATCH, HEAD and "
                       "OPTIONS."));
    row("empty", "- {name: a, type: http, allow: []}\n",
        QStringLiteral("1:32 · “allow” needs at least one entry."));
    row("doubled key", "- {name: a, name: b}\n",
        QStringLiteral("1:13 · The key “name” is there twice."));
}

void TestCapabilityWords::problems()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, line);
    const auto document = parseCapabilities(yaml);
    QStringList lines;
    for (const auto &problem : document.problems)
        lines << capabilityProblemLine(problem);
    QVERIFY2(lines.contains(line), qPrintable(lines.join(QLatin1Char('\n'))));
}

void TestCapabilityWords::everyYamlFaultHasItsWords()
{
    QStringList texts;
    for (int fault = 0; fault <= int(YamlFault::Syntax); ++fault)
        texts << yamlFaultText(YamlFault(fault), {});
    QCOMPARE(texts.removeDuplicates(), 0);
    QCOMPARE(yamlFaultText(YamlFault::Syntax, QStringLiteral("end of map not found")),
             QStringLiteral("This is no YAML: end of map not found"));
}

void TestCapabilityWords::hiddenCharactersAreSeen()
{
    CapabilityProblem problem;
    problem.fault = CapabilityFault::PathWrong;
    problem.value = QStringLiteral("x\u202Ey");
    QCOMPARE(capabilityProblemLine(problem),
             QStringLiteral("A path begins with “/”, unlike “x⟨U+202E⟩y”."));
}

} // namespace packdesk

QTEST_GUILESS_MAIN(packdesk::TestCapabilityWords)
#include "tst_capabilitywords.moc"
