# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""From bytes to a snapshot, and what it keeps: programs that measure themselves."""

from tests.bench.programs import packs_file, run_json
from tests.bench.results import growth_row, make_row, median


def decode(count, rounds):
    """Medians in milliseconds: the product, simdjson, QJsonDocument."""
    found = run_json("bench_decode", packs_file(count), rounds)
    return [median(found[name]) for name in ("product", "walk", "document")]


def memory(count):
    return run_json("bench_memory", packs_file(count))


def rows(rounds, large=100_000, small=10_000):
    product, walk, document = decode(large, rounds)
    few, _, _ = decode(small, rounds)
    kept, few_kept = memory(large), memory(small)
    size = f"{large:,}"
    return [
        make_row(f"decode {size}", "simdjson, keeping nothing", 2.5, product, walk),
        make_row(f"decode {size}, QJsonDocument", "QJsonDocument into structs", 0.15, product,
                 document),
        make_row(f"memory kept by the snapshot of {size}", "the answer's bytes", 1.5,
                 kept["snapshot"], kept["bytes"], "bytes"),
        make_row("folded texts and sort keys beside it", "the answer's bytes", 0.5,
                 kept["searched"], kept["bytes"], "bytes"),
        growth_row("decode", product, few),
        growth_row("memory kept by the snapshot", kept["snapshot"], few_kept["snapshot"],
                   "bytes"),
    ]
