# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# Starting the app, for people and for the tour.

build_programs() { build release packdesk packdesk-localplane; }

verb_run() {
    need build run
    build_programs
    if has_display; then
        exec "$ROOT/build/release/app/packdesk" --demo "$@"
    fi
    say "There is no display: the tour shows the app instead, in build/tour/."
    verb_tour
}

verb_tour() {
    need build run test
    build_programs
    "$PYTHON" -m tests.e2e.tour --app build/release/app/packdesk --out build/tour "$@" </dev/null
}
