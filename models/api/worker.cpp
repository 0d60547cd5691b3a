// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/worker.h"

#include <QFutureWatcher>
#include <QtConcurrent/QtConcurrentRun>

namespace packdesk {

void runOnWorker(QObject *context, std::function<void()> work, std::function<void()> done)
{
    auto *watcher = new QFutureWatcher<void>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, done = std::move(done)] {
                         watcher->deleteLater();
                         done();
                     });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

} // namespace packdesk
