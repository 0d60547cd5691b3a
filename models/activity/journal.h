// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/activity/expectation.h"
#include "models/api/apierror.h"
#include "models/api/requestline.h"

#include <QDateTime>
#include <QObject>

#include <cstddef>
#include <optional>
#include <vector>

namespace packdesk {

enum class EntryState {
    Running,
    Succeeded,
    Failed,
    Cancelled,
    /// It may have taken effect; it is being checked, or was not found so far.
    Unknown,
    /// Was unknown; a pack that matches was found (`packId`).
    Found,
    /// A read of an earlier start, which ended before an answer came.
    Interrupted,
};

/// Whose activity it is.
struct Place
{
    /// Base URL of the server, without user info.
    QString server;
    /// Id of the caller's organisation; empty where that is not known.
    QString organisation;

    friend bool operator==(const Place &, const Place &) = default;
};

/// What was asked of the server and what came of it.
struct JournalEntry
{
    /// 1, 2, 3, ... within the session; never used again.
    quint64 number = 0;
    Attempt attempt;
    RequestLine line;
    Place place;
    EntryState state = EntryState::Running;
    Phase phase = Phase::Queued;
    /// UTC.
    QDateTime startedAt;
    /// Milliseconds from start to end; -1 while it runs.
    qint64 durationMs = -1;
    /// Null where none came.
    QString requestId;
    qint64 bytesSent = 0;
    qint64 bytesTotal = -1;
    /// The pack that the answer is about, or that was found; null otherwise.
    QString packId;
    QString packTitle;
    std::optional<ApiError> error;
    /// For Unknown: the checks came to an end without finding it.
    bool checksEnded = false;
    /// With checksEnded: it was not looked for to the end, as its account was left, or as there
    /// was no list from before to tell it from.
    bool notLookedFor = false;
    /// For a change, where a list was there to tell it from.
    std::optional<Expectation> expected;
    /// Read from what an earlier start kept.
    bool isFromEarlier = false;
    /// For Unknown: the program ended before the request did.
    bool wasInterrupted = false;
};

/// It has ended, and nobody looks for what became of it: it may make room for newer ones.
bool isSettled(const JournalEntry &entry);
/// Sending the same again can do no harm.
bool isRetrySafe(const JournalEntry &entry);

/// The session's requests, oldest first; at most `capacity` of them: beyond that the oldest that
/// is settled makes room for each new one. Handed to each client of the server; the ui listens.
/// GUI thread.
class Journal : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t defaultCapacity = 5000;

    explicit Journal(QObject *parent = nullptr, std::size_t capacity = defaultCapacity);

    /// Begins with what an earlier start kept, oldest first; they are numbered anew. Without a
    /// signal: call it before anybody listens, on an empty journal.
    void restore(std::vector<JournalEntry> entries);
    /// Whose session it is from now on: an entry of the same server belongs to its organisation.
    /// A place without an organisation begins a session; one with it tells the organisation of the
    /// session that has begun, also to the entries that were added before that was known.
    void setPlace(const Place &place);
    const Place &place() const { return m_place; }
    /// Adds an entry, gives it its number and returns that.
    quint64 add(JournalEntry entry);
    /// Replaces the entry with the same number; unknown numbers are ignored.
    void update(const JournalEntry &entry);
    const std::vector<JournalEntry> &entries() const { return m_entries; }
    /// Null where there is none; valid until the next change.
    const JournalEntry *entry(quint64 number) const;
    /// A change of this pack that has not ended, other than this one; null where there is none;
    /// valid until the next change.
    const JournalEntry *runningChangeOf(const QString &packId, quint64 otherThan = 0) const;

Q_SIGNALS:
    void entryAdded(quint64 number);
    void entryChanged(quint64 number);
    /// The entry made room for newer ones and is gone after this signal.
    void entryAboutToBeDropped(quint64 number);

private:
    /// Place of the entry, or the end.
    std::size_t placeOf(quint64 number) const;
    void makeRoom();

    std::size_t m_capacity;
    quint64 m_lastNumber = 0;
    Place m_place;
    /// The first number of the session that m_place is about.
    quint64 m_placeSince = 1;
    std::vector<JournalEntry> m_entries;
};

} // namespace packdesk
