// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/answers.h"
#include "tests/fuzz/target.h"

#include <QDateTime>

using namespace packdesk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    const int seconds = retryAfterSeconds(fuzz::Input(data, size).rest(), now);
    fuzz::require(seconds >= -1 && seconds <= 300, "a wait is -1 or between 0 and 300 seconds");
    return 0;
}
