// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/accounts/keychainstore.h"
#include "models/accounts/secretservice.h"
#include "tests/support/privatesession.h"
#include "tests/unit/accounts/answer.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>

using namespace packdesk;
using namespace std::chrono_literals;

namespace {

QString serviceName()
{
    return QStringLiteral("org.freedesktop.secrets");
}

/// Takes every call and never answers.
class HangingService : public QDBusVirtualObject
{
public:
    HangingService()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath);
        bus.registerService(serviceName());
    }
    ~HangingService() override { QDBusConnection::sessionBus().unregisterService(serviceName()); }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        ++calls;
        message.setDelayedReply(true);
        return true;
    }

    int calls = 0;
};

std::optional<bool> presence()
{
    SecretService service(1s);
    std::optional<bool> present;
    service.findPresence([&](bool value) { present = value; });
    return QTest::qWaitFor([&] { return present.has_value(); }) ? present : std::nullopt;
}

// The inner program of quitsDuringAHang(): asks a keyring that hangs, then quits.
int quitDuringAHang(QCoreApplication &application)
{
    HangingService service;
    KeychainStore store(30s);
    store.read(QStringLiteral("one"), [](const auto &) { ::_exit(3); });
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &application, [&] {
        if (service.calls > 0)
            QCoreApplication::quit();
    });
    poll.start(10);
    return application.exec();
}

} // namespace

/// On a bus of its own, where nobody keeps secrets.
class TestSecretService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyKeepsSecrets();
    void somebodyDoes();
    void aHangIsTimedOut();
    void aHangHoldsNothingUp();
    void quitsDuringAHang();
};

void TestSecretService::nobodyKeepsSecrets()
{
    QCOMPARE(presence(), std::optional(false));
    KeychainStore store(30s);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(readKey(store, QStringLiteral("one")), fault(KeyringFault::Absent));
    QVERIFY(timer.elapsed() < 2000);
}

void TestSecretService::somebodyDoes()
{
    const HangingService service;
    QCOMPARE(presence(), std::optional(true));
}

void TestSecretService::aHangIsTimedOut()
{
    HangingService service;
    SecretService probe(200ms);
    std::optional<EntryState> state;
    probe.findEntry(QStringLiteral("server"), QStringLiteral("user"),
                    [&](EntryState value) { state = value; });
    QTRY_VERIFY(state);
    QCOMPARE(int(*state), int(EntryState::Unknown));
    QCOMPARE(service.calls, 1);
}

void TestSecretService::aHangHoldsNothingUp()
{
    const HangingService service;
    QElapsedTimer timer;
    timer.start();
    {
        KeychainStore store(300ms);
        QCOMPARE(readKey(store, QStringLiteral("one")), fault(KeyringFault::TimedOut));
        QCOMPARE(writeKey(store, QStringLiteral("one"), "value"), fault(KeyringFault::TimedOut));
    }
    QVERIFY(timer.elapsed() >= 500);
    QVERIFY(timer.elapsed() < 3000);
}

void TestSecretService::quitsDuringAHang()
{
    QElapsedTimer timer;
    timer.start();
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--quit")});
    QVERIFY(program.waitForFinished(10000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(timer.elapsed() < 3000);
}

int main(int argc, char *argv[])
{
    if (const auto status = runInPrivateSession(SessionKind::NoService, argv))
        return *status;
    QCoreApplication application(argc, argv);
    if (application.arguments().contains(QStringLiteral("--quit")))
        return quitDuringAHang(application);
    TestSecretService test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_secretservice.moc"
