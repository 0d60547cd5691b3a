// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/dialogtools.h"
#include "tests/ui/words/errorsamples.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/formdialog.h"
#include "ui/dialogs/openbyiddialog.h"
#include "ui/dialogs/openpathdialog.h"
#include "ui/dialogs/quitdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/dialogs/signoutdialog.h"
#include "ui/errors/errorpanel.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace packdesk {

using namespace samples;

class TestSmallDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openById();
    void openByIdNotFound();
    void oddIdsMayBeAskedFor();
    void openPath();
    void openPathSaysWhatIsWrong_data();
    void openPathSaysWhatIsWrong();
    void signOutIsNoAccident();
    void quitAsks();
    void quitNamesACreate();
    void shortcutsAreListed();
    void aboutNamesWhatItStandsOn();
    void footerShowsHostileNamesPlainly();

private:
    Theme m_theme{qApp};
};

void TestSmallDialogs::openById()
{
    OpenByIdDialog dialog(&m_theme);
    QSignalSpy opened(&dialog, &OpenByIdDialog::openRequested);
    QSignalSpy cancelled(&dialog, &OpenByIdDialog::cancelRequested);
    dialog.open();
    auto *open = named<QPushButton>(&dialog, QStringLiteral("Open"));
    QVERIFY(!open->isEnabled());
    auto *field = named<QLineEdit>(&dialog, QStringLiteral("Pack id"));
    field->setText(QStringLiteral(" pack_01HZX4 "));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), QStringLiteral("pack_01HZX4"));
    dialog.setBusy(true);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    dialog.reject();
    QCOMPARE(cancelled.count(), 1);
}

void TestSmallDialogs::openByIdNotFound()
{
    OpenByIdDialog dialog(&m_theme);
    dialog.open();
    dialog.setPackId(QStringLiteral("pack_1"));
    dialog.setBusy(true);
    auto error = base(Operation::GetPack);
    error.attempt.packId = QStringLiteral("pack_1");
    dialog.showError(refused(error, 404, "not_found", {}), context());
    QVERIFY(dialog.errorPanel()->text().body.startsWith(QStringLiteral("pack_1 was not found")));
    QVERIFY(named<QPushButton>(&dialog, QStringLiteral("Open"))->isEnabled());
    dialog.setPackId(QStringLiteral("pack_2"));
    QVERIFY(!dialog.errorPanel()->hasError());
}

void TestSmallDialogs::oddIdsMayBeAskedFor()
{
    OpenByIdDialog dialog(&m_theme);
    dialog.open();
    const auto says
        = [&] { return shownText(&dialog).contains(QStringLiteral("begin with pack_")); };
    for (const auto &usual : {"", "pa", "pack_", "pack_01"}) {
        dialog.setPackId(QString::fromUtf8(usual));
        QVERIFY2(!says(), usual);
    }
    dialog.setPackId(QStringLiteral("abc"));
    QVERIFY(says());
    QVERIFY(named<QPushButton>(&dialog, QStringLiteral("Open"))->isEnabled());
}

void TestSmallDialogs::openPath()
{
    OpenPathDialog dialog(&m_theme);
    QSignalSpy opened(&dialog, &OpenPathDialog::openRequested);
    dialog.reset(QStringLiteral("Slack"));
    dialog.open();
    auto *open = named<QPushButton>(&dialog, QStringLiteral("Open"));
    QVERIFY(!open->isEnabled());
    auto *field = named<QLineEdit>(&dialog, QStringLiteral("Path inside the pack"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(opened.count(), 0);
    field->setText(QStringLiteral(" guides/start.md "));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), QStringLiteral("guides/start.md"));
    QVERIFY(!dialog.isVisible());
    dialog.reset(QStringLiteral("Slack"));
    QVERIFY(dialog.path().isEmpty());
}

void TestSmallDialogs::openPathSaysWhatIsWrong_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("words");
    QTest::newRow("slash") << QStringLiteral("/a") << QStringLiteral("without a slash in front");
    QTest::newRow("above") << QStringLiteral("../a") << QStringLiteral("no parts named");
    QTest::newRow("folder") << QStringLiteral("guides/") << QStringLiteral("This is a folder");
    QTest::newRow("nothing") << QString() << QStringLiteral("lists none");
}

void TestSmallDialogs::openPathSaysWhatIsWrong()
{
    QFETCH(QString, path);
    QFETCH(QString, words);
    OpenPathDialog dialog(&m_theme);
    dialog.open();
    named<QLineEdit>(&dialog, QStringLiteral("Path inside the pack"))->setText(path);
    QVERIFY(!named<QPushButton>(&dialog, QStringLiteral("Open"))->isEnabled());
    QVERIFY2(seenText(&dialog).contains(words), qPrintable(seenText(&dialog)));
}

void TestSmallDialogs::signOutIsNoAccident()
{
    SignOutDialog dialog(&m_theme);
    QSignalSpy confirmed(&dialog, &SignOutDialog::signOutConfirmed);
    dialog.setAccount(QStringLiteral("Acme<b>\u202E"), KeySource::Keyring);
    dialog.open();
    QVERIFY(shownText(&dialog).contains(QStringLiteral("Sign out of Acme<b>⟨U+202E⟩?")));
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(confirmed.count(), 0);
}

void TestSmallDialogs::quitAsks()
{
    QuitDialog dialog(&m_theme);
    QSignalSpy confirmed(&dialog, &QuitDialog::quitConfirmed);
    Attempt first = upload().attempt;
    Attempt second = first;
    second.subject = QStringLiteral("b\u202E.tar.gz");
    dialog.setChanges({first, second});
    QVERIFY(shownText(&dialog).contains(QStringLiteral("2 uploads are running.")));
    QVERIFY(shownText(&dialog).contains(QStringLiteral("b⟨U+202E⟩.tar.gz")));
    dialog.open();
    // Return does the safe thing.
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(confirmed.count(), 0);
    dialog.open();
    named<QPushButton>(&dialog, QStringLiteral("Quit and stop"))->click();
    QCOMPARE(confirmed.count(), 1);
}

void TestSmallDialogs::quitNamesACreate()
{
    QuitDialog dialog(&m_theme);
    dialog.setChanges({create().attempt});
    QVERIFY(shownText(&dialog).contains(QStringLiteral("still creating a pack.")));
    QVERIFY(shownText(&dialog).contains(create().attempt.subject));
    QVERIFY(named<QPushButton>(&dialog, QStringLiteral("Keep waiting")));
    dialog.setChanges({create().attempt, upload().attempt});
    QVERIFY(shownText(&dialog).contains(QStringLiteral("2 changes are on their way.")));
    dialog.setChanges({upload().attempt});
    QVERIFY(named<QPushButton>(&dialog, QStringLiteral("Keep uploading")));
}

void TestSmallDialogs::shortcutsAreListed()
{
    ShortcutsDialog dialog(&m_theme);
    dialog.setShortcuts({{QStringLiteral("List"),
                          QStringLiteral("&Create from image…"),
                          {QKeySequence(Qt::CTRL | Qt::Key_N)}}});
    QVERIFY(shownText(&dialog).contains(QStringLiteral("Create from image\n")));
    QVERIFY(shownText(&dialog).contains(QStringLiteral("Ctrl+N")));
    dialog.setShortcuts({});
    QVERIFY(!shownText(&dialog).contains(QStringLiteral("Ctrl+N")));
}

void TestSmallDialogs::aboutNamesWhatItStandsOn()
{
    AboutDialog dialog(&m_theme);
    const auto text = shownText(&dialog);
    for (const auto *name : {"Packdesk " PACKDESK_VERSION, "MIT licence", "libcurl", "simdjson"})
        QVERIFY2(text.contains(QString::fromLatin1(name)), name);
    QVERIFY(text.contains(QString::fromLatin1(qVersion())));
}

void TestSmallDialogs::footerShowsHostileNamesPlainly()
{
    OpenByIdDialog dialog(&m_theme);
    FormDialog &form = dialog;
    form.setOrganisation(QStringLiteral("<b>A</b>\u202E"), QStringLiteral("h"));
    QVERIFY(shownText(&dialog).contains(QStringLiteral("<b>A</b>⟨U+202E⟩ · h")));
    const auto host = QStringLiteral("127.0.0.1:8080");
    form.setOrganisation(host, host);
    QCOMPARE(shownText(&dialog).count(host), 1);
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestSmallDialogs)
#include "tst_smalldialogs.moc"
