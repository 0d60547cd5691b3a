// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/searchtexts.h"

#include <algorithm>

namespace packdesk {

namespace {

// No UTF-8 text holds this byte.
constexpr char separator = char(0xff);

constexpr PackField searched[]
    = {PackField::Name, PackField::DisplayName, PackField::Description, PackField::Category,
       PackField::Id,   PackField::ImageRef,    PackField::ImageDigest, PackField::Capabilities};

constexpr char lowered(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? char(byte - 'A' + 'a') : byte;
}

std::array<ByteSet, 256> makeBits()
{
    std::array<ByteSet, 256> bits = {};
    for (int byte = 0; byte < 256; ++byte)
        bits[std::size_t(byte)] = bitOf(lowered(char(byte)));
    return bits;
}

/// Collects the bytes of texts, and whether they can be searched where they stand.
class ByteScan
{
public:
    explicit ByteScan(const std::array<ByteSet, 256> &bits)
        : m_bits(bits)
    {
    }

    void addPlain(QByteArrayView text)
    {
        ByteSet bytes = 0;
        unsigned char all = 0;
        for (const char byte : text) {
            const auto value = static_cast<unsigned char>(byte);
            bytes |= m_bits[value];
            all |= value;
        }
        m_bytes |= bytes;
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
                m_bytes |= m_bits[static_cast<unsigned char>(what)];
            from = escape + 2;
        }
        addPlain(text.sliced(from));
    }

    ByteSet bytes() const { return m_bytes; }
    bool isInPlace() const { return m_inPlace; }

private:
    const std::array<ByteSet, 256> &m_bits;
    ByteSet m_bytes = 0;
    bool m_inPlace = true;
};

const std::array<ByteSet, 256> &byteBits()
{
    static const std::array<ByteSet, 256> bits = makeBits();
    return bits;
}

QByteArray foldedTexts(const Snapshot &list, int row)
{
    QByteArray result;
    for (const PackField text : searched) {
        if (list.span(row, text).size > 0)
            result += foldedText(list.text(row, text)) + separator;
    }
    result.reserve(result.size() + BytePattern::padding);
    return result;
}

// What an escape begins is no text.
bool isInEscape(const char *start, const char *place)
{
    const char *backslash = place;
    while (backslash > start && backslash[-1] == '\\')
        --backslash;
    return ((place - backslash) & 1) != 0;
}

bool isFound(const BytePattern &pattern, QByteArrayView text, bool escaped)
{
    const char *end = text.data() + text.size();
    const char *place = pattern.find(text.data(), end);
    while (escaped && place && isInEscape(text.data(), place))
        place = pattern.find(place + 1, end);
    return place != nullptr;
}

} // namespace

SearchTexts::SearchTexts(const Snapshot &list)
    : m_bytes(std::size_t(list.size()))
    , m_folded(std::size_t(list.size()))
{
    for (int row = 0; row < list.size(); ++row)
        read(list, row);
}

SearchTexts::SearchTexts(const Snapshot &list, const SearchTexts &before, const ListChange &change)
    : m_bytes(carried(before.m_bytes, change))
    , m_folded(carried(before.m_folded, change))
{
    for (const int row : change.fresh())
        read(list, row);
}

void SearchTexts::read(const Snapshot &list, int row)
{
    ByteScan scan(byteBits());
    for (const PackField text : searched) {
        if (list.span(row, text).escaped)
            scan.addEscaped(list.rawText(row, text));
        else
            scan.addPlain(list.rawText(row, text));
    }
    m_bytes[std::size_t(row)] = scan.bytes();
    QByteArray &folded = m_folded[std::size_t(row)];
    folded.clear();
    if (scan.isInPlace())
        return;
    folded = foldedTexts(list, row);
    ByteScan foldedScan(byteBits());
    foldedScan.addPlain(folded);
    m_bytes[std::size_t(row)] = foldedScan.bytes();
}

bool SearchTexts::holds(const Snapshot &list, int row, const SearchWords &words) const
{
    return std::all_of(words.begin(), words.end(),
                       [&](const SearchWord &word) { return holds(list, row, word); });
}

bool SearchTexts::holds(const Snapshot &list, int row, const SearchWord &word) const
{
    if ((m_bytes[std::size_t(row)] & word.bytes) != word.bytes)
        return false;
    if (word.isOneByte)
        return true;
    const QByteArray &folded = m_folded[std::size_t(row)];
    if (!folded.isEmpty())
        return isFound(word.pattern, folded, false);
    return std::any_of(std::begin(searched), std::end(searched), [&](PackField text) {
        const bool escaped = list.span(row, text).escaped;
        return isFound(escaped ? word.jsonPattern : word.pattern, list.rawText(row, text), escaped);
    });
}

qint64 SearchTexts::memoryBytes() const
{
    auto bytes
        = qint64(m_bytes.capacity() * sizeof(ByteSet) + m_folded.capacity() * sizeof(QByteArray));
    for (const QByteArray &text : m_folded)
        bytes += text.isEmpty() ? 0 : text.capacity();
    return bytes;
}

} // namespace packdesk
