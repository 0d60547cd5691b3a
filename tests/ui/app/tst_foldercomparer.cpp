// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/foldercomparer.h"
#include "tests/ui/app/console.h"
#include "tests/ui/app/syncfolder.h"

#include <QTest>

#include <algorithm>

namespace packdesk {

namespace {

const auto manifest = QStringLiteral("pack.yaml");
const auto behavior = QStringLiteral("behavior.md");
const auto guide = QStringLiteral("guides/a.md");
const QByteArray yaml = "name: mail\nversion: 1.0.0\ndescription: d\ncategory: c\n";

} // namespace

/// Comparing a folder with a pack at the server.
class TestFolderComparer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void comparesFileByFile();
    void asksForFewAtOnce();
    void looksForWhatIsNotHere();
    void asksForNothingThatIsDecided();
    void readsNoFurtherAfterAFailure_data();
    void readsNoFurtherAfterAFailure();
    void oneFileThatCannotBeRead();
    void aPackThatMovesIsComparedWithNothing();
    void keepsNoMoreThanItMay();
    void asksForNoMoreFilesThanItMay();
    void noFolderAsksForNothing();
    void nothingIsHeardAfterStop();
    void endsWithTheSession();

private:
    void start(const FolderComparer::Limits &limits = {});
    FileDifference difference(const QString &path) const;
    void answerPack(const char *digest) { m_server.http->answer(200, syncedPack(digest)); }
    void answerNotFound()
    {
        m_server.http->refuse(404, QStringLiteral("not_found"), QStringLiteral("No."),
                              QStringLiteral("req_1"));
    }
    /// Of the comparison; the list came before.
    int sent() const { return int(m_server.http->requests().size()) - 1; }
    QString sentPath(int index) const
    {
        return m_server.http->requests().at(std::size_t(index) + 1).url.path();
    }

    std::unique_ptr<Console> m_console;
    std::unique_ptr<FolderComparer> m_comparer;
    std::unique_ptr<SyncFolder> m_folder;
    FakeConnection m_server;
    QStringList m_ended;
    FolderComparison m_comparison;
    ComparisonRefusal m_refusal;
    ApiError m_error;
    QStringList m_digests;
};

void TestFolderComparer::init()
{
    m_console = std::make_unique<Console>();
    m_server = m_console->begin("acme.evershell.ai");
    QTRY_VERIFY(m_console->list.snapshot());
    m_folder = std::make_unique<SyncFolder>();
    m_folder->write(manifest, yaml);
    m_folder->write(behavior, "Be kind.\n");
    m_folder->write(guide, "One\nTwo\n");
    m_ended.clear();
    m_digests.clear();
}

void TestFolderComparer::cleanup()
{
    m_comparer.reset();
    m_console.reset();
}

void TestFolderComparer::start(const FolderComparer::Limits &limits)
{
    m_comparer = std::make_unique<FolderComparer>(
        FolderComparer::Parts{&m_console->sessions, &m_console->jobs, &m_console->errors,
                              &m_console->learned},
        limits);
    auto *comparer = m_comparer.get();
    connect(comparer, &FolderComparer::compared, this,
            [this](const Pack &pack, const FolderComparison &comparison) {
                m_ended += QStringLiteral("compared");
                m_digests = QStringList{pack.imageDigest};
                m_comparison = comparison;
            });
    connect(comparer, &FolderComparer::refused, this, [this](const ComparisonRefusal &refusal) {
        m_ended += QStringLiteral("refused");
        m_refusal = refusal;
    });
    connect(comparer, &FolderComparer::moved, this, [this](const Pack &before, const Pack &now) {
        m_ended += QStringLiteral("moved");
        m_digests = QStringList{before.imageDigest, now.imageDigest};
    });
    connect(comparer, &FolderComparer::failed, this, [this](quint64, const ApiError &error) {
        m_ended += QStringLiteral("failed");
        m_error = error;
    });
    comparer->start(QStringLiteral("p1"), m_folder->path());
    QVERIFY(m_ended.isEmpty());
}

FileDifference TestFolderComparer::difference(const QString &path) const
{
    const auto found = std::ranges::find(m_comparison.files, path, &ComparedFile::path);
    if (found == m_comparison.files.end())
        qFatal("no such file: %s", qPrintable(path));
    return found->difference;
}

void TestFolderComparer::comparesFileByFile()
{
    m_folder->write(QStringLiteral("guides/new.md"), "New");
    answerPack("sha256:aa");
    m_server.http->answer(200, "Be short.\n", QStringLiteral("text/markdown"));
    m_server.http->answer(200, "One\nTwo\n", QStringLiteral("text/markdown"));
    answerNotFound();
    m_server.http->answer(200, yaml, QStringLiteral("application/yaml"));
    answerPack("sha256:aa");
    start();
    QTRY_COMPARE(m_ended, QStringList{QStringLiteral("compared")});
    QCOMPARE(sentPath(0), QStringLiteral("/v1/packs/p1"));
    QCOMPARE(sentPath(1), QStringLiteral("/v1/packs/p1/files/behavior.md"));
    QCOMPARE(sentPath(3), QStringLiteral("/v1/packs/p1/files/guides/new.md"));
    QCOMPARE(sentPath(5), QStringLiteral("/v1/packs/p1"));
    QCOMPARE(sent(), 6);
    QCOMPARE(difference(behavior), FileDifference::Changed);
    QCOMPARE(difference(guide), FileDifference::Same);
    QCOMPARE(difference(QStringLiteral("guides/new.md")), FileDifference::NotInPack);
    QCOMPARE(difference(manifest), FileDifference::Same);
    QCOMPARE(m_comparison.changes, (QList<FileChange>{{behavior, "Be short.\n", "Be kind.\n"}}));
    QCOMPARE(m_comparison.manifest->name, QStringLiteral("mail"));
    QCOMPARE(m_digests, QStringList{QStringLiteral("sha256:aa")});
    QVERIFY(!m_comparer->isRunning());
    QVERIFY(!m_console->dock->isVisible());
}

void TestFolderComparer::asksForFewAtOnce()
{
    for (int i = 0; i < 6; ++i)
        m_folder->write(QStringLiteral("data/%1").arg(i), "x");
    answerPack("sha256:aa");
    for (int i = 0; i < 5; ++i)
        m_server.http->hang();
    start();
    QTRY_COMPARE(sent(), 5);
    HttpAnswer answer;
    answer.status = 200;
    answer.body = "x";
    m_server.http->exchanges().at(3)->answerLater(answer);
    QTRY_COMPARE(sent(), 6);
    const auto &exchanges = m_server.http->exchanges();
    QCOMPARE(std::ranges::count_if(exchanges, [](const auto &one) { return !one.isNull(); }), 4);
}

void TestFolderComparer::looksForWhatIsNotHere()
{
    QVERIFY(QFile::remove(m_folder->path() + QStringLiteral("/behavior.md")));
    m_console->learned.learn(QStringLiteral("p1"), QStringLiteral("sha256:aa"),
                             {QStringLiteral("data/seen"), guide});
    m_console->learned.learn(QStringLiteral("p1"), QStringLiteral("sha256:old"),
                             {QStringLiteral("data/earlier")});
    answerPack("sha256:aa");
    m_server.http->answer(200, "One\nTwo\n");
    m_server.http->answer(200, yaml);
    m_server.http->answer(200, "Be short.\n");
    answerPack("sha256:aa");
    start();
    QTRY_COMPARE(m_ended, QStringList{QStringLiteral("compared")});
    QCOMPARE(sentPath(3), QStringLiteral("/v1/packs/p1/files/behavior.md"));
    QCOMPARE(difference(behavior), FileDifference::OnlyInPack);
    QCOMPARE(difference(QStringLiteral("data/seen")), FileDifference::OnlyInPack);
    QCOMPARE(m_comparison.files.size(), 4);
}

void TestFolderComparer::asksForNothingThatIsDecided()
{
    QVERIFY(QFile::remove(m_folder->path() + QStringLiteral("/behavior.md")));
    m_folder->write(QStringLiteral(".git/config"), "x");
    QVERIFY(QFile::link(QStringLiteral("a.md"), m_folder->path() + QStringLiteral("/guides/b.md")));
    answerPack("sha256:aa");
    m_server.http->answer(200, "One\nTwo\n");
    m_server.http->answer(200, yaml);
    answerNotFound();
    answerPack("sha256:aa");
    start();
    QTRY_COMPARE(m_ended, QStringList{QStringLiteral("compared")});
    QCOMPARE(sent(), 5);
    QCOMPARE(difference(QStringLiteral(".git")), FileDifference::NotAllowed);
    QCOMPARE(difference(QStringLiteral("guides/b.md")), FileDifference::NotAllowed);
    // Neither has it.
    QCOMPARE(m_comparison.files.size(), 4);
}

void TestFolderComparer::readsNoFurtherAfterAFailure_data()
{
    QTest::addColumn<int>("answersBefore");
    QTest::newRow("the first look") << 0;
    QTest::newRow("a file") << 2;
    QTest::newRow("the last look") << 4;
}

void TestFolderComparer::readsNoFurtherAfterAFailure()
{
    QFETCH(const int, answersBefore);
    if (answersBefore > 0)
        answerPack("sha256:aa");
    for (int i = 1; i < answersBefore; ++i)
        m_server.http->answer(200, "x");
    m_server.http->fail(ErrorKind::ConnectionLost, true, Phase::Receiving);
    start();
    QTRY_COMPARE(m_ended, QStringList{QStringLiteral("failed")});
    QCOMPARE(m_error.kind, ErrorKind::ConnectionLost);
    QVERIFY(!m_comparer->isRunning());
    QTRY_VERIFY(m_console->jobs.isIdle());
    QCOMPARE(m_ended.size(), 1);
}

void TestFolderComparer::oneFileThatCannotBeRead()
{
    answerPack("sha256:aa");
    m_server.http->refuse(500, QStringLiteral("internal"), QStringLiteral("No."),
                          QStringLiteral("req_7"));
    m_server.http->fail(ErrorKind::AnswerTooLarge, true, Phase::Receiving);
    m_server.http->answer(200, yaml);
    answerPack("sha256:aa");
    start();
    QTRY_COMPARE(m_ended, QStringList{QStringLiteral("compared")});
    QCOMPARE(difference(behavior), FileDifference::NotReadable);
    QCOMPARE(m_comparison.files.constFirst().error->requestId, QStringLiteral("req_7"));
    QCOMPARE(difference(guide), FileDifference::TooLarge);
    QVERIFY(!m_console->dock->isVisible());
}

void TestFolderComparer::aPackThatMovesIsComparedWithNothing()
{
    answerPack("sha256:aa");
    for (int i = 0; i < 3; ++i)
        m_server.http->answer(200, "x");
    answerPack("sha256:bb");
    start();
    QTRY_COMPARE(m_ended, QStringList{QStringLiteral("moved")});
    QCOMPARE(m_digests, QStringList({QStringLiteral("sha256:aa"), QStringLiteral("sha256:bb")}));
}

void TestFolderComparer::keepsNoMoreThanItMay()
{
    FolderComparer::Limits limits;
    // Enough for either of the two, and not for both.
    limits.changedBytes = 30;
    answerPack("sha256:aa");
    m_server.http->answer(200, "Be short.\n");
    m_server.http->answer(200, "One\nTwo!\n");
    m_server.http->answer(200, yaml);
    start(limits);
    QTRY_COMPARE(m_ended, QStringList{QStringLiteral("refused")});
    QCOMPARE(m_refusal.reason, ComparisonRefusal::Reason::TooManyBytes);
    QCOMPARE(m_refusal.most, limits.changedBytes);
    QVERIFY(!m_comparer->isRunning());
}

void TestFolderComparer::asksForNoMoreFilesThanItMay()
{
    FolderComparer::Limits limits;
    limits.files = 2;
    answerPack("sha256:aa");
    start(limits);
    QTRY_COMPARE(m_ended, QStringList{QStringLiteral("refused")});
    QCOMPARE(m_refusal.reason, ComparisonRefusal::Reason::TooManyFiles);
    QCOMPARE(sent(), 1);
}

void TestFolderComparer::noFolderAsksForNothing()
{
    m_folder.reset();
    m_folder = std::make_unique<SyncFolder>();
    QVERIFY(QDir(m_folder->path()).removeRecursively());
    start();
    QTRY_COMPARE(m_ended, QStringList{QStringLiteral("refused")});
    QCOMPARE(m_refusal.reason, ComparisonRefusal::Reason::Folder);
    QVERIFY(m_refusal.finding.path.isEmpty());
    QCOMPARE(sent(), 0);
}

void TestFolderComparer::nothingIsHeardAfterStop()
{
    answerPack("sha256:aa");
    for (int i = 0; i < 3; ++i)
        m_server.http->hang();
    start();
    QTRY_COMPARE(sent(), 4);
    m_comparer->stop();
    QVERIFY(!m_comparer->isRunning());
    QTRY_VERIFY(m_console->jobs.isIdle());
    QVERIFY(m_ended.isEmpty());
    QVERIFY(!m_console->dock->isVisible());
}

void TestFolderComparer::endsWithTheSession()
{
    answerPack("sha256:aa");
    for (int i = 0; i < 3; ++i)
        m_server.http->hang();
    start();
    QTRY_COMPARE(sent(), 4);
    m_console->begin("beta.evershell.ai");
    QVERIFY(!m_comparer->isRunning());
    QTRY_VERIFY(m_console->list.snapshot());
    QVERIFY(m_ended.isEmpty());
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestFolderComparer)
#include "tst_foldercomparer.moc"
