// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/singleinstance.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <optional>
#include <sys/stat.h>

using namespace packdesk;
using namespace std::chrono_literals;

namespace {

using Outcome = SingleInstance::Outcome;

// Another start; on a thread, since the first one needs its event loop.
class OtherStart
{
public:
    OtherStart(const QString &folder, const QString &path, std::chrono::milliseconds patience = 3s)
        : m_thread(QThread::create([this, folder, path, patience] {
            m_outcome = SingleInstance(folder).start(path, patience);
        }))
    {
        m_thread->start();
    }
    ~OtherStart() { m_thread->wait(); }

    std::optional<Outcome> wait()
    {
        if (!QTest::qWaitFor([this] { return m_thread->isFinished(); }, 10000))
            return std::nullopt;
        return m_outcome;
    }

private:
    std::unique_ptr<QThread> m_thread;
    Outcome m_outcome = Outcome::Failed;
};

// The inner program: prints its outcome; a first one stays until its input ends.
int runInstance(const QString &folder, const QString &path)
{
    QFile output;
    QFile input;
    if (!output.open(stdout, QIODevice::WriteOnly) || !input.open(stdin, QIODevice::ReadOnly))
        return 1;
    SingleInstance instance(folder);
    const Outcome outcome = instance.start(path);
    output.write(QByteArray::number(int(outcome)) + '\n');
    output.flush();
    if (outcome != Outcome::First)
        return 0;
    QObject::connect(&instance, &SingleInstance::received, &instance, [&](const QString &received) {
        output.write(received.toUtf8() + '\n');
        output.flush();
    });
    std::unique_ptr<QThread> watch(QThread::create([&] { input.readAll(); }));
    QObject::connect(watch.get(), &QThread::finished, QCoreApplication::instance(),
                     &QCoreApplication::quit);
    watch->start();
    const int status = QCoreApplication::exec();
    watch->wait();
    return status;
}

std::unique_ptr<QProcess> startProgram(const QString &folder, const QString &path)
{
    auto program = std::make_unique<QProcess>();
    program->start(QCoreApplication::applicationFilePath(),
                   {QStringLiteral("--instance"), folder, path});
    return program;
}

Outcome outcomeOf(QProcess &program)
{
    while (!program.canReadLine() && program.waitForReadyRead(10000)) { }
    return Outcome(program.readLine().trimmed().toInt());
}

} // namespace

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstListens();
    void secondHandsOver_data();
    void secondHandsOver();
    void nextIsFirstAfterTheEnd();
    void refusesMessages_data();
    void refusesMessages();
    void saysWhenTheFirstDoesNotAnswer();
    void failsWithoutAFolder();
    void tooLongAPathIsNotSent();
    void oneOfManyIsFirst();
    void survivesAKill();

private:
    QString socketPath() const { return m_folder->filePath(QStringLiteral("instance.socket")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSingleInstance::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestSingleInstance::firstListens()
{
    SingleInstance first(m_folder->path());
    QCOMPARE(first.start(QString()), Outcome::First);
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(socketPath()).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0600);
}

void TestSingleInstance::secondHandsOver_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("path") << QStringLiteral("/home/ada/pack.tar.gz");
    QTest::newRow("nothing") << QString();
    QTest::newRow("odd") << QStringLiteral("/a \"b\"\n\\é/\u202ex");
    QTest::newRow("long") << QLatin1Char('/') + QString(60000, QLatin1Char('x'));
}

void TestSingleInstance::secondHandsOver()
{
    QFETCH(QString, path);
    SingleInstance first(m_folder->path());
    QSignalSpy received(&first, &SingleInstance::received);
    QCOMPARE(first.start(QString()), Outcome::First);
    OtherStart second(m_folder->path(), path);
    QCOMPARE(second.wait(), std::optional(Outcome::HandedOver));
    QCOMPARE(received.count(), 1);
    QCOMPARE(received.at(0).at(0).toString(), path);
}

void TestSingleInstance::nextIsFirstAfterTheEnd()
{
    {
        SingleInstance first(m_folder->path());
        QCOMPARE(first.start(QString()), Outcome::First);
    }
    SingleInstance second(m_folder->path());
    QCOMPARE(second.start(QString()), Outcome::First);
}

void TestSingleInstance::refusesMessages_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("not json") << QByteArray("hello\n");
    QTest::newRow("no path") << QByteArray("{}\n");
    QTest::newRow("number") << QByteArray("{\"path\":1}\n");
    QTest::newRow("relative") << QByteArray("{\"path\":\"a/b\"}\n");
    QTest::newRow("zero byte") << QByteArray("{\"path\":\"/a\\u0000b\"}\n");
    QTest::newRow("too long") << QByteArray("{\"path\":\"/") + QByteArray(70000, 'x') + "\"}\n";
    QTest::newRow("endless") << QByteArray(200000, 'x');
}

void TestSingleInstance::refusesMessages()
{
    QFETCH(QByteArray, message);
    SingleInstance first(m_folder->path());
    QSignalSpy received(&first, &SingleInstance::received);
    QCOMPARE(first.start(QString()), Outcome::First);
    QLocalSocket socket;
    socket.connectToServer(socketPath());
    QVERIFY(socket.waitForConnected());
    socket.write(message);
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(socket.readAll(), QByteArray());
    QCOMPARE(received.count(), 0);
    OtherStart second(m_folder->path(), QStringLiteral("/still/there"));
    QCOMPARE(second.wait(), std::optional(Outcome::HandedOver));
}

void TestSingleInstance::saysWhenTheFirstDoesNotAnswer()
{
    SingleInstance first(m_folder->path());
    QCOMPARE(first.start(QString()), Outcome::First);
    QElapsedTimer timer;
    timer.start();
    // On this very thread, where the first one cannot answer meanwhile.
    QCOMPARE(SingleInstance(m_folder->path()).start(QString(), 300ms), Outcome::NoAnswer);
    QVERIFY(timer.elapsed() < 3000);
}

void TestSingleInstance::failsWithoutAFolder()
{
    SingleInstance alone(m_folder->filePath(QStringLiteral("missing")));
    QCOMPARE(alone.start(QString()), Outcome::Failed);
}

void TestSingleInstance::tooLongAPathIsNotSent()
{
    SingleInstance first(m_folder->path());
    QCOMPARE(first.start(QLatin1Char('/') + QString(70000, QLatin1Char('x'))), Outcome::Failed);
}

void TestSingleInstance::oneOfManyIsFirst()
{
    std::vector<std::unique_ptr<QProcess>> programs;
    programs.reserve(6);
    for (int number = 0; number < 6; ++number)
        programs.push_back(startProgram(m_folder->path(), QStringLiteral("/path/%1").arg(number)));
    int firsts = 0;
    int handedOver = 0;
    for (const auto &program : programs) {
        const Outcome outcome = outcomeOf(*program);
        firsts += outcome == Outcome::First ? 1 : 0;
        handedOver += outcome == Outcome::HandedOver ? 1 : 0;
    }
    QCOMPARE(firsts, 1);
    QCOMPARE(handedOver, 5);
    for (const auto &program : programs) {
        program->closeWriteChannel();
        QVERIFY(program->state() == QProcess::NotRunning || program->waitForFinished());
    }
}

void TestSingleInstance::survivesAKill()
{
    const auto killed = startProgram(m_folder->path(), QString());
    QCOMPARE(outcomeOf(*killed), Outcome::First);
    killed->kill();
    QVERIFY(killed->waitForFinished());
    QVERIFY(QFile::exists(socketPath()));
    const auto next = startProgram(m_folder->path(), QString());
    QCOMPARE(outcomeOf(*next), Outcome::First);
    next->closeWriteChannel();
    QVERIFY(next->waitForFinished());
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == QLatin1String("--instance"))
        return runInstance(arguments.value(2), arguments.value(3));
    TestSingleInstance test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_singleinstance.moc"
