// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/unit/localplane/planefixture.h"

#include "app/localplane/ulid.h"
#include "models/api/codec.h"
#include "models/packs/packaction.h"

#include <QTest>

using namespace packdesk;

namespace {

const QByteArray anyFile = "bytes";
const QString noRegistry = QStringLiteral("localhost:1/team/ops:1");

/// Sends what the action sends. @param pack of no meaning for Create and Upload
Reply attempt(PlaneFixture &plane, PackAction action, const Pack &pack, const QString &key)
{
    const QString path = QStringLiteral("/packs/") + pack.id;
    switch (action) {
    case PackAction::SetVisibility:
        return plane.call("PATCH", path, R"({"visibility":"community"})", key);
    case PackAction::ReplaceImage:
        return plane.call("PUT", path, R"({"image_ref":"localhost:1/team/ops:2"})", key);
    case PackAction::EditFile:
        return plane.call("PUT", path + QStringLiteral("/files/data/a"), anyFile, key,
                          "application/octet-stream");
    case PackAction::Delete:
        return plane.call("DELETE", path, {}, key);
    case PackAction::Create:
        return plane.call("POST", QStringLiteral("/packs"),
                          R"({"image_ref":"localhost:1/team/new:1","visibility":"org"})", key);
    case PackAction::Upload:
        break;
    }
    return plane.upload("no archive", QStringLiteral("org"), key);
}

/// The server refuses for the reason that was given, and not merely for something.
bool bearsOut(ActionObstacle obstacle, const Reply &reply)
{
    switch (obstacle) {
    case ActionObstacle::NotOwned:
    case ActionObstacle::MissingScope:
    case ActionObstacle::TierNotCommunity:
    case ActionObstacle::OriginNotUpload:
        return reply.status == 403 && reply.code() == QLatin1String("permission_denied");
    case ActionObstacle::BillingInactive:
        return reply.status == 423;
    case ActionObstacle::NoRepository:
        return reply.status == 400 && reply.body.contains("has no repository");
    default:
        return false;
    }
}

/// Refused for a reason that stands in the session or in the pack.
bool couldBeKnown(const Reply &reply)
{
    return reply.status == 403 || reply.status == 423 || reply.body.contains("has no repository");
}

} // namespace

/// What the app offers, and why not, against what the server does.
class TestLocalPlaneActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatIsNotRefused_data();
    void offersWhatIsNotRefused();

private:
    static QString add(PlaneFixture &plane, const QString &owner, const QString &tier,
                       const QString &origin);
};

void TestLocalPlaneActions::offersWhatIsNotRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("billing");
    for (const char *key : {"full_access", "submit_observe", "read_only", "owner", "member"}) {
        for (const char *billing : {"active", "past_due", "winding_down", "trial_over"})
            QTest::addRow("%s, %s", key, billing)
                << QString::fromLatin1(key) << QString::fromLatin1(billing);
    }
}

QString TestLocalPlaneActions::add(PlaneFixture &plane, const QString &owner, const QString &tier,
                                   const QString &origin)
{
    PackRecord pack;
    pack.id = newId(QStringLiteral("pack_"));
    if (owner != QLatin1String("platform"))
        pack.orgId = owner;
    pack.name = QStringLiteral("ops");
    pack.displayName = QStringLiteral("Ops");
    pack.version = pack.id;
    pack.createdAt = QDateTime::currentDateTimeUtc();
    pack.updatedAt = pack.createdAt;
    pack.tier = tier;
    pack.visibility = QStringLiteral("community");
    pack.imageOrigin = origin;
    if (origin != QLatin1String("upload"))
        pack.imageRef = noRegistry;
    const Services &services = plane.plane().services();
    services.database.run(
        QStringLiteral("INSERT INTO orgs VALUES ('org_other', 'other', 'Other') ON CONFLICT DO "
                       "NOTHING"));
    services.packs.save(pack);
    return pack.id;
}

void TestLocalPlaneActions::offersWhatIsNotRefused()
{
    QFETCH(QString, key);
    QFETCH(QString, billing);
    PlaneFixture plane;
    QCOMPARE(plane
                 .call("PUT", QStringLiteral("/_control/billing"),
                       QStringLiteral(R"({"billing":"%1"})").arg(billing).toUtf8())
                 .status,
             200);
    const auto session = plane.call("GET", QStringLiteral("/me/session"), {}, key);
    ActionFacts facts;
    facts.signedIn = true;
    facts.caller = *decodeCaller(session.body);

    int offered = 0;
    int refused = 0;
    const auto check = [&](PackAction action, const Pack &pack, const QString &what) {
        const ActionObstacle obstacle = obstacleOf(action, &pack, facts);
        const Reply reply = attempt(plane, action, pack, key);
        // Of two reasons the server tells the other one; each is met alone while billing is active.
        const bool unpaid = billing != QLatin1String("active") && reply.status == 423;
        const bool fine = obstacle == ActionObstacle::None ? !couldBeKnown(reply)
                                                           : bearsOut(obstacle, reply) || unpaid;
        ++(obstacle == ActionObstacle::None ? offered : refused);
        if (!fine)
            qWarning("%s, action %d: obstacle %d, but the server says %d %s", qPrintable(what),
                     int(action), int(obstacle), reply.status, reply.body.constData());
        return fine;
    };
    bool fine = check(PackAction::Create, {}, QStringLiteral("create"))
        && check(PackAction::Upload, {}, QStringLiteral("upload"));
    for (const char *owner : {"org_acme", "org_other", "platform"}) {
        for (const char *tier : {"community", "verified", "recommended"}) {
            for (const char *origin : {"upload", "image_ref", "clone"}) {
                const QString what
                    = QStringLiteral("%1 %2 %3")
                          .arg(QLatin1String(owner), QLatin1String(tier), QLatin1String(origin));
                const QString id
                    = add(plane, QLatin1String(owner), QLatin1String(tier), QLatin1String(origin));
                const auto read = plane.call("GET", QStringLiteral("/packs/") + id, {}, key);
                const auto pack = decodePack(read.body);
                QVERIFY2(pack && pack->id == id, read.body.constData());
                // The last one takes the pack away.
                for (const PackAction action : {PackAction::EditFile, PackAction::ReplaceImage,
                                                PackAction::SetVisibility, PackAction::Delete})
                    fine = check(action, *pack, what) && fine;
            }
        }
    }
    QVERIFY(fine);
    const bool mayChange = facts.caller->mayChangePacks();
    QCOMPARE(offered > 0, mayChange);
    QVERIFY(refused > 0);
}

QTEST_GUILESS_MAIN(TestLocalPlaneActions)
#include "tst_localplane_actions.moc"
