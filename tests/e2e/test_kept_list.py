# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""The list that an earlier start has kept, as long as the server has nothing better."""

import threading

from tests.e2e.case import AppTest
from tests.e2e.front import FaultyFront, wait_for
from tests.e2e.waiting import wait_until


class KeptListTest(AppTest):

    front = FaultyFront

    def setUp(self):
        super().setUp()
        self.start()
        self.names = sorted(self.app.wait_for_list().column(0))
        wait_until(self.kept_files, "no list was kept")
        self.app.close()
        self.over = threading.Event()
        self.addCleanup(self.over.set)

    def kept_files(self):
        return list(self.profile.folder.glob(".cache/*/lists/*.list"))

    def hang(self):
        for path in ("/packs", "/me/session"):
            self.between.next_fault("GET", path, wait_for(self.over))

    def test_shown_while_the_server_hangs_and_replaced_by_its_answer(self):
        self.hang()
        self.start_app()
        self.assertEqual(sorted(self.app.wait_for_list(len(self.names)).column(0)), self.names)
        self.assert_says(self.app.window, "List read …, being read again")
        self.assertEqual(self.between.count("GET", "/packs"), 2)
        self.app.select(self.names[0].split("\n")[0])
        self.over.set()
        # A connection that ends without an answer is tried again.
        wait_until(lambda: not any("being read again" in text for text in self.app.window.texts()),
                   lambda: f"still an older list: {self.app.window.texts()}")
        self.assertEqual(self.app.selected_name(), self.names[0].split("\n")[0])

    def test_stays_without_a_server(self):
        self.world.close()
        self.between.close()
        self.start_app()
        self.assertEqual(sorted(self.app.wait_for_list(len(self.names)).column(0)), self.names)
        self.assert_says(self.app.window, "List read …, could not be read again",
                         "Reading the pack list was not sent.", "The list shown is from …")

    def test_another_key_sees_nothing_of_it(self):
        self.hang()
        self.start_app(key=self.world.keys["read_only"])
        self.assert_says(self.app.window, "… has not answered yet.")
        table = self.app.window.find("Packs", "table")
        self.assertFalse(table and table.is_showing)

    def test_key_that_is_not_accepted_any_more(self):
        self.world.next_fault(method="GET", path="/v1/packs", status=401, code="unauthorized",
                              message="The key was revoked.")
        self.start_app()
        self.assert_says(self.app.window, "The server did not accept your key.")
        table = self.app.window.find("Packs", "table")
        self.assertFalse(table and table.is_showing)
        wait_until(lambda: not self.kept_files(), "the kept list stays")
