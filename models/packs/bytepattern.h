// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace packdesk {

/// Finds a folded word in UTF-8 texts at the speed of memory: ASCII letters of the text in either
/// case, all other bytes as they are.
class BytePattern
{
public:
    /// The texts must have so many readable bytes behind them.
    static constexpr qsizetype padding = 64;

    /// @param word not empty, without capital ASCII letters
    explicit BytePattern(const QByteArray &word);

    qsizetype size() const { return m_word.size(); }
    /// The first place in [from, end), nullptr where there is none.
    const char *find(const char *from, const char *end) const;
    /// The word is at this place.
    bool isAt(const char *place) const;

private:
    QByteArray m_word;
    /// What each byte of a text is or-ed with before it is compared.
    QByteArray m_masks;
};

} // namespace packdesk
