// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/pack.h"
#include "models/packs/packlistmodel.h"
#include "tests/support/packlists.h"

namespace packdesk::tests {

struct Sample
{
    const char *title;
    const char *name;
    const char *version;
    const char *tier;
    const char *visibility;
    bool owned;
    const char *category;
    qint64 size;
    int daysOld;
};

inline constexpr Sample samples[] = {
    {"Slack", "slack", "1.4.0", "community", "org", true, "messaging", 4718592, 0},
    {"Incident runbooks", "incident-runbooks", "3.0.1", "community", "org", true, "operations",
     831488, 1},
    {"GitHub", "github", "2.8.0", "recommended", "community", false, "devtools", 6396313, 12},
    {"Jira", "jira", "2.3.4", "verified", "community", false, "devtools", 4089446, 15},
    {"Postgres helper", "postgres-helper", "0.9.2", "community", "community", false, "data",
     1258291, 22},
    {"BigQuery", "bigquery", "1.1.0", "verified", "community", false, "data", 2831155, 26},
    {"Quarterly finance", "quarterly-finance", "1.0.0", "community", "org", true, "finance", 98304,
     34},
    {"Sentry triage", "sentry-triage", "0.4.0", "community", "community", true, "operations",
     348160, 43},
    {"Stripe", "stripe", "5.0.0", "recommended", "community", false, "finance", 2306867, 51},
    {"Terraform plan reader", "terraform-plan-reader", "0.2.7", "community", "community", false,
     "cloud", 717824, 55},
    {"Zendesk", "zendesk", "1.6.1", "verified", "community", false, "messaging", 1992294, 63},
    {"AWS cost watch", "aws-cost-watch", "2.1.0", "community", "org", true, "cloud", 1153434, 70},
    {"Kubernetes triage", "kubernetes-triage", "1.9.3", "recommended", "community", false, "cloud",
     9332326, 80},
    {"PagerDuty", "pagerduty", "3.2.0", "verified", "community", false, "operations", 1468006, 91},
    {"Snowflake", "snowflake", "1.0.4", "community", "community", false, "data", 5767168, 120},
    {"Release notes", "release-notes", "0.8.0", "community", "org", true, "devtools", 61440, 128},
    {"Notion", "notion", "2.0.0", "verified", "community", false, "messaging", 2516582, 150},
    {"Linear", "linear", "1.3.1", "community", "community", false, "devtools", 1782579, 171},
    {"HubSpot", "hubspot", "4.4.0", "community", "community", false, "sales", 3040870, 190},
    {"Payroll checks", "payroll-checks", "1.2.2", "community", "org", true, "finance", 204800, 210},
    {"Datadog", "datadog", "2.7.5", "recommended", "community", false, "operations", 4299161, 240},
    {"Contract reader", "contract-reader", "0.3.0", "community", "community", true, "legal", 409600,
     300},
    {"Salesforce", "salesforce", "6.1.0", "verified", "community", false, "sales", 7444889, 330},
    {"Elastic search", "elastic-search", "1.5.0", "community", "community", false, "data", 3774873,
     400},
    {"Confluence", "confluence", "2.2.2", "verified", "community", false, "messaging", 2097152,
     420},
    {"Vault reader", "vault-reader", "0.1.0", "community", "org", true, "security", 134217, 444},
    {"Okta", "okta", "3.3.0", "verified", "community", false, "security", 1887436, 500},
    {"Figma", "figma", "1.1.1", "community", "community", false, "design", 2621440, 510},
};

inline QString sampleId(int number)
{
    return QStringLiteral("pack_01HZX%1").arg(number, 2, 10, QLatin1Char('0'));
}

inline Pack samplePack(int number, const QDateTime &now = QDateTime::currentDateTimeUtc())
{
    const auto &sample = samples[number];
    Pack pack;
    pack.id = sampleId(number);
    pack.name = QLatin1String(sample.name);
    pack.displayName = QLatin1String(sample.title);
    pack.description = QStringLiteral("Post, search and summarise. Keeps agents out of private "
                                      "channels.");
    pack.version = QLatin1String(sample.version);
    pack.tier = QLatin1String(sample.tier);
    pack.visibility = QLatin1String(sample.visibility);
    pack.category = QLatin1String(sample.category);
    pack.owned = sample.owned;
    pack.sizeBytes = sample.size;
    pack.imageOrigin = number % 3 == 0 ? QStringLiteral("image_ref") : QStringLiteral("upload");
    pack.imageRef = QStringLiteral("registry.acme.io/agents/%1:%2").arg(pack.name, pack.version);
    pack.imageDigest = QStringLiteral("sha256:9a30744ca6600f1f6c1d7ee0f2c7b05fd14ef3ab1e2b6c4f2f1a"
                                      "5d0c5e3bbc8b");
    pack.createdAt = now.addDays(-sample.daysOld - 30);
    pack.updatedAt = now.addDays(-sample.daysOld).addSecs(-7200);
    pack.suggestedPacks = QStringLiteral("github, jira");
    if (sample.owned)
        pack.orgId = QStringLiteral("org_01ACME");
    pack.capabilities = QStringLiteral("- name: %1-api\n  type: http\n  allow:\n    - domains: "
                                       "[\"%1.com\", \"*.%1.com\"]\n      methods: [GET, POST]\n"
                                       "      paths: [\"/api/**\"]\n")
                            .arg(pack.name);
    return pack;
}

inline SnapshotPtr sampleSnapshot(const QDateTime &now = QDateTime::currentDateTimeUtc())
{
    std::vector<Pack> packs;
    packs.reserve(std::size(samples));
    for (int number = 0; number < int(std::size(samples)); ++number)
        packs.push_back(samplePack(number, now));
    return test::listOf(packs, now);
}

inline SnapshotPtr snapshotOf(const std::vector<Pack> &packs)
{
    return test::listOf(packs);
}

} // namespace packdesk::tests
