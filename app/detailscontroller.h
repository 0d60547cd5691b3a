// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/apierror.h"
#include "models/api/pack.h"
#include "ui/words/errorwords.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace packdesk {

class ErrorController;
class Jobs;
class MainWindow;
class OpenByIdDialog;
class PackListModel;
class SessionHolder;
class Theme;
class WordsSource;

/// Reads the pack that is selected, and one that is asked for by its id. GUI thread.
class DetailsController : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned, all outlive this.
    DetailsController(SessionHolder *sessions, Jobs *jobs, PackListModel *list,
                      const WordsSource *words, ErrorController *errors, const Theme *theme,
                      MainWindow *window, QObject *parent = nullptr);

    void read(const QString &packId);
    /// The dialog that asks for an id; with an id, asks the server at once.
    void openById(const QString &packId = {});

Q_SIGNALS:
    void nextStepRequested(quint64 number, packdesk::NextStep step);

private:
    void onSelected(const QString &packId);
    void onRead(const Result<Pack> &result);
    void lookUp(const QString &packId);
    void onLookedUp(const Result<Pack> &result);
    void stop();

    SessionHolder *m_sessions;
    Jobs *m_jobs;
    PackListModel *m_list;
    const WordsSource *m_words;
    ErrorController *m_errors;
    const Theme *m_theme;
    MainWindow *m_window;
    QPointer<OpenByIdDialog> m_dialog;
    // So that walking through the list with the arrow keys does not ask for each pack passed.
    QTimer m_pause;
    QString m_wanted;
    QString m_reading;
    int m_turn = 0;
    quint64 m_running = 0;
    quint64 m_lookingUp = 0;
};

} // namespace packdesk
