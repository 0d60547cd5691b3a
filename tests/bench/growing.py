# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""How the list grows with its packs, up to where it ends. Nothing here is judged."""

import pathlib

from tests.bench.decoding import decode
from tests.bench.programs import packs_file, run_json

PATH = pathlib.Path("build/bench/growth.json")
HEADINGS = ["packs", "decode", "keys", "snapshot", "beside it", "filter", "sort"]


def line(count, rounds):
    """Of one size: medians, without a window."""
    decoded = decode(count, rounds, "product")["product"]
    kept = run_json("bench_memory", packs_file(count))
    models = run_json("bench_model", packs_file(count), rounds)
    return {"packs": count, "decode": decoded["ms"],
            "keys": decoded["keys"], "snapshot": kept["snapshot"],
            "beside it": kept["beside"], "filter": models["filter"], "sort": models["sort"]}


def cells(found):
    return [f"{found['packs']:,}", f"{found['decode']:.1f} ms", f"{found['keys']:.1f} ms",
            f"{found['snapshot'] / (1 << 20):.1f} MiB", f"{found['beside it'] / (1 << 20):.1f} MiB",
            f"{found['filter']:.2f} ms", f"{found['sort']:.2f} ms"]
