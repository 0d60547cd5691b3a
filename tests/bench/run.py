# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""`./dev bench`: measures, prints a table and writes build/bench/results.json.

--quick: a few rounds over small lists, not judged. --only PART: decode, list; may be repeated.
"""

import argparse
import json
import sys
import time

from tests.bench import decoding, results
from tests.bench.handling import Handling
from tests.bench.observer import Screen
from tests.e2e.processes import end_on_sigterm

ROUNDS = 5


class Run:
    def __init__(self, options):
        self.options = options
        self.rounds = options.rounds or (2 if options.quick else ROUNDS)
        self.sizes = (10_000, 1_000) if options.quick else (100_000, 10_000)
        self.rows = []
        self._began = time.monotonic()

    def report(self, text):
        print(f"[{time.monotonic() - self._began:6.1f} s] {text}", file=sys.stderr, flush=True)

    def add(self, rows):
        for row in rows:
            self.rows.append(row)
            print(json.dumps(row, ensure_ascii=False), flush=True)

    def decode(self):
        self.add(decoding.rows(self.rounds, *self.sizes))

    def list(self):
        screen = Screen()
        try:
            self.add(Handling(screen, self.rounds, self.report).rows(*self.sizes))
        finally:
            screen.close()


PARTS = ("decode", "list")


def main():
    end_on_sigterm()
    parser = argparse.ArgumentParser(prog="./dev bench")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--only", action="append", choices=PARTS)
    options = parser.parse_args()
    run = Run(options)
    for part in options.only or PARTS:
        run.report(part)
        getattr(run, part)()
    results.write(run.rows)
    print(results.table(run.rows), flush=True)
    short = [row for row in run.rows if results.verdict(row) == "short"]
    sys.exit(bool(short) and not options.quick)


if __name__ == "__main__":
    main()
