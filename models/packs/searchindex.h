// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packkeys.h"

namespace packdesk {

/// Which packs of a list hold the words searched for. A search that narrows or widens the last one
/// tests only the rows whose answer can change, and one that was there before, as when typed
/// letters are deleted, tests none.
class SearchIndex
{
public:
    /// Another list, all of which is tested.
    void setList(SnapshotPtr list, PackKeysPtr keys);
    /// Only the rows that are new or changed are tested.
    void setList(const PreparedList &list);
    void clear();

    void setText(const QString &text);
    /// Looks ahead for what the next letter will ask, for about a millisecond; false where nothing
    /// is left to do.
    bool lookAhead();
    bool matches(int row) const { return m_matches[std::size_t(row)] != 0; }
    /// By row, 0 where it does not match.
    const std::vector<char> &matches() const { return m_matches; }

private:
    using Matches = std::vector<char>;
    struct Earlier
    {
        SearchWords words;
        Matches matches;
    };

    bool test(int row) const { return m_keys->texts.holds(*m_list, row, m_words); }
    std::size_t findByNext(char next);
    void findOneWord(const SearchWord &word, bool narrower, bool typedOn, std::size_t first);
    void forgetPlaces();
    bool recall(const SearchWords &words);

    SnapshotPtr m_list;
    PackKeysPtr m_keys;
    SearchWords m_words;
    Matches m_matches;
    /// Of a single word, where each row that matches has it, or what it begins with; empty where
    /// that is not known.
    std::vector<TextPlace> m_places;
    /// What follows it, of the rows that lookAhead() has looked at.
    std::vector<NextBytes> m_next;
    /// The first row that lookAhead() has not looked at.
    std::size_t m_ahead = 0;
    std::vector<Earlier> m_earlier;
};

} // namespace packdesk
