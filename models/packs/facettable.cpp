// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/facettable.h"

#include "models/packs/collation.h"

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

int knownCount(Facet facet)
{
    return int(knownValues(facet).size());
}

// Texts with those of `more` that they do not hold.
QStringList joined(QStringList texts, const QStringList &more)
{
    const QSet<QString> known(texts.begin(), texts.end());
    for (const QString &text : more) {
        if (!known.contains(text))
            texts.append(text.isEmpty() ? QStringLiteral("") : text);
    }
    return texts;
}

} // namespace

FacetTable::FacetTable()
{
    makeAllValues();
}

void FacetTable::clear()
{
    m_keys.reset();
    m_reach.clear();
    makeAllValues();
}

void FacetTable::setList(PackKeysPtr keys, const std::function<ReachKind(int row)> &reachOf)
{
    m_keys = std::move(keys);
    m_reach.resize(m_keys->owners.size());
    for (std::size_t row = 0; row < m_reach.size(); ++row)
        m_reach[row] = int(reachOf(int(row)));
    makeAllValues();
}

void FacetTable::setReach(int row, ReachKind kind)
{
    auto &occurrences = m_values[std::size_t(Facet::Reach)].occurrences;
    int &code = m_reach[std::size_t(row)];
    --occurrences[std::size_t(code)];
    code = int(kind);
    ++occurrences[std::size_t(code)];
}

void FacetTable::setChosen(const QHash<Facet, QSet<QString>> &chosen)
{
    const auto before = std::exchange(m_chosen, chosen);
    for (std::size_t facet = 0; facet < facetCount; ++facet) {
        if (before.value(Facet(facet)) != chosen.value(Facet(facet)))
            makeValues(facet);
    }
    m_narrowing.clear();
    for (std::size_t facet = 0; facet < facetCount; ++facet) {
        if (!chosen.value(Facet(facet)).isEmpty())
            m_narrowing.push_back(facet);
    }
}

const std::vector<int> &FacetTable::codesOf(std::size_t facet) const
{
    static const std::vector<int> none;
    if (Facet(facet) == Facet::Reach)
        return m_reach;
    if (!m_keys)
        return none;
    switch (Facet(facet)) {
    case Facet::Owner:
        return m_keys->owners;
    case Facet::Tier:
        return m_keys->tiers.codes();
    case Facet::Visibility:
        return m_keys->visibilities.codes();
    case Facet::Origin:
        return m_keys->origins.codes();
    default:
        return m_keys->categories.codes();
    }
}

// By code.
QStringList FacetTable::textsOf(std::size_t facet) const
{
    switch (Facet(facet)) {
    case Facet::Owner:
        return {ownerKey(PackOwner::Yours), ownerKey(PackOwner::Platform),
                ownerKey(PackOwner::Other), ownerKey(PackOwner::NotStated)};
    case Facet::Reach:
        return {reachKey(ReachKind::NeedsLook),      reachKey(ReachKind::NothingMarked),
                reachKey(ReachKind::NoCapabilities), reachKey(ReachKind::NotShared),
                reachKey(ReachKind::NotStated),      reachKey(ReachKind::NotRead)};
    case Facet::Tier:
        return m_keys ? m_keys->tiers.texts() : QStringList();
    case Facet::Visibility:
        return m_keys ? m_keys->visibilities.texts() : QStringList();
    case Facet::Origin:
        return m_keys ? m_keys->origins.texts() : QStringList();
    case Facet::Category:
        break;
    }
    return m_keys ? m_keys->categories.texts() : QStringList();
}

void FacetTable::makeAllValues()
{
    for (std::size_t facet = 0; facet < facetCount; ++facet)
        makeValues(facet);
}

void FacetTable::makeValues(std::size_t facet)
{
    const Facet which = Facet(facet);
    const QSet<QString> chosen = m_chosen.value(which);
    Values &values = m_values[facet];
    values.texts = joined(joined(textsOf(facet), knownValues(which)), chosen.values());
    const auto count = std::size_t(values.texts.size());
    values.chosen.assign(count, 0);
    for (std::size_t i = 0; i < count; ++i)
        values.chosen[i] = char(chosen.contains(values.texts[qsizetype(i)]));
    values.occurrences.assign(count, 0);
    for (const int code : codesOf(facet))
        ++values.occurrences[std::size_t(code)];

    values.order.clear();
    for (const QString &known : knownValues(which))
        values.order.push_back(int(values.texts.indexOf(known)));
    const auto known = std::ptrdiff_t(values.order.size());
    for (int i = 0; i < int(count); ++i) {
        if (std::find(values.order.begin(), values.order.begin() + known, i)
            == values.order.begin() + known)
            values.order.push_back(i);
    }
    const QCollator collator = packCollator();
    std::sort(values.order.begin() + known, values.order.end(), [&](int left, int right) {
        const QString &a = values.texts[left];
        const QString &b = values.texts[right];
        if (placeOf(a, which) != placeOf(b, which))
            return placeOf(a, which) < placeOf(b, which);
        const int order = collator.compare(a, b);
        return order != 0 ? order < 0 : a < b;
    });
}

bool FacetTable::passes(int row) const
{
    return std::all_of(m_narrowing.begin(), m_narrowing.end(),
                       [this, row](std::size_t facet) { return passes(row, facet); });
}

QList<FacetGroup> FacetTable::count(const std::vector<char> &matchesText) const
{
    std::array<std::vector<int>, facetCount> counts;
    std::array<const int *, facetCount> codes = {};
    for (std::size_t facet = 0; facet < facetCount; ++facet) {
        counts[facet].resize(std::size_t(m_values[facet].texts.size()));
        codes[facet] = codesOf(facet).data();
    }
    for (std::size_t row = 0; row < m_reach.size(); ++row) {
        if (matchesText[row] == 0)
            continue;
        int failing = 0;
        std::size_t failed = 0;
        for (const std::size_t facet : m_narrowing) {
            if (!passes(int(row), facet)) {
                ++failing;
                failed = facet;
            }
        }
        // A facet's own choice does not narrow its own counts.
        if (failing == 1)
            ++counts[failed][std::size_t(codes[failed][row])];
        for (std::size_t facet = 0; failing == 0 && facet < facetCount; ++facet)
            ++counts[facet][std::size_t(codes[facet][row])];
    }
    QList<FacetGroup> groups;
    for (std::size_t facet = 0; facet < facetCount; ++facet)
        groups.append(group(facet, counts[facet]));
    return groups;
}

FacetGroup FacetTable::group(std::size_t facet, const std::vector<int> &counts) const
{
    const Values &values = m_values[facet];
    const int known = knownCount(Facet(facet));
    FacetGroup result;
    result.facet = Facet(facet);
    result.total = std::accumulate(counts.begin(), counts.end(), 0);
    for (int place = 0; place < int(values.order.size()); ++place) {
        const int number = values.order[std::size_t(place)];
        const auto i = std::size_t(number);
        if (place < known || values.occurrences[i] > 0 || values.chosen[i] != 0)
            result.values.append({values.texts[number], counts[i]});
    }
    return result;
}

} // namespace packdesk
