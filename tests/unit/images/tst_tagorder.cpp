// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/tagorder.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace packdesk;

class TestTagOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void order_data();
    void order();
};

void TestTagOrder::order_data()
{
    QTest::addColumn<QString>("newestFirst");
    const auto row = [](const char *tags) { QTest::newRow(tags) << QString::fromLatin1(tags); };
    row("");
    row("1.0");
    row("1.10.0 1.9.0 1.9 1.2.10 1.2.9 1.0");
    row("2.0.0 2.0.0-rc.10 2.0.0-rc.2 2.0.0-beta 2.0.0-alpha.1 2.0.0-alpha 1.9");
    row("v2.0.0 1.9.9 v1.9.8 V1.9.7");
    row("1.2.0 1.2 1");
    row("v1.2.0 1.2.0");
    row("20240131 20231231 7");
    row("2024.11.3 2024.9.30 2023.12.1");
    row("99999999999999999999999 99999999999999999999998 18446744073709551616 1");
    row("1.0 latest");
    row("1.0 0.1 latest Stable dev main stable v vnext");
    row("3.1-alpine 3.0 3.0-alpine latest edge");
    row("1.2.3 latest sha-0a1b2c3");
}

void TestTagOrder::order()
{
    QFETCH(QString, newestFirst);
    const auto expected = newestFirst.split(u' ', Qt::SkipEmptyParts);
    std::mt19937 random(5);
    for (int round = 0; round < 50; ++round) {
        auto mixed = expected + expected.mid(0, round % 3);
        std::shuffle(mixed.begin(), mixed.end(), random);
        QCOMPARE(packdesk::newestFirst(mixed), expected);
    }
}

QTEST_GUILESS_MAIN(TestTagOrder)
#include "tst_tagorder.moc"
