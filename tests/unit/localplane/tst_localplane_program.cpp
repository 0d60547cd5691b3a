// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <httplib.h>

/// The program as its parent sees it: first line, keys, signals, standard input, demo.
class TestLocalPlaneProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void announcesOnTheFirstLine();
    void keepsKeysInAFile();
    void makesNewKeysWithoutAFile();
    void endsOn_data();
    void endsOn();
    void refusesOptions_data();
    void refusesOptions();
    void survivesBeingKilled();
    void showsTheDemo();
    void endsItsRegistryWhenKilled();

private:
    void start(const QStringList &arguments = {});
    int statusOf(const QString &path);
    QJsonArray packs();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_process;
    QJsonObject m_announcement;
};

void TestLocalPlaneProgram::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestLocalPlaneProgram::cleanup()
{
    if (m_process) {
        m_process->kill();
        m_process->waitForFinished();
    }
    m_process.reset();
}

void TestLocalPlaneProgram::start(const QStringList &arguments)
{
    cleanup();
    m_process = std::make_unique<QProcess>();
    m_process->start(QStringLiteral(PLANE_PROGRAM),
                     QStringList{QStringLiteral("--data"), m_folder->filePath(QStringLiteral("d"))}
                         + arguments);
    while (!m_process->canReadLine() && m_process->waitForReadyRead(60'000))
        continue;
    m_announcement = QJsonDocument::fromJson(m_process->readLine()).object();
    QVERIFY(m_announcement.value(QStringLiteral("port")).toInt() > 0);
}

int TestLocalPlaneProgram::statusOf(const QString &path)
{
    httplib::Client client("127.0.0.1", m_announcement.value(QStringLiteral("port")).toInt());
    const auto answer = client.Get(path.toStdString());
    return answer ? answer->status : 0;
}

QJsonArray TestLocalPlaneProgram::packs()
{
    httplib::Client client("127.0.0.1", m_announcement.value(QStringLiteral("port")).toInt());
    const QJsonObject keys = m_announcement.value(QStringLiteral("keys")).toObject();
    client.set_bearer_token_auth(keys.value(QStringLiteral("read_only")).toString().toStdString());
    const auto answer = client.Get("/v1/packs");
    return QJsonDocument::fromJson(answer ? QByteArray::fromStdString(answer->body) : QByteArray())
        .object()
        .value(QStringLiteral("packs"))
        .toArray();
}

void TestLocalPlaneProgram::announcesOnTheFirstLine()
{
    start();
    const QString url = m_announcement.value(QStringLiteral("url")).toString();
    QVERIFY(url.startsWith(QLatin1String("http://127.0.0.1:"))
            && url.endsWith(QLatin1String("/v1")));
    const QJsonObject keys = m_announcement.value(QStringLiteral("keys")).toObject();
    QCOMPARE(keys.size(), 5);
    QVERIFY(!m_announcement.contains(QStringLiteral("registry")));
    QCOMPARE(statusOf(QStringLiteral("/v1/packs")), 401);
    m_process->terminate();
    QVERIFY(m_process->waitForFinished());
    QVERIFY(m_process->readAllStandardOutput().isEmpty());
    const QByteArray log = m_process->readAllStandardError();
    QVERIFY(log.contains("GET /v1/packs 401 req_"));
    QDir data(m_folder->filePath(QStringLiteral("d")));
    const QStringList files = data.entryList({QStringLiteral("localplane.sqlite*")});
    for (const QString &name : files) {
        QFile file(data.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const QJsonValue &key : keys) {
            QVERIFY(!bytes.contains(key.toString().toLatin1()));
            QVERIFY(!log.contains(key.toString().toLatin1()));
        }
    }
}

void TestLocalPlaneProgram::keepsKeysInAFile()
{
    const QString path = m_folder->filePath(QStringLiteral("keys.json"));
    const QStringList arguments{QStringLiteral("--key-file"), path};
    start(arguments);
    const QJsonValue keys = m_announcement.value(QStringLiteral("keys"));
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
             QFile::Permissions());
    start(arguments);
    QCOMPARE(m_announcement.value(QStringLiteral("keys")), keys);
}

void TestLocalPlaneProgram::makesNewKeysWithoutAFile()
{
    start();
    const QJsonValue keys = m_announcement.value(QStringLiteral("keys"));
    start();
    QVERIFY(m_announcement.value(QStringLiteral("keys")) != keys);
}

void TestLocalPlaneProgram::endsOn_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("the end of stdin") << 0;
}

void TestLocalPlaneProgram::endsOn()
{
    QFETCH(int, signal);
    start({QStringLiteral("--die-with-stdin")});
    // An idle connection must not hold it up.
    httplib::Client client("127.0.0.1", m_announcement.value(QStringLiteral("port")).toInt());
    client.set_keep_alive(true);
    QVERIFY(client.Get("/v1/packs"));
    if (signal == 0)
        m_process->closeWriteChannel();
    else
        ::kill(pid_t(m_process->processId()), signal);
    QVERIFY(m_process->waitForFinished(3'000));
    QCOMPARE(m_process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_process->exitCode(), 0);
}

void TestLocalPlaneProgram::refusesOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no data") << QStringList{};
    const QStringList data{QStringLiteral("--data"), QStringLiteral("d")};
    QTest::newRow("port") << data + QStringList{QStringLiteral("--port"), QStringLiteral("x")};
    QTest::newRow("billing") << data
            + QStringList{QStringLiteral("--billing"), QStringLiteral("paid")};
    QTest::newRow("unknown") << data + QStringList{QStringLiteral("--key=sk_x")};
}

void TestLocalPlaneProgram::refusesOptions()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(PLANE_PROGRAM), arguments);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardOutput().isEmpty());
    QVERIFY(process.readAllStandardError().startsWith("packdesk-localplane: "));
}

void TestLocalPlaneProgram::survivesBeingKilled()
{
    start({QStringLiteral("--demo")});
    const QJsonArray before = packs();
    QVERIFY(!before.isEmpty());
    ::kill(pid_t(m_process->processId()), SIGKILL);
    QVERIFY(m_process->waitForFinished());
    start({QStringLiteral("--demo")});
    QCOMPARE(packs(), before);
}

void TestLocalPlaneProgram::showsTheDemo()
{
    start({QStringLiteral("--demo")});
    QSet<QString> owners;
    QSet<QString> tiers;
    QSet<QString> visibilities;
    QSet<QString> categories;
    QSet<QString> origins;
    const QJsonArray listed = packs();
    for (const QJsonValue &value : listed) {
        const QJsonObject pack = value.toObject();
        owners += pack.value(QStringLiteral("owned")).toBool() ? QStringLiteral("own")
                                                               : QStringLiteral("other");
        tiers += pack.value(QStringLiteral("tier")).toString();
        visibilities += pack.value(QStringLiteral("visibility")).toString();
        categories += pack.value(QStringLiteral("category")).toString();
        origins += pack.value(QStringLiteral("image_origin")).toString();
        QVERIFY(!pack.value(QStringLiteral("name")).toString().contains(QLatin1String("payroll")));
    }
    QVERIFY(listed.size() >= 30);
    QCOMPARE(owners.size(), 2);
    QCOMPARE(tiers.size(), 3);
    QCOMPARE(visibilities.size(), 2);
    QCOMPARE(categories.size(), 8);
    QCOMPARE(origins.size(), 3);
    QVERIFY(m_announcement.value(QStringLiteral("registry")).isString());
    QCOMPARE(m_announcement.value(QStringLiteral("samples")).toArray().size(), 5);
}

void TestLocalPlaneProgram::endsItsRegistryWhenKilled()
{
    start({QStringLiteral("--demo")});
    const QString address = m_announcement.value(QStringLiteral("registry")).toString();
    httplib::Client client("127.0.0.1", address.section(QLatin1Char(':'), 1).toInt());
    QTRY_VERIFY_WITH_TIMEOUT(client.Get("/v2/"), 30'000);
    ::kill(pid_t(m_process->processId()), SIGKILL);
    QVERIFY(m_process->waitForFinished());
    QTRY_VERIFY_WITH_TIMEOUT(!client.Get("/v2/"), 5'000);
}

QTEST_GUILESS_MAIN(TestLocalPlaneProgram)
#include "tst_localplane_program.moc"
