// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/attempt.h"
#include "models/api/pack.h"
#include "ui/words/errorwords.h"

#include <QObject>

namespace packdesk {

class CreateController;
class DeleteController;
class DetailsController;
class FilesController;
class Journal;
class ListController;
class MainWindow;
class OutcomeController;
class PackListModel;
class ReplaceController;
class RolesController;
class SignInController;
class UploadController;
class VisibilityController;

/// What the buttons of an error panel do: retry what can be sent again, and take the next step.
/// GUI thread.
class FollowUp : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned, all outlive this.
    struct Parts
    {
        const Journal *journal = nullptr;
        const PackListModel *list = nullptr;
        MainWindow *window = nullptr;
        ListController *lists = nullptr;
        DetailsController *details = nullptr;
        CreateController *creates = nullptr;
        UploadController *uploads = nullptr;
        OutcomeController *outcomes = nullptr;
        SignInController *signIn = nullptr;
        DeleteController *deletes = nullptr;
        VisibilityController *visibilities = nullptr;
        ReplaceController *replaces = nullptr;
        RolesController *roles = nullptr;
        FilesController *files = nullptr;
    };

    explicit FollowUp(const Parts &parts, QObject *parent = nullptr);

    void retry(const Attempt &attempt);
    void take(quint64 number, NextStep step);

private:
    PackPtr listed(const QString &packId) const;
    void retryChange(const Attempt &attempt);
    void showExisting(const JournalEntry &entry);
    void finishDeleting(const QString &packId);
    void chooseAgain(const JournalEntry &entry);

    Parts m_parts;
};

} // namespace packdesk
