// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/secretscan.h"
#include "ui/words/addresswords.h"
#include "ui/words/attemptwords.h"
#include "ui/words/callerwords.h"
#include "ui/words/findingwords.h"
#include "ui/words/keyringwords.h"
#include "ui/words/packwords.h"
#include "ui/words/referencewords.h"
#include "ui/words/sizewords.h"
#include "ui/words/timewords.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace packdesk {

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizes_data();
    void sizes();
    void progressAndRates();
    void times();
    void relativeTimes_data();
    void relativeTimes();
    void packValues();
    void facets();
    void attempts_data();
    void attempts();
    void phasesAndStates();
    void callers();
    void references_data();
    void references();
    void referenceSummaries();
    void findings();
    void folderFindings_data();
    void folderFindings();
    void secretNames();
    void onlyErrorsAreRefusedForSure();
    void keyringFaults();
    void keyringFaultsOfRegistries();
    void addressFaults();
};

void TestWords::sizes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << QStringLiteral("0 bytes");
    QTest::newRow("one") << qint64(1) << QStringLiteral("1 byte");
    QTest::newRow("bytes") << qint64(1023) << QStringLiteral("1,023 bytes");
    QTest::newRow("KiB") << qint64(1024) << QStringLiteral("1 KiB");
    QTest::newRow("edge") << qint64(1024 * 1024 - 1) << QStringLiteral("1 MiB");
    QTest::newRow("MiB") << qint64(4'718'592) << QStringLiteral("4.5 MiB");
    QTest::newRow("hundreds") << qint64(293) * 1024 * 1024 + 300'000 << QStringLiteral("293 MiB");
    QTest::newRow("GiB") << (qint64(3) << 30) << QStringLiteral("3 GiB");
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << QStringLiteral("8 EiB");
}

void TestWords::sizes()
{
    QFETCH(qint64, bytes);
    QFETCH(QString, text);
    QCOMPARE(sizeText(bytes), text);
}

void TestWords::progressAndRates()
{
    const qint64 mib = 1 << 20;
    QCOMPARE(exactBytes(4'718'592), QStringLiteral("4,718,592 bytes"));
    QCOMPARE(exactBytes(1), QStringLiteral("1 byte"));
    QCOMPARE(progressText(182 * mib, 293 * mib), QStringLiteral("182 of 293 MiB"));
    QCOMPARE(progressText(qint64(900) * 1024, 5 * mib), QStringLiteral("900 KiB of 5 MiB"));
    QCOMPARE(progressText(17, -1), QStringLiteral("17 bytes"));
    QCOMPARE(rateText(18.4 * double(mib)), QStringLiteral("18.4 MiB/s"));
    QCOMPARE(rateText(0), QString());
    QCOMPARE(clockText(6), QStringLiteral("0:06"));
    QCOMPARE(clockText(3723), QStringLiteral("1:02:03"));
    QCOMPARE(timeLeftText(41), QStringLiteral("0:41 left"));
    QCOMPARE(timeLeftText(-1), QString());
}

void TestWords::times()
{
    const QDateTime local(QDate(2026, 5, 22), QTime(9, 12, 3));
    QCOMPARE(dateTimeText(local.toUTC()), QStringLiteral("22 May 2026, 09:12"));
    QCOMPARE(momentText(local.toUTC(), local.addSecs(3600)), QStringLiteral("09:12:03"));
    QCOMPARE(momentText(local.toUTC(), local.addDays(2)), QStringLiteral("22 May 2026, 09:12:03"));
    QCOMPARE(shortMomentText(local.toUTC(), local.addSecs(3600)), QStringLiteral("09:12:03"));
    QCOMPARE(shortMomentText(local.toUTC(), local.addDays(2)), QStringLiteral("22 May, 09:12"));
    QCOMPARE(shortMomentText(local.toUTC(), local.addYears(1)), QStringLiteral("22 May 2026"));
    QCOMPARE(shortMomentText({}), QStringLiteral("Not stated"));
    const QDateTime utc(QDate(2026, 5, 22), QTime(7, 12), Qt::UTC);
    QCOMPARE(utcText(utc.toLocalTime()), QStringLiteral("2026-05-22 07:12:00 UTC"));
    QCOMPARE(dateTimeText({}), QStringLiteral("Not stated"));
    QCOMPARE(utcText({}), QStringLiteral("Not stated"));
    QCOMPARE(durationText(180), QStringLiteral("0.2 s"));
    QCOMPARE(durationText(30'000), QStringLiteral("30 s"));
    QCOMPARE(durationText(125'000), QStringLiteral("2:05"));
    QCOMPARE(durationText(-1), QString());
}

void TestWords::relativeTimes_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QString>("text");
    const QDate day(2026, 5, 22);
    QTest::newRow("now") << QDateTime(day, QTime(14, 59, 40)) << QStringLiteral("just now");
    QTest::newRow("minutes") << QDateTime(day, QTime(14, 55)) << QStringLiteral("5 min ago");
    QTest::newRow("hours") << QDateTime(day, QTime(13, 0)) << QStringLiteral("2 h ago");
    QTest::newRow("yesterday") << QDateTime(day.addDays(-1), QTime(9, 0))
                               << QStringLiteral("yesterday");
    QTest::newRow("this year") << QDateTime(QDate(2026, 1, 12), QTime(9, 0))
                               << QStringLiteral("12 Jan");
    QTest::newRow("before") << QDateTime(QDate(2025, 5, 12), QTime(9, 0))
                            << QStringLiteral("12 May 2025");
    QTest::newRow("ahead") << QDateTime(day.addDays(3), QTime(9, 0)) << QStringLiteral("25 May");
    QTest::newRow("none") << QDateTime() << QStringLiteral("Not stated");
}

void TestWords::relativeTimes()
{
    QFETCH(QDateTime, time);
    QFETCH(QString, text);
    const QDateTime now(QDate(2026, 5, 22), QTime(15, 0));
    QCOMPARE(relativeText(time, now), text);
}

void TestWords::packValues()
{
    QCOMPARE(tierText(QStringLiteral("verified")), QStringLiteral("Verified"));
    QCOMPARE(tierText(QStringLiteral("gold")), QStringLiteral("gold"));
    QCOMPARE(tierText({}), QStringLiteral("Not stated"));
    QCOMPARE(visibilityText(QStringLiteral("community")), QStringLiteral("All organisations"));
    QCOMPARE(visibilityText(QStringLiteral("org")), QStringLiteral("Organisation"));
    QCOMPARE(originText(QStringLiteral("image_ref")), QStringLiteral("Image reference"));
    QCOMPARE(originText(QStringLiteral("x\u202Ey")), QStringLiteral("x⟨U+202E⟩y"));
    QCOMPARE(ownerText(PackOwner::Platform), QStringLiteral("Platform"));
    QCOMPARE(ownerText(PackOwner::NotStated), notStatedText());
    QVERIFY(visibilityExplanation(QStringLiteral("org"), QStringLiteral("Acme"))
                .contains(QStringLiteral("Acme")));
    QVERIFY(visibilityExplanation(QStringLiteral("community"), QStringLiteral("Acme"))
                .contains(QStringLiteral("Every organisation")));
}

void TestWords::facets()
{
    QCOMPARE(facetTitle(Facet::Origin), QStringLiteral("Origin"));
    QCOMPARE(facetValueText(Facet::Owner, ownerKey(PackOwner::Other)), QStringLiteral("Other"));
    QCOMPARE(facetValueText(Facet::Tier, QStringLiteral("community")), QStringLiteral("Community"));
    QCOMPARE(facetValueText(Facet::Category, {}), QStringLiteral("Not stated"));
}

void TestWords::attempts_data()
{
    QTest::addColumn<int>("operation");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("action");
    const auto row = [](Operation operation, const char *sentence, const char *action) {
        QTest::newRow(action) << int(operation) << QString::fromUtf8(sentence)
                              << QString::fromUtf8(action);
    };
    row(Operation::GetSession, "Checking the key", "Check key");
    row(Operation::ListPacks, "Reading the pack list", "Read list");
    row(Operation::CreatePack, "Creating a pack from x", "Create from image");
    row(Operation::UploadPack, "Uploading x", "Upload");
    row(Operation::GetPack, "Reading x", "Read pack");
    row(Operation::ReplaceImage, "Replacing the image of x", "Replace image");
    row(Operation::SetVisibility, "Changing who sees x", "Change visibility");
    row(Operation::DeletePack, "Deleting x", "Delete");
    row(Operation::ReadFile, "Reading a file of x", "Read file");
    row(Operation::ReplaceFile, "Replacing a file of x", "Replace file");
    row(Operation::ListAgentRoles, "Reading the roles", "Read roles");
}

void TestWords::attempts()
{
    QFETCH(int, operation);
    QFETCH(QString, sentence);
    QFETCH(QString, action);
    Attempt attempt;
    attempt.operation = Operation(operation);
    attempt.subject = QStringLiteral("x");
    QCOMPARE(attemptText(attempt), sentence);
    QCOMPARE(actionText(attempt.operation), action);
    attempt.subject = QString(5000, QLatin1Char('y'));
    QVERIFY(attemptText(attempt).size() < 220);
}

void TestWords::phasesAndStates()
{
    QCOMPARE(phaseText(Phase::Waiting, Operation::UploadPack),
             QStringLiteral("The server builds the image"));
    QCOMPARE(phaseText(Phase::Sending, Operation::UploadPack), QStringLiteral("Sending"));
    QSet<QString> states;
    for (const auto state : {EntryState::Running, EntryState::Succeeded, EntryState::Failed,
                             EntryState::Cancelled, EntryState::Unknown, EntryState::Found})
        states += stateText(state);
    QCOMPARE(states.size(), 6);
    QCOMPARE(stateText(EntryState::Unknown), QStringLiteral("Not known"));
}

void TestWords::callers()
{
    Caller key;
    key.apiKeyLabel = QStringLiteral("ci-admin");
    key.apiKeyPermissionSet = QStringLiteral("full_access");
    key.permissionsStated = true;
    key.permissions = QStringList{QStringLiteral("caps:write")};
    QCOMPARE(callerText(key), QStringLiteral("Key ci-admin"));
    QCOMPARE(callerLine(key), QStringLiteral("key ci-admin · full access"));
    QCOMPARE(callerSummary(key, QStringLiteral("Acme")),
             QStringLiteral("Key ci-admin of Acme · may change packs"));
    QCOMPARE(permissionReason(key), QString());
    key.permissions.clear();
    QVERIFY(callerSummary(key, {}).endsWith(QStringLiteral("may read packs, not change them")));
    QCOMPARE(permissionReason(key),
             QStringLiteral(
                 "Key ci-admin lacks a permission. Ask an owner or operator for caps:write."));

    Caller person;
    person.email = QStringLiteral("ann@acme.example");
    person.role = QStringLiteral("owner");
    QCOMPARE(callerLine(person), QStringLiteral("ann@acme.example · owner"));
    QCOMPARE(callerText(Caller()), QStringLiteral("Your key"));
}

void TestWords::references_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QString &reference, const char *part) {
        QTest::newRow(name) << reference << QString::fromUtf8(part);
    };
    row("empty", {}, "Enter an image reference");
    row("scheme", QStringLiteral("https://x.io/a/b:1"), "Leave out");
    row("case", QStringLiteral("x.io/Team/pack:1"), "lower case");
    row("port", QStringLiteral("x.io:http/team/pack:1"), "port");
    row("tag", QStringLiteral("x.io/team/pack:-1"), "tag");
    row("long tag", QStringLiteral("x.io/p:") + QString(129, QLatin1Char('a')), "128");
    row("digest", QStringLiteral("x.io/p@sha256:abc"), "digest");
    row("algorithm", QStringLiteral("x.io/p@md5:") + QString(64, QLatin1Char('a')), "digest");
    row("space", QStringLiteral("x.io/a b:1"), "space");
    row("long", QStringLiteral("x.io/") + QString(300, QLatin1Char('a')), "255");
}

void TestWords::references()
{
    QFETCH(QString, reference);
    QFETCH(QString, part);
    const auto parsed = ImageReference::parse(reference);
    QVERIFY(!parsed);
    const QString words = problemText(parsed.error());
    QVERIFY2(words.contains(part), qPrintable(words));
    QVERIFY(words.endsWith(QLatin1Char('.')));
    QVERIFY(words.size() < 300);
}

void TestWords::referenceSummaries()
{
    const auto full = ImageReference::parse(QStringLiteral("registry.acme.io/agents/slack:1.5.0"));
    QVERIFY(full);
    QCOMPARE(referenceSummary(*full),
             QStringLiteral("Registry registry.acme.io · repository agents/slack · tag 1.5.0"));
    const auto bare = ImageReference::parse(QStringLiteral("slack"));
    QVERIFY(bare);
    // The contract does not say what becomes of such a one, so nothing is promised.
    QCOMPARE(referenceSummary(*bare),
             QStringLiteral("No registry named: the server will likely refuse it · repository "
                            "slack · no tag or digest: the server will likely refuse it"));
    for (const auto &part : referenceParts(*full))
        QVERIFY2(referenceSummary(*full).contains(part), qPrintable(part));
    QCOMPARE(referenceParts(*bare).size(), 1);
}

void TestWords::findings()
{
    QSet<QString> headlines;
    for (int kind = 0; kind <= int(FindingKind::Cancelled); ++kind) {
        Finding finding;
        finding.kind = FindingKind(kind);
        finding.path = QStringLiteral("data/a\u202Eb");
        finding.line = 14;
        finding.column = 7;
        const auto text = findingText(finding);
        QCOMPARE(text.place, QStringLiteral("data/a⟨U+202E⟩b:14:7"));
        QVERIFY(!text.headline.isEmpty());
        QVERIFY(text.advice.endsWith(QLatin1Char('.')));
        headlines += text.headline;
    }
    QCOMPARE(headlines.size(), int(FindingKind::Cancelled) + 1);
    const auto whole = QStringLiteral("The archive");
    Finding secret;
    secret.kind = FindingKind::LooksLikeSecret;
    secret.path = QStringLiteral("data/.env");
    secret.line = 1;
    QCOMPARE(findingLine(secret, whole), QStringLiteral("data/.env:1 looks like a secret"));
    secret.path.clear();
    secret.kind = FindingKind::NotGzip;
    secret.line = 0;
    QCOMPARE(findingLine(secret, whole), QStringLiteral("The archive is not a .tar.gz archive"));
    Finding missing{
        Severity::Error, FindingKind::PackYamlMissing, QStringLiteral("pack.yaml"), 0, 0, {}};
    QCOMPARE(findingLine(missing, whole), QStringLiteral("pack.yaml is missing"));
    missing.kind = FindingKind::FieldMissing;
    missing.detail = QStringLiteral("category");
    QCOMPARE(findingLine(missing, whole),
             QStringLiteral("pack.yaml lacks a required field: category"));
}

void TestWords::onlyErrorsAreRefusedForSure()
{
    for (int kind = 0; kind <= int(FindingKind::Cancelled); ++kind) {
        Finding finding{
            Severity::Warning, FindingKind(kind), QStringLiteral("pack.yaml"), 0, 0, {}};
        QVERIFY2(!findingText(finding).advice.contains(QStringLiteral("refuses")),
                 qPrintable(findingText(finding).advice));
    }
    Finding sure{Severity::Error, FindingKind::FieldMissing, QStringLiteral("pack.yaml"), 0, 0, {}};
    QVERIFY(findingText(sure).advice.startsWith(QStringLiteral("The server refuses the pack.")));
    sure.severity = Severity::Warning;
    QVERIFY(findingText(sure).advice.startsWith(QStringLiteral("The server may refuse the pack.")));
    QCOMPARE(severityText(Severity::Warning), QStringLiteral("Warning"));
}

void TestWords::folderFindings_data()
{
    QTest::addColumn<Finding>("finding");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("advice");
    const auto row
        =
            [](const char *name, FindingKind kind, const char *detail, const char *headline,
               const char *advice) {
                QTest::newRow(name)
                    << Finding{Severity::Error,          kind, QStringLiteral("data/a"), 0, 0,
                               QString::fromUtf8(detail)}
                    << QString::fromUtf8(headline) << QString::fromUtf8(advice);
            };
    row("absolute link", FindingKind::AbsoluteLink, "/etc/passwd",
        "is a link to the absolute path /etc/passwd", "Put the file itself in its place.");
    row("link out", FindingKind::OutsideLink, "../../a",
        "is a link that leads out of the pack, to ../../a", "Put the file itself in its place.");
    row("deep", FindingKind::TooDeep, "64", "is nested too deeply: 64", "Move it up");
    row("changed", FindingKind::Changed, "", "changed while it was read", "check again");
    row("name", FindingKind::NameNotUtf8, "", "has a name that is not UTF-8", "Rename it.");
    row("version", FindingKind::VersionIsNumber, "1.10", "the version is written as a number: 1.10",
        "Put it in quotes.");
    row("disk", FindingKind::CannotWrite, "No space left on device",
        "cannot be packed: No space left on device", "Make room on the disk");
    row("wrapped", FindingKind::UnknownTopLevel, "a/pack.yaml",
        "does not belong at the top of a pack", "at a/pack.yaml. Choose that folder");
    row("secret", FindingKind::LooksLikeSecret, "private-key", "looks like a secret: a private key",
        "Take it out");
    row("secret by name", FindingKind::LooksLikeSecret, "", "looks like a secret", "Take it out");
}

void TestWords::folderFindings()
{
    QFETCH(Finding, finding);
    QFETCH(QString, headline);
    QFETCH(QString, advice);
    const auto text = findingText(finding);
    QCOMPARE(text.headline, headline);
    QVERIFY2(text.advice.contains(advice), qPrintable(text.advice));
}

void TestWords::secretNames()
{
    QSet<QString> headlines;
    for (const auto &name : secretHeuristics()) {
        Finding finding;
        finding.kind = FindingKind::LooksLikeSecret;
        finding.detail = name;
        const auto headline = findingText(finding).headline;
        QVERIFY2(headline.startsWith(QStringLiteral("looks like a secret: a")), qPrintable(name));
        headlines += headline;
    }
    QCOMPARE(headlines.size(), secretHeuristics().size());
}

void TestWords::keyringFaults()
{
    QSet<QString> headlines;
    for (int fault = 0; fault <= int(KeyringFault::Other); ++fault) {
        const auto text = keyringText({KeyringFault(fault), {}});
        headlines += text.headline;
        QVERIFY(!text.body.isEmpty());
    }
    QCOMPARE(headlines.size(), int(KeyringFault::Other) + 1);
    QVERIFY(keyringText({KeyringFault::Locked, QStringLiteral("no <b>prompt</b>")})
                .body.contains(QStringLiteral("“no <b>prompt</b>”")));
    // A locked keyring is not a missing key (K3).
    QVERIFY(
        keyringText({KeyringFault::Locked, {}}).body.contains(QStringLiteral("this session only")));
}

void TestWords::keyringFaultsOfRegistries()
{
    static const QRegularExpression key(QStringLiteral("\\bkey\\b"));
    QSet<QString> headlines;
    for (int fault = 0; fault <= int(KeyringFault::Other); ++fault) {
        const KeyringError error{KeyringFault(fault), QStringLiteral("said so")};
        const auto text = registryKeyringText(error);
        headlines += text.headline;
        QVERIFY2(text.body.contains(QStringLiteral("password for this session only")),
                 qPrintable(text.body));
        QVERIFY(registryRemovalText(error).body.contains(QStringLiteral("taken out by Remove")));
        const auto reading = registryReadingText(error).body;
        QVERIFY(reading.contains(QStringLiteral("for this session only")));
        QVERIFY(!reading.contains(QStringLiteral("stored")));
        QVERIFY(withoutPasswordText(error).contains(QStringLiteral("without the password")));
        // An organisation's key is another matter.
        QVERIFY2(!(text.headline + text.body).contains(key), qPrintable(text.body));
    }
    QCOMPARE(headlines.size(), int(KeyringFault::Other) + 1);
    QVERIFY(withoutPasswordText({KeyringFault::Denied, QStringLiteral("<b>no</b>")})
                .contains(QStringLiteral("“<b>no</b>”")));
}

void TestWords::addressFaults()
{
    QSet<QString> sentences;
    for (int fault = 0; fault <= int(AddressFault::QueryOrFragment); ++fault)
        sentences += addressText(AddressFault(fault));
    QCOMPARE(sentences.size(), int(AddressFault::QueryOrFragment) + 1);
    // What is neither may have been meant as either.
    const auto neither = addressText(AddressFault::BadUrl);
    QVERIFY(neither.contains(QStringLiteral("lower-case letters, digits and hyphens")));
    QVERIFY(neither.contains(QStringLiteral("https://acme.evershell.ai/v1")));
}

} // namespace packdesk

QTEST_GUILESS_MAIN(packdesk::TestWords)
#include "tst_words.moc"
