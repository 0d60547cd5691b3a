// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/packs/facetpanel.h"
#include "ui/packs/facetrow.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace packdesk;

namespace {

QList<FacetGroup> groups(int yours = 37)
{
    return {{Facet::Owner,
             {{QStringLiteral("yours"), yours},
              {QStringLiteral("platform"), 86},
              {QStringLiteral("other"), 1081}},
             1204},
            {Facet::Tier,
             {{QStringLiteral("recommended"), 24}, {QStringLiteral("verified"), 62}},
             1204},
            {Facet::Category, {{QStringLiteral("cloud"), 3}, {QString(), 1}}, 4}};
}

FacetRow *rowOf(const FacetPanel &panel, const QString &name)
{
    for (auto *row : panel.rows()) {
        if (row->accessibleName() == name)
            return row;
    }
    return nullptr;
}

} // namespace

class TestFacetPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatNeedsALook();
    void initTestCase();
    void namesRowsWithTheirCounts();
    void choosesSeveralOfOneFacet();
    void allTakesTheOwnerBack();
    void followsAssistiveTools();
    void settingDoesNotEmit();
    void updatesInPlace();
    void keepsChosenValuesThatAreGone();
    void movesWithArrowKeys();
    void hasOneTabStop();
    void limitsLongGroups();
    void showsServerTextPlain();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestFacetPanel::initTestCase()
{
    m_theme = std::make_unique<Theme>(qApp);
}

void TestFacetPanel::namesRowsWithTheirCounts()
{
    FacetPanel panel(m_theme.get());
    panel.setGroups(groups());
    auto *row = rowOf(panel, QStringLiteral("Yours, 37"));
    QVERIFY(row);
    auto *accessible = QAccessible::queryAccessibleInterface(row);
    QCOMPARE(accessible->role(), QAccessible::CheckBox);
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Yours, 37"));
    QVERIFY(rowOf(panel, QStringLiteral("All, 1,204")));
    QVERIFY(rowOf(panel, QStringLiteral("Not stated, 1")));
    QCOMPARE(row->count(), 37);
    QCOMPARE(row->facet(), Facet::Owner);
}

void TestFacetPanel::choosesSeveralOfOneFacet()
{
    FacetPanel panel(m_theme.get());
    panel.setGroups(groups());
    QSignalSpy chosen(&panel, &FacetPanel::chosenChanged);
    QTest::mouseClick(rowOf(panel, QStringLiteral("Yours, 37")), Qt::LeftButton);
    QTest::mouseClick(rowOf(panel, QStringLiteral("Platform, 86")), Qt::LeftButton);
    QTest::keyClick(rowOf(panel, QStringLiteral("Verified, 62")), Qt::Key_Space);
    QCOMPARE(chosen.size(), 3);
    const FacetPanel::Chosen expected{
        {Facet::Owner, {QStringLiteral("yours"), QStringLiteral("platform")}},
        {Facet::Tier, {QStringLiteral("verified")}}};
    QCOMPARE(panel.chosen(), expected);
    QVERIFY(!rowOf(panel, QStringLiteral("All, 1,204"))->isChecked());
    QTest::mouseClick(rowOf(panel, QStringLiteral("Verified, 62")), Qt::LeftButton);
    QVERIFY(!panel.chosen().contains(Facet::Tier));
}

void TestFacetPanel::allTakesTheOwnerBack()
{
    FacetPanel panel(m_theme.get());
    panel.setGroups(groups());
    auto *all = rowOf(panel, QStringLiteral("All, 1,204"));
    QSignalSpy chosen(&panel, &FacetPanel::chosenChanged);
    QTest::mouseClick(all, Qt::LeftButton);
    QVERIFY(all->isChecked());
    QCOMPARE(chosen.size(), 0);
    QTest::mouseClick(rowOf(panel, QStringLiteral("Yours, 37")), Qt::LeftButton);
    QTest::mouseClick(all, Qt::LeftButton);
    QVERIFY(all->isChecked());
    QVERIFY(panel.chosen().isEmpty());
    QCOMPARE(chosen.size(), 2);
}

void TestFacetPanel::followsAssistiveTools()
{
    FacetPanel panel(m_theme.get());
    panel.setGroups(groups());
    QSignalSpy chosen(&panel, &FacetPanel::chosenChanged);
    auto *actions = QAccessible::queryAccessibleInterface(rowOf(panel, QStringLiteral("Yours, 37")))
                        ->actionInterface();
    actions->doAction(QAccessibleActionInterface::toggleAction());
    QTRY_COMPARE(chosen.size(), 1);
}

void TestFacetPanel::settingDoesNotEmit()
{
    FacetPanel panel(m_theme.get());
    panel.setGroups(groups());
    QSignalSpy chosen(&panel, &FacetPanel::chosenChanged);
    panel.setChosen({{Facet::Tier, {QStringLiteral("verified")}}});
    QVERIFY(rowOf(panel, QStringLiteral("Verified, 62"))->isChecked());
    QCOMPARE(chosen.size(), 0);
}

void TestFacetPanel::updatesInPlace()
{
    FacetPanel panel(m_theme.get());
    panel.setGroups(groups());
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    auto *row = rowOf(panel, QStringLiteral("Yours, 37"));
    row->setFocus();
    panel.setGroups(groups(12));
    QCOMPARE(rowOf(panel, QStringLiteral("Yours, 12")), row);
    QVERIFY(row->hasFocus());
    auto longer = groups(12);
    longer[2].values.prepend({QStringLiteral("analytics"), 2});
    panel.setGroups(longer);
    QVERIFY(rowOf(panel, QStringLiteral("analytics, 2")));
    QVERIFY(row->hasFocus());
}

void TestFacetPanel::keepsChosenValuesThatAreGone()
{
    FacetPanel panel(m_theme.get());
    panel.setChosen({{Facet::Category, {QStringLiteral("finance")}}});
    panel.setGroups(groups());
    auto *row = rowOf(panel, QStringLiteral("finance, 0"));
    QVERIFY(row);
    QVERIFY(row->isChecked());
}

void TestFacetPanel::movesWithArrowKeys()
{
    FacetPanel panel(m_theme.get());
    panel.setGroups(groups());
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    const auto rows = panel.rows();
    rows.first()->setFocus();
    for (qsizetype at = 1; at < rows.size(); ++at) {
        QTest::keyClick(rows.at(at - 1), Qt::Key_Down);
        QVERIFY(rows.at(at)->hasFocus());
    }
    QTest::keyClick(rows.last(), Qt::Key_Home);
    QVERIFY(rows.first()->hasFocus());
    QTest::keyClick(rows.first(), Qt::Key_End);
    QVERIFY(rows.last()->hasFocus());
    QTest::keyClick(rows.last(), Qt::Key_Up);
    QVERIFY(rows.at(rows.size() - 2)->hasFocus());
}

void TestFacetPanel::hasOneTabStop()
{
    FacetPanel panel(m_theme.get());
    panel.setGroups(groups());
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    panel.rows().at(2)->setFocus();
    int stops = 0;
    for (const auto *row : panel.rows())
        stops += (row->focusPolicy() & Qt::TabFocus) != 0 ? 1 : 0;
    QCOMPARE(stops, 1);
    QVERIFY((panel.rows().at(2)->focusPolicy() & Qt::TabFocus) != 0);
}

void TestFacetPanel::limitsLongGroups()
{
    FacetGroup category{Facet::Category, {}, 0};
    for (int number = 0; number < 40; ++number)
        category.values.append(
            {QStringLiteral("category %1").arg(number, 2, 10, QLatin1Char('0')), number});
    FacetPanel panel(m_theme.get());
    panel.setGroups({category});
    QCOMPARE(panel.rows().size(), 1 + 12);
    QVERIFY(rowOf(panel, QStringLiteral("category 39, 39")));
    QPushButton *more = nullptr;
    const auto buttons = panel.findChildren<QPushButton *>();
    for (auto *button : buttons) {
        if (button->accessibleName() == QStringLiteral("Category: Show all 40"))
            more = button;
    }
    QVERIFY(more);
    more->click();
    QCOMPARE(panel.rows().size(), 1 + 40);
    more->click();
    QCOMPARE(panel.rows().size(), 1 + 12);
}

void TestFacetPanel::showsServerTextPlain()
{
    FacetPanel panel(m_theme.get());
    panel.setGroups({{Facet::Category, {{QStringLiteral("<b>R&D</b>\u202E"), 1}}, 1}});
    auto *row = panel.rows().constLast();
    QVERIFY(row->accessibleName().startsWith(QStringLiteral("<b>R&D</b>")));
    QVERIFY(!row->accessibleName().contains(QChar(0x202E)));
    QVERIFY(row->text().contains(QStringLiteral("R&&D")));
}

void TestFacetPanel::offersWhatNeedsALook()
{
    FacetPanel panel(m_theme.get());
    auto counted = groups();
    counted.append({Facet::Reach,
                    {{QStringLiteral("needs_look"), 3},
                     {QStringLiteral("nothing_marked"), 0},
                     {QStringLiteral("not_read"), 2}},
                    5});
    panel.setGroups(counted);
    QStringList names;
    for (const auto *row : panel.rows()) {
        if (row->facet() == Facet::Reach || row->facet() == Facet::Category)
            names += row->accessibleName();
    }
    QCOMPARE(names.first(3),
             QStringList({QStringLiteral("Needs a look, 3"), QStringLiteral("Nothing marked, 0"),
                          QStringLiteral("Not read yet, 2")}));
    QVERIFY(names.size() > 3);
    QSignalSpy chosen(&panel, &FacetPanel::chosenChanged);
    for (auto *row : panel.rows()) {
        if (row->value() == QStringLiteral("needs_look"))
            row->click();
    }
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(panel.chosen().value(Facet::Reach), QSet<QString>{QStringLiteral("needs_look")});
}

QTEST_MAIN(TestFacetPanel)
#include "tst_facetpanel.moc"
