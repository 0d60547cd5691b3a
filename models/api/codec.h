// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/agentrole.h"
#include "models/api/caller.h"
#include "models/api/packlist.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <tl/expected.hpp>

namespace packdesk {

struct FieldMessage;

/// Why a JSON text could not be decoded.
struct DecodeFault
{
    enum class Kind {
        /// It ends before it is complete.
        Incomplete,
        /// It is complete but no JSON, no UTF-8, or has a value of the wrong type.
        Malformed,
    };
    Kind kind = Kind::Malformed;
    /// Where, such as `packs[3].size_bytes`; null where that says nothing.
    QString field;
    /// What was expected; English, for people who read interfaces.
    QString message;
};

template <typename T>
using Decoded = tl::expected<T, DecodeFault>;

/// The error envelope of the contract. Texts that are missing are null.
struct Envelope
{
    QString code;
    QString message;
    QString requestId;
    /// `details.fields` in the order of the answer: name and text.
    QList<FieldMessage> fields;
    /// What else stood in `details`.
    QJsonObject details;
};

/// The decoders. All are pure and may be called from any thread. Unknown members are kept or
/// passed over, null counts as missing, a wrong type is a fault; never a part of an answer.
///
/// A list of packs is not taken apart: each pack is checked as decodePack() would, and where it and
/// its texts stand is noted, which costs little more than walking over the bytes. They are read
/// where they are if `json` has room for some bytes more (see paddedForJson()), and copied
/// elsewhere; 1 GiB at most.
Decoded<PackList> decodePackList(const QByteArray &json);
/// The bytes with the room behind them that decodePackList() needs: itself where it has it.
QByteArray paddedForJson(const QByteArray &json);
Decoded<Pack> decodePack(const QByteArray &json);
Decoded<Caller> decodeCaller(const QByteArray &json);
Decoded<AgentRoles> decodeAgentRoles(const QByteArray &json);
/// The answer of deletePack: its `status`; null where it was missing or the text was empty.
Decoded<QString> decodeDeleted(const QByteArray &json);
/// A fault where the text holds no object `error`.
Decoded<Envelope> decodeEnvelope(const QByteArray &json);

} // namespace packdesk
