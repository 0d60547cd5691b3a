// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/lookcontroller.h"
#include "app/outcomeguard.h"
#include "app/presentreader.h"
#include "models/api/apierror.h"
#include "models/api/pack.h"
#include "ui/words/errorwords.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace packdesk {

class CreateDialog;
class ErrorController;
class Jobs;
class Journal;
class LearnedFiles;
class MainWindow;
class OutcomeController;
class PackListModel;
class SessionHolder;
class Theme;
class WordsSource;

/// Creating a pack from an image: the dialog, the request, and what comes of it. GUI thread.
class CreateController : public QObject
{
    Q_OBJECT

public:
    /// What every controller of a change works with; nothing is owned, all outlive this.
    struct Parts
    {
        SessionHolder *sessions = nullptr;
        Jobs *jobs = nullptr;
        Journal *journal = nullptr;
        PackListModel *list = nullptr;
        const WordsSource *words = nullptr;
        ErrorController *errors = nullptr;
        OutcomeController *outcomes = nullptr;
        const Theme *theme = nullptr;
        MainWindow *window = nullptr;
        /// Reads what is there already.
        PresentReader::Parts present;
        /// Hears which files an image or an archive has.
        LearnedFiles *learned = nullptr;
        /// Where archives of folders are made; see PackPlace.
        QString archiveRoot;
        /// Opens a file of this machine in the program that is meant for it; false where there is
        /// none.
        std::function<bool(const QString &path)> openFile;
    };

    CreateController(const Parts &parts, const LookParts &looks, QObject *parent = nullptr);
    ~CreateController() override;

    /// Opens the dialog; what was typed before stays where `reference` is empty.
    void open(const QString &reference = {}, const QString &visibility = {});

Q_SIGNALS:
    void nextStepRequested(quint64 number, packdesk::NextStep step);

private:
    void setupDialog();
    void updatePermission();
    void send(const QString &reference, const QString &visibility);
    void onSeen(const ImagePreview &preview);
    void onAnswer(const Result<Pack> &result);
    bool isShown() const;

    Parts m_parts;
    LookParts m_looks;
    OutcomeGuard m_guard;
    QPointer<CreateDialog> m_dialog;
    QPointer<LookController> m_look;
    QPointer<PresentReader> m_present;
    quint64 m_number = 0;
    /// Digests of what was shown when it was sent, and its files.
    QStringList m_seen;
    QStringList m_seenFiles;
};

} // namespace packdesk
