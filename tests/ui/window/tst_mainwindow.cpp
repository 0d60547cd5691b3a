// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packfiltermodel.h"
#include "tests/ui/packs/samplepacks.h"
#include "ui/details/detailspane.h"
#include "ui/details/readnotice.h"
#include "ui/packs/face.h"
#include "ui/packs/facetpanel.h"
#include "ui/packs/facetrow.h"
#include "ui/packs/listfaces.h"
#include "ui/packs/packtable.h"
#include "ui/theme/theme.h"
#include "ui/window/banner.h"
#include "ui/window/mainwindow.h"
#include "ui/window/packpanes.h"
#include "ui/window/topbar.h"
#include "ui/words/timewords.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>

#include <memory>

using namespace packdesk;

namespace {

struct Fixture
{
    explicit Fixture(Theme *theme, const QSize &size = {1480, 860})
        : filter(&list)
        , window(theme, &list, &filter)
    {
        window.resize(size);
        window.setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"),
                               QStringLiteral("key ci-admin · full access"));
        window.show();
    }

    void fill()
    {
        list.setSnapshot(tests::sampleSnapshot());
        window.showList();
    }

    QPushButton *button(const QString &name) const
    {
        const auto buttons = window.findChildren<QPushButton *>();
        for (auto *button : buttons) {
            if (button->accessibleName() == name && button->isVisible())
                return button;
        }
        return nullptr;
    }

    QLineEdit *search() const
    {
        const auto edits = window.findChildren<QLineEdit *>();
        for (auto *edit : edits) {
            if (edit->accessibleName() == QStringLiteral("Filter packs"))
                return edit;
        }
        return nullptr;
    }

    bool statusSays(const QString &text) const
    {
        const auto labels = window.statusBar()->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *label) {
            return label->isVisible() && label->text() == text;
        });
    }

    bool activate()
    {
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window);
    }

    PackListModel list;
    PackFilterModel filter;
    MainWindow window;
};

QAction *menuAction(const QMainWindow &window, const QString &text)
{
    const auto actions = window.findChildren<QAction *>();
    for (auto *action : actions) {
        if (action->text().remove(QLatin1Char('&')) == text)
            return action;
    }
    return nullptr;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void titleNamesOrganisationAndHost();
    void buttonsHaveTheirNames();
    void buttonsAndKeysAsk_data();
    void buttonsAndKeysAsk();
    void filterFollowsTheText();
    void facetsNarrowAndCount();
    void facesFollowTheModels();
    void nothingIsFoundOnlyWhenAllIsRead();
    void narrowWindowsCountTheFilters();
    void facesStandAlone();
    void emptyInvitesWhenOnlyOwnAreAskedFor();
    void refreshKeepsTheTable();
    void detailsFollowTheSelection();
    void detailsSayWhenThePackIsGone();
    void selectingClearsFiltersThatHide();
    void followsLinksByName();
    void refusedChangesSayWhy();
    void signedOutOffersToSignIn();
    void uploadProgressCanBeCancelled();
    void threePanesFitTheirWindows_data();
    void threePanesFitTheirWindows();
    void narrowDetailsTakeTheListsPlace();
    void keysAloneReachThePack();
    void escapeLeavesTheDetails();
    void activityTakesTheFocus();
    void packActionsNeedAPack();
    void sortsByMenu();
    void shortcutsOpenWithF1();
    void aKeyLeadsToTheError();
    void stateRoundTrips();
    void foreignStateIsRefused();
    void closingAsksFirst();
    void errorDockMovesNothingAbove();
    void accountsCanBeSwitched();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestMainWindow::initTestCase()
{
    m_theme = std::make_unique<Theme>(qApp);
}

void TestMainWindow::titleNamesOrganisationAndHost()
{
    Fixture fixture(m_theme.get());
    QCOMPARE(fixture.window.windowTitle(), QStringLiteral("Packdesk — Acme (acme.evershell.ai)"));
    const auto host = QStringLiteral("127.0.0.1:8080");
    fixture.window.setOrganisation(host, host, {});
    QCOMPARE(fixture.window.windowTitle(), QStringLiteral("Packdesk — 127.0.0.1:8080"));
    fixture.window.showSignedOut();
    QCOMPARE(fixture.window.windowTitle(), QStringLiteral("Packdesk"));
}

void TestMainWindow::buttonsHaveTheirNames()
{
    Fixture fixture(m_theme.get());
    fixture.fill();
    for (const auto &name : {QStringLiteral("Refresh"), QStringLiteral("Upload pack…"),
                             QStringLiteral("Create from image…")}) {
        auto *button = fixture.button(name);
        QVERIFY2(button, qPrintable(name));
        auto *accessible = QAccessible::queryAccessibleInterface(button);
        QCOMPARE(accessible->text(QAccessible::Name), name);
        QCOMPARE(accessible->role(), QAccessible::Button);
    }
    QVERIFY(fixture.search());
}

void TestMainWindow::buttonsAndKeysAsk_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QKeySequence>("keys");
    QTest::addColumn<QByteArray>("signal");
    const auto row = [](const char *name, const char *keys, const char *signal) {
        QTest::newRow(name) << QString::fromUtf8(name) << QKeySequence(QLatin1String(keys))
                            << QByteArray(signal);
    };
    row("Refresh", "F5", SIGNAL(refreshRequested()));
    row("Create from image…", "Ctrl+N", SIGNAL(createRequested()));
    row("Upload pack…", "Ctrl+U", SIGNAL(uploadRequested(QString)));
    row("", "Ctrl+G", SIGNAL(openByIdRequested()));
    row("", "Ctrl+Q", SIGNAL(closeRequested()));
}

void TestMainWindow::buttonsAndKeysAsk()
{
    QFETCH(QString, name);
    QFETCH(QKeySequence, keys);
    QFETCH(QByteArray, signal);
    Fixture fixture(m_theme.get());
    fixture.fill();
    QVERIFY(fixture.activate());
    QSignalSpy asked(&fixture.window, signal.constData());
    QTest::keySequence(&fixture.window, keys);
    QCOMPARE(asked.size(), 1);
    if (name.isEmpty())
        return;
    fixture.button(name)->click();
    QCOMPARE(asked.size(), 2);
}

void TestMainWindow::filterFollowsTheText()
{
    Fixture fixture(m_theme.get());
    fixture.fill();
    auto *text = QAccessible::queryAccessibleInterface(fixture.search())->editableTextInterface();
    text->insertText(0, QStringLiteral("zendesk"));
    QCOMPARE(fixture.filter.rowCount(), 1);
    QVERIFY(fixture.statusSays(QStringLiteral("1 of 28 shown")));
    fixture.search()->clear();
    QCOMPARE(fixture.filter.rowCount(), 28);
    QVERIFY(fixture.statusSays(QStringLiteral("28 packs · 9 yours")));
    QVERIFY(!fixture.statusSays(QStringLiteral("1 of 28 shown")));
}

void TestMainWindow::facetsNarrowAndCount()
{
    Fixture fixture(m_theme.get());
    fixture.fill();
    const auto *panel = fixture.window.findChild<FacetPanel *>();
    FacetRow *yours = nullptr;
    for (auto *row : panel->rows()) {
        if (row->accessibleName() == QStringLiteral("Yours, 9"))
            yours = row;
    }
    QVERIFY(yours);
    QTest::mouseClick(yours, Qt::LeftButton);
    QCOMPARE(fixture.filter.rowCount(), 9);
    QVERIFY(yours->isChecked());
}

void TestMainWindow::facesFollowTheModels()
{
    Fixture fixture(m_theme.get());
    const auto *faces = fixture.window.faces();
    fixture.window.showLoading(QStringLiteral("acme.evershell.ai"),
                               QDateTime::currentDateTimeUtc());
    QCOMPARE(faces->state(), ListFaces::State::Loading);
    fixture.window.showFailed(QStringLiteral("The pack list could not be read"), {}, {});
    QCOMPARE(faces->state(), ListFaces::State::Failed);
    fixture.list.setSnapshot(tests::snapshotOf({}));
    fixture.window.showList();
    QCOMPARE(faces->state(), ListFaces::State::Empty);
    fixture.fill();
    QCOMPARE(faces->state(), ListFaces::State::Table);
    fixture.search()->setText(QStringLiteral("slak"));
    QCOMPARE(faces->state(), ListFaces::State::NothingFound);
    fixture.button(QStringLiteral("Clear filters"))->click();
    QCOMPARE(faces->state(), ListFaces::State::Table);
    QVERIFY(fixture.search()->text().isEmpty());
}

void TestMainWindow::nothingIsFoundOnlyWhenAllIsRead()
{
    Fixture fixture(m_theme.get());
    const auto *faces = fixture.window.faces();
    PackFilter filter;
    filter.chosen = {{Facet::Reach, {QStringLiteral("none")}}};
    fixture.filter.setFilter(filter);
    fixture.fill();
    QVERIFY(fixture.list.isReadingReach());
    QCOMPARE(fixture.filter.rowCount(), 0);
    QCOMPARE(faces->state(), ListFaces::State::Table);
    // What a text does not find, no reading brings.
    fixture.filter.setFilter({});
    fixture.search()->setText(QStringLiteral("slak"));
    QVERIFY(fixture.list.isReadingReach());
    QCOMPARE(faces->state(), ListFaces::State::NothingFound);
    fixture.filter.setFilter(filter);
    QVERIFY(fixture.list.isReadingReach());
    QCOMPARE(faces->state(), ListFaces::State::Table);
    QTRY_VERIFY(!fixture.list.isReadingReach());
    QCOMPARE(faces->state(), ListFaces::State::NothingFound);
}

void TestMainWindow::narrowWindowsCountTheFilters()
{
    Fixture fixture(m_theme.get(), {800, 600});
    fixture.fill();
    QVERIFY(fixture.button(QStringLiteral("Filters")));
    PackFilter filter;
    filter.chosen = {{Facet::Reach, {QStringLiteral("needs_look"), QStringLiteral("none")}},
                     {Facet::Owner, {QStringLiteral("yours")}}};
    fixture.filter.setFilter(filter);
    QVERIFY(fixture.button(QStringLiteral("Filters (3)")));
    filter.chosen.remove(Facet::Owner);
    fixture.filter.setFilter(filter);
    QVERIFY(fixture.button(QStringLiteral("Filters (2)")));
    fixture.filter.setFilter({});
    QVERIFY(fixture.button(QStringLiteral("Filters")));
}

void TestMainWindow::facesStandAlone()
{
    Fixture fixture(m_theme.get(), {1480, 800});
    const auto prompts = [&fixture] {
        const auto labels = fixture.window.details()->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible()
                && label->text() == QStringLiteral("Select a pack to see its details.");
        });
    };
    const auto primaries = [&fixture] {
        const auto buttons = fixture.window.findChildren<QPushButton *>();
        return std::count_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *button) {
            return button->isVisible() && button->property("primary").toBool();
        });
    };
    const auto facets
        = [&fixture] { return fixture.window.findChild<FacetPanel *>()->widget()->isVisible(); };
    const auto barHeight = [&fixture] { return fixture.window.findChild<TopBar *>()->sizeHint(); };

    const int height = barHeight().height();
    fixture.window.showSignedOut();
    QVERIFY(!prompts() && !facets());
    QCOMPARE(primaries(), 1);
    QCOMPARE(barHeight().height(), height);
    fixture.window.showFailed(QStringLiteral("Failed"), {}, {});
    QVERIFY(!prompts() && !facets());
    QCOMPARE(primaries(), 1);
    fixture.list.setSnapshot(tests::snapshotOf({}));
    fixture.window.showList();
    QVERIFY(!prompts());
    QCOMPARE(primaries(), 1);
    fixture.fill();
    QTRY_VERIFY(prompts() && facets());
    QCOMPARE(primaries(), 1);
}

void TestMainWindow::emptyInvitesWhenOnlyOwnAreAskedFor()
{
    Fixture fixture(m_theme.get());
    fixture.list.setSnapshot(tests::snapshotOf({tests::samplePack(2)}));
    fixture.window.showList();
    PackFilter filter;
    filter.chosen = {{Facet::Owner, {QStringLiteral("yours")}}};
    fixture.filter.setFilter(filter);
    QCOMPARE(fixture.window.faces()->state(), ListFaces::State::Empty);
    filter.text = QStringLiteral("x");
    fixture.filter.setFilter(filter);
    QCOMPARE(fixture.window.faces()->state(), ListFaces::State::NothingFound);
}

void TestMainWindow::refreshKeepsTheTable()
{
    Fixture fixture(m_theme.get());
    fixture.fill();
    const auto time = QDateTime::currentDateTimeUtc();
    fixture.window.setListTime(time);
    fixture.window.showLoading(QStringLiteral("acme.evershell.ai"),
                               QDateTime::currentDateTimeUtc());
    QCOMPARE(fixture.window.faces()->state(), ListFaces::State::Table);
    const auto text = QStringLiteral("List read %1, being read again").arg(momentText(time));
    QVERIFY(fixture.statusSays(text));
    // Also where the window has no room for much.
    fixture.window.resize(720, 480);
    QVERIFY(fixture.statusSays(text));
    fixture.window.showFailed(QStringLiteral("The pack list could not be read"), {}, {});
    QCOMPARE(fixture.window.faces()->state(), ListFaces::State::Table);
}

void TestMainWindow::detailsFollowTheSelection()
{
    Fixture fixture(m_theme.get());
    fixture.fill();
    QSignalSpy changed(&fixture.window, &MainWindow::currentPackChanged);
    auto *table = QAccessible::queryAccessibleInterface(fixture.window.table())->tableInterface();
    table->selectRow(2);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(fixture.window.details()->packId(), fixture.filter.packAt(2)->id);
    Pack pack = *fixture.filter.packAt(2);
    pack.version = QStringLiteral("9.9.9");
    fixture.list.upsert(pack);
    QCOMPARE(fixture.window.details()->packId(), pack.id);
    QCOMPARE(changed.size(), 1);
    fixture.search()->setText(QStringLiteral("zendesk"));
    QTRY_COMPARE(fixture.window.details()->packId(), QString());
    fixture.search()->clear();
    QCOMPARE(fixture.window.details()->packId(), pack.id);
}

void TestMainWindow::detailsSayWhenThePackIsGone()
{
    Fixture fixture(m_theme.get());
    fixture.fill();
    fixture.window.selectPack(tests::sampleId(4));
    fixture.list.removePack(tests::sampleId(4));
    const auto *notice = fixture.window.details()->findChild<ReadNotice *>();
    QTRY_VERIFY(notice->words().contains(QStringLiteral("no longer in the list")));
    QCOMPARE(fixture.window.currentPackId(), QString());
    QCOMPARE(fixture.window.details()->packId(), tests::sampleId(4));
}

void TestMainWindow::selectingClearsFiltersThatHide()
{
    Fixture fixture(m_theme.get());
    fixture.fill();
    fixture.search()->setText(QStringLiteral("zendesk"));
    QVERIFY(fixture.window.selectPack(tests::sampleId(0)));
    QCOMPARE(fixture.window.currentPackId(), tests::sampleId(0));
    QVERIFY(fixture.search()->text().isEmpty());
    QVERIFY(!fixture.window.selectPack(QStringLiteral("nowhere")));
}

void TestMainWindow::followsLinksByName()
{
    Fixture fixture(m_theme.get());
    fixture.fill();
    fixture.window.selectPack(tests::sampleId(0));
    QSignalSpy unknown(&fixture.window, &MainWindow::unknownPackRequested);
    Q_EMIT fixture.window.details()->packLinkActivated(QStringLiteral("github"));
    QCOMPARE(fixture.window.currentPackId(), tests::sampleId(2));
    Q_EMIT fixture.window.details()->packLinkActivated(QStringLiteral("nothing-such"));
    QCOMPARE(unknown.size(), 1);
    QCOMPARE(fixture.window.currentPackId(), tests::sampleId(2));
}

void TestMainWindow::refusedChangesSayWhy()
{
    Fixture fixture(m_theme.get());
    fixture.fill();
    const auto reason = QStringLiteral("Key ci-reader may read only: it lacks caps:write.");
    fixture.window.setBanner(QStringLiteral("From the environment."));
    fixture.window.setChangesAllowed(false, reason);
    for (const auto &name :
         {QStringLiteral("Upload pack…"), QStringLiteral("Create from image…")}) {
        QVERIFY(!fixture.button(name)->isEnabled());
        QCOMPARE(fixture.button(name)->toolTip(), reason);
        QVERIFY(!menuAction(fixture.window, name)->isEnabled());
    }
    const auto *banner = fixture.window.findChild<Banner *>();
    QCOMPARE(banner->text(), QStringLiteral("From the environment.\n") + reason);
    fixture.window.setChangesAllowed(true);
    fixture.window.setBanner({});
    QVERIFY(!banner->isVisible());
    QVERIFY(fixture.button(QStringLiteral("Create from image…"))->isEnabled());
}

void TestMainWindow::signedOutOffersToSignIn()
{
    Fixture fixture(m_theme.get());
    fixture.fill();
    fixture.list.setSnapshot(nullptr);
    fixture.window.showSignedOut();
    QCOMPARE(fixture.window.faces()->state(), ListFaces::State::SignedOut);
    QVERIFY(!fixture.button(QStringLiteral("Refresh"))->isEnabled());
    QSignalSpy signIn(&fixture.window, &MainWindow::signInRequested);
    QSignalSpy demo(&fixture.window, &MainWindow::demoRequested);
    fixture.button(QStringLiteral("Sign in…"))->click();
    fixture.button(QStringLiteral("Try the demo"))->click();
    QCOMPARE(signIn.size(), 1);
    QCOMPARE(demo.size(), 1);
}

void TestMainWindow::uploadProgressCanBeCancelled()
{
    Fixture fixture(m_theme.get());
    fixture.window.setUploadProgress(QStringLiteral("Uploading slack.tar.gz"),
                                     QStringLiteral("62% · 0:41 left"), 0.62);
    QVERIFY(fixture.statusSays(QStringLiteral("Uploading slack.tar.gz")));
    QSignalSpy cancel(&fixture.window, &MainWindow::cancelUploadRequested);
    fixture.button(QStringLiteral("Cancel the upload"))->click();
    QCOMPARE(cancel.size(), 1);
    fixture.window.setUploadProgress(QStringLiteral("Sent, the server is building the image"), {},
                                     -1, QStringLiteral("Stop waiting"));
    QVERIFY(fixture.button(QStringLiteral("Stop waiting")));
    fixture.window.clearUploadProgress();
    QVERIFY(!fixture.button(QStringLiteral("Stop waiting")));
}

void TestMainWindow::threePanesFitTheirWindows_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("facets");
    QTest::addColumn<bool>("details");
    QTest::addColumn<bool>("size");
    QTest::addColumn<bool>("category");
    QTest::newRow("1480") << 1480 << true << true << true << true;
    QTest::newRow("1280") << 1280 << true << true << true << false;
    QTest::newRow("1100") << 1100 << false << true << false << false;
    QTest::newRow("960") << 960 << false << true << false << false;
    QTest::newRow("800") << 800 << false << false << false << false;
}

void TestMainWindow::threePanesFitTheirWindows()
{
    QFETCH(int, width);
    QFETCH(bool, facets);
    QFETCH(bool, details);
    QFETCH(bool, size);
    QFETCH(bool, category);
    Fixture fixture(m_theme.get(), {width, 700});
    fixture.fill();
    QCOMPARE(fixture.window.width(), width);
    QCOMPARE(fixture.window.findChild<FacetPanel *>()->isVisible(), facets);
    QCOMPARE(fixture.window.details()->isVisible(), details);
    QCOMPARE(!fixture.window.table()->isColumnHidden(PackColumn::Size), size);
    QCOMPARE(!fixture.window.table()->isColumnHidden(PackColumn::Category), category);
    QCOMPARE(fixture.button(QStringLiteral("Filters")) != nullptr, !facets);
    QVERIFY(fixture.button(QStringLiteral("Refresh")));
    QVERIFY(fixture.button(QStringLiteral("Upload pack…")));
    QVERIFY(fixture.button(QStringLiteral("Create from image…")));
    QCOMPARE(fixture.window.table()->horizontalScrollBar()->maximum(), 0);
}

void TestMainWindow::narrowDetailsTakeTheListsPlace()
{
    Fixture fixture(m_theme.get(), {800, 600});
    fixture.fill();
    QVERIFY(fixture.activate());
    auto *table = fixture.window.table();
    const auto where = table->visualRect(table->model()->index(1, 0)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, where);
    QVERIFY(fixture.window.details()->isVisible());
    QVERIFY(!table->isVisible());
    QTest::keyClick(fixture.window.focusWidget(), Qt::Key_Escape);
    QVERIFY(table->isVisible());
    QVERIFY(!fixture.window.details()->isVisible());
    QVERIFY(table->hasFocus());
}

void TestMainWindow::keysAloneReachThePack()
{
    Fixture fixture(m_theme.get());
    fixture.fill();
    QVERIFY(fixture.activate());
    QTest::keySequence(&fixture.window, QKeySequence(QStringLiteral("Ctrl+F")));
    QVERIFY(fixture.search()->hasFocus());
    QTest::keyClicks(fixture.search(), QStringLiteral("jira"));
    QTest::keyClick(fixture.search(), Qt::Key_Down);
    QVERIFY(fixture.window.table()->hasFocus());
    QVERIFY(!fixture.window.currentPackId().isEmpty());
    QSignalSpy activated(&fixture.window, &MainWindow::packActivated);
    QTest::keyClick(fixture.window.table(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QVERIFY(fixture.window.details()->isAncestorOf(fixture.window.focusWidget()));
}

void TestMainWindow::escapeLeavesTheDetails()
{
    Fixture fixture(m_theme.get());
    fixture.fill();
    QVERIFY(fixture.activate());
    fixture.window.selectPack(tests::sampleId(3));
    fixture.window.table()->setFocus();
    QTest::keyClick(fixture.window.table(), Qt::Key_Return);
    QVERIFY(fixture.window.details()->isAncestorOf(fixture.window.focusWidget()));
    QTest::keyClick(fixture.window.focusWidget(), Qt::Key_Escape);
    QVERIFY(fixture.window.table()->hasFocus());
}

void TestMainWindow::activityTakesTheFocus()
{
    Fixture fixture(m_theme.get());
    fixture.fill();
    auto *content = new QWidget;
    auto *field = new QLineEdit(content);
    content->setFocusProxy(field);
    fixture.window.setActivityDock(content);
    QVERIFY(fixture.activate());
    fixture.window.table()->setFocus();
    const QKeySequence keys(QStringLiteral("Ctrl+Shift+A"));
    QTest::keySequence(&fixture.window, keys);
    QVERIFY(field->hasFocus());
    QTest::keySequence(&fixture.window, keys);
    QVERIFY(fixture.window.table()->hasFocus());
    // Shown by the program, it leaves the focus where it is.
    fixture.window.setActivityVisible(true);
    QVERIFY(fixture.window.table()->hasFocus());
}

void TestMainWindow::packActionsNeedAPack()
{
    Fixture fixture(m_theme.get());
    fixture.fill();
    const auto *show = menuAction(fixture.window, QStringLiteral("Show details"));
    const auto *copy = menuAction(fixture.window, QStringLiteral("Copy id"));
    QVERIFY(!show->isEnabled() && !copy->isEnabled());
    fixture.window.selectPack(tests::sampleId(3));
    QVERIFY(show->isEnabled() && copy->isEnabled());
    fixture.window.showSignedOut();
    QVERIFY(!show->isEnabled() && !copy->isEnabled());
}

void TestMainWindow::sortsByMenu()
{
    Fixture fixture(m_theme.get());
    fixture.fill();
    const QMenu *sort = nullptr;
    for (const auto *menu : fixture.window.findChildren<QMenu *>()) {
        if (menu->title() == QStringLiteral("&Sort by") && menu->menuAction()->isVisible())
            sort = menu;
    }
    QVERIFY(sort);
    sort->actions().at(PackColumn::Updated)->trigger();
    QCOMPARE(fixture.filter.sortColumn(), int(PackColumn::Updated));
}

void TestMainWindow::shortcutsOpenWithF1()
{
    for (const auto &keys : {QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_F1)}) {
        Fixture fixture(m_theme.get());
        fixture.fill();
        QVERIFY(fixture.activate());
        QTest::keySequence(&fixture.window, keys);
        const auto *dialog = fixture.window.findChild<QDialog *>();
        QVERIFY(dialog);
        QStringList texts;
        for (const auto *label : dialog->findChildren<QLabel *>())
            texts += label->text();
        for (const auto &said : {QStringLiteral("F1; Ctrl+F1"), QStringLiteral("Space, Enter"),
                                 QStringLiteral("Menu, Shift+F10"), QStringLiteral("Sort the list"),
                                 QStringLiteral("Go to the error")})
            QVERIFY2(texts.contains(said), qPrintable(said));
    }
}

void TestMainWindow::aKeyLeadsToTheError()
{
    Fixture fixture(m_theme.get());
    fixture.fill();
    auto *dock = new QLineEdit;
    dock->hide();
    fixture.window.setErrorDock(dock);
    QVERIFY(fixture.activate());
    fixture.window.table()->setFocus();
    const QKeySequence keys(QStringLiteral("Ctrl+E"));
    QTest::keySequence(&fixture.window, keys);
    QVERIFY(fixture.window.table()->hasFocus());
    QVERIFY(fixture.statusSays(QStringLiteral("There is no error to go to.")));
    dock->show();
    QTest::keySequence(&fixture.window, keys);
    QVERIFY(dock->hasFocus());
}

void TestMainWindow::stateRoundTrips()
{
    QByteArray state;
    {
        Fixture fixture(m_theme.get());
        fixture.fill();
        fixture.search()->setText(QStringLiteral("triage"));
        PackFilter filter = fixture.filter.filter();
        filter.chosen = {{Facet::Owner, {QStringLiteral("yours")}},
                         {Facet::Reach, {QStringLiteral("needs_look")}}};
        fixture.filter.setFilter(filter);
        fixture.window.table()->setColumnChosen(PackColumn::Reach, true);
        fixture.window.table()->sortByColumn(PackColumn::Updated, Qt::DescendingOrder);
        fixture.window.table()->setColumnChosen(PackColumn::Tier, false);
        state = fixture.window.saveUiState();
    }
    Fixture fixture(m_theme.get(), {1300, 700});
    QVERIFY(fixture.window.restoreUiState(state));
    fixture.fill();
    QCOMPARE(fixture.search()->text(), QStringLiteral("triage"));
    QCOMPARE(fixture.filter.filter().chosenCount(), 2);
    QVERIFY(fixture.filter.filter().chosen.contains(Facet::Reach));
    QVERIFY(fixture.window.table()->isColumnChosen(PackColumn::Reach));
    QCOMPARE(fixture.filter.sortColumn(), int(PackColumn::Updated));
    QVERIFY(fixture.window.table()->isColumnHidden(PackColumn::Tier));
    QTRY_COMPARE(fixture.filter.rowCount(), 1);
}

void TestMainWindow::foreignStateIsRefused()
{
    Fixture fixture(m_theme.get());
    const auto state = fixture.window.saveUiState();
    QVERIFY(!fixture.window.restoreUiState({}));
    QVERIFY(!fixture.window.restoreUiState("something else entirely"));
    QVERIFY(!fixture.window.restoreUiState(state.first(state.size() / 2)));
}

void TestMainWindow::closingAsksFirst()
{
    Fixture fixture(m_theme.get());
    QSignalSpy asked(&fixture.window, &MainWindow::closeRequested);
    QVERIFY(!fixture.window.close());
    QCOMPARE(asked.size(), 1);
    QVERIFY(fixture.window.isVisible());
    fixture.window.closeNow();
    QVERIFY(!fixture.window.isVisible());
    QCOMPARE(asked.size(), 1);
}

void TestMainWindow::errorDockMovesNothingAbove()
{
    Fixture fixture(m_theme.get());
    fixture.fill();
    auto *dock = new QLabel(QStringLiteral("Error"));
    dock->setFixedHeight(80);
    dock->hide();
    fixture.window.setErrorDock(dock);
    auto *table = fixture.window.table();
    const auto top = table->mapTo(&fixture.window, QPoint());
    const int height = table->height();
    dock->show();
    QTRY_VERIFY(table->height() < height);
    QCOMPARE(table->mapTo(&fixture.window, QPoint()), top);
    QVERIFY(dock->mapTo(&fixture.window, QPoint(0, dock->height())).y()
            <= fixture.window.statusBar()->y());
}

void TestMainWindow::accountsCanBeSwitched()
{
    Fixture fixture(m_theme.get());
    fixture.window.setAccounts({{QStringLiteral("a"), QStringLiteral("acme"),
                                 QUrl(QStringLiteral("https://acme.evershell.ai/v1"))},
                                {QStringLiteral("b"), QStringLiteral("beta"),
                                 QUrl(QStringLiteral("https://beta.evershell.ai/v1"))}},
                               QStringLiteral("a"));
    QSignalSpy chosen(&fixture.window, &MainWindow::accountChosen);
    menuAction(fixture.window, QStringLiteral("beta (beta.evershell.ai)"))->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("b"));
    menuAction(fixture.window, QStringLiteral("acme (acme.evershell.ai)"))->trigger();
    QCOMPARE(chosen.size(), 1);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
