// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/listchange.h"
#include "models/packs/searchwords.h"

namespace packdesk {

/// What is searched in the packs of a list: name, display name, description, category, id, image
/// reference, digest and capabilities. Texts in ASCII are searched where they stand in the answer;
/// a folded copy is made only of others, and of texts whose escapes hide more than line ends,
/// quotes and backslashes. Immutable once made.
class SearchTexts
{
public:
    explicit SearchTexts(const Snapshot &list);
    /// Reads only the rows that are new or changed.
    SearchTexts(const Snapshot &list, const SearchTexts &before, const ListChange &change);

    /// Each word is found in one of the texts. @param list the one that this was made of
    bool holds(const Snapshot &list, int row, const SearchWords &words) const;
    /// Bytes of what this keeps.
    qint64 memoryBytes() const;

private:
    void read(const Snapshot &list, int row);
    bool holds(const Snapshot &list, int row, const SearchWord &word) const;

    std::vector<ByteSet> m_bytes;
    /// Folded texts with a separator between that cannot be typed; empty where the row has none.
    std::vector<QByteArray> m_folded;
};

} // namespace packdesk
