# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# Measuring the release build beside its peers.

# build_benches: the app and every program of tests/bench that is no test.
build_benches() {
    local benches=()
    configure release
    mapfile -t benches < <(ninja -C build/release -t targets all \
        | sed -nE 's/^(bench_[a-z0-9_]+): phony.*/\1/p')
    [[ " ${benches[*]} " == *" bench_observer "* ]] \
        || die "bench_observer cannot be built: are the packages of the group bench installed?"
    build release packdesk "${benches[@]}"
}

# configure_for_bench: CMake looks again for what was not there when it was run first.
configure_for_bench() {
    configure release
    if ! ninja -C build/release -t query bench_observer >/dev/null 2>&1; then
        cmake --preset release >&2
    fi
}

verb_bench() {
    need build run test bench
    configure_for_bench
    build_benches
    "$PYTHON" -m tests.bench.run "$@" </dev/null
}
