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
    # Where a difference is limited, it stands in place of the ratio.
    unit = row["unit"] if row["ratio"] is not None and row["ratio"] == row["value"] else "×"
    ratio = "–" if row["ratio"] is None else f"{row['ratio']:.3g} {unit}"
    return [row["row"], row["reference"], _number(row["value"], row["unit"]),
            _number(row["peer"], row["unit"]), ratio, f"{row['limit']:g} {unit}",
            row["missing"] or verdict(row)]


HEADINGS = ["row", "peer or floor", "Packdesk", "peer", "ratio", "at most", ""]


def columns(lines):
    """Lists of texts as lines, one below the other."""
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip()
                     for line in lines)


def table(rows):
    """What is printed at the end."""
    return columns([HEADINGS, *map(cells, rows)])


def markdown_lines(lines):
    """Lists of texts as a table of a page; the first has the headings."""
    lines = [[text.replace("|", "\\|") for text in line] for line in lines]
    lines = [lines[0], ["---"] * len(lines[0]), *lines[1:]]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def markdown(rows):
    return markdown_lines([HEADINGS[:-1] + ["verdict"], *map(cells, rows)])


def write(rows, path=PATH):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def read(path=PATH):
    return json.loads(path.read_text(encoding="utf-8"))
