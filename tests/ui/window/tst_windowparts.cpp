// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packfiltermodel.h"
#include "models/packs/packlistmodel.h"
#include "ui/details/copyactions.h"
#include "ui/details/detailspane.h"
#include "ui/details/packactions.h"
#include "ui/packs/facetpanel.h"
#include "ui/packs/facetrow.h"
#include "ui/packs/packpresentation.h"
#include "ui/packs/packtable.h"
#include "ui/theme/theme.h"
#include "ui/window/activitybox.h"
#include "ui/window/banner.h"
#include "ui/window/drophint.h"
#include "ui/window/filterpopup.h"
#include "ui/window/organisationbutton.h"
#include "ui/window/packpanes.h"
#include "ui/window/statusline.h"
#include "ui/window/topbar.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowparts.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace packdesk;

namespace {

QByteArray nameOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).toUtf8();
}

} // namespace

class TestWindowParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void partsBelongToTheWindow();
    void organisationIsPlainAndNamed();
    void organisationHasItsRoom();
    void topBarKeepsNamesWhenTight();
    void topBarCountsFilters();
    void searchLeavesWithDownAndClearsWithEscape();
    void statusShowsProgress();
    void statusKeepsTheBarWhereItIsTight();
    void statusAnnouncesBesideTheCounts();
    void statusCountsActivity();
    void bannerShowsAllMessages();
    void activityBoxCloses();
    void dropsTakeOneFile();
    void dropsAreRefusedWithoutPermission();
    void panesFollowTheWidth();
    void popupHoldsTheFacets();
    void shortcutsAreUnique();
    void actionsFollowTheSession();
    void appearanceCanBeChosen();

private:
    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_folder;
};

void TestWindowParts::initTestCase()
{
    m_theme = std::make_unique<Theme>(qApp);
    QFile file(m_folder.filePath(QStringLiteral("slack.tar.gz")));
    QVERIFY(file.open(QIODevice::WriteOnly));
}

void TestWindowParts::partsBelongToTheWindow()
{
    PackListModel list;
    PackFilterModel filter(&list);
    QMainWindow window;
    auto *packs = new PackPresentation(&filter, &window);
    auto *table = new PackTable(m_theme.get(), packs, &window);
    const WindowParts parts(m_theme.get(), packs, table, &window);
    QCOMPARE(parts.table, table);
    QVERIFY(window.isAncestorOf(parts.table));
    QVERIFY(window.isAncestorOf(parts.details));
    QVERIFY(window.isAncestorOf(parts.status));
    QCOMPARE(parts.copyActions->parent(), &window);
}

void TestWindowParts::organisationIsPlainAndNamed()
{
    OrganisationButton button(m_theme.get());
    QCOMPARE(nameOf(&button), QByteArray("Organisation Not signed in"));
    button.setTexts(QStringLiteral("R&D <b>\u202E"), QStringLiteral("key ci-admin"));
    QVERIFY(nameOf(&button).startsWith("Organisation R&D <b>"));
    QVERIFY(!button.accessibleName().contains(QChar(0x202E)));
    button.setTexts(QString(400, QLatin1Char('m')), {});
    QVERIFY(button.sizeHint().width() <= m_theme->scaled(400));
}

void TestWindowParts::organisationHasItsRoom()
{
    TopBar bar(m_theme.get());
    bar.resize(m_theme->scaled(1280), bar.sizeHint().height());
    const auto *button = bar.findChild<OrganisationButton *>();
    // Of each length: what is measured is a fraction of a pixel more or less than what is drawn.
    for (int length = 1; length < 24; ++length) {
        const auto caption = QStringLiteral("key %1 · full access").arg(QString(length, u'k'));
        bar.setOrganisation(QStringLiteral("Acme"), caption);
        bar.layout()->activate();
        auto font = button->font();
        font.setPointSizeF(font.pointSizeF() * 0.85);
        const int room = button->width() - 2 * m_theme->scaled(8);
        QCOMPARE(QFontMetrics(font).elidedText(caption, Qt::ElideRight, room), caption);
    }
}

void TestWindowParts::topBarKeepsNamesWhenTight()
{
    TopBar bar(m_theme.get());
    bar.setTight(true);
    QStringList names;
    const auto buttons = bar.findChildren<QPushButton *>();
    for (auto *button : buttons)
        names << QString::fromUtf8(nameOf(button));
    QVERIFY(names.contains(QStringLiteral("Refresh")));
    QVERIFY(names.contains(QStringLiteral("Upload pack…")));
    QVERIFY(names.contains(QStringLiteral("Create from image…")));
    QVERIFY(bar.minimumSizeHint().width() <= 720);
}

void TestWindowParts::topBarCountsFilters()
{
    TopBar bar(m_theme.get());
    bar.setChosenCount(2);
    QCOMPARE(bar.filtersButton()->accessibleName(), QStringLiteral("Filters (2)"));
    bar.setChosenCount(0);
    QCOMPARE(bar.filtersButton()->accessibleName(), QStringLiteral("Filters"));
}

void TestWindowParts::searchLeavesWithDownAndClearsWithEscape()
{
    TopBar bar(m_theme.get());
    QSignalSpy list(&bar, &TopBar::listWanted);
    QTest::keyClicks(bar.search(), QStringLiteral("abc"));
    QTest::keyClick(bar.search(), Qt::Key_Down);
    QTest::keyClick(bar.search(), Qt::Key_Return);
    QCOMPARE(list.size(), 2);
    QTest::keyClick(bar.search(), Qt::Key_Escape);
    QCOMPARE(bar.search()->text(), QString());
}

void TestWindowParts::statusShowsProgress()
{
    StatusLine line(m_theme.get());
    auto *bar = line.findChild<QProgressBar *>();
    line.setProgress(QStringLiteral("Uploading"), QStringLiteral("62%"), 0.62, {});
    QCOMPARE(bar->value(), 620);
    line.setProgress(QStringLiteral("Sent"), {}, -1, QStringLiteral("Stop waiting"));
    QCOMPARE(bar->maximum(), 0);
    line.setProgress(QStringLiteral("Uploading"), {}, 7.0, {});
    QCOMPARE(bar->value(), 1000);
    QVERIFY(nameOf(bar) != "Upload progress");
}

void TestWindowParts::statusKeepsTheBarWhereItIsTight()
{
    StatusLine line(m_theme.get());
    line.resize(720, line.sizeHint().height());
    line.show();
    const auto says = [&line](const QString &text) {
        const auto labels = line.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *label) {
            return label->isVisible() && label->text() == text;
        });
    };
    line.setProgress(QStringLiteral("Uploading a.tar.gz"), QStringLiteral("62%"), 0.62, {});
    QVERIFY(says(QStringLiteral("Uploading a.tar.gz")));
    line.setTight(true);
    QVERIFY(!says(QStringLiteral("Uploading a.tar.gz")) && says(QStringLiteral("62%")));
    QVERIFY(line.findChild<QProgressBar *>()->isVisible());
    line.setProgress(QStringLiteral("Sent"), {}, -1, {});
    QVERIFY(says(QStringLiteral("Sent")));
}

void TestWindowParts::statusAnnouncesBesideTheCounts()
{
    StatusLine line(m_theme.get());
    line.resize(1000, line.sizeHint().height());
    line.show();
    line.setCounts(28, 9, 28);
    line.announce(QStringLiteral("<b>Slack</b> was created."), std::chrono::milliseconds(50));
    const auto labels = line.findChildren<QLabel *>();
    const auto find = [&labels](const QString &text) {
        return *std::find_if(labels.cbegin(), labels.cend(),
                             [&text](const QLabel *label) { return label->text() == text; });
    };
    auto *counts = find(QStringLiteral("28 packs · 9 yours"));
    auto *message = find(QStringLiteral("<b>Slack</b> was created."));
    QVERIFY(counts->isVisible() && message->isVisible());
    QCOMPARE(message->contentsMargins().left(), counts->contentsMargins().left());
    QTRY_VERIFY(!message->isVisible());
    QVERIFY(counts->isVisible());
}

void TestWindowParts::statusCountsActivity()
{
    StatusLine line(m_theme.get());
    QSignalSpy asked(&line, &StatusLine::activityRequested);
    line.setActivityCount(2);
    const auto buttons = line.findChildren<QPushButton *>();
    for (auto *button : buttons) {
        if (button->accessibleName() == QStringLiteral("Activity (2)"))
            button->click();
    }
    QCOMPARE(asked.size(), 1);
}

void TestWindowParts::bannerShowsAllMessages()
{
    Banner banner(m_theme.get());
    banner.setMessages({QStringLiteral("one"), {}, QStringLiteral("<b>two</b>")});
    QCOMPARE(banner.text(), QStringLiteral("one\n<b>two</b>"));
    QVERIFY(!banner.isHidden());
    banner.setMessages({QString(), QString()});
    QVERIFY(banner.isHidden());
}

void TestWindowParts::activityBoxCloses()
{
    ActivityBox box(m_theme.get());
    auto *content = new QWidget;
    box.setContent(content);
    QCOMPARE(content->parentWidget(), &box);
    QSignalSpy closed(&box, &ActivityBox::closeRequested);
    box.findChild<QToolButton *>()->click();
    QCOMPARE(closed.size(), 1);
}

void TestWindowParts::dropsTakeOneFile()
{
    QWidget window;
    window.resize(400, 300);
    window.show();
    DropHint hint(m_theme.get(), &window);
    QSignalSpy dropped(&hint, &DropHint::dropped);
    const auto path = m_folder.filePath(QStringLiteral("slack.tar.gz"));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &enter);
    QVERIFY(hint.isVisible());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &drop);
    QVERIFY(!hint.isVisible());
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.first().first().toString(), path);

    data.setUrls({QUrl::fromLocalFile(path), QUrl::fromLocalFile(path)});
    QDropEvent two({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &two);
    data.setUrls({QUrl::fromLocalFile(m_folder.path())});
    QDropEvent folder({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &folder);
    QVERIFY(!folder.isAccepted());
    QCOMPARE(dropped.size(), 1);
}

void TestWindowParts::dropsAreRefusedWithoutPermission()
{
    QWidget window;
    DropHint hint(m_theme.get(), &window);
    hint.setAllowed(false, QStringLiteral("It lacks caps:write."));
    QSignalSpy dropped(&hint, &DropHint::dropped);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("slack.tar.gz")))});
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &drop);
    QCOMPARE(dropped.size(), 0);
    QVERIFY(!drop.isAccepted());
}

void TestWindowParts::panesFollowTheWidth()
{
    CopyActions actions;
    PackActions changes;
    auto *facets = new FacetPanel(m_theme.get());
    auto *list = new QWidget;
    auto *details = new DetailsPane(m_theme.get(), &actions, &changes);
    PackPanes panes(m_theme.get(), facets, list, details);
    QSignalSpy changed(&panes, &PackPanes::roomChanged);
    panes.resize(1480, 600);
    panes.show();
    QCOMPARE(panes.room(), PackPanes::Room::Wide);
    QVERIFY(facets->isVisible() && list->isVisible() && details->isVisible());
    panes.resize(1000, 600);
    QCOMPARE(panes.room(), PackPanes::Room::Medium);
    QVERIFY(panes.facetsBehindButton());
    QVERIFY(!facets->isVisible() && list->isVisible() && details->isVisible());
    panes.resize(800, 600);
    QCOMPARE(panes.room(), PackPanes::Room::Narrow);
    QVERIFY(!details->isVisible());
    panes.showDetails();
    QVERIFY(details->isVisible() && !list->isVisible());
    QVERIFY(panes.detailsInPlaceOfList());
    panes.resize(1480, 600);
    QVERIFY(facets->isVisible() && list->isVisible() && details->isVisible());
    panes.setFacetsShown(false);
    QVERIFY(!facets->isVisible());
    QVERIFY(changed.size() >= 4);
}

void TestWindowParts::popupHoldsTheFacets()
{
    QWidget anchor;
    anchor.show();
    FilterPopup popup(m_theme.get(), &anchor);
    auto *facets = new FacetPanel(m_theme.get());
    popup.setPanel(facets);
    popup.openBelow(&anchor);
    QVERIFY(popup.isVisible() && facets->isVisible());
    QVERIFY(facets->rows().constFirst()->hasFocus()
            || popup.focusWidget() == facets->rows().constFirst());
    QTest::keyClick(&popup, Qt::Key_Escape);
    QVERIFY(!popup.isVisible());
}

void TestWindowParts::shortcutsAreUnique()
{
    const WindowActions actions;
    const CopyActions copies;
    QSet<QKeySequence> keys;
    const auto all = actions.withShortcuts() + copies.actions();
    for (const auto *action : all)
        keys.insert(action->shortcut());
    QCOMPARE(keys.size(), all.size());
}

void TestWindowParts::actionsFollowTheSession()
{
    using Command = WindowActions::Command;
    QMenuBar bar;
    QMenu columns;
    QMenu order;
    WindowActions actions;
    actions.populate(&bar, {}, {}, &columns, &order);
    QCOMPARE(bar.actions().size(), 4);
    QVERIFY(!actions.action(Command::Create)->isEnabled());
    QVERIFY(actions.action(Command::SignIn)->isEnabled());
    actions.setSignedIn(true);
    QVERIFY(actions.action(Command::Create)->isEnabled());
    actions.setChangesEnabled(false, QStringLiteral("why"));
    QVERIFY(!actions.action(Command::Create)->isEnabled());
    QVERIFY(actions.action(Command::Refresh)->isEnabled());
    QCOMPARE(actions.action(Command::Create)->toolTip(), QStringLiteral("why"));
}

void TestWindowParts::appearanceCanBeChosen()
{
    QMenuBar bar;
    QMenu columns;
    QMenu order;
    WindowActions actions;
    actions.populate(&bar, {}, {}, &columns, &order);
    QSignalSpy chosen(&actions, &WindowActions::appearanceChosen);
    const auto all = actions.findChildren<QAction *>();
    for (auto *action : all) {
        if (action->text() == QStringLiteral("&Dark"))
            action->trigger();
    }
    QCOMPARE(chosen.size(), 1);
}

QTEST_MAIN(TestWindowParts)
#include "tst_windowparts.moc"
