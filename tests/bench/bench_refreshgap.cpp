// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// ROUNDS: the whole application, signed in by its environment, reads its list again; of each time
// the longest gap of the GUI thread from the wish to half a second after the rows came. One JSON
// object, milliseconds.

#include "app/application.h"
#include "app/commandline.h"
#include "app/environment.h"
#include "app/firstparts.h"
#include "app/folders.h"
#include "app/heap.h"
#include "app/settings.h"
#include "models/api/threadgroup.h"
#include "models/archives/locale.h"
#include "models/packs/listcache.h"
#include "models/packs/packlistmodel.h"
#include "ui/packs/packtable.h"
#include "ui/window/mainwindow.h"

#include <QAbstractProxyModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <cstdio>
#include <vector>

using namespace packdesk;

namespace {

constexpr int restMs = 500;
constexpr int longestRunMs = 300'000;

MainWindow *findWindow()
{
    for (auto *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<MainWindow *>(widget))
            return window;
    }
    return nullptr;
}

PackListModel *findList(const MainWindow *window)
{
    QAbstractItemModel *model = window->table()->model();
    while (const auto *proxy = qobject_cast<QAbstractProxyModel *>(model))
        model = proxy->sourceModel();
    return qobject_cast<PackListModel *>(model);
}

/// Longer than any gap would be that it has itself: a timer that wants to run every millisecond.
class FineProbe : public QObject
{
public:
    FineProbe()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, &FineProbe::tick);
        m_timer.start();
        m_clock.start();
    }

    /// Milliseconds since the last call of this.
    double takeLongest()
    {
        tick();
        return double(std::exchange(m_longest, 0)) / 1e6;
    }

private:
    void tick()
    {
        m_longest = std::max(m_longest, m_clock.nsecsElapsed());
        m_clock.start();
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

/// Reads the list again and again; each reading begins once the one before has come to rest.
class Refreshes : public QObject
{
public:
    Refreshes(MainWindow *window, PackListModel *list, int rounds)
        : m_window(window)
        , m_rounds(rounds)
    {
        m_rest.setSingleShot(true);
        m_rest.setInterval(restMs);
        connect(&m_rest, &QTimer::timeout, this, &Refreshes::next);
        connect(list, &PackListModel::shown, this, [this](const PreparedList &shown) {
            m_changed = int(shown.change.changed.size());
            m_rest.start();
        });
        // Reading the reach of the packs after the first answer is no part of a refresh.
        connect(list, &PackListModel::reachRead, &m_rest, qOverload<>(&QTimer::start));
    }

    void print() const
    {
        std::printf("{\"first\":%.3f,\"changed\":%d,\"gaps\":[", m_gaps.front(), m_changed);
        for (std::size_t i = 1; i < m_gaps.size(); ++i)
            std::printf("%s%.3f", i > 1 ? "," : "", m_gaps[i]);
        std::puts("]}");
    }

private:
    void next()
    {
        m_gaps.push_back(m_probe.takeLongest());
        if (int(m_gaps.size()) > m_rounds)
            QApplication::exit(0);
        else
            Q_EMIT m_window->refreshRequested();
    }

    MainWindow *m_window;
    QTimer m_rest;
    FineProbe m_probe;
    std::vector<double> m_gaps;
    int m_rounds;
    int m_changed = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    auto environment = takeEnvironmentSession();
    tuneHeap();
    if (!environment || !*environment || argc != 2 || !ensureUtf8Locale()) {
        std::fputs("usage: EVERSHELL_API_KEY=... EVERSHELL_API_URL=... bench_refreshgap ROUNDS\n",
                   stderr);
        return 2;
    }
    QApplication qt(argc, argv);
    Settings settings(Settings::defaultPath());
    ListCache lists(listFolder());
    FirstParts parts(&qt, &settings, &lists);
    Application application(&qt, &parts, std::make_shared<ThreadGroup>());
    application.show();
    auto *window = findWindow();
    Refreshes refreshes(window, findList(window), qt.arguments().value(1).toInt());
    application.start({}, std::move(*environment));
    QTimer::singleShot(longestRunMs, &qt, [] { QApplication::exit(3); });
    const int status = QApplication::exec();
    if (status == 0)
        refreshes.print();
    return status;
}
