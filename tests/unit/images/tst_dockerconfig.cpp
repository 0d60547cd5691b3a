// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/dockerconfig.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>

using namespace packdesk;

class TestDockerConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void auths_data();
    void auths();
    void noFile();
    void tooLarge();
    void helpers_data();
    void helpers();
    void helperIsAskedAboutTheServer();
    void helperIsNotRunUnasked();
    void helperEndsInTime();
    void helperIsCancelled();
    void cleanupTestCase();

private:
    QString config(const QByteArray &json);
    void helper(const QString &name, const QByteArray &script);

    QTemporaryDir m_dir;
    QByteArray m_path;
};

namespace {

/// `user:password`, `nothing` or the number of the fault.
QString shown(const DockerLookup &found)
{
    if (!found)
        return QStringLiteral("fault %1").arg(int(found.error().fault));
    if (!*found)
        return QStringLiteral("nothing");
    return (*found)->user + QLatin1Char(':') + QString::fromUtf8((*found)->password.reveal());
}

QString fault(DockerConfigFault which)
{
    return QStringLiteral("fault %1").arg(int(which));
}

} // namespace

void TestDockerConfig::initTestCase()
{
    m_path = qgetenv("PATH");
    qputenv("PATH", m_dir.path().toUtf8() + ':' + m_path);
    helper(QStringLiteral("good"),
           "server=$(cat)\n"
           "echo \"{\\\"ServerURL\\\":\\\"$server\\\",\\\"Username\\\":\\\"helped\\\","
           "\\\"Secret\\\":\\\"$server\\\"}\"\n");
    helper(QStringLiteral("ignorant"), "echo 'credentials not found in native keychain'\nexit 1\n");
    helper(QStringLiteral("broken"), "echo 'a secret in words'\nexit 3\n");
    helper(QStringLiteral("nonsense"), "echo '<html>'\n");
    helper(QStringLiteral("token"), R"(echo '{"Username":"<token>","Secret":"t"}')");
    helper(QStringLiteral("endless"), "while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done\n");
    helper(QStringLiteral("silent"), "echo $$ > \"$(dirname \"$0\")/pid\"\nexec sleep 100\n");
}

void TestDockerConfig::cleanupTestCase()
{
    qputenv("PATH", m_path);
}

QString TestDockerConfig::config(const QByteArray &json)
{
    const auto path = m_dir.filePath(QStringLiteral("config.json"));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(json) == json.size() ? path : QString();
}

void TestDockerConfig::helper(const QString &name, const QByteArray &script)
{
    QFile file(m_dir.filePath(QStringLiteral("docker-credential-") + name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n" + script);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestDockerConfig::auths_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &json, const char *domain,
                        const QString &expected) {
        QTest::newRow(name) << json << QString::fromLatin1(domain) << expected;
    };
    const auto credentials = QStringLiteral("user:pass:word");
    const auto nothing = QStringLiteral("nothing");
    const auto bad = fault(DockerConfigFault::NotJson);
    const auto auth = [](const QByteArray &key, const QByteArray &pair = "user:pass:word") {
        return R"({"auths":{")" + key + R"(":{"auth":")" + pair.toBase64() + R"("}}})";
    };
    row("host", auth("a.b"), "a.b", credentials);
    row("host and port", auth("a.b:5000"), "a.b:5000", credentials);
    row("another port", auth("a.b:5000"), "a.b", nothing);
    row("another host", auth("x.a.b"), "a.b", nothing);
    row("as an address", auth("https://a.b/v1/"), "a.b", credentials);
    row("another case", auth("A.B"), "a.b", credentials);
    row("a path that looks like the host", auth("https://evil/a.b"), "a.b", nothing);
    row("Docker's own", auth("https://index.docker.io/v1/"), "docker.io", credentials);
    row("two fields", R"({"auths":{"a.b":{"username":"u","password":"p"}}})", "a.b",
        QStringLiteral("u:p"));
    row("empty entry", R"({"auths":{"a.b":{}}})", "a.b", nothing);
    row("no password", auth("a.b", "user"), "a.b", bad);
    row("no user", auth("a.b", ":p"), "a.b", bad);
    row("no base64", R"({"auths":{"a.b":{"auth":"%%%"}}})", "a.b", bad);
    row("identity token", R"({"auths":{"a.b":{"auth":"dTpw","identitytoken":"t"}}})", "a.b",
        fault(DockerConfigFault::IdentityToken));
    row("nothing in it", "{}", "a.b", nothing);
    row("auths of another kind", R"({"auths":[]})", "a.b", nothing);
    row("a list", "[]", "a.b", bad);
    row("no JSON", "auths:", "a.b", bad);
    row("empty", "", "a.b", bad);
}

void TestDockerConfig::auths()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, domain);
    QTEST(shown(lookUpInDocker(config(json), domain, false)), "expected");
}

void TestDockerConfig::noFile()
{
    QCOMPARE(
        shown(lookUpInDocker(m_dir.filePath(QStringLiteral("none")), QStringLiteral("a.b"), true)),
        QStringLiteral("nothing"));
    // A folder is there, and cannot be read.
    QCOMPARE(shown(lookUpInDocker(m_dir.path(), QStringLiteral("a.b"), true)),
             fault(DockerConfigFault::NotReadable));
}

void TestDockerConfig::tooLarge()
{
    const auto file = config("{" + QByteArray(1 << 20, ' ') + "}");
    QCOMPARE(shown(lookUpInDocker(file, QStringLiteral("a.b"), false)),
             fault(DockerConfigFault::NotJson));
}

void TestDockerConfig::helpers_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("good") << QByteArray("good") << QStringLiteral("helped:a.b");
    QTest::newRow("knows nothing, auths do") << QByteArray("ignorant") << QStringLiteral("u:p");
    QTest::newRow("fails") << QByteArray("broken") << fault(DockerConfigFault::HelperFailed);
    QTest::newRow("nonsense") << QByteArray("nonsense") << fault(DockerConfigFault::HelperFailed);
    QTest::newRow("identity token")
        << QByteArray("token") << fault(DockerConfigFault::IdentityToken);
    QTest::newRow("endless") << QByteArray("endless") << fault(DockerConfigFault::HelperFailed);
    QTest::newRow("missing") << QByteArray("none") << fault(DockerConfigFault::HelperMissing);
    QTest::newRow("a path") << QByteArray("x/../../../bin/true")
                            << fault(DockerConfigFault::HelperMissing);
}

void TestDockerConfig::helpers()
{
    QFETCH(QByteArray, name);
    const QByteArray auths(R"("auths":{"a.b":{"username":"u","password":"p"}})");
    const auto store = config(R"({"credsStore":")" + name + "\"," + auths + '}');
    const auto found = lookUpInDocker(store, QStringLiteral("a.b"), true);
    QTEST(shown(found), "expected");
    QVERIFY(found || !found.error().detail.contains(QLatin1String("secret")));
    const auto own
        = config(R"({"credsStore":"broken","credHelpers":{"a.b":")" + name + "\"}," + auths + '}');
    QTEST(shown(lookUpInDocker(own, QStringLiteral("a.b"), true)), "expected");
}

void TestDockerConfig::helperIsAskedAboutTheServer()
{
    QCOMPARE(shown(askHelper(QStringLiteral("good"), QStringLiteral("a.b:1"), 5000)),
             QStringLiteral("helped:a.b:1"));
    QCOMPARE(shown(lookUpInDocker(config(R"({"credsStore":"good"})"), QStringLiteral("docker.io"),
                                  true)),
             QStringLiteral("helped:https://index.docker.io/v1/"));
}

void TestDockerConfig::helperIsNotRunUnasked()
{
    const auto file = config(R"({"credsStore":"silent"})");
    QCOMPARE(shown(lookUpInDocker(file, QStringLiteral("a.b"), false)),
             fault(DockerConfigFault::HelperNotAllowed));
    QVERIFY(!QFile::exists(m_dir.filePath(QStringLiteral("pid"))));
}

void TestDockerConfig::helperEndsInTime()
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(shown(askHelper(QStringLiteral("silent"), QStringLiteral("a.b"), 300)),
             fault(DockerConfigFault::HelperTimedOut));
    QVERIFY(timer.elapsed() < 5000);
}

void TestDockerConfig::helperIsCancelled()
{
    const auto pidFile = m_dir.filePath(QStringLiteral("pid"));
    QFile::remove(pidFile);
    const auto flag = std::make_shared<std::atomic_bool>(false);
    QElapsedTimer timer;
    std::thread canceller([&] {
        const QDeadlineTimer deadline(10'000);
        while (QFileInfo(pidFile).size() == 0 && !deadline.hasExpired())
            std::this_thread::yield();
        timer.start();
        flag->store(true);
    });
    QCOMPARE(shown(askHelper(QStringLiteral("silent"), QStringLiteral("a.b"), 60'000, flag)),
             fault(DockerConfigFault::Cancelled));
    canceller.join();
    QVERIFY(timer.elapsed() < 1000);
    QFile pid(pidFile);
    QVERIFY(pid.open(QIODevice::ReadOnly));
    QCOMPARE(kill(pid.readAll().trimmed().toInt(), 0), -1);
}

QTEST_GUILESS_MAIN(TestDockerConfig)
#include "tst_dockerconfig.moc"
