// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/pack.h"
#include "models/packs/packaction.h"

#include <QTest>

using namespace packdesk;

namespace {

constexpr std::array packActions{PackAction::SetVisibility, PackAction::ReplaceImage,
                                 PackAction::EditFile, PackAction::Delete};

Pack uploaded()
{
    Pack pack;
    pack.id = QStringLiteral("pack_1");
    pack.owned = true;
    pack.tier = QStringLiteral("community");
    pack.imageOrigin = QStringLiteral("upload");
    pack.imageRef = QStringLiteral("registry.acme.io/ops:1");
    return pack;
}

ActionFacts factsOf(const QString &billing = {}, bool mayChange = true)
{
    Caller caller;
    caller.orgId = QStringLiteral("org_acme");
    caller.permissionsStated = true;
    if (mayChange)
        caller.permissions += QStringLiteral("caps:write");
    caller.memberships += Membership{QStringLiteral("org_other"), {}, QStringLiteral("past_due")};
    if (!billing.isNull())
        caller.memberships += Membership{caller.orgId, {}, billing};
    ActionFacts facts;
    facts.signedIn = true;
    facts.caller = caller;
    return facts;
}

} // namespace

/// What only the app knows of; the rest is held against the server in tst_localplane_actions.
class PackActionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingWithoutSessionOrPack();
    void whatIsNotStatedStandsInNobodysWay();
    void offlineStopsEverything();
    void anUnknownOutcomeStopsThisPack();
    void lastingReasonsComeFirst();
    void billingIsThatOfTheOrganisation_data();
    void billingIsThatOfTheOrganisation();
};

void PackActionTest::nothingWithoutSessionOrPack()
{
    const Pack pack = uploaded();
    for (const PackAction action : packActions) {
        QCOMPARE(obstacleOf(action, &pack, {}), ActionObstacle::SignedOut);
        QCOMPARE(obstacleOf(action, nullptr, factsOf()), ActionObstacle::NoPack);
        QCOMPARE(obstacleOf(action, &pack, factsOf()), ActionObstacle::None);
    }
    for (const PackAction action : {PackAction::Create, PackAction::Upload}) {
        QCOMPARE(obstacleOf(action, nullptr, {}), ActionObstacle::SignedOut);
        QCOMPARE(obstacleOf(action, nullptr, factsOf()), ActionObstacle::None);
    }
}

void PackActionTest::whatIsNotStatedStandsInNobodysWay()
{
    Pack bare;
    bare.id = QStringLiteral("pack_1");
    bare.imageRef = QStringLiteral("registry.acme.io/ops:1");
    ActionFacts unread;
    unread.signedIn = true;
    for (const PackAction action : packActions)
        QCOMPARE(obstacleOf(action, &bare, unread), ActionObstacle::None);
    bare.imageRef.clear();
    QCOMPARE(obstacleOf(PackAction::ReplaceImage, &bare, unread), ActionObstacle::NoRepository);
}

void PackActionTest::offlineStopsEverything()
{
    const Pack pack = uploaded();
    ActionFacts facts = factsOf();
    facts.offline = true;
    for (const PackAction action : packActions)
        QCOMPARE(obstacleOf(action, &pack, facts), ActionObstacle::Offline);
    QCOMPARE(obstacleOf(PackAction::Create, nullptr, facts), ActionObstacle::Offline);
    QCOMPARE(obstacleOf(PackAction::Upload, nullptr, facts), ActionObstacle::Offline);
}

void PackActionTest::anUnknownOutcomeStopsThisPack()
{
    const Pack pack = uploaded();
    ActionFacts facts = factsOf();
    facts.outcomePending = true;
    for (const PackAction action : packActions)
        QCOMPARE(obstacleOf(action, &pack, facts), ActionObstacle::OutcomePending);
}

void PackActionTest::lastingReasonsComeFirst()
{
    Pack pack = uploaded();
    ActionFacts facts = factsOf(QStringLiteral("past_due"), false);
    facts.offline = true;
    facts.outcomePending = true;
    pack.imageOrigin = QStringLiteral("clone");
    QCOMPARE(obstacleOf(PackAction::EditFile, &pack, facts), ActionObstacle::MissingScope);
    facts.caller->permissions += QStringLiteral("caps:write");
    QCOMPARE(obstacleOf(PackAction::EditFile, &pack, facts), ActionObstacle::OriginNotUpload);
    pack.tier = QStringLiteral("verified");
    QCOMPARE(obstacleOf(PackAction::EditFile, &pack, facts), ActionObstacle::TierNotCommunity);
    QCOMPARE(obstacleOf(PackAction::SetVisibility, &pack, facts), ActionObstacle::BillingInactive);
    QCOMPARE(obstacleOf(PackAction::Delete, &pack, facts), ActionObstacle::OutcomePending);
    pack.owned = false;
    QCOMPARE(obstacleOf(PackAction::Delete, &pack, facts), ActionObstacle::NotOwned);
}

void PackActionTest::billingIsThatOfTheOrganisation_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<BillingState>("state");
    QTest::newRow("none") << QString() << BillingState::NotStated;
    QTest::newRow("empty") << QStringLiteral("") << BillingState::NotStated;
    QTest::newRow("active") << QStringLiteral("active") << BillingState::Active;
    QTest::newRow("new word") << QStringLiteral("on_probation") << BillingState::Active;
    QTest::newRow("past due") << QStringLiteral("past_due") << BillingState::Inactive;
    QTest::newRow("winding down") << QStringLiteral("winding_down") << BillingState::Inactive;
    QTest::newRow("trial over") << QStringLiteral("trial_over") << BillingState::Inactive;
}

void PackActionTest::billingIsThatOfTheOrganisation()
{
    QFETCH(QString, status);
    QFETCH(BillingState, state);
    const ActionFacts facts = factsOf(status);
    QCOMPARE(billingOf(*facts.caller), state);
    const Pack pack = uploaded();
    const bool stops = state == BillingState::Inactive;
    for (const PackAction action : packActions)
        QCOMPARE(obstacleOf(action, &pack, facts) == ActionObstacle::BillingInactive,
                 stops && action != PackAction::Delete);
    // Without an organisation of its own, a single membership is the one that is meant.
    Caller alone;
    alone.memberships += Membership{QStringLiteral("org_acme"), {}, status};
    QCOMPARE(billingOf(alone), state);
}

QTEST_APPLESS_MAIN(PackActionTest)
#include "tst_packaction.moc"
