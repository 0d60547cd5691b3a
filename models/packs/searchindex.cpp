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
    forgetPlaces();
    m_matches.resize(std::size_t(m_list->size()));
    for (int row = 0; row < m_list->size(); ++row)
        m_matches[std::size_t(row)] = char(test(row));
}

void SearchIndex::setList(const PreparedList &list)
{
    m_list = list.snapshot;
    m_keys = list.keys;
    m_earlier.clear();
    forgetPlaces();
    m_matches = carried(m_matches, list.change);
    for (const int row : list.change.fresh())
        m_matches[std::size_t(row)] = char(test(row));
}

void SearchIndex::clear()
{
    m_list.reset();
    m_keys.reset();
    m_earlier.clear();
    forgetPlaces();
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
    if (m_words.size() == 1 && !wider) {
        const SearchWords &before = m_earlier.back().words;
        const SearchWord &word = *m_words.begin();
        const bool typedOn = before.size() == 1 && word.text.startsWith(before.begin()->text);
        const auto next = typedOn ? word.nextAfter(*before.begin()) : std::nullopt;
        findOneWord(word, narrower, typedOn, next ? findByNext(*next) : 0);
        return;
    }
    forgetPlaces();
    const int count = int(m_matches.size());
    for (int row = 0; row < count; ++row) {
        const bool matched = matches(row);
        const bool settled = (narrower && !matched) || (wider && matched);
        if (!settled)
            m_matches[std::size_t(row)] = char(test(row));
    }
}

// The rows that were looked at ahead tell by what follows the word there; where it goes on is not
// before the place that is known. Answers the first row that was not.
std::size_t SearchIndex::findByNext(char next)
{
    const std::size_t looked = std::min(m_ahead, m_next.size());
    for (std::size_t row = 0; row < looked; ++row)
        m_matches[row] = char(m_matches[row] != 0 && m_next[row].holds(next));
    return looked;
}

// What a word begins with was found before it, or where it is.
void SearchIndex::findOneWord(const SearchWord &word, bool narrower, bool typedOn,
                              std::size_t first)
{
    if (!typedOn || m_places.size() != m_matches.size())
        m_places.assign(m_matches.size(), somewhere);
    m_ahead = 0;
    constexpr std::size_t ahead = 12;
    for (std::size_t row = first; row < m_matches.size(); ++row) {
        if (row + ahead < m_matches.size())
            m_keys->texts.prefetch(*m_list, int(row + ahead), m_places[row + ahead]);
        if (narrower && m_matches[row] == 0)
            continue;
        // A row that came to match again was not looked at since.
        const TextPlace from = m_matches[row] == 0 ? somewhere : m_places[row];
        m_places[row] = m_keys->texts.find(*m_list, int(row), word, from);
        m_matches[row] = char(m_places[row] != nowhere);
    }
}

bool SearchIndex::lookAhead()
{
    constexpr std::size_t rowsAtOnce = 2048;
    if (m_words.size() != 1)
        return false;
    if (m_places.size() != m_matches.size()) {
        m_places.assign(m_matches.size(), somewhere);
        m_ahead = 0;
    }
    m_next.resize(m_matches.size());
    const std::size_t end = std::min(m_ahead + rowsAtOnce, m_matches.size());
    for (; m_ahead < end; ++m_ahead) {
        if (m_matches[m_ahead] == 0)
            continue;
        const auto found
            = m_keys->texts.survey(*m_list, int(m_ahead), *m_words.begin(), m_places[m_ahead]);
        m_places[m_ahead] = found.first;
        m_next[m_ahead] = found.next;
    }
    return m_ahead < m_matches.size();
}

void SearchIndex::forgetPlaces()
{
    m_places.clear();
    m_next.clear();
    m_ahead = 0;
}

bool SearchIndex::recall(const SearchWords &words)
{
    const auto found = std::find_if(m_earlier.begin(), m_earlier.end(),
                                    [&words](const auto &one) { return one.words == words; });
    if (found == m_earlier.end())
        return false;
    m_words = std::move(found->words);
    m_matches = std::move(found->matches);
    forgetPlaces();
    m_earlier.erase(found, m_earlier.end());
    return true;
}

} // namespace packdesk
