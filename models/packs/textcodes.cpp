// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/textcodes.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace packdesk {

namespace {

std::vector<int> allRows(int count)
{
    std::vector<int> rows(static_cast<std::size_t>(count));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

// Texts that are gone are forgotten before they are more than those that are there.
bool isWorthKeeping(const TextCodes &before, const ListChange &change)
{
    return before.texts().size() < 2 * change.newCount + 100;
}

} // namespace

TextCodes::TextCodes(const Snapshot &list, PackField text, const Less &less)
    : m_codes(std::size_t(list.size()))
{
    read(list, text, allRows(list.size()));
    rankTexts(less);
}

TextCodes::TextCodes(const Snapshot &list, PackField text, const Less &less,
                     const TextCodes &before, const ListChange &change)
{
    if (!isWorthKeeping(before, change)) {
        *this = TextCodes(list, text, less);
        return;
    }
    m_codes = carried(before.m_codes, change);
    m_texts = before.m_texts;
    m_numbers = before.m_numbers;
    m_ranks = before.m_ranks;
    read(list, text, change.fresh());
    if (m_texts.size() != before.m_texts.size())
        rankTexts(less);
}

// Decodes each distinct text once.
void TextCodes::read(const Snapshot &list, PackField text, const std::vector<int> &rows)
{
    std::unordered_map<std::string_view, int> known;
    for (const int row : rows) {
        const QByteArrayView raw = list.rawText(row, text);
        const auto [found, isNew]
            = known.try_emplace(std::string_view(raw.data(), std::size_t(raw.size())), 0);
        if (isNew)
            found->second = codeFor(list.text(row, text));
        m_codes[std::size_t(row)] = found->second;
    }
}

int TextCodes::codeFor(const QString &text)
{
    const auto found = m_numbers.constFind(text);
    if (found != m_numbers.constEnd())
        return *found;
    const int code = int(m_texts.size());
    m_numbers.insert(text, code);
    m_texts.append(text.isEmpty() ? QStringLiteral("") : text);
    return code;
}

void TextCodes::rankTexts(const Less &less)
{
    std::vector<int> codes = allRows(int(m_texts.size()));
    std::erase_if(codes, [this](int code) { return m_texts[code].isEmpty(); });
    std::sort(codes.begin(), codes.end(),
              [&](int left, int right) { return less(m_texts[left], m_texts[right]); });
    m_ranks.assign(std::size_t(m_texts.size()), -1);
    int rank = 0;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (i > 0 && less(m_texts[codes[i - 1]], m_texts[codes[i]]))
            ++rank;
        m_ranks[std::size_t(codes[i])] = rank;
    }
}

} // namespace packdesk
