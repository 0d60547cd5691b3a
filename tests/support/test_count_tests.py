# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Counting: nothing that went wrong is lost."""

import unittest

from tests.support.count_tests import count_report


def report(*cases):
    return "<testsuite>" + "".join(
        f'<testcase name="t" status="{status}"><system-out>{output}</system-out></testcase>'
        for status, output in cases) + "</testsuite>"


def totals(passed, failed=0, skipped=0):
    return f"PASS : x\nTotals: {passed} passed, {failed} failed, {skipped} skipped, 0 blacklisted"


class CountTestsTest(unittest.TestCase):

    def test_functions_are_added_up(self):
        self.assertEqual(count_report(report(("run", totals(5)), ("fail", totals(3, 2)))), (8, 2))

    def test_skipping_is_failing(self):
        self.assertEqual(count_report(report(("run", totals(5, 0, 1)))), (5, 1))

    def test_crash_without_totals(self):
        self.assertEqual(count_report(report(("fail", "Segmentation fault"))), (0, 1))

    def test_crash_after_totals(self):
        self.assertEqual(count_report(report(("fail", totals(5)))), (5, 1))

    def test_no_tests_prove_nothing(self):
        self.assertEqual(count_report(report()), (0, 1))
