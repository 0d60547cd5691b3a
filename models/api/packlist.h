// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/hugepages.h"
#include "models/api/pack.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <vector>

namespace packdesk {

/// Texts of a pack that are found in an answer without decoding the pack.
enum class PackField {
    Id,
    Name,
    DisplayName,
    Description,
    Version,
    Tier,
    Visibility,
    Category,
    Capabilities,
    ImageOrigin,
    ImageRef,
    ImageDigest,
    CreatedAt,
    UpdatedAt,
    Count,
};

/// Where a text stands in the bytes of an answer, between its quotes.
struct TextSpan
{
    quint32 start = 0;
    quint32 size : 31 = 0;
    /// It has escapes of JSON.
    quint32 escaped : 1 = 0;

    /// False where the answer has no such text, or null: no text stands at the start.
    bool isStated() const { return start != 0; }
};

/// Where a pack and its texts stand in the bytes of an answer.
struct PackSpans
{
    quint32 start = 0;
    quint32 size = 0;
    std::array<TextSpan, std::size_t(PackField::Count)> texts;
    /// -1: not stated.
    qint64 sizeBytes = -1;
    /// -1: not stated.
    signed char owned = -1;
    /// It stands in other bytes than those of the answer: it was put in place later.
    bool isLater = false;

    const TextSpan &at(PackField text) const { return texts[std::size_t(text)]; }
};

using PackSpansList = std::vector<PackSpans, HugePages<PackSpans>>;

/// The answer of listPacks as it came, and what is needed to find its way in it. Copies share the
/// bytes.
struct PackList
{
    /// Some bytes more than the text are reserved behind it, so that it can be read where it is.
    QByteArray json;
    PackSpansList packs;
    /// When the answer was complete; UTC.
    QDateTime receivedAt;
};

/// A list of these packs, as if a server had answered with it.
PackList toPackList(const std::vector<Pack> &packs, const QDateTime &receivedAt = {});

/// The readers of what decodePackList() found; they may be called from any thread.
/// @param json the bytes of the list
Pack packIn(const QByteArray &json, const PackSpans &spans);
/// The text, null where it is not stated.
QString textIn(const QByteArray &json, TextSpan span);
/// The text in UTF-8 as it stands between its quotes, escapes and all.
inline QByteArrayView rawTextIn(const QByteArray &json, TextSpan span)
{
    return {json.constData() + span.start, qsizetype(span.size)};
}

} // namespace packdesk
