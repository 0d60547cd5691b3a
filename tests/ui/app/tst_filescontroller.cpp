// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/codec.h"
#include "models/files/packfilesmodel.h"
#include "tests/ui/app/console.h"
#include "ui/details/detailspane.h"
#include "ui/details/filespage.h"
#include "ui/details/fileview.h"
#include "ui/review/textreader.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

namespace packdesk {

namespace {

const auto behavior = QStringLiteral("behavior.md");
const auto guide = QStringLiteral("guides/start.md");

QByteArray packJson(const char *id, const char *digest = "sha256:aa", const char *more = "")
{
    return QStringLiteral(R"({"id":"%1","name":"mail","version":"1.0.0","owned":true,)"
                          R"("tier":"community","image_origin":"upload","image_digest":"%2"%3})")
        .arg(QLatin1String(id), QLatin1String(digest), QLatin1String(more))
        .toUtf8();
}

} // namespace

/// The files of the pack that is shown: what is read, learned and saved.
class TestFilesController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_console.reset(); }
    void readsWhatIsChosen();
    void passesOverWhatIsPassed();
    void learnsFromTexts();
    void saysWhatIsNotThere();
    void saysWhyItFailed();
    void saysWhatIsTooLarge();
    void showsBinaries();
    void anotherPackStopsTheReading();
    void readsAgainWhenThePackMoves();
    void staysWhereThePackStays();
    void opensATypedPath();
    void opensFromElsewhere();
    void saves();
    void saysWhyNothingCanBeEdited();
    void asksToEdit();
    void forgetsWithTheSession();

private:
    FilesPage *page() const { return m_console->window.details()->files(); }
    FileView *view() const { return page()->view(); }
    QString text() const { return view()->findChild<TextReader *>()->toPlainText(); }
    FileState state(const QString &path) const
    {
        return FileState(page()->files()->indexOf(path).data(PackFilesRole::State).toInt());
    }
    qsizetype sent() const { return qsizetype(m_server.http->requests().size()); }
    QString lastPath() const { return m_server.http->requests().back().url.path(); }
    void show(const char *id, const char *digest = "sha256:aa", const char *more = "");
    void readText(const QString &path, const QByteArray &bytes);

    std::unique_ptr<Console> m_console;
    FakeConnection m_server;
};

void TestFilesController::init()
{
    m_console = std::make_unique<Console>();
    m_server = m_console->begin("acme.evershell.ai",
                                R"({"packs":[)" + packJson("p1") + "," + packJson("p2") + "]}");
    QTRY_VERIFY(m_console->list.snapshot());
    show("p1");
    m_console->window.details()->showFiles();
}

// As the details controller does after a look at the pack.
void TestFilesController::show(const char *id, const char *digest, const char *more)
{
    const auto decoded = decodePack(packJson(id, digest, more));
    QVERIFY(decoded);
    m_console->window.details()->showListed(*decoded);
}

void TestFilesController::readText(const QString &path, const QByteArray &bytes)
{
    m_server.http->answer(200, bytes, QStringLiteral("text/markdown"));
    page()->choose(path);
    QTRY_COMPARE(state(path), FileState::Text);
}

void TestFilesController::readsWhatIsChosen()
{
    QCOMPARE(sent(), 1);
    readText(behavior, "# Be short");
    QCOMPARE(sent(), 2);
    QCOMPARE(lastPath(), QStringLiteral("/v1/packs/p1/files/behavior.md"));
    QCOMPARE(text(), QStringLiteral("# Be short"));
    QVERIFY(seenText(view()).contains(QStringLiteral("10 bytes · text/markdown · read ")));
    QVERIFY(page()->files()->indexOf(behavior).data(PackFilesRole::IsSure).toBool());
    m_server.http->answer(200, "# Be long", QStringLiteral("text/markdown"));
    Q_EMIT view()->readRequested();
    QTRY_COMPARE(text(), QStringLiteral("# Be long"));
}

void TestFilesController::passesOverWhatIsPassed()
{
    m_server.http->answer(200, "two");
    page()->choose(behavior);
    page()->choose(QStringLiteral("pack.yaml"));
    QTRY_COMPARE(text(), QStringLiteral("two"));
    QCOMPARE(sent(), 2);
    QCOMPARE(lastPath(), QStringLiteral("/v1/packs/p1/files/pack.yaml"));
    // One that is on its way is given up for the next one.
    m_server.http->hang();
    page()->choose(behavior);
    QTRY_COMPARE(sent(), 3);
    QCOMPARE(state(behavior), FileState::Reading);
    m_server.http->answer(200, "three");
    page()->choose(QStringLiteral("pack.yaml"));
    QTRY_COMPARE(text(), QStringLiteral("three"));
    QTRY_COMPARE(state(behavior), FileState::NotLookedAt);
    QVERIFY(!m_console->dock->isVisible());
}

void TestFilesController::learnsFromTexts()
{
    readText(behavior, "See [the guide](guides/start.md) and run scripts/x.sh.");
    QTRY_VERIFY(page()->files()->indexOf(guide).isValid());
    QVERIFY(page()->files()->indexOf(QStringLiteral("scripts/x.sh")).isValid());
    QVERIFY(!page()->files()->indexOf(guide).data(PackFilesRole::IsSure).toBool());
    // Still there when the pack is shown again, and in no other one.
    show("p2");
    QVERIFY(!page()->files()->indexOf(guide).isValid());
    show("p1");
    QVERIFY(page()->files()->indexOf(guide).isValid());
}

void TestFilesController::saysWhatIsNotThere()
{
    m_server.http->refuse(404, QStringLiteral("not_found"), QStringLiteral("No."),
                          QStringLiteral("req_1"));
    page()->choose(behavior);
    QTRY_COMPARE(state(behavior), FileState::NotThere);
    QVERIFY(seenText(view()).contains(QStringLiteral("This pack has no behavior.md")));
    QVERIFY(!m_console->dock->isVisible());
}

void TestFilesController::saysWhyItFailed()
{
    m_server.http->refuse(500, QStringLiteral("internal"), QStringLiteral("No."),
                          QStringLiteral("req_7"));
    page()->choose(behavior);
    QTRY_COMPARE(state(behavior), FileState::Failed);
    QVERIFY(seenText(view()).contains(QStringLiteral("Reading behavior.md of mail failed")));
    QVERIFY(seenText(view()).contains(QStringLiteral("req_7")));
    QVERIFY(!m_console->dock->isVisible());
}

void TestFilesController::saysWhatIsTooLarge()
{
    m_server.http->fail(ErrorKind::AnswerTooLarge, true, Phase::Receiving);
    page()->choose(behavior);
    QTRY_COMPARE(state(behavior), FileState::TooLarge);
    QVERIFY(seenText(view()).contains(QStringLiteral("Reading behavior.md of mail")));
}

void TestFilesController::showsBinaries()
{
    m_server.http->answer(200, QByteArray("\x89PNG\0", 5), QStringLiteral("image/png"));
    page()->choose(behavior);
    QTRY_COMPARE(state(behavior), FileState::Binary);
    QVERIFY(seenText(view()).contains(QStringLiteral("5 bytes · image/png")));
    QVERIFY(seenText(view()).contains(QStringLiteral("This file is no text in UTF-8.")));
    QVERIFY(!named<QPushButton>(view(), QStringLiteral("Edit this file…"))->isEnabled());
}

void TestFilesController::anotherPackStopsTheReading()
{
    m_server.http->hang();
    page()->choose(behavior);
    QTRY_COMPARE(sent(), 2);
    show("p2");
    QTRY_VERIFY(!m_server.http->exchanges().back());
    QVERIFY(view()->path().isEmpty());
    QCOMPARE(state(behavior), FileState::NotLookedAt);
    QVERIFY(seenText(view()).contains(QStringLiteral("Select a file to read it.")));
}

void TestFilesController::readsAgainWhenThePackMoves()
{
    m_console->learned.learn(QStringLiteral("p1"), QStringLiteral("sha256:aa"), {guide});
    readText(behavior, "old");
    m_server.http->answer(200, "new");
    show("p1", "sha256:bb");
    QTRY_COMPARE(text(), QStringLiteral("new"));
    QCOMPARE(sent(), 3);
    QVERIFY(!page()->files()->indexOf(guide).data(PackFilesRole::IsSure).toBool());
    QVERIFY(page()->files()->indexOf(behavior).data(PackFilesRole::IsSure).toBool());
}

void TestFilesController::staysWhereThePackStays()
{
    readText(behavior, "old");
    show("p1", "sha256:aa", R"(,"visibility":"community")");
    QCOMPARE(text(), QStringLiteral("old"));
    QCOMPARE(sent(), 2);
}

void TestFilesController::opensATypedPath()
{
    Q_EMIT page()->openPathRequested();
    auto *dialog = m_console->dialog("Open a path");
    QVERIFY(dialog);
    m_server.http->answer(200, "typed");
    named<QLineEdit>(dialog, QStringLiteral("Path inside the pack"))->setText(guide);
    Console::button(dialog, "Open")->click();
    QTRY_COMPARE(text(), QStringLiteral("typed"));
    QCOMPARE(view()->path(), guide);
    QCOMPARE(page()->findChild<QTreeView *>()->currentIndex().data().toString(),
             QStringLiteral("start.md"));
    QVERIFY(!dialog->isVisible());
}

void TestFilesController::opensFromElsewhere()
{
    m_server.http->answer(200, "typed");
    m_console->files.open(QStringLiteral("p1"), guide);
    QTRY_COMPARE(text(), QStringLiteral("typed"));
    m_console->files.open(QStringLiteral("gone"), guide);
    QCOMPARE(m_console->window.details()->packId(), QStringLiteral("p1"));
}

void TestFilesController::saves()
{
    QTemporaryDir folder;
    readText(behavior, "# Be short");
    Q_EMIT view()->saveRequested();
    auto *chooser = m_console->window.findChild<QFileDialog *>();
    QVERIFY(chooser);
    QVERIFY(chooser->selectedFiles().constFirst().endsWith(QStringLiteral("/behavior.md")));
    const auto path = folder.filePath(QStringLiteral("saved.md"));
    Q_EMIT chooser->fileSelected(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("# Be short"));
    Q_EMIT chooser->fileSelected(folder.filePath(QStringLiteral("nowhere/a")));
    QTRY_VERIFY(seenText(&m_console->window).contains(QStringLiteral("could not be saved")));
    chooser->reject();
}

void TestFilesController::saysWhyNothingCanBeEdited()
{
    QVERIFY(named<QPushButton>(page(), QStringLiteral("Sync a folder…"))->isEnabled());
    const auto json = packJson("p2").replace("community", "verified");
    m_console->window.details()->showListed(*decodePack(json));
    QVERIFY(!named<QPushButton>(page(), QStringLiteral("Sync a folder…"))->isEnabled());
    QVERIFY(seenText(page()).contains(QStringLiteral("in packs of the tier Community only")));
}

void TestFilesController::asksToEdit()
{
    QSignalSpy edits(&m_console->files, &FilesController::editRequested);
    QSignalSpy syncs(&m_console->files, &FilesController::syncRequested);
    Q_EMIT view()->editRequested();
    QCOMPARE(edits.size(), 0);
    readText(behavior, "# Be short");
    Q_EMIT view()->editRequested();
    QCOMPARE(edits.size(), 1);
    const auto file = edits.first().first().value<KnownFile>();
    QCOMPARE(file.content.bytes, QByteArray("# Be short"));
    QCOMPARE(file.pack.imageDigest, QStringLiteral("sha256:aa"));
    QCOMPARE(file.path, behavior);
    Q_EMIT page()->syncRequested();
    QCOMPARE(syncs.size(), 1);
}

void TestFilesController::forgetsWithTheSession()
{
    m_console->learned.learn(QStringLiteral("p1"), QStringLiteral("sha256:aa"), {guide});
    m_console->begin("beta.evershell.ai");
    QCOMPARE(m_console->learned.files(QStringLiteral("p1"), QString()).size(), 2);
    QVERIFY(view()->path().isEmpty());
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestFilesController)
#include "tst_filescontroller.moc"
