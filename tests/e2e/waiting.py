# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""The one place that waits: for something to be true, until a deadline."""

import time

INTERVAL_SECONDS = 0.03
DEADLINE_SECONDS = 20.0


class TooLate(AssertionError):
    """What was waited for did not come."""


def wait_until(condition, what, seconds=DEADLINE_SECONDS):
    """The first true value of condition(); TooLate with `what` after the deadline.

    `what` is a text, or a function that describes the state once it is too late.
    """
    deadline = time.monotonic() + seconds
    while True:
        # A look may take long itself, such as at a widget that went meanwhile: one more is due.
        late = time.monotonic() > deadline
        value = condition()
        if value:
            return value
        if late:
            raise TooLate(f"After {seconds:g} s: {what() if callable(what) else what}")
        time.sleep(INTERVAL_SECONDS)  # the poll
