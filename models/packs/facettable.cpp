// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/facettable.h"

#include "models/packs/collation.h"
#include "models/packs/packreach.h"
#include "models/packs/rowplan.h"
#include "models/packs/snapshot.h"

#include <algorithm>
#include <numeric>

namespace packdesk {

namespace {

QStringList knownValues(Facet facet)
{
    switch (facet) {
    case Facet::Owner:
        return {ownerKey(PackOwner::Yours), ownerKey(PackOwner::Platform),
                ownerKey(PackOwner::Other)};
    case Facet::Tier:
        return {QStringLiteral("recommended"), QStringLiteral("verified"),
                QStringLiteral("community")};
    case Facet::Visibility:
        return {QStringLiteral("org"), QStringLiteral("community")};
    case Facet::Origin:
        return {QStringLiteral("image_ref"), QStringLiteral("upload"), QStringLiteral("clone")};
    case Facet::Reach:
        return {reachKey(ReachKind::NeedsLook), reachKey(ReachKind::NothingMarked),
                reachKey(ReachKind::NoCapabilities)};
    case Facet::Category:
        break;
    }
    return {};
}

QString valueOf(const Pack &pack, const PackReach &reach, Facet facet)
{
    switch (facet) {
    case Facet::Owner:
        return ownerKey(ownerOf(pack));
    case Facet::Tier:
        return pack.tier;
    case Facet::Visibility:
        return pack.visibility;
    case Facet::Origin:
        return pack.imageOrigin;
    case Facet::Reach:
        return reachKey(reach.kind);
    case Facet::Category:
        break;
    }
    return pack.category;
}

bool saysNothing(const QString &value, Facet facet)
{
    if (facet == Facet::Owner)
        return value == ownerKey(PackOwner::NotStated);
    if (facet == Facet::Reach)
        return value == reachKey(ReachKind::NotStated);
    return value.isEmpty();
}

// What says nothing stands behind what says something. What is not read yet comes and goes, and
// shall move nothing: last of all.
int placeOf(const QString &value, Facet facet)
{
    if (facet == Facet::Reach && value == reachKey(ReachKind::NotRead))
        return 2;
    return saysNothing(value, facet) ? 1 : 0;
}

} // namespace

FacetTable::FacetTable()
    : m_collator(packCollator())
{
    addKnownValues();
}

void FacetTable::clear()
{
    m_rows.clear();
    m_values = {};
    addKnownValues();
    setChosen(m_chosen);
}

void FacetTable::addKnownValues()
{
    for (int facet = 0; facet < facetCount; ++facet) {
        const QStringList known = knownValues(Facet(facet));
        for (const QString &value : known)
            numberOf(facet, value);
    }
}

int FacetTable::numberOf(int facet, const QString &text)
{
    Values &values = m_values[std::size_t(facet)];
    const auto found = values.numbers.constFind(text);
    if (found != values.numbers.constEnd())
        return *found;
    const int number = int(values.texts.size());
    values.numbers.insert(text, number);
    // Null and empty are the same here.
    values.texts.append(text.isEmpty() ? QStringLiteral("") : text);
    values.chosen.push_back(0);
    // Sorted when it is needed: many new values may come in one answer.
    values.order.clear();
    return number;
}

void FacetTable::sortValues(int facet)
{
    Values &values = m_values[std::size_t(facet)];
    if (values.order.size() == std::size_t(values.texts.size()))
        return;
    const Facet which = Facet(facet);
    const int known = int(knownValues(which).size());
    values.order.resize(std::size_t(values.texts.size()));
    std::iota(values.order.begin(), values.order.end(), 0);
    std::sort(values.order.begin() + known, values.order.end(), [&](int left, int right) {
        const QString &a = values.texts[left];
        const QString &b = values.texts[right];
        if (placeOf(a, which) != placeOf(b, which))
            return placeOf(a, which) < placeOf(b, which);
        const int order = m_collator.compare(a, b);
        return order != 0 ? order < 0 : a < b;
    });
}

void FacetTable::insertRows(int first, int count)
{
    m_rows.insert(m_rows.begin() + first, std::size_t(count), Row{});
}

void FacetTable::removeRows(int first, int count)
{
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + count);
}

void FacetTable::permuteRows(const std::vector<int> &to)
{
    m_rows = permuted(std::move(m_rows), to);
}

void FacetTable::setPack(int row, const Pack &pack, const PackReach &reach)
{
    Row &entry = m_rows[std::size_t(row)];
    for (int facet = 0; facet < facetCount; ++facet)
        entry[std::size_t(facet)] = numberOf(facet, valueOf(pack, reach, Facet(facet)));
}

void FacetTable::setReach(int row, const PackReach &reach)
{
    const int facet = int(Facet::Reach);
    m_rows[std::size_t(row)][std::size_t(facet)] = numberOf(facet, reachKey(reach.kind));
}

void FacetTable::setChosen(const QHash<Facet, QSet<QString>> &chosen)
{
    m_chosen = chosen;
    for (int facet = 0; facet < facetCount; ++facet) {
        Values &values = m_values[std::size_t(facet)];
        std::fill(values.chosen.begin(), values.chosen.end(), 0);
        const QSet<QString> texts = chosen.value(Facet(facet));
        values.anyChosen = !texts.isEmpty();
        for (const QString &text : texts) {
            const int number = numberOf(facet, text);
            values.chosen[std::size_t(number)] = 1;
        }
    }
}

bool FacetTable::passes(const Row &row, int facet) const
{
    const Values &values = m_values[std::size_t(facet)];
    return !values.anyChosen || values.chosen[std::size_t(row[std::size_t(facet)])] != 0;
}

bool FacetTable::passes(int row) const
{
    for (int facet = 0; facet < facetCount; ++facet) {
        if (!passes(m_rows[std::size_t(row)], facet))
            return false;
    }
    return true;
}

QList<FacetGroup> FacetTable::count(const std::function<bool(int)> &matchesText)
{
    std::array<std::vector<int>, facetCount> counts;
    std::array<std::vector<int>, facetCount> occurrences;
    for (std::size_t facet = 0; facet < facetCount; ++facet) {
        counts[facet].resize(std::size_t(m_values[facet].texts.size()));
        occurrences[facet].resize(counts[facet].size());
    }
    for (int index = 0; index < int(m_rows.size()); ++index) {
        const Row &row = m_rows[std::size_t(index)];
        const bool matches = matchesText(index);
        int failing = 0;
        int failed = -1;
        for (int facet = 0; facet < facetCount; ++facet) {
            const auto value = std::size_t(row[std::size_t(facet)]);
            ++occurrences[std::size_t(facet)][value];
            if (matches && !passes(row, facet)) {
                ++failing;
                failed = facet;
            }
        }
        // A facet's own choice does not narrow its own counts.
        if (!matches || failing > 1)
            continue;
        for (int facet = 0; facet < facetCount; ++facet) {
            if (failing == 0 || facet == failed)
                ++counts[std::size_t(facet)][std::size_t(row[std::size_t(facet)])];
        }
    }
    QList<FacetGroup> groups;
    for (int facet = 0; facet < facetCount; ++facet) {
        sortValues(facet);
        groups.append(group(facet, counts[std::size_t(facet)], occurrences[std::size_t(facet)]));
    }
    return groups;
}

FacetGroup FacetTable::group(int facet, const std::vector<int> &counts,
                             const std::vector<int> &occurrences) const
{
    const Facet which = Facet(facet);
    const Values &values = m_values[std::size_t(facet)];
    const int known = int(knownValues(which).size());
    FacetGroup result;
    result.facet = which;
    result.total = std::accumulate(counts.begin(), counts.end(), 0);
    for (const int number : values.order) {
        const auto i = std::size_t(number);
        const QString &text = values.texts[number];
        if (number < known || occurrences[i] > 0 || values.chosen[i])
            result.values.append({text, counts[i]});
    }
    return result;
}

} // namespace packdesk
