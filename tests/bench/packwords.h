// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <string_view>

namespace packdesk::bench {

/// ASCII in lower case, so that slugs and hosts can be made of them.
inline constexpr auto plainWords = std::to_array<std::string_view>(
    {"weather",  "billing",   "search",    "deploy",   "tickets",  "calendar", "reports",
     "finance",  "invoices",  "customer",  "support",  "incident", "runbooks", "triage",
     "github",   "jira",      "slack",     "stripe",   "postgres", "bigquery", "terraform",
     "plan",     "reader",    "helper",    "writer",   "notes",    "meeting",  "summary",
     "data",     "warehouse", "pipeline",  "metrics",  "alerts",   "oncall",   "release",
     "changes",  "review",    "code",      "style",    "guide",    "travel",   "expenses",
     "hiring",   "contracts", "legal",     "policy",   "privacy",  "security", "audit",
     "access",   "identity",  "secrets",   "rotation", "backup",   "restore",  "storage",
     "network",  "firewall",  "domains",   "mail",     "campaign", "audience", "segments",
     "pricing",  "orders",    "shipping",  "stock",    "returns",  "payments", "refunds",
     "ledger",   "tax",       "quarterly", "forecast", "budget",   "planning", "roadmap",
     "research", "survey",    "feedback",  "design",   "tokens",   "icons",    "brand",
     "video",    "audio",     "images",    "maps",     "routes",   "fleet",    "sensors",
     "factory",  "quality",   "safety",    "training", "lessons",  "quiz",     "library",
     "archive",  "digest",    "news",      "press",    "social",   "partner",  "vendor",
     "supply",   "energy",    "climate",   "water",    "garden",   "kitchen",  "recipes",
     "health",   "clinic",    "patients",  "studies",  "the",      "and",      "for",
     "with",     "from",      "each",      "reads",    "finds",    "makes",    "sends"});

inline constexpr auto foreignWords = std::to_array<std::string_view>(
    {"Éclair",     "Überblick", "Rechnungsprüfung", "señal", "naïve",    "café",  "Größe",
     "résumé",     "année",     "façade",           "Łódź",  "İstanbul", "天气",  "報告",
     "カレンダー", "請求書",    "данные",           "отчёт", "데이터",   "Ελλάδα"});

/// In about one pack of fifty.
inline constexpr auto rareWords = std::to_array<std::string_view>(
    {"quasar", "Zeppelin", "ocelot", "xylophone", "Jabberwock", "krypton"});

inline constexpr auto categories = std::to_array<std::string_view>(
    {"messaging", "operations", "devtools", "data", "finance", "cloud", "support", "marketing",
     "people", "legal", "security", "research", "sales", "Büro"});

} // namespace packdesk::bench
