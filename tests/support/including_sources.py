# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Reads changed files from stdin and prints the .cpp files that the slow checks look at: those that
changed, and those of the product that include a changed header, by the shortest way that there is:
what a header breaks, its nearest sources show. A test is looked at when it changes itself."""

import pathlib
import sys

if __name__ == "__main__":
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2]))

from tests.support.house_rules import House  # noqa: E402


def including_sources(house, changed):
    """As said above; everything where the rules themselves changed."""
    if ".clang-tidy" in changed:
        return sorted(name for name in house.texts if name.endswith(".cpp"))
    includers = {}
    for name in house.includes:
        for target in house.own_includes(name):
            includers.setdefault(target, set()).add(name)
    sources = {name for name in changed if name.endswith(".cpp") and name in house.texts}
    for header in changed - sources:
        sources |= nearest_sources(header, includers)
    return sorted(sources)


def nearest_sources(header, includers):
    """The product's .cpp files that include it directly, else through one header, and so on."""
    reached = waiting = {header}
    while waiting:
        waiting = {name for target in waiting for name in includers.get(target, ())} - reached
        reached = reached | waiting
        found = {name for name in waiting
                 if name.endswith(".cpp") and not name.startswith("tests/")}
        if found:
            return found
    return set()


if __name__ == "__main__":
    for source in including_sources(House("."), set(sys.stdin.read().split())):
        print(source)
