# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Puts the last run into the page that keeps the table of the last release."""

import pathlib

from tests.bench import growing, results

PAGE = pathlib.Path("docs/bench.md")


def filled(page, name, text):
    """The page with this text between the marks of this name."""
    begin, end = (f"<!-- {name}: {word} -->" for word in ("begin", "end"))
    before, _, rest = page.partition(begin)
    _, found, after = rest.partition(end)
    if not found:
        raise ValueError(f"the page has no place for {name}")
    return f"{before}{begin}\n{text}\n{end}{after}"


def write():
    page = PAGE.read_text(encoding="utf-8")
    page = filled(page, "rows", results.markdown(results.read()))
    if growing.PATH.exists():
        lines = [growing.HEADINGS, *map(growing.cells, results.read(growing.PATH))]
        page = filled(page, "growth", results.markdown_lines(lines))
    PAGE.write_text(page, encoding="utf-8")
