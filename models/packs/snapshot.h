// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/packlist.h"
#include "models/packs/packlistdefs.h"

#include <QSet>

#include <memory>
#include <optional>

namespace packdesk {

PackOwner ownerOf(const Pack &pack);

/// An immutable list of packs as one answer gave it: its bytes, where each pack stands in them, and
/// an index by id. A pack is decoded when it is asked for, which takes some microseconds; a text of
/// it takes a tenth of that. Made on a worker or in the GUI thread, then shared read-only; safe to
/// read from any thread. Packs without an id are kept and cannot be found; of several with the same
/// id the first is found.
class Snapshot
{
public:
    explicit Snapshot(PackList list);
    /// The list of another snapshot, from which packs went (by id), and in which others took the
    /// place of what had their id or came at the end. Shares the bytes of the answer.
    Snapshot(const Snapshot &before, const QList<Pack> &changed, const QSet<QString> &removed);

    int size() const { return int(m_rows.size()); }
    Pack at(int row) const { return packIn(bytesOf(row), spans(row)); }
    /// Null where it is not stated.
    QString text(int row, PackField text) const;
    /// What text() decodes: UTF-8 with the escapes of JSON.
    QByteArrayView rawText(int row, PackField text) const
    {
        return rawTextIn(bytesOf(row), span(row, text));
    }
    /// Where the text stands in rawText(); see TextSpan for what it tells.
    const TextSpan &span(int row, PackField text) const { return spans(row).at(text); }
    /// What a pack is called: titleOf() of it.
    QString title(int row) const;
    /// Milliseconds since 1970; nothing where it is not stated, or is no time.
    std::optional<qint64> time(int row, PackField text) const;
    std::optional<qint64> sizeBytes(int row) const;
    std::optional<bool> owned(int row) const;
    PackOwner owner(int row) const;
    /// The JSON of the pack as the server wrote it; valid as long as this.
    QByteArrayView json(int row) const;
    /// The bytes of the answer, without what was put in place since.
    const QByteArray &answer() const { return m_answer; }

    /// -1 where the list has no such pack.
    int rowOf(const QString &packId) const;
    /// Ascending: the rows that rowOf() never answers, for they have no id, or one that came
    /// before.
    const std::vector<int> &unnamedRows() const { return m_unnamed; }
    /// Ascending: the packs with this text. Costs a millisecond for 100,000 packs.
    std::vector<int> rowsWith(PackField text, const QString &value) const;
    /// UTC.
    const QDateTime &receivedAt() const { return m_receivedAt; }
    /// What this keeps, in bytes: those of the answer and the index.
    qint64 memoryBytes() const;

private:
    const PackSpans &spans(int row) const { return m_rows[std::size_t(row)]; }
    const QByteArray &bytesOf(int row) const { return spans(row).isLater ? m_later : m_answer; }
    void indexIds();
    /// The row of an id, and as much of its hash as tells other ids from it without reading them.
    struct Place
    {
        qint32 row = -1;
        quint32 hash = 0;
    };

    std::size_t placeOf(QByteArrayView id) const;
    QByteArray idOf(int row) const;

    QByteArray m_answer;
    QByteArray m_later;
    PackSpansList m_rows;
    /// By the hash of the ids, row -1 where a place is free; open addressing.
    std::vector<Place> m_places;
    std::vector<int> m_unnamed;
    QDateTime m_receivedAt;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace packdesk
