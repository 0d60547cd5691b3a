// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/dialogtools.h"
#include "ui/review/findingsdialog.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace packdesk {

namespace {

const QList<Finding> findings{
    {Severity::Error, FindingKind::FieldWrong, QStringLiteral("pack.yaml"), 3, 1,
     QStringLiteral("version")},
    {Severity::Warning, FindingKind::LooksLikeSecret, QStringLiteral("data/\u202E.env"), 1, 0, {}},
    {Severity::Error, FindingKind::TookTooLong, {}, 0, 0, {}}};

} // namespace

class TestFindingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAndAdvice();
    void opensByKeyboard();
    void nothingToOpen();
    void copiesAll();

private:
    static QListWidget *list(const QWidget *in)
    {
        return named<QListWidget>(in, QStringLiteral("Findings"));
    }

    Theme m_theme{qApp};
};

void TestFindingsDialog::linesAndAdvice()
{
    const FindingsDialog dialog(findings, QStringLiteral("The folder"), true, &m_theme);
    QCOMPARE(dialog.accessibleName(), QStringLiteral("3 findings"));
    QCOMPARE(list(&dialog)->count(), 3);
    QVERIFY(list(&dialog)->item(0)->text().startsWith(QStringLiteral("Error: pack.yaml:3:1 ")));
    QVERIFY(
        list(&dialog)->item(1)->text().startsWith(QStringLiteral("Warning: data/⟨U+202E⟩.env:1 ")));
    QCOMPARE(list(&dialog)->item(2)->text(),
             QStringLiteral("Error: The folder took too long to read"));
    const auto first = shownText(&dialog);
    QVERIFY(!first.trimmed().isEmpty());
    list(&dialog)->setCurrentRow(1);
    QVERIFY(shownText(&dialog) != first);
}

void TestFindingsDialog::opensByKeyboard()
{
    auto *dialog = new FindingsDialog(findings, QStringLiteral("The folder"), true, &m_theme);
    QSignalSpy opened(dialog, &FindingsDialog::openRequested);
    dialog->open();
    QTest::keyClick(list(dialog), Qt::Key_Down);
    QTest::keyClick(list(dialog), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), QStringLiteral("data/\u202E.env"));
    QVERIFY(dialog->isVisible());
    QTest::keyClick(list(dialog), Qt::Key_Down);
    QVERIFY(!named<QPushButton>(dialog, QStringLiteral("Open"))->isEnabled());
    const QPointer<QWidget> gone = dialog;
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!gone);
}

void TestFindingsDialog::nothingToOpen()
{
    FindingsDialog dialog(findings, QStringLiteral("The archive"), false, &m_theme);
    QSignalSpy opened(&dialog, &FindingsDialog::openRequested);
    for (const auto *button : dialog.findChildren<QPushButton *>())
        QVERIFY(!accessibleNameOf(button).startsWith(QStringLiteral("Open")));
    Q_EMIT list(&dialog)->itemActivated(list(&dialog)->item(0));
    QCOMPARE(opened.count(), 0);
}

void TestFindingsDialog::copiesAll()
{
    const FindingsDialog dialog(findings, QStringLiteral("The folder"), true, &m_theme);
    named<QPushButton>(&dialog, QStringLiteral("Copy all"))->click();
    const auto copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied.count(QLatin1Char('\n')), 6);
    QVERIFY(copied.contains(QStringLiteral("Error: The folder took too long to read\n    ")));
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestFindingsDialog)
#include "tst_findingsdialog.moc"
