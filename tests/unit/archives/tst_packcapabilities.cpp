// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/packmanifest.h"
#include "models/capabilities/parser.h"
#include "tests/unit/archives/folderbuilder.h"
#include "tests/unit/capabilities/capabilitycases.h"

#include <QTest>

#include <algorithm>

using namespace packdesk;

namespace {

// Where a document stands in manifestWith().
constexpr int linesBefore = 5;
constexpr int columnsBefore = 2;

bool isUsable(const QList<Finding> &findings)
{
    return std::none_of(findings.cbegin(), findings.cend(),
                        [](const Finding &finding) { return finding.severity == Severity::Error; });
}

/// `TypeWrong`'s number and `[0].type`, which are the same wherever the list stands.
QStringList faultsOf(const CapabilityDocument &document)
{
    QStringList faults;
    for (const auto &problem : document.problems)
        faults += QString::number(int(problem.fault)) + QLatin1Char(' ') + problem.place;
    faults.sort();
    return faults;
}

} // namespace

/// caps.yaml is judged once: what is found in a pack.yaml is what models/capabilities says.
class TestPackCapabilities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAsTheDocument_data();
    void sameAsTheDocument();
    void decided_data();
    void decided();
    void places_data();
    void places();
};

void TestPackCapabilities::sameAsTheDocument_data()
{
    QTest::addColumn<QByteArray>("yaml");
    for (const auto &one : readCapabilityCases(QStringLiteral("documents.txt"))) {
        const auto yaml = one.sections.value(QString());
        // Broken YAML is the fault of the whole pack.yaml, and a marker ends it.
        const auto document = parseCapabilities(yaml);
        const bool broken
            = !document.readable && document.problems.front().fault == CapabilityFault::Yaml;
        if (!broken && !yaml.startsWith("---"))
            QTest::newRow(qPrintable(one.title)) << yaml;
    }
}

void TestPackCapabilities::sameAsTheDocument()
{
    QFETCH(QByteArray, yaml);
    const auto document = parseCapabilities(yaml);
    const auto reading = readPackManifest(manifestWith(yaml));
    QVERIFY(reading.manifest);
    QList<Finding> expected;
    for (auto problem : document.problems) {
        problem.line += linesBefore;
        problem.column += columnsBefore;
        expected.append({problem.isError() ? Severity::Error : Severity::Warning,
                         FindingKind::CapabilitiesInvalid, QStringLiteral("pack.yaml"),
                         problem.line, problem.column,
                         QStringLiteral("capabilities") + problem.place, problem});
    }
    QCOMPARE(findingTexts(reading.findings), findingTexts(expected));
    QCOMPARE(reading.findings, expected);
    QCOMPARE(isUsable(reading.findings), document.isValid());
    // What a server answers of such a pack is this text by itself.
    QCOMPARE(faultsOf(parseCapabilities(reading.manifest->capabilities.toUtf8())),
             faultsOf(document));
}

// Folders and archives once were judged by rules of their own, which differed in these.
void TestPackCapabilities::decided_data()
{
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *title, const char *expected) {
        QTest::newRow(title) << QString::fromUtf8(expected).split(QLatin1Char('|'),
                                                                  Qt::SkipEmptyParts);
    };
    row("a boolean that is nothing", "");
    row("letters beyond ASCII are compared in their wire form", "");
    row("one script for the whole domain", "");
    row("a Cyrillic letter between Latin ones", "");
    row("Japanese mixes its own scripts", "");
    row("a label of 64 characters",
        "E CapabilitiesInvalid pack.yaml:9:19 capabilities[0].allow[0].domains[0]");
    row("a path with a line break",
        "W CapabilitiesInvalid pack.yaml:11:17 capabilities[0].allow[0].paths[0]");
    row("a tag that changes what is meant",
        "E CapabilitiesInvalid pack.yaml:9:19 capabilities[0].allow[0].domains[0]");
}

void TestPackCapabilities::decided()
{
    QFETCH(QStringList, expected);
    const auto cases = readCapabilityCases(QStringLiteral("documents.txt"));
    const auto one = std::find_if(cases.cbegin(), cases.cend(), [](const CapabilityCase &c) {
        return c.title == QLatin1String(QTest::currentDataTag());
    });
    QVERIFY(one != cases.cend());
    const auto reading = readPackManifest(manifestWith(one->sections.value(QString())));
    QCOMPARE(findingTexts(reading.findings), expected);
}

void TestPackCapabilities::places_data()
{
    QTest::addColumn<QByteArray>("capabilities");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &capabilities, const char *expected) {
        QTest::newRow(name) << capabilities
                            << QLatin1String("E CapabilitiesInvalid pack.yaml:")
                + QLatin1String(expected);
    };
    const QByteArray rest("type: http, allow: [{domains: [a.b], methods: [GET]}]}\n");
    row("in the line of the key", "capabilities: [{name: \xC3\xBC, " + rest.chopped(1) + "]\n",
        "5:23 capabilities[0].name");
    row("two bytes before",
        "capabilities:\n- {gr\xC3\xB6\xC3\x9F"
        "e: 1, name: 1, "
            + rest,
        "6:20 capabilities[0].name");
    row("three bytes before", "capabilities:\n- {\xE2\x82\xAC: 1, name: 1, " + rest,
        "6:16 capabilities[0].name");
    row("four bytes before", "capabilities:\n- {\xF0\x9D\x94\x98: 1, name: 1, " + rest,
        "6:16 capabilities[0].name");
    row("a comment with letters before",
        "# \xC3\xA4\ncapabilities: # \xC3\xB6\n- {name: 1, " + rest, "7:10 capabilities[0].name");
    row("in a list of letters",
        "capabilities:\n- name: a\n  type: http\n  allow:\n  - methods: [GET]\n"
        "    domains: [b\xC3\xBC"
        "cher.de, \"\xC3\xA4 \xC3\xB6\"]\n",
        "10:26 capabilities[0].allow[0].domains[1]");
    row("line ends of Windows", "capabilities:\r\n- {name: 1, " + rest,
        "6:10 capabilities[0].name");
}

void TestPackCapabilities::places()
{
    QFETCH(QByteArray, capabilities);
    QFETCH(QString, expected);
    const auto mark = QByteArray("\xEF\xBB\xBF");
    for (const auto &yaml : {goodManifest() + capabilities, mark + goodManifest() + capabilities})
        QCOMPARE(findingTexts(readPackManifest(yaml).findings), QStringList{expected});
}

QTEST_GUILESS_MAIN(TestPackCapabilities)
#include "tst_packcapabilities.moc"
