// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayMatcher>
#include <QList>
#include <QString>

#include <vector>

namespace packdesk {

struct Pack;

/// A text as it is searched: case folded, accents removed, in UTF-8.
QByteArray foldedText(const QString &text);

/// All that is searched in a pack, folded, with separators that cannot be typed.
QByteArray searchTextOf(const Pack &pack);

/// The folded words of what was typed.
class SearchWords
{
public:
    explicit SearchWords(const QString &text = {});

    bool isEmpty() const { return m_words.isEmpty(); }
    /// Each word occurs in the text.
    bool foundIn(const QByteArray &foldedText) const;
    /// Whatever this finds, `other` finds too.
    bool narrows(const SearchWords &other) const;
    friend bool operator==(const SearchWords &left, const SearchWords &right)
    {
        return left.m_words == right.m_words;
    }

private:
    QList<QByteArray> m_words;
    QList<QByteArrayMatcher> m_matchers;
};

/// The search texts of a list of packs, by row, and which of them hold the words searched for.
/// A text is folded once; a search that narrows or widens the last one tests only the rows
/// whose answer can change.
class SearchIndex
{
public:
    void clear() { m_rows.clear(); }
    void insertRows(int first, int count);
    void removeRows(int first, int count);
    void permuteRows(const std::vector<int> &to);
    void setPack(int row, const Pack &pack);

    void setText(const QString &text);
    bool matches(int row) const { return m_rows[std::size_t(row)].matches; }

private:
    struct Row
    {
        QByteArray text;
        bool matches = false;
    };

    std::vector<Row> m_rows;
    SearchWords m_words;
};

} // namespace packdesk
