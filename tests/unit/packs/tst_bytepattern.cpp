// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/bytepattern.h"

#include <QRandomGenerator>
#include <QTest>

using namespace packdesk;

class TestBytePattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAPlainSearchFinds();
    void looksAtNothingBehindTheEnd();
};

// Texts of few letters, so that most words nearly occur, at every offset in a block.
void TestBytePattern::findsWhatAPlainSearchFinds()
{
    QRandomGenerator random(5);
    int found = 0;
    for (int round = 0; round < 20'000; ++round) {
        const auto text = [&random](int length, QByteArrayView letters) {
            QByteArray bytes;
            for (int i = 0; i < length; ++i)
                bytes += letters[random.bounded(int(letters.size()))];
            return bytes;
        };
        QByteArray hay = text(random.bounded(90), "aAbB-\xc3");
        const QByteArray word = text(1 + random.bounded(round % 2 ? 3 : 20), "ab-\xc3");
        if (random.bounded(3) == 0)
            hay.insert(random.bounded(int(hay.size()) + 1), word.toUpper());
        const qsizetype size = hay.size();
        const qsizetype expected = hay.toLower().indexOf(word);
        hay.append(word.repeated(3)).append(QByteArray(BytePattern::padding, 'a'));
        const char *place = BytePattern(word).find(hay.constData(), hay.constData() + size);
        QCOMPARE(place ? place - hay.constData() : -1, expected);
        found += expected >= 0 ? 1 : 0;
    }
    QVERIFY(found > 2000 && found < 18'000);
}

void TestBytePattern::looksAtNothingBehindTheEnd()
{
    const QByteArray hay = "abcabc" + QByteArray(BytePattern::padding, 'a');
    const BytePattern pattern("ca");
    QCOMPARE(pattern.size(), 2);
    QCOMPARE(pattern.find(hay.constData(), hay.constData() + 4), hay.constData() + 2);
    QVERIFY(!pattern.find(hay.constData(), hay.constData() + 3));
    QVERIFY(!pattern.find(hay.constData(), hay.constData()));
}

QTEST_GUILESS_MAIN(TestBytePattern)
#include "tst_bytepattern.moc"
