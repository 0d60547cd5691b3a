// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

#include <functional>

namespace packdesk {

/// Runs `work` on a thread of the pool, then `done` in the thread of `context`; `done` is dropped
/// where the context is gone by then. The work must own all that it touches.
void runOnWorker(QObject *context, std::function<void()> work, std::function<void()> done);

} // namespace packdesk
