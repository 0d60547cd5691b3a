// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace packdesk {

/// The operations of the packs API (source: operationId in the contract).
enum class Operation {
    GetSession,
    ListPacks,
    CreatePack,
    UploadPack,
    GetPack,
    ReplaceImage,
    SetVisibility,
    DeletePack,
    ReadFile,
    ReplaceFile,
    ListAgentRoles,
};

/// True for an operation that changes something on the server. Such a request is sent at
/// most once, and a lost answer means that the outcome is unknown.
constexpr bool isChange(Operation operation)
{
    switch (operation) {
    case Operation::CreatePack:
    case Operation::UploadPack:
    case Operation::ReplaceImage:
    case Operation::SetVisibility:
    case Operation::DeletePack:
    case Operation::ReplaceFile:
        return true;
    case Operation::GetSession:
    case Operation::ListPacks:
    case Operation::GetPack:
    case Operation::ReadFile:
    case Operation::ListAgentRoles:
        return false;
    }
    return true;
}

/// What was tried, in values that the ui turns into words. Holds no secret.
struct Attempt
{
    Operation operation = Operation::ListPacks;
    /// Image reference, file name or pack name, as the user knows it; may be empty.
    QString subject;
    /// The pack it is about; empty where there is none.
    QString packId;
    /// Size in bytes of what is sent; -1 where that says nothing.
    qint64 bytes = -1;
    /// The visibility that is sent; null where none is.
    QString visibility;
    /// For a change of it: the visibility that was shown before; null otherwise.
    QString visibilityBefore;
    /// For an upload: the archive or the folder on this machine, as the user gave it.
    QString filePath;
    /// For a file of a pack: its path inside the pack.
    QString packPath;
    /// For a replaced image: the reference that is sent.
    QString imageReference;
};

/// Where a request is; in this order, phases may be passed over but never come back.
enum class Phase {
    Queued,
    Connecting,
    Sending,
    /// The last byte was sent, the server has not answered yet.
    Waiting,
    Receiving,
    Decoding,
    Finished,
};

} // namespace packdesk
