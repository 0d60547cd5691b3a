# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# Packages: which are needed, which are missing, and how they get here.

# packages_of GROUP...: the package names of these groups, one a line.
packages_of() {
    local group
    for group in "$@"; do
        awk -v group="$group" '$1 == group { for (i = 2; i <= NF; i++) print $i }' \
            "$ROOT/packaging/packages.debian"
    done | sort -u
}

is_debian() {
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null \
        && grep -qE '^ID(_LIKE)?=.*debian' /etc/os-release 2>/dev/null
}

# missing_packages GROUP...: those that dpkg does not know as installed.
missing_packages() {
    local wanted
    wanted=$(packages_of "$@")
    # shellcheck disable=SC2086
    comm -23 <(printf '%s\n' $wanted) \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null \
            | awk '$1 == "installed" { print $2 }' | sort -u)
}

# need GROUP...: makes sure that the packages of these groups are installed.
need() {
    if ! is_debian; then
        refuse_foreign_system "$@"
        return
    fi
    local missing
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    headline "Installing $(printf '%s\n' "$missing" | wc -l) packages for: $*"
    # shellcheck disable=SC2086
    install_packages $missing
}

install_packages() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q update </dev/null >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends \
        "$@" </dev/null >&2
}

refuse_foreign_system() {
    say "This is no Debian. Install these, or what your system calls them, and set"
    say "PACKDESK_PACKAGES=installed:"
    packages_of "$@" | sed 's/^/  /' >&2
    [ "${PACKDESK_PACKAGES:-}" = installed ] || exit 1
}

node_major() { node --version 2>/dev/null | sed -nE 's/^v([0-9]+)\..*/\1/p'; }

# need_node: Node 20 or newer and prism, for the contract tests. Debian's own Node is too old to
# run prism, and new enough to fetch a newer Node from npm.
need_node() {
    local contract=$ROOT/tests/contract major
    if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
        is_debian || die "Install Node 20 and npm."
        headline "Installing nodejs and npm"
        install_packages nodejs npm
    fi
    if [ ! "$contract/node_modules/.package-lock.json" -nt "$contract/package-lock.json" ]; then
        headline "Installing prism"
        (cd "$contract" && npm ci --no-audit --no-fund --loglevel=error </dev/null >&2)
        touch "$contract/node_modules/.package-lock.json"
    fi
    export PATH="$contract/node_modules/.bin:$PATH"
    major=$(node_major)
    [ "${major:-0}" -ge 20 ] || die "Node 20 or newer is needed; found: $(node --version || true)"
}

verb_setup() {
    if [ $# -eq 0 ]; then
        set -- build run test
    fi
    need "$@"
    say "Everything is installed for: $*"
}
