// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/searchtexts.h"

#include <algorithm>

namespace packdesk {

namespace {

// No UTF-8 text holds this byte.
constexpr char separator = char(0xff);

// Short ones first: most words are found in them.
constexpr PackField searched[] = {
    PackField::Name,     PackField::DisplayName, PackField::Id,          PackField::Category,
    PackField::ImageRef, PackField::ImageDigest, PackField::Description, PackField::Capabilities};

constexpr int placeBits = 28;

TextPlace placeOf(std::size_t text, qsizetype offset)
{
    constexpr quint32 most = (1U << placeBits) - 2;
    return TextPlace(text << placeBits) + qMin(quint32(offset), most) + 1;
}

std::size_t textOf(TextPlace place)
{
    return (place - 1) >> placeBits;
}

qsizetype offsetOf(TextPlace place)
{
    return (place - 1) & ((1U << placeBits) - 1);
}

/// What is known of each byte.
struct ByteKinds
{
    std::array<ByteSet, 256> bits = {};
    std::array<int, 256> symbols = {};

    ByteKinds()
    {
        for (int value = 0; value < 256; ++value) {
            const bool capital = value >= 'A' && value <= 'Z';
            const char byte = char(capital ? value - 'A' + 'a' : value);
            bits[std::size_t(value)] = bitOf(byte);
            symbols[std::size_t(value)] = PairSet::symbolOf(byte);
        }
    }
};

const ByteKinds &byteKinds()
{
    static const ByteKinds kinds;
    return kinds;
}

/// Collects the bytes and pairs of a text, and whether it can be searched where it stands.
class ByteScan
{
public:
    void addPlain(QByteArrayView text)
    {
        const ByteKinds &kinds = byteKinds();
        unsigned char all = 0;
        int before = -1;
        for (const char byte : text) {
            const auto value = static_cast<unsigned char>(byte);
            const int symbol = kinds.symbols[value];
            m_bytes |= kinds.bits[value];
            all |= value;
            if (before >= 0 && symbol >= 0)
                m_pairs.insert(before, symbol);
            before = symbol;
        }
        m_inPlace = m_inPlace && all < 0x80;
    }

    // The letter of an escape is no letter of the text.
    void addEscaped(QByteArrayView text)
    {
        constexpr QByteArrayView simple("nrtbf\"\\");
        qsizetype from = 0;
        while (true) {
            const qsizetype escape = text.indexOf('\\', from);
            if (escape < 0)
                break;
            addPlain(text.sliced(from, escape - from));
            const char what = text[escape + 1];
            m_inPlace = m_inPlace && simple.contains(what);
            if (what == '"' || what == '\\')
                m_bytes |= bitOf(what);
            from = escape + 2;
        }
        addPlain(text.sliced(from));
    }

    ByteSet bytes() const { return m_bytes; }
    const PairSet &pairs() const { return m_pairs; }
    bool isInPlace() const { return m_inPlace; }

private:
    ByteSet m_bytes = 0;
    PairSet m_pairs;
    bool m_inPlace = true;
};

// What an escape begins is no text.
bool isInEscape(const char *start, const char *place)
{
    const char *backslash = place;
    while (backslash > start && backslash[-1] == '\\')
        --backslash;
    return ((place - backslash) & 1) != 0;
}

// Of the escapes, only those of quotes and backslashes stand for what can be typed.
void noteNext(QByteArrayView behind, bool escaped, NextBytes &next)
{
    if (behind.isEmpty())
        return;
    const char byte = behind.front();
    if (escaped && byte == '\\') {
        if (behind.size() > 1 && (behind[1] == '"' || behind[1] == '\\'))
            next.insert(behind[1]);
    } else {
        next.insert(byte >= 'A' && byte <= 'Z' ? char(byte - 'A' + 'a') : byte);
    }
}

// -1 where it is not found.
qsizetype indexIn(QByteArrayView text, bool escaped, const BytePattern &pattern, qsizetype from)
{
    const char *start = text.data();
    const char *end = start + text.size();
    if (from >= text.size())
        return -1;
    const char *place = pattern.find(start + from, end);
    while (escaped && place && isInEscape(start, place))
        place = pattern.find(place + 1, end);
    return place ? place - start : -1;
}

} // namespace

SearchTexts::SearchTexts(const Snapshot &list)
    : m_bytes(std::size_t(list.size()))
    , m_rows(std::size_t(list.size()))
    , m_folded(std::size_t(list.size()))
{
    for (int row = 0; row < list.size(); ++row)
        read(list, row);
}

SearchTexts::SearchTexts(const Snapshot &list, const SearchTexts &before, const ListChange &change)
    : m_bytes(carried(before.m_bytes, change))
    , m_rows(carried(before.m_rows, change))
    , m_folded(carried(before.m_folded, change))
{
    for (const int row : change.fresh())
        read(list, row);
    // Whether a text can be searched where it stands depends on how it is written.
    for (const int row : change.rewritten)
        read(list, row);
}

void SearchTexts::read(const Snapshot &list, int row)
{
    Row entry;
    ByteSet bytes = 0;
    QByteArray copies;
    for (std::size_t i = 0; i < std::size(searched); ++i) {
        ByteScan scan;
        if (list.span(row, searched[i]).escaped)
            scan.addEscaped(list.rawText(row, searched[i]));
        else
            scan.addPlain(list.rawText(row, searched[i]));
        if (!scan.isInPlace()) {
            const QByteArray folded = foldedText(list.text(row, searched[i]));
            scan = {};
            scan.addPlain(folded);
            copies += folded + separator;
            entry.folded = quint8(entry.folded | 1U << i);
        }
        bytes |= scan.bytes();
        entry.pairs.unite(scan.pairs());
    }
    if (!copies.isEmpty()) {
        copies.squeeze();
        copies.reserve(copies.size() + BytePattern::padding);
    }
    m_bytes[std::size_t(row)] = bytes;
    m_rows[std::size_t(row)] = entry;
    m_folded[std::size_t(row)] = copies;
}

bool SearchTexts::holds(const Snapshot &list, int row, const SearchWords &words) const
{
    return std::all_of(words.begin(), words.end(),
                       [&](const SearchWord &word) { return find(list, row, word) != nowhere; });
}

TextPlace SearchTexts::find(const Snapshot &list, int row, const SearchWord &word,
                            TextPlace from) const
{
    if (from != somewhere && isAt(list, row, word, from))
        return from;
    if ((m_bytes[std::size_t(row)] & word.bytes) != word.bytes)
        return nowhere;
    // A single byte has no neighbours, and the set of them is most of what there is to read.
    if (word.text.size() > 1 && !m_rows[std::size_t(row)].pairs.holds(word.pairs))
        return nowhere;
    return word.isInSets ? somewhere : locate(list, row, word, from);
}

/// A text of a pack as it is searched.
struct SearchTexts::Text
{
    QByteArrayView bytes;
    bool escaped = false;

    const BytePattern &patternOf(const SearchWord &word) const
    {
        return escaped ? word.jsonPattern : word.pattern;
    }
};

SearchTexts::Text SearchTexts::textAt(const Snapshot &list, int row, std::size_t text) const
{
    if (isFolded(m_rows[std::size_t(row)], text))
        return {copyOf(row, text), false};
    return {list.rawText(row, searched[text]), list.span(row, searched[text]).escaped != 0};
}

TextPlace SearchTexts::locate(const Snapshot &list, int row, const SearchWord &word,
                              TextPlace from) const
{
    qsizetype offset = from == somewhere ? 0 : offsetOf(from);
    for (std::size_t i = from == somewhere ? 0 : textOf(from); i < std::size(searched); ++i) {
        const Text text = textAt(list, row, i);
        const qsizetype index = indexIn(text.bytes, text.escaped, text.patternOf(word), offset);
        if (index >= 0)
            return placeOf(i, index);
        offset = 0;
    }
    return nowhere;
}

SearchTexts::Survey SearchTexts::survey(const Snapshot &list, int row, const SearchWord &word,
                                        TextPlace from) const
{
    Survey survey;
    qsizetype offset = from == somewhere ? 0 : offsetOf(from);
    for (std::size_t i = from == somewhere ? 0 : textOf(from); i < std::size(searched); ++i) {
        const Text text = textAt(list, row, i);
        const BytePattern &pattern = text.patternOf(word);
        while (true) {
            const qsizetype index = indexIn(text.bytes, text.escaped, pattern, offset);
            if (index < 0)
                break;
            if (survey.first == nowhere)
                survey.first = placeOf(i, index);
            noteNext(text.bytes.sliced(index + pattern.size()), text.escaped, survey.next);
            offset = index + 1;
        }
        offset = 0;
    }
    return survey;
}

// A word that goes on where the one before was needs no search.
bool SearchTexts::isAt(const Snapshot &list, int row, const SearchWord &word, TextPlace place) const
{
    const std::size_t i = textOf(place);
    const TextSpan &span = list.span(row, searched[i]);
    const qsizetype offset = offsetOf(place);
    const bool plain = !isFolded(m_rows[std::size_t(row)], i) && !span.escaped;
    return plain && offset + word.pattern.size() <= qsizetype(span.size)
        && word.pattern.isAt(list.rawText(row, searched[i]).data() + offset);
}

void SearchTexts::prefetch(const Snapshot &list, int row, TextPlace place) const
{
    if (place != nowhere && place != somewhere)
        __builtin_prefetch(list.rawText(row, searched[textOf(place)]).data() + offsetOf(place));
}

QByteArrayView SearchTexts::copyOf(int row, std::size_t text) const
{
    QByteArrayView copies = m_folded[std::size_t(row)];
    for (std::size_t i = 0; i < text; ++i) {
        if (isFolded(m_rows[std::size_t(row)], i))
            copies = copies.sliced(copies.indexOf(separator) + 1);
    }
    return copies.first(copies.indexOf(separator));
}

qint64 SearchTexts::memoryBytes() const
{
    auto bytes = qint64(m_bytes.capacity()) * qint64(sizeof(ByteSet))
        + qint64(m_rows.capacity()) * qint64(sizeof(Row))
        + qint64(m_folded.capacity()) * qint64(sizeof(QByteArray));
    for (const QByteArray &text : m_folded)
        bytes += text.isEmpty() ? 0 : text.capacity();
    return bytes;
}

} // namespace packdesk
