# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# The checks. Quick ones look at everything; clang-tidy and clazy, which take seconds for each
# file, look at what changed and at the nearest sources that include it.

ALL_CHECKS="format house licences metadata cppcheck tidy clazy symbols"
# Without a base, and without an origin that lies behind: as many commits as a day's work has.
LINT_DEPTH=12

sources() { git ls-files --cached --others --exclude-standard -- '*.cpp' '*.h'; }

# lint_base: the commit since which something counts as changed; nothing: everything changed.
lint_base() {
    local base
    if [ -n "${PACKDESK_LINT_BASE:-}" ]; then
        git rev-parse --verify --quiet "$PACKDESK_LINT_BASE^{commit}" \
            || die "No such commit: $PACKDESK_LINT_BASE"
        return
    fi
    base=$(git merge-base HEAD origin/main 2>/dev/null || true)
    if [ -n "$base" ] && [ "$base" != "$(git rev-parse HEAD)" ]; then
        printf '%s\n' "$base"
    elif git rev-parse --verify --quiet HEAD^2 >/dev/null; then
        # A merge has landed: what it brought.
        git rev-parse HEAD^1
    else
        # Commits have landed one by one, and nobody says which were checked before.
        git rev-parse --verify --quiet "HEAD~$LINT_DEPTH" || true
    fi
}

# slow_sources: the .cpp files that the slow checks look at.
slow_sources() {
    local base
    if [ "$LINT_ALL" = yes ]; then
        sources | grep '\.cpp$'
        return
    fi
    base=$(lint_base)
    if [ -z "$base" ]; then
        sources | grep '\.cpp$'
        return
    fi
    {
        git diff --name-only --diff-filter=d "$base" -- '*.cpp' '*.h' '.clang-tidy'
        git ls-files --others --exclude-standard -- '*.cpp' '*.h'
    } | "$PYTHON" tests/support/including_sources.py
}

# prepare_database: compile_commands.json of our own sources, and what moc generates for them.
# moc runs by itself here: through ninja it would wait for libraries that nobody wants.
prepare_database() {
    cmake --preset lint >build/lint-configure.log 2>&1 || {
        cat build/lint-configure.log >&2
        return 1
    }
    find build/lint -name AutogenInfo.json -print0 \
        | xargs -r -0 -n 1 -P "$JOBS" sh -c 'cmake -E cmake_autogen "$0" Debug >/dev/null'
    "$PYTHON" tests/support/own_commands.py build/lint all product
}

check_format() { sources | xargs -r -n 20 -P "$JOBS" clang-format --dry-run -Werror; }
check_house() { "$PYTHON" tests/support/house_rules.py; }
check_licences() { reuse lint --quiet || reuse lint; }

check_metadata() {
    local id=io.github.packdesk.Packdesk
    desktop-file-validate "packaging/$id.desktop" \
        && appstreamcli validate --no-net --explain "packaging/$id.metainfo.xml"
}

# Without the tests: cppcheck stumbles over what moc puts into them.
check_cppcheck() {
    cppcheck '-DQ_DISABLE_COPY_MOVE(x)=' --project=build/lint/product/compile_commands.json --enable=warning,performance,portability \
        --inline-suppr --library=qt --error-exitcode=1 --quiet -j "$JOBS" \
        --suppressions-list=packaging/lint/cppcheck-suppressions.txt
}

check_tidy() {
    slow_sources | xargs -r -n 1 -P "$JOBS" clang-tidy -p build/lint/all --quiet 2> >(
        grep -vE '^[0-9]+ warnings? (generated|treated)|^Suppressed|^Use -header' >&2 || true)
}

# qstring-ref advises a class that Qt 6 no longer has. A test may hold its data in constants with
# constructors: nothing there waits for them.
clazy_on() {
    xargs -r -n 1 -P "$JOBS" clazy-standalone -p build/lint/all --checks="$1" \
        --extra-arg=-Werror --header-filter="$ROOT/(app|ui|models|tests)/.*"
}

check_clazy() {
    local files checks=level1,no-qstring-ref status=0
    files=$(slow_sources)
    sed '/^tests\//d' <<<"$files" | clazy_on "$checks" || status=1
    sed '/^tests\//!d' <<<"$files" | clazy_on "$checks,no-non-pod-global-static" || status=1
    return $status
}

# check_symbols: what the linker knows. The models' libraries want nothing of Widgets or Gui, the
# ui's nothing of Network.
check_symbols() {
    local archives=()
    configure release
    mapfile -t archives < <(ninja -C build/release -t targets all \
        | sed -nE 's/^((models|ui)\/[^:]*\.a): .*/\1/p')
    [ ${#archives[@]} -gt 0 ] || return 0
    build release "${archives[@]}"
    "$PYTHON" tests/support/symbol_rules.py build/release "${archives[@]}"
}

verb_lint() {
    local checks=$ALL_CHECKS check failed=()
    LINT_ALL=no
    while [ $# -gt 0 ]; do
        case $1 in
            --all) LINT_ALL=yes ;;
            --base) PACKDESK_LINT_BASE=$2 && shift ;;
            --only) checks=${2//,/ } && shift ;;
            *) die "./dev lint [--all] [--base REV] [--only CHECK[,CHECK]]" ;;
        esac
        shift
    done
    need build bench lint
    mkdir -p build
    case $checks in *cppcheck* | *tidy* | *clazy*) prepare_database ;; esac
    for check in $checks; do
        [[ " $ALL_CHECKS " == *" $check "* ]] || die "Unknown check: $check (known: $ALL_CHECKS)"
        headline "lint: $check"
        local began=$SECONDS
        if (set -o pipefail && "check_$check" 2>&1 | tee "build/lint-$check.log" >&2); then
            say "fine, $((SECONDS - began)) s"
        else
            failed+=("$check")
        fi
    done
    # The last check builds: what the others found would be pages above.
    for check in "${failed[@]}"; do
        headline "found by $check"
        tail -n 60 "build/lint-$check.log" >&2
    done
    [ ${#failed[@]} -eq 0 ] || die "Lint failed: ${failed[*]}"
    say "Lint is clean."
}
