// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/registryerrorwords.h"

#include <QSet>
#include <QTest>

namespace packdesk {

namespace {

RegistryError errorOf(RegistryFault fault)
{
    RegistryError error;
    error.fault = fault;
    error.host = QStringLiteral("registry.acme.io");
    return error;
}

} // namespace

class TestRegistryErrorWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCommonOnes_data();
    void theCommonOnes();
    void everyFaultHasAHeadline();
    void theRegistrysOwnWordsAreQuoted();
    void everyDockerFaultHasItsAdvice();
};

void TestRegistryErrorWords::theCommonOnes_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("nextStep");
    QTest::addColumn<bool>("needsAccess");
    const auto row = [](const char *name, RegistryFault fault, const QString &headline,
                        const char *nextStep, bool needsAccess) {
        QTest::newRow(name) << int(fault) << headline << QString::fromUtf8(nextStep) << needsAccess;
    };
    row("wrong password", RegistryFault::WrongCredentials,
        QStringLiteral("registry.acme.io does not accept the user and password."),
        "Correct them under Registry access.", true);
    row("password needed", RegistryFault::CredentialsNeeded,
        QStringLiteral("registry.acme.io asks for a user and a password."),
        "Give them under Registry access.", true);
    row("unknown repository", RegistryFault::UnknownRepository,
        QStringLiteral("registry.acme.io has no such repository."), "Check the reference.", false);
    row("unknown tag", RegistryFault::UnknownTag,
        QStringLiteral("registry.acme.io has the repository, but not this tag or digest."),
        "Choose one of the tags that are there.", false);
    row("registry down", RegistryFault::Unreachable,
        QStringLiteral("registry.acme.io could not be reached."), "Check its name, its port",
        false);
    row("no authority", RegistryFault::BadCaFile,
        QStringLiteral("The file with the authorities for registry.acme.io cannot be used."),
        "Choose another one under Registry access.", true);
    row("not allowed", RegistryFault::Denied,
        QStringLiteral("registry.acme.io does not let this machine see the image."),
        "give another user under Registry access", true);
    row("not there", RegistryFault::NameNotFound, QStringLiteral("registry.acme.io was not found."),
        "Check its name", false);
    row("wrong authority", RegistryFault::Untrusted,
        QStringLiteral("The certificate of registry.acme.io is not trusted."),
        "give that authority’s file under Registry access", true);
}

void TestRegistryErrorWords::theCommonOnes()
{
    QFETCH(int, fault);
    QFETCH(QString, headline);
    QFETCH(QString, nextStep);
    QFETCH(bool, needsAccess);
    const auto text = registryErrorText(errorOf(RegistryFault(fault)));
    QCOMPARE(text.headline, headline);
    QVERIFY2(text.advice.contains(nextStep), qPrintable(text.advice));
    QCOMPARE(text.needsAccess, needsAccess);
}

void TestRegistryErrorWords::everyFaultHasAHeadline()
{
    QSet<QString> headlines;
    for (int fault = 0; fault <= int(RegistryFault::DockerConfigFailed); ++fault) {
        const auto text = registryErrorText(errorOf(RegistryFault(fault)));
        QVERIFY2(text.headline.endsWith(QLatin1Char('.')), qPrintable(text.headline));
        headlines.insert(text.headline);
    }
    QVERIFY2(headlines.size() >= 23, qPrintable(QString::number(headlines.size())));
}

void TestRegistryErrorWords::theRegistrysOwnWordsAreQuoted()
{
    auto error = errorOf(RegistryFault::UnknownTag);
    error.reason = QStringLiteral("manifest\u202E unknown");
    error.httpStatus = 404;
    QCOMPARE(registryErrorText(error).advice,
             QStringLiteral("Choose one of the tags that are there. In its own words: “manifest"
                            "⟨U+202E⟩ unknown” (HTTP 404)"));
    auto mismatch = errorOf(RegistryFault::DigestMismatch);
    mismatch.expected = QStringLiteral("sha256:aa");
    mismatch.actual = QStringLiteral("sha256:bb");
    QCOMPARE(registryErrorText(mismatch).advice,
             QStringLiteral("Expected sha256:aa, came sha256:bb."));
}

void TestRegistryErrorWords::everyDockerFaultHasItsAdvice()
{
    QSet<QString> advices;
    for (int fault = 0; fault <= int(DockerConfigFault::Cancelled); ++fault) {
        auto error = errorOf(RegistryFault::DockerConfigFailed);
        error.dockerConfig = DockerConfigFault(fault);
        advices.insert(registryErrorText(error).advice);
    }
    QCOMPARE(advices.size(), int(DockerConfigFault::Cancelled) + 1);
}

} // namespace packdesk

QTEST_GUILESS_MAIN(packdesk::TestRegistryErrorWords)
#include "tst_registryerrorwords.moc"
