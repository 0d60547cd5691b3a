// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/support/fakekeystore.h"
#include "tests/unit/accounts/answer.h"

using namespace packdesk;

/// The stand-in of the other tests keeps KeyStore's contract.
class TestFakeKeyStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAndForgets();
    void fails();
    void holdsBack();
    void answersLaterThanTheCall();
};

void TestFakeKeyStore::keepsAndForgets()
{
    FakeKeyStore store;
    const QString id = QStringLiteral("one");
    QCOMPARE(readKey(store, id), fault(KeyringFault::NotFound));
    QCOMPARE(writeKey(store, id, "value"), "done");
    QCOMPARE(readKey(store, id), "value");
    QCOMPARE(removeKey(store, id), "done");
    QCOMPARE(readKey(store, id), fault(KeyringFault::NotFound));
    QCOMPARE(store.reads, 3);
    QCOMPARE(store.writes, 1);
    QCOMPARE(store.removals, 1);
}

void TestFakeKeyStore::fails()
{
    FakeKeyStore store;
    store.fault = KeyringFault::Locked;
    QCOMPARE(readKey(store, QStringLiteral("one")), fault(KeyringFault::Locked));
    QCOMPARE(writeKey(store, QStringLiteral("one"), "value"), fault(KeyringFault::Locked));
    QCOMPARE(removeKey(store, QStringLiteral("one")), fault(KeyringFault::Locked));
}

void TestFakeKeyStore::holdsBack()
{
    FakeKeyStore store;
    store.holding = true;
    Answer<ReadResult> answer;
    store.read(QStringLiteral("one"), answer.callback());
    QCoreApplication::processEvents();
    QCOMPARE(answer.count(), 0);
    store.release();
    QCOMPARE(answer.count(), 1);
}

void TestFakeKeyStore::answersLaterThanTheCall()
{
    Answer<ReadResult> answer;
    const std::unique_ptr<KeyStore> store = std::make_unique<FakeKeyStore>();
    store->read(QStringLiteral("one"), answer.callback());
    QCOMPARE(answer.count(), 0);
    QVERIFY(answer.wait());
}

QTEST_GUILESS_MAIN(TestFakeKeyStore)
#include "tst_fakekeystore.moc"
