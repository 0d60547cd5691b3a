// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/presentreader.h"
#include "tests/ui/app/console.h"

#include <QSignalSpy>
#include <QTest>

namespace packdesk {

namespace {

const QString digest = QStringLiteral("sha256:") + QString(64, QLatin1Char('a'));
const auto domain = QStringLiteral("registry.example:5000");
const auto caps = QStringLiteral("- {name: a, type: http, allow: [{domains: [a.com], methods: "
                                 "[GET]}]}");

Pack pack(const QString &reference = domain + QStringLiteral("/packs/mail:1.0.0"))
{
    Pack made;
    made.id = QStringLiteral("p1");
    made.name = QStringLiteral("mail");
    made.capabilities = caps;
    made.imageRef = reference;
    made.imageDigest = digest;
    return made;
}

ImageReference image()
{
    return *ImageReference::parse(domain + QStringLiteral("/packs/mail@") + digest);
}

} // namespace

class TestPresentReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsTheImageByItsDigest();
    void fallsBackToTheServer_data();
    void fallsBackToTheServer();
    void uploadedPacksLieAtTheServer();
    void anotherReadingTakesThePlace();
    void leavesTheQuestionsOfOthers();
    void nothingIsHeardAfterStop();

private:
    FakeImageSource &images() { return m_console->presentImages; }

    std::unique_ptr<Console> m_console;
    std::unique_ptr<PresentReader> m_reader;
    FakeConnection m_server;
    QList<PresentPack> m_found;
};

void TestPresentReader::init()
{
    m_console = std::make_unique<Console>();
    m_server = m_console->begin("acme.evershell.ai");
    QTRY_VERIFY(m_console->list.snapshot());
    m_reader = std::make_unique<PresentReader>(m_console->changeParts().present);
    m_found.clear();
    connect(m_reader.get(), &PresentReader::found, this,
            [this](const PresentPack &present) { m_found += present; });
}

void TestPresentReader::cleanup()
{
    m_reader.reset();
    m_console.reset();
}

void TestPresentReader::readsTheImageByItsDigest()
{
    m_reader->read(pack());
    QCOMPARE(images().previews.size(), 1);
    QCOMPARE(images().previews.front().reference.toString(), image().toString());
    ImagePreview preview;
    preview.manifest.emplace();
    preview.behavior = QStringLiteral("Be kind.");
    Q_EMIT images().previewed(image(), preview);
    QCOMPARE(m_found.size(), 1);
    QVERIFY(m_found.front().image);
    QCOMPARE(m_found.front().side.behaviorText, QStringLiteral("Be kind."));
    QCOMPARE(m_server.http->requests().size(), std::size_t(1));
}

void TestPresentReader::fallsBackToTheServer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("behavior");
    QTest::newRow("a text") << 200 << QByteArray("Be kind.") << int(Knowledge::Known);
    QTest::newRow("no text") << 200 << QByteArray("\xff\xfe") << int(Knowledge::Unknown);
    QTest::newRow("none") << 404 << QByteArray() << int(Knowledge::Absent);
    QTest::newRow("a fault") << 500 << QByteArray() << int(Knowledge::Unknown);
}

void TestPresentReader::fallsBackToTheServer()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const int, behavior);
    m_reader->read(pack());
    if (status == 200)
        m_server.http->answer(200, body, QStringLiteral("text/markdown"));
    else
        m_server.http->refuse(status, QStringLiteral("code"), QStringLiteral("No."),
                              QStringLiteral("req_1"));
    RegistryError error;
    error.fault = RegistryFault::UnknownTag;
    Q_EMIT images().previewFailed(image(), error);
    QTRY_COMPARE(m_found.size(), 1);
    QVERIFY(!m_found.front().image);
    QCOMPARE(m_found.front().side.capabilities, caps);
    QCOMPARE(int(m_found.front().side.behavior), behavior);
    QVERIFY(!m_found.front().side.scripts);
    // It is told where it matters.
    QVERIFY(!m_console->dock->isVisible());
}

void TestPresentReader::uploadedPacksLieAtTheServer()
{
    m_server.http->answer(200, "Be kind.", QStringLiteral("text/markdown"));
    m_reader->read(pack({}));
    QCOMPARE(images().previews.size(), 0);
    QTRY_COMPARE(m_found.size(), 1);
    QCOMPARE(m_found.front().side.behaviorText, QStringLiteral("Be kind."));
}

void TestPresentReader::anotherReadingTakesThePlace()
{
    m_reader->read(pack({}));
    m_reader->read(pack());
    ImagePreview preview;
    preview.manifest.emplace();
    Q_EMIT images().previewed(image(), preview);
    QCOMPARE(m_found.size(), 1);
    QVERIFY(m_found.front().image);
}

void TestPresentReader::leavesTheQuestionsOfOthers()
{
    m_reader->read(pack());
    ImagePreview preview;
    preview.manifest.emplace();
    Q_EMIT images().previewed(*ImageReference::parse(QStringLiteral("other.example/a:1")), preview);
    QCOMPARE(m_found.size(), 0);
}

void TestPresentReader::nothingIsHeardAfterStop()
{
    m_reader->read(pack());
    m_reader->stop();
    ImagePreview preview;
    preview.manifest.emplace();
    Q_EMIT images().previewed(image(), preview);
    QCOMPARE(m_found.size(), 0);
    QVERIFY(images().cancels > 0);
}

} // namespace packdesk

QTEST_MAIN(packdesk::TestPresentReader)
#include "tst_presentreader.moc"
