# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# Running the tests, part by part. Each part leaves "PASSED FAILED NAME" in $TALLY.

TALLY=build/test-results/tally
ALL_PARTS="gate python unit ui gaps bench faults locale asan e2e contract"

# tally NAME PASSED FAILED
tally() { printf '%s %s %s\n' "$2" "$3" "$1" >>"$TALLY"; }

# run_ctest NAME PRESET LABELS [ctest arguments]: counts test functions, not programs.
run_ctest() {
    local name=$1 preset=$2 labels=$3 report counts
    shift 3
    report=$ROOT/build/test-results/$name.xml
    rm -f "$report"
    ctest --test-dir "build/$preset" -L "^($labels)$" -j "$JOBS" --output-on-failure \
        --output-junit "$report" --test-output-size-passed 16777216 \
        --test-output-size-failed 16777216 "$@" </dev/null >&2 || true
    counts=$("$PYTHON" tests/support/count_tests.py "$report") || true
    # shellcheck disable=SC2086
    tally "$name" ${counts:-0 1}
}

# run_unittest NAME FOLDER [-R REGEX]: every test_*.py of the folder.
run_unittest() {
    local name=$1 counts
    shift
    counts=$("$PYTHON" -m tests.support.run_unittest "$@" </dev/null) || true
    # shellcheck disable=SC2086
    tally "$name" ${counts:-0 1}
}

run_locale() {
    local counts
    counts=$("$PYTHON" -m tests.support.run_in_locale C build/release unit "$@" </dev/null) || true
    # shellcheck disable=SC2086
    tally locale ${counts:-0 1}
}

part_gate() {
    if "$PYTHON" tests/support/check_tested_classes.py; then
        tally gate 1 0
    else
        tally gate 0 1
    fi
}

part_python() { run_unittest python tests/support "$@"; }
part_unit() { build release && run_ctest unit release unit "$@"; }
part_ui() { build release && run_ctest ui release ui "$@"; }
# One at a time: what is measured must not wait for another test.
part_gaps() { build release && JOBS=1 run_ctest gaps release gaps "$@"; }
# That what measures does not lie; what it measures is for ./dev bench.
part_bench() { need bench && build_benches && run_unittest bench tests/bench "$@"; }
part_faults() { build release && run_ctest faults release faults "$@"; }
# The programs set their own locale: a bare container has none.
part_locale() { build release && run_locale "$@"; }
part_asan() { build asan tests/unit/all tests/ui/all tests/fuzz/all && run_ctest asan asan "unit|ui" "$@"; }

part_e2e() {
    build_programs && run_unittest e2e tests/e2e "$@"
}

part_contract() {
    need_node && build_programs && run_unittest contract tests/contract "$@"
}

# begin_contract [-R REGEX]: beside the end-to-end tests, which wait most of the time as these do.
# Everything is built before, so that no two builds meet.
begin_contract() {
    need_node && build_programs || return
    run_unittest contract tests/contract "$@" >build/test-results/contract.log 2>&1 &
    CONTRACT=$!
    trap 'kill "$CONTRACT" 2>/dev/null' EXIT
}

end_contract() {
    local status=0
    wait "$CONTRACT" || status=$?
    trap - EXIT
    cat build/test-results/contract.log >&2
    return $status
}

# print_tally: a line for each part, then the sum alone on the last line.
print_tally() {
    awk '{ printf "%-10s %5d passed, %d failed\n", $3, $1, $2; passed += $1; failed += $2 }
         END { printf "%d passed, %d failed\n", passed, failed; exit (failed > 0 || passed == 0) }' \
        "$TALLY"
}

verb_test() {
    local parts=() filter=() part
    while [ $# -gt 0 ]; do
        case $1 in
            -R) filter=(-R "$2") && shift ;;
            *) parts+=("$1") ;;
        esac
        shift
    done
    # shellcheck disable=SC2206
    [ ${#parts[@]} -gt 0 ] || parts=($ALL_PARTS)
    need build run test
    rm -rf build/test-results
    mkdir -p build/test-results
    for part in "${parts[@]}"; do
        [[ " $ALL_PARTS " == *" $part "* ]] || die "Unknown part: $part (known: $ALL_PARTS)"
        headline "$part"
        case "$part ${parts[*]}" in
            "e2e "*contract*) begin_contract "${filter[@]}" || CONTRACT= ;;
            "contract "*)
                if [ -n "${CONTRACT:-}" ]; then
                    end_contract || tally contract 0 1
                    continue
                fi
                ;;
        esac
        # A part that breaks before it counts is a failure, and the others still run.
        if ! ("part_$part" "${filter[@]}"); then
            tally "$part" 0 1
        fi
    done
    print_tally
}
