// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/outcomewatch.h"

#include <QTimer>

#include <algorithm>

namespace packdesk {

namespace {

bool matches(const Pack &pack, const ExpectedPack &expected)
{
    if (!pack.owned.value_or(false) || pack.id.isEmpty() || expected.idsBefore.contains(pack.id))
        return false;
    if (pack.createdAt.isValid() && expected.newestBefore.isValid()
        && pack.createdAt < expected.newestBefore)
        return false;
    if (!expected.imageReference.isEmpty() && pack.imageRef == expected.imageReference)
        return true;
    return !expected.name.isEmpty() && pack.name == expected.name
        && pack.version == expected.version;
}

bool isAsExpected(const Pack &pack, const ExpectedPack &expected)
{
    switch (expected.operation) {
    case Operation::SetVisibility:
        return pack.visibility == expected.visibility;
    case Operation::ReplaceImage:
        return pack.imageRef == expected.imageReference
            && isSameDigest(pack.imageDigest, expected.digestBefore) != true;
    case Operation::ReplaceFile:
        return isSameDigest(pack.imageDigest, expected.digestBefore) == false;
    default:
        return false;
    }
}

// A list may be long, and few packs need to be decoded.
std::vector<int> likelyRows(const Snapshot &snapshot, const ExpectedPack &expected)
{
    std::vector<int> byReference;
    std::vector<int> byName;
    if (!expected.imageReference.isEmpty())
        byReference = snapshot.rowsWith(PackField::ImageRef, expected.imageReference);
    if (!expected.name.isEmpty())
        byName = snapshot.rowsWith(PackField::Name, expected.name);
    std::vector<int> rows;
    std::set_union(byReference.begin(), byReference.end(), byName.begin(), byName.end(),
                   std::back_inserter(rows));
    return rows;
}

} // namespace

QStringList candidateIds(const Snapshot &snapshot, const ExpectedPack &expected)
{
    QStringList ids;
    for (const int row : likelyRows(snapshot, expected)) {
        const Pack pack = snapshot.at(row);
        if (matches(pack, expected))
            ids += pack.id;
    }
    return ids;
}

std::optional<Pack> findCandidate(const Snapshot &snapshot, const ExpectedPack &expected)
{
    for (const int row : likelyRows(snapshot, expected)) {
        Pack pack = snapshot.at(row);
        if (matches(pack, expected))
            return pack;
    }
    return std::nullopt;
}

std::optional<QString> findOutcome(const Snapshot &snapshot, const ExpectedPack &expected)
{
    if (expected.packId.isEmpty()) {
        const auto made = findCandidate(snapshot, expected);
        return made ? std::optional(made->id) : std::nullopt;
    }
    const int row = snapshot.rowOf(expected.packId);
    const bool holds = row < 0 ? expected.operation == Operation::DeletePack
                               : isAsExpected(snapshot.at(row), expected);
    return holds ? std::optional(expected.packId) : std::nullopt;
}

OutcomeWatch::OutcomeWatch(ExpectedPack expected, QList<std::chrono::milliseconds> delays,
                           QObject *parent)
    : QObject(parent)
    , m_expected(std::move(expected))
    , m_delays(std::move(delays))
{
    Q_ASSERT(!m_delays.isEmpty());
    // A server that refuses at once must not be asked at once again.
    constexpr std::chrono::milliseconds atLeast = std::chrono::seconds(30);
    m_again.setSingleShot(true);
    m_again.setInterval(m_delays.last().count() > 0 ? m_delays.last() : atLeast);
    connect(&m_again, &QTimer::timeout, this, &OutcomeWatch::ask);
    for (const std::chrono::milliseconds delay : std::as_const(m_delays))
        QTimer::singleShot(delay, this, &OutcomeWatch::ask);
}

void OutcomeWatch::ask()
{
    if (m_ended)
        return;
    ++m_asked;
    Q_EMIT listWanted();
}

void OutcomeWatch::consider(const SnapshotPtr &snapshot)
{
    if (m_ended || !snapshot)
        return;
    if (const auto packId = findOutcome(*snapshot, m_expected)) {
        m_ended = true;
        Q_EMIT found(*packId);
        return;
    }
    if (m_asked < m_delays.size())
        return;
    m_ended = true;
    Q_EMIT notSeen();
}

void OutcomeWatch::listFailed()
{
    if (!m_ended && m_asked >= m_delays.size() && !m_again.isActive())
        m_again.start();
}

} // namespace packdesk
