// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/searchindex.h"

#include "models/api/pack.h"
#include "models/packs/rowplan.h"

#include <algorithm>

namespace packdesk {

namespace {

// No UTF-8 text holds this byte.
constexpr char separator = char(0xff);

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

QString withoutMarks(const QString &decomposed)
{
    constexpr char16_t firstMark = 0x300;
    QString result;
    result.reserve(decomposed.size());
    for (qsizetype i = 0; i < decomposed.size(); ++i) {
        const QChar c = decomposed[i];
        if (c.unicode() < firstMark) {
            result += c;
            continue;
        }
        const bool pair = c.isHighSurrogate() && i + 1 < decomposed.size()
            && decomposed[i + 1].isLowSurrogate();
        const char32_t codePoint
            = pair ? QChar::surrogateToUcs4(c, decomposed[i + 1]) : char32_t(c.unicode());
        if (QChar::category(codePoint) != QChar::Mark_NonSpacing)
            result += QStringView(decomposed).mid(i, pair ? 2 : 1);
        i += pair ? 1 : 0;
    }
    return result;
}

QStringList typedWords(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : text) {
        const bool between = c.isSpace() || c.category() == QChar::Other_Control;
        if (!between) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

} // namespace

QByteArray foldedText(const QString &text)
{
    // Nearly all of a list is ASCII, and for that case folding is all there is to do.
    if (isAscii(text))
        return text.toLatin1().toLower();
    const QString decomposed = text.toCaseFolded().normalized(QString::NormalizationForm_D);
    return withoutMarks(decomposed).toCaseFolded().toUtf8();
}

QByteArray searchTextOf(const Pack &pack)
{
    QByteArray result;
    for (const QString *text : {&pack.name, &pack.displayName, &pack.description, &pack.category,
                                &pack.id, &pack.imageRef, &pack.imageDigest, &pack.capabilities}) {
        if (text->isEmpty())
            continue;
        result += foldedText(*text);
        result += separator;
    }
    return result;
}

SearchWords::SearchWords(const QString &text)
{
    const QStringList typed = typedWords(text);
    for (const QString &word : typed) {
        const QByteArray folded = foldedText(word);
        if (!folded.isEmpty() && !m_words.contains(folded))
            m_words.append(folded);
    }
    // The longest word is the rarest.
    std::sort(m_words.begin(), m_words.end(), [](const QByteArray &left, const QByteArray &right) {
        return left.size() != right.size() ? left.size() > right.size() : left < right;
    });
    for (const QByteArray &word : std::as_const(m_words))
        m_matchers.append(QByteArrayMatcher(word));
}

bool SearchWords::foundIn(const QByteArray &foldedText) const
{
    return std::all_of(m_matchers.begin(), m_matchers.end(),
                       [&foldedText](const QByteArrayMatcher &matcher) {
                           return matcher.indexIn(foldedText) >= 0;
                       });
}

bool SearchWords::narrows(const SearchWords &other) const
{
    return std::all_of(other.m_words.begin(), other.m_words.end(), [this](const QByteArray &wide) {
        return std::any_of(m_words.begin(), m_words.end(),
                           [&wide](const QByteArray &word) { return word.contains(wide); });
    });
}

void SearchIndex::insertRows(int first, int count)
{
    m_rows.insert(m_rows.begin() + first, std::size_t(count), Row());
}

void SearchIndex::removeRows(int first, int count)
{
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + count);
}

void SearchIndex::permuteRows(const std::vector<int> &to)
{
    m_rows = permuted(std::move(m_rows), to);
}

void SearchIndex::setPack(int row, const Pack &pack)
{
    Row &entry = m_rows[std::size_t(row)];
    entry.text = searchTextOf(pack);
    entry.matches = m_words.foundIn(entry.text);
}

void SearchIndex::setText(const QString &text)
{
    const SearchWords words(text);
    if (words == m_words)
        return;
    const bool narrower = words.narrows(m_words);
    const bool wider = m_words.narrows(words);
    m_words = words;
    for (Row &row : m_rows) {
        const bool settled = (narrower && !row.matches) || (wider && row.matches);
        if (!settled)
            row.matches = m_words.foundIn(row.text);
    }
}

} // namespace packdesk
