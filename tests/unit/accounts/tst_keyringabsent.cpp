// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/accounts/keychainstore.h"
#include "tests/support/privatesession.h"
#include "tests/unit/accounts/answer.h"

#include <QElapsedTimer>

using namespace packdesk;
using namespace std::chrono_literals;

/// Without a session bus.
class TestKeyringAbsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysSoAtOnce();
    void writesNothingAnywhere();
};

void TestKeyringAbsent::saysSoAtOnce()
{
    KeychainStore store(30s);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(readKey(store, QStringLiteral("one")), fault(KeyringFault::Absent));
    QCOMPARE(writeKey(store, QStringLiteral("one"), "value"), fault(KeyringFault::Absent));
    QCOMPARE(removeKey(store, QStringLiteral("one")), fault(KeyringFault::Absent));
    QVERIFY(timer.elapsed() < 2000);
}

void TestKeyringAbsent::writesNothingAnywhere()
{
    KeychainStore store(30s);
    QCOMPARE(writeKey(store, QStringLiteral("one"), "value"), fault(KeyringFault::Absent));
    const QDir home(qEnvironmentVariable("HOME"));
    QCOMPARE(home.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

int main(int argc, char *argv[])
{
    if (const auto status = runInPrivateSession(SessionKind::NoBus, argv))
        return *status;
    QCoreApplication application(argc, argv);
    TestKeyringAbsent test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keyringabsent.moc"
