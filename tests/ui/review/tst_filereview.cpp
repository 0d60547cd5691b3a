// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/dialogtools.h"
#include "ui/review/differencepane.h"
#include "ui/review/differenceview.h"
#include "ui/review/filereview.h"
#include "ui/review/wideningticks.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QSignalSpy>
#include <QTest>

namespace packdesk {

/// The review of one changed file, and the DifferencePane in it.
class TestFileReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheDifference();
    void isSettledWhereNothingWidens();
    void ticksSettleIt();
    void anotherChangeBeginsAnew();
    void clearedIsNotSettled();
    void earlierAnswersArePassedOver();

private:
    static QList<QCheckBox *> ticks(const FileReview &review)
    {
        return review.findChild<WideningTicks *>()->findChildren<QCheckBox *>();
    }

    Theme m_theme{qApp};
};

void TestFileReview::showsTheDifference()
{
    FileReview review(&m_theme);
    const QSignalSpy changed(&review, &FileReview::changed);
    review.show();
    review.setChange({QStringLiteral("guides/a.md"), "one\ntwo\n", "one\nthree\n"});
    const auto *pane = review.findChild<DifferencePane *>();
    QVERIFY(pane->isWorking());
    QVERIFY(!review.isSettled());
    QTRY_VERIFY(!pane->isWorking());
    QVERIFY(pane->hasChanges());
    QVERIFY(seenText(&review).contains(QStringLiteral("guides/a.md · 1 added, 1 removed")));
    QVERIFY(pane->view()->toPlainText().contains(QStringLiteral("three")));
    QTRY_VERIFY(review.isSettled());
    QVERIFY(changed.count() > 0);
}

void TestFileReview::isSettledWhereNothingWidens()
{
    FileReview review(&m_theme);
    review.setChange({QStringLiteral("data/a.txt"), "one", "two"});
    QTRY_VERIFY(review.isSettled());
    QVERIFY(ticks(review).isEmpty());
}

void TestFileReview::ticksSettleIt()
{
    FileReview review(&m_theme);
    review.setChange({QStringLiteral("scripts/run.sh"), "one", "two"});
    QTRY_COMPARE(ticks(review).size(), 1);
    QVERIFY(!review.isSettled());
    ticks(review).constFirst()->click();
    QTRY_VERIFY(review.isSettled());
}

void TestFileReview::anotherChangeBeginsAnew()
{
    FileReview review(&m_theme);
    ticksSettleIt();
    for (int i = 0; i < 2; ++i) {
        review.setChange({QStringLiteral("scripts/run.sh"), "one", "two"});
        QVERIFY(!review.isSettled());
        QTRY_COMPARE(ticks(review).size(), 1);
        ticks(review).constFirst()->click();
        QTRY_VERIFY(review.isSettled());
    }
}

void TestFileReview::clearedIsNotSettled()
{
    FileReview review(&m_theme);
    QVERIFY(!review.isSettled());
    review.setChange({QStringLiteral("data/a.txt"), "one", "two"});
    QTRY_VERIFY(review.isSettled());
    review.clear();
    QVERIFY(!review.isSettled());
}

void TestFileReview::earlierAnswersArePassedOver()
{
    FileReview review(&m_theme);
    review.setChange({QStringLiteral("scripts/run.sh"), "one", "two"});
    review.setChange({QStringLiteral("data/a.txt"), "one", "two"});
    QTRY_VERIFY(review.isSettled());
    QVERIFY(ticks(review).isEmpty());
    QVERIFY(review.findChild<DifferencePane *>()->findChild<QLabel *>()->text().startsWith(
        QStringLiteral("data/a.txt")));
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestFileReview)
#include "tst_filereview.moc"
