// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/activity/journal.h"
#include "models/activity/keptjournal.h"
#include "tests/ui/words/errorsamples.h"
#include "ui/activity/activitydock.h"
#include "ui/theme/theme.h"

/// The activity in its states, each as a widget to look at.
namespace packdesk::looks {

inline JournalEntry asked(Operation operation, const QString &pack, EntryState state,
                          const QString &requestId, std::optional<ApiError> error = {})
{
    JournalEntry entry;
    entry.attempt.operation = operation;
    entry.attempt.subject = pack;
    entry.line.url = QStringLiteral("https://acme.evershell.ai/v1/packs");
    entry.place.server = QStringLiteral("https://acme.evershell.ai/v1");
    entry.state = state;
    entry.startedAt = samples::today(14, 2, 11);
    entry.durationMs = state == EntryState::Running ? -1 : 1830;
    entry.requestId = requestId;
    entry.error = std::move(error);
    if (state == EntryState::Running) {
        entry.bytesSent = 182;
        entry.bytesTotal = 293;
        entry.phase = Phase::Sending;
    }
    return entry;
}

inline ActivityDock *activityWith(const Theme *theme, std::vector<JournalEntry> earlier)
{
    auto *journal = new Journal;
    journal->restore(std::move(earlier));
    auto *dock = new ActivityDock(journal, theme);
    journal->setParent(dock);
    dock->setWordsContext(samples::context());
    dock->setPlace({QStringLiteral("https://acme.evershell.ai/v1"), {}});
    journal->add(asked(Operation::ListPacks, QStringLiteral("1,204 packs"), EntryState::Succeeded,
                       QStringLiteral("99ab01c3")));
    journal->add(
        asked(Operation::UploadPack, QStringLiteral("incident-runbooks"), EntryState::Running, {}));
    journal->add(asked(Operation::DeletePack, QStringLiteral("old-notes 0.3.0"),
                       EntryState::Unknown, {}, samples::unknown(samples::remove())));
    journal->add(asked(Operation::CreatePack, QStringLiteral("slack 1.4.0"), EntryState::Failed,
                       QStringLiteral("7f3a9c2e"), samples::conflict()));
    auto done = asked(Operation::CreatePack, QStringLiteral("slack 1.5.0"), EntryState::Succeeded,
                      QStringLiteral("b1c4e02f"));
    done.packId = QStringLiteral("pk_1");
    journal->add(done);
    dock->resize(theme->scaled(1010), theme->scaled(280));
    return dock;
}

inline QWidget *activityOfNow(const Theme *theme)
{
    auto *dock = activityWith(theme, {});
    dock->select(4);
    return dock;
}

inline QWidget *activityDone(const Theme *theme)
{
    auto *dock = activityWith(theme, {});
    dock->select(5);
    return dock;
}

inline QWidget *activityOfBefore(const Theme *theme)
{
    auto list = asked(Operation::ListPacks, {}, EntryState::Running, {});
    auto create
        = asked(Operation::CreatePack, QStringLiteral("registry.acme.io/agents/slack:1.5.0"),
                EntryState::Running, {});
    create.place.server = QStringLiteral("https://first.example.org/v1");
    create.line.url = QStringLiteral("https://first.example.org/v1/packs");
    create.expected = Expectation();
    auto upload
        = asked(Operation::UploadPack, QStringLiteral("weather.tar.gz"), EntryState::Cancelled, {});
    std::vector<JournalEntry> earlier{list, create, upload};
    for (auto &entry : earlier) {
        entry.startedAt = entry.startedAt.addDays(-1);
        entry = asLeftBehind(entry);
    }
    auto *dock = activityWith(theme, earlier);
    dock->select(2);
    return dock;
}

} // namespace packdesk::looks
