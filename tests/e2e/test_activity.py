# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""What the activity tells after the app was killed in the middle of a job."""

import os
import signal
import threading

from tests.e2e.case import AppTest, sent
from tests.e2e.front import FaultyFront, hold_answer
from tests.e2e.test_secrets import files_with
from tests.e2e.waiting import wait_until


class KilledTest(AppTest):

    front = FaultyFront

    def activity(self):
        """The rows of the activity, newest first: state, action and pack."""
        if self.app.window.find("Requests", "table") is None:
            self.app.menu("Activity")
        table = self.app.window.wait_for("Requests", "table")
        return [[table.cell(row, column) for column in range(3)]
                for row in range(table.row_count)]

    def kill(self):
        os.kill(self.app.child.pid, signal.SIGKILL)
        self.assertEqual(self.app.child.wait_for_end(), -signal.SIGKILL)
        self.app.close()

    def create_and_kill(self, name, answers):
        """The app is killed while the server works; what it made is there afterwards."""
        reference, _ = self.image(name)
        self.between.next_fault("POST", "/packs", hold_answer(answers))
        self.app.create(reference)
        wait_until(lambda: self.server_pack(name), "the server makes no pack")
        self.kill()
        return reference

    def test_create_that_was_on_its_way_is_found_at_the_next_start(self):
        self.start()
        answers = threading.Event()
        self.addCleanup(answers.set)
        reference = self.create_and_kill("killed-create", answers)
        kept = self.profile.folder / ".local/share/io.github.packdesk.Packdesk/activity"
        self.assertEqual([path.stat().st_mode & 0o777 for path in kept.iterdir()], [0o600])
        self.assertEqual(list(files_with(self.profile.folder, self.world.key)), [])

        self.start_app()
        self.app.wait_for_list()
        self.assert_says(self.app.error(self.app.window),
                         f"Creating a pack from {sent(reference)} was sent at ….",
                         "Packdesk ended before an answer came. “killed-create 1.0.0” appeared after your request and matches.")
        self.assertIn(["Found", "Create from image", "killed-create 1.0.0"], self.activity())
        self.assertEqual(self.between.count("POST", "/packs"), 1)
        self.app.press("Show pack", self.app.error(self.app.window))
        wait_until(lambda: self.app.selected_name() == "killed-create", self.app.selected_name)

        # Known is known: the start after that tells the same, and checks nothing.
        self.app.close()
        self.start_app()
        self.app.wait_for_list()
        self.assertIn(["Found", "Create from image", "killed-create 1.0.0"], self.activity())
        self.assertIsNone(self.app.window.find("Error"))

    def test_of_another_server_nothing_is_looked_for(self):
        self.start()
        answers = threading.Event()
        self.addCleanup(answers.set)
        self.create_and_kill("killed-elsewhere", answers)
        first = self.between
        asked = len(first.heads)

        self.between = FaultyFront(self.world.url)
        self.at_end(self.between.close)
        self.start_app(url=self.between.url)
        self.app.wait_for_list()
        rows = self.activity()
        self.assertEqual([row[:2] for row in rows if row[0] == "Not known"],
                         [["Not known", "Create from image"]])
        where = first.url.partition("//")[2]
        self.assertTrue(any(row[2].startswith(f"at {where} · ") for row in rows), rows)
        # The list of this server holds a pack that matches, and it is no answer.
        self.assertIn("killed-elsewhere", self.app.table.column(0))
        self.assertIsNone(self.app.window.find("Error"))
        self.assertEqual(len(first.heads), asked)

    def test_activity_survives_an_ordinary_restart(self):
        self.start()
        reference, _ = self.image("kept-create")
        self.app.create(reference)
        self.app.wait_closed("Create pack from image")
        wait_until(lambda: ["Done", "Create from image", "kept-create"] in self.activity(),
                   self.activity)
        self.app.close()
        self.start_app()
        self.app.wait_for_list()
        self.assertIn(["Done", "Create from image", "kept-create"], self.activity())
        self.assertIn("Read list", [row[1] for row in self.activity()])
        self.assertEqual(list(files_with(self.profile.folder, self.world.key)), [])
