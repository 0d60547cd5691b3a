// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/dialogtools.h"
#include "tests/unit/capabilities/capabilitycases.h"
#include "ui/review/differencedialog.h"
#include "ui/review/differenceview.h"
#include "ui/review/filesdialog.h"
#include "ui/review/tickrow.h"
#include "ui/review/wideningticks.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace packdesk {

namespace {

PackSide reaching(const QString &capabilities)
{
    PackSide side;
    side.capabilities = capabilities;
    side.behavior = Knowledge::Absent;
    side.scripts.emplace();
    return side;
}

QString capability(const QString &name, const QString &domains)
{
    return QStringLiteral("- {name: %1, type: http, allow: [{domains: [%2], methods: [GET], "
                          "paths: [/x]}]}\n")
        .arg(name, domains);
}

bool isWider(const QString &line)
{
    return line.startsWith(QLatin1String("added")) || line.startsWith(QLatin1String("widened"))
        || line.startsWith(QLatin1String("not-understood"));
}

} // namespace

class TestWideningTicks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairs_data();
    void pairs();
    void nothingToCompare();
    void countsWhatIsTicked();
    void otherSidesClearTheTicks();
    void ofTwoQuestionsTheLastCounts();
    void keyboardAndMouseTick();
    void namesForAssistiveTools();
    void showsTheDifferenceOfBehavior();
    void showsTheDifferenceOfScripts();
    void showsAllOfALongList();
    void foldsWhatNarrowsAndStays();

private:
    static QList<QCheckBox *> boxes(const QWidget &in) { return in.findChildren<QCheckBox *>(); }
    static void tickAll(const QWidget &in)
    {
        for (auto *box : boxes(in))
            box->click();
    }

    Theme m_theme{qApp};
};

void TestWideningTicks::pairs_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("widens");
    for (const auto &one : readCapabilityCases(QStringLiteral("pairs.txt")))
        QTest::newRow(qPrintable(one.title))
            << one.sections.value(QStringLiteral("before"))
            << one.sections.value(QStringLiteral("after"))
            << std::any_of(one.expected.cbegin(), one.expected.cend(), isWider);
}

void TestWideningTicks::pairs()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const bool, widens);
    WideningTicks ticks(&m_theme);
    ticks.setSides(reaching(QString::fromUtf8(before)), reaching(QString::fromUtf8(after)));
    QVERIFY(!ticks.isSettled());
    QTRY_VERIFY(!ticks.isComparing());
    QCOMPARE(ticks.isSettled(), !widens);
    const auto all = boxes(ticks);
    for (auto *box : all) {
        QVERIFY(!ticks.isSettled());
        QVERIFY(!box->accessibleName().isEmpty());
        box->click();
    }
    QVERIFY(ticks.isSettled());
    QCOMPARE(all.isEmpty(), !widens);
}

void TestWideningTicks::nothingToCompare()
{
    WideningTicks ticks(&m_theme);
    QVERIFY(ticks.isSettled());
    QVERIFY(ticks.isHidden());
    ticks.setSides(reaching({}),
                   reaching(capability(QStringLiteral("a"), QStringLiteral("a.com"))));
    ticks.clear();
    QVERIFY(ticks.isSettled());
    QVERIFY(ticks.isHidden());
}

void TestWideningTicks::countsWhatIsTicked()
{
    WideningTicks ticks(&m_theme);
    QSignalSpy changed(&ticks, &WideningTicks::changed);
    ticks.setSides(reaching({}),
                   reaching(capability(QStringLiteral("a"), QStringLiteral("a.com"))
                            + capability(QStringLiteral("b"), QStringLiteral("b.com"))));
    QTRY_VERIFY(!ticks.isComparing());
    QVERIFY(shownText(&ticks).contains(QStringLiteral("Widens reach (2)")));
    QVERIFY(shownText(&ticks).contains(QStringLiteral("0 of 2 reviewed")));
    changed.clear();
    boxes(ticks).constFirst()->click();
    QCOMPARE(changed.count(), 1);
    QVERIFY(shownText(&ticks).contains(QStringLiteral("1 of 2 reviewed")));
    QVERIFY(!ticks.isSettled());
    boxes(ticks).constFirst()->click();
    QVERIFY(shownText(&ticks).contains(QStringLiteral("0 of 2 reviewed")));
}

void TestWideningTicks::otherSidesClearTheTicks()
{
    WideningTicks ticks(&m_theme);
    const auto after = reaching(capability(QStringLiteral("a"), QStringLiteral("a.com")));
    ticks.setSides(reaching({}), after);
    QTRY_VERIFY(!ticks.isComparing());
    tickAll(ticks);
    QVERIFY(ticks.isSettled());
    ticks.setSides(reaching({}), after);
    QVERIFY(!ticks.isSettled());
    QTRY_VERIFY(!ticks.isComparing());
    QVERIFY(!ticks.isSettled());
    QVERIFY(!boxes(ticks).constFirst()->isChecked());
}

void TestWideningTicks::ofTwoQuestionsTheLastCounts()
{
    WideningTicks ticks(&m_theme);
    QSignalSpy changed(&ticks, &WideningTicks::changed);
    ticks.setSides(reaching({}),
                   reaching(capability(QStringLiteral("a"), QStringLiteral("a.com"))));
    ticks.setSides(reaching({}), reaching({}));
    QTRY_VERIFY(!ticks.isComparing());
    QVERIFY(ticks.isSettled());
    QVERIFY(boxes(ticks).isEmpty());
    // One for each question, one for the answer.
    QCOMPARE(changed.count(), 3);
}

void TestWideningTicks::keyboardAndMouseTick()
{
    WideningTicks ticks(&m_theme);
    ticks.setSides(reaching({}),
                   reaching(capability(QStringLiteral("a"), QStringLiteral("a.com"))
                            + capability(QStringLiteral("b"), QStringLiteral("b.com"))));
    QTRY_VERIFY(!ticks.isComparing());
    ticks.show();
    const auto all = boxes(ticks);
    all.first()->setFocus();
    QTest::keyClick(all.first(), Qt::Key_Space);
    QVERIFY(all.first()->isChecked());
    QTest::keyClick(all.first(), Qt::Key_Tab);
    QVERIFY(ticks.focusWidget() == all.last());
    auto *row = ticks.findChildren<TickRow *>().constLast();
    QTest::mouseClick(row, Qt::LeftButton, {}, row->rect().center());
    QVERIFY(all.last()->isChecked());
}

void TestWideningTicks::namesForAssistiveTools()
{
    WideningTicks ticks(&m_theme);
    const auto before = capability(QStringLiteral("slack"), QStringLiteral("slack.com"));
    auto after = before;
    after.remove(QStringLiteral(", paths: [/x]"));
    ticks.setSides(reaching(before), reaching(after));
    QTRY_VERIFY(!ticks.isComparing());
    QVERIFY(named<QFrame>(&ticks, QStringLiteral("Widens reach")));
    auto *box = named<QCheckBox>(&ticks, QStringLiteral("GET on slack.com, every path"));
    QVERIFY(box);
    QCOMPARE(box->accessibleDescription(),
             QStringLiteral("slack · more paths · was slack.com, /x"));
}

void TestWideningTicks::showsTheDifferenceOfBehavior()
{
    WideningTicks ticks(&m_theme);
    auto before = reaching({});
    before.behavior = Knowledge::Known;
    before.behaviorText = QStringLiteral("a\n");
    auto after = before;
    after.behaviorText = QStringLiteral("b\n");
    ticks.setSides(before, after);
    QTRY_VERIFY(!ticks.isComparing());
    QVERIFY(shownText(&ticks).contains(
        QStringLiteral("behavior.md changed, 1 line; it goes word for word")));
    ticks.findChild<TickRow *>()->findChild<QPushButton *>()->click();
    auto *dialog = ticks.findChild<DifferenceDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(!dialog->isWorking());
    QCOMPARE(dialog->findChild<DifferenceView *>()->toPlainText(),
             QStringLiteral("1   - a\n  1 + b"));
    // Looking is not ticking.
    QVERIFY(!boxes(ticks).constFirst()->isChecked());
}

void TestWideningTicks::showsTheDifferenceOfScripts()
{
    WideningTicks ticks(&m_theme);
    auto after = reaching({});
    after.scripts = QList<SideFile>{{QStringLiteral("scripts/a"), 2, QStringLiteral("a\n")},
                                    {QStringLiteral("scripts/b"), 9, std::nullopt}};
    ticks.setSides(reaching({}), after);
    QTRY_VERIFY(!ticks.isComparing());
    QVERIFY(shownText(&ticks).contains(QStringLiteral("scripts/ has 2 files new")));
    QVERIFY(shownText(&ticks).contains(QStringLiteral("scripts/b · new")));
    ticks.findChild<TickRow *>()->findChild<QPushButton *>()->click();
    auto *dialog = ticks.findChild<DifferenceDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(!dialog->isWorking());
    QCOMPARE(dialog->findChild<DifferenceView *>()->toPlainText(), QStringLiteral("  1 + a"));
}

void TestWideningTicks::showsAllOfALongList()
{
    WideningTicks ticks(&m_theme);
    QStringList domains;
    for (int i = 0; i < 40; ++i)
        domains += QStringLiteral("d%1.com").arg(i);
    ticks.setSides(reaching({}),
                   reaching(capability(QStringLiteral("a"), domains.join(QStringLiteral(", ")))));
    QTRY_VERIFY(!ticks.isComparing());
    QCOMPARE(boxes(ticks).size(), 1);
    QVERIFY(shownText(&ticks).contains(QStringLiteral("and 36 more")));
    ticks.findChild<TickRow *>()->findChild<QPushButton *>()->click();
    auto *dialog = ticks.findChild<FilesDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QPlainTextEdit *>()->toPlainText().contains(
        QStringLiteral("GET on d39.com, /x")));
}

void TestWideningTicks::foldsWhatNarrowsAndStays()
{
    WideningTicks ticks(&m_theme);
    ticks.setSides(reaching(capability(QStringLiteral("a"), QStringLiteral("a.com, b.com"))),
                   reaching(capability(QStringLiteral("a"), QStringLiteral("a.com"))));
    QTRY_VERIFY(!ticks.isComparing());
    QVERIFY(ticks.isSettled());
    const auto fold = named<QPushButton>(&ticks, QStringLiteral("Narrows (1)"));
    QVERIFY(fold);
    const auto gone = QStringLiteral("GET on b.com, /x · a · no longer reached");
    QVERIFY(!shownText(&ticks).contains(gone));
    fold->click();
    QVERIFY(shownText(&ticks).contains(gone));
    named<QPushButton>(&ticks, QStringLiteral("Unchanged (1)"))->click();
    QVERIFY(shownText(&ticks).contains(QStringLiteral("GET on a.com, /x · a\n")));
    fold->click();
    QVERIFY(!shownText(&ticks).contains(gone));
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestWideningTicks)
#include "tst_wideningticks.moc"
