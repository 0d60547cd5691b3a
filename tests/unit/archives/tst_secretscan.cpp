// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/secretscan.h"
#include "tests/support/processortime.h"

#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

namespace {

const QByteArray letters("Ab3dEf6hIj9lMn2pQr5tUv8xYz1bCd4fGh7jKl0nMp");

} // namespace

class TestSecretScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void everyHeuristicIsTried();
    void passesOver_data();
    void passesOver();
    void firstOfEach();
    void hostileTexts_data();
    void hostileTexts();
};

// In two parts, so that this file holds nothing that looks like a secret.
void TestSecretScan::finds_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row
        = [](const char *heuristic, const QByteArray &text) { QTest::newRow(heuristic) << text; };
    row("private-key", QByteArray("-----BEGIN OPENSSH PRIV") + "ATE KEY-----");
    row("private-key", QByteArray("-----BEGIN PRIV") + "ATE KEY-----");
    row("private-key", QByteArray("-----BEGIN PGP PRIV") + "ATE KEY BLOCK-----");
    row("aws-access-key", "AKIA" + QByteArray(16, '7'));
    row("aws-access-key", "ASIA" + QByteArray(16, 'Z'));
    row("evershell-key", "sk_" + letters.left(16));
    row("github-token", "ghp_" + letters.left(36));
    row("github-token", "gho_" + letters.left(36));
    row("github-token", "ghs_" + letters.left(36));
    row("github-token", "github_pat_" + letters);
    row("gitlab-token", "glpat-" + letters.left(20));
    row("slack-token", "xoxp-" + letters.left(12));
    row("slack-webhook", "hooks.slack.com/services/T01/B02/" + letters.left(24));
    row("google-key", "AIza" + letters.left(35));
    row("ai-provider-key", "sk-ant-" + letters);
    row("npm-token", "npm_" + letters.left(36));
    row("pypi-token", "pypi-AgE" + letters);
    row("jwt", "eyJ" + letters + ".eyJ" + letters + "." + letters);
    row("password-in-address", QByteArray("postgres") + "://u:pw1@db.example");
    row("bearer-token", "Bearer " + letters);
}

void TestSecretScan::finds()
{
    QFETCH(QByteArray, text);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const auto findings
        = findSecrets(QStringLiteral("data/a"), "\xC3\xA4\r\n \xC3\xA4 \"" + text + "\"\n");
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().detail, name);
    QCOMPARE(findings.first().severity, Severity::Warning);
    QCOMPARE(findings.first().path, QStringLiteral("data/a"));
    QCOMPARE(findings.first().line, 2);
    const int scheme = name == QLatin1String("password-in-address") ? 8 : 0;
    QCOMPARE(findings.first().column, 5 + scheme);
}

void TestSecretScan::everyHeuristicIsTried()
{
    QCOMPARE(secretHeuristics().size(), 14);
}

void TestSecretScan::passesOver_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    row("nothing", "");
    row("public key", "-----BEGIN PUBLIC KEY-----");
    row("word that holds it", "task_list_of_everything_there_is");
    row("lower case", "akia" + QByteArray(16, 'q'));
    row("too long", "AKIA" + QByteArray(17, 'Q'));
    row("too short", "ghp_" + letters.left(35));
    row("placeholder", "Bearer $TOKEN, Bearer <token>, Bearer YOUR_TOKEN_GOES_IN_THIS_PLACE");
    row("address", "https://example.com:8080/a@b and https://me@example.com");
    row("address with variables", "https://${USER}:${PASSWORD}@example.com");
    row("binary", QByteArray(1, '\0') + "AKIA" + QByteArray(16, 'Q'));
}

void TestSecretScan::passesOver()
{
    QFETCH(QByteArray, text);
    const auto findings = findSecrets(QStringLiteral("data/a"), text);
    QVERIFY2(findings.isEmpty(), findings.isEmpty() ? "" : qPrintable(findings.first().detail));
}

void TestSecretScan::firstOfEach()
{
    const QByteArray key = "AKIA" + QByteArray(16, 'Q') + '\n';
    const auto findings
        = findSecrets(QStringLiteral("a"), "\n" + key + key + "sk_" + letters + "\n" + key);
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings.at(0).line, 2);
    QCOMPARE(findings.at(1).line, 4);
    // The secret itself is told nowhere.
    for (const auto &finding : findings)
        QVERIFY(secretHeuristics().contains(finding.detail));
}

void TestSecretScan::hostileTexts_data()
{
    QTest::addColumn<QByteArray>("part");
    for (const auto *part : {"-----BEGIN ", "AKIA", " sk_", "://a:", "://a:bcd", " eyJ", "Bearer ",
                             "eyJaaaaaaaa.eyJaaaaaaaa.", "xox", "hooks.slack.com/services/T"})
        QTest::newRow(part) << QByteArray(part);
}

void TestSecretScan::hostileTexts()
{
    QFETCH(QByteArray, part);
    const ProcessorTime clock;
    findSecrets(QStringLiteral("a"), part.repeated((1 << 20) / part.size()));
    QVERIFY2(clock.elapsed() < mostMs, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestSecretScan)
#include "tst_secretscan.moc"
