// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/qtexchange.h"
#include "models/api/qtlane.h"
#include "tests/support/rawserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace packdesk;

namespace {

std::unique_ptr<QtExchange> enqueue(QtLane &lane, const QUrl &url)
{
    HttpRequest request;
    request.method = "GET";
    request.url = url;
    request.answerBytes = 1000;
    auto exchange = std::make_unique<QtExchange>(std::move(request), lane);
    lane.enqueue(exchange.get());
    return exchange;
}

} // namespace

class LaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSeventhWaitsForATurn();
    void whoIsCancelledInTheQueueTakesNoTurn();
    void whoIsDeletedGivesItsTurnBack();
    void othersOutliveACancel_data();
    void othersOutliveACancel();
};

void LaneTest::theSeventhWaitsForATurn()
{
    std::atomic<bool> go = false;
    RawServer server([&](RawConnection &connection) {
        while (connection.readRequest()) {
            while (!go && !connection.isBroken()) {
                connection.wait(5);
            }
            connection.send(RawServer::answer(200, "{}"));
            connection.forget();
        }
    });
    QtLane lane{NetworkPolicy()};
    std::vector<std::unique_ptr<QtExchange>> exchanges;
    exchanges.reserve(7);
    for (int i = 0; i < 7; ++i) {
        exchanges.push_back(enqueue(lane, server.url()));
    }
    QSignalSpy last(exchanges.back().get(), &Exchange::answered);
    QTRY_COMPARE(server.heads(), 6);
    QCOMPARE(last.count(), 0);
    go = true;
    QTRY_COMPARE(last.count(), 1);
}

void LaneTest::whoIsCancelledInTheQueueTakesNoTurn()
{
    RawServer server([](RawConnection &connection) { connection.wait(10000); });
    QtLane lane{NetworkPolicy()};
    std::vector<std::unique_ptr<QtExchange>> exchanges;
    exchanges.reserve(8);
    for (int i = 0; i < 8; ++i) {
        exchanges.push_back(enqueue(lane, server.url()));
    }
    QSignalSpy failed(exchanges.at(6).get(), &Exchange::failed);
    QSignalSpy begun(exchanges.at(7).get(), &Exchange::phaseChanged);
    exchanges.at(6)->cancel();
    QCOMPARE(failed.count(), 0);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(begun.count(), 0);
    exchanges.at(0)->cancel();
    QTRY_VERIFY(begun.count() > 0);
    QCOMPARE(failed.count(), 1);
}

void LaneTest::whoIsDeletedGivesItsTurnBack()
{
    RawServer server([](RawConnection &connection) { connection.wait(10000); });
    QtLane lane{NetworkPolicy()};
    std::vector<std::unique_ptr<QtExchange>> exchanges;
    exchanges.reserve(7);
    for (int i = 0; i < 7; ++i) {
        exchanges.push_back(enqueue(lane, server.url()));
    }
    QSignalSpy begun(exchanges.back().get(), &Exchange::phaseChanged);
    exchanges.front().reset();
    QTRY_VERIFY(begun.count() > 0);
}

void LaneTest::othersOutliveACancel_data()
{
    QTest::addColumn<int>("turns");
    for (int turns = 0; turns < 12; ++turns) {
        QTest::addRow("after %d turns of the loop", turns) << turns;
    }
}

void LaneTest::othersOutliveACancel()
{
    QFETCH(int, turns);
    RawServer server([](RawConnection &connection) {
        while (connection.readRequest()) {
            connection.send(RawServer::answer(200, "{}"));
            connection.forget();
        }
    });
    QtLane lane{NetworkPolicy()};
    const auto first = enqueue(lane, server.url());
    const auto second = enqueue(lane, server.url());
    const auto third = enqueue(lane, server.url());
    QSignalSpy answered(second.get(), &Exchange::answered);
    QSignalSpy answeredToo(third.get(), &Exchange::answered);
    for (int i = 0; i < turns; ++i) {
        QCoreApplication::processEvents();
        QThread::yieldCurrentThread();
    }
    first->cancel();
    QTRY_COMPARE(answered.count(), 1);
    QTRY_COMPARE(answeredToo.count(), 1);
}

QTEST_GUILESS_MAIN(LaneTest)
#include "tst_lane.moc"
