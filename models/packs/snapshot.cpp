// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/snapshot.h"

#include "models/api/timetext.h"
#include "models/packs/packfilter.h"

#include <algorithm>
#include <bit>

namespace packdesk {

namespace {

constexpr int idsAhead = 16;

PackOwner ownerOf(std::optional<bool> owned, const QString &tier)
{
    if (!owned)
        return PackOwner::NotStated;
    if (*owned)
        return PackOwner::Yours;
    if (tier == QLatin1String("recommended") || tier == QLatin1String("verified"))
        return PackOwner::Platform;
    return PackOwner::Other;
}

} // namespace

PackOwner ownerOf(const Pack &pack)
{
    return ownerOf(pack.owned, pack.tier);
}

QString ownerKey(PackOwner owner)
{
    switch (owner) {
    case PackOwner::Yours:
        return QStringLiteral("yours");
    case PackOwner::Platform:
        return QStringLiteral("platform");
    case PackOwner::Other:
        return QStringLiteral("other");
    case PackOwner::NotStated:
        break;
    }
    return QStringLiteral("not_stated");
}

// cppcheck-suppress passedByValue; its parts are taken over.
Snapshot::Snapshot(PackList list)
    : m_answer(std::move(list.json))
    , m_rows(std::move(list.packs))
    , m_receivedAt(std::move(list.receivedAt))
{
    indexIds();
}

Snapshot::Snapshot(const Snapshot &before, const QList<Pack> &changed, const QSet<QString> &removed)
    : m_answer(before.m_answer)
    , m_rows(before.m_rows)
    , m_receivedAt(before.m_receivedAt)
{
    // What came later before comes along, so that there are never more than two texts.
    std::vector<int> rows;
    std::vector<Pack> later;
    for (int row = 0; row < before.size(); ++row) {
        if (m_rows[std::size_t(row)].isLater) {
            rows.push_back(row);
            later.push_back(before.at(row));
        }
    }
    for (const Pack &pack : changed) {
        const auto known = std::find_if(later.begin(), later.end(), [&pack](const Pack &other) {
            return !pack.id.isEmpty() && other.id == pack.id;
        });
        if (known != later.end()) {
            *known = pack;
            continue;
        }
        rows.push_back(before.rowOf(pack.id));
        later.push_back(pack);
    }
    PackList list = toPackList(later);
    m_later = std::move(list.json);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        PackSpans &row = rows[i] < 0 ? m_rows.emplace_back() : m_rows[std::size_t(rows[i])];
        row = list.packs[i];
        row.isLater = true;
    }
    if (!removed.isEmpty()) {
        PackSpansList staying;
        staying.reserve(m_rows.size());
        for (int row = 0; row < size(); ++row) {
            if (!removed.contains(text(row, PackField::Id)))
                staying.push_back(m_rows[std::size_t(row)]);
        }
        m_rows = std::move(staying);
    }
    indexIds();
}

QString Snapshot::text(int row, PackField text) const
{
    return textIn(bytesOf(row), span(row, text));
}

QString Snapshot::title(int row) const
{
    for (const PackField text : {PackField::DisplayName, PackField::Name}) {
        if (span(row, text).size > 0)
            return this->text(row, text);
    }
    return text(row, PackField::Id);
}

std::optional<qint64> Snapshot::time(int row, PackField text) const
{
    return span(row, text).escaped ? timeFrom(this->text(row, text).toUtf8())
                                   : timeFrom(rawText(row, text));
}

std::optional<qint64> Snapshot::sizeBytes(int row) const
{
    const qint64 size = spans(row).sizeBytes;
    return size < 0 ? std::nullopt : std::optional(size);
}

std::optional<bool> Snapshot::owned(int row) const
{
    const PackSpans &pack = spans(row);
    return pack.owned < 0 ? std::nullopt : std::optional(pack.owned == 1);
}

PackOwner Snapshot::owner(int row) const
{
    return ownerOf(owned(row), text(row, PackField::Tier));
}

QByteArrayView Snapshot::json(int row) const
{
    return {bytesOf(row).constData() + spans(row).start, qsizetype(spans(row).size)};
}

int Snapshot::rowOf(const QString &packId) const
{
    return packId.isEmpty() || m_places.empty() ? -1 : m_places[placeOf(packId.toUtf8())].row;
}

std::vector<int> Snapshot::rowsWith(PackField text, const QString &value) const
{
    const QByteArray wanted = value.toUtf8();
    std::vector<int> rows;
    for (int row = 0; row < size(); ++row) {
        const TextSpan &there = span(row, text);
        if (there.isStated() == value.isNull())
            continue;
        if (there.escaped ? this->text(row, text) == value : rawText(row, text) == wanted)
            rows.push_back(row);
    }
    return rows;
}

qint64 Snapshot::memoryBytes() const
{
    const auto index = m_rows.capacity() * sizeof(PackSpans) + m_places.capacity() * sizeof(Place)
        + m_unnamed.capacity() * sizeof(int);
    return m_answer.capacity() + m_later.capacity() + qint64(index);
}

QByteArray Snapshot::idOf(int row) const
{
    if (span(row, PackField::Id).escaped)
        return text(row, PackField::Id).toUtf8();
    const QByteArrayView raw = rawText(row, PackField::Id);
    return QByteArray::fromRawData(raw.data(), raw.size());
}

void Snapshot::indexIds()
{
    // At most two thirds are taken, so that runs stay short.
    m_places.assign(std::bit_ceil(m_rows.size() + m_rows.size() / 2 + 1), {});
    m_unnamed.clear();
    for (int row = 0; row < size(); ++row) {
        // Each id stands in memory of its own, for which one would wait longer than for the rest.
        if (row + idsAhead < size())
            __builtin_prefetch(rawText(row + idsAhead, PackField::Id).data());
        const QByteArray id = idOf(row);
        Place &place = m_places[placeOf(id)];
        if (id.isEmpty() || place.row >= 0)
            m_unnamed.push_back(row);
        else
            place = {row, quint32(qHash(id))};
    }
}

// Where the row of the id is, or would be.
std::size_t Snapshot::placeOf(QByteArrayView id) const
{
    const std::size_t mask = m_places.size() - 1;
    const std::size_t hash = qHash(id);
    std::size_t place = hash & mask;
    while (m_places[place].row >= 0
           && (m_places[place].hash != quint32(hash) || idOf(m_places[place].row) != id))
        place = (place + 1) & mask;
    return place;
}

} // namespace packdesk
