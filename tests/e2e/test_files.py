# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""The files of a pack: reading them, finding out which there are, and editing one."""

from tests.e2e.case import SharedAppTest
from tests.e2e.waiting import wait_until

BEHAVIOR = "Answer in one sentence. Read guides/start.md first.\n"


class FilesTest(SharedAppTest):

    def upload(self, name, **more):
        """A pack of the organisation's own, with its files shown; its id."""
        dialog = self.app.open_upload(self.archive(
            name, **{"behavior.md": BEHAVIOR, "guides/start.md": "# Start\n\nBe quick.\n", **more}))
        self.app.press("Upload", dialog)
        wait_until(lambda: self.app.table.row_of(name) is not None,
                   lambda: f"the pack does not appear:\n{self.app.outline()}", 60)
        self.app.press("Close", dialog)
        self.app.wait_closed("Upload pack")
        self.app.select(name)
        pack = self.server_pack(name)
        self.app.wait_for_details(pack["id"])
        self.app.details.wait_for("Files", "page tab").press()
        return pack["id"]

    def shown_text(self):
        reader = self.app.details.find(lambda name: name.startswith("Content of "), "text")
        return reader.text if reader else ""

    def content(self, pack_id, path):
        return self.world.read_file(pack_id, path).decode()

    def test_files_are_read_and_learned(self):
        self.upload("learned")
        self.app.choose_file("behavior.md")
        wait_until(lambda: BEHAVIOR.strip() in self.shown_text(), lambda: self.app.outline())
        # The text that was read mentions it.
        self.app.choose_file("guides/start.md")
        wait_until(lambda: "Be quick." in self.shown_text(), lambda: self.app.outline())

    def test_file_that_is_not_there(self):
        self.upload("missing")
        self.app.press("Open a path…", self.app.details)
        dialog = self.app.dialog("Open a path")
        dialog.wait_for("Path inside the pack", "text").set_text("data/nowhere.csv")
        self.app.press("Open", dialog)
        self.assert_says(self.app.details, "The pack has no file of this path.")

    def test_edit(self):
        pack_id = self.upload("edited")
        before = self.server_pack("edited")["image_digest"]
        dialog = self.app.edit_file("behavior.md", "Answer at length.\n")
        button = dialog.wait_for("Replace the file", "push button")
        self.assert_says(dialog, "This changes the pack in production, at once.",
                         "system prompt of each agent", "0 of 1 reviewed")
        self.assertFalse(button.is_enabled)
        self.app.tick_what_widens(dialog)
        button.press()
        self.app.wait_closed("Edit file")
        self.assertEqual(self.content(pack_id, "behavior.md"), "Answer at length.\n")
        self.assertEqual(self.content(pack_id, "guides/start.md"), "# Start\n\nBe quick.\n")
        after = self.server_pack("edited")["image_digest"]
        self.assertNotEqual(before, after)
        self.assert_says(self.app.window, f"image {before[:10]}…before…now")
        self.app.wait_for_details(after)

    def test_second_of_two_sessions_is_refused(self):
        pack_id = self.upload("contended")
        read_of = self.server_pack("contended")["image_digest"]
        dialog = self.app.edit_file("guides/start.md", "# Mine\n")
        self.world.write_file(pack_id, "guides/start.md", b"# Theirs\n")
        moved_to = self.server_pack("contended")["image_digest"]
        self.app.press("Replace the file", dialog)
        self.assert_says(dialog, "Nothing was sent: the pack has another image by now.",
                         read_of, moved_to)
        self.assertEqual(self.content(pack_id, "guides/start.md"), "# Theirs\n")
        changes = self.world.requests(method="PUT",
                                      path=f"/v1/packs/{pack_id}/files/guides/start.md")
        self.assertEqual(len(changes), 1, "only the other session's")
        # What was typed stays, and can be sent once it was compared with the other's text.
        self.app.press("Read the file again", dialog)
        self.assert_says(dialog, "The file was read again.")
        self.app.press("Review the change", dialog)
        self.assert_says(dialog, "1 added, 1 removed")
        self.app.press("Replace the file", dialog)
        self.app.wait_closed("Edit file")
        self.assertEqual(self.content(pack_id, "guides/start.md"), "# Mine\n")

    def test_refusal_keeps_what_was_typed(self):
        pack_id = self.upload("refused")
        dialog = self.app.edit_file("guides/start.md", "# Other\n")
        self.world.next_fault(method="PUT", path=f"/v1/packs/{pack_id}/files/guides/start.md", status=423, code="billing_inactive",
                              message="Billing is inactive.")
        self.app.press("Replace the file", dialog)
        self.assert_request_id_everywhere(self.app.error(dialog), status=423)
        self.app.press("Back to the text", dialog)
        self.assertEqual(dialog.wait_for("Text of the file", "text").text, "# Other\n")
        self.app.press("Cancel", dialog)
        self.app.press("Discard it and close", dialog)
        self.app.wait_closed("Edit file")

    def test_platform_pack_cannot_be_edited(self):
        recommended = next(pack for pack in self.world.packs() if pack["tier"] == "recommended")
        self.app.select(recommended.get("display_name") or recommended["name"])
        self.app.wait_for_details(recommended["id"])
        self.app.details.wait_for("Files", "page tab").press()
        self.app.choose_file("behavior.md")
        self.assertFalse(self.app.details.wait_for("Sync a folder…", "push button").is_enabled)
        self.assert_says(self.app.details, "The platform owns this pack")
