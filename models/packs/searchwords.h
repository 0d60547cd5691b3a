// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/bytepattern.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace packdesk {

/// A text as it is searched: case folded, accents removed, in UTF-8.
QByteArray foldedText(const QString &text);

/// Which bytes a folded text has, by one bit each for ASCII letters and digits, shared by others.
using ByteSet = quint64;
ByteSet bitOf(char byte);

/// Which neighbours of ASCII letters and some signs a folded text has.
class PairSet
{
public:
    /// Letters and these signs: all other bytes are outside of the set.
    static constexpr QByteArrayView signs{".-/:"};
    static constexpr int symbols = 26 + 4;

    /// -1 for a byte that is outside.
    static int symbolOf(char byte);

    /// @param first, second symbols
    void insert(int first, int second)
    {
        const int pair = first * symbols + second;
        m_bits[std::size_t(pair / 64)] |= quint64(1) << (pair % 64);
    }
    void unite(const PairSet &other);
    bool holds(const PairSet &other) const;

private:
    std::array<quint64, (symbols * symbols + 63) / 64> m_bits = {};
};

/// Which bytes of ASCII a folded text has behind a word, one bit each.
class NextBytes
{
public:
    void insert(char byte)
    {
        if (const auto value = static_cast<unsigned char>(byte); value < 128)
            m_bits[value / 64] |= quint64(1) << (value % 64);
    }
    /// @param byte of ASCII
    bool holds(char byte) const
    {
        const auto value = static_cast<unsigned char>(byte);
        return (m_bits[value / 64] >> (value % 64) & 1) != 0;
    }

private:
    std::array<quint64, 2> m_bits = {};
};

/// A folded word.
struct SearchWord
{
    explicit SearchWord(const QByteArray &folded);

    QByteArray text;
    ByteSet bytes = 0;
    PairSet pairs;
    /// One ASCII letter or digit, or two bytes of a PairSet: the sets tell all.
    bool isInSets = false;
    BytePattern pattern;
    /// As JSON writes it: the same but for quotes and backslashes.
    BytePattern jsonPattern;

    /// The byte by which this goes on where the other ends; nothing where it is another one, or
    /// more than a byte of ASCII.
    std::optional<char> nextAfter(const SearchWord &other) const;

    friend bool operator==(const SearchWord &left, const SearchWord &right)
    {
        return left.text == right.text;
    }
};

/// The folded words of what was typed.
class SearchWords
{
public:
    explicit SearchWords(const QString &text = {});

    bool isEmpty() const { return m_words.empty(); }
    std::size_t size() const { return m_words.size(); }
    auto begin() const { return m_words.begin(); }
    auto end() const { return m_words.end(); }
    /// Whatever this finds, `other` finds too.
    bool narrows(const SearchWords &other) const;
    friend bool operator==(const SearchWords &, const SearchWords &) = default;

private:
    std::vector<SearchWord> m_words;
};

} // namespace packdesk
