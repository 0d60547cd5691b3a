// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/accounts/keychainstore.h"
#include "models/accounts/keyringbackend.h"
#include "tests/unit/accounts/answer.h"

#include <QHash>
#include <QTimer>

#include <deque>

using namespace packdesk;
using namespace std::chrono_literals;

namespace {

/// A keyring that can lie, hang and be locked.
class FakeKeyring : public KeyringBackend
{
public:
    struct State
    {
        QHash<QString, QByteArray> entries;
        bool present = true;
        EntryState entryState = EntryState::None;
        std::optional<KeyringFault> readFault;
        std::optional<KeyringFault> writeFault;
        std::optional<KeyringFault> removeFault;
        bool forgetsWrites = false;
        bool garblesWrites = false;
        bool hangs = false;
        QStringList calls;
        std::deque<std::function<void()>> held;

        void release()
        {
            hangs = false;
            while (!held.empty()) {
                const auto next = std::move(held.front());
                held.pop_front();
                next();
            }
        }
    };

    explicit FakeKeyring(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
    }

    void findPresence(std::function<void(bool)> answer) override { answer(m_state->present); }
    void findEntry(const QString &, std::function<void(EntryState)> answer) override
    {
        answer(m_state->entryState);
    }
    void read(const QString &entry, Answer answer) override
    {
        m_state->calls << QStringLiteral("read ") + entry;
        post([state = m_state, entry, answer] {
            if (state->readFault)
                answer(failed(*state->readFault));
            else if (!state->entries.contains(entry))
                answer(failed(KeyringFault::NotFound));
            else
                answer(Secret(state->entries.value(entry)));
        });
    }
    void write(const QString &entry, const Secret &value, Answer answer) override
    {
        m_state->calls << QStringLiteral("write ") + entry;
        post([state = m_state, entry, bytes = value.reveal(), answer] {
            if (state->writeFault) {
                answer(failed(*state->writeFault));
                return;
            }
            if (!state->forgetsWrites)
                state->entries.insert(entry, state->garblesWrites ? bytes + '?' : bytes);
            answer(Secret());
        });
    }
    void remove(const QString &entry, Answer answer) override
    {
        m_state->calls << QStringLiteral("remove ") + entry;
        post([state = m_state, entry, answer] {
            if (state->removeFault) {
                answer(failed(*state->removeFault));
                return;
            }
            state->entries.remove(entry);
            answer(Secret());
        });
    }

private:
    static ReadResult failed(KeyringFault value)
    {
        return tl::make_unexpected(KeyringError{value, QStringLiteral("its words")});
    }
    void post(std::function<void()> job)
    {
        if (m_state->hangs)
            m_state->held.push_back(std::move(job));
        else
            job();
    }

    std::shared_ptr<State> m_state;
};

QString one()
{
    return QStringLiteral("one");
}

} // namespace

/// The rules of KeychainStore over a keyring that misbehaves as told.
class TestKeyringPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void absentComesFirst();
    void explainsReads_data();
    void explainsReads();
    void writesAreReadBack_data();
    void writesAreReadBack();
    void removalsAreChecked_data();
    void removalsAreChecked();
    void keepsTheKeyringsWords();
    void dropsLateAnswers();
    void doesNotBeginWhatTimedOut();
    void removesLate();
    void answerMayDeleteTheStore();

private:
    std::unique_ptr<KeychainStore> makeStore(std::chrono::milliseconds patience = 20s)
    {
        return std::make_unique<KeychainStore>(std::make_unique<FakeKeyring>(m_keyring), patience);
    }

    std::shared_ptr<FakeKeyring::State> m_keyring;
};

void TestKeyringPolicy::init()
{
    m_keyring = std::make_shared<FakeKeyring::State>();
}

void TestKeyringPolicy::absentComesFirst()
{
    m_keyring->present = false;
    m_keyring->entries.insert(one(), "value");
    const auto store = makeStore();
    QCOMPARE(readKey(*store, one()), fault(KeyringFault::Absent));
    QCOMPARE(writeKey(*store, one(), "other"), fault(KeyringFault::Absent));
    QCOMPARE(removeKey(*store, one()), fault(KeyringFault::Absent));
    QVERIFY(m_keyring->calls.isEmpty());
}

void TestKeyringPolicy::explainsReads_data()
{
    QTest::addColumn<int>("reported");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("told");
    const auto row
        = [](const char *name, KeyringFault reported, EntryState state, KeyringFault told) {
              QTest::newRow(name) << int(reported) << int(state) << int(told);
          };
    using F = KeyringFault;
    row("not found", F::NotFound, EntryState::None, F::NotFound);
    row("dismissed", F::NotFound, EntryState::Locked, F::Locked);
    row("found after all", F::NotFound, EntryState::Open, F::Other);
    row("cannot tell", F::NotFound, EntryState::Unknown, F::Other);
    row("denied while locked", F::Denied, EntryState::Locked, F::Locked);
    row("denied", F::Denied, EntryState::Open, F::Denied);
    row("other while locked", F::Other, EntryState::Locked, F::Locked);
    row("other", F::Other, EntryState::Unknown, F::Other);
    row("absent after all", F::Absent, EntryState::Unknown, F::Absent);
}

void TestKeyringPolicy::explainsReads()
{
    QFETCH(int, reported);
    QFETCH(int, state);
    QFETCH(int, told);
    m_keyring->readFault = KeyringFault(reported);
    m_keyring->entryState = EntryState(state);
    QCOMPARE(readKey(*makeStore(), one()), fault(KeyringFault(told)));
}

void TestKeyringPolicy::writesAreReadBack_data()
{
    QTest::addColumn<int>("trouble");
    QTest::addColumn<int>("state");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("kept") << 0 << int(EntryState::Open) << QByteArray("done");
    QTest::newRow("forgotten") << 1 << int(EntryState::None) << fault(KeyringFault::NotStored);
    QTest::newRow("locked") << 1 << int(EntryState::Locked) << fault(KeyringFault::Locked);
    QTest::newRow("garbled") << 2 << int(EntryState::Open) << fault(KeyringFault::NotStored);
    QTest::newRow("unreadable") << 3 << int(EntryState::Open) << fault(KeyringFault::NotStored);
    QTest::newRow("denied") << 4 << int(EntryState::None) << fault(KeyringFault::Denied);
    QTest::newRow("dismissed") << 4 << int(EntryState::Locked) << fault(KeyringFault::Locked);
}

void TestKeyringPolicy::writesAreReadBack()
{
    QFETCH(int, trouble);
    QFETCH(int, state);
    QFETCH(QByteArray, told);
    m_keyring->forgetsWrites = trouble == 1;
    m_keyring->garblesWrites = trouble == 2;
    if (trouble == 3)
        m_keyring->readFault = KeyringFault::Other;
    if (trouble == 4)
        m_keyring->writeFault = KeyringFault::Denied;
    m_keyring->entryState = EntryState(state);
    QCOMPARE(writeKey(*makeStore(), one(), "value"), told);
}

void TestKeyringPolicy::removalsAreChecked_data()
{
    QTest::addColumn<int>("reported");
    QTest::addColumn<int>("state");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("gone") << -1 << int(EntryState::None) << QByteArray("done");
    QTest::newRow("was not there")
        << int(KeyringFault::NotFound) << int(EntryState::None) << QByteArray("done");
    QTest::newRow("still there") << -1 << int(EntryState::Open) << fault(KeyringFault::Other);
    QTest::newRow("locked") << -1 << int(EntryState::Locked) << fault(KeyringFault::Locked);
    QTest::newRow("denied") << int(KeyringFault::Denied) << int(EntryState::Open)
                            << fault(KeyringFault::Denied);
}

void TestKeyringPolicy::removalsAreChecked()
{
    QFETCH(int, reported);
    QFETCH(int, state);
    QFETCH(QByteArray, told);
    if (reported >= 0)
        m_keyring->removeFault = KeyringFault(reported);
    m_keyring->entryState = EntryState(state);
    QCOMPARE(removeKey(*makeStore(), one()), told);
}

void TestKeyringPolicy::keepsTheKeyringsWords()
{
    m_keyring->readFault = KeyringFault::Denied;
    const auto store = makeStore();
    Answer<ReadResult> answer;
    store->read(one(), answer.callback());
    QVERIFY(answer.wait());
    QCOMPARE(answer.result().error().message, QStringLiteral("its words"));
}

void TestKeyringPolicy::dropsLateAnswers()
{
    m_keyring->entries.insert(one(), "value");
    m_keyring->hangs = true;
    const auto store = makeStore(50ms);
    Answer<ReadResult> late;
    store->read(one(), late.callback());
    QVERIFY(late.wait());
    QCOMPARE(outcome(late.result()), fault(KeyringFault::TimedOut));
    m_keyring->release();
    QCOMPARE(readKey(*store, one()), "value");
    QCOMPARE(late.count(), 1);
}

void TestKeyringPolicy::doesNotBeginWhatTimedOut()
{
    m_keyring->hangs = true;
    const auto store = makeStore(50ms);
    Answer<ReadResult> hanging;
    Answer<DoneResult> behind;
    store->read(one(), hanging.callback());
    store->write(QStringLiteral("two"), key("value"), behind.callback());
    QVERIFY(behind.wait());
    QCOMPARE(outcome(behind.result()), fault(KeyringFault::TimedOut));
    m_keyring->release();
    QCOMPARE(readKey(*store, QStringLiteral("two")), fault(KeyringFault::NotFound));
    QVERIFY(!m_keyring->calls.contains(QStringLiteral("write two")));
    QCOMPARE(hanging.count(), 1);
    QCOMPARE(behind.count(), 1);
}

void TestKeyringPolicy::removesLate()
{
    m_keyring->hangs = true;
    const auto store = makeStore(50ms);
    Answer<DoneResult> written;
    Answer<DoneResult> removed;
    store->write(one(), key("value"), written.callback());
    store->remove(one(), removed.callback());
    QVERIFY(removed.wait());
    QCOMPARE(outcome(written.result()), fault(KeyringFault::TimedOut));
    QCOMPARE(outcome(removed.result()), fault(KeyringFault::TimedOut));
    m_keyring->release();
    QVERIFY(m_keyring->entries.contains(one()));
    QTRY_VERIFY(!m_keyring->entries.contains(one()));
    QCOMPARE(m_keyring->calls.last(), QStringLiteral("remove one"));
    QCOMPARE(removed.count(), 1);
}

void TestKeyringPolicy::answerMayDeleteTheStore()
{
    auto store = makeStore();
    bool answered = false;
    store->read(one(), [&](const auto &) {
        store.reset();
        answered = true;
    });
    QVERIFY(!answered);
    QTRY_VERIFY(answered);
    QVERIFY(!store);
}

QTEST_GUILESS_MAIN(TestKeyringPolicy)
#include "tst_keyringpolicy.moc"
