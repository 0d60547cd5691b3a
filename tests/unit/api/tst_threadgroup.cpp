// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/threadgroup.h"

#include <QTest>

#include <atomic>

using namespace packdesk;
using namespace std::chrono_literals;

namespace {

/// Says on which thread it is destroyed, after a while, as the handles of a connection are.
class Slow
{
public:
    explicit Slow(std::atomic<std::thread::id> *destroyedOn)
        : m_destroyedOn(destroyedOn)
    {
    }
    ~Slow()
    {
        std::promise<void> never;
        never.get_future().wait_for(50ms);
        *m_destroyedOn = std::this_thread::get_id();
    }
    Q_DISABLE_COPY_MOVE(Slow)

private:
    std::atomic<std::thread::id> *m_destroyedOn;
};

} // namespace

class tst_ThreadGroup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForWhatWorkOwns();
    void aLateThreadIsLeft();
    void nothingRunsAtFirst();
    void manyInTurn();
};

void tst_ThreadGroup::waitsForWhatWorkOwns()
{
    std::atomic<std::thread::id> ranOn;
    std::atomic<std::thread::id> destroyedOn;
    ThreadGroup threads;
    threads.start(std::packaged_task<void()>([&ranOn, slow = std::make_unique<Slow>(&destroyedOn)] {
        ranOn = std::this_thread::get_id();
    }));
    QVERIFY(threads.waitForAll(5s));
    QVERIFY(ranOn.load() != std::thread::id());
    QVERIFY(ranOn.load() != std::this_thread::get_id());
    QCOMPARE(destroyedOn.load(), ranOn.load());
}

void tst_ThreadGroup::aLateThreadIsLeft()
{
    auto release = std::make_shared<std::promise<void>>();
    auto ended = std::make_shared<std::promise<void>>();
    {
        ThreadGroup threads;
        threads.start(std::packaged_task<void()>([release, ended] {
            release->get_future().wait();
            ended->set_value();
        }));
        QVERIFY(!threads.waitForAll(0ms));
        QVERIFY(!threads.waitForAll(20ms));
    }
    release->set_value();
    QCOMPARE(ended->get_future().wait_for(5s), std::future_status::ready);
}

void tst_ThreadGroup::nothingRunsAtFirst()
{
    ThreadGroup threads;
    QVERIFY(threads.waitForAll(0ms));
}

void tst_ThreadGroup::manyInTurn()
{
    std::atomic_int ran = 0;
    ThreadGroup threads;
    for (int i = 0; i < 50; ++i) {
        threads.start(std::packaged_task<void()>([&ran] { ++ran; }));
        if (i % 10 == 9)
            QVERIFY(threads.waitForAll(5s));
    }
    QCOMPARE(ran.load(), 50);
    QVERIFY(threads.waitForAll(0ms));
}

QTEST_GUILESS_MAIN(tst_ThreadGroup)
#include "tst_threadgroup.moc"
