# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""The longest gap of the GUI thread while the list is read again with 1% of it changed."""

from tests.bench.handling import FRAME_MS
from tests.bench.programs import ProductList, packs_file, run_json
from tests.bench.results import growth_row, make_row, median


def longest_gap(screen, count, rounds, report):
    """The whole app on the screen; the median over the rounds, in milliseconds."""
    product = ProductList(packs_file(count), packs_file(count, 1))
    env = {**screen.env, **product.environment(), "HOME": str(screen.home())}
    try:
        found = run_json("bench_refreshgap", rounds, env=env, timeout=400)
    finally:
        product.close()
    if not found["changed"]:
        raise RuntimeError("the refreshed list is the same")
    report(f"refresh {count:,}: {found['changed']} rows changed, gaps {found['gaps']} ms,"
           f" at the first answer {found['first']} ms")
    return median(found["gaps"])


def rows(screen, rounds, report, large, small):
    gap, few = (longest_gap(screen, count, rounds, report) for count in (large, small))
    return [make_row(f"refresh of {large:,} with 1% changed, longest gap", "one frame of 60 Hz", 1,
                     gap, FRAME_MS),
            growth_row("refresh with 1% changed, longest gap", gap, few)]
