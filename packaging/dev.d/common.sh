# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# What every verb of ./dev uses.

# Clones in different folders share what ccache has compiled.
export CCACHE_BASEDIR=$ROOT
export CCACHE_NOHASHDIR=1
# Debian's own interpreter: the one that Debian's Python packages belong to.
PYTHON=/usr/bin/python3
JOBS=${PACKDESK_JOBS:-$(nproc)}

say() { printf '%s\n' "$*" >&2; }

die() {
    say "$*"
    exit 1
}

# headline TEXT: marks where a part of a long run begins.
headline() { say "== $* =="; }

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

# as_root COMMAND...: runs it as root, directly or through sudo.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "This needs root or sudo: $*"
    fi
}
