# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""What hands do with a list, and how long it takes until its rows are painted."""

from tests.bench.programs import ProductList, ProxyList, packs_file
from tests.bench.results import growth_row, make_row, median

# One of many packs, one whose first letters stand in many, one of few, a host, and none at all.
WORDS = ("weather", "returns", "quasar", "api.cl", "zqx")
FRAME_MS = 1000 / 60
START_TIMEOUT = 120_000


def begin(screen, program):
    """Starts it, waits until it has nothing left to do, and puts the pointer out of the way."""
    began = program.start(screen, timeout=START_TIMEOUT)
    if began["first"] < 0:
        raise RuntimeError(f"{program.name} shows no rows: {screen.log()[-2000:]}")
    screen.ask("focus")
    screen.ask("settle", quiet=600, timeout=START_TIMEOUT)
    click(screen, program.layout.field)
    screen.ask("move", x=screen.width - 1, y=screen.height - 1)


def click(screen, point):
    return screen.ask("click", x=point[0], y=point[1])


def type_and_delete(screen, word):
    """Pairs of a key within the word and its milliseconds; keys that change no row are left out,
    for nothing of them can be seen."""
    keys = [(word[:i + 1], word[i]) for i in range(len(word))]
    keys += [(word[:i] + "⌫", "BackSpace") for i in reversed(range(len(word)))]
    for text, key in keys:
        seen = screen.strike(key)
        if seen["changes"]:
            yield text, seen["last"]


def measure_keys(screen, program):
    """Milliseconds by key."""
    begin(screen, program)
    return {(word, text): spent for word in WORDS
            for text, spent in type_and_delete(screen, word)}


def measure_sorts(screen, program):
    """Milliseconds by place in the header: each column is met, most of them in both directions."""
    begin(screen, program)
    layout = program.layout
    seen = {x: click(screen, (x, layout.header_y)) for x in layout.header_x}
    return {x: each["last"] for x, each in seen.items() if each["changes"]}


def worst(rounds):
    """The median of each act over the rounds; of these the largest, and which act it is."""
    medians = {act: median([one.get(act) for one in rounds]) for one in rounds for act in one}
    act = max(medians, key=medians.get) if medians else None
    return medians.get(act), act


class Handling:
    """Measures both lists in turn. `report` is told of each round."""

    def __init__(self, screen, rounds, report):
        self.screen = screen
        self.rounds = rounds
        self.report = report

    def compare(self, count, measure):
        """The worst of Packdesk and of its peer at this size."""
        programs = [kind(packs_file(count)) for kind in (ProductList, ProxyList)]
        rounds = {program.name: [] for program in programs}
        try:
            for _ in range(self.rounds):
                for program in programs:
                    rounds[program.name].append(measure(self.screen, program))
        finally:
            self.screen.ask("stop")
            for program in programs:
                program.close()
        found = [worst(rounds[program.name]) for program in programs]
        for program, (value, act) in zip(programs, found):
            self.report(f"{measure.__name__} {count} {program.name}: worst {value} ms at {act}")
        return found[0][0], found[1][0]

    def rows(self, large=100_000, small=10_000):
        keys, proxy_keys = self.compare(large, measure_keys)
        sorts, proxy_sorts = self.compare(large, measure_sorts)
        few_keys, _ = self.compare(small, measure_keys)
        few_sorts, _ = self.compare(small, measure_sorts)
        size = f"{large:,}"
        return [
            make_row(f"keystroke to painted rows, {size}", ProxyList.name, 0.03, keys, proxy_keys),
            make_row(f"keystroke to painted rows, {size}, one frame", "one frame of 60 Hz", 1,
                     keys, FRAME_MS),
            make_row(f"sort by any column, {size}, to painted", ProxyList.name, 0.12, sorts,
                     proxy_sorts),
            growth_row("keystroke to painted rows", keys, few_keys),
            growth_row("sort by any column", sorts, few_sorts),
        ]
