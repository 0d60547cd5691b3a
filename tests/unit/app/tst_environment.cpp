// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/environment.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace packdesk;

namespace {

QString canary()
{
    return QStringLiteral("sk_canary_3f9a");
}

QByteArray environmentOf(const QString &process)
{
    QFile file(QStringLiteral("/proc/%1/environ").arg(process));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

QByteArray environmentOfAChild()
{
    QProcess child;
    child.start(QStringLiteral("cat"), {QStringLiteral("/proc/self/environ")});
    return child.waitForFinished() ? child.readAllStandardOutput() : QByteArray("unreadable");
}

// The inner program: takes the session and tells what it got and what is still to be seen.
int report()
{
    const QByteArray bytes = canary().toLatin1();
    QJsonObject told;
    told.insert(QStringLiteral("before"), environmentOf(QStringLiteral("self")).contains(bytes));
    const auto session = takeEnvironmentSession();
    told.insert(QStringLiteral("after"), environmentOf(QStringLiteral("self")).contains(bytes));
    const QByteArray child = environmentOfAChild();
    told.insert(QStringLiteral("child"), child.contains(bytes));
    told.insert(QStringLiteral("childWorks"), child.contains("PATH="));
    told.insert(QStringLiteral("isSet"), qEnvironmentVariableIsSet("EVERSHELL_API_KEY"));
    if (!session) {
        told.insert(QStringLiteral("fault"), int(session.error().fault));
        told.insert(QStringLiteral("variable"), session.error().variable);
        told.insert(QStringLiteral("address"), int(session.error().address));
        told.insert(QStringLiteral("words"), session.error().words);
    } else if (*session) {
        told.insert(QStringLiteral("url"), (*session)->baseUrl.toString());
        told.insert(QStringLiteral("key"), QString::fromUtf8((*session)->key.reveal()));
    }
    QFile output;
    if (!output.open(stdout, QIODevice::WriteOnly))
        return 1;
    output.write(QJsonDocument(told).toJson(QJsonDocument::Compact));
    return 0;
}

QJsonObject run(const QStringList &variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"EVERSHELL_API_KEY", "EVERSHELL_SLUG", "EVERSHELL_API_URL"})
        environment.remove(QString::fromLatin1(name));
    for (const QString &variable : variables)
        environment.insert(variable.section(QLatin1Char('='), 0, 0),
                           variable.section(QLatin1Char('='), 1));
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--report")});
    if (!program.waitForFinished() || program.exitCode() != 0)
        return {};
    return QJsonDocument::fromJson(program.readAllStandardOutput()).object();
}

QString withKey()
{
    return QStringLiteral("EVERSHELL_API_KEY=sk_canary_3f9a");
}

} // namespace

class TestEnvironment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesSession_data();
    void takesSession();
    void refuses_data();
    void refuses();
    void leavesNoKeyBehind_data();
    void leavesNoKeyBehind();
};

void TestEnvironment::takesSession_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<QString>("url");
    const QString slug = QStringLiteral("EVERSHELL_SLUG=acme");
    const QString address = QStringLiteral("EVERSHELL_API_URL=http://127.0.0.1:4010/");
    QTest::newRow("nothing") << QStringList() << QString();
    QTest::newRow("server only") << QStringList{slug} << QString();
    QTest::newRow("empty key") << QStringList{QStringLiteral("EVERSHELL_API_KEY="), slug}
                               << QString();
    QTest::newRow("slug") << QStringList{withKey(), slug}
                          << QStringLiteral("https://acme.evershell.ai/v1");
    QTest::newRow("url") << QStringList{withKey(), address}
                         << QStringLiteral("http://127.0.0.1:4010");
    QTest::newRow("url before slug")
        << QStringList{withKey(), slug, address} << QStringLiteral("http://127.0.0.1:4010");
    QTest::newRow("url before bad slug")
        << QStringList{withKey(), QStringLiteral("EVERSHELL_SLUG=!"), address}
        << QStringLiteral("http://127.0.0.1:4010");
    QTest::newRow("empty url") << QStringList{withKey(), slug, QStringLiteral("EVERSHELL_API_URL=")}
                               << QStringLiteral("https://acme.evershell.ai/v1");
    QTest::newRow("line break after key") << QStringList{withKey() + QLatin1Char('\n'), slug}
                                          << QStringLiteral("https://acme.evershell.ai/v1");
}

void TestEnvironment::takesSession()
{
    QFETCH(QStringList, variables);
    QFETCH(QString, url);
    const QJsonObject told = run(variables);
    QVERIFY(!told.isEmpty());
    QVERIFY(!told.contains(QStringLiteral("fault")));
    QCOMPARE(told.value(QStringLiteral("url")).toString(), url);
    QCOMPARE(told.value(QStringLiteral("key")).toString(), url.isEmpty() ? QString() : canary());
}

void TestEnvironment::refuses_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<int>("address");
    const auto row = [](const char *name, const QStringList &variables, EnvironmentFault fault,
                        const char *variable, AddressFault address = AddressFault::Empty) {
        QTest::newRow(name) << variables << int(fault) << QString::fromLatin1(variable)
                            << int(address);
    };
    const auto slug = [](const char *text) {
        return QLatin1String("EVERSHELL_SLUG=") + QString::fromLatin1(text);
    };
    const auto url = [](const char *text) {
        return QLatin1String("EVERSHELL_API_URL=") + QString::fromLatin1(text);
    };
    using E = EnvironmentFault;
    row("no server", {withKey()}, E::NoServer, "EVERSHELL_API_KEY");
    row("empty server", {withKey(), slug(""), url(" ")}, E::NoServer, "EVERSHELL_API_KEY");
    row("bad slug", {withKey(), slug("Acme!")}, E::BadServer, "EVERSHELL_SLUG",
        AddressFault::BadSlug);
    row("url as slug", {withKey(), slug("https://acme.evershell.ai/v1")}, E::BadServer,
        "EVERSHELL_SLUG", AddressFault::BadSlug);
    row("host as slug", {withKey(), slug("acme.evershell.ai")}, E::BadServer, "EVERSHELL_SLUG",
        AddressFault::BadSlug);
    row("slug as url", {withKey(), url("acme")}, E::BadServer, "EVERSHELL_API_URL",
        AddressFault::BadUrl);
    row("not secure", {withKey(), url("http://acme.example.com")}, E::BadServer,
        "EVERSHELL_API_URL", AddressFault::NotSecure);
    row("user", {withKey(), url("https://a@acme.example.com")}, E::BadServer, "EVERSHELL_API_URL",
        AddressFault::UserInfo);
    row("query", {withKey(), url("https://acme.example.com?x")}, E::BadServer, "EVERSHELL_API_URL",
        AddressFault::QueryOrFragment);
    row("two lines", {withKey() + QStringLiteral("\nX-Evil: 1"), slug("acme")}, E::BadKey,
        "EVERSHELL_API_KEY");
    row("not ascii", {withKey() + QChar(0xe9), slug("acme")}, E::BadKey, "EVERSHELL_API_KEY");
}

void TestEnvironment::refuses()
{
    QFETCH(QStringList, variables);
    const QJsonObject told = run(variables);
    QVERIFY(told.contains(QStringLiteral("fault")));
    QTEST(told.value(QStringLiteral("fault")).toInt(), "fault");
    QTEST(told.value(QStringLiteral("variable")).toString(), "variable");
    QTEST(told.value(QStringLiteral("address")).toInt(), "address");
    const QString words = told.value(QStringLiteral("words")).toString();
    QVERIFY(words.contains(told.value(QStringLiteral("variable")).toString()));
    QVERIFY(!words.contains(QLatin1String("canary")));
}

void TestEnvironment::leavesNoKeyBehind_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::newRow("session") << QStringList{withKey(), QStringLiteral("EVERSHELL_SLUG=acme")};
    QTest::newRow("no server") << QStringList{withKey()};
    QTest::newRow("bad server") << QStringList{withKey(), QStringLiteral("EVERSHELL_SLUG=!")};
    QTest::newRow("bad key") << QStringList{withKey() + QStringLiteral("\nx"),
                                            QStringLiteral("EVERSHELL_SLUG=acme")};
}

void TestEnvironment::leavesNoKeyBehind()
{
    QFETCH(QStringList, variables);
    const QJsonObject told = run(variables);
    // The control: the kernel did show it.
    QCOMPARE(told.value(QStringLiteral("before")).toBool(), true);
    QCOMPARE(told.value(QStringLiteral("after")).toBool(true), false);
    QCOMPARE(told.value(QStringLiteral("child")).toBool(true), false);
    QCOMPARE(told.value(QStringLiteral("childWorks")).toBool(), true);
    QCOMPARE(told.value(QStringLiteral("isSet")).toBool(true), false);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().contains(QStringLiteral("--report")))
        return report();
    TestEnvironment test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_environment.moc"
