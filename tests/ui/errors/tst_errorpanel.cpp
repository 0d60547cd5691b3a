// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/words/errorsamples.h"
#include "ui/errors/errordock.h"
#include "ui/errors/errorpanel.h"
#include "ui/errors/errorpanelview.h"
#include "ui/errors/fittedscrollarea.h"
#include "ui/errors/messagepanel.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QJsonDocument>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace packdesk {

using namespace samples;

class TestErrorPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesForAssistiveTools();
    void saysWhatHappened();
    void retryOnlyWhereItIsSafe_data();
    void retryOnlyWhereItIsSafe();
    void copies();
    void countsDown();
    void nextStepIsAButton();
    void unofferedStepsAreLeftOut();
    void dismissForgets();
    void everythingIsPlainText();
    void longTextsScroll();
    void dockShowsOneAtATime();
    void dockUpdatesInPlace();
    void dockPassesTheNumber();
    void dockTakesNoFocus();
    void dockGivesTheFocusBack();
    void dockDismissesAll();
    void messagePanel();
    void actionsStandBesideOrBelow();

private:
    Theme m_theme{qApp};
};

namespace {

QPushButton *button(const QWidget *panel, const QString &name)
{
    for (auto *candidate : panel->findChildren<QPushButton *>()) {
        auto *face = QAccessible::queryAccessibleInterface(candidate);
        if (face && face->text(QAccessible::Name) == name)
            return candidate;
    }
    return nullptr;
}

QString allText(const QWidget *panel)
{
    QString text;
    for (const auto *label : panel->findChildren<QLabel *>())
        text += label->text() + QLatin1Char('\n');
    return text;
}

} // namespace

void TestErrorPanel::namesForAssistiveTools()
{
    ErrorPanel panel(&m_theme);
    panel.setError(conflict(), context());
    auto *face = QAccessible::queryAccessibleInterface(&panel);
    QCOMPARE(face->text(QAccessible::Name), QStringLiteral("Error"));
    auto *id = panel.findChild<QLineEdit *>();
    QVERIFY(id && id->isReadOnly());
    QCOMPARE(QAccessible::queryAccessibleInterface(id)->text(QAccessible::Name),
             QStringLiteral("Request id"));
    QCOMPARE(id->text(), QStringLiteral("7f3a9c2e"));
    for (const auto &name : {QStringLiteral("Copy request id"), QStringLiteral("Copy details"),
                             QStringLiteral("Copy as cURL"), QStringLiteral("Dismiss")})
        QVERIFY2(button(&panel, name), qPrintable(name));
}

void TestErrorPanel::saysWhatHappened()
{
    ErrorPanel panel(&m_theme);
    QVERIFY(!panel.hasError());
    QVERIFY(panel.isHidden());
    panel.setError(conflict(), context());
    QVERIFY(panel.hasError());
    QVERIFY(!panel.isHidden());
    const auto said = allText(&panel);
    QVERIFY(said.contains(panel.text().headline));
    QVERIFY(said.contains(panel.text().body));
    QVERIFY(said.contains(QStringLiteral("409 ·\n")));
    QVERIFY(said.contains(QStringLiteral("pack_exists\n")));
    QVERIFY(said.contains(QStringLiteral("14:02:11")));

    panel.setError(unsent(list(), ErrorKind::NameNotFound), context());
    QVERIFY(allText(&panel).contains(QStringLiteral("No request id: nothing was sent")));
    QVERIFY(button(&panel, QStringLiteral("Copy request id"))->isHidden());
}

void TestErrorPanel::retryOnlyWhereItIsSafe_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<bool>("offered");
    QTest::newRow("read") << refused(list(), 503, "x", {}) << true;
    QTest::newRow("change") << refused(create(), 503, "x", {}) << false;
    QTest::newRow("unsent change") << unsent(create(), ErrorKind::ConnectionRefused) << true;
    QTest::newRow("unknown") << unknown(create()) << false;
    QTest::newRow("refused read") << refused(list(), 403, "x", {}) << false;
}

void TestErrorPanel::retryOnlyWhereItIsSafe()
{
    QFETCH(ApiError, error);
    QFETCH(bool, offered);
    ErrorPanel panel(&m_theme);
    panel.setError(error, context());
    auto *retry = button(&panel, QStringLiteral("Retry"));
    QCOMPARE(!retry->isHidden(), offered);
    panel.setRetryAvailable(false);
    QVERIFY(retry->isHidden());
    panel.setRetryAvailable(true);
    QSignalSpy spy(&panel, &ErrorPanel::retryRequested);
    if (offered)
        retry->click();
    QCOMPARE(spy.count(), offered ? 1 : 0);
}

void TestErrorPanel::copies()
{
    ErrorPanel panel(&m_theme);
    panel.setError(conflict(), context());
    QSignalSpy copied(&panel, &ErrorPanel::copied);
    auto *clipboard = QGuiApplication::clipboard();
    button(&panel, QStringLiteral("Copy request id"))->click();
    QCOMPARE(clipboard->text(), QStringLiteral("7f3a9c2e"));
    button(&panel, QStringLiteral("Copy details"))->click();
    const auto details = QJsonDocument::fromJson(clipboard->text().toUtf8());
    QVERIFY(details.isObject());
    QVERIFY(clipboard->text().contains(QStringLiteral("7f3a9c2e")));
    button(&panel, QStringLiteral("Copy as cURL"))->click();
    // A create: what it does again stands above it.
    QVERIFY(clipboard->text().startsWith(QStringLiteral("# Running this changes things")));
    QVERIFY(clipboard->text().contains(QStringLiteral("\ncurl ")));
    QVERIFY(clipboard->text().contains(QStringLiteral("$EVERSHELL_API_KEY")));
    QCOMPARE(copied.count(), 3);
    // The button says so and keeps its name.
    QVERIFY(button(&panel, QStringLiteral("Copy as cURL")));
    QCOMPARE(button(&panel, QStringLiteral("Copy as cURL"))->text(), QStringLiteral("Copied"));
}

void TestErrorPanel::countsDown()
{
    auto error = refused(list(), 429, "rate_limited", {});
    error.retryAfterSeconds = 2;
    error.time = QDateTime::currentDateTimeUtc();
    ErrorPanel panel(&m_theme);
    panel.setError(error, context());
    auto *retry = button(&panel, QStringLiteral("Retry"));
    QVERIFY(!retry->isEnabled());
    QVERIFY(panel.text().body.contains(QStringLiteral("Try again in 0:02")));
    QTRY_VERIFY_WITH_TIMEOUT(retry->isEnabled(), 5000);
    QVERIFY(panel.text().body.contains(QStringLiteral("Try again now.")));
}

void TestErrorPanel::nextStepIsAButton()
{
    ErrorPanel panel(&m_theme);
    panel.setError(conflict(), context());
    QList<NextStep> steps;
    connect(&panel, &ErrorPanel::nextStepRequested, this,
            [&steps](NextStep step) { steps += step; });
    button(&panel, nextStepText(NextStep::ShowExisting))->click();
    QCOMPARE(steps, QList<NextStep>{NextStep::ShowExisting});
}

void TestErrorPanel::unofferedStepsAreLeftOut()
{
    ErrorPanel panel(&m_theme);
    panel.setUnofferedSteps({NextStep::SignIn});
    panel.setError(refused(list(), 401, "x", {}), context());
    auto *step = button(&panel, nextStepText(NextStep::SignIn));
    QVERIFY(!step || step->isHidden());
}

void TestErrorPanel::dismissForgets()
{
    ErrorPanel panel(&m_theme);
    panel.setError(conflict(), context());
    QSignalSpy spy(&panel, &ErrorPanel::dismissed);
    button(&panel, QStringLiteral("Dismiss"))->click();
    QCOMPARE(spy.count(), 1);
    QVERIFY(!panel.hasError());
    QVERIFY(panel.isHidden());
    panel.setDismissible(false);
    panel.setError(conflict(), context());
    QVERIFY(button(&panel, QStringLiteral("Dismiss"))->isHidden());
}

void TestErrorPanel::everythingIsPlainText()
{
    ErrorPanel panel(&m_theme);
    auto error = refused(create(), 400, "<b>code</b>",
                         QStringLiteral("<img src=x> \u202Egnp <a href='x'>y</a>"));
    error.attempt.subject = QStringLiteral("<b>x</b>\u202E");
    error.fields = {{QStringLiteral("<i>f</i>"), QStringLiteral("\u2066bad")}};
    panel.setError(error, context());
    for (const auto *label : panel.findChildren<QLabel *>()) {
        if (label->text().contains(QLatin1Char('<')))
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!label->text().contains(QChar(0x202E)));
        QVERIFY(!label->text().contains(QChar(0x2066)));
    }
    QVERIFY(allText(&panel).contains(QStringLiteral("⟨U+202E⟩")));
}

void TestErrorPanel::longTextsScroll()
{
    QWidget host;
    FittedScrollArea area(&host);
    auto *label = new QLabel;
    label->setWordWrap(true);
    area.setWidget(label);
    label->setText(QStringLiteral("short"));
    const int low = area.heightForWidth(300);
    label->setText(QStringLiteral("a word ").repeated(500));
    const int high = area.heightForWidth(300);
    QVERIFY(high > low);
    QVERIFY(high <= 8 * area.fontMetrics().lineSpacing());
    area.setMaximumLines(2);
    QVERIFY(area.heightForWidth(300) <= 2 * area.fontMetrics().lineSpacing());
}

void TestErrorPanel::dockShowsOneAtATime()
{
    ErrorDock dock(&m_theme);
    QSignalSpy counts(&dock, &ErrorDock::countChanged);
    QSignalSpy dismissed(&dock, &ErrorDock::dismissed);
    QVERIFY(dock.isHidden());
    dock.setError(11, conflict(), context());
    dock.setError(12, unknown(create()), context());
    dock.setError(13, refused(list(), 500, "x", {}), context());
    QCOMPARE(dock.count(), 3);
    QCOMPARE(dock.currentNumber(), 13);
    QVERIFY(allText(&dock).contains(QStringLiteral("3 of 3")));
    button(&dock, QStringLiteral("Previous error"))->click();
    QCOMPARE(dock.currentNumber(), 12);
    QVERIFY(allText(&dock).contains(QStringLiteral("2 of 3")));
    button(&dock, QStringLiteral("Dismiss"))->click();
    QCOMPARE(dismissed.count(), 1);
    QCOMPARE(dismissed.first().first().toULongLong(), 12);
    QCOMPARE(dock.currentNumber(), 13);
    QVERIFY(!dock.contains(12));
    dock.showNumber(11);
    QCOMPARE(dock.currentNumber(), 11);
    dock.remove(11);
    dock.remove(13);
    QVERIFY(dock.isHidden());
    QCOMPARE(dock.currentNumber(), 0);
    QCOMPARE(counts.count(), 6);
}

void TestErrorPanel::dockUpdatesInPlace()
{
    ErrorDock dock(&m_theme);
    dock.setError(1, unknown(create()), context());
    dock.setError(2, conflict(), context());
    auto found = context();
    found.outcome = OutcomeState::Found;
    dock.setError(1, unknown(create()), found);
    QCOMPARE(dock.count(), 2);
    QCOMPARE(dock.currentNumber(), 2);
    dock.showNumber(1);
    QCOMPARE(dock.panel()->text().tone, Tone::Success);
    dock.clear();
    QCOMPARE(dock.count(), 0);
}

void TestErrorPanel::dockGivesTheFocusBack()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *first = new QLineEdit(&window);
    auto *before = new QLineEdit(&window);
    auto *dock = new ErrorDock(&m_theme, &window);
    for (auto *widget : std::initializer_list<QWidget *>{first, before, dock})
        layout->addWidget(widget);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy left(dock, &ErrorDock::focusLeft);
    for (const quint64 number : {1, 2, 3})
        dock->setError(number, conflict(), context());
    before->setFocus();
    dock->setFocus(Qt::ShortcutFocusReason);
    QVERIFY(dock->panel()->isAncestorOf(QApplication::focusWidget()));
    auto *dismiss = button(dock, QStringLiteral("Dismiss"));
    dismiss->setFocus();
    QTest::keyClick(dismiss, Qt::Key_Space);
    QVERIFY(dismiss->hasFocus());
    // Sent again: it goes by itself.
    dock->remove(1);
    QVERIFY(dismiss->hasFocus());
    QTest::keyClick(dismiss, Qt::Key_Space);
    QVERIFY(dock->isHidden());
    QVERIFY(before->hasFocus());
    QCOMPARE(left.size(), 0);

    dock->setError(4, conflict(), context());
    dismiss->setFocus();
    before->hide();
    QTest::keyClick(dismiss, Qt::Key_Space);
    QCOMPARE(left.size(), 1);
    // Elsewhere the focus is left alone.
    dock->setError(5, conflict(), context());
    first->setFocus();
    dock->remove(5);
    QVERIFY(first->hasFocus());
    QCOMPARE(left.size(), 1);
}

void TestErrorPanel::dockDismissesAll()
{
    ErrorDock dock(&m_theme);
    QSignalSpy dismissed(&dock, &ErrorDock::dismissed);
    auto *all = button(&dock, QStringLiteral("Dismiss all"));
    dock.setError(1, conflict(), context());
    QVERIFY(all->isHidden());
    dock.setError(2, conflict(), context());
    QVERIFY(!all->isHidden());
    all->click();
    QCOMPARE(dismissed.size(), 2);
    QVERIFY(dock.isHidden());
}

void TestErrorPanel::dockPassesTheNumber()
{
    ErrorDock dock(&m_theme);
    quint64 retried = 0;
    quint64 stepped = 0;
    connect(&dock, &ErrorDock::retryRequested, this, [&](quint64 number) { retried = number; });
    connect(&dock, &ErrorDock::nextStepRequested, this,
            [&](quint64 number, NextStep) { stepped = number; });
    dock.setError(7, conflict(), context());
    dock.setError(9, refused(list(), 500, "x", {}), context());
    button(&dock, QStringLiteral("Retry"))->click();
    dock.showNumber(7);
    button(&dock, nextStepText(NextStep::ShowExisting))->click();
    QCOMPARE(retried, 9);
    QCOMPARE(stepped, 7);
}

void TestErrorPanel::dockTakesNoFocus()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *field = new QLineEdit(&window);
    auto *dock = new ErrorDock(&m_theme, &window);
    layout->addWidget(field);
    layout->addWidget(dock);
    window.show();
    field->setFocus();
    dock->setError(1, conflict(), context());
    QCOMPARE(window.focusWidget(), field);
    dock->panel()->focusFirst();
    QVERIFY(dock->isAncestorOf(window.focusWidget()));
}

void TestErrorPanel::messagePanel()
{
    MessagePanel panel(&m_theme);
    panel.setMessage(Tone::Success, QStringLiteral("Good."), QStringLiteral("<b>All</b> of it."));
    QCOMPARE(panel.text(), QStringLiteral("Good. <b>All</b> of it."));
    QCOMPARE(panel.tone(), Tone::Success);
    QCOMPARE(panel.property("role").toString(), QStringLiteral("success"));
    for (const auto *label : panel.findChildren<QLabel *>())
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    QSignalSpy spy(&panel, &MessagePanel::linkActivated);
    panel.setLink(QStringLiteral("Unlock"));
    button(&panel, QStringLiteral("Unlock"))->click();
    QCOMPARE(spy.count(), 1);
}

void TestErrorPanel::actionsStandBesideOrBelow()
{
    QFrame host;
    ErrorPanelView view(&host, &m_theme);
    view.setText(describe(ApiError{}, WordsContext{}));
    host.show();
    const auto topOfActions = [&](int width) {
        host.resize(width, 300);
        view.arrange(width, false);
        host.layout()->activate();
        return view.copyDetails->mapTo(&host, QPoint()).y();
    };
    QVERIFY(topOfActions(400) > topOfActions(1400));
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestErrorPanel)
#include "tst_errorpanel.moc"
