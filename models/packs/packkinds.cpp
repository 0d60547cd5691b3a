// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packkinds.h"

#include <QHashFunctions>

#include <unordered_map>

namespace packdesk {

namespace {

struct CodesHash
{
    std::size_t operator()(const PackKinds::Codes &codes) const
    {
        return qHashBits(codes.data(), sizeof(codes), QHashSeed::globalSeed());
    }
};

} // namespace

PackKinds::PackKinds(const std::array<const std::vector<int> *, 5> &columns)
    : m_rows(columns.front()->size())
{
    std::unordered_map<Codes, int, CodesHash> numbers;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        Codes codes = {};
        for (std::size_t i = 0; i < codes.size(); ++i)
            codes[i] = (*columns[i])[row];
        const auto [place, isNew] = numbers.try_emplace(codes, int(m_kinds.size()));
        if (isNew)
            m_kinds.push_back(codes);
        m_rows[row] = place->second;
    }
}

} // namespace packdesk
