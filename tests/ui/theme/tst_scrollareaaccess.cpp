// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/theme/scrollareaaccess.h"

#include <QAccessible>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

namespace packdesk {

class TestScrollAreaAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void childThatIsGone();
};

void TestScrollAreaAccess::childThatIsGone()
{
    installScrollAreaAccess();
    QScrollArea area;
    auto *content = new QLabel(QStringLiteral("content"));
    content->resize(100, 2000);
    area.setWidget(content);
    area.resize(200, 200);
    area.show();
    auto *face = QAccessible::queryAccessibleInterface(&area);
    QVERIFY(face);
    QCOMPARE(face->childCount(), 2);
    auto *bar = face->child(1);
    QVERIFY(bar);
    QCOMPARE(face->indexOfChild(bar), 1);
    QCOMPARE(bar->object(), static_cast<QObject *>(area.verticalScrollBar()->parentWidget()));
    auto *viewport = face->child(0);
    QCOMPARE(viewport->object(), static_cast<QObject *>(area.viewport()));
    QCOMPARE(viewport->child(0)->text(QAccessible::Name), QStringLiteral("content"));

    // Between being counted and being asked for.
    content->resize(100, 100);
    QTRY_VERIFY(!area.verticalScrollBar()->isVisible());
    QCOMPARE(face->childCount(), 1);
    QVERIFY(!face->child(1));
    QVERIFY(!face->child(-1));
    QCOMPARE(face->indexOfChild(nullptr), -1);
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestScrollAreaAccess)
#include "tst_scrollareaaccess.moc"
