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
        # Until the last look after 2 min; then another look, which finds that it is gone.
        wait_until(lambda: "It is still in the list after 2 min." in " ".join(
            self.app.error(dialog).texts()), self.app.outline, 150)
        self.assertEqual(self.states("Delete")[0], "Not known")
        self.assertEqual(heads(), 1)
        self.world.call("DELETE", f"/packs/{self.server_pack('legacy-import')['id']}")
        self.app.press("Check again", self.app.error(dialog))
        self.assert_says(self.app.error(dialog), "legacy-import is no longer in the list.")
        self.assertEqual(self.states("Delete")[0], "Found")
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

    def test_visibility_that_was_never_asked_for(self):
        heads = self.lose("PATCH", "quarterly-close", lose_request)
        panel = self.publish("Quarterly close")
        self.assert_says(panel, "Changing who sees Quarterly close was sent at ….", CHECKING)
        self.assertEqual(self.states("Change visibility")[0], "Not known")
        self.assertEqual(self.server_pack("quarterly-close")["visibility"], "org")
        # A list that came after it is believed, not what was hoped for.
        row = self.app.table.row_of("Quarterly close")
        wait_until(lambda: self.app.table.cell(row, 3) == "Organisation", self.app.outline)
        self.assertEqual(heads(), 1)

    def test_image_that_was_replaced(self):
        reference, _ = self.image("lost-image")
        _, digest = self.image("lost-image", "1.1.0")
        self.app.create(reference)
        self.app.wait_closed("Create pack from image")
        heads = self.lose("PUT", "lost-image")
        self.app.select("lost-image")
        self.app.press("Replace image…", self.app.details)
        dialog = self.app.dialog("Replace image")
        dialog.wait_for("Tag or digest", "text").set_text("1.1.0")
        self.app.tick_what_widens(dialog)
        self.app.press("Replace image", dialog)
        self.assert_says(self.app.error(dialog), "Replacing the image of lost-image was sent at ….",
                         CHECKING)
        self.assert_says(self.app.error(dialog),
                         "The list shows lost-image with the image that was sent.")
        self.assertEqual(self.server_pack("lost-image")["image_digest"], digest)
        self.assertEqual(heads(), 1)
        self.assertEqual(self.states("Replace image")[0], "Found")

    def test_file_that_was_replaced(self):
        path = f"/packs/{self.server_pack('incident-runbooks')['id']}/files/behavior.md"
        self.between.next_fault("PUT", path, lose_answer)
        self.app.select("Incident runbooks")
        dialog = self.app.edit_file("behavior.md", "Say who leads.\n")
        self.app.tick_what_widens(dialog)
        self.app.press("Replace the file", dialog)
        panel = self.app.error(dialog)
        self.assert_says(panel, "Replacing behavior.md of Incident runbooks was sent at ….",
                         CHECKING)
        self.assertFalse(dialog.wait_for("Replace the file", "push button").is_enabled)
        self.assert_says(panel, "The list shows Incident runbooks with another digest than before.")
        self.assertEqual(self.between.count("PUT", path), 1)
        self.assertEqual(self.states("Replace file")[0], "Found")
        self.app.press("Read the file again", dialog)
        self.assert_says(dialog, "The pack has what you typed.")
        self.app.press("Cancel", dialog)
        self.app.wait_closed("Edit file")
