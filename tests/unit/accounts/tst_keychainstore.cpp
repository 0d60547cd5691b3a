// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/accounts/keychainstore.h"
#include "models/accounts/qtkeychainbackend.h"
#include "tests/support/privatesession.h"
#include "tests/unit/accounts/answer.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QTest>

using namespace packdesk;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 20s;

QDBusMessage askSecretService(const QString &interface, const QString &method,
                              const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
                                                       QStringLiteral("/org/freedesktop/secrets"),
                                                       interface, method);
    call.setArguments(arguments);
    return QDBusConnection::sessionBus().call(call);
}

QString serviceInterface()
{
    return QStringLiteral("org.freedesktop.Secret.Service");
}

QDBusObjectPath defaultCollection()
{
    return askSecretService(serviceInterface(), QStringLiteral("ReadAlias"),
                            {QStringLiteral("default")})
        .arguments()
        .value(0)
        .value<QDBusObjectPath>();
}

bool lockDefaultCollection()
{
    const QList<QDBusObjectPath> collections{defaultCollection()};
    return askSecretService(serviceInterface(), QStringLiteral("Lock"),
                            {QVariant::fromValue(collections)})
               .type()
        == QDBusMessage::ReplyMessage;
}

// Without a prompt, by the password that the session was started with.
bool unlockDefaultCollection()
{
    const QDBusMessage session
        = askSecretService(serviceInterface(), QStringLiteral("OpenSession"),
                           {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))});
    QDBusArgument password;
    password.beginStructure();
    password << session.arguments().value(1).value<QDBusObjectPath>() << QByteArray()
             << QByteArray("x") << QStringLiteral("text/plain");
    password.endStructure();
    return askSecretService(
               QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"),
               QStringLiteral("UnlockWithMasterPassword"),
               {QVariant::fromValue(defaultCollection()), QVariant::fromValue(password)})
               .type()
        == QDBusMessage::ReplyMessage;
}

} // namespace

/// Against a real gnome-keyring
class TestKeychainStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNothingThatWasNotWritten();
    void writesAndReads_data();
    void writesAndReads();
    void replaces();
    void removes();
    void keepsAccountsApart();
    void answersInOrder();
    void saysNothingAfterItsEnd();
    void backendTellsEntryStates();
    void lockedIsNotNotFound();
};

void TestKeychainStore::readsNothingThatWasNotWritten()
{
    KeychainStore store(patience);
    QCOMPARE(readKey(store, QStringLiteral("never-written")), fault(KeyringFault::NotFound));
}

void TestKeychainStore::writesAndReads_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("key") << QByteArray("sk_test_0123456789abcdef");
    QTest::newRow("long token") << QByteArray("eyJ") + QByteArray(8000, 'x');
    QTest::newRow("not ascii") << QByteArray("clé");
}

void TestKeychainStore::writesAndReads()
{
    QFETCH(QByteArray, value);
    KeychainStore store(patience);
    Answer<DoneResult> written;
    store.write(QStringLiteral("written"), Secret(value), written.callback());
    QCOMPARE(written.count(), 0);
    QVERIFY(written.wait());
    QVERIFY(written.result().has_value());
    QCOMPARE(readKey(store, QStringLiteral("written")), value);
}

void TestKeychainStore::replaces()
{
    KeychainStore store(patience);
    Answer<DoneResult> first;
    Answer<DoneResult> second;
    store.write(QStringLiteral("replaced"), key("old"), first.callback());
    store.write(QStringLiteral("replaced"), key("new"), second.callback());
    QVERIFY(second.wait());
    QCOMPARE(readKey(store, QStringLiteral("replaced")), "new");
}

void TestKeychainStore::removes()
{
    KeychainStore store(patience);
    Answer<DoneResult> written;
    Answer<DoneResult> removed;
    Answer<DoneResult> again;
    store.write(QStringLiteral("removed"), key("value"), written.callback());
    store.remove(QStringLiteral("removed"), removed.callback());
    store.remove(QStringLiteral("removed"), again.callback());
    QVERIFY(again.wait());
    QVERIFY(written.result().has_value());
    QVERIFY(removed.result().has_value());
    QVERIFY(again.result().has_value());
    QCOMPARE(readKey(store, QStringLiteral("removed")), fault(KeyringFault::NotFound));
}

void TestKeychainStore::keepsAccountsApart()
{
    KeychainStore store(patience);
    Answer<DoneResult> first;
    Answer<DoneResult> second;
    store.write(QStringLiteral("one"), key("value of one"), first.callback());
    store.write(QStringLiteral("two"), key("value of two"), second.callback());
    QVERIFY(second.wait());
    QCOMPARE(readKey(store, QStringLiteral("one")), "value of one");
    QCOMPARE(readKey(store, QStringLiteral("two")), "value of two");
}

void TestKeychainStore::answersInOrder()
{
    KeychainStore store(patience);
    QStringList order;
    store.write(QStringLiteral("order"), key("x"),
                [&](const auto &) { order << QStringLiteral("write"); });
    store.read(QStringLiteral("order"), [&](const auto &) { order << QStringLiteral("read"); });
    store.remove(QStringLiteral("order"), [&](const auto &) { order << QStringLiteral("remove"); });
    QVERIFY(order.isEmpty());
    QTRY_COMPARE(order.size(), 3);
    QCOMPARE(
        order,
        QStringList({QStringLiteral("write"), QStringLiteral("read"), QStringLiteral("remove")}));
}

void TestKeychainStore::saysNothingAfterItsEnd()
{
    Answer<ReadResult> late;
    {
        KeychainStore store(patience);
        store.read(QStringLiteral("one"), late.callback());
    }
    // A second store's answer comes after the first one's would have.
    KeychainStore store(patience);
    QCOMPARE(readKey(store, QStringLiteral("one")), "value of one");
    QCOMPARE(late.count(), 0);
}

void TestKeychainStore::backendTellsEntryStates()
{
    QtKeychainBackend backend(QStringLiteral("io.github.packdesk.Packdesk"), 5s);
    std::optional<EntryState> there;
    std::optional<EntryState> missing;
    std::optional<bool> present;
    backend.findPresence([&](bool value) { present = value; });
    backend.findEntry(QStringLiteral("one"), [&](EntryState state) { there = state; });
    backend.findEntry(QStringLiteral("none"), [&](EntryState state) { missing = state; });
    QTRY_VERIFY(present && there && missing);
    QVERIFY(*present);
    QCOMPARE(int(*there), int(EntryState::Open));
    QCOMPARE(int(*missing), int(EntryState::None));
}

void TestKeychainStore::lockedIsNotNotFound()
{
    QVERIFY(lockDefaultCollection());
    KeychainStore store(patience);
    // No prompter can show itself here, so the question to unlock counts as dismissed.
    QCOMPARE(readKey(store, QStringLiteral("one")), fault(KeyringFault::Locked));
    QCOMPARE(readKey(store, QStringLiteral("never-written")), fault(KeyringFault::Locked));

    QCOMPARE(writeKey(store, QStringLiteral("one"), "overwritten"), fault(KeyringFault::Locked));
    QCOMPARE(removeKey(store, QStringLiteral("one")), fault(KeyringFault::Locked));

    QVERIFY(unlockDefaultCollection());
    QCOMPARE(readKey(store, QStringLiteral("one")), "value of one");
}

int main(int argc, char *argv[])
{
    if (const auto status = runInPrivateSession(SessionKind::Keyring, argv))
        return *status;
    QCoreApplication application(argc, argv);
    TestKeychainStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychainstore.moc"
