// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/activity/entryjson.h"
#include "models/activity/keptjournal.h"
#include "models/activity/runcontent.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace packdesk;

namespace {

const QDateTime begin = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

JournalEntry entryOf(Operation operation, EntryState state, int second = 0)
{
    JournalEntry entry;
    entry.attempt.operation = operation;
    entry.attempt.subject = QStringLiteral("subject %1").arg(second);
    entry.state = state;
    entry.startedAt = begin.addSecs(second);
    return entry;
}

JournalEntry fullEntry()
{
    auto entry = entryOf(Operation::UploadPack, EntryState::Unknown);
    entry.attempt.packId = QStringLiteral("pk_1");
    entry.attempt.bytes = 77;
    entry.attempt.visibility = QStringLiteral("org");
    entry.attempt.visibilityBefore = QStringLiteral("community");
    entry.attempt.filePath = QStringLiteral("/home/her/weather.tar.gz");
    entry.attempt.packPath = QStringLiteral("scripts/a.sh");
    entry.attempt.imageReference = QStringLiteral("r.example.org/a:1");
    entry.line = {"POST", QStringLiteral("https://acme.example.org/v1/packs"), R"({"a":"b"})"};
    entry.place = {QStringLiteral("https://acme.example.org/v1"), QStringLiteral("org_1")};
    entry.phase = Phase::Waiting;
    entry.durationMs = 1234;
    entry.requestId = QStringLiteral("req_1");
    entry.bytesSent = 66;
    entry.bytesTotal = 77;
    entry.packId = QStringLiteral("pk_2");
    entry.packTitle = QStringLiteral("Weather 1.0.0");
    entry.checksEnded = true;
    entry.expected = Expectation();
    entry.expected->imageReference = QStringLiteral("r.example.org/a:1");
    entry.expected->name = QStringLiteral("weather");
    entry.expected->version = QStringLiteral("1.0.0");
    entry.expected->matchingBefore = {QStringLiteral("pk_0")};
    entry.expected->newestBefore = begin.addSecs(-5);
    entry.expected->packId = QStringLiteral("pk_1");
    entry.expected->visibility = QStringLiteral("org");
    entry.expected->digestBefore = QStringLiteral("sha256:a");
    ApiError error;
    error.kind = ErrorKind::TimedOut;
    error.httpStatus = 504;
    error.code = QStringLiteral("late");
    error.message = QStringLiteral("Too late.");
    error.requestId = QStringLiteral("req_1");
    error.fields = {{QStringLiteral("name"), QStringLiteral("is taken")}};
    error.details.insert(QStringLiteral("pack_id"), QStringLiteral("pk_3"));
    error.startedAt = begin;
    error.time = begin.addMSecs(1234);
    error.phase = Phase::Receiving;
    error.sent = true;
    error.bodyCutShort = true;
    error.host = QStringLiteral("acme.example.org");
    error.port = 443;
    error.contentType = QStringLiteral("text/html");
    error.field = QStringLiteral("packs[3]");
    error.target = QStringLiteral("https://b.example.org/");
    error.reason = QStringLiteral("Gateway");
    error.retryAfterSeconds = 7;
    entry.error = error;
    return entry;
}

QStringList subjectsOf(const Journal &journal)
{
    QStringList subjects;
    for (const auto &entry : journal.entries())
        subjects += entry.attempt.subject;
    return subjects;
}

/// One start of the program. What syncs its file has ended with it, as with a process.
class Run
{
    Q_DISABLE_COPY_MOVE(Run)

public:
    explicit Run(const QString &folder)
        : m_kept(std::make_unique<KeptJournal>(folder, &journal))
        , kept(*m_kept)
    {
    }
    ~Run()
    {
        m_kept.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    Journal journal;

private:
    std::unique_ptr<KeptJournal> m_kept;

public:
    KeptJournal &kept;
};

} // namespace

class TestKeptJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsAllThatIsTold();
    void keepsTheLast500InTheirOrder();
    void keepsWhatIsOpenBeyondThat();
    void keepsTheLastStateOfAnEntryOverTwoStarts();
    void writesAChangeBeforeItsRequest();
    void waitsWithReadsAndProgress();
    void readsAFileThatEndsAnywhere();
    void putsAsideWhatIsNotOurs_data();
    void putsAsideWhatIsNotOurs();
    void keepsWhatIsGoodOfABrokenFile();
    void saysWhatWasInterrupted();
    void leavesARunThatGoesOnAlone();
    void takesNothingTwice();
    void writesALargeFileAnew();
    void keepsNothingWithoutAFolder();
    void holdsNoSecret();
    void leavesOutLongBodies();

private:
    QString path() const { return m_folder->path(); }
    QStringList files() const { return QDir(path()).entryList(QDir::Files); }
    QByteArray content() const;
    void write(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestKeptJournal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QByteArray TestKeptJournal::content() const
{
    QByteArray all;
    for (const auto &name : files()) {
        QFile file(m_folder->filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void TestKeptJournal::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

void TestKeptJournal::keepsAllThatIsTold()
{
    const auto before = fullEntry();
    Run(path()).journal.add(before);
    const Run next(path());
    QCOMPARE(next.journal.entries().size(), std::size_t(1));
    const auto &after = *next.journal.entry(1);
    QVERIFY(after.isFromEarlier);
    QCOMPARE(after.state, EntryState::Unknown);
    QCOMPARE(after.attempt.filePath, before.attempt.filePath);
    QCOMPARE(after.attempt.bytes, before.attempt.bytes);
    QCOMPARE(after.line.body, before.line.body);
    QVERIFY(after.place == before.place);
    QCOMPARE(after.startedAt, before.startedAt);
    QCOMPARE(after.durationMs, before.durationMs);
    QCOMPARE(after.expected, before.expected);
    QVERIFY(after.error);
    QCOMPARE(after.error->attempt.subject, before.attempt.subject);
    QCOMPARE(after.error->url, before.line.url);
    QCOMPARE(after.error->details, before.error->details);
    QCOMPARE(after.error->fields.constFirst().message, QStringLiteral("is taken"));
    // What is missing is as missing as it was.
    QVERIFY(after.attempt.visibility == QLatin1String("org"));
    QCOMPARE(keptJson(after), keptJson(before));
    const auto kept = keptJson(before);
    QCOMPARE(kept.size(), 18);
    QCOMPARE(kept.value(QLatin1String("error")).toObject().size(), 19);
    QCOMPARE(kept.value(QLatin1String("attempt")).toObject().size(), 9);
}

void TestKeptJournal::keepsTheLast500InTheirOrder()
{
    QStringList expected;
    {
        Run run(path());
        for (int i = 0; i < 620; ++i) {
            run.journal.add(entryOf(Operation::GetPack, EntryState::Succeeded, i));
            if (i >= 120)
                expected += QStringLiteral("subject %1").arg(i);
        }
    }
    const Run next(path());
    QCOMPARE(subjectsOf(next.journal), expected);
    QCOMPARE(expected.size(), qsizetype(KeptJournal::capacity));
    QCOMPARE(next.journal.entries().front().number, quint64(1));
}

void TestKeptJournal::keepsWhatIsOpenBeyondThat()
{
    {
        Run run(path());
        run.journal.add(entryOf(Operation::DeletePack, EntryState::Unknown, 0));
        for (int i = 1; i < 510; ++i)
            run.journal.add(entryOf(Operation::GetPack, EntryState::Succeeded, i));
        run.kept.setLargestFile(0);
    }
    // Written anew with what counts, while it was not settled yet.
    QVERIFY(content().contains("subject 0\""));
    QVERIFY(!content().contains("subject 9\""));
}

void TestKeptJournal::keepsTheLastStateOfAnEntryOverTwoStarts()
{
    {
        Run run(path());
        run.journal.add(entryOf(Operation::CreatePack, EntryState::Running));
    }
    {
        Run run(path());
        auto entry = *run.journal.entry(1);
        entry.state = EntryState::Found;
        entry.packId = QStringLiteral("pk_9");
        run.journal.update(entry);
        run.journal.add(entryOf(Operation::ListPacks, EntryState::Succeeded, 1));
    }
    const Run next(path());
    QCOMPARE(next.journal.entries().size(), std::size_t(2));
    QCOMPARE(next.journal.entry(1)->state, EntryState::Found);
    QCOMPARE(next.journal.entry(1)->packId, QStringLiteral("pk_9"));
    QThreadPool::globalInstance()->waitForDone();
    QCOMPARE(files().size(), 1);
}

void TestKeptJournal::writesAChangeBeforeItsRequest()
{
    Run run(path());
    const auto number = run.journal.add(entryOf(Operation::CreatePack, EntryState::Running));
    QCOMPARE(readRun(content()).entries.size(), std::size_t(1));
    auto entry = *run.journal.entry(number);
    entry.expected = Expectation();
    run.journal.update(entry);
    QVERIFY(readRun(content()).entries.at(0).entry.expected);
    entry.state = EntryState::Unknown;
    run.journal.update(entry);
    QCOMPARE(readRun(content()).entries.at(0).entry.state, EntryState::Unknown);
    entry.checksEnded = true;
    run.journal.update(entry);
    QVERIFY(readRun(content()).entries.at(0).entry.checksEnded);
}

void TestKeptJournal::waitsWithReadsAndProgress()
{
    Run run(path());
    const auto before = content();
    run.journal.add(entryOf(Operation::ListPacks, EntryState::Running));
    QCOMPARE(content(), before);
    const auto number = run.journal.add(entryOf(Operation::UploadPack, EntryState::Running));
    const auto started = content();
    auto entry = *run.journal.entry(number);
    for (int i = 1; i <= 50; ++i) {
        entry.bytesSent = i;
        run.journal.update(entry);
    }
    QCOMPARE(content(), started);
    QTRY_VERIFY(content() != started);
    QCOMPARE(content().count('\n'), started.count('\n') + 2);
    QCOMPARE(readRun(content()).entries.at(0).entry.bytesSent, qint64(50));
}

void TestKeptJournal::readsAFileThatEndsAnywhere()
{
    auto second = entryOf(Operation::ListPacks, EntryState::Failed, 1);
    second.error = ApiError();
    const auto first
        = runLine(QStringLiteral("a:1"), entryOf(Operation::ListPacks, EntryState::Succeeded));
    const auto whole = runHeader() + first + runLine(QStringLiteral("a:2"), second);
    const auto header = runHeader().size();
    for (qsizetype cut = 0; cut <= whole.size(); ++cut) {
        const auto content = readRun(whole.left(cut));
        const auto expected
            = (cut + 1 >= header + first.size() ? 1u : 0u) + (cut + 1 >= whole.size() ? 1u : 0u);
        QVERIFY2(!content.isBroken, qPrintable(QString::number(cut)));
        QCOMPARE(content.entries.size(), std::size_t(expected));
    }
    // The same by way of the folder, where a line is cut in the middle.
    write(QStringLiteral("a.jsonl"), whole.chopped(9));
    const Run next(path());
    QVERIFY(next.kept.putAside().isEmpty());
    QCOMPARE(subjectsOf(next.journal), QStringList{QStringLiteral("subject 0")});
}

void TestKeptJournal::putsAsideWhatIsNotOurs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("Dear diary,\n");
    QTest::newRow("no line") << QByteArray("Dear diary");
    QTest::newRow("zeros") << QByteArray(100, '\0');
    QTest::newRow("another version") << QByteArray("{\"packdeskActivity\":2}\n{}\n");
    QTest::newRow("other JSON") << QByteArray("[1,2]\n");
}

void TestKeptJournal::putsAsideWhatIsNotOurs()
{
    QFETCH(const QByteArray, bytes);
    write(QStringLiteral("a.jsonl"), bytes);
    {
        Run run(path());
        QVERIFY(run.journal.entries().empty());
        QCOMPARE(run.kept.putAside().size(), 1);
        QFile aside(run.kept.putAside().constFirst());
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), bytes);
        QVERIFY(run.kept.isWritable());
        run.journal.add(entryOf(Operation::CreatePack, EntryState::Succeeded));
    }
    // Once is enough, and what came after is kept.
    const Run next(path());
    QVERIFY(next.kept.putAside().isEmpty());
    QCOMPARE(next.journal.entries().size(), std::size_t(1));
}

void TestKeptJournal::keepsWhatIsGoodOfABrokenFile()
{
    const auto line = [](const char *id, int second) {
        return runLine(QLatin1String(id),
                       entryOf(Operation::ListPacks, EntryState::Succeeded, second));
    };
    write(QStringLiteral("a.jsonl"),
          runHeader() + line("a:1", 1) + QByteArray(40, '\0') + '\n' + line("a:2", 2));
    const Run next(path());
    QCOMPARE(next.kept.putAside().size(), 1);
    QCOMPARE(subjectsOf(next.journal),
             QStringList({QStringLiteral("subject 1"), QStringLiteral("subject 2")}));
}

void TestKeptJournal::saysWhatWasInterrupted()
{
    {
        Run run(path());
        auto create = entryOf(Operation::CreatePack, EntryState::Running, 0);
        create.line.url = QStringLiteral("http://acme.example.org:8080/v1/packs");
        run.journal.add(create);
        run.journal.add(entryOf(Operation::ListPacks, EntryState::Running, 1));
        run.journal.add(entryOf(Operation::UploadPack, EntryState::Unknown, 2));
        run.journal.add(entryOf(Operation::UploadPack, EntryState::Cancelled, 3));
    }
    const Run next(path());
    const auto at = [&](quint64 number) { return *next.journal.entry(number); };
    QCOMPARE(at(1).state, EntryState::Unknown);
    QVERIFY(at(1).wasInterrupted);
    QVERIFY(at(1).checksEnded && at(1).notLookedFor);
    QVERIFY(at(1).error);
    QCOMPARE(at(1).error->kind, ErrorKind::OutcomeUnknown);
    QVERIFY(at(1).error->mayHaveTakenEffect());
    QVERIFY(!at(1).error->isRetrySafe());
    QCOMPARE(at(1).error->host, QStringLiteral("acme.example.org"));
    QCOMPARE(at(1).error->port, 8080);
    QCOMPARE(at(1).error->startedAt, at(1).startedAt);
    QCOMPARE(at(2).state, EntryState::Interrupted);
    QVERIFY(!at(2).error && isRetrySafe(at(2)));
    QCOMPARE(at(3).state, EntryState::Unknown);
    QVERIFY(!at(3).wasInterrupted && at(3).checksEnded && at(3).notLookedFor);
    QCOMPARE(at(4).state, EntryState::Cancelled);
    QVERIFY(!at(4).checksEnded);
}

void TestKeptJournal::leavesARunThatGoesOnAlone()
{
    auto first = std::make_unique<Run>(path());
    first->journal.add(entryOf(Operation::CreatePack, EntryState::Running, 0));
    {
        Run second(path());
        QVERIFY(second.journal.entries().empty());
        second.journal.add(entryOf(Operation::CreatePack, EntryState::Succeeded, 1));
    }
    auto entry = *first->journal.entry(1);
    entry.state = EntryState::Succeeded;
    first->journal.update(entry);
    first.reset();
    const Run third(path());
    QCOMPARE(subjectsOf(third.journal),
             QStringList({QStringLiteral("subject 0"), QStringLiteral("subject 1")}));
    QCOMPARE(third.journal.entry(1)->state, EntryState::Succeeded);
}

void TestKeptJournal::takesNothingTwice()
{
    // A start that ended between writing its own file and removing those before it.
    const auto line
        = runLine(QStringLiteral("a:1"), entryOf(Operation::CreatePack, EntryState::Succeeded));
    write(QStringLiteral("a.jsonl"), runHeader() + line);
    write(QStringLiteral("b.jsonl"), runHeader() + line);
    const Run next(path());
    QCOMPARE(next.journal.entries().size(), std::size_t(1));
}

void TestKeptJournal::writesALargeFileAnew()
{
    Run run(path());
    run.kept.setLargestFile(20'000);
    for (int i = 0; i < 2'000; ++i) {
        auto entry = entryOf(Operation::CreatePack, EntryState::Running, 0);
        entry.number = i == 0 ? run.journal.add(entry) : 1;
        entry.state = i % 2 == 0 ? EntryState::Running : EntryState::Succeeded;
        run.journal.update(entry);
    }
    QVERIFY(content().size() <= 20'000);
    QCOMPARE(readRun(content()).entries.size(), std::size_t(1));
    QCOMPARE(readRun(content()).entries.at(0).entry.state, EntryState::Succeeded);
}

void TestKeptJournal::keepsNothingWithoutAFolder()
{
    Run run{QString()};
    QVERIFY(!run.kept.isWritable());
    run.journal.add(entryOf(Operation::CreatePack, EntryState::Running));
    Run lost(m_folder->filePath(QStringLiteral("missing")));
    QVERIFY(!lost.kept.isWritable());
    lost.journal.add(entryOf(Operation::CreatePack, EntryState::Running));
    QVERIFY(files().isEmpty());
}

void TestKeptJournal::holdsNoSecret()
{
    {
        Run run(path());
        auto entry = fullEntry();
        const auto key = QStringLiteral("sk_canary_1234567890");
        const auto header = QStringLiteral("Authorization: Bearer canary.token.of.length");
        const auto password = QStringLiteral("https://her:canary-password@r.example.org/v2/");
        entry.attempt.subject = header;
        entry.attempt.imageReference = password;
        entry.attempt.filePath = key;
        entry.line.url = password;
        entry.line.body = "{\"key\":\"" + key.toUtf8() + "\"}";
        entry.requestId = key;
        entry.packTitle = header;
        entry.expected->imageReference = password;
        entry.error->message = header;
        entry.error->reason = password;
        entry.error->target = password;
        entry.error->fields = {{key, header}};
        entry.error->details.insert(QStringLiteral("echo"), header);
        // Where a text is cut, a secret must not be cut into a piece that nobody recognises.
        entry.error->code = QString(3'990, u'a') + u' ' + key;
        run.journal.add(entry);
    }
    QVERIFY(content().contains("pk_2"));
    QVERIFY2(!content().contains("canary"), content().constData());
}

void TestKeptJournal::leavesOutLongBodies()
{
    auto entry = fullEntry();
    entry.line.body = QByteArray(20'000, 'a');
    entry.error->message = QString(100'000, u'm');
    const auto kept = keptJson(entry);
    QVERIFY(!kept.contains(QLatin1String("body")));
    QCOMPARE(kept.value(QLatin1String("error"))
                 .toObject()
                 .value(QLatin1String("message"))
                 .toString()
                 .size(),
             4'000);
}

QTEST_GUILESS_MAIN(TestKeptJournal)
#include "tst_keptjournal.moc"
