// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/database.h"
#include "app/localplane/durablefile.h"
#include "app/localplane/findingfields.h"
#include "app/localplane/packfiles.h"
#include "app/localplane/router.h"
#include "app/localplane/samples.h"

#include "models/archives/packmanifest.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace packdesk;

namespace {

class Nothing : public Operation
{
public:
    Access access() const override { return Access::SignedIn; }
    Outcome answer(Call &) override { return Answer{}; }
};

} // namespace

/// The small parts of the local control plane by themselves.
class TestLocalPlaneParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRoutes_data();
    void findsRoutes();
    void takesBackWhatWasNotCommitted();
    void writesFilesForTheOwnerOnly();
    void namesFieldsOfFindings();
    void knowsPathsInsidePacks_data();
    void knowsPathsInsidePacks();
    void hasValidSamples();
};

void TestLocalPlaneParts::findsRoutes_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("path");
    const QString get = QStringLiteral("GET");
    QTest::newRow("list") << get << QByteArray("/v1/packs") << 0 << QString();
    QTest::newRow("trailing slash") << get << QByteArray("/v1/packs/") << 404 << QString();
    QTest::newRow("method") << QStringLiteral("PUT") << QByteArray("/v1/packs") << 405 << QString();
    QTest::newRow("file") << get << QByteArray("/v1/packs/a/files/b/c%20d?x=1") << 0 << "b/c d";
    QTest::newRow("no file") << get << QByteArray("/v1/packs/a/files") << 404 << QString();
    QTest::newRow("case") << get << QByteArray("/V1/packs") << 404 << QString();
}

void TestLocalPlaneParts::findsRoutes()
{
    QFETCH(QString, method);
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    QFETCH(QString, path);
    Router router;
    router.add(QStringLiteral("GET"), QStringLiteral("/v1/packs"), std::make_unique<Nothing>());
    router.add(QStringLiteral("GET"), QStringLiteral("/v1/packs/{id}/files/{path+}"),
               std::make_unique<Nothing>());

    const auto match = router.find(method, target);

    QCOMPARE(match ? 0 : match.error().status, status);
    if (match)
        QCOMPARE(match->path.value(QStringLiteral("path")), path);
}

void TestLocalPlaneParts::takesBackWhatWasNotCommitted()
{
    QTemporaryDir folder;
    Database database(folder.filePath(QStringLiteral("x.sqlite")));
    const auto add = [&](const QString &id) {
        database.run(QStringLiteral("INSERT INTO orgs VALUES (?, ?, 'n')"), {id, id});
    };
    const auto count = [&] {
        QSqlQuery query = database.run(QStringLiteral("SELECT count(*) FROM orgs"));
        return query.next() ? query.value(0).toInt() : -1;
    };
    {
        Transaction outer(database);
        add(QStringLiteral("a"));
        {
            const Transaction inner(database);
            add(QStringLiteral("b"));
            QCOMPARE(count(), 2);
        }
        QCOMPARE(count(), 1);
        {
            Transaction inner(database);
            add(QStringLiteral("c"));
            inner.commit();
        }
        outer.commit();
    }
    {
        const Transaction lost(database);
        add(QStringLiteral("d"));
    }
    QCOMPARE(count(), 2);
    QVERIFY_THROWS_EXCEPTION(DatabaseError, database.run(QStringLiteral("SELECT nothing")));
}

void TestLocalPlaneParts::writesFilesForTheOwnerOnly()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("secret"));
    QVERIFY(writeDurably(path, "x"));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
    QVERIFY(!writeDurably(folder.filePath(QStringLiteral("none/secret")), "x"));
}

void TestLocalPlaneParts::namesFieldsOfFindings()
{
    const QString yaml = QStringLiteral("pack.yaml");
    const QJsonObject fields = fieldsOf(
        {{Severity::Error, FindingKind::FieldMissing, yaml, 0, 0, QStringLiteral("version")},
         {Severity::Error, FindingKind::Link, QStringLiteral("data/x"), 0, 0, {}},
         {Severity::Error, FindingKind::Truncated, {}, 0, 0, {}},
         {Severity::Warning, FindingKind::FieldMissing, yaml, 0, 0, QStringLiteral("category")}},
        QStringLiteral("archive"));
    QCOMPARE(fields.keys(),
             (QStringList{QStringLiteral("archive"), QStringLiteral("data/x"),
                          QStringLiteral("pack.yaml.version")}));
}

void TestLocalPlaneParts::knowsPathsInsidePacks_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("good");
    QTest::newRow("file") << "pack.yaml" << true;
    QTest::newRow("deep") << "guides/a/b.md" << true;
    QTest::newRow("dots in a name") << "data/..a" << true;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("absolute") << "/etc/passwd" << false;
    QTest::newRow("parent") << "a/../../b" << false;
    QTest::newRow("here") << "./a" << false;
    QTest::newRow("control") << "a\nb" << false;
}

void TestLocalPlaneParts::knowsPathsInsidePacks()
{
    QFETCH(QString, path);
    QFETCH(bool, good);
    QCOMPARE(isPackPath(path), good);
}

void TestLocalPlaneParts::hasValidSamples()
{
    const QJsonArray packs = sampleCatalogue().value(QStringLiteral("packs")).toArray();
    QVERIFY(packs.size() >= 30);
    for (const QJsonValue &value : packs) {
        const QString folder = value.toObject().value(QStringLiteral("sample")).toString();
        const QList<ArchiveItem> items
            = folder.isEmpty() ? describedFiles(value.toObject()) : sampleFiles(folder);
        const auto yaml = std::find_if(items.begin(), items.end(), [](const ArchiveItem &item) {
            return item.path == QLatin1String("pack.yaml");
        });
        QVERIFY(yaml != items.end());
        const ManifestReading reading = readPackManifest(yaml->bytes);
        QVERIFY(reading.manifest.has_value());
        QCOMPARE(fieldsOf(reading.findings, {}), QJsonObject());
    }
}

QTEST_GUILESS_MAIN(TestLocalPlaneParts)
#include "tst_localplane_parts.moc"
