// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <memory>
#include <optional>

class QApplication;

namespace packdesk {

struct CommandLine;
struct EnvironmentSession;
class Opening;
struct FirstParts;
class ThreadGroup;

/// The composition root: builds every object of the program over its first parts, and hands it to
/// those who need it. GUI thread.
class Application : public QObject
{
    Q_OBJECT

public:
    /// @param application, first not owned, outlive this; the window is built
    /// @param threads where what cannot be hurried runs; some may outlive this
    Application(QApplication *application, FirstParts *first,
                const std::shared_ptr<ThreadGroup> &threads);
    ~Application() override;

    /// Restores and shows the window, or what it has behind its first picture; after start() it is
    /// laid out once.
    void show();
    /// The same, a little later where a list that was kept is about to come.
    void showWithList();
    /// Goes on from the first picture; before start().
    void adopt(const Opening &opening);
    /// Starts the session that the command line, the environment or the last use ask for, and
    /// opens the upload dialog where a path is named.
    /// @param environment moved from; empty where the environment names no session
    void start(const CommandLine &commandLine, std::optional<EnvironmentSession> environment);
    /// A path that a second start handed over; empty: only come to the front.
    void openPath(const QString &path);

private:
    void setupConnections();
    void setupActions();
    void setupSaving();
    void setupWarming();
    void warmHeap();
    void startDemo();
    void endDemo(const QString &words);
    void openWaiting();
    void requestClose();
    void quit();
    void saveState();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace packdesk
