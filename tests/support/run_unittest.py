# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Runs every test_*.py of a folder: FOLDER [-R REGEX]. Prints "PASSED FAILED" on stdout.

What the tests say goes to stderr. A skipped test counts as failed: the house skips nothing.
"""

import importlib
import pathlib
import re
import sys
import unittest

from tests.e2e.processes import end_on_sigterm


def flatten(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from flatten(test)
        else:
            yield test


def load(folder, wanted):
    loader = unittest.defaultTestLoader
    suite = unittest.TestSuite()
    for path in sorted(pathlib.Path(folder).glob("test_*.py")):
        name = ".".join((*path.parent.parts, path.stem))
        suite.addTests(loader.loadTestsFromModule(importlib.import_module(name)))
    # Sorting out by name keeps the classes together, and with them their fixtures.
    return unittest.TestSuite(test for test in flatten(suite) if wanted.search(test.id()))


def main():
    end_on_sigterm()
    folder = sys.argv[1]
    wanted = re.compile(sys.argv[3] if len(sys.argv) > 3 and sys.argv[2] == "-R" else "")
    runner = unittest.TextTestRunner(stream=sys.stderr, verbosity=2)
    outcome = runner.run(load(folder, wanted))
    # A fixture that breaks is an error without a test of its own.
    failed = len(outcome.failures) + len(outcome.errors) + len(outcome.skipped) \
        + len(outcome.unexpectedSuccesses)
    passed = max(outcome.testsRun - failed, 0)
    print(passed, failed if passed or failed else 1)
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
