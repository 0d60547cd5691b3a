# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# Building a preset.

# configure PRESET: only where ninja cannot do it by itself.
configure() {
    [ -f "build/$1/build.ninja" ] || cmake --preset "$1" >&2
}

# build PRESET [TARGET...]: the whole tree, or the targets.
build() {
    local preset=$1
    shift
    configure "$preset"
    ninja -C "build/$preset" -j "$JOBS" "$@" >&2
}

verb_build() {
    local preset=${1:-debug}
    [ $# -eq 0 ] || shift
    need build
    build "$preset" "$@"
}
