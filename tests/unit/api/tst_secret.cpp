// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/secret.h"

#include <QTest>

#include <type_traits>

using namespace packdesk;

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(
    !std::is_convertible_v<Secret, QByteArray> && !std::is_convertible_v<Secret, QString>);
static_assert(std::is_nothrow_move_constructible_v<Secret>);

class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesItsBytes();
    void duplicatesShareNothing();
    void leavesTheGiversBytesAlone();
    void isEmptyByItself();
};

void SecretTest::movesItsBytes()
{
    Secret first(QByteArray("sk_canary"));
    const auto firstIsEmpty = [&first] { return first.isEmpty(); };
    Secret second(std::move(first));
    QVERIFY(firstIsEmpty());
    QCOMPARE(second.reveal(), QByteArray("sk_canary"));
    Secret third(QByteArray("other"));
    const auto secondIsEmpty = [&second] { return second.isEmpty(); };
    third = std::move(second);
    QVERIFY(secondIsEmpty());
    QCOMPARE(third.reveal(), QByteArray("sk_canary"));
    Secret &same = third;
    third = std::move(same);
    QCOMPARE(third.reveal(), QByteArray("sk_canary"));
}

void SecretTest::duplicatesShareNothing()
{
    const Secret first(QByteArray("sk_canary"));
    {
        const Secret copy = first.duplicate();
        QVERIFY(copy.reveal().constData() != first.reveal().constData());
        QCOMPARE(copy.reveal(), first.reveal());
    }
    // The copy was overwritten when it ended.
    QCOMPARE(first.reveal(), QByteArray("sk_canary"));
}

void SecretTest::leavesTheGiversBytesAlone()
{
    const QByteArray given("sk_canary");
    {
        const Secret secret(given);
        QVERIFY(secret.reveal().constData() != given.constData());
    }
    QCOMPARE(given, QByteArray("sk_canary"));
}

void SecretTest::isEmptyByItself()
{
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret(QByteArray()).isEmpty());
    QVERIFY(Secret().duplicate().isEmpty());
}

QTEST_GUILESS_MAIN(SecretTest)
#include "tst_secret.moc"
