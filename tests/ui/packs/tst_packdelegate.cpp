// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packfiltermodel.h"
#include "tests/ui/packs/samplepacks.h"
#include "ui/packs/badge.h"
#include "ui/packs/packdelegate.h"
#include "ui/packs/packpresentation.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTest>

#include <memory>

using namespace packdesk;

class TestPackDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void badgesHaveAWordAndAnIcon_data();
    void badgesHaveAWordAndAnIcon();
    void unknownTiersArePlain();
    void badgeLabelsKeepTheirWord();
    void badgesGrowWithTheFont();
    void rowsHaveOneHeight();
    void paintsTheSelection();
    void mirrorsForRightToLeft();

private:
    QImage painted(int column, QStyle::State state, Qt::LayoutDirection direction) const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PackListModel> m_list;
    std::unique_ptr<PackFilterModel> m_filter;
    std::unique_ptr<PackPresentation> m_presentation;
};

void TestPackDelegate::initTestCase()
{
    m_theme = std::make_unique<Theme>(qApp);
    m_theme->setAppearance(Appearance::Light);
    m_list = std::make_unique<PackListModel>();
    m_filter = std::make_unique<PackFilterModel>(m_list.get());
    m_presentation = std::make_unique<PackPresentation>(m_filter.get());
    m_list->setSnapshot(tests::snapshotOf({tests::samplePack(2)}));
}

void TestPackDelegate::badgesHaveAWordAndAnIcon_data()
{
    QTest::addColumn<int>("owner");
    QTest::addColumn<QString>("word");
    QTest::newRow("yours") << int(PackOwner::Yours) << QStringLiteral("Yours");
    QTest::newRow("platform") << int(PackOwner::Platform) << QStringLiteral("Platform");
    QTest::newRow("other") << int(PackOwner::Other) << QStringLiteral("Other");
    QTest::newRow("not stated") << int(PackOwner::NotStated) << QStringLiteral("Not stated");
}

void TestPackDelegate::badgesHaveAWordAndAnIcon()
{
    QFETCH(int, owner);
    QFETCH(QString, word);
    const auto badge = ownerBadge(PackOwner(owner));
    QCOMPARE(badge.text, word);
    QVERIFY(!badge.icon.isEmpty());
}

void TestPackDelegate::unknownTiersArePlain()
{
    QCOMPARE(tierBadge(QStringLiteral("recommended")).tone, Badge::Tone::Platform);
    QCOMPARE(tierBadge(QStringLiteral("verified")).tone, Badge::Tone::Platform);
    QCOMPARE(tierBadge(QStringLiteral("community")).tone, Badge::Tone::Plain);
    QCOMPARE(tierBadge(QStringLiteral("platinum")).text, QStringLiteral("platinum"));
    QVERIFY(!visibilityBadge(QStringLiteral("org")).icon.isEmpty());
}

void TestPackDelegate::badgeLabelsKeepTheirWord()
{
    BadgeLabel label(m_theme.get());
    label.setBadge(ownerBadge(PackOwner::Yours));
    auto *accessible = QAccessible::queryAccessibleInterface(&label);
    QVERIFY(accessible);
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Yours"));
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QVERIFY(label.sizeHint().width() > label.fontMetrics().horizontalAdvance(label.text()));
}

void TestPackDelegate::badgesGrowWithTheFont()
{
    auto large = QApplication::font();
    large.setPointSizeF(large.pointSizeF() * 2);
    const auto badge = ownerBadge(PackOwner::Platform);
    QVERIFY(badgeSize(badge, large).width() > 1.7 * badgeSize(badge, QApplication::font()).width());
}

void TestPackDelegate::rowsHaveOneHeight()
{
    const PackDelegate delegate(m_theme.get());
    QStyleOptionViewItem option;
    option.font = QApplication::font();
    for (int column = 0; column < PackColumn::Count; ++column)
        QCOMPARE(delegate.sizeHint(option, m_presentation->index(0, column)).height(),
                 m_theme->rowHeight());
}

QImage TestPackDelegate::painted(int column, QStyle::State state,
                                 Qt::LayoutDirection direction) const
{
    QImage image(240, m_theme->rowHeight(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.state = state;
    option.font = QApplication::font();
    option.direction = direction;
    PackDelegate(m_theme.get()).paint(&painter, option, m_presentation->index(0, column));
    return image;
}

void TestPackDelegate::paintsTheSelection()
{
    const auto &colours = m_theme->colours();
    const auto plain = painted(PackColumn::Name, QStyle::State_Enabled, Qt::LeftToRight);
    const auto selected = painted(PackColumn::Name, QStyle::State_Enabled | QStyle::State_Selected,
                                  Qt::LeftToRight);
    QCOMPARE(plain.pixelColor(236, 4), colours.surface);
    QCOMPARE(selected.pixelColor(236, 4), colours.selection);
    QCOMPARE(plain.pixelColor(120, plain.height() - 1), colours.line);
}

void TestPackDelegate::mirrorsForRightToLeft()
{
    const auto ground = m_theme->colours().platformGround;
    const auto left = painted(PackColumn::Owner, QStyle::State_Enabled, Qt::LeftToRight);
    const auto right = painted(PackColumn::Owner, QStyle::State_Enabled, Qt::RightToLeft);
    const int middle = left.height() / 2;
    const int inset = m_theme->scaled(8) + 4;
    QCOMPARE(left.pixelColor(inset, middle), ground);
    QVERIFY(right.pixelColor(inset, middle) != ground);
    QCOMPARE(right.pixelColor(239 - inset, middle), ground);
}

QTEST_MAIN(TestPackDelegate)
#include "tst_packdelegate.moc"
