// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/bytepattern.h"

#include <QList>
#include <QString>

#include <vector>

namespace packdesk {

/// A text as it is searched: case folded, accents removed, in UTF-8.
QByteArray foldedText(const QString &text);

/// Which bytes a folded text has, by one bit each for ASCII letters and digits, shared by others.
using ByteSet = quint64;
ByteSet bitOf(char byte);

/// A folded word.
struct SearchWord
{
    explicit SearchWord(const QByteArray &folded);

    QByteArray text;
    ByteSet bytes = 0;
    /// One ASCII letter or digit: its ByteSet tells all.
    bool isOneByte = false;
    BytePattern pattern;
    /// As JSON writes it: the same but for quotes and backslashes.
    BytePattern jsonPattern;

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
    auto begin() const { return m_words.begin(); }
    auto end() const { return m_words.end(); }
    /// Whatever this finds, `other` finds too.
    bool narrows(const SearchWords &other) const;
    friend bool operator==(const SearchWords &, const SearchWords &) = default;

private:
    std::vector<SearchWord> m_words;
};

} // namespace packdesk
