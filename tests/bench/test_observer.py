# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""The observer is not deceived: what is no list is not taken for one, and time is not lost."""

import pathlib
import tempfile
import unittest

from tests.bench.observer import PROGRAMS, Screen
from tests.bench.programs import EmptyWindow, ProductList, ProxyList
from tests.bench.test_makepacks import make_packs

DELAY_MS = 700


class ObserverTest(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.screen = Screen()
        cls.addClassCleanup(cls.screen.close)
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.many = make_packs(cls.folder, 200)
        cls.few = make_packs(cls.folder, 3)

    def setUp(self):
        self.addCleanup(self.screen.ask, "stop")

    def product(self, file):
        product = ProductList(file)
        self.addCleanup(product.close)
        return product

    def test_an_empty_window_covers_and_shows_no_rows(self):
        self.assertGreater(EmptyWindow.start(self.screen)["first"], 0)
        self.assertFalse(self.screen.ask("holds", rule="rows")["holds"])
        self.assertTrue(self.screen.ask("holds", rule="covered")["holds"])

    def test_a_bare_screen_is_not_covered(self):
        self.screen.ask("watch", x=100, y=100, width=800, height=600)
        self.assertFalse(self.screen.ask("holds", rule="covered")["holds"])

    def test_the_face_of_loading_is_no_list(self):
        product = self.product(self.many)
        product.server.hold()
        began = product.start(self.screen, timeout=5000)
        self.assertEqual(began["first"], -1)
        self.assertGreater(began["changes"], 0, "nothing was painted at all")
        self.assertGreater(product.server.asked, 0, "the list was not asked for")

    def test_the_list_is_seen_once_it_is_there(self):
        began = self.product(self.many).start(self.screen)
        self.assertGreater(began["first"], 0)

    def test_three_rows_do_not_fill_the_list(self):
        self.assertEqual(self.product(self.few).start(self.screen, timeout=5000)["first"], -1)

    def test_a_key_counts_where_rows_change(self):
        proxy = ProxyList(self.many)
        self.assertGreater(proxy.start(self.screen)["first"], 0)
        self.screen.ask("focus")
        self.screen.ask("move", x=self.screen.width - 1, y=self.screen.height - 1)
        seen = self.screen.strike("q")
        self.assertGreater(seen["changes"], 0)
        self.assertGreater(seen["last"], 0)
        # A miss empties the list; what is typed after it changes none of its pixels.
        for key in "zx":
            self.screen.strike(key)
        self.assertEqual(self.screen.strike("x")["changes"], 0)

    def test_time_is_counted_from_before_the_start(self):
        command = [PROGRAMS.resolve() / "bench_emptywindow"]
        area = {"x": 100, "y": 100, "width": 800, "height": 600}
        late = ["/bin/sh", "-c", f'sleep {DELAY_MS / 1000}; exec "$0"', *command]
        began = self.screen.start(late, home=self.screen.home(), area=area, rule="covered")
        self.assertGreater(began["first"], DELAY_MS)

    def test_a_program_that_ends_is_told(self):
        began = self.screen.start(["/bin/false"], home=self.screen.home(),
                                  area={"x": 0, "y": 0, "width": 9, "height": 9}, timeout=2000)
        self.assertEqual((began["first"], began["pid"]), (-1, 0))
        with self.assertRaisesRegex(RuntimeError, "has ended"):
            self.screen.strike("w")
