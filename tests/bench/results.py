# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""The rows of a run: what was measured, beside what, and how much is allowed."""

import json
import pathlib
import statistics

KEYS = ("row", "reference", "value", "unit", "peer", "ratio", "limit", "missing")
PATH = pathlib.Path("build/bench/results.json")


def median(values):
    """Of those that were measured; None where none was."""
    there = [value for value in values if value is not None]
    return statistics.median(there) if there else None


def make_row(row, reference, limit, value, peer, unit="ms", missing=None):
    """One row. `value` is the product's, `peer` that of the reference, both in `unit`; what was
    not measured is None, and `missing` says why."""
    ratio = value / peer if value is not None and peer else None
    return dict(zip(KEYS, (row, reference, value, unit, peer, ratio, limit, missing)))


def growth_row(row, large, small, unit="ms", missing=None):
    """How a value at 100,000 packs compares with ten times that at 10,000."""
    return make_row(f"{row}, growth", "ten times its value at 10,000", 1.2, large,
                    small * 10 if small is not None else None, unit, missing)


def verdict(row):
    if row["ratio"] is None:
        return "missing"
    return "holds" if row["ratio"] <= row["limit"] else "short"


def _number(value, unit=""):
    if value is None:
        return "–"
    if unit == "bytes":
        return f"{value / (1 << 20):.1f} MiB"
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:.{digits}f} {unit}".rstrip()


def cells(row):
    """What is printed of a row."""
    ratio = "–" if row["ratio"] is None else f"{row['ratio']:.3g} ×"
    return [row["row"], row["reference"], _number(row["value"], row["unit"]),
            _number(row["peer"], row["unit"]), ratio, f"{row['limit']:g} ×",
            row["missing"] or verdict(row)]


HEADINGS = ["row", "peer or floor", "Packdesk", "peer", "ratio", "at most", ""]


def table(rows):
    """The rows as lines of text, in columns."""
    lines = [HEADINGS, *map(cells, rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(HEADINGS))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip()
                     for line in lines)


def markdown(rows):
    """The same for a page."""
    lines = [HEADINGS[:-1], ["---"] * (len(HEADINGS) - 1)]
    lines += [cells(row)[:-1] for row in rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def write(rows, path=PATH):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
