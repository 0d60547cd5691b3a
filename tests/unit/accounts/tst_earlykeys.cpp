// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/accounts/earlykeys.h"
#include "tests/support/fakekeystore.h"

#include <QTest>

namespace packdesk {

class TestEarlyKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isReadOnce();
    void isWaitedFor();
    void failureIsHandedOn();
    void othersAreReadThemselves();
    void changedKeyIsReadAgain_data();
    void changedKeyIsReadAgain();
    void answersOnlyWhileItIsThere();

private:
    void prefetch();
    void read(const QString &accountId);

    std::unique_ptr<FakeKeyStore> m_inner;
    std::unique_ptr<EarlyKeys> m_keys;
    std::optional<bool> m_there;
    std::optional<tl::expected<QByteArray, KeyringFault>> m_answer;
};

namespace {

const auto mine = QStringLiteral("account-1");

} // namespace

void TestEarlyKeys::init()
{
    m_keys.reset();
    m_inner = std::make_unique<FakeKeyStore>();
    m_inner->keys.insert(mine, "sk_1");
    m_keys = std::make_unique<EarlyKeys>(m_inner.get());
    m_there.reset();
    m_answer.reset();
}

void TestEarlyKeys::prefetch()
{
    m_keys->prefetch(mine, [this](bool there) { m_there = there; });
}

void TestEarlyKeys::read(const QString &accountId)
{
    m_keys->read(accountId, [this](tl::expected<Secret, KeyringError> key) {
        if (key)
            m_answer = key->reveal();
        else
            m_answer = tl::unexpected(key.error().fault);
    });
    QVERIFY(!m_answer);
}

void TestEarlyKeys::isReadOnce()
{
    prefetch();
    QTRY_VERIFY(m_there);
    QVERIFY(*m_there);
    read(mine);
    QTRY_VERIFY(m_answer);
    QCOMPARE(**m_answer, QByteArray("sk_1"));
    QCOMPARE(m_inner->reads, 1);
    // Nothing of it is kept.
    m_answer.reset();
    read(mine);
    QTRY_VERIFY(m_answer);
    QCOMPARE(m_inner->reads, 2);
}

void TestEarlyKeys::isWaitedFor()
{
    m_inner->holding = true;
    prefetch();
    read(mine);
    QCoreApplication::processEvents();
    QVERIFY(!m_answer);
    m_inner->release();
    QTRY_VERIFY(m_answer);
    QCOMPARE(**m_answer, QByteArray("sk_1"));
    QCOMPARE(m_there, std::optional(true));
    QCOMPARE(m_inner->reads, 1);
}

void TestEarlyKeys::failureIsHandedOn()
{
    m_inner->fault = KeyringFault::Locked;
    prefetch();
    QTRY_COMPARE(m_there, std::optional(false));
    read(mine);
    QTRY_VERIFY(m_answer);
    QCOMPARE(m_answer->error(), KeyringFault::Locked);
}

void TestEarlyKeys::othersAreReadThemselves()
{
    m_inner->keys.insert(QStringLiteral("account-2"), "sk_2");
    prefetch();
    read(QStringLiteral("account-2"));
    QTRY_VERIFY(m_answer);
    QCOMPARE(**m_answer, QByteArray("sk_2"));
}

void TestEarlyKeys::changedKeyIsReadAgain_data()
{
    QTest::addColumn<bool>("written");
    QTest::newRow("written") << true;
    QTest::newRow("removed") << false;
}

void TestEarlyKeys::changedKeyIsReadAgain()
{
    QFETCH(const bool, written);
    prefetch();
    QTRY_VERIFY(m_there);
    if (written)
        m_keys->write(mine, Secret("sk_new"), [](const auto &) {});
    else
        m_keys->remove(mine, [](const auto &) {});
    read(mine);
    QTRY_VERIFY(m_answer);
    if (written)
        QCOMPARE(**m_answer, QByteArray("sk_new"));
    else
        QCOMPARE(m_answer->error(), KeyringFault::NotFound);
}

void TestEarlyKeys::answersOnlyWhileItIsThere()
{
    prefetch();
    QTRY_VERIFY(m_there);
    read(mine);
    m_keys.reset();
    QCoreApplication::processEvents();
    QVERIFY(!m_answer);
}

} // namespace packdesk

QTEST_GUILESS_MAIN(packdesk::TestEarlyKeys)
#include "tst_earlykeys.moc"
