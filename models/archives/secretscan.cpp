// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/secretscan.h"

#include <QByteArrayMatcher>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace packdesk {

namespace {

/// A secret is where its anchor stands and the pattern, which begins at the anchor, matches.
struct Heuristic
{
    const char *name;
    const char *anchor;
    const char *pattern;
};

constexpr Heuristic heuristics[] = {
    {"private-key", "-----BEGIN ", "-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----"},
    {"aws-access-key", "AKIA", "AKIA[A-Z0-9]{16}(?![A-Za-z0-9])"},
    {"aws-access-key", "ASIA", "ASIA[A-Z0-9]{16}(?![A-Za-z0-9])"},
    {"evershell-key", "sk_", "sk_[A-Za-z0-9_]{16,}"},
    {"github-token", "ghp_", "ghp_[A-Za-z0-9]{36}"},
    {"github-token", "gho_", "gho_[A-Za-z0-9]{36}"},
    {"github-token", "ghs_", "ghs_[A-Za-z0-9]{36}"},
    {"github-token", "github_pat_", "github_pat_[A-Za-z0-9_]{22,}"},
    {"gitlab-token", "glpat-", "glpat-[A-Za-z0-9_-]{20,}"},
    {"slack-token", "xox", "xox[abeoprs]-[A-Za-z0-9-]{10,}"},
    {"slack-webhook", "hooks.slack.com/services/",
     "hooks\\.slack\\.com/services/T[A-Z0-9]+/B[A-Z0-9]+/[A-Za-z0-9]{16,}"},
    {"google-key", "AIza", "AIza[A-Za-z0-9_-]{35}"},
    {"ai-provider-key", "sk-", "sk-(?:ant-|proj-)?[A-Za-z0-9_-]{32,}"},
    {"npm-token", "npm_", "npm_[A-Za-z0-9]{36}"},
    {"pypi-token", "pypi-", "pypi-AgE[A-Za-z0-9_-]{40,}"},
    {"jwt", "eyJ", "eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}"},
    {"password-in-address", "://",
     "://[^\\s/:@\"'<>{}$]{1,64}:[^\\s/:@\"'<>{}$]{3,128}@[A-Za-z0-9]"},
    {"bearer-token", "Bearer ", "Bearer (?=[A-Za-z_.-]*[0-9])[A-Za-z0-9_.~+/-]{24,}"},
};

// Longer than any token; a match needs no more of the text than this.
constexpr qsizetype window = 512;
// A file can be nothing but anchors.
constexpr int mostTries = 2000;

struct Compiled
{
    QString name;
    QByteArrayMatcher anchor;
    QRegularExpression pattern;
};

const std::vector<Compiled> &compiled()
{
    static const auto all = [] {
        std::vector<Compiled> list;
        for (const auto &heuristic : heuristics) {
            list.push_back({QLatin1String(heuristic.name), QByteArrayMatcher(heuristic.anchor),
                            QRegularExpression(QLatin1String(heuristic.pattern))});
        }
        return list;
    }();
    return all;
}

bool isWordByte(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z')
        || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

/// A token begins where no word goes on: `task_list` holds no `sk_`.
bool beginsToken(const QByteArray &text, qsizetype at)
{
    return at == 0 || !isWordByte(text.at(at)) || !isWordByte(text.at(at - 1));
}

qsizetype findOne(const Compiled &heuristic, const QByteArray &text)
{
    int tries = 0;
    for (auto at = heuristic.anchor.indexIn(text); at >= 0 && tries < mostTries;
         at = heuristic.anchor.indexIn(text, at + 1), ++tries) {
        if (!beginsToken(text, at))
            continue;
        const auto part = QString::fromLatin1(text.mid(at, window));
        const auto match = heuristic.pattern.match(part, 0, QRegularExpression::NormalMatch,
                                                   QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch())
            return at;
    }
    return -1;
}

Finding findingAt(const QString &path, const QByteArray &text, qsizetype at, const QString &name)
{
    const auto lineStart = text.left(at).lastIndexOf('\n') + 1;
    const auto line = int(std::count(text.cbegin(), text.cbegin() + at, '\n')) + 1;
    const auto column = QString::fromUtf8(text.mid(lineStart, at - lineStart)).toUcs4().size() + 1;
    return {Severity::Warning, FindingKind::LooksLikeSecret, path, line, int(column), name};
}

} // namespace

QList<Finding> findSecrets(const QString &path, const QByteArray &text)
{
    QList<Finding> findings;
    if (text.contains('\0'))
        return findings;
    for (const auto &heuristic : compiled()) {
        const bool known
            = std::any_of(findings.cbegin(), findings.cend(),
                          [&](const Finding &finding) { return finding.detail == heuristic.name; });
        const auto at = known ? -1 : findOne(heuristic, text);
        if (at >= 0)
            findings.append(findingAt(path, text, at, heuristic.name));
    }
    return findings;
}

QStringList secretHeuristics()
{
    QStringList names;
    for (const auto &heuristic : heuristics)
        names.append(QLatin1String(heuristic.name));
    names.removeDuplicates();
    return names;
}

} // namespace packdesk
