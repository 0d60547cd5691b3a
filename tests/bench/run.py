# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""`./dev bench`: measures, prints a table and writes build/bench/results.json.

--quick: a tenth of the packs and few rounds, not judged. --only PART may be repeated. --page puts
what the last run has written into docs/bench.md.
"""

import argparse
import json
import sys
import time

from tests.bench import decoding, growing, others, page, refreshing, results
from tests.bench.handling import FEW_WORDS, WORDS, Handling
from tests.bench.observer import Screen
from tests.bench.starting import Starting
from tests.e2e.processes import end_on_sigterm

ROUNDS = 5
SIZES = 100_000, 10_000
GROWTH = (1_000, 10_000, 100_000)
END = 1_000_000


class Run:
    """Each method named in PARTS measures its part. Results are written as they come."""

    def __init__(self, options):
        self.options = options
        self.rounds = options.rounds or (1 if options.quick else ROUNDS)
        self.sizes = [size // 10 if options.quick else size for size in SIZES]
        self.rows = []
        self._screen = None
        self._began = time.monotonic()

    @property
    def screen(self):
        self._screen = self._screen or Screen()
        return self._screen

    def report(self, text):
        print(f"[{time.monotonic() - self._began:6.1f} s] {text}", file=sys.stderr, flush=True)

    def add(self, rows):
        for row in rows:
            self.rows.append(row)
            print(json.dumps(row, ensure_ascii=False), flush=True)
        results.write(self.rows)

    def decode(self):
        self.add(decoding.rows(self.rounds, *self.sizes))

    def list(self):
        words = FEW_WORDS if self.options.quick else WORDS
        self.add(Handling(self.screen, self.rounds, self.report, words).rows(*self.sizes))

    def refresh(self):
        self.add(refreshing.rows(self.screen, self.rounds, self.report, *self.sizes))

    def start(self):
        self.add(Starting(self.screen, self.rounds, self.report).rows(*self.sizes))

    def others(self):
        self.add(others.rows(self.rounds, 16 if self.options.quick else 1))

    def growth(self):
        sizes = [*self.sizes] if self.options.quick else [*GROWTH, END]
        lines = [growing.line(size, 1 if size == END else self.rounds) for size in sorted(sizes)]
        results.write(lines, growing.PATH)
        print(results.columns([growing.HEADINGS, *map(growing.cells, lines)]), flush=True)

    def close(self):
        if self._screen:
            self._screen.close()


PARTS = ("decode", "list", "refresh", "start", "others", "growth")


def main():
    end_on_sigterm()
    parser = argparse.ArgumentParser(prog="./dev bench")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--only", action="append", choices=PARTS)
    parser.add_argument("--page", action="store_true")
    options = parser.parse_args()
    if options.page:
        page.write()
        return
    run = Run(options)
    try:
        for part in options.only or PARTS:
            run.report(part)
            getattr(run, part)()
    finally:
        run.close()
    print(results.table(run.rows), flush=True)
    short = [row for row in run.rows if results.verdict(row) == "short"]
    sys.exit(bool(short) and not options.quick)


if __name__ == "__main__":
    main()
