// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/support/sentrequest.h"
#include "tests/ui/app/console.h"

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

private:
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
    QVERIFY(waitForUpload(dialog));
    writeArchive(m_folder->path(), 200);
    Console::button(dialog, "Upload")->click();
    QCOMPARE(m_server.upload->requests().size(), size_t(1));
    QVERIFY(m_server.upload->requests().front().known == lookedInto);
}

void TestUploadController::looksAgainWhereTheArchiveChanged()
{
    const auto path = writeArchive(m_folder->path(), 100);
    auto *dialog = openWith(path);
    QVERIFY(waitForUpload(dialog));
    writeArchive(m_folder->path(), 200);
    m_server.upload->fail(ErrorKind::FileChanged, false, Phase::Queued);
    Console::button(dialog, "Upload")->click();
    QTRY_VERIFY(dialog->errorPanel()->hasError());
    QVERIFY(dialog->errorPanel()->text().body.contains(
        QStringLiteral("changed since it was looked into")));
    // Not offered until it was looked into, and what was seen then is what is sent.
    QVERIFY(!Console::button(dialog, "Upload")->isEnabled());
    QVERIFY(waitForUpload(dialog));
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

} // namespace packdesk

QTEST_MAIN(packdesk::TestUploadController)
#include "tst_uploadcontroller.moc"
