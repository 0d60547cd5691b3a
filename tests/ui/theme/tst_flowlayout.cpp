// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/theme/flowlabel.h"
#include "ui/theme/flowlayout.h"

#include <QTest>
#include <QWidget>

using namespace packdesk;

class FlowLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void breaksIntoRows();
    void followsTheDirection();
    void hiddenItemsTakeNoRoom();
    void labelsStandOnOneLineOrWrap();
};

namespace {

constexpr int gap = 4;

// Three boxes of 50 × 20.
QList<QWidget *> fill(QWidget &host)
{
    auto *layout = new FlowLayout(gap, &host);
    QList<QWidget *> boxes;
    for (int i = 0; i < 3; ++i) {
        boxes += new QWidget(&host);
        boxes.last()->setFixedSize(50, 20);
        layout->addWidget(boxes.last());
    }
    layout->setContentsMargins(0, 0, 0, 0);
    return boxes;
}

} // namespace

void FlowLayoutTest::breaksIntoRows()
{
    QWidget host;
    const auto boxes = fill(host);
    QCOMPARE(host.layout()->heightForWidth(200), 20);
    QCOMPARE(host.layout()->heightForWidth(110), 44);
    QCOMPARE(host.layout()->heightForWidth(60), 68);
    host.resize(110, 44);
    host.layout()->activate();
    QCOMPARE(boxes.at(1)->pos(), QPoint(54, 0));
    QCOMPARE(boxes.at(2)->pos(), QPoint(0, 24));
}

void FlowLayoutTest::followsTheDirection()
{
    QWidget host;
    host.setLayoutDirection(Qt::RightToLeft);
    const auto boxes = fill(host);
    host.resize(200, 20);
    host.layout()->activate();
    QCOMPARE(boxes.at(0)->x(), 150);
    QCOMPARE(boxes.at(1)->x(), 96);
}

void FlowLayoutTest::hiddenItemsTakeNoRoom()
{
    QWidget host;
    const auto boxes = fill(host);
    boxes.at(0)->hide();
    QCOMPARE(host.layout()->heightForWidth(110), 20);
}

void FlowLayoutTest::labelsStandOnOneLineOrWrap()
{
    QWidget host;
    auto *layout = new FlowLayout(gap, &host);
    auto *label = new FlowLabel(&host);
    label->setText(QStringLiteral("A title of a few words"));
    auto *box = new QWidget(&host);
    box->setFixedSize(50, 10);
    layout->addWidget(label);
    layout->addWidget(box);
    const int line = label->fontMetrics().height();
    const int wide = label->sizeHint().width() + gap + 50;
    QCOMPARE(layout->heightForWidth(wide), line);
    QCOMPARE(layout->heightForWidth(wide - 1), line + gap + 10);
    QVERIFY(layout->heightForWidth(label->sizeHint().width() - 10) >= 2 * line + gap + 10);
    host.resize(wide, 100);
    layout->activate();
    QCOMPARE(box->x(), label->sizeHint().width() + gap);
}

QTEST_MAIN(FlowLayoutTest)
#include "tst_flowlayout.moc"
