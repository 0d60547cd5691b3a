// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/knownfile.h"
#include "models/api/apierror.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace packdesk {

class DetailsPane;
class ErrorController;
class FilesPage;
class Jobs;
class LearnedFiles;
class MainWindow;
class OpenPathDialog;
class PackListModel;
class Permissions;
class SessionHolder;
class Theme;
class WordsSource;

/// The files of the pack that is shown: reads the one that is chosen, learns from its text which
/// others there are, and saves it to disk. GUI thread.
class FilesController : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned, all outlive this.
    struct Parts
    {
        SessionHolder *sessions = nullptr;
        Jobs *jobs = nullptr;
        const WordsSource *words = nullptr;
        ErrorController *errors = nullptr;
        LearnedFiles *learned = nullptr;
        const Permissions *permissions = nullptr;
        const Theme *theme = nullptr;
        MainWindow *window = nullptr;
    };

    explicit FilesController(const Parts &parts, QObject *parent = nullptr);
    ~FilesController() override;

    /// Shows this file of this pack, and reads it; without effect where the list has no such pack.
    void open(const QString &packId, const QString &path);
    /// What is shown is read again, where it is a file of this pack.
    void readAgain(const QString &packId);

Q_SIGNALS:
    void editRequested(const packdesk::KnownFile &file);
    void syncRequested(const packdesk::Pack &pack);

private:
    void setupConnections();
    void onPackChanged();
    void showPermission();
    void choose(const QString &path);
    void read(const QString &path);
    void stop();
    void onRead(const KnownFile &asked, const Result<FileContent> &result);
    void show(const KnownFile &file);
    void showFailure(const KnownFile &asked, const ApiError &error);
    void learnFrom(const KnownFile &file, const QString &text);
    void openPath();
    void save();

    Parts m_parts;
    DetailsPane *m_details;
    FilesPage *m_page = nullptr;
    QPointer<OpenPathDialog> m_dialog;
    /// Of what the tree shows.
    QString m_packId;
    QString m_digest;
    // So that walking through the tree with the arrow keys does not ask for each file passed.
    QTimer m_pause;
    QString m_wanted;
    std::optional<KnownFile> m_shown;
    int m_turn = 0;
    quint64 m_running = 0;
};

} // namespace packdesk
