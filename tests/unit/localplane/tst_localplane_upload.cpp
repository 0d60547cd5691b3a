// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/unit/localplane/planefixture.h"

#include "models/archives/locale.h"
#include "models/capabilities/parser.h"
#include "tests/unit/capabilities/capabilitycases.h"

#include <QTcpSocket>
#include <QTest>

using namespace packdesk;

/// Uploads, files of uploaded packs, and what is left on the disk.
class TestLocalPlaneUpload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void makesAPackOfAnArchive();
    void refusesWhatIsNoPack_data();
    void refusesWhatIsNoPack();
    void judgesCapabilitiesAsTheApp();
    void refusesTheSameVersionTwice();
    void answersEarlyAboveTheLimit_data();
    void answersEarlyAboveTheLimit();
    void checksTheTokenBeforeTheBody();
    void leavesNothingOfAHalfUpload();
    void readsFiles_data();
    void readsFiles();
    void replacesAFile();
    void refusesToReplaceFiles_data();
    void refusesToReplaceFiles();
    void purgesTheImageOfADeletedPack();
    void keepsThePackWhenTheImageCannotBePurged();
    void keepsThePackWhileTheSwitchIsOn();
    void keepsEverythingOverARestart();
    void removesBlobsWithoutOwnerAtTheStart();

private:
    static QString uploaded(PlaneFixture &fixture, const QString &name = QStringLiteral("mine"));
    static Options smallLimit();
};

void TestLocalPlaneUpload::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
}

QString TestLocalPlaneUpload::uploaded(PlaneFixture &fixture, const QString &name)
{
    const Reply reply = fixture.upload(packArchiveOf(name, QStringLiteral("1.0.0")));
    return QStringLiteral("/packs/") + reply.json.value(QStringLiteral("id")).toString();
}

Options TestLocalPlaneUpload::smallLimit()
{
    Options options;
    options.maxUpload = 100'000;
    return options;
}

void TestLocalPlaneUpload::makesAPackOfAnArchive()
{
    PlaneFixture fixture;
    const QByteArray archive = packArchiveOf(QStringLiteral("mine"), QStringLiteral("1.0.0"));

    const Reply reply = fixture.upload(archive, QStringLiteral("community"));

    QCOMPARE(reply.status, 201);
    const auto text
        = [&](const char *key) { return reply.json.value(QLatin1String(key)).toString(); };
    QCOMPARE(text("name"), QStringLiteral("mine"));
    QCOMPARE(text("display_name"), QStringLiteral("mine"));
    QCOMPARE(text("version"), QStringLiteral("1.0.0"));
    QCOMPARE(text("tier"), QStringLiteral("community"));
    QCOMPARE(text("visibility"), QStringLiteral("community"));
    QCOMPARE(text("image_origin"), QStringLiteral("upload"));
    QVERIFY(text("image_digest").startsWith(QLatin1String("sha256:")));
    QVERIFY(text("capabilities").contains(QLatin1String("api.example.com")));
    QVERIFY(reply.json.value(QStringLiteral("size_bytes")).toInteger() > 0);
    QVERIFY(!reply.json.contains(QStringLiteral("image_ref")));
    QCOMPARE(fixture.storedFiles().size(), 3);
}

void TestLocalPlaneUpload::refusesWhatIsNoPack_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::addColumn<QString>("visibility");
    QTest::addColumn<QString>("field");
    const QString name = QStringLiteral("mine");
    const QString version = QStringLiteral("1.0.0");
    const QString yaml = QStringLiteral("pack.yaml");
    const QString org = QStringLiteral("org");
    QTest::newRow("no gzip") << QByteArray("hello") << org << "archive";
    QTest::newRow("empty") << QByteArray() << org << "archive";
    QTest::newRow("no version") << packArchiveOf(name, version, {{yaml, "name: mine\n"}}) << org
                                << "pack.yaml.version";
    QTest::newRow("bad name") << packArchiveOf(name, version, {{yaml, "name: A B\nversion: 1\n"}})
                              << org << "pack.yaml.name";
    QTest::newRow("no map") << packArchiveOf(name, version, {{yaml, "- 1\n"}}) << org
                            << "pack.yaml";
    QTest::newRow("other folder") << packArchiveOf(name, version,
                                                   {{QStringLiteral("bin/run"), "x"}})
                                  << org << "bin";
    QTest::newRow("visibility") << packArchiveOf(name, version) << "all"
                                << "visibility";
}

void TestLocalPlaneUpload::refusesWhatIsNoPack()
{
    QFETCH(QByteArray, archive);
    QFETCH(QString, visibility);
    QFETCH(QString, field);
    PlaneFixture fixture;

    const Reply reply = fixture.upload(archive, visibility);

    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), QStringLiteral("validation_error"));
    QVERIFY2(reply.fields().contains(field), reply.body.constData());
    QVERIFY(fixture.storedFiles().isEmpty());
}

void TestLocalPlaneUpload::judgesCapabilitiesAsTheApp()
{
    PlaneFixture fixture;
    int refused = 0;
    int number = 0;
    for (const auto &one : readCapabilityCases(QStringLiteral("documents.txt"))) {
        const auto document = parseCapabilities(one.sections.value(QString()));
        // What is no YAML or no list cannot be told apart in a pack.yaml.
        if (!document.readable || one.sections.value(QString()).startsWith("---"))
            continue;
        const auto version = QStringLiteral("1.0.%1").arg(++number);
        auto yaml = manifestWith(one.sections.value(QString()));
        yaml.replace("1.0.0", version.toUtf8());
        const Reply reply = fixture.upload(
            packArchiveOf(QStringLiteral("mine"), version, {{QStringLiteral("pack.yaml"), yaml}}));
        QVERIFY2(reply.status == (document.isValid() ? 201 : 400), qPrintable(one.title));
        for (const auto &problem : document.problems) {
            const auto field = QStringLiteral("pack.yaml.capabilities") + problem.place;
            QVERIFY2(reply.status == 201 || reply.fields().contains(field) == problem.isError(),
                     qPrintable(one.title + QLatin1Char(' ') + field));
        }
        refused += int(!document.isValid());
    }
    QVERIFY(refused > 40);
    QVERIFY(number - refused > 40);
}

void TestLocalPlaneUpload::refusesTheSameVersionTwice()
{
    PlaneFixture fixture;
    const QString first = uploaded(fixture);
    const QStringList before = fixture.storedFiles();
    const Reply reply
        = fixture.upload(packArchiveOf(QStringLiteral("mine"), QStringLiteral("1.0.0"),
                                       {{QStringLiteral("behavior.md"), "other"}}));
    QCOMPARE(reply.status, 409);
    QCOMPARE(reply.code(), QStringLiteral("pack_exists"));
    QVERIFY(first.endsWith(reply.details().value(QStringLiteral("pack_id")).toString()));
    QCOMPARE(fixture.storedFiles(), before);
}

void TestLocalPlaneUpload::answersEarlyAboveTheLimit_data()
{
    QTest::addColumn<QByteArray>("framing");
    QTest::addColumn<QByteArray>("piece");
    const QByteArray part = "--B\r\nContent-Disposition: form-data; name=\"archive\"\r\n\r\n";
    const QByteArray bytes(50'000, 'x');
    QTest::newRow("length") << QByteArray("Content-Length: 900000000") << part + bytes;
    QTest::newRow("chunked") << QByteArray("Transfer-Encoding: chunked")
                             << QByteArray::number(part.size() + bytes.size(), 16) + "\r\n" + part
            + bytes + "\r\n";
}

void TestLocalPlaneUpload::answersEarlyAboveTheLimit()
{
    QFETCH(QByteArray, framing);
    QFETCH(QByteArray, piece);
    PlaneFixture fixture(smallLimit());
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(fixture.plane().port()));
    QVERIFY(socket.waitForConnected());
    const QByteArray key = fixture.token(QStringLiteral("full_access")).toLatin1();
    socket.write("POST /v1/packs/upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key
                 + "\r\nContent-Type: multipart/form-data; boundary=B\r\n" + framing + "\r\n\r\n"
                 + piece);
    const QByteArray more = framing.startsWith("Content")
        ? QByteArray(50'000, 'y')
        : "C350\r\n" + QByteArray(50'000, 'y') + "\r\n";

    // Never ends its body: only an answer that comes while it is sent ends this.
    QByteArray answer;
    for (int i = 0; i < 200 && !answer.endsWith("}}"); ++i) {
        if (socket.state() == QAbstractSocket::ConnectedState && i < 20)
            socket.write(more);
        socket.waitForReadyRead(50);
        answer += socket.readAll();
    }

    QVERIFY2(answer.startsWith("HTTP/1.1 413 "), answer.constData());
    QVERIFY(answer.contains("Connection: close"));
    QVERIFY(answer.contains("payload_too_large"));
    QVERIFY(fixture.log().contains(" 413 req_"));
    QTRY_VERIFY(fixture.storedFiles().isEmpty());
}

void TestLocalPlaneUpload::checksTheTokenBeforeTheBody()
{
    PlaneFixture fixture(smallLimit());
    QCOMPARE(fixture.upload(QByteArray(5'000'000, 'x'), {}, QStringLiteral("read_only")).status,
             403);
}

void TestLocalPlaneUpload::leavesNothingOfAHalfUpload()
{
    PlaneFixture fixture;
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(fixture.plane().port()));
    QVERIFY(socket.waitForConnected());
    const QByteArray key = fixture.token(QStringLiteral("full_access")).toLatin1();
    socket.write("POST /v1/packs/upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key
                 + "\r\nContent-Type: multipart/form-data; boundary=B\r\nContent-Length: 900000"
                   "\r\n\r\n--B\r\nContent-Disposition: form-data; name=\"archive\"\r\n\r\n"
                 + QByteArray(200'000, 'x'));
    socket.flush();
    QTRY_VERIFY(!fixture.storedFiles().isEmpty());
    socket.abort();
    QTRY_VERIFY(fixture.storedFiles().isEmpty());
    QVERIFY(fixture.plane().services().packs.isEmpty());
}

void TestLocalPlaneUpload::readsFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("type");
    QTest::newRow("markdown") << "behavior.md" << 200 << "text/markdown; charset=utf-8";
    QTest::newRow("yaml") << "pack.yaml" << 200 << "application/yaml";
    QTest::newRow("bytes") << "data/blob" << 200 << "application/octet-stream";
    QTest::newRow("encoded") << "data/%C3%BC%20%231.txt" << 200 << "text/plain; charset=utf-8";
    QTest::newRow("absent") << "guides/none.md" << 404 << "application/json";
    QTest::newRow("a folder") << "data" << 404 << "application/json";
    QTest::newRow("parent") << "data/../pack.yaml" << 400 << "application/json";
    QTest::newRow("encoded parent") << "data/%2e%2e/pack.yaml" << 400 << "application/json";
    QTest::newRow("empty part") << "data//blob" << 400 << "application/json";
}

void TestLocalPlaneUpload::readsFiles()
{
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(QString, type);
    PlaneFixture fixture;
    const Reply pack
        = fixture.upload(packArchiveOf(QStringLiteral("mine"), QStringLiteral("1.0.0"),
                                       {{QStringLiteral("data/blob"), QByteArray("\0\1\2", 3)},
                                        {QString::fromUtf8("data/ü #1.txt"), "text"}}));
    QCOMPARE(pack.status, 201);

    const Reply reply
        = fixture.call("GET",
                       QStringLiteral("/packs/%1/files/%2")
                           .arg(pack.json.value(QStringLiteral("id")).toString(), path),
                       {}, QStringLiteral("read_only"));

    QCOMPARE(reply.status, status);
    QCOMPARE(reply.contentType, type);
    if (path == QLatin1String("data/blob"))
        QCOMPARE(reply.body, QByteArray("\0\1\2", 3));
}

void TestLocalPlaneUpload::replacesAFile()
{
    PlaneFixture fixture;
    const QString pack = uploaded(fixture);
    const QJsonObject before = fixture.call("GET", pack).json;
    const QString file = pack + QStringLiteral("/files/behavior.md");

    const Reply reply = fixture.call("PUT", file, "# Other\n", QStringLiteral("owner"),
                                     "application/octet-stream");

    QCOMPARE(reply.status, 200);
    const QString digest = QStringLiteral("image_digest");
    QVERIFY(reply.json.value(digest) != before.value(digest));
    QCOMPARE(reply.json.value(QStringLiteral("version")), before.value(QStringLiteral("version")));
    QCOMPARE(reply.json.value(QStringLiteral("id")), before.value(QStringLiteral("id")));
    QCOMPARE(fixture.call("GET", file).body, QByteArray("# Other\n"));
    QVERIFY(fixture.call("GET", pack + QStringLiteral("/files/pack.yaml")).body.contains("mine"));
    QCOMPARE(fixture.storedFiles().size(), 3);
}

void TestLocalPlaneUpload::refusesToReplaceFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("field");
    QTest::newRow("absent") << "guides/new.md" << QByteArray("x") << 404 << "";
    const QByteArray rest("description: d\ncategory: c\n");
    QTest::newRow("renamed") << "pack.yaml" << QByteArray("name: other\nversion: 1.0.0\n" + rest)
                             << 400 << "pack.yaml.name";
    QTest::newRow("another version")
        << "pack.yaml" << QByteArray("name: mine\nversion: 2.0.0\n" + rest) << 400
        << "pack.yaml.version";
    QTest::newRow("no YAML") << "pack.yaml" << QByteArray("[") << 400 << "pack.yaml";
    QTest::newRow("parent") << "../pack.yaml" << QByteArray("x") << 400 << "path";
}

void TestLocalPlaneUpload::refusesToReplaceFiles()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QString, field);
    PlaneFixture fixture;
    const QString pack = uploaded(fixture);
    const QStringList before = fixture.storedFiles();

    const Reply reply = fixture.call("PUT", pack + QStringLiteral("/files/") + path, bytes,
                                     QStringLiteral("full_access"), "application/octet-stream");

    QCOMPARE(reply.status, status);
    QVERIFY2(field.isEmpty() || reply.fields().contains(field), reply.body.constData());
    QCOMPARE(fixture.storedFiles(), before);
}

void TestLocalPlaneUpload::purgesTheImageOfADeletedPack()
{
    PlaneFixture fixture;
    const QString first = uploaded(fixture);
    const QStringList before = fixture.storedFiles();
    const QString second = uploaded(fixture, QStringLiteral("second"));
    QCOMPARE(fixture.call("DELETE", second).status, 200);
    QCOMPARE(fixture.storedFiles(), before);
    QCOMPARE(fixture.call("DELETE", first).status, 200);
    QVERIFY(fixture.storedFiles().isEmpty());
}

void TestLocalPlaneUpload::keepsThePackWhenTheImageCannotBePurged()
{
    PlaneFixture fixture;
    const QString pack = uploaded(fixture);
    const QString digest
        = fixture.call("GET", pack).json.value(QStringLiteral("image_digest")).toString();
    // A folder in place of the layer: it can neither be read nor removed as a blob.
    const ImageStore &images = fixture.plane().services().images;
    const QString layer = images.layerPaths(digest).value(0);
    QVERIFY(QFile::rename(layer, layer + QStringLiteral(".aside")));
    QVERIFY(QDir().mkpath(layer));

    const Reply reply = fixture.call("DELETE", pack);
    QCOMPARE(reply.status, 502);
    QCOMPARE(reply.code(), QStringLiteral("registry_cleanup_failed"));
    QCOMPARE(fixture.call("GET", pack).status, 200);

    QVERIFY(QDir().rmdir(layer));
    QVERIFY(QFile::rename(layer + QStringLiteral(".aside"), layer));
    QCOMPARE(fixture.call("GET", pack + QStringLiteral("/files/behavior.md")).status, 200);
    QCOMPARE(fixture.call("DELETE", pack).status, 200);
    QVERIFY(fixture.storedFiles().isEmpty());
}

void TestLocalPlaneUpload::keepsThePackWhileTheSwitchIsOn()
{
    PlaneFixture fixture;
    const QString pack = uploaded(fixture);
    fixture.call("PUT", QStringLiteral("/_control/fault"), R"({"purge":"fail"})");
    QCOMPARE(fixture.call("DELETE", pack).code(), QStringLiteral("registry_cleanup_failed"));
    fixture.call("PUT", QStringLiteral("/_control/fault"), R"({"purge":"work"})");
    QCOMPARE(fixture.call("DELETE", pack).status, 200);
}

void TestLocalPlaneUpload::keepsEverythingOverARestart()
{
    PlaneFixture fixture;
    const QString pack = uploaded(fixture);
    const QJsonObject before = fixture.call("GET", pack).json;
    const QString token = fixture.token(QStringLiteral("full_access"));
    fixture.restart();
    QVERIFY(fixture.token(QStringLiteral("full_access")) != token);
    QCOMPARE(fixture.call("GET", pack).json, before);
    QCOMPARE(fixture.call("GET", pack + QStringLiteral("/files/behavior.md")).status, 200);
}

void TestLocalPlaneUpload::removesBlobsWithoutOwnerAtTheStart()
{
    PlaneFixture fixture;
    uploaded(fixture);
    const QStringList before = fixture.storedFiles();
    for (const char *path : {"/images/blobs/sha256/0123", "/incoming/half", "/trash/sha256-4567"}) {
        QFile file(fixture.dataFolder() + QLatin1String(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("left");
    }
    // A crash in the middle of a delete leaves blobs in the trash that a pack still owns.
    const QFileInfo blob(before.constFirst());
    QVERIFY(
        QFile::rename(blob.filePath(),
                      fixture.dataFolder() + QStringLiteral("/trash/sha256-") + blob.fileName()));
    fixture.restart();
    QStringList after = fixture.storedFiles();
    std::sort(after.begin(), after.end());
    QStringList expected = before;
    std::sort(expected.begin(), expected.end());
    QCOMPARE(after, expected);
}

QTEST_GUILESS_MAIN(TestLocalPlaneUpload)
#include "tst_localplane_upload.moc"
