// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/activity/journalmodel.h"
#include "models/api/requests.h"
#include "tests/faults/breakingpoint.h"
#include "tests/ui/app/console.h"

#include <QTest>

#include <atomic>

namespace packdesk {

namespace {

const auto packId = QStringLiteral("pack_1");
const auto oldImage = QStringLiteral("r.example.com/a:1");
const auto newImage = QStringLiteral("r.example.com/a:2");

/// A control plane with one pack. Its next connection dies when that is asked for, and nothing is
/// changed by what it carried, until somebody says so.
class DyingPlane
{
public:
    DyingPlane(const QByteArray &what, Point point, bool hard)
        : m_what(what)
        , m_server([this, point, hard](RawConnection &connection) {
            if (m_armed.exchange(false))
                breakAt(connection, point, hard);
            else
                serve(connection);
        })
    {
    }

    QUrl url() const { return m_server.url(); }
    void arm() { m_armed = true; }
    void takeEffect() { m_changed = true; }

private:
    void serve(RawConnection &connection)
    {
        while (connection.readRequest()) {
            const bool reads = connection.received().startsWith("GET");
            if (!reads)
                m_changed = true;
            connection.send(RawServer::answer(200, reads ? list() : done()));
            connection.forget();
        }
    }

    QByteArray pack() const
    {
        const bool changed = m_changed;
        const auto image = changed && m_what == "image" ? newImage : oldImage;
        const bool moved = changed && (m_what == "image" || m_what == "file");
        return QStringLiteral(R"({"id":"%1","name":"a","version":"1.0.0","owned":true,)"
                              R"("image_ref":"%2","image_digest":"sha256:%3","visibility":"%4"})")
            .arg(packId, image, QString(64, QLatin1Char(moved ? 'b' : 'a')),
                 changed && m_what == "visibility" ? QStringLiteral("community")
                                                   : QStringLiteral("org"))
            .toUtf8();
    }
    QByteArray list() const
    {
        return m_changed && m_what == "delete" ? R"({"packs":[]})"
                                               : R"({"packs":[)" + pack() + "]}";
    }
    QByteArray done() const { return m_what == "delete" ? R"({"status":"deleted"})" : pack(); }

    QByteArray m_what;
    std::atomic<bool> m_armed = false;
    std::atomic<bool> m_changed = false;
    RawServer m_server;
};

} // namespace

/// A change whose connection dies ends as done, as failed, or as not known until it is known; and
/// the activity says which.
class DeadChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_console.reset(); }
    void endsAsWhatItIs_data();
    void endsAsWhatItIs();

private:
    void begin(const QUrl &url);
    quint64 send(const QByteArray &what);
    void refresh();
    EntryState state(quint64 number) const { return m_console->journal.entry(number)->state; }

    std::unique_ptr<Console> m_console;
    std::shared_ptr<Connection> m_connection;
};

void DeadChangesTest::endsAsWhatItIs_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<Point>("point");
    QTest::addColumn<bool>("hard");
    for (const char *what : {"delete", "visibility", "image", "file"}) {
        for (const auto &[name, point] : breakingPoints()) {
            const bool hasBody = QByteArray(what) != "delete";
            if (!hasBody && (point == Point::MidBody || point == Point::LastByte))
                continue;
            for (const bool hard : {false, true})
                QTest::addRow("%s, %s %s", what, hard ? "reset" : "closed", name)
                    << QByteArray(what) << point << hard;
        }
    }
}

void DeadChangesTest::begin(const QUrl &url)
{
    m_console = std::make_unique<Console>();
    m_connection = Connection::open(url, Secret(QByteArrayLiteral("sk_canary")));
    Session session;
    session.account.name = QStringLiteral("acme");
    session.account.baseUrl = url;
    session.connection = m_connection;
    m_console->sessions.replace(std::make_shared<const Session>(std::move(session)));
    QTRY_VERIFY(m_console->list.snapshot() && m_console->jobs.isIdle());
}

quint64 DeadChangesTest::send(const QByteArray &what)
{
    const auto title = QStringLiteral("A");
    const auto &before = *m_console->list.packById(packId);
    ExpectedPack expected;
    expected.packId = packId;
    expected.digestBefore = before.imageDigest;
    std::unique_ptr<Request> request;
    if (what == "delete") {
        expected.operation = Operation::DeletePack;
        request = std::make_unique<DeletePack>(m_connection, packId, title);
    } else if (what == "visibility") {
        expected.operation = Operation::SetVisibility;
        expected.visibility = QStringLiteral("community");
        request = std::make_unique<SetVisibility>(m_connection, packId, title, expected.visibility,
                                                  before.visibility);
    } else if (what == "image") {
        expected.operation = Operation::ReplaceImage;
        expected.imageReference = newImage;
        request = std::make_unique<ReplaceImage>(m_connection, packId, title, newImage);
    } else {
        expected.operation = Operation::ReplaceFile;
        request = std::make_unique<ReplaceFile>(
            m_connection, packId, title, QStringLiteral("data/a.txt"), QByteArray(200000, 'x'));
    }
    const auto number = m_console->jobs.run(std::move(request));
    m_console->outcomes.expect(number, std::move(expected));
    return number;
}

void DeadChangesTest::refresh()
{
    const auto before = m_console->list.snapshot();
    Q_EMIT m_console->window.refreshRequested();
    QTRY_VERIFY(m_console->list.snapshot() != before && m_console->jobs.isIdle());
}

void DeadChangesTest::endsAsWhatItIs()
{
    QFETCH(QByteArray, what);
    QFETCH(Point, point);
    QFETCH(bool, hard);
    DyingPlane plane(what, point, hard);
    begin(plane.url());
    plane.arm();
    const auto number = send(what);
    QTRY_VERIFY(state(number) != EntryState::Running);
    if (point == Point::Accept && state(number) != EntryState::Unknown) {
        // Nothing had gone out, or a second connection carried the only one.
        QVERIFY(state(number) == EntryState::Failed || state(number) == EntryState::Succeeded);
        return;
    }
    QCOMPARE(state(number), EntryState::Unknown);
    refresh();
    QCOMPARE(state(number), EntryState::Unknown);
    QVERIFY(!m_console->journal.entry(number)->checksEnded);
    plane.takeEffect();
    refresh();
    QCOMPARE(state(number), EntryState::Found);
    QVERIFY(m_console->journal.entry(number)->error);
}

} // namespace packdesk

QTEST_MAIN(packdesk::DeadChangesTest)
#include "tst_deadchanges.moc"
