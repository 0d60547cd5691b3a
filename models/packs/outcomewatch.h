// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/attempt.h"
#include "models/packs/snapshot.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace packdesk {

/// What a change of unknown outcome should have made.
struct ExpectedPack
{
    /// Creating or uploading makes a pack that was not there; every other change concerns `packId`.
    Operation operation = Operation::CreatePack;
    /// As it was sent; empty for an upload.
    QString imageReference;
    /// For an upload: from the archive's pack.yaml.
    QString name;
    QString version;
    /// Ids that were in the list before the change.
    QSet<QString> idsBefore;
    /// The pack that was changed or deleted.
    QString packId;
    /// The visibility that was sent.
    QString visibility;
    /// Of the image that the pack had; empty where it was not known.
    QString digestBefore;
    /// Packs that were made before this were there, whatever their id; invalid: not known.
    QDateTime newestBefore;
};

/// The ids of all packs that match; see findCandidate().
QStringList candidateIds(const Snapshot &snapshot, const ExpectedPack &expected);

/// The pack that matches (rule of words.md): owned, its id was not there before, and its image
/// reference, or name and version, is the one that was sent. Empty where none does. A candidate,
/// never a proof.
std::optional<Pack> findCandidate(const Snapshot &snapshot, const ExpectedPack &expected);
/// The id of the pack that bears out that the change took effect: the candidate; the changed pack
/// where it is as it should be; the deleted one where it is gone. Empty where none does.
std::optional<QString> findOutcome(const Snapshot &snapshot, const ExpectedPack &expected);

/// Looks for the outcome of a change whose answer was lost: asks for a fresh list after 5, 30 and
/// 120 s and compares. Ends exactly once with found() or notSeen(). GUI thread.
class OutcomeWatch : public QObject
{
    Q_OBJECT

public:
    /// @param delays from construction, ascending, at least one; the product uses the default
    explicit OutcomeWatch(ExpectedPack expected,
                          QList<std::chrono::milliseconds> delays
                          = {std::chrono::seconds(5), std::chrono::seconds(30),
                             std::chrono::seconds(120)},
                          QObject *parent = nullptr);

    /// Hand each fresh list to it, whoever read it. A match is found at once; without one, the
    /// list that answers the last listWanted() ends the watch.
    void consider(const SnapshotPtr &snapshot);
    /// The list that was asked for could not be read. That says nothing about the outcome:
    /// where it was the last one, it is asked for again after the last delay, or after 30 s where
    /// that is none.
    void listFailed();

Q_SIGNALS:
    /// Read the list and hand it to consider().
    void listWanted();
    void found(const QString &packId);
    /// The last list did not hold it; it may still appear.
    void notSeen();

private:
    void ask();

    ExpectedPack m_expected;
    QList<std::chrono::milliseconds> m_delays;
    QTimer m_again;
    qsizetype m_asked = 0;
    bool m_ended = false;
};

} // namespace packdesk
