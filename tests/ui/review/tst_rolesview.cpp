// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/dialogtools.h"
#include "ui/review/partsdelegate.h"
#include "ui/review/rolesview.h"
#include "ui/review/roleusagemodel.h"
#include "ui/theme/theme.h"
#include "ui/words/rolewords.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace packdesk {

namespace {

RoleUsage usageOf(const char *name, const char *environment, RoleHolding holding)
{
    RoleUsage usage;
    usage.role.id = QStringLiteral("role_") + QLatin1String(name);
    usage.role.name = QString::fromUtf8(name);
    usage.role.environment = QString::fromLatin1(environment);
    usage.holding = holding;
    return usage;
}

QList<RoleUsage> twoUsages()
{
    auto older = usageOf("support", "production", RoleHolding::OlderCopy);
    older.differing = {QStringLiteral("slack-api")};
    older.missing = {QStringLiteral("slack-files")};
    return {older, usageOf("triage", "staging", RoleHolding::Same)};
}

} // namespace

class TestRolesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsTheContract();
    void everyHoldingHasItsWords_data();
    void everyHoldingHasItsWords();
    void readingIsNoAnswer();
    void unknownIsNeverUnused();
    void unstatedUsesAreNoNone();
    void readingAgainKeepsWhatIsShown();
    void anotherPackKnowsNothing();
    void explainsTheChosenRole();

private:
    Theme m_theme{qApp};
};

void TestRolesView::modelKeepsTheContract()
{
    RoleUsageModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setUsages(twoUsages());
    model.setUsages(twoUsages());
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowCount(), 2);
    QStringList header;
    QStringList first;
    for (int column = 0; column < model.columnCount(); ++column) {
        header += model.headerData(column, Qt::Horizontal).toString();
        first += model.index(0, column).data().toString();
        QCOMPARE(model.index(0, column).data(Qt::AccessibleTextRole),
                 model.index(0, column).data());
    }
    QCOMPARE(header.join(u'|'), QStringLiteral("Role|Environment|Permissions"));
    QCOMPARE(first.join(u'|'), QStringLiteral("support|Production|Older copy"));
    QVERIFY(model.index(0, RoleUsageModel::Holding)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("slack-files")));
    model.setUsages({});
    QCOMPARE(model.rowCount(), 0);
}

void TestRolesView::everyHoldingHasItsWords_data()
{
    QTest::addColumn<RoleHolding>("holding");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("explanation");
    const auto row = [](RoleHolding holding, const char *text, const char *explanation) {
        QTest::newRow(text) << holding << QString::fromUtf8(text) << QString::fromUtf8(explanation);
    };
    row(RoleHolding::NothingAsked, "The pack asks for nothing",
        "The pack asks for no network access.");
    row(RoleHolding::Same, "Same as the pack",
        "The role holds every capability of the pack, with the same reach.");
    row(RoleHolding::OlderCopy, "Older copy",
        "Its copy differs from what the pack asks for now in: a. It does not have: b.");
    row(RoleHolding::NotThere, "Not there", "The role holds none of the pack's capabilities.");
    row(RoleHolding::NotReadable, "Not readable",
        "The capabilities of the pack or of the role are not stated, or cannot be understood.");
}

void TestRolesView::everyHoldingHasItsWords()
{
    QFETCH(RoleHolding, holding);
    QFETCH(QString, text);
    QFETCH(QString, explanation);
    auto usage = usageOf("support", "", holding);
    usage.differing = {QStringLiteral("a")};
    usage.missing = {QStringLiteral("b")};
    QCOMPARE(holdingText(holding), text);
    QCOMPARE(holdingExplanation(usage), explanation);
}

void TestRolesView::readingIsNoAnswer()
{
    RolesView view(&m_theme);
    QVERIFY(!view.isSettled());
    QVERIFY(!view.isUsed());
    const auto seen = seenText(&view);
    QVERIFY2(seen.contains(QStringLiteral("Reading which roles use this pack…")), qPrintable(seen));
    QVERIFY(!seen.contains(QStringLiteral("No role")));
}

void TestRolesView::unknownIsNeverUnused()
{
    RolesView view(&m_theme);
    view.setUsages({}, false);
    QVERIFY(seenText(&view).contains(QStringLiteral("No role uses this pack.")));
    view.setUsages(twoUsages(), false);
    QSignalSpy wanted(&view, &RolesView::readRequested);
    view.setUnknown(QStringLiteral("The server is broken."));
    const auto seen = seenText(&view);
    QVERIFY2(seen.contains(QStringLiteral("Which roles use this pack is not known.")),
             qPrintable(seen));
    QVERIFY2(seen.contains(QStringLiteral("The server is broken.")), qPrintable(seen));
    QVERIFY2(!seen.contains(QStringLiteral("No role")), qPrintable(seen));
    QVERIFY(view.findChild<QTableView *>()->isHidden());
    QVERIFY(view.isSettled());
    QVERIFY(!view.isUsed());
    named<QPushButton>(&view, QStringLiteral("Read again"))->click();
    QCOMPARE(wanted.count(), 1);
}

void TestRolesView::unstatedUsesAreNoNone()
{
    RolesView view(&m_theme);
    view.setUsages({}, true);
    const auto seen = seenText(&view);
    QVERIFY2(!seen.contains(QStringLiteral("No role")), qPrintable(seen));
    QVERIFY2(seen.contains(QStringLiteral("does not state which packs they use")),
             qPrintable(seen));
}

void TestRolesView::readingAgainKeepsWhatIsShown()
{
    RolesView view(&m_theme);
    view.setUsages(twoUsages(), false);
    view.setReading();
    auto *table = view.findChild<QTableView *>();
    QVERIFY(!table->isHidden());
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(view.isUsed());
    QVERIFY(!view.isSettled());
    QVERIFY(seenText(&view).contains(QStringLiteral("Reading again")));
    // Those of before, compared while new ones are on their way.
    view.setUsages(twoUsages(), false, true);
    QVERIFY(!view.isSettled());
    view.setUsages(twoUsages(), false);
    QVERIFY(view.isSettled());
    QVERIFY(!seenText(&view).contains(QStringLiteral("Reading")));
}

void TestRolesView::anotherPackKnowsNothing()
{
    RolesView view(&m_theme);
    view.setUsages(twoUsages(), false);
    view.clear();
    QVERIFY(!view.isUsed());
    QVERIFY(!view.isSettled());
    QVERIFY(view.findChild<QTableView *>()->isHidden());
    QVERIFY(!seenText(&view).contains(QStringLiteral("support")));
}

void TestRolesView::explainsTheChosenRole()
{
    RolesView view(&m_theme);
    view.setUsages(twoUsages(), false);
    auto *table = view.findChild<QTableView *>();
    QCOMPARE(accessibleNameOf(table), QStringLiteral("Roles that use this pack"));
    QVERIFY(seenText(&view).contains(
        QStringLiteral("support: Its copy differs from what the pack asks for now in: slack-api. "
                       "It does not have: slack-files.")));
    table->selectRow(1);
    QVERIFY(seenText(&view).contains(QStringLiteral("triage: The role holds every capability")));
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestRolesView)
#include "tst_rolesview.moc"
