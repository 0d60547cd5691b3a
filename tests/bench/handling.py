# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""What hands do with a list, and how long it takes until its rows are painted."""

from tests.bench.programs import START_TIMEOUT, ProductList, ProxyList, packs_file
from tests.bench.results import growth_row, make_row, median

# One of many packs, one whose first letters stand in many, one of few, a host, and none at all.
WORDS = ("weather", "returns", "quasar", "api.cl", "zqx")
FEW_WORDS = ("api.cl", "zqx")
FRAME_MS = 1000 / 60
QUIET_MS = 150


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
    return screen.ask("click", x=point[0], y=point[1], quiet=QUIET_MS)


def type_and_delete(screen, word):
    """Pairs of a key within the word and its milliseconds; keys that change no row are left out,
    for nothing of them can be seen."""
    keys = [(word[:i + 1], word[i]) for i in range(len(word))]
    keys += [(word[:i] + "⌫", "BackSpace") for i in reversed(range(len(word)))]
    for text, key in keys:
        seen = screen.strike(key, quiet=QUIET_MS)
        if seen["changes"]:
            yield text, seen["last"]


def measure_keys(screen, program, words):
    """Milliseconds by key."""
    begin(screen, program)
    return {f"{word}: {text}": spent for word in words
            for text, spent in type_and_delete(screen, word)}


def measure_sorts(screen, program, _):
    """Milliseconds by place in the header: each column is met, most of them in both directions."""
    begin(screen, program)
    layout = program.layout
    seen = {x: click(screen, (x, layout.header_y)) for x in layout.header_x}
    return {x: each["last"] for x, each in seen.items() if each["changes"]}


def medians(rounds):
    """Of each act over the rounds."""
    return {act: median([one.get(act) for one in rounds]) for one in rounds for act in one}


def worst(by_act):
    """The act that takes longest, and its time."""
    act = max(by_act, key=by_act.get) if by_act else None
    return act, by_act.get(act)


class Handling:
    """Measures lists in turn. `report` is told what came out."""

    def __init__(self, screen, rounds, report, words=WORDS):
        self.screen = screen
        self.rounds = rounds
        self.words = words
        self.report = report

    def in_turn(self, count, measure, *kinds):
        """The worst time of each kind of list at this size, in milliseconds."""
        programs = [kind(packs_file(count)) for kind in kinds]
        rounds = [[] for _ in programs]
        try:
            for _ in range(self.rounds):
                for program, found in zip(programs, rounds):
                    found.append(measure(self.screen, program, self.words))
        finally:
            self.screen.ask("stop")
            for program in programs:
                program.close()
        return [self._worst(measure.__name__, count, program.name, medians(found))
                for program, found in zip(programs, rounds)]

    def _worst(self, what, count, name, by_act):
        act, value = worst(by_act)
        if value is None:
            raise RuntimeError(f"{name}: nothing that was done changed its rows")
        self.report(f"{what} {count:,} {name}: median {median(by_act.values()):.1f} ms,"
                    f" worst {value:.1f} ms at {act}")
        return value

    def rows(self, large, small):
        both = ProductList, ProxyList
        keys, proxy_keys = self.in_turn(large, measure_keys, *both)
        sorts, proxy_sorts = self.in_turn(large, measure_sorts, *both)
        few_keys, = self.in_turn(small, measure_keys, ProductList)
        few_sorts, = self.in_turn(small, measure_sorts, ProductList)
        size = f"{large:,}"
        return [
            make_row(f"keystroke to painted rows, {size}", ProxyList.name, 0.03, keys, proxy_keys),
            make_row(f"keystroke to painted rows, {size}, frame", "one frame of 60 Hz", 1, keys,
                     FRAME_MS),
            make_row(f"sort by any column, {size}, to painted", ProxyList.name, 0.12, sorts,
                     proxy_sorts),
            growth_row("keystroke to painted rows", keys, few_keys),
            growth_row("sort by any column", sorts, few_sorts),
        ]
