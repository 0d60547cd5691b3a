// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/listchange.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace packdesk {

/// One text of each pack of a list as a number: equal texts have the same one. Immutable once made.
class TextCodes
{
public:
    using Less = std::function<bool(const QString &, const QString &)>;

    /// @param less orders the texts for rank(); empty ones are not given to it
    TextCodes(const Snapshot &list, PackField text, const Less &less);
    /// Reads only the rows that are new or changed.
    TextCodes(const Snapshot &list, PackField text, const Less &less, const TextCodes &before,
              const ListChange &change);

    int at(int row) const { return m_codes[std::size_t(row)]; }
    const std::vector<int> &codes() const { return m_codes; }
    /// By code; null and empty are the same. Some may belong to no row any more.
    const QStringList &texts() const { return m_texts; }
    /// -1 where no row ever had it.
    int codeOf(const QString &text) const { return m_numbers.value(text, -1); }
    /// The place of the row's text among all, equal for texts that the order does not tell apart;
    /// -1 for the empty one.
    int rank(int row) const { return m_ranks[std::size_t(at(row))]; }

private:
    void read(const Snapshot &list, PackField text, const std::vector<int> &rows);
    int codeFor(const QString &text);
    void rankTexts(const Less &less);

    std::vector<int> m_codes;
    QStringList m_texts;
    QHash<QString, int> m_numbers;
    std::vector<int> m_ranks;
};

} // namespace packdesk
