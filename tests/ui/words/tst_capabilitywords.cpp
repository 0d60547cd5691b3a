// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/packmanifest.h"
#include "models/capabilities/parser.h"
#include "ui/words/capabilitywords.h"
#include "ui/words/findingwords.h"

#include <QSet>
#include <QTest>

namespace packdesk {

class TestCapabilityWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problems_data();
    void problems();
    void everyFaultHasItsWords();
    void findingsHaveTheSameWords();
    void warningsAreNotCalledInvalid();
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
        QStringLiteral("1:1 · Capabilities have to be a list: begin each with “- ”."));
    row("no type", "- {name: a, allow: [{domains: [a.com], methods: [GET]}]}\n",
        QStringLiteral("1:3 · “type” is missing. Add it."));
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
    row("text", "- {name: [a], type: http, allow: [{domains: [a.com], methods: [GET]}]}\n",
        QStringLiteral("1:10 · “name” has to be a text."));
    row("list", "- {name: a, type: http, allow: {}}\n",
        QStringLiteral("1:32 · “allow” has to be a list."));
    row("map", "- a\n", QStringLiteral("1:3 · This has to be a map of fields."));
    row("boolean",
        "- name: a\n  type: http\n  allow:\n    - domains: [a.com]\n      methods: [GET]\n"
        "      allow_insecure: yes\n",
        QStringLiteral("6:23 · “allow_insecure” has to be true or false. It counts as true here."));
    row("name", "- {name: 1a, type: http, allow: [{domains: [a.com], methods: [GET]}]}\n",
        QStringLiteral("1:10 · A name begins with a letter and has at most 64 letters, digits, “-” "
                       "and “_”, unlike “1a”."));
    row("doubled name",
        "- {name: a, type: http, allow: [{domains: [a.com], methods: [GET]}]}\n"
        "- {name: a, type: http, allow: [{domains: [a.com], methods: [GET]}]}\n",
        QStringLiteral("2:10 · The name “a” is there twice. Rename one."));
    row("name of the platform",
        "- {name: _a, type: http, allow: [{domains: [a.com], methods: [GET]}]}\n",
        QStringLiteral("1:10 · Names such as “_a”, with a leading “_”, are the platform’s. Choose "
                       "another."));
    row("domain", "- {name: a, type: http, allow: [{domains: [a/b], methods: [GET]}]}\n",
        QStringLiteral("1:44 · “a/b” is no host pattern such as “api.example.com” or "
                       "“*.example.com”."));
    row("unusual path",
        "- name: a\n  type: http\n  allow:\n    - domains: [a.com]\n      methods: [GET]\n"
        "      paths: [/a b]\n",
        QStringLiteral("6:15 · No request has white space or hidden characters in its path, unlike "
                       "“/a b”. Take them out."));
    row("tag", "- {name: !!binary YQ==, type: http, allow: [{domains: [a.com], methods: [GET]}]}\n",
        QStringLiteral("1:10 · A YAML tag makes something else of “name”. Remove the tag."));
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

void TestCapabilityWords::everyFaultHasItsWords()
{
    QSet<QString> texts;
    for (int fault = 0; fault <= int(CapabilityFault::TagWrong); ++fault) {
        CapabilityProblem problem;
        problem.fault = CapabilityFault(fault);
        problem.field = QStringLiteral("x");
        problem.value = QStringLiteral("y");
        texts.insert(capabilityProblemText(problem));
    }
    QCOMPARE(texts.size(), int(CapabilityFault::TagWrong) + 1);
}

// Whoever reads the list of findings reads no less than who reads the table.
void TestCapabilityWords::findingsHaveTheSameWords()
{
    const QByteArray list("- name: 1a\n  type: tcp\n  allow: [{domains: [a/b], methods: [get]}]\n");
    const auto document = parseCapabilities(list);
    const auto reading = readPackManifest(
        "name: a\nversion: \"1\"\ndescription: d\ncategory: c\ncapabilities:\n" + list);
    QCOMPARE(reading.findings.size(), 4);
    QCOMPARE(document.problems.size(), 4);
    for (int i = 0; i < 4; ++i) {
        const auto &problem = document.problems.at(i);
        const auto text = findingText(reading.findings.at(i));
        QCOMPARE(text.place,
                 QStringLiteral("pack.yaml:%1:%2").arg(problem.line + 5).arg(problem.column));
        QCOMPARE(text.headline,
                 QStringLiteral("has a capability that is not valid: capabilities")
                     + problem.place);
        QCOMPARE(text.advice,
                 QStringLiteral("The server refuses the pack. ") + capabilityProblemText(problem));
    }
}

void TestCapabilityWords::warningsAreNotCalledInvalid()
{
    CapabilityProblem problem;
    problem.fault = CapabilityFault::NamePlatform;
    problem.value = QStringLiteral("_a");
    const Finding finding{Severity::Warning,
                          FindingKind::CapabilitiesInvalid,
                          QStringLiteral("pack.yaml"),
                          6,
                          11,
                          {},
                          problem};
    const auto text = findingText(finding);
    QCOMPARE(text.headline, QStringLiteral("has a capability that deserves a look"));
    QCOMPARE(text.advice,
             QStringLiteral("The server may refuse the pack. ") + capabilityProblemText(problem));
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
