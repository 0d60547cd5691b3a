// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistdefs.h"
#include "tests/ui/packs/samplepacks.h"
#include "ui/packs/packpresentation.h"
#include "ui/packs/packtexts.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <QTextDocument>
#include <QTimeZone>

using namespace packdesk;

namespace {

const QDateTime now(QDate(2026, 5, 22), QTime(9, 12), Qt::UTC);

struct Chain
{
    Chain()
        : filter(&list)
        , presentation(&filter, nullptr, [] { return now; })
        , tester(&presentation, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
    }

    QString text(int column, int role = Qt::DisplayRole, int row = 0) const
    {
        return presentation.index(row, column).data(role).toString();
    }

    PackListModel list;
    PackFilterModel filter;
    PackPresentation presentation;
    QAbstractItemModelTester tester;
};

} // namespace

class TestPackPresentation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWordsForPeople();
    void showsUnknownValuesAsTheyCame();
    void leavesMissingCellsEmptyButTellsInTheToolTip();
    void namesTheUtcTimeInTheToolTip();
    void staysPlain_data();
    void staysPlain();
    void cutsCellsOfAMegabyte();
    void headersAreTheOutwardInterface();
    void alignsSizesToTheRight();
    void survivesRefreshesAndSorting();
    void namesChosenFacets();
};

void TestPackPresentation::showsWordsForPeople()
{
    Chain chain;
    chain.list.setSnapshot(tests::snapshotOf({tests::samplePack(0, now)}));
    QCOMPARE(chain.text(PackColumn::Name), QStringLiteral("Slack"));
    QCOMPARE(chain.text(PackColumn::Name, Qt::AccessibleTextRole), QStringLiteral("Slack"));
    QCOMPARE(chain.text(PackColumn::Name, Qt::AccessibleDescriptionRole), QStringLiteral("slack"));
    QCOMPARE(chain.text(PackColumn::Tier), QStringLiteral("Community"));
    QCOMPARE(chain.text(PackColumn::Visibility), QStringLiteral("Organisation"));
    QCOMPARE(chain.text(PackColumn::Owner), QStringLiteral("Yours"));
    QCOMPARE(chain.text(PackColumn::Owner, Qt::AccessibleTextRole), QStringLiteral("Yours"));
    QCOMPARE(chain.text(PackColumn::Size), QStringLiteral("4.5 MiB"));
    QCOMPARE(chain.text(PackColumn::Size, Qt::ToolTipRole), QStringLiteral("4,718,592 bytes"));
    QCOMPARE(chain.text(PackColumn::Updated), QStringLiteral("2 h ago"));
}

void TestPackPresentation::showsUnknownValuesAsTheyCame()
{
    Pack pack = tests::samplePack(0, now);
    pack.tier = QStringLiteral("platinum");
    pack.visibility = QStringLiteral("partners");
    Chain chain;
    chain.list.setSnapshot(tests::snapshotOf({pack}));
    QCOMPARE(chain.text(PackColumn::Tier), QStringLiteral("platinum"));
    QCOMPARE(chain.text(PackColumn::Visibility), QStringLiteral("partners"));
}

void TestPackPresentation::leavesMissingCellsEmptyButTellsInTheToolTip()
{
    Pack pack;
    pack.id = QStringLiteral("pack_01HZ");
    pack.version = QStringLiteral("1.2.0");
    Chain chain;
    chain.list.setSnapshot(tests::snapshotOf({pack}));
    QCOMPARE(chain.text(PackColumn::Name), pack.id);
    QCOMPARE(chain.text(PackColumn::Owner), QStringLiteral("Not stated"));
    QCOMPARE(chain.text(PackColumn::Tier), QStringLiteral("Not stated"));
    QCOMPARE(chain.text(PackColumn::Size), QString());
    QCOMPARE(chain.text(PackColumn::Updated), QString());
    QCOMPARE(chain.text(PackColumn::Size, Qt::ToolTipRole), QStringLiteral("Not stated"));
    QCOMPARE(chain.text(PackColumn::Updated, Qt::ToolTipRole), QStringLiteral("Not stated"));
}

void TestPackPresentation::namesTheUtcTimeInTheToolTip()
{
    Chain chain;
    chain.list.setSnapshot(tests::snapshotOf({tests::samplePack(0, now)}));
    const auto toolTip = chain.text(PackColumn::Updated, Qt::ToolTipRole);
    QVERIFY2(toolTip.contains(QStringLiteral("2026-05-22 07:12:00 UTC")), qPrintable(toolTip));
}

void TestPackPresentation::staysPlain_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("html") << QStringLiteral("<b>bold</b><img src='x'>");
    QTest::newRow("bidi") << QStringLiteral("safe\u202Etxt.exe");
    QTest::newRow("control") << QStringLiteral("a\u0007b\nc");
}

void TestPackPresentation::staysPlain()
{
    QFETCH(QString, text);
    Pack pack = tests::samplePack(0, now);
    pack.displayName = text;
    pack.category = text;
    pack.description = text;
    Chain chain;
    chain.list.setSnapshot(tests::snapshotOf({pack}));
    for (const int column : {int(PackColumn::Name), int(PackColumn::Category)}) {
        const auto shown = chain.text(column);
        QVERIFY(!shown.contains(QChar(0x202E)));
        QVERIFY(!shown.contains(QLatin1Char('\n')));
        const auto toolTip = chain.text(column, Qt::ToolTipRole);
        // What Qt would take for rich text reads as it came once Qt has parsed it.
        QTextDocument document;
        if (Qt::mightBeRichText(toolTip))
            document.setHtml(toolTip);
        else
            document.setPlainText(toolTip);
        QVERIFY2(document.toPlainText().contains(shown), qPrintable(toolTip));
    }
}

void TestPackPresentation::cutsCellsOfAMegabyte()
{
    Pack pack = tests::samplePack(0, now);
    pack.displayName = QString(1 << 20, QLatin1Char('x'));
    Chain chain;
    chain.list.setSnapshot(tests::snapshotOf({pack}));
    QVERIFY(chain.text(PackColumn::Name).size() <= lineLimit);
    QVERIFY(chain.text(PackColumn::Name, Qt::ToolTipRole).size() < qint64(3) * paragraphLimit);
}

void TestPackPresentation::headersAreTheOutwardInterface()
{
    const Chain chain;
    QStringList titles;
    for (int column = 0; column < chain.presentation.columnCount(); ++column)
        titles << chain.presentation.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QCOMPARE(titles.join(QLatin1Char(',')),
             QStringLiteral("Name,Version,Tier,Visibility,Owner,Category,Size,Updated"));
}

void TestPackPresentation::alignsSizesToTheRight()
{
    Chain chain;
    chain.list.setSnapshot(tests::sampleSnapshot(now));
    const auto alignment
        = chain.presentation.index(0, PackColumn::Size).data(Qt::TextAlignmentRole).toInt();
    QVERIFY(alignment & Qt::AlignRight);
}

void TestPackPresentation::survivesRefreshesAndSorting()
{
    Chain chain;
    chain.list.setSnapshot(tests::sampleSnapshot(now));
    const int all = chain.presentation.rowCount();
    chain.presentation.sort(PackColumn::Size, Qt::DescendingOrder);
    const auto first = chain.presentation.packAt(0)->id;
    chain.list.removePack(first);
    QCOMPARE(chain.presentation.rowCount(), all - 1);
    QCOMPARE(chain.presentation.rowOf(first), -1);
    chain.list.setSnapshot(nullptr);
    QCOMPARE(chain.presentation.rowCount(), 0);
}

void TestPackPresentation::namesChosenFacets()
{
    PackFilter filter;
    filter.chosen = {{Facet::Tier, {QStringLiteral("verified")}},
                     {Facet::Owner, {QStringLiteral("yours")}},
                     {Facet::Reach, {QStringLiteral("needs_look")}},
                     {Facet::Category, {QString()}}};
    QCOMPARE(chosenText(filter),
             QStringLiteral("Yours, Verified, Reach: Needs a look, Category: Not stated"));
}

QTEST_MAIN(TestPackPresentation)
#include "tst_packpresentation.moc"
