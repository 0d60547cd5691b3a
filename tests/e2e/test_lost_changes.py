# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""What becomes of changes of packs whose answer is lost."""

from tests.e2e.case import SharedAppTest
from tests.e2e.front import FaultyFront, lose_answer, lose_request
from tests.e2e.waiting import wait_until

CHECKING = ("The connection ended before an answer. It may have taken effect. Packdesk is checking"
            " the list; do not send it again.")


class LostChangeTest(SharedAppTest):

    front = FaultyFront

    def lose(self, method, slug, fault=lose_answer):
        path = f"/packs/{self.server_pack(slug)['id']}"
        self.between.next_fault(method, path, fault)
        return lambda: self.between.count(method, path)

    def open(self, name, button, dialog):
        self.app.select(name)
        self.app.press(button, self.app.details)
        return self.app.dialog(dialog)

    def delete(self, name):
        dialog = self.open(name, "Delete pack…", "Delete pack")
        self.app.press("Delete pack", dialog)
        return dialog

    def publish(self, name):
        dialog = self.open(name, "Change visibility…", "Change visibility")
        self.app.choose(dialog, "All organisations")
        self.app.press("Publish to all organisations", dialog)
        return self.app.error(self.app.window)

    def states(self, action):
        """What the activity says of these requests, newest first. It is closed again: it has an
        error panel of its own."""
        self.app.menu("Activity")
        table = self.app.window.wait_for("Requests", "table")
        states = [table.cell(row, 0) for row in range(table.row_count)
                  if table.cell(row, 1) == action]
        self.app.menu("Activity")
        wait_until(lambda: self.app.window.find("Requests", "table") is None, "it stays open")
        return states

    def test_deletion_that_took_effect(self):
        heads = self.lose("DELETE", "access-review")
        dialog = self.delete("Access review")
        panel = self.app.error(dialog)
        self.assert_says(panel, "Deleting Access review was sent at ….", CHECKING)
        self.assertIsNone(panel.find("Retry", "push button"))
        self.assert_says(panel, "Access review is no longer in the list.")
        self.assertIsNone(self.server_pack("access-review"))
        self.assertEqual(heads(), 1)
        self.assertEqual(self.states("Delete")[0], "Found")

    def test_deletion_that_did_not(self):
        heads = self.lose("DELETE", "legacy-import", lose_request)
        dialog = self.delete("legacy-import")
        self.assert_says(self.app.error(dialog), "Deleting legacy-import was sent at ….", CHECKING)
        self.assertFalse(dialog.wait_for("Delete pack", "push button").is_enabled)
        self.assertEqual(self.states("Delete")[0], "Not known")
        self.assertTrue(self.server_pack("legacy-import"))
        self.assertEqual(heads(), 1)

    def test_visibility_that_took_effect(self):
        heads = self.lose("PATCH", "brand-voice")
        panel = self.publish("Brand voice")
        self.assert_says(panel, "Changing who sees Brand voice was sent at ….", CHECKING)
        self.assert_says(panel, "The list shows Brand voice as visible to: All organisations.")
        self.assertEqual(heads(), 1)
        row = self.app.table.row_of("Brand voice")
        wait_until(lambda: self.app.table.cell(row, 3) == "All organisations", self.app.outline)
        self.assertEqual(self.states("Change visibility")[0], "Found")
