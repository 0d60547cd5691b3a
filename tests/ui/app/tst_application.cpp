// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/application.h"
#include "app/commandline.h"
#include "app/environment.h"
#include "app/firstparts.h"
#include "app/folders.h"
#include "app/settings.h"
#include "models/api/threadgroup.h"
#include "models/packs/listcache.h"
#include "tests/support/rawserver.h"
#include "tests/ui/dialogs/createtools.h"
#include "tests/ui/dialogs/dialogtools.h"
#include "ui/dialogs/createdialog.h"
#include "ui/dialogs/quitdialog.h"
#include "ui/dialogs/signindialog.h"
#include "ui/dialogs/uploaddialog.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

namespace packdesk {

/// The program as a whole, over a server that never answers a change.
class TestApplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void quittingAsksAboutACreate();
    void quittingAsksNothingWhenNothingRuns();
    void theDemoStartsOnce();
    void brokenSettingsAreToldUntilDismissed();
    void enterPressesTheFocusedButton();
    void quittingAsksAboutAFolderBeingPacked();
    void leftoversOfACrashAreRemoved();
    void endsItsLooks();

private:
    MainWindow *window() const;
    template <typename Widget>
    Widget *open() const;
    void startSession();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ListCache> m_lists;
    ThreadGroupPtr m_threads;
    std::unique_ptr<FirstParts> m_first;
    std::unique_ptr<Application> m_application;
};

namespace {

const auto image = QStringLiteral("registry.acme.io/agents/slack:1.5.0");

void answerReads(RawConnection &connection)
{
    while (connection.readHead()) {
        const auto received = connection.received();
        if (received.contains("POST ")) {
            connection.drain();
            return;
        }
        connection.forget();
        connection.send(RawServer::answer(
            200, received.contains("/me/session") ? R"({"user_id":"system"})" : R"({"packs":[]})"));
    }
}

int lookThreads()
{
    int count = 0;
    const QDir tasks(QStringLiteral("/proc/self/task"));
    for (const auto &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile name(tasks.filePath(task + QStringLiteral("/comm")));
        if (name.open(QIODevice::ReadOnly) && name.readAll() == "registry look\n")
            ++count;
    }
    return count;
}

} // namespace

void TestApplication::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->path()));
    qputenv("XDG_CACHE_HOME", QFile::encodeName(m_folder->path()));
    m_server = std::make_unique<RawServer>(&answerReads);
    m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.conf")));
    m_lists = std::make_unique<ListCache>(listFolder());
    m_threads = std::make_shared<ThreadGroup>();
    m_first = std::make_unique<FirstParts>(qApp, m_settings.get(), m_lists.get());
    m_application = std::make_unique<Application>(qApp, m_first.get(), m_threads);
    m_application->show();
}

void TestApplication::cleanup()
{
    m_application.reset();
    m_first.reset();
    QVERIFY(m_threads->waitForAll(std::chrono::seconds(5)));
    m_lists.reset();
    m_settings.reset();
    m_server.reset();
    m_folder.reset();
}

MainWindow *TestApplication::window() const
{
    const auto widgets = QApplication::topLevelWidgets();
    for (auto *widget : widgets) {
        if (auto *found = qobject_cast<MainWindow *>(widget))
            return found;
    }
    return nullptr;
}

template <typename Widget>
Widget *TestApplication::open() const
{
    auto *widget = window()->findChild<Widget *>();
    return widget && widget->isVisible() ? widget : nullptr;
}

void TestApplication::startSession()
{
    EnvironmentSession session;
    session.baseUrl = m_server->url();
    session.key = Secret(QByteArrayLiteral("sk_test"));
    m_application->start({}, std::move(session));
    QTRY_VERIFY(window()->windowTitle().contains(QStringLiteral("127.0.0.1")));
}

// The thread of a look must not run on while the program is taken down.
void TestApplication::endsItsLooks()
{
    startSession();
    std::atomic_int asked = 0;
    RawServer registry([&asked](RawConnection &connection) {
        if (connection.readHead())
            ++asked;
        connection.drain();
    });
    Q_EMIT window()->createRequested();
    auto *dialog = open<CreateDialog>();
    QVERIFY(dialog);
    dialog->setReference(QStringLiteral("127.0.0.1:%1/packs/mail:1.0.0").arg(registry.port()));
    dialog->lookAgain();
    // The image, and the tags.
    QTRY_COMPARE(asked, 2);
    QCOMPARE(lookThreads(), 2);
    QVERIFY(!m_threads->waitForAll(std::chrono::milliseconds(0)));
    m_application.reset();
    m_first.reset();
    // A look hears that it is cancelled within 200 ms; the program waits longer for its end.
    QVERIFY(m_threads->waitForAll(std::chrono::seconds(1)));
    QTRY_COMPARE_WITH_TIMEOUT(lookThreads(), 0, 50);
}

void TestApplication::quittingAsksAboutACreate()
{
    startSession();
    Q_EMIT window()->createRequested();
    auto *dialog = open<CreateDialog>();
    QVERIFY(dialog);
    dialog->setReference(image);
    createUnseen(dialog);
    dialog->reject();
    window()->close();
    auto *question = open<QuitDialog>();
    QVERIFY(question);
    QVERIFY(window()->isVisible());
    QVERIFY(shownText(question).contains(image));
    named<QPushButton>(question, QStringLiteral("Keep waiting"))->click();
    QVERIFY(window()->isVisible());
}

void TestApplication::quittingAsksNothingWhenNothingRuns()
{
    startSession();
    window()->close();
    QVERIFY(!open<QuitDialog>());
    QVERIFY(!window()->isVisible());
}

void TestApplication::theDemoStartsOnce()
{
    const auto starts = m_folder->filePath(QStringLiteral("starts"));
    QFile program(m_folder->filePath(QStringLiteral("packdesk-localplane")));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\necho x >> '" + QFile::encodeName(starts) + "'\necho '{\"url\":\""
                  + m_server->url().toEncoded()
                  + "\",\"keys\":{\"full_access\":\"sk_demo\"}}'\nexec cat\n");
    program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    program.close();
    const auto path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(m_folder->path()) + ':' + path);
    // While it comes up, and again when it is there.
    Q_EMIT window()->demoRequested();
    Q_EMIT window()->demoRequested();
    QTRY_VERIFY(window()->windowTitle().contains(QStringLiteral("Acme")));
    Q_EMIT window()->demoRequested();
    qputenv("PATH", path);
    QTRY_VERIFY(QFile::exists(starts));
    QFile counted(starts);
    QVERIFY(counted.open(QIODevice::ReadOnly));
    QCOMPARE(counted.readAll(), QByteArray("x\n"));
    QVERIFY(window()->windowTitle().contains(QStringLiteral("Acme")));
}

void TestApplication::brokenSettingsAreToldUntilDismissed()
{
    m_application.reset();
    m_first.reset();
    m_settings.reset();
    QFile file(m_folder->filePath(QStringLiteral("settings.conf")));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("[broken\nno settings at all\n");
    file.close();
    m_settings = std::make_unique<Settings>(file.fileName());
    QVERIFY(!m_settings->brokenCopy().isEmpty());
    m_first = std::make_unique<FirstParts>(qApp, m_settings.get(), m_lists.get());
    m_application = std::make_unique<Application>(qApp, m_first.get(), m_threads);
    m_application->show();
    startSession();
    QVERIFY(shownText(window()).contains(m_settings->brokenCopy()));
    named<QPushButton>(window(), QStringLiteral("Dismiss message"))->click();
    QVERIFY(!shownText(window()).contains(m_settings->brokenCopy()));
}

void TestApplication::enterPressesTheFocusedButton()
{
    auto *signIn = named<QPushButton>(window(), QStringLiteral("Sign in…"));
    QVERIFY(signIn);
    signIn->setFocus();
    QTest::keyClick(signIn, Qt::Key_Return);
    auto *dialog = open<SignInDialog>();
    QVERIFY(dialog);
    auto *cancel = named<QPushButton>(dialog, QStringLiteral("Cancel"));
    cancel->setFocus();
    QTest::keyClick(cancel, Qt::Key_Return);
    QVERIFY(!dialog->isVisible());
}

void TestApplication::quittingAsksAboutAFolderBeingPacked()
{
    startSession();
    const QDir folder(m_folder->filePath(QStringLiteral("notes")));
    QVERIFY(folder.mkpath(QStringLiteral("data")));
    QFile manifest(folder.filePath(QStringLiteral("pack.yaml")));
    QVERIFY(manifest.open(QFile::WriteOnly));
    manifest.write("name: notes\nversion: \"1.0.0\"\ndescription: d\ncategory: c\n");
    manifest.close();
    Q_EMIT window()->uploadRequested(folder.path());
    auto *dialog = open<UploadDialog>();
    QVERIFY(dialog);
    QTRY_VERIFY(named<QPushButton>(dialog, QStringLiteral("Upload"))->isEnabled());
    named<QPushButton>(dialog, QStringLiteral("Upload"))->click();
    // Still in the same turn: the archive is not there yet.
    window()->close();
    auto *question = open<QuitDialog>();
    QVERIFY(question);
    QVERIFY(shownText(question).contains(QStringLiteral("notes")));
}

void TestApplication::leftoversOfACrashAreRemoved()
{
    const QDir left(archiveRoot() + QStringLiteral("/pack-Ab12cd"));
    QVERIFY(left.mkpath(QStringLiteral(".")));
    QFile archive(left.filePath(QStringLiteral("notes.tar.gz")));
    QVERIFY(archive.open(QFile::WriteOnly));
    archive.close();
    m_application->start({}, {});
    QTRY_VERIFY(!left.exists());
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestApplication)
#include "tst_application.moc"
