# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Syncing a folder with a pack: one file after the other, and none over what others have sent."""

from tests.e2e.case import SharedAppTest
from tests.e2e.packs import pack_files, write_folder
from tests.e2e.waiting import wait_until

DIALOG = "Sync a folder"
GUIDES = {f"guides/{i}.md": f"# Guide {i}\n" for i in range(1, 4)}


class SyncTest(SharedAppTest):

    def upload(self, name):
        """A pack that was uploaded, selected; as the control plane has it."""
        dialog = self.app.open_upload(self.archive(name, **GUIDES))
        self.app.press("Upload", dialog)
        self.assert_says(dialog, f"Done: {name} 1.0.0 was created")
        self.app.press("Close", dialog)
        self.app.wait_closed("Upload pack")
        self.app.select(name)
        pack = self.server_pack(name)
        self.app.wait_for_details(pack["id"])
        return pack

    def compare(self, name, **changed):
        """The dialog, once a folder with these changes was compared with the pack."""
        folder = write_folder(self.folder / name, pack_files(name, **{**GUIDES, **changed}))
        self.app.details.wait_for("Files", "page tab").press()
        self.app.press("Sync a folder…", self.app.details)
        dialog = self.app.dialog(DIALOG)
        dialog.wait_for("Folder", "text").set_text(str(folder))
        self.app.press("Compare", dialog)
        self.assert_says(dialog, "files have changed.")
        return dialog

    def tick_and_send(self, dialog, button):
        """Each box is pressed once: what is offered afterwards is waited for."""
        box = dialog.wait_for(lambda text: text.startswith("behavior.md changed"), "check box",
                              seconds=40)
        self.assertFalse(dialog.wait_for(button, "push button").is_enabled)
        box.press()
        dialog.wait_for(button, "push button").press()

    def put_paths(self, pack_id):
        start = f"/v1/packs/{pack_id}/files/"
        return [request["path"][len(start):] for request in self.world.requests(method="PUT")
                if request["path"].startswith(start)]

    def test_changed_files_are_sent_one_by_one(self):
        before = self.upload("synced")
        dialog = self.compare("synced", **{"guides/1.md": "# One\n", "guides/3.md": "# Three\n",
                                           "behavior.md": "Be kind.\n",
                                           "guides/new.md": "# New\n"})
        self.assert_says(dialog, "3 files have changed.", "cannot be added: guides/new.md.",
                         "behavior.md goes last")
        self.tick_and_send(dialog, "Send 3 files")
        self.assert_says(dialog, "3 of 3 are live.", "The folder was synced to synced: ")
        self.assertEqual(self.put_paths(before["id"]),
                         ["guides/1.md", "guides/3.md", "behavior.md"])
        for path, content in (("guides/1.md", b"# One\n"), ("guides/2.md", b"# Guide 2\n"),
                              ("guides/3.md", b"# Three\n"), ("behavior.md", b"Be kind.\n")):
            self.assertEqual(self.world.read_file(before["id"], path), content)
        after = self.server_pack("synced")
        self.assertNotEqual(after["image_digest"], before["image_digest"])
        self.assertEqual(after["version"], before["version"])
        self.app.press("Compare again", dialog)
        self.assert_says(dialog, "No file has changed that can be sent.")

    def test_pack_that_others_changed_is_left_alone(self):
        before = self.upload("contested")
        dialog = self.compare("contested", **{"guides/1.md": "# Mine\n",
                                              "behavior.md": "Be mine.\n"})
        self.world.write_file(before["id"], "guides/1.md", b"# Theirs\n")
        theirs = self.server_pack("contested")["image_digest"]
        self.tick_and_send(dialog, "Send 2 files")
        self.assert_says(dialog, "0 of 2 are live.", "The pack has another image by now.",
                         "Nothing was sent.", f"Compared with: {before['image_digest']}",
                         f"Now: {theirs}")
        self.assertEqual(self.server_pack("contested")["image_digest"], theirs)
        self.assertEqual(self.world.read_file(before["id"], "guides/1.md"), b"# Theirs\n")
        self.assertEqual(self.put_paths(before["id"]), ["guides/1.md"])
        self.app.press("Compare again", dialog)
        wait_until(lambda: dialog.find("Send 2 files", "push button"),
                   lambda: f"not compared again: {dialog.texts()}")
