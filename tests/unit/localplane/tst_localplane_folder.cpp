// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/inspectfolder.h"
#include "models/archives/locale.h"
#include "models/archives/packfolder.h"
#include "tests/support/processortime.h"
#include "tests/unit/archives/folderbuilder.h"
#include "tests/unit/localplane/planefixture.h"

#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

namespace {

QByteArray manifest()
{
    return "name: two-thousand\n"
           "version: \"1.10\"\n"
           "description: Many files\n"
           "category: data\n"
           "capabilities:\n"
           "  - name: api\n"
           "    type: http\n"
           "    allow:\n"
           "      - domains: [api.example.com]\n"
           "        methods: [GET]\n";
}

QList<FolderItem> twoThousand()
{
    QList<FolderItem> items{{"pack.yaml", manifest()},
                            {"behavior.md", "# Be kind \xE2\x82\xAC\n"},
                            {"scripts/run.sh", "#!/bin/sh\n", FolderItem::Kind::File, 0755}};
    for (int i = 0; i < 1997; ++i) {
        const auto number = QByteArray::number(i);
        items.append({"data/\xC3\xA4" + QByteArray::number(i % 30) + "/\xE6\x97\xA5" + number,
                      (number + '\n').repeated(i)});
    }
    return items;
}

} // namespace

/// A folder becomes a pack: looked at, packed, sent, and read again from the server.
class TestLocalPlaneFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void makesAPack();
};

void TestLocalPlaneFolder::initTestCase()
{
    QVERIFY(ensureUtf8Locale());
}

void TestLocalPlaneFolder::makesAPack()
{
    const FolderOfTest folder;
    buildFolder(folder.path(), twoThousand());
    const ProcessorTime clock;
    const auto report = inspectFolder(folder.path());
    const auto took = clock.elapsed();
    QVERIFY2(took < mostMs, qPrintable(QString::number(took)));
    QCOMPARE(findingTexts(report.findings), QStringList());
    QCOMPARE(report.files.size(), 2000);

    const QTemporaryDir dir;
    const auto archive = packFolder(*report.folder, {dir.path()});
    QVERIFY2(archive, archive ? "" : qPrintable(findingText(archive.error())));
    QFile file(archive->path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    PlaneFixture fixture;
    const Reply reply = fixture.upload(file.readAll(), QStringLiteral("org"));

    QVERIFY2(reply.status == 201, reply.body.constData());
    const auto text
        = [&](const char *key) { return reply.json.value(QLatin1String(key)).toString(); };
    QCOMPARE(text("name"), QStringLiteral("two-thousand"));
    QCOMPARE(text("version"), QStringLiteral("1.10"));
    QCOMPARE(text("capabilities"), report.manifest->capabilities);
    const auto read = [&](const QByteArray &path) {
        const auto url = QStringLiteral("/packs/%1/files/%2")
                             .arg(text("id"), QString::fromLatin1(path.toPercentEncoding("/")));
        return fixture.call("GET", url).body;
    };
    QCOMPARE(read("pack.yaml"), manifest());
    QCOMPARE(read("behavior.md"), QByteArray("# Be kind \xE2\x82\xAC\n"));
    QCOMPARE(read("data/\xC3\xA4"
                  "7/\xE6\x97\xA5"
                  "1987"),
             QByteArray("1987\n").repeated(1987));
}

QTEST_GUILESS_MAIN(TestLocalPlaneFolder)
#include "tst_localplane_folder.moc"
