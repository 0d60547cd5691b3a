// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/versionorder.h"

#include <QTest>

using namespace packdesk;

class TestVersionOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compares_data();
    void compares();
    void isAnOrder();
};

void TestVersionOrder::compares_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<int>("order");
    const auto row = [](const char *left, const char *right, int order) {
        QTest::addRow("%s, %s", left, right)
            << QString::fromLatin1(left) << QString::fromLatin1(right) << order;
    };
    row("1.9.0", "1.10.0", -1);
    row("1.2", "1.2.0", 0);
    row("v1.2.0", "1.2.0", 0);
    row("1.2.0+build.7", "1.2.0", 0);
    row("1.0.0-rc.1", "1.0.0", -1);
    row("1.0.0-rc.2", "1.0.0-rc.10", -1);
    row("1.0.0-alpha", "1.0.0-alpha.1", -1);
    row("1.0.0-1", "1.0.0-alpha", -1);
    row("1.0.0-alpha", "1.0.0-beta", -1);
    row("01.2", "1.2", 0);
    row("2024.11.3", "2024.9.30", 1);
    row("99999999999999999999.1", "99999999999999999999.2", -1);
    row("99999999999999999999", "100000000000000000000", -1);
    row("1.0", "latest", -1);
    row("latest", "stable", -1);
    row("", "0.0.1", -1);
}

void TestVersionOrder::compares()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(int, order);
    const auto sign = [](int value) { return (value > 0) - (value < 0); };
    QCOMPARE(sign(compareVersions(left, right)), order);
    QCOMPARE(sign(compareVersions(right, left)), -order);
}

void TestVersionOrder::isAnOrder()
{
    const QStringList versions
        = {QStringLiteral(""),      QStringLiteral("1"),         QStringLiteral("1.0"),
           QStringLiteral("1.a"),   QStringLiteral("1.0-x"),     QStringLiteral("1-x.1"),
           QStringLiteral("1..2"),  QStringLiteral("a"),         QStringLiteral("a.1"),
           QStringLiteral("-"),     QStringLiteral("1.0.0.0.1"), QStringLiteral("v"),
           QStringLiteral("1.0rc1")};
    for (const QString &a : versions) {
        for (const QString &b : versions) {
            for (const QString &c : versions) {
                if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
                    QVERIFY2(compareVersions(a, c) <= 0, qPrintable(a + b + c));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestVersionOrder)
#include "tst_versionorder.moc"
