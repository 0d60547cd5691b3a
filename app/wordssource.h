// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/words/errorwords.h"

namespace packdesk {

class PackListModel;
class SessionHolder;

/// Gathers what the words of errors need from the session and the list that is shown.
class WordsSource
{
public:
    /// @param sessions, list not owned, outlive this
    WordsSource(const SessionHolder *sessions, const PackListModel *list);

    bool isSignedIn() const;
    /// Whose session it is; empty while signed out.
    Place place() const;
    WordsContext context() const;
    /// With what the journal knows about the entry.
    WordsContext contextFor(const JournalEntry &entry) const;

private:
    const SessionHolder *m_sessions;
    const PackListModel *m_list;
};

} // namespace packdesk
