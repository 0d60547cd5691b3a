// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/searchindex.h"

#include <algorithm>

namespace packdesk {

namespace {

// A typed word, letter by letter.
constexpr std::size_t mostEarlier = 32;

} // namespace

void SearchIndex::setList(SnapshotPtr list, PackKeysPtr keys)
{
    m_list = std::move(list);
    m_keys = std::move(keys);
    m_earlier.clear();
    m_matches.resize(std::size_t(m_list->size()));
    for (int row = 0; row < m_list->size(); ++row)
        m_matches[std::size_t(row)] = char(test(row));
}

void SearchIndex::setList(const PreparedList &list)
{
    m_list = list.snapshot;
    m_keys = list.keys;
    m_earlier.clear();
    m_matches = carried(m_matches, list.change);
    for (const int row : list.change.fresh())
        m_matches[std::size_t(row)] = char(test(row));
}

void SearchIndex::clear()
{
    m_list.reset();
    m_keys.reset();
    m_earlier.clear();
    m_matches.clear();
}

void SearchIndex::setText(const QString &text)
{
    SearchWords words(text);
    if (words == m_words)
        return;
    const bool narrower = words.narrows(m_words);
    const bool wider = m_words.narrows(words);
    if (recall(words))
        return;
    m_earlier.push_back({std::exchange(m_words, std::move(words)), m_matches});
    if (m_earlier.size() > mostEarlier)
        m_earlier.erase(m_earlier.begin());
    const int count = int(m_matches.size());
    for (int row = 0; row < count; ++row) {
        const bool matched = matches(row);
        const bool settled = (narrower && !matched) || (wider && matched);
        if (!settled)
            m_matches[std::size_t(row)] = char(test(row));
    }
}

bool SearchIndex::recall(const SearchWords &words)
{
    const auto found = std::find_if(m_earlier.begin(), m_earlier.end(),
                                    [&words](const auto &one) { return one.words == words; });
    if (found == m_earlier.end())
        return false;
    m_words = std::move(found->words);
    m_matches = std::move(found->matches);
    m_earlier.erase(found, m_earlier.end());
    return true;
}

} // namespace packdesk
