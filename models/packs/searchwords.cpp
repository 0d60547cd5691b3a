// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/searchwords.h"

#include <algorithm>

namespace packdesk {

namespace {

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

ByteSet bitOf(char byte)
{
    constexpr int letters = 26;
    constexpr int letterAndDigits = letters + 10;
    if (byte >= 'a' && byte <= 'z')
        return ByteSet(1) << (byte - 'a');
    if (byte >= '0' && byte <= '9')
        return ByteSet(1) << (letters + byte - '0');
    const int other = static_cast<unsigned char>(byte) % (64 - letterAndDigits);
    return ByteSet(1) << (letterAndDigits + other);
}

namespace {

QByteArray asJson(QByteArray text)
{
    return text.replace('\\', "\\\\").replace('"', "\\\"");
}

bool isLetterOrDigit(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

bool isToldBySets(const QByteArray &word)
{
    if (word.size() == 1)
        return isLetterOrDigit(word.front());
    return word.size() == 2 && PairSet::symbolOf(word[0]) >= 0 && PairSet::symbolOf(word[1]) >= 0;
}

} // namespace

int PairSet::symbolOf(char byte)
{
    if (byte >= 'a' && byte <= 'z')
        return byte - 'a';
    const qsizetype sign = signs.indexOf(byte);
    return sign < 0 ? -1 : 26 + int(sign);
}

void PairSet::unite(const PairSet &other)
{
    for (std::size_t i = 0; i < m_bits.size(); ++i)
        m_bits[i] |= other.m_bits[i];
}

bool PairSet::holds(const PairSet &other) const
{
    for (std::size_t i = 0; i < m_bits.size(); ++i) {
        if ((m_bits[i] & other.m_bits[i]) != other.m_bits[i])
            return false;
    }
    return true;
}

SearchWord::SearchWord(const QByteArray &folded)
    : text(folded)
    , isInSets(isToldBySets(folded))
    , pattern(folded)
    , jsonPattern(asJson(folded))
{
    int before = -1;
    for (const char byte : folded) {
        const int symbol = PairSet::symbolOf(byte);
        bytes |= bitOf(byte);
        if (before >= 0 && symbol >= 0)
            pairs.insert(before, symbol);
        before = symbol;
    }
}

std::optional<char> SearchWord::nextAfter(const SearchWord &other) const
{
    const bool goesOn = text.size() == other.text.size() + 1 && text.startsWith(other.text)
        && static_cast<unsigned char>(text.back()) < 128;
    return goesOn ? std::optional(text.back()) : std::nullopt;
}

SearchWords::SearchWords(const QString &text)
{
    QList<QByteArray> words;
    const QStringList typed = typedWords(text);
    for (const QString &word : typed) {
        const QByteArray folded = foldedText(word);
        if (!folded.isEmpty() && !words.contains(folded))
            words.append(folded);
    }
    // The longest word is the rarest.
    std::sort(words.begin(), words.end(), [](const QByteArray &left, const QByteArray &right) {
        return left.size() != right.size() ? left.size() > right.size() : left < right;
    });
    for (const QByteArray &word : std::as_const(words))
        m_words.emplace_back(word);
}

bool SearchWords::narrows(const SearchWords &other) const
{
    return std::all_of(other.begin(), other.end(), [this](const SearchWord &wide) {
        return std::any_of(begin(), end(), [&wide](const SearchWord &word) {
            return word.text.contains(wide.text);
        });
    });
}

} // namespace packdesk
