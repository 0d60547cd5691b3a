// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/demoserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace packdesk;
using namespace std::chrono_literals;

namespace {

QByteArray goodLine()
{
    return R"({"url":"http://127.0.0.1:4010/v1","port":4010,"keys":{"full_access":"sk_demo"},)"
           R"("registry":"127.0.0.1:5000","samples":["127.0.0.1:5000/demo/a:1","127.0.0.1:5000/b:2"]})";
}

// A QSignalSpy would copy the key, which cannot be copied.
class ReadySpy
{
public:
    explicit ReadySpy(DemoServer *server)
    {
        QObject::connect(
            server, &DemoServer::ready, &m_context,
            [this](const QUrl &readyUrl, const Secret &readyKey, const QStringList &readySamples) {
                ++m_count;
                url = readyUrl;
                key = readyKey.reveal();
                samples = readySamples;
            });
    }
    int count() const { return m_count; }

    QUrl url;
    QByteArray key;
    QStringList samples;

private:
    QObject m_context;
    int m_count = 0;
};

} // namespace

/// The children here are shell scripts: what is looked at is how a child is treated.
class TestDemoServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsTheFirstLine();
    void passesItsArguments();
    void makesThePrivateFolder();
    void refusesLines_data();
    void refusesLines();
    void saysWhyItEnded();
    void saysWhenItIsMissing_data();
    void saysWhenItIsMissing();
    void givesUpWaiting();
    void noticesItsEnd();
    void aChattyChildIsRead();
    void childEndsWithUs_data();
    void childEndsWithUs();
    void findsTheProgram_data();
    void findsTheProgram();

private:
    QString script(const QByteArray &body)
    {
        QFile file(m_folder->filePath(QStringLiteral("child")));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\n" + body + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }
    QString data() const { return m_folder->filePath(QStringLiteral("data/demo")); }
    QString noted() const { return m_folder->filePath(QStringLiteral("noted")); }
    QByteArray note() const
    {
        QFile file(noted());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDemoServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDemoServer::readsTheFirstLine()
{
    // In two pieces, with more output after it.
    const QByteArray start = goodLine().left(30);
    const QByteArray rest = goodLine().mid(30);
    DemoServer server(script("printf '%s' '" + start + "'; sleep 0.05; printf '%s\\nmore\\n' '"
                             + rest + "'; cat >/dev/null"),
                      data());
    ReadySpy ready(&server);
    QSignalSpy failed(&server, &DemoServer::failed);
    server.start();
    QCOMPARE(ready.count(), 0);
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(ready.url, QUrl(QStringLiteral("http://127.0.0.1:4010/v1")));
    QCOMPARE(ready.key, QByteArray("sk_demo"));
    QCOMPARE(ready.samples,
             QStringList({QStringLiteral("127.0.0.1:5000/demo/a:1"),
                          QStringLiteral("127.0.0.1:5000/b:2")}));
    QCOMPARE(failed.count(), 0);
}

void TestDemoServer::passesItsArguments()
{
    DemoServer server(script("echo \"$@\" > " + QFile::encodeName(noted()) + "; echo '" + goodLine()
                             + "'; cat >/dev/null"),
                      data());
    ReadySpy ready(&server);
    server.start();
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(note().trimmed(), "--demo --data " + QFile::encodeName(data()) + " --die-with-stdin");
}

void TestDemoServer::makesThePrivateFolder()
{
    DemoServer server(script("echo '" + goodLine() + "'; cat >/dev/null"), data());
    ReadySpy ready(&server);
    server.start();
    QTRY_COMPARE(ready.count(), 1);
    const auto rights = QFile::permissions(data());
    QVERIFY(!(rights & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther)));
}

void TestDemoServer::refusesLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("listening on 4010");
    QTest::newRow("no url") << QByteArray(R"({"keys":{"full_access":"sk_demo"}})");
    QTest::newRow("no key") << QByteArray(R"({"url":"http://127.0.0.1:4010/v1","keys":{}})");
    QTest::newRow("elsewhere") << QByteArray(
        R"({"url":"https://example.com/v1","keys":{"full_access":"sk_demo"}})");
    QTest::newRow("half") << goodLine().left(60);
    QTest::newRow("long") << QByteArray(100000, 'x');
}

void TestDemoServer::refusesLines()
{
    QFETCH(QByteArray, line);
    QFile announced(m_folder->filePath(QStringLiteral("line")));
    QVERIFY(announced.open(QIODevice::WriteOnly));
    announced.write(line + '\n');
    announced.close();
    DemoServer server(script("cat " + QFile::encodeName(announced.fileName()) + "; cat >/dev/null"),
                      data());
    ReadySpy ready(&server);
    QSignalSpy failed(&server, &DemoServer::failed);
    server.start();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed.at(0).at(0).toString().isEmpty());
    QCOMPARE(ready.count(), 0);
}

void TestDemoServer::saysWhyItEnded()
{
    DemoServer server(script("echo first >&2; echo 'the port is taken' >&2; exit 3"), data());
    QSignalSpy failed(&server, &DemoServer::failed);
    QSignalSpy stopped(&server, &DemoServer::stopped);
    server.start();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed.at(0).at(0).toString().endsWith(QLatin1String(" the port is taken")));
    QCOMPARE(stopped.count(), 0);
}

void TestDemoServer::saysWhenItIsMissing_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("folder");
    QTest::newRow("nowhere") << QString() << data();
    QTest::newRow("no such file") << QStringLiteral("/nonexistent/localplane") << QString();
    QTest::newRow("no folder") << QStringLiteral("/bin/true") << QStringLiteral("/proc/x/demo");
}

void TestDemoServer::saysWhenItIsMissing()
{
    QFETCH(QString, program);
    QFETCH(QString, folder);
    DemoServer server(program, folder.isEmpty() ? data() : folder);
    QSignalSpy failed(&server, &DemoServer::failed);
    server.start();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed.at(0).at(0).toString().isEmpty());
}

void TestDemoServer::givesUpWaiting()
{
    DemoServer server(script("cat >/dev/null"), data());
    QSignalSpy failed(&server, &DemoServer::failed);
    server.start(100ms);
    QTRY_COMPARE(failed.count(), 1);
}

void TestDemoServer::noticesItsEnd()
{
    DemoServer server(script("echo '" + goodLine() + "'"), data());
    ReadySpy ready(&server);
    QSignalSpy failed(&server, &DemoServer::failed);
    QSignalSpy stopped(&server, &DemoServer::stopped);
    server.start();
    QTRY_COMPARE(stopped.count(), 1);
    QCOMPARE(ready.count(), 1);
    QCOMPARE(failed.count(), 0);
}

void TestDemoServer::aChattyChildIsRead()
{
    // More than a pipe holds, on both outputs, after it was ready.
    DemoServer server(script("echo '" + goodLine()
                             + "'; head -c 400000 /dev/zero;"
                               " head -c 400000 /dev/zero >&2"),
                      data());
    QSignalSpy stopped(&server, &DemoServer::stopped);
    server.start();
    QTRY_COMPARE(stopped.count(), 1);
}

void TestDemoServer::childEndsWithUs_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("by its input") << QByteArray("cat >/dev/null; echo input > $NOTED");
    QTest::newRow("stubborn") << QByteArray("trap '' TERM; while :; do sleep 0.05; done");
}

void TestDemoServer::childEndsWithUs()
{
    QFETCH(QByteArray, body);
    body.replace("$NOTED", QFile::encodeName(noted()));
    auto server = std::make_unique<DemoServer>(
        script("echo $$ > " + QFile::encodeName(noted()) + "; echo '" + goodLine() + "'; " + body),
        data());
    ReadySpy ready(server.get());
    server->start();
    QTRY_COMPARE(ready.count(), 1);
    const pid_t child = note().trimmed().toInt();
    QVERIFY(child > 0);
    QElapsedTimer timer;
    timer.start();
    server.reset();
    QVERIFY(timer.elapsed() < 1500);
    QCOMPARE(::kill(child, 0), -1);
    QCOMPARE(note().trimmed(),
             body.startsWith("cat") ? QByteArray("input") : QByteArray::number(child));
}

void TestDemoServer::findsTheProgram_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("beside") << QStringLiteral("bin/packdesk-localplane");
    QTest::newRow("build tree") << QStringLiteral("bin/localplane/packdesk-localplane");
    QTest::newRow("libexec") << QStringLiteral("libexec/packdesk/packdesk-localplane");
    QTest::newRow("path") << QStringLiteral("elsewhere/packdesk-localplane");
    QTest::newRow("nowhere") << QString();
}

void TestDemoServer::findsTheProgram()
{
    QFETCH(QString, place);
    const QDir root(QFileInfo(m_folder->path()).canonicalFilePath());
    for (const char *folder : {"bin/localplane", "libexec/packdesk", "elsewhere"})
        QVERIFY(root.mkpath(QString::fromLatin1(folder)));
    const QString program = place.isEmpty() ? QString() : root.filePath(place);
    if (!program.isEmpty())
        QVERIFY(QFile::rename(script("true"), program));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(root.filePath(QStringLiteral("elsewhere"))));
    const QString found = DemoServer::findProgram(root.filePath(QStringLiteral("bin")));
    qputenv("PATH", path);
    QCOMPARE(found, program);
}

QTEST_GUILESS_MAIN(TestDemoServer)
#include "tst_demoserver.moc"
