// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/attemptwords.h"

#include "ui/words/plaintext.h"
#include "ui/words/timewords.h"

#include <QCoreApplication>

namespace packdesk {

namespace {

constexpr qsizetype longestSubject = 160;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AttemptWords)
};

QString subjectOf(const Attempt &attempt)
{
    if (!attempt.subject.isEmpty())
        return middleElided(attempt.subject, longestSubject);
    if (!attempt.packId.isEmpty())
        return middleElided(attempt.packId, longestSubject);
    return attempt.operation == Operation::UploadPack ? Tr::tr("an archive") : Tr::tr("a pack");
}

QString fileOf(const Attempt &attempt)
{
    return middleElided(attempt.packPath, longestSubject);
}

QString notOfferedText(Operation operation)
{
    switch (operation) {
    case Operation::CreatePack:
        return Tr::tr("Create is not offered for now.");
    case Operation::UploadPack:
        return Tr::tr("Upload is not offered for now.");
    case Operation::DeletePack:
        return Tr::tr("Delete is not offered for now.");
    default:
        return Tr::tr("This change is not offered for now.");
    }
}

} // namespace

QString attemptText(const Attempt &attempt)
{
    const QString subject = subjectOf(attempt);
    switch (attempt.operation) {
    case Operation::GetSession:
        return Tr::tr("Checking the key");
    case Operation::ListPacks:
        return Tr::tr("Reading the pack list");
    case Operation::CreatePack:
        return attempt.subject.isEmpty() ? Tr::tr("Creating a pack")
                                         : Tr::tr("Creating a pack from %1").arg(subject);
    case Operation::UploadPack:
        return Tr::tr("Uploading %1").arg(subject);
    case Operation::GetPack:
        return Tr::tr("Reading %1").arg(subject);
    case Operation::ReplaceImage:
        return Tr::tr("Replacing the image of %1").arg(subject);
    case Operation::SetVisibility:
        return Tr::tr("Changing who sees %1").arg(subject);
    case Operation::DeletePack:
        return Tr::tr("Deleting %1").arg(subject);
    case Operation::ReadFile:
        return attempt.packPath.isEmpty()
            ? Tr::tr("Reading a file of %1").arg(subject)
            : Tr::tr("Reading %1 of %2", "file of pack").arg(fileOf(attempt), subject);
    case Operation::ReplaceFile:
        return attempt.packPath.isEmpty()
            ? Tr::tr("Replacing a file of %1").arg(subject)
            : Tr::tr("Replacing %1 of %2", "file of pack").arg(fileOf(attempt), subject);
    case Operation::ListAgentRoles:
        break;
    }
    return Tr::tr("Reading the roles");
}

QString actionText(Operation operation)
{
    switch (operation) {
    case Operation::GetSession:
        return Tr::tr("Check key", "action");
    case Operation::ListPacks:
        return Tr::tr("Read list", "action");
    case Operation::CreatePack:
        return Tr::tr("Create from image", "action");
    case Operation::UploadPack:
        return Tr::tr("Upload", "action");
    case Operation::GetPack:
        return Tr::tr("Read pack", "action");
    case Operation::ReplaceImage:
        return Tr::tr("Replace image", "action");
    case Operation::SetVisibility:
        return Tr::tr("Change visibility", "action");
    case Operation::DeletePack:
        return Tr::tr("Delete", "action");
    case Operation::ReadFile:
        return Tr::tr("Read file", "action");
    case Operation::ReplaceFile:
        return Tr::tr("Replace file", "action");
    case Operation::ListAgentRoles:
        break;
    }
    return Tr::tr("Read roles", "action");
}

QString phaseText(Phase phase, Operation operation)
{
    switch (phase) {
    case Phase::Queued:
        return Tr::tr("Waiting to start", "phase");
    case Phase::Connecting:
        return Tr::tr("Connecting", "phase");
    case Phase::Sending:
        return Tr::tr("Sending", "phase");
    case Phase::Waiting:
        if (operation == Operation::UploadPack)
            return Tr::tr("The server builds the image", "phase");
        return operation == Operation::CreatePack ? Tr::tr("The server pulls the image", "phase")
                                                  : Tr::tr("Waiting for the server", "phase");
    case Phase::Receiving:
        return Tr::tr("Receiving the answer", "phase");
    case Phase::Decoding:
        return Tr::tr("Reading the answer", "phase");
    case Phase::Finished:
        break;
    }
    return Tr::tr("Done", "phase");
}

QString stateText(EntryState state)
{
    switch (state) {
    case EntryState::Running:
        return Tr::tr("Running", "state of a request");
    case EntryState::Succeeded:
        return Tr::tr("Done", "state of a request");
    case EntryState::Failed:
        return Tr::tr("Failed", "state of a request");
    case EntryState::Cancelled:
        return Tr::tr("Cancelled", "state of a request");
    case EntryState::Unknown:
        return Tr::tr("Not known", "state of a request");
    case EntryState::Interrupted:
        return Tr::tr("Interrupted", "state of a request");
    case EntryState::Found:
        break;
    }
    return Tr::tr("Found", "state of a request");
}

PendingText pendingText(const JournalEntry &entry)
{
    if (entry.state == EntryState::Running)
        return {Tr::tr("Another change of this pack is on its way."),
                Tr::tr("%1 was begun at %2. The button comes back when that has ended.")
                    .arg(attemptText(entry.attempt), momentText(entry.startedAt))};
    const auto sentAt = entry.error && entry.error->startedAt.isValid() ? entry.error->startedAt
                                                                        : entry.startedAt;
    return {notOfferedText(entry.attempt.operation),
            Tr::tr("%1 was sent at %2 and may have taken effect. Packdesk is checking the list. "
                   "The button comes back when the outcome is known.")
                .arg(attemptText(entry.attempt), momentText(sentAt))};
}

} // namespace packdesk
