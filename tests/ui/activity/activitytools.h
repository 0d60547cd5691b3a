// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/activity/journal.h"
#include "tests/ui/words/errorsamples.h"

#include <QLabel>
#include <QPushButton>

namespace packdesk {

using namespace samples;

inline JournalEntry entry(Operation operation, EntryState state, std::optional<ApiError> error = {})
{
    JournalEntry entry;
    entry.attempt.operation = operation;
    entry.attempt.subject = QStringLiteral("slack\u202E 1.4.0");
    entry.state = state;
    entry.startedAt = today(14, 2, 11);
    entry.durationMs = state == EntryState::Running ? -1 : 180;
    if (error)
        entry.requestId = error->requestId;
    entry.error = std::move(error);
    return entry;
}

inline QPushButton *button(const QWidget *in, const QString &text)
{
    for (auto *candidate : in->findChildren<QPushButton *>()) {
        if (candidate->text().remove(QLatin1Char('&')) == text && candidate->isVisibleTo(in))
            return candidate;
    }
    return nullptr;
}

/// All that can be read in its labels.
inline QString textsOf(const QWidget &in)
{
    QStringList texts;
    for (const auto *label : in.findChildren<QLabel *>()) {
        if (!label->isHidden())
            texts += label->text();
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace packdesk
