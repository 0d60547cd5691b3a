# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# Parsers under made-up input.

# fuzz_one NAME SECONDS: one line on standard output; false where something was found.
fuzz_one() {
    local name=$1 seconds=$2 status=0 folder=build/fuzz-runs/$1 log
    log=$folder/log
    mkdir -p "$folder/corpus" "$folder/findings"
    # What was made up before comes first: a run goes on where the last one ended.
    "build/fuzz/tests/fuzz/fuzz_$name" -max_total_time="$seconds" -print_final_stats=1 \
        -timeout=10 -rss_limit_mb=2048 -max_len=8192 -artifact_prefix="$folder/findings/" \
        "$folder/corpus" "tests/fuzz/corpus/$name" </dev/null >"$log" 2>&1 || status=$?
    awk -v name="$name" -v status="$status" '
        /^stat::number_of_executed_units/ { runs = $2 }
        /^stat::average_exec_per_sec/ { rate = $2 }
        END { printf "%-12s %10d runs, %6d a second, %s\n", name, runs, rate,
                     status == 0 ? "no finding" : "FOUND" }' "$log"
    if [ "$status" -ne 0 ]; then
        say "$name: see $log and $folder/findings"
        return 1
    fi
}

verb_fuzz() {
    local targets=() seconds=300 found=0 name
    for name in "$@"; do
        if [[ $name =~ ^[0-9]+$ ]]; then
            seconds=$name
        elif [ -f "tests/fuzz/fuzz_$name.cpp" ]; then
            targets+=("$name")
        else
            die "Unknown target: $name (known: $(fuzz_targets | tr '\n' ' '))"
        fi
    done
    [ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(fuzz_targets)
    need build fuzz
    build fuzz "${targets[@]/#/fuzz_}"
    for name in "${targets[@]}"; do
        fuzz_one "$name" "$seconds" || found=1
    done
    return $found
}

fuzz_targets() {
    local file
    for file in tests/fuzz/fuzz_*.cpp; do
        file=${file##*/fuzz_}
        printf '%s\n' "${file%.cpp}"
    done
}
