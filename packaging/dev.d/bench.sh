# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# Measuring the release build beside its peers.

# build_benches: the app and every program of tests/bench that is no test. CMake looks again for
# packages that were not there when it was run first.
build_benches() {
    local benches=()
    configure release
    if ! ninja -C build/release -t query bench_observer >/dev/null 2>&1; then
        cmake --preset release >&2
    fi
    mapfile -t benches < <(ninja -C build/release -t targets all \
        | sed -nE 's/^(bench_[a-z0-9_]+): phony.*/\1/p')
    build release packdesk "${benches[@]}"
}

verb_bench() {
    need build run test bench
    build_benches
    "$PYTHON" -m tests.bench.run "$@" </dev/null
}
