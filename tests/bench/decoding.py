# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""From bytes to a snapshot, and what it keeps: programs that measure themselves."""

from tests.bench.programs import packs_file, run_json
from tests.bench.results import growth_row, make_row, median


def decode(count, rounds, *sides):
    """Medians by side of what bench_decode prints, in alternating rounds."""
    found = {side: [] for side in sides}
    for _ in range(rounds):
        for side in sides:
            found[side].append(run_json("bench_decode", packs_file(count), side))
    return {side: {name: median([each[name] for each in values]) for name in values[0]}
            for side, values in found.items()}


def memory(count):
    return run_json("bench_memory", packs_file(count))


def rows(rounds, large, small):
    many = decode(large, rounds, "product", "walk", "document")
    few = decode(small, rounds, "product")["product"]["ms"]
    product, walk, document = (many[side]["ms"] for side in ("product", "walk", "document"))
    kept, few_kept = memory(large), memory(small)
    size = f"{large:,}"
    return [
        make_row(f"decode {size}", "simdjson, keeping nothing", 2.5, product, walk),
        make_row(f"decode {size}, QJsonDocument", "QJsonDocument into structs", 0.15, product,
                 document),
        make_row(f"memory kept by the snapshot of {size}", "the answer's bytes", 1.5,
                 kept["snapshot"], kept["bytes"], "bytes"),
        make_row("folded texts and sort keys beside it", "the answer's bytes", 0.5,
                 kept["beside"], kept["bytes"], "bytes"),
        growth_row("decode", product, few),
        growth_row("memory kept by the snapshot", kept["snapshot"], few_kept["snapshot"],
                   "bytes"),
    ]
