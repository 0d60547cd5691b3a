# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""The end-to-end suite once more, with prism between the app and the local control plane. Cases
that have a front of their own to lose answers in are left out: what they send is not the
contract's."""

import importlib
import pathlib
import unittest

from tests.contract.front import OPERATIONS, Front
from tests.contract.schema import Contract
from tests.e2e.case import AppTest

FRONTS = []


def front(url):
    FRONTS.append(Front(url))
    return FRONTS[-1]


class ContractKeptTest(unittest.TestCase):
    """Runs last, and judges what went through."""

    def test_no_violation(self):
        found = [line for each in FRONTS for line in each.violations()]
        self.assertEqual(found, [])

    def test_every_operation_was_used(self):
        used = {name for each in FRONTS for name in each.operations}
        self.assertEqual(used, Contract().operations())
        self.assertEqual(used, {name for name, _, _ in OPERATIONS})


def through_prism(case):
    """The same tests, with the front in between."""
    return type(f"{case.__name__}ThroughPrism", (case,), {
        "__module__": __name__, "front": staticmethod(front)})


def is_own_test(case, module):
    return (isinstance(case, type) and issubclass(case, AppTest)
            and case.__module__ == module.__name__)


def load_tests(loader, _, __):
    suite = unittest.TestSuite()
    folder = pathlib.Path(__file__).parents[1] / "e2e"
    for path in sorted(folder.glob("test_*.py")):
        module = importlib.import_module(f"tests.e2e.{path.stem}")
        for case in vars(module).values():
            if is_own_test(case, module) and not case.front:
                suite.addTests(loader.loadTestsFromTestCase(through_prism(case)))
    suite.addTests(loader.loadTestsFromTestCase(ContractKeptTest))
    return suite
