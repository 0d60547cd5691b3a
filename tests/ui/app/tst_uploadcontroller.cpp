// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/archivereader.h"
#include "tests/support/sentrequest.h"
#include "tests/ui/app/console.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace packdesk {

/// What is sent is what was looked into.
class TestUploadController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sendsTheArchiveThatWasLookedInto();
    void looksAgainWhereTheArchiveChanged();
    void reportOfAnotherFileIsIgnored_data();
    void reportOfAnotherFileIsIgnored();
    void folderIsPackedAndSent();
    void folderThatChangedIsNotSent();
    void folderIsLookedAtAgainAfterARefusal();
    void packingIsCancelled();
    void closedDialogLooksNoMore();
    void opensTheFileOfAFinding();
    void saysWhatIsThereAlready();
    void comparesWithWhatIsThereAlready();

private:
    QString makeFolder();
    void write(const QString &name, const QByteArray &content);
    bool isNothingLeft() const;
    FormDialog *openWith(const QString &path);
    bool waitForUpload(const QWidget *dialog);

    std::unique_ptr<Console> m_console;
    FakeConnection m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestUploadController::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_console = std::make_unique<Console>();
    m_server = m_console->begin("acme.evershell.ai");
    QTRY_VERIFY(m_console->list.snapshot());
}

void TestUploadController::cleanup()
{
    m_console.reset();
    m_folder.reset();
}

FormDialog *TestUploadController::openWith(const QString &path)
{
    m_console->uploads.open(path);
    return m_console->dialog("Upload pack");
}

bool TestUploadController::waitForUpload(const QWidget *dialog)
{
    return QTest::qWaitFor([&] { return Console::button(dialog, "Upload")->isEnabled(); });
}

void TestUploadController::sendsTheArchiveThatWasLookedInto()
{
    const auto path = writeArchive(m_folder->path(), 100);
    const auto lookedInto = ArchiveIdentity::of(path);
    auto *dialog = openWith(path);
    QVERIFY(Console::confirmUnseen(dialog));
    writeArchive(m_folder->path(), 200);
    Console::button(dialog, "Upload")->click();
    QCOMPARE(m_server.upload->requests().size(), size_t(1));
    QVERIFY(m_server.upload->requests().front().known == lookedInto);
}

void TestUploadController::looksAgainWhereTheArchiveChanged()
{
    const auto path = writeArchive(m_folder->path(), 100);
    auto *dialog = openWith(path);
    QVERIFY(Console::confirmUnseen(dialog));
    writeArchive(m_folder->path(), 200);
    m_server.upload->fail(ErrorKind::FileChanged, false, Phase::Queued);
    Console::button(dialog, "Upload")->click();
    QTRY_VERIFY(dialog->errorPanel()->hasError());
    QVERIFY(dialog->errorPanel()->text().body.contains(
        QStringLiteral("changed since it was looked into")));
    // Not offered until it was looked into, and what was seen then is what is sent.
    QVERIFY(!Console::button(dialog, "Upload")->isEnabled());
    QVERIFY(Console::confirmUnseen(dialog));
    Console::button(dialog, "Upload")->click();
    QCOMPARE(m_server.upload->requests().size(), size_t(2));
    QVERIFY(m_server.upload->requests().back().known == ArchiveIdentity::of(path));
}

void TestUploadController::reportOfAnotherFileIsIgnored_data()
{
    QTest::addColumn<bool>("typed");
    QTest::newRow("chosen") << false;
    QTest::newRow("typed") << true;
}

void TestUploadController::reportOfAnotherFileIsIgnored()
{
    QFETCH(const bool, typed);
    const auto first = writeArchive(m_folder->path(), 100);
    const auto second = m_folder->filePath(QStringLiteral("missing.tar.gz"));
    auto *dialog = openWith(first);
    // Its report is still on its way.
    auto *field = named<QLineEdit>(dialog, QStringLiteral("Archive or folder"));
    bool everOffered = false;
    const auto look = [&] {
        everOffered = everOffered || Console::button(dialog, "Upload")->isEnabled();
        return shownText(dialog).contains(QStringLiteral("cannot be read"));
    };
    if (typed)
        field->setText(second);
    else
        m_console->uploads.open(second);
    QVERIFY(QTest::qWaitFor(look));
    QVERIFY(!everOffered);
}

QString TestUploadController::makeFolder()
{
    QDir(m_folder->path()).mkpath(QStringLiteral("runbooks/data"));
    write(QStringLiteral("pack.yaml"),
          "name: runbooks\nversion: \"3.0.1\"\ndescription: d\ncategory: c\n");
    write(QStringLiteral("data/a"), "x");
    return m_folder->filePath(QStringLiteral("runbooks"));
}

void TestUploadController::write(const QString &name, const QByteArray &content)
{
    QFile file(m_folder->filePath(QStringLiteral("runbooks/") + name));
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

bool TestUploadController::isNothingLeft() const
{
    return QDir(m_console->archives.path()).isEmpty();
}

void TestUploadController::folderIsPackedAndSent()
{
    const auto folder = makeFolder();
    auto *dialog = openWith(folder);
    QVERIFY(waitForUpload(dialog));
    m_server.upload->hang();
    Console::button(dialog, "Upload")->click();
    QTRY_COMPARE(m_server.upload->requests().size(), size_t(1));
    const auto archive = m_server.upload->requests().front().filePath;
    QCOMPARE(QFileInfo(archive).fileName(), QStringLiteral("runbooks.tar.gz"));
    QVERIFY(archive.startsWith(m_console->archives.path()));
    QVERIFY(inspectArchive(archive).isUsable());
    const auto &attempt = m_console->lastOf(Operation::UploadPack).attempt;
    QCOMPARE(attempt.subject, QStringLiteral("runbooks.tar.gz"));
    // What is tried again is the folder: its archive is gone by then.
    QCOMPARE(attempt.filePath, folder);
    QVERIFY(!m_console->uploads.packing());
    HttpAnswer answer;
    answer.status = 201;
    answer.body = R"({"id":"p1","name":"runbooks","version":"3.0.1"})";
    answer.mediaType = QStringLiteral("application/json");
    m_server.upload->exchanges().first()->answerLater(answer);
    QTRY_VERIFY(shownText(dialog).contains(QStringLiteral("was created")));
    QVERIFY(isNothingLeft());
}

void TestUploadController::folderThatChangedIsNotSent()
{
    auto *dialog = openWith(makeFolder());
    QVERIFY(waitForUpload(dialog));
    // At once, before it could be noticed and looked at again.
    write(QStringLiteral("data/b"), "came later");
    Console::button(dialog, "Upload")->click();
    QTRY_VERIFY(
        shownText(dialog).contains(QStringLiteral("Packing runbooks stopped. Nothing was sent.")));
    QVERIFY(shownText(dialog).contains(QStringLiteral("data/b changed while it was read")));
    QVERIFY(m_server.upload->requests().empty());
    QVERIFY(isNothingLeft());
    QVERIFY(waitForUpload(dialog));
    Console::button(dialog, "Upload")->click();
    QTRY_COMPARE(m_server.upload->requests().size(), size_t(1));
}

void TestUploadController::folderIsLookedAtAgainAfterARefusal()
{
    auto *dialog = openWith(makeFolder());
    QVERIFY(waitForUpload(dialog));
    m_server.upload->answer(400, R"({"error":{"code":"x","message":"no","request_id":"r"}})");
    Console::button(dialog, "Upload")->click();
    QTRY_VERIFY(dialog->errorPanel()->hasError());
    QVERIFY(isNothingLeft());
    QVERIFY(waitForUpload(dialog));
    // As it changes it is looked at, and what is shown is what is sent.
    write(QStringLiteral("notes.txt"), "y");
    QTRY_VERIFY(shownText(dialog).contains(QStringLiteral("notes.txt")));
    QVERIFY(dialog->errorPanel()->hasError());
}

void TestUploadController::packingIsCancelled()
{
    auto *dialog = openWith(makeFolder());
    QVERIFY(waitForUpload(dialog));
    Console::button(dialog, "Upload")->click();
    QVERIFY(m_console->uploads.packing());
    QCOMPARE(m_console->uploads.packing()->subject, QStringLiteral("runbooks"));
    Console::button(dialog, "Cancel")->click();
    QVERIFY(!m_console->uploads.packing());
    QVERIFY(!shownText(dialog).contains(QStringLiteral("Nothing was sent")));
    QTRY_VERIFY(isNothingLeft());
    QVERIFY(waitForUpload(dialog));
    QVERIFY(m_server.upload->requests().empty());
}

void TestUploadController::closedDialogLooksNoMore()
{
    auto *dialog = openWith(makeFolder());
    QVERIFY(waitForUpload(dialog));
    dialog->reject();
    write(QStringLiteral("notes.txt"), "y");
    // It comes back with a look of its own.
    m_console->uploads.open();
    QVERIFY(!Console::button(dialog, "Upload")->isEnabled());
    QTRY_VERIFY(shownText(dialog).contains(QStringLiteral("notes.txt")));
}

void TestUploadController::saysWhatIsThereAlready()
{
    m_server = m_console->begin("umbrella.evershell.ai",
                                R"({"packs":[{"id":"p1","name":"runbooks","version":"2.0.0",)"
                                R"("owned":true}]})");
    QTRY_COMPARE(m_console->list.rowCount(), 1);
    auto *dialog = openWith(makeFolder());
    QTRY_VERIFY(shownText(dialog).contains(QStringLiteral("umbrella already has runbooks 2.0.0.")));
}

void TestUploadController::comparesWithWhatIsThereAlready()
{
    m_server = m_console->begin("umbrella.evershell.ai",
                                R"({"packs":[{"id":"p1","name":"runbooks","version":"2.0.0",)"
                                R"("capabilities":"","owned":true}]})");
    QTRY_COMPARE(m_console->list.rowCount(), 1);
    m_server.http->answer(200, "Be kind.", QStringLiteral("text/markdown"));
    const auto folder = makeFolder();
    write(QStringLiteral("behavior.md"), "Be rude.");
    auto *dialog = openWith(folder);
    QCheckBox *behavior = nullptr;
    const auto listed = [&] {
        for (auto *box : dialog->findChildren<QCheckBox *>()) {
            if (box->accessibleName().startsWith(QStringLiteral("behavior.md changed")))
                behavior = box;
        }
        return behavior != nullptr;
    };
    QTRY_VERIFY(listed());
    QVERIFY(!Console::button(dialog, "Upload")->isEnabled());
    behavior->click();
    QVERIFY(Console::button(dialog, "Upload")->isEnabled());
}

void TestUploadController::opensTheFileOfAFinding()
{
    const auto folder = makeFolder();
    write(QStringLiteral("data/.env"), "x");
    auto *dialog = openWith(folder);
    QPushButton *open = nullptr;
    QTRY_VERIFY((open = Console::button(dialog, "Open data/.env")));
    open->click();
    QCOMPARE(m_console->opened, QStringList{folder + QStringLiteral("/data/.env")});
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestUploadController)
#include "tst_uploadcontroller.moc"
