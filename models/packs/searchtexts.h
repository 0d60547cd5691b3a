// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/hugepages.h"
#include "models/packs/listchange.h"
#include "models/packs/searchwords.h"

#include <limits>

namespace packdesk {

/// Where a word was found in the texts of a pack.
using TextPlace = quint32;
inline constexpr TextPlace nowhere = 0;
/// It is there; where was not looked for.
inline constexpr TextPlace somewhere = std::numeric_limits<TextPlace>::max();

/// What is searched in the packs of a list: name, display name, description, category, id, image
/// reference, digest and capabilities. Texts in ASCII are searched where they stand in the answer;
/// a folded copy is made only of others, and of texts whose escapes hide more than line ends,
/// quotes and backslashes. Sets of bytes and of neighbours tell of most packs that they do not have
/// a word. Immutable once made.
class SearchTexts
{
public:
    explicit SearchTexts(const Snapshot &list);
    /// Reads only the rows that are new or changed.
    SearchTexts(const Snapshot &list, const SearchTexts &before, const ListChange &change);

    /// Each word is found in one of the texts. @param list the one that this was made of
    bool holds(const Snapshot &list, int row, const SearchWords &words) const;
    /// Where the word is found for the first time, or `somewhere`. @param from where a word that
    /// this one begins with was found for the first time
    TextPlace find(const Snapshot &list, int row, const SearchWord &word,
                   TextPlace from = somewhere) const;
    /// Where the word is found for the first time, and what follows it wherever it is.
    struct Survey
    {
        TextPlace first = nowhere;
        NextBytes next;
    };
    /// @param from as for find()
    Survey survey(const Snapshot &list, int row, const SearchWord &word,
                  TextPlace from = somewhere) const;
    /// Asks for the memory that find() will look at first.
    void prefetch(const Snapshot &list, int row, TextPlace place) const;
    /// Bytes of what this keeps.
    qint64 memoryBytes() const;

private:
    struct Row
    {
        PairSet pairs;
        /// Texts with a folded copy, one bit each.
        quint8 folded = 0;
    };

    static bool isFolded(const Row &row, std::size_t text)
    {
        return (row.folded >> text & 1U) != 0;
    }
    struct Text;

    void read(const Snapshot &list, int row);
    Text textAt(const Snapshot &list, int row, std::size_t text) const;
    TextPlace locate(const Snapshot &list, int row, const SearchWord &word, TextPlace from) const;
    bool isAt(const Snapshot &list, int row, const SearchWord &word, TextPlace place) const;
    QByteArrayView copyOf(int row, std::size_t text) const;

    /// By row, apart from the rest: they tell most of what one letter is looked for, and a row of
    /// both fills two lines of the cache.
    std::vector<ByteSet> m_bytes;
    std::vector<Row, HugePages<Row>> m_rows;
    /// By row; those of one row in the order of the texts, each ends with a separator that cannot
    /// be typed.
    std::vector<QByteArray> m_folded;
};

} // namespace packdesk
