// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/pack.h"
#include "tests/ui/dialogs/dialogtools.h"
#include "ui/details/actionbar.h"
#include "ui/details/packactions.h"
#include "ui/details/selectionpage.h"
#include "ui/theme/theme.h"
#include "ui/words/actionwords.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace packdesk {

class TestActionBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reasonsAreReadWithoutHovering();
    void buttonsFollowTheirActions();
    void everyObstacleHasItsWords_data();
    void everyObstacleHasItsWords();
    void severalPacksAreCounted();

private:
    static void allow(PackActions &actions)
    {
        for (const auto which :
             {PackAction::SetVisibility, PackAction::ReplaceImage, PackAction::Delete})
            actions.setObstacle(which, {});
    }

    Theme m_theme{qApp};
};

void TestActionBar::reasonsAreReadWithoutHovering()
{
    PackActions actions;
    ActionBar bar(&m_theme, &actions);
    auto *reasons = bar.findChild<QLabel *>();
    allow(actions);
    QVERIFY(reasons->isHidden());
    actions.setObstacle(PackAction::ReplaceImage, QStringLiteral("No repository."));
    QVERIFY(!reasons->isHidden());
    QCOMPARE(reasons->text(), QStringLiteral("Replace image: No repository."));
    // A reader of the screen hears it as it stands there.
    QCOMPARE(accessibleNameOf(reasons), reasons->text());
    // One reason for two of them is told once; for all of them without their names.
    actions.setObstacle(PackAction::SetVisibility, QStringLiteral("Billing <b>."));
    actions.setObstacle(PackAction::ReplaceImage, QStringLiteral("Billing <b>."));
    QCOMPARE(reasons->text(), QStringLiteral("Change visibility, Replace image: Billing <b>."));
    actions.setObstacle(PackAction::Delete, QStringLiteral("Other."));
    QCOMPARE(reasons->text(),
             QStringLiteral("Change visibility, Replace image: Billing <b>.\nDelete: Other."));
    actions.setObstacle(PackAction::Delete, QStringLiteral("Billing <b>."));
    QCOMPARE(reasons->text(), QStringLiteral("Billing <b>."));
    QCOMPARE(reasons->textFormat(), Qt::PlainText);
    QVERIFY(reasons->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
}

void TestActionBar::buttonsFollowTheirActions()
{
    PackActions actions;
    ActionBar bar(&m_theme, &actions);
    QSignalSpy requested(&actions, &PackActions::requested);
    auto *remove = named<QPushButton>(&bar, QStringLiteral("Delete pack…"));
    QVERIFY(remove);
    QVERIFY(named<QPushButton>(&bar, QStringLiteral("Change visibility…")));
    QVERIFY(named<QPushButton>(&bar, QStringLiteral("Replace image…")));
    for (const auto *button : bar.findChildren<QPushButton *>()) {
        QVERIFY2(button->text().contains(u'&'), qPrintable(button->text()));
        QVERIFY2(!button->isEnabled(), qPrintable(button->text()));
    }
    actions.setObstacle(PackAction::Delete, QStringLiteral("Not yours."));
    QVERIFY(remove->toolTip().contains(QStringLiteral("Not yours.")));
    remove->click();
    QCOMPARE(requested.count(), 0);
    allow(actions);
    QVERIFY(remove->isEnabled());
    remove->click();
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested[0][0].value<PackAction>(), PackAction::Delete);
}

void TestActionBar::everyObstacleHasItsWords_data()
{
    QTest::addColumn<ActionObstacle>("obstacle");
    QTest::addColumn<QString>("start");
    const auto row = [](ActionObstacle obstacle, const char *start) {
        QTest::newRow(start) << obstacle << QString::fromUtf8(start);
    };
    row(ActionObstacle::SignedOut, "Sign in first.");
    row(ActionObstacle::NoPack, "Select a pack first.");
    row(ActionObstacle::NotOwned, "Another organisation owns this pack");
    row(ActionObstacle::MissingScope, "Your key lacks a permission. Ask an owner or operator");
    row(ActionObstacle::TierNotCommunity, "Files can be edited in packs of the tier Community");
    row(ActionObstacle::OriginNotUpload, "Files can be edited in uploaded packs only.");
    row(ActionObstacle::NoRepository, "This pack was uploaded and has no repository");
    row(ActionObstacle::BillingInactive,
        "Billing of Acme is inactive (past due). Reading and deleting still work.");
    row(ActionObstacle::OutcomePending, "It is not known yet what became of an earlier change");
    row(ActionObstacle::Offline, "The server could not be reached.");
}

void TestActionBar::everyObstacleHasItsWords()
{
    QFETCH(ActionObstacle, obstacle);
    QFETCH(QString, start);
    Pack pack;
    pack.owned = false;
    pack.tier = QStringLiteral("premium");
    ActionWordsContext context;
    context.organisation = QStringLiteral("Acme");
    context.billingStatus = QStringLiteral("past_due");
    const auto text = obstacleText(obstacle, &pack, context);
    QVERIFY2(text.startsWith(start), qPrintable(text));
    QVERIFY(obstacleText(ActionObstacle::None, &pack, context).isEmpty());
    QVERIFY(billingBanner(context).contains(QStringLiteral("Read and delete only")));
}

void TestActionBar::severalPacksAreCounted()
{
    PackActions actions;
    SelectionPage page(&m_theme, &actions);
    QVERIFY(page.findChild<ActionBar *>());
    page.setSelection(14, {QStringLiteral("a<b>"), QStringLiteral("b\u202E")}, 1);
    const auto seen = seenText(&page);
    QVERIFY2(seen.contains(QStringLiteral("14 packs selected")), qPrintable(seen));
    QVERIFY2(seen.contains(QStringLiteral("a<b>\nb⟨U+202E⟩\nand 12 more")), qPrintable(seen));
    QVERIFY2(seen.contains(QStringLiteral("One of them is hidden by the filter.")),
             qPrintable(seen));
    page.setSelection(2, {QStringLiteral("a"), QStringLiteral("b")}, 0);
    QVERIFY(!seenText(&page).contains(QStringLiteral("hidden")));
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestActionBar)
#include "tst_actionbar.moc"
