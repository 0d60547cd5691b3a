// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/packmanifest.h"

#include <QTest>

using namespace packdesk;

namespace {

const QByteArray good("name: web-tools\n"
                      "version: '1.10'\n"
                      "description: Reads pages\n"
                      "category: research\n");

QStringList listed(const QList<Finding> &findings)
{
    QStringList lines;
    for (const auto &finding : findings)
        lines.append(QStringLiteral("%1 %2 %3:%4 %5")
                         .arg(int(finding.severity))
                         .arg(int(finding.kind))
                         .arg(finding.line)
                         .arg(finding.column)
                         .arg(finding.detail));
    return lines;
}

} // namespace

class TestPackManifest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAll();
    void readsTheLeast();
    void findings_data();
    void findings();
    void refuses_data();
    void refuses();
    void slugs_data();
    void slugs();
};

void TestPackManifest::readsAll()
{
    const auto reading = readPackManifest(good
                                          + "display_name: \"Web tools\"\n"
                                            "suggested_packs: [git-basics, sql]\n"
                                            "capabilities:\n"
                                            "  - name: api\n"
                                            "    type: http\n"
                                            "    allow:\n"
                                            "      - domains: [\"*.example.com\"]\n"
                                            "        methods: [GET]\n");
    QVERIFY2(reading.findings.isEmpty(), qPrintable(listed(reading.findings).join(u'\n')));
    QVERIFY(reading.manifest);
    QCOMPARE(reading.manifest->name, QStringLiteral("web-tools"));
    // The text as written, not a number: 1.10 is not 1.1.
    QCOMPARE(reading.manifest->version, QStringLiteral("1.10"));
    QCOMPARE(reading.manifest->description, QStringLiteral("Reads pages"));
    QCOMPARE(reading.manifest->category, QStringLiteral("research"));
    QCOMPARE(reading.manifest->displayName, QStringLiteral("Web tools"));
    QCOMPARE(reading.manifest->suggestedPacks, QStringLiteral("git-basics,sql"));
    QCOMPARE(reading.manifest->capabilities,
             QStringLiteral("- name: api\n  type: http\n  allow:\n    - domains:\n"
                            "        - \"*.example.com\"\n      methods:\n        - GET\n"));
}

void TestPackManifest::readsTheLeast()
{
    const auto reading = readPackManifest("name: a\nversion: 1\n");
    QVERIFY(reading.manifest);
    QVERIFY(reading.manifest->capabilities.isNull());
    QVERIFY(reading.manifest->suggestedPacks.isNull());
    QVERIFY(reading.manifest->displayName.isNull());
    QVERIFY(reading.manifest->description.isNull());
    QCOMPARE(reading.findings.size(), 2);
    for (const auto &finding : reading.findings) {
        QCOMPARE(finding.severity, Severity::Warning);
        QCOMPARE(finding.kind, FindingKind::FieldMissing);
    }
}

void TestPackManifest::findings_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<FindingKind>("kind");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");

    const QByteArray rest("description: d\ncategory: c\n");
    QTest::newRow("no name") << "version: 1\n" + rest << Severity::Error
                             << FindingKind::FieldMissing << "name" << 0 << 0;
    QTest::newRow("empty name") << "name: ''\nversion: 1\n" + rest << Severity::Error
                                << FindingKind::FieldMissing << "name" << 1 << 7;
    QTest::newRow("name is no slug") << "name: Web Tools\nversion: 1\n" + rest << Severity::Error
                                     << FindingKind::FieldWrong << "name" << 1 << 7;
    QTest::newRow("name is a list") << "name: [a]\nversion: 1\n" + rest << Severity::Error
                                    << FindingKind::FieldWrong << "name" << 1 << 7;
    QTest::newRow("no version") << "name: a\n" + rest << Severity::Error
                                << FindingKind::FieldMissing << "version" << 0 << 0;
    QTest::newRow("null version") << "name: a\nversion: ~\n" + rest << Severity::Error
                                  << FindingKind::FieldMissing << "version" << 2 << 10;
    for (const auto *number : {"1.10", "2.0", "007", "1e3", "0x1F", "1_000"})
        QTest::newRow(number) << "name: a\nversion: " + QByteArray(number) + '\n' + rest
                              << Severity::Warning << FindingKind::VersionIsNumber << number << 2
                              << 10;
    QTest::newRow("version of two words") << "name: a\nversion: 1 b\n" + rest << Severity::Error
                                          << FindingKind::FieldWrong << "version" << 2 << 10;
    QTest::newRow("unknown key") << good + "licence: MIT\n"
                                 << Severity::Note << FindingKind::UnknownField << "licence" << 5
                                 << 1;
    QTest::newRow("packs are a text")
        << good + "suggested_packs: a, b\n"
        << Severity::Error << FindingKind::FieldWrong << "suggested_packs" << 5 << 18;
    QTest::newRow("pack with a comma")
        << good + "suggested_packs: [a, \"b,c\"]\n"
        << Severity::Error << FindingKind::FieldWrong << "suggested_packs[1]" << 5 << 22;
    QTest::newRow("capabilities are a map")
        << good + "capabilities: {name: a}\n"
        << Severity::Error << FindingKind::CapabilitiesInvalid << "capabilities" << 5 << 15;
    QTest::newRow("capability without a type")
        << good + "capabilities:\n- name: a\n  allow: [{domains: [a.b], methods: [GET]}]\n"
        << Severity::Error << FindingKind::CapabilitiesInvalid << "capabilities[0].type" << 6 << 3;
}

void TestPackManifest::findings()
{
    QFETCH(QByteArray, yaml);
    const auto reading = readPackManifest(yaml);
    QVERIFY(reading.manifest);
    QVERIFY2(reading.findings.size() == 1, qPrintable(listed(reading.findings).join(u'\n')));
    const auto &finding = reading.findings.front();
    QTEST(finding.severity, "severity");
    QTEST(finding.kind, "kind");
    QTEST(finding.detail, "detail");
    QTEST(finding.line, "line");
    QTEST(finding.column, "column");
    QCOMPARE(finding.path, QStringLiteral("pack.yaml"));
}

void TestPackManifest::refuses_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<FindingKind>("kind");
    QTest::addColumn<int>("line");
    QTest::newRow("empty") << QByteArray() << FindingKind::PackYamlInvalid << 0;
    QTest::newRow("a list") << QByteArray("- a\n") << FindingKind::PackYamlInvalid << 1;
    QTest::newRow("a text") << QByteArray("hello\n") << FindingKind::PackYamlInvalid << 1;
    QTest::newRow("syntax") << good + "a: [\n" << FindingKind::PackYamlInvalid << 6;
    QTest::newRow("doubled key") << good + "name: b\n" << FindingKind::PackYamlInvalid << 5;
    QTest::newRow("alias") << good + "a: &x 1\nb: *x\n" << FindingKind::PackYamlInvalid << 6;
    QTest::newRow("documents") << good + "---\na: 1\n" << FindingKind::PackYamlInvalid << 5;
    QTest::newRow("a key that is a list") << good + "? [a]\n: 1\n"
                                          << FindingKind::PackYamlInvalid << 5;
    QTest::newRow("depth") << good + "a: " + QByteArray("[").repeated(65) + "]\n"
                           << FindingKind::PackYamlInvalid << 5;
    QTest::newRow("nodes") << good + "a: [" + QByteArray("b,").repeated(50'000) + "]\n"
                           << FindingKind::PackYamlInvalid << 5;
    QTest::newRow("size") << QByteArray((1 << 20) + 1, '#') << FindingKind::PackYamlInvalid << 0;
    QTest::newRow("not UTF-8") << good + "a: \xFF\n" << FindingKind::BadEncoding << 5;
}

void TestPackManifest::refuses()
{
    QFETCH(QByteArray, yaml);
    const auto reading = readPackManifest(yaml);
    QVERIFY(!reading.manifest);
    QCOMPARE(reading.findings.size(), 1);
    QTEST(reading.findings.front().kind, "kind");
    QTEST(reading.findings.front().line, "line");
    QVERIFY(!reading.findings.front().detail.isEmpty());
    QCOMPARE(reading.findings.front().severity, Severity::Error);
}

void TestPackManifest::slugs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("one letter") << "a" << true;
    QTest::newRow("a digit") << "7" << true;
    QTest::newRow("dashes") << "a-b--c" << true;
    QTest::newRow("64") << QString(64, u'a') << true;
    QTest::newRow("65") << QString(65, u'a') << false;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("leading dash") << "-a" << false;
    QTest::newRow("trailing dash") << "a-" << false;
    QTest::newRow("uppercase") << "A" << false;
    QTest::newRow("underscore") << "a_b" << false;
    QTest::newRow("newline") << "a\n" << false;
    QTest::newRow("other digits") << QStringLiteral("a\u0663b") << false;
}

void TestPackManifest::slugs()
{
    QFETCH(QString, text);
    QTEST(isSlug(text), "good");
}

QTEST_GUILESS_MAIN(TestPackManifest)
#include "tst_packmanifest.moc"
