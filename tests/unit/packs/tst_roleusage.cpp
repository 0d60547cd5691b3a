// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/pack.h"
#include "models/packs/roleusage.h"

#include <QTest>

using namespace packdesk;

namespace {

const QString api = QStringLiteral("- name: slack-api\n  type: http\n  allow:\n    - domains: "
                                   "[slack.com]\n      methods: [GET]\n");
const QString files = QStringLiteral(
    "- name: slack-files\n  type: http\n  allow:\n    - domains: [files.slack.com]\n      methods: "
    "[GET, POST]\n");

AgentRole roleOf(const QString &name, const QString &environment,
                 const QStringList &packs = {QStringLiteral("pack_1")})
{
    AgentRole role;
    role.id = QStringLiteral("role_") + name;
    role.name = name;
    role.environment = environment;
    role.packIds = packs;
    role.packIdsStated = true;
    return role;
}

Pack packOf(const QString &capabilities)
{
    Pack pack;
    pack.id = QStringLiteral("pack_1");
    pack.capabilities = capabilities;
    return pack;
}

} // namespace

class RoleUsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatARoleStillHolds_data();
    void saysWhatARoleStillHolds();
    void productionComesFirst();
    void othersAndArchivedOnesDoNotUseIt();
    void anUnstatedUseMayBeAny();
    void allUsesAreThoseOfEach();
};

void RoleUsageTest::saysWhatARoleStillHolds_data()
{
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QString>("role");
    QTest::addColumn<RoleHolding>("holding");
    QTest::addColumn<QStringList>("differing");
    QTest::addColumn<QStringList>("missing");
    const QString apiName = QStringLiteral("slack-api");
    const QString filesName = QStringLiteral("slack-files");
    const QString written = QStringLiteral(
        "# copied\n- type: http\n  allow:\n  - methods: [GET]\n    domains: [SLACK.com.]\n  name: "
        "slack-api\n");
    const QString wider
        = QString(api).replace(QLatin1String("[GET]"), QLatin1String("[GET, POST]"));
    const QString platform
        = QString(api).replace(QLatin1String("slack-api"), QLatin1String("_platform"));
    const QStringList none;
    QTest::newRow("the same") << api << api << RoleHolding::Same << none << none;
    QTest::newRow("the same, written otherwise")
        << api << written << RoleHolding::Same << none << none;
    QTest::newRow("the same and more") << api << api + files << RoleHolding::Same << none << none;
    QTest::newRow("and one of the platform")
        << api << api + platform << RoleHolding::Same << none << none;
    QTest::newRow("wider") << api << wider << RoleHolding::OlderCopy << QStringList{apiName}
                           << none;
    QTest::newRow("narrower") << wider << api << RoleHolding::OlderCopy << QStringList{apiName}
                              << none;
    QTest::newRow("one is missing")
        << api + files << api << RoleHolding::OlderCopy << none << QStringList{filesName};
    QTest::newRow("one differs, one is missing") << files + wider << api << RoleHolding::OlderCopy
                                                 << QStringList{apiName} << QStringList{filesName};
    QTest::newRow("none is there")
        << api << files << RoleHolding::NotThere << none << QStringList{apiName};
    QTest::newRow("the role holds nothing")
        << api << QStringLiteral("[]") << RoleHolding::NotThere << none << QStringList{apiName};
    QTest::newRow("the role does not say")
        << api << QString() << RoleHolding::NotReadable << none << none;
    QTest::newRow("the role is broken")
        << api << QStringLiteral("- name: [") << RoleHolding::NotReadable << none << none;
    QTest::newRow("the pack does not say")
        << QString() << api << RoleHolding::NotReadable << none << none;
    QTest::newRow("the pack is broken")
        << QStringLiteral("{") << api << RoleHolding::NotReadable << none << none;
    QTest::newRow("the pack asks for nothing")
        << QStringLiteral("[]") << api << RoleHolding::NothingAsked << none << none;
}

void RoleUsageTest::saysWhatARoleStillHolds()
{
    QFETCH(QString, pack);
    QFETCH(QString, role);
    AgentRole user = roleOf(QStringLiteral("support"), QStringLiteral("production"));
    user.capabilities = role;
    const auto usages = roleUsages({user}, packOf(pack));
    QCOMPARE(usages.size(), 1);
    QTEST(usages.first().holding, "holding");
    QTEST(usages.first().differing, "differing");
    QTEST(usages.first().missing, "missing");
    QCOMPARE(usages.first().role, user);
}

void RoleUsageTest::productionComesFirst()
{
    const AgentRoles roles{roleOf(QStringLiteral("e"), QStringLiteral("lab")),
                           roleOf(QStringLiteral("d"), QStringLiteral("development")),
                           roleOf(QStringLiteral("c"), QStringLiteral("staging")),
                           roleOf(QStringLiteral("b"), QStringLiteral("production")),
                           roleOf(QStringLiteral("a"), QStringLiteral("production"))};
    QStringList names;
    for (const auto &role : rolesUsing(roles, QStringLiteral("pack_1")))
        names += role.name;
    QCOMPARE(names.join(QString()), QStringLiteral("abcde"));
    names.clear();
    for (const auto &usage : roleUsages(roles, packOf(api)))
        names += usage.role.name;
    QCOMPARE(names.join(QString()), QStringLiteral("abcde"));
}

void RoleUsageTest::othersAndArchivedOnesDoNotUseIt()
{
    AgentRole archived = roleOf(QStringLiteral("old"), {});
    archived.archivedAt = QDateTime::currentDateTimeUtc();
    const AgentRoles roles{archived,
                           roleOf(QStringLiteral("other"), {}, {QStringLiteral("pack_10")})};
    QVERIFY(rolesUsing(roles, QStringLiteral("pack_1")).isEmpty());
    QVERIFY(roleUsages(roles, packOf(api)).isEmpty());
}

void RoleUsageTest::anUnstatedUseMayBeAny()
{
    AgentRole role = roleOf(QStringLiteral("support"), {}, {});
    QVERIFY(!someUsesUnstated({role}));
    role.packIdsStated = false;
    QVERIFY(someUsesUnstated({role}));
    role.archivedAt = QDateTime::currentDateTimeUtc();
    QVERIFY(!someUsesUnstated({role}));
}

void RoleUsageTest::allUsesAreThoseOfEach()
{
    const QStringList packs{QStringLiteral("pack_1"), QStringLiteral("pack_2")};
    AgentRole archived = roleOf(QStringLiteral("old"), {}, packs);
    archived.archivedAt = QDateTime::currentDateTimeUtc();
    const AgentRoles roles{
        archived, roleOf(QStringLiteral("d"), QStringLiteral("development"), packs),
        roleOf(QStringLiteral("p"), QStringLiteral("production"), {packs.at(0), packs.at(0)})};
    const auto byPack = rolesByPack(roles);
    QCOMPARE(byPack.size(), 2);
    for (const auto &id : packs)
        QCOMPARE(byPack.value(id), rolesUsing(roles, id));
}

QTEST_APPLESS_MAIN(RoleUsageTest)
#include "tst_roleusage.moc"
