// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/activity/journal.h"

#include <QJsonObject>

#include <optional>

namespace packdesk {

/// An entry as it is kept: all that the words of it need, its number aside. Texts go through the
/// redactor and are cut at 4,000 characters; a body or details that are longer, or in which the
/// redactor found something, are left out.
QJsonObject keptJson(const JournalEntry &entry);

/// Empty where it is none. Fields that are missing have their defaults.
std::optional<JournalEntry> entryFromJson(const QJsonObject &object);

/// What is known about the entry as indented JSON, for a ticket: that of its error, else what was
/// asked, the state, the request id and the times. Holds no secret.
QByteArray detailsJson(const JournalEntry &entry);

} // namespace packdesk
