// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/dialogtools.h"
#include "ui/review/differencedialog.h"
#include "ui/review/differenceview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>

namespace packdesk {

namespace {

QString numbered(int count)
{
    QString text;
    for (int i = 1; i <= count; ++i)
        text += QStringLiteral("line %1\n").arg(i);
    return text;
}

QString without(QString text, const QString &line)
{
    return text.remove(line + QLatin1Char('\n'));
}

} // namespace

class TestDifferenceDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksAndNumbers();
    void foldsWhatIsFarAway();
    void groundsOfChanges();
    void nothingHides();
    void longLinesAreBroken();
    void longDifferencesComeInParts();
    void walksThroughChanges();
    void dialogShowsOneFile();
    void dialogShowsEachFile();
    void dialogSaysWhatItCannotShow();

private:
    static DifferenceView *view(const QWidget *in) { return in->findChild<DifferenceView *>(); }

    Theme m_theme{qApp};
};

void TestDifferenceDialog::marksAndNumbers()
{
    DifferenceView shown(&m_theme);
    shown.setDifference(lineDifference(QStringLiteral("a\nb\nc"), QStringLiteral("a\nx\nc\n")));
    QCOMPARE(shown.toPlainText(),
             QStringLiteral("1 1   a\n2   - b\n3   - c ⟨no line end⟩\n  2 + x\n  3 + c"));
    QVERIFY(shown.isReadOnly());
}

void TestDifferenceDialog::foldsWhatIsFarAway()
{
    DifferenceView shown(&m_theme);
    const auto before = numbered(30);
    shown.setDifference(lineDifference(before, without(before, QStringLiteral("line 15"))));
    QVERIFY(shown.hasFolds());
    const auto lines = shown.toPlainText().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 9);
    QCOMPARE(lines.first(), QStringLiteral("⋯ 11 unchanged lines"));
    QCOMPARE(lines.at(4), QStringLiteral("15    - line 15"));
    QCOMPARE(lines.last(), QStringLiteral("⋯ 12 unchanged lines"));
    shown.setUnchangedShown(true);
    QCOMPARE(shown.blockCount(), 30);
    QVERIFY(shown.hasFolds());
    shown.setDifference(lineDifference(numbered(4), numbered(5)));
    QVERIFY(!shown.hasFolds());
}

void TestDifferenceDialog::groundsOfChanges()
{
    DifferenceView shown(&m_theme);
    shown.setDifference(lineDifference(QStringLiteral("a\nb\n"), QStringLiteral("a\nc\n")));
    const auto ground = [&shown](int block) {
        return shown.document()->findBlockByNumber(block).blockFormat().background();
    };
    QCOMPARE(ground(0).style(), Qt::NoBrush);
    QCOMPARE(ground(1).color(), m_theme.colours().dangerGround);
    QCOMPARE(ground(2).color(), m_theme.colours().yoursGround);
}

void TestDifferenceDialog::nothingHides()
{
    DifferenceView shown(&m_theme);
    shown.setDifference(
        lineDifference(QStringLiteral("same\r\na\r\n"), QStringLiteral("same\r\na\u202E\n")));
    QCOMPARE(shown.toPlainText(), QStringLiteral("1 1   same\n2   - a⟨U+000D⟩\n  2 + a⟨U+202E⟩"));
}

void TestDifferenceDialog::longLinesAreBroken()
{
    DifferenceView shown(&m_theme);
    shown.setDifference(lineDifference({}, QString(5000, QLatin1Char('x'))));
    const auto lines = shown.toPlainText().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.first().size(), 2000 + qsizetype(QStringLiteral("  1 + ").size()));
    QVERIFY(lines.last().startsWith(QStringLiteral("↩x")));
    QCOMPARE(shown.toPlainText().count(QLatin1Char('x')), 5000);
}

void TestDifferenceDialog::longDifferencesComeInParts()
{
    DifferenceView shown(&m_theme);
    shown.setDifference(lineDifference({}, numbered(20'000)));
    QVERIFY(shown.isFilling());
    QVERIFY(shown.toPlainText().startsWith(QStringLiteral("          1 + line 1\n")));
    QTRY_VERIFY(!shown.isFilling());
    QCOMPARE(shown.blockCount(), 20'000);
    QCOMPARE(shown.textCursor().position(), 0);
}

void TestDifferenceDialog::walksThroughChanges()
{
    DifferenceView shown(&m_theme);
    const auto before = numbered(40);
    const auto after
        = without(without(before, QStringLiteral("line 10")), QStringLiteral("line 30"));
    shown.setDifference(lineDifference(before, after));
    const auto at
        = [&shown] { return shown.textCursor().block().text().section(QLatin1Char(' '), -1); };
    shown.toNextChange();
    QCOMPARE(at(), QStringLiteral("10"));
    shown.toNextChange();
    QCOMPARE(at(), QStringLiteral("30"));
    shown.toNextChange();
    QCOMPARE(at(), QStringLiteral("30"));
    shown.toPreviousChange();
    QCOMPARE(at(), QStringLiteral("10"));
}

void TestDifferenceDialog::dialogShowsOneFile()
{
    auto *dialog = new DifferenceDialog(
        QStringLiteral("behavior.md"),
        {{QStringLiteral("behavior.md"), numbered(30), numbered(31), {}}}, &m_theme);
    dialog->open();
    QTRY_VERIFY(!dialog->isWorking());
    QVERIFY(dialog->findChild<QListWidget *>()->isHidden());
    QVERIFY(view(dialog)->toPlainText().endsWith(QStringLiteral("   31 + line 31")));
    QVERIFY(shownText(dialog).contains(QStringLiteral("behavior.md · 1 added, 0 removed")));
    QCOMPARE(view(dialog)->accessibleName(), QStringLiteral("Difference of behavior.md"));
    named<QCheckBox>(dialog, QStringLiteral("Show unchanged lines"))->click();
    QCOMPARE(view(dialog)->blockCount(), 31);
    delete dialog;
}

void TestDifferenceDialog::dialogShowsEachFile()
{
    auto *dialog = new DifferenceDialog(
        QStringLiteral("Scripts"),
        {{QStringLiteral("scripts/a.sh"), std::nullopt, QStringLiteral("a\n"), {}},
         {QStringLiteral("scripts/b.sh"), QStringLiteral("b\n"), std::nullopt, {}}},
        &m_theme);
    dialog->open();
    QTRY_VERIFY(!dialog->isWorking());
    QVERIFY(shownText(dialog).contains(QStringLiteral("scripts/a.sh · new · 1 added, 0 removed")));
    dialog->findChild<QListWidget *>()->setCurrentRow(1);
    QTRY_VERIFY(!dialog->isWorking());
    QVERIFY(shownText(dialog).contains(QStringLiteral("scripts/b.sh · no longer there")));
    QCOMPARE(view(dialog)->toPlainText(), QStringLiteral("1   - b"));
    delete dialog;
}

void TestDifferenceDialog::dialogSaysWhatItCannotShow()
{
    auto *dialog = new DifferenceDialog(
        QStringLiteral("Scripts"),
        {{QStringLiteral("scripts/a"), std::nullopt, std::nullopt, QStringLiteral("No text.")}},
        &m_theme);
    dialog->open();
    QTRY_VERIFY(!dialog->isWorking());
    QVERIFY(shownText(dialog).contains(QStringLiteral("No text.")));
    delete dialog;
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestDifferenceDialog)
#include "tst_differencedialog.moc"
