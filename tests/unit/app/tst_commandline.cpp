// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/commandline.h"

#include <QTest>

using namespace packdesk;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void repeatsNoValue_data();
    void repeatsNoValue();
    void helpNamesEverything();
    void sharesOnlyPlainStarts_data();
    void sharesOnlyPlainStarts();
};

namespace {

QString folder()
{
    return QStringLiteral("/home/ada/work");
}

auto parse(const QStringList &arguments)
{
    return parseCommandLine(QStringList{QStringLiteral("packdesk")} + arguments, folder());
}

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

void TestCommandLine::understands_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("demo");
    QTest::addColumn<bool>("version");
    QTest::addColumn<bool>("help");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *line, bool demo, bool version, bool help, const char *account,
                        const char *path) {
        QTest::newRow(*line ? line : "nothing")
            << words(line) << demo << version << help << QString::fromUtf8(account)
            << QString::fromUtf8(path);
    };
    row("", false, false, false, "", "");
    row("--demo", true, false, false, "", "");
    row("--version", false, true, false, "", "");
    row("-v", false, true, false, "", "");
    row("--help", false, false, true, "", "");
    row("-h", false, false, true, "", "");
    row("--account acme", false, false, false, "acme", "");
    row("--account=acme", false, false, false, "acme", "");
    row("pack.tar.gz", false, false, false, "", "/home/ada/work/pack.tar.gz");
    row("./pack", false, false, false, "", "/home/ada/work/pack");
    row("../other/pack/", false, false, false, "", "/home/ada/other/pack");
    row("/srv/pack.tar.gz", false, false, false, "", "/srv/pack.tar.gz");
    row("--account acme pack.tar.gz", false, false, false, "acme", "/home/ada/work/pack.tar.gz");
    row("pack.tar.gz --demo", true, false, false, "", "/home/ada/work/pack.tar.gz");
    row("-- --demo", false, false, false, "", "/home/ada/work/--demo");
    row("päck.tar.gz", false, false, false, "", "/home/ada/work/päck.tar.gz");
}

void TestCommandLine::understands()
{
    QFETCH(QStringList, arguments);
    const auto line = parse(arguments);
    QVERIFY2(line.has_value(), qPrintable(line ? QString() : line.error()));
    QTEST(line->demo, "demo");
    QTEST(line->version, "version");
    QTEST(line->help, "help");
    QTEST(line->account, "account");
    QTEST(line->path, "path");
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const auto row = [](const QStringList &arguments, const char *says) {
        QTest::newRow(qPrintable(arguments.join(QLatin1Char(' '))))
            << arguments << QString::fromUtf8(says);
    };
    row(words("--fast"), "Unknown option --fast.");
    row(words("--api-key=x"), "Unknown option --api-key.");
    row(words("--key x"), "Unknown option --key.");
    row(words("-x"), "Unknown option -x.");
    row(words("-demo-x"), "Unknown option -d.");
    row(words("one two"), "More than one PATH");
    row(words("--account"), "account");
    row(words("--account="), "--account needs");
    row({QString()}, "PATH is empty");
    row(words("--demo --account acme"), "--demo and --account");
    row(words("--demo=yes"), "demo");
}

void TestCommandLine::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const auto line = parse(arguments);
    QVERIFY(!line.has_value());
    QVERIFY2(line.error().contains(says), qPrintable(line.error()));
    QVERIFY2(line.error().contains(QLatin1String("--help")), qPrintable(line.error()));
}

void TestCommandLine::repeatsNoValue_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *line : {"--key=sk_canary", "-ksk_canary", "--key sk_canary", "-k sk_canary",
                             "--demo=sk_canary", "sk_canary other", "--version=sk_canary"})
        QTest::newRow(line) << words(line);
}

void TestCommandLine::repeatsNoValue()
{
    QFETCH(QStringList, arguments);
    const auto line = parse(arguments);
    QVERIFY(!line.has_value());
    QVERIFY2(!line.error().contains(QLatin1String("canary")), qPrintable(line.error()));
}

void TestCommandLine::helpNamesEverything()
{
    const QString help = commandLineHelp();
    for (const char *word : {"--demo", "--account NAME", "--version", "--help", "PATH",
                             "EVERSHELL_API_KEY", "EVERSHELL_SLUG", "EVERSHELL_API_URL"})
        QVERIFY2(help.contains(QLatin1String(word)), word);
    QVERIFY(help.endsWith(QLatin1Char('\n')));
    for (const QString &line : help.split(QLatin1Char('\n')))
        QVERIFY2(line.size() <= 80, qPrintable(line));
}

void TestCommandLine::sharesOnlyPlainStarts_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("environment");
    QTest::addColumn<bool>("shares");
    QTest::newRow("plain") << QStringList() << false << true;
    QTest::newRow("path") << words("pack.tar.gz") << false << true;
    QTest::newRow("demo") << words("--demo") << false << false;
    QTest::newRow("account") << words("--account acme x") << false << false;
    QTest::newRow("environment") << words("pack.tar.gz") << true << false;
}

void TestCommandLine::sharesOnlyPlainStarts()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, environment);
    QTEST(sharesInstance(*parse(arguments), environment), "shares");
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
