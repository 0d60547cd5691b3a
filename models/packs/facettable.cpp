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

constexpr std::size_t reachKinds = std::size_t(ReachKind::NotRead) + 1;

std::size_t cellOf(int kind, ReachKind reach)
{
    return std::size_t(kind) * reachKinds + std::size_t(reach);
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
    m_cells.clear();
    m_rowsIn.clear();
    m_passes.clear();
    makeAllValues();
}

void FacetTable::setList(PackKeysPtr keys, const std::function<ReachKind(int row)> &reachOf)
{
    m_keys = std::move(keys);
    const PackKinds &kinds = m_keys->kinds;
    m_cells.resize(kinds.rows().size());
    m_rowsIn.assign(kinds.kinds().size() * reachKinds, 0);
    for (std::size_t row = 0; row < m_cells.size(); ++row) {
        const std::size_t cell = cellOf(kinds.rows()[row], reachOf(int(row)));
        m_cells[row] = int(cell);
        ++m_rowsIn[cell];
    }
    makeAllValues();
    markPassing();
}

void FacetTable::setReach(int row, ReachKind kind)
{
    auto &occurrences = m_values[std::size_t(Facet::Reach)].occurrences;
    int &cell = m_cells[std::size_t(row)];
    --m_rowsIn[std::size_t(cell)];
    --occurrences[std::size_t(cell) % reachKinds];
    cell = int(cellOf(m_keys->kinds.rows()[std::size_t(row)], kind));
    ++m_rowsIn[std::size_t(cell)];
    ++occurrences[std::size_t(kind)];
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
    markPassing();
}

void FacetTable::markPassing()
{
    m_passes.resize(m_rowsIn.size());
    for (std::size_t cell = 0; cell < m_passes.size(); ++cell)
        m_passes[cell] = char(failing(cell).first == 0);
}

int FacetTable::codeOf(std::size_t cell, std::size_t facet) const
{
    return Facet(facet) == Facet::Reach ? int(cell % reachKinds)
                                        : m_keys->kinds.kinds()[cell / reachKinds][facet];
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
    for (std::size_t cell = 0; cell < m_rowsIn.size(); ++cell) {
        if (m_rowsIn[cell] > 0)
            values.occurrences[std::size_t(codeOf(cell, facet))] += m_rowsIn[cell];
    }

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

std::pair<int, std::size_t> FacetTable::failing(std::size_t cell) const
{
    int count = 0;
    std::size_t last = 0;
    for (const std::size_t facet : m_narrowing) {
        if (m_values[facet].chosen[std::size_t(codeOf(cell, facet))] == 0) {
            ++count;
            last = facet;
        }
    }
    return {count, last};
}

std::vector<int> FacetTable::countCells(const std::vector<char> &matchesText) const
{
    std::vector<int> rows(m_rowsIn.size(), 0);
    for (std::size_t row = 0; row < m_cells.size(); ++row)
        rows[std::size_t(m_cells[row])] += int(matchesText[row] != 0);
    return rows;
}

QList<FacetGroup> FacetTable::count(const std::vector<char> &matchesText) const
{
    std::array<std::vector<int>, facetCount> counts;
    for (std::size_t facet = 0; facet < facetCount; ++facet)
        counts[facet].resize(std::size_t(m_values[facet].texts.size()));
    const std::vector<int> rows = countCells(matchesText);
    for (std::size_t cell = 0; cell < rows.size(); ++cell) {
        if (rows[cell] == 0)
            continue;
        const auto [failures, failed] = failing(cell);
        // A facet's own choice does not narrow its own counts.
        if (failures == 1)
            counts[failed][std::size_t(codeOf(cell, failed))] += rows[cell];
        for (std::size_t facet = 0; failures == 0 && facet < facetCount; ++facet)
            counts[facet][std::size_t(codeOf(cell, facet))] += rows[cell];
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
