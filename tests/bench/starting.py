# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""From the start of a process to its list on the screen, and what it keeps in memory then."""

import pathlib
import re

from tests.bench.packserver import PackServer
from tests.bench.programs import START_TIMEOUT, Browser, EmptyWindow, ProductList, packs_file
from tests.bench.results import growth_row, make_row, median
from tests.e2e.processes import descendants

NO_CHROMIUM = "chromium is not installed"
PSS = re.compile(r"^Pss:\s+(\d+) kB$", re.MULTILINE)


def tree_bytes(pid):
    """What a process and its children hold: shared pages by share."""
    kibibytes = 0
    for each in [pid, *descendants(pid)]:
        try:
            found = PSS.search(pathlib.Path(f"/proc/{each}/smaps_rollup").read_text())
        except OSError:
            continue
        kibibytes += int(found[1]) if found else 0
    return kibibytes * 1024


class Starting:
    """Starts the app and its peers in turn. `report` is told what came out."""

    def __init__(self, screen, rounds, report):
        self.screen = screen
        self.rounds = rounds
        self.report = report

    def _first(self, began):
        return began["first"] if began["first"] >= 0 else None

    def _in_turn(self, **starts):
        """Medians by name: of what each function says in each round."""
        found = {name: [] for name in starts}
        for _ in range(self.rounds):
            for name, start in starts.items():
                found[name].append(start())
        self.screen.ask("stop")
        for name, values in found.items():
            self.report(f"{name}: {['-' if v is None else round(v, 1) for v in values]}")
        return {name: median(values) for name, values in found.items()}

    def _seen(self, program, **more):
        return self._first(program.start(self.screen, **more))

    def from_cache(self, count):
        """The server is asked and says nothing: what is painted is what was kept."""
        product = ProductList(packs_file(count))
        home = self.screen.home()
        try:
            product.start(self.screen, home=home, quiet=2000, timeout=START_TIMEOUT)
            product.server.hold()
            found = self._in_turn(
                cache=lambda: self._seen(product, home=home, timeout=4000),
                window=lambda: self._seen(EmptyWindow))
        finally:
            product.close()
        return make_row(f"process start to painted list, {count:,} from the cache",
                        EmptyWindow.name, 2, found["cache"], found["window"],
                        missing=None if found["cache"] else "nothing is painted from a cache")

    def from_server(self, count):
        product = ProductList(packs_file(count))
        starts = {"server": lambda: self._seen(product)}
        browser = Browser(product.server)
        try:
            if browser.is_there():
                browser.start(self.screen)
                starts["browser"] = lambda: self._seen(browser)
            found = self._in_turn(**starts)
        finally:
            product.close()
        return make_row(f"process start to painted list, {count:,} from the server", Browser.name,
                        0.35, found["server"], found.get("browser"),
                        missing=None if browser.is_there() else NO_CHROMIUM)

    def _held(self, program):
        began = program.start(self.screen, timeout=START_TIMEOUT)
        if began["first"] < 0:
            return None
        self.screen.ask("settle", quiet=2000, timeout=START_TIMEOUT)
        return tree_bytes(began["pid"])

    def memory(self, count, limit):
        product = ProductList(packs_file(count))
        starts = {"app": lambda: self._held(product)}
        browser = Browser(product.server)
        if browser.is_there():
            starts["tree"] = lambda: self._held(browser)
        try:
            found = self._in_turn(**starts)
        finally:
            product.close()
        return make_row(f"memory of the running app, {count:,}", "Chromium's process tree (PSS)",
                        limit, found["app"], found.get("tree"), "bytes",
                        None if browser.is_there() else NO_CHROMIUM)

    def rows(self, large, small):
        few, many = self.memory(small, 0.25), self.memory(large, 0.5)
        return [self.from_cache(small), self.from_server(small), few, many,
                growth_row("memory of the running app", many["value"], few["value"], "bytes")]
