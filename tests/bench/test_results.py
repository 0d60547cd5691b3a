# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""What is made of what was measured."""

import json
import pathlib
import tempfile
import unittest

from tests.bench import others, page, results
from tests.bench.handling import medians, worst
from tests.bench.results import growth_row, make_row, verdict


class ResultsTest(unittest.TestCase):

    def test_a_row_compares_with_its_peer(self):
        row = make_row("decode", "simdjson", 2.5, 30.0, 15.0)
        self.assertEqual(row["ratio"], 2.0)
        self.assertEqual(verdict(row), "holds")
        self.assertEqual(verdict(make_row("decode", "simdjson", 1.9, 30.0, 15.0)), "short")

    def test_what_was_not_measured_never_holds(self):
        for value, peer in ((None, 15.0), (30.0, None), (None, None)):
            row = make_row("decode", "simdjson", 2.5, value, peer, missing="no simdjson here")
            self.assertIsNone(row["ratio"])
            self.assertEqual(verdict(row), "missing")
            self.assertIn("no simdjson here", results.table([row]))

    def test_growth_is_measured_by_ten_times_the_smaller_value(self):
        row = growth_row("decode", large=120.0, small=10.0)
        self.assertAlmostEqual(row["ratio"], 1.2)
        self.assertEqual(verdict(row), "holds")
        self.assertEqual(verdict(growth_row("decode", 121.0, 10.0)), "short")

    def test_the_file_is_a_list_of_rows_with_the_keys_of_the_table(self):
        rows = [make_row("a", "b", 1, 1.0, 2.0), make_row("c", "d", 1, None, None, missing="e")]
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "deep" / "results.json"
            results.write(rows, path)
            written = json.loads(path.read_text())
            self.assertEqual(results.read(path), rows)
        self.assertIsInstance(written, list)
        for row in written:
            self.assertLessEqual({"row", "reference", "ratio", "limit"}, row.keys())

    def test_the_page_has_a_line_for_each_row(self):
        rows = [make_row("a", "b", 1, 1.0, 2.0), make_row("c", "d", 1.2, None, None)]
        lines = results.markdown(rows).splitlines()
        self.assertEqual(len(lines), 4)
        self.assertEqual(len({line.count("|") for line in lines}), 1)
        self.assertIn("0.5 ×", lines[2])

    def test_a_difference_is_told_in_its_unit(self):
        row = {**make_row("memory growth", "1 GiB upload", 8, 2.5, 40.0, "MiB"), "ratio": 2.5}
        self.assertEqual(verdict(row), "holds")
        self.assertEqual(results.cells(row)[4:6], ["2.5 MiB", "8 MiB"])
        self.assertEqual(results.cells(make_row("a", "b", 8, 2.5, 5.0, "MiB"))[4:6],
                         ["0.5 ×", "8 ×"])

    def test_the_page_is_filled_between_its_marks_again_and_again(self):
        before = "a\n<!-- rows: begin -->\nold\n<!-- rows: end -->\nb\n"
        once = page.filled(before, "rows", "| new |")
        self.assertEqual(once, "a\n<!-- rows: begin -->\n| new |\n<!-- rows: end -->\nb\n")
        self.assertEqual(page.filled(once, "rows", "| new |"), once)
        with self.assertRaises(ValueError):
            page.filled(before, "growth", "")
        self.assertIn("rows: end", page.PAGE.read_text())

    def test_the_worst_act_is_that_of_the_largest_median(self):
        rounds = [{"a": 10.0, "b": 12.0}, {"a": 90.0, "b": 12.0}, {"a": 10.0}]
        self.assertEqual(worst(medians(rounds)), ("b", 12.0))
        self.assertEqual(worst({}), (None, None))

    def test_rows_of_other_programs_are_found_among_what_they_say(self):
        text = 'packing\n{"row": "folder", "reference": "tar", "ratio": 0.4, "limit": 0.5}\n'
        row, = others.parse(text)
        self.assertEqual(verdict(row), "holds")
        self.assertEqual(set(row), set(results.KEYS))
        self.assertIn("folder", results.table([row]))
