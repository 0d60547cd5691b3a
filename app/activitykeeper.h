// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace packdesk {

class ActivityDock;
class ErrorController;
class Journal;
class ListController;
class OutcomeController;
class SessionHolder;
class WordsSource;
struct JournalEntry;

/// Lets what an earlier start, or an earlier session of this one, has left open be looked for, once
/// the list of the same server and the same organisation is there; and never in another's. Tells
/// journal and dock whose session it is as soon as that is known. GUI thread.
class ActivityKeeper : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned, all outlive this.
    struct Parts
    {
        SessionHolder *sessions = nullptr;
        Journal *journal = nullptr;
        const WordsSource *words = nullptr;
        ListController *lists = nullptr;
        OutcomeController *outcomes = nullptr;
        ErrorController *errors = nullptr;
        ActivityDock *activity = nullptr;
    };

    explicit ActivityKeeper(const Parts &parts, QObject *parent = nullptr);

private:
    void onCallerChanged();
    void lookForLeftOpen();
    bool isLeftOpenHere(const JournalEntry &entry) const;

    Parts m_parts;
};

} // namespace packdesk
