// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/dialogs/dialogtools.h"
#include "tests/ui/words/errorsamples.h"
#include "ui/dialogs/deletedialog.h"
#include "ui/dialogs/visibilitydialog.h"
#include "ui/errors/errorpanel.h"
#include "ui/review/rolesview.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

namespace packdesk {

using namespace samples;

namespace {

Pack notes()
{
    Pack pack;
    pack.id = QStringLiteral("pack_notes");
    pack.name = QStringLiteral("old-notes<b>");
    pack.version = QStringLiteral("0.3.0");
    pack.visibility = QStringLiteral("org");
    pack.imageOrigin = QStringLiteral("upload");
    pack.imageDigest = QStringLiteral("sha256:") + QString(64, u'a');
    return pack;
}

RoleUsage support()
{
    RoleUsage usage;
    usage.role.name = QStringLiteral("support");
    usage.role.environment = QStringLiteral("production");
    return usage;
}

} // namespace

/// The dialogs that ask before a pack is deleted, or seen by others.
class TestChangeDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deleteNamesWhatGoes();
    void enterNeverDeletes();
    void deletingWaitsForTheRoles();
    void usedPacksAreNotDeleted();
    void unknownRolesAreLeftToTheServer();
    void busyStopsWaitingOnly();
    void anObstacleIsTold();
    void conflictIsShown();
    void publishingAsksFirst();
    void limitingSaysThatCopiesRemain();
    void enterNeverPublishes();

private:
    Theme m_theme{qApp};
};

void TestChangeDialogs::deleteNamesWhatGoes()
{
    DeleteDialog dialog(&m_theme);
    dialog.setPack(notes());
    dialog.setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"));
    auto seen = seenText(&dialog);
    QVERIFY2(seen.contains(QStringLiteral("Delete old-notes<b> 0.3.0 from Acme?")),
             qPrintable(seen));
    QVERIFY2(seen.contains(QStringLiteral("its image is purged as well")), qPrintable(seen));
    QVERIFY2(seen.contains(QStringLiteral("sha256:aaaa")), qPrintable(seen));
    auto pack = notes();
    pack.imageOrigin = QStringLiteral("registry");
    pack.imageDigest.clear();
    dialog.setPack(pack);
    seen = seenText(&dialog);
    QVERIFY2(seen.contains(QStringLiteral("The image stays in its registry.")), qPrintable(seen));
    QVERIFY2(!seen.contains(QStringLiteral("sha256")), qPrintable(seen));
}

void TestChangeDialogs::enterNeverDeletes()
{
    DeleteDialog dialog(&m_theme);
    QSignalSpy confirmed(&dialog, &DeleteDialog::deleteConfirmed);
    dialog.setPack(notes());
    dialog.roles()->setUsages({}, false);
    auto *cancel = named<QPushButton>(&dialog, QStringLiteral("Cancel"));
    auto *remove = named<QPushButton>(&dialog, QStringLiteral("Delete pack"));
    QVERIFY(remove->isEnabled());
    QVERIFY(cancel->isDefault());
    QVERIFY(!remove->isDefault());
    QVERIFY(remove->text().contains(u'&'));
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape}) {
        dialog.open();
        QTest::keyClick(&dialog, key);
        QVERIFY(!dialog.isVisible());
    }
    QCOMPARE(confirmed.count(), 0);
    dialog.open();
    remove->click();
    QCOMPARE(confirmed.count(), 1);
}

void TestChangeDialogs::deletingWaitsForTheRoles()
{
    DeleteDialog dialog(&m_theme);
    dialog.setPack(notes());
    auto *remove = named<QPushButton>(&dialog, QStringLiteral("Delete pack"));
    QVERIFY(!remove->isEnabled());
    dialog.roles()->setUsages({}, false, true);
    QVERIFY(!remove->isEnabled());
    dialog.roles()->setUsages({}, false);
    QVERIFY(remove->isEnabled());
    dialog.roles()->setReading();
    QVERIFY(!remove->isEnabled());
}

void TestChangeDialogs::usedPacksAreNotDeleted()
{
    DeleteDialog dialog(&m_theme);
    dialog.setPack(notes());
    dialog.roles()->setUsages({support()}, false);
    QVERIFY(!named<QPushButton>(&dialog, QStringLiteral("Delete pack"))->isEnabled());
    QVERIFY(seenText(&dialog).contains(QStringLiteral("Detach the pack from these roles first")));
    QVERIFY(seenText(&dialog).contains(QStringLiteral("cannot be deleted: roles use it.")));
    QVERIFY(!seenText(&dialog).contains(QStringLiteral("This cannot be undone")));
    dialog.roles()->setUsages({}, false);
    QVERIFY(named<QPushButton>(&dialog, QStringLiteral("Delete pack"))->isEnabled());
    QVERIFY(!seenText(&dialog).contains(QStringLiteral("Detach")));
}

void TestChangeDialogs::unknownRolesAreLeftToTheServer()
{
    DeleteDialog dialog(&m_theme);
    dialog.setPack(notes());
    dialog.roles()->setUnknown(QStringLiteral("Broken."));
    QVERIFY(named<QPushButton>(&dialog, QStringLiteral("Delete pack"))->isEnabled());
    const auto seen = seenText(&dialog);
    QVERIFY2(seen.contains(QStringLiteral("Which roles use this pack is not known.")),
             qPrintable(seen));
    QVERIFY2(!seen.contains(QStringLiteral("No role")), qPrintable(seen));
}

void TestChangeDialogs::busyStopsWaitingOnly()
{
    DeleteDialog dialog(&m_theme);
    QSignalSpy cancelled(&dialog, &DeleteDialog::cancelRequested);
    dialog.setPack(notes());
    dialog.roles()->setUsages({}, false);
    dialog.open();
    dialog.setBusy(true);
    QVERIFY(!named<QPushButton>(&dialog, QStringLiteral("Delete pack"))->isEnabled());
    auto *stop = named<QPushButton>(&dialog, QStringLiteral("Stop waiting"));
    QVERIFY(stop);
    stop->click();
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(dialog.isVisible());
    dialog.setBusy(false);
    QVERIFY(named<QPushButton>(&dialog, QStringLiteral("Cancel")));
    QVERIFY(named<QPushButton>(&dialog, QStringLiteral("Delete pack"))->isEnabled());
}

void TestChangeDialogs::anObstacleIsTold()
{
    DeleteDialog dialog(&m_theme);
    dialog.setPack(notes());
    dialog.roles()->setUsages({}, false);
    dialog.setObstacle(QStringLiteral("Your key lacks a permission."));
    QVERIFY(!named<QPushButton>(&dialog, QStringLiteral("Delete pack"))->isEnabled());
    QVERIFY(seenText(&dialog).contains(QStringLiteral("Your key lacks a permission.")));
    dialog.setObstacle({});
    QVERIFY(named<QPushButton>(&dialog, QStringLiteral("Delete pack"))->isEnabled());
    QVERIFY(!seenText(&dialog).contains(QStringLiteral("Your key")));
}

void TestChangeDialogs::conflictIsShown()
{
    DeleteDialog dialog(&m_theme);
    dialog.setPack(notes());
    dialog.roles()->setUsages({}, false);
    dialog.open();
    dialog.setBusy(true);
    dialog.showError(refused(remove(), 409, "pack_in_use", QStringLiteral("used by support")),
                     context());
    QVERIFY(dialog.errorPanel()->hasError());
    QVERIFY(dialog.isVisible());
    // The wait is over.
    QVERIFY(named<QPushButton>(&dialog, QStringLiteral("Cancel")));
}

void TestChangeDialogs::publishingAsksFirst()
{
    VisibilityDialog dialog(&m_theme);
    QSignalSpy confirmed(&dialog, &VisibilityDialog::changeConfirmed);
    dialog.setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"));
    dialog.setPack(notes());
    dialog.open();
    auto seen = seenText(&dialog);
    QVERIFY2(seen.contains(QStringLiteral("Who sees old-notes<b> 0.3.0?")), qPrintable(seen));
    QVERIFY2(!seen.contains(QStringLiteral("Publish to all organisations?")), qPrintable(seen));
    // As it is now: there is nothing to change.
    QVERIFY(!named<QPushButton>(&dialog, QStringLiteral("Limit to the organisation"))->isEnabled());
    named<QRadioButton>(&dialog, QStringLiteral("All organisations"))->click();
    seen = seenText(&dialog);
    QVERIFY2(
        seen.contains(QStringLiteral("Every organisation will see old-notes<b>, not only Acme.")),
        qPrintable(seen));
    auto *publish = named<QPushButton>(&dialog, QStringLiteral("Publish to all organisations"));
    QVERIFY(publish->isEnabled());
    QCOMPARE(confirmed.count(), 0);
    publish->click();
    QCOMPARE(confirmed.count(), 1);
    QCOMPARE(confirmed[0][0].toString(), QStringLiteral("community"));
    QVERIFY(!dialog.isVisible());
}

void TestChangeDialogs::limitingSaysThatCopiesRemain()
{
    VisibilityDialog dialog(&m_theme);
    QSignalSpy confirmed(&dialog, &VisibilityDialog::changeConfirmed);
    auto pack = notes();
    pack.visibility = QStringLiteral("community");
    dialog.setOrganisation(QStringLiteral("Acme"), QStringLiteral("acme.evershell.ai"));
    dialog.setPack(pack, QStringLiteral("org"));
    dialog.open();
    const auto seen = seenText(&dialog);
    QVERIFY2(seen.contains(QStringLiteral("Copies may remain.")), qPrintable(seen));
    QVERIFY2(seen.contains(QStringLiteral("Only Acme will see old-notes<b> in its list.")),
             qPrintable(seen));
    named<QPushButton>(&dialog, QStringLiteral("Limit to the organisation"))->click();
    QCOMPARE(confirmed.count(), 1);
    QCOMPARE(confirmed[0][0].toString(), QStringLiteral("org"));
}

void TestChangeDialogs::enterNeverPublishes()
{
    VisibilityDialog dialog(&m_theme);
    QSignalSpy confirmed(&dialog, &VisibilityDialog::changeConfirmed);
    dialog.setPack(notes(), QStringLiteral("community"));
    QVERIFY(named<QPushButton>(&dialog, QStringLiteral("Publish to all organisations"))
                ->text()
                .contains(u'&'));
    for (const auto key : {Qt::Key_Return, Qt::Key_Escape}) {
        dialog.open();
        QVERIFY(named<QPushButton>(&dialog, QStringLiteral("Cancel"))->isDefault());
        QTest::keyClick(&dialog, key);
        QVERIFY(!dialog.isVisible());
    }
    QCOMPARE(confirmed.count(), 0);
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestChangeDialogs)
#include "tst_changedialogs.moc"
