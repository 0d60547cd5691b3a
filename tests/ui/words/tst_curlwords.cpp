// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/curlwords.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace packdesk {

/// What is copied is pasted into a shell: here it is, with a curl of our own first on the path.
class TestCurlWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isTakenAsItIs_data();
    void isTakenAsItIs();
    void changesSayThatTheyChange();

private:
    QByteArray run(const QString &shell, const QStringList &arguments) const;

    QTemporaryDir m_folder;
};

namespace {

Attempt attemptOf(Operation operation)
{
    Attempt attempt;
    attempt.operation = operation;
    return attempt;
}

} // namespace

void TestCurlWords::initTestCase()
{
    QFile stub(m_folder.filePath(QStringLiteral("curl")));
    QVERIFY(stub.open(QIODevice::WriteOnly,
                      QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    stub.write("#!/bin/sh\nprintf '%s\\0' \"$@\"\n");
}

QByteArray TestCurlWords::run(const QString &shell, const QStringList &arguments) const
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"),
                       m_folder.path() + u':' + environment.value(QStringLiteral("PATH")));
    environment.insert(QStringLiteral("EVERSHELL_API_KEY"), QStringLiteral("the 'key'"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(shell, arguments);
    const bool ended = process.waitForFinished();
    return ended && process.exitCode() == 0 ? process.readAllStandardOutput() : "failed";
}

void TestCurlWords::isTakenAsItIs_data()
{
    QTest::addColumn<Attempt>("attempt");
    QTest::addColumn<RequestLine>("line");
    QTest::addColumn<QStringList>("tail");
    QTest::addColumn<bool>("isForAnyShell");
    const auto url = QStringLiteral("https://h.example.org/v1/packs");
    const auto json
        = QStringList{QStringLiteral("--header"), QStringLiteral("Content-Type: application/json"),
                      QStringLiteral("--data-raw")};
    const auto body = [&](const char *name, const char *text, bool isForAnyShell) {
        QTest::newRow(name) << attemptOf(Operation::CreatePack) << RequestLine{"POST", url, text}
                            << json + QStringList{QString::fromUtf8(text), url} << isForAnyShell;
    };
    body("quotes", R"({"a":"it's \"quoted\" 'twice'"})", true);
    body("dollars", R"({"a":"$HOME ${PATH} $(id) `id` !! \\n # no comment"})", true);
    body("an at sign", "@/etc/passwd", true);
    body("new lines", "{\n\t\"a\": \"$HOME\\\"'\"\n}\n", false);
    QTest::newRow("delete") << attemptOf(Operation::DeletePack)
                            << RequestLine{"DELETE", url + QStringLiteral("/a'b;id"), {}}
                            << QStringList{url + QStringLiteral("/a'b;id")} << true;
    auto upload = attemptOf(Operation::UploadPack);
    upload.visibility = QStringLiteral("org");
    upload.filePath = QStringLiteral("/tmp/her $HOME, it's.tar.gz");
    QTest::newRow("upload") << upload << RequestLine{"POST", url, {}}
                            << QStringList{QStringLiteral("--form-string"),
                                           QStringLiteral("visibility=org"), QStringLiteral("-F"),
                                           QStringLiteral("archive=@\"/tmp/her $HOME, "
                                                          "it's.tar.gz\";type=application/gzip"),
                                           url}
                            << true;
    auto file = attemptOf(Operation::ReplaceFile);
    file.packPath = QStringLiteral("scripts/run me.sh");
    QTest::newRow("file") << file << RequestLine{"PUT", url, {}}
                          << QStringList{QStringLiteral("--header"),
                                         QStringLiteral("Content-Type: application/octet-stream"),
                                         QStringLiteral("--data-binary"),
                                         QStringLiteral("@run me.sh"), url}
                          << true;
}

void TestCurlWords::isTakenAsItIs()
{
    QFETCH(const Attempt, attempt);
    QFETCH(const RequestLine, line);
    QFETCH(const QStringList, tail);
    QFETCH(const bool, isForAnyShell);
    const auto command = curlText(attempt, line);
    QVERIFY(command.contains(QStringLiteral("\"Authorization: Bearer $EVERSHELL_API_KEY\"")));
    QCOMPARE(run(QStringLiteral("bash"), {QStringLiteral("-n"), QStringLiteral("-c"), command}),
             QByteArray());
    const auto expected = QStringList{QStringLiteral("--globoff"),
                                      QStringLiteral("--request"),
                                      QString::fromLatin1(line.method),
                                      QStringLiteral("--header"),
                                      QStringLiteral("Authorization: Bearer the 'key'"),
                                      QStringLiteral("--header"),
                                      QStringLiteral("Accept: application/json")}
        + tail;
    auto shells = QStringList{QStringLiteral("bash")};
    if (isForAnyShell)
        shells += QStringLiteral("sh");
    for (const auto &shell : std::as_const(shells)) {
        auto seen = QString::fromUtf8(run(shell, {QStringLiteral("-c"), command})).split(u'\0');
        seen.removeLast();
        QCOMPARE(seen, expected);
    }
}

void TestCurlWords::changesSayThatTheyChange()
{
    const RequestLine line{"GET", QStringLiteral("https://h/v1"), {}};
    for (int i = 0; i <= int(Operation::ListAgentRoles); ++i) {
        const auto text = curlText(attemptOf(Operation(i)), line);
        QCOMPARE(text.startsWith(QStringLiteral("# Running this changes")), isChange(Operation(i)));
        QCOMPARE(text.split(u'\n').filter(QStringLiteral("curl --globoff")).size(), 1);
    }
}

} // namespace packdesk

QTEST_GUILESS_MAIN(packdesk::TestCurlWords)
#include "tst_curlwords.moc"
