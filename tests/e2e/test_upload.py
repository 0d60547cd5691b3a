# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Uploading archives."""

import os
import threading

from tests.e2e.case import AppTest, SharedAppTest
from tests.e2e.front import FaultyFront, hold_answer
from tests.e2e.waiting import TooLate, wait_until

PATH = "/v1/packs/upload"
POST = {"method": "POST", "path": PATH}
DIALOG = "Upload pack"
STATUS = "Upload in the background"


class Uploads(AppTest):

    def upload(self, path, visibility="Organisation"):
        dialog = self.app.open_upload(path, visibility)
        self.app.press("Upload", dialog)
        return dialog

    def big_archive(self, name):
        """Larger than what the sockets take while the server reads nothing."""
        return self.archive(name, **{"data/noise.bin": os.urandom(24 << 20)})

    def start_slowly(self, path):
        """An upload that the server does not read for the time of the test."""
        self.world.next_fault(**POST, delay_ms=20000)
        dialog = self.upload(path)
        dialog.wait_for("Upload progress", "progress bar")
        return dialog

    def hide(self, dialog):
        """The upload goes on below the window."""
        self.app.press("Hide", dialog)
        self.app.wait_closed(DIALOG)
        return self.app.window.wait_for(STATUS, "progress bar")


class UploadTest(Uploads, SharedAppTest):

    def setUp(self):
        super().setUp()
        self.before = len(self.world.requests(method="POST"))

    def sent(self):
        return len(self.world.requests(method="POST")) - self.before

    def assert_sent_once(self):
        """The log has a request only after its answer."""
        wait_until(lambda: self.sent() > 0, lambda: f"nothing was sent:\n{self.world.log}")
        self.assertEqual(self.sent(), 1)

    def test_upload(self):
        dialog = self.upload(self.archive("uploaded"))
        self.assert_says(dialog, "Done: uploaded 1.0.0 was created")
        pack = self.server_pack("uploaded")
        self.assertEqual((pack["visibility"], pack["image_origin"]), ("org", "upload"))
        wait_until(lambda: self.app.table.row_of("uploaded") is not None,
                   lambda: f"it is not in the list: {self.app.outline()}")
        self.assert_sent_once()

    def test_look_inside_before_sending(self):
        dialog = self.app.open_upload(self.archive("looked-into", host="looked.example.org"))
        self.assert_says(dialog, "looked-into 1.0.0", "can be run by the agent · 1 file")
        reach = dialog.wait_for("May reach", "table")
        self.assertIn("looked.example.org", reach.cell(0, 0))
        self.read(dialog, "Read behavior.md", "Always say that looked-into was read.")
        self.read(dialog, "Show scripts/", "echo run")
        self.assertEqual(self.sent(), 0, self.world.log)

    def read(self, dialog, button, text):
        """What the button shows in full."""
        self.app.press(button, dialog)
        reading = self.app.dialog(button.split(" ", 1)[1])
        self.assert_says(reading, text)
        self.app.press("Close", reading)
        self.app.wait_closed(reading.name)

    def test_folder_is_packed_and_uploaded(self):
        folder = self.pack_folder("from-folder", **{"guides/grüße.md": "# Grüße\n"})
        dialog = self.app.open_upload(folder)
        self.assert_says(dialog, "from-folder 1.0.0", "5 files · …")
        self.app.press("Upload", dialog)
        self.assert_says(dialog, "Packed", "Done: from-folder 1.0.0 was created")
        pack = self.server_pack("from-folder")
        self.assertEqual(pack["image_origin"], "upload")
        wait_until(lambda: self.app.table.row_of("from-folder") is not None,
                   lambda: f"it is not in the list: {self.app.outline()}")
        self.assert_sent_once()
        # Nothing of the archive is left.
        self.assertEqual(list(self.profile.folder.glob("**/*.tar.gz")), [])

    def test_folder_is_checked_as_it_changes(self):
        folder = self.pack_folder("checked", **{
            "pack.yaml": "name: checked\nversion: nope nope\ndescription: d\ncategory: c\n",
            "data/.env": "TOKEN=x\n"})
        dialog = self.app.open_upload(folder)
        self.assert_says(dialog, "data/.env", "looks like a secret", "pack.yaml:2…")
        dialog.wait_for("Open data/.env", "push button")
        (folder / "data/.env").unlink()
        wait_until(lambda: dialog.find("Open data/.env") is None,
                   lambda: "it was not looked at again:\n" + "\n".join(dialog.texts()))
        self.assert_says(dialog, "pack.yaml:2…")
        (folder / "pack.yaml").write_text(
            "name: checked\nversion: 1.0.1\ndescription: d\ncategory: c\n")
        self.assert_says(dialog, "checked 1.0.1")
        wait_until(lambda: "pack.yaml:2" not in "\n".join(dialog.texts()),
                   lambda: "\n".join(dialog.texts()))
        self.app.press("Upload", dialog)
        self.assert_says(dialog, "Done: checked 1.0.1 was created")
        self.assert_sent_once()

    def test_large_folder(self):
        folder = self.pack_folder("large-folder", **{
            f"data/{number:04}.txt": f"{number}\n" * 50 for number in range(2000)})
        dialog = self.app.open_upload(folder)
        self.assert_says(dialog, "2,004 files · …")
        self.app.press("Upload", dialog)
        self.assert_says(dialog, "Done: large-folder 1.0.0 was created")
        self.assert_sent_once()

    def test_publishing_asks_first(self):
        dialog = self.upload(self.archive("published-upload"), "All organisations")
        self.assert_says(dialog, "Publish to all organisations?", "Every organisation will see the pack from"
                         " published-upload.tar.gz, not only …. This version of"
                         " Packdesk cannot set it back, and copies that others made of it may"
                         " remain.")
        self.app.press("Do not publish", dialog)
        wait_until(lambda: dialog.find("Publish and upload") is None, "the question stays")
        self.app.press("Upload", dialog)
        self.app.press("Publish and upload", dialog)
        self.assert_says(dialog, "Done: published-upload 1.0.0 was created")
        self.assertEqual(self.server_pack("published-upload")["visibility"], "community")
        self.assert_sent_once()

    def test_refused_with_fields(self):
        self.world.next_fault(**POST, status=400, code="validation_error",
                              message="pack.yaml is not valid",
                              details={"fields": {"name": "is no slug"}})
        dialog = self.upload(self.archive("odd-name"))
        panel = self.app.error(dialog)
        self.assert_says(panel, "Uploading odd-name.tar.gz was refused.", "The server found a"
                         " problem: “pack.yaml is not valid”. Nothing was changed. Correct what"
                         " is named here.", "name: is no slug")
        self.assert_request_id_everywhere(panel, status=400, path=PATH)


class HeldUploadTest(Uploads, SharedAppTest):
    """The server has all bytes, and its answer is held back until the test lets it go."""

    front = FaultyFront

    def start_held(self, path):
        self.answer = threading.Event()
        self.addCleanup(self.answer.set)
        self.between.next_fault("POST", "/packs/upload", hold_answer(self.answer))
        dialog = self.upload(path)
        dialog.wait_for("Stop waiting", "push button")
        return dialog

    def sent(self, name):
        return len([pack for pack in self.world.packs() if pack["name"] == name])

    def test_it_outlives_its_dialog(self):
        self.hide(self.start_held(self.archive("outliving")))
        self.assert_says(self.app.window, "outliving.tar.gz", "The server builds the image")
        self.app.window.wait_for("Stop waiting", "push button")
        self.answer.set()
        wait_until(lambda: self.app.selected_name() == "outliving",
                   lambda: f"{self.app.selected_name()} is selected")
        self.assert_says(self.app.window, "outliving 1.0.0 was created.")
        self.assertIsNone(self.app.window.find(STATUS, "progress bar"))
        self.assertEqual(self.sent("outliving"), 1)

    def test_its_refusal_outlives_its_dialog(self):
        self.world.next_fault(**POST, status=409, message="It exists")
        self.hide(self.start_held(self.archive("existing")))
        self.assertIsNone(self.app.root.find("Error"))
        self.answer.set()
        panel = self.app.error(self.app.window)
        self.assert_says(panel, "Uploading existing.tar.gz was refused.", "It conflicts with what"
                         " exists: “It exists”. Nothing was changed. Show the existing pack, or"
                         " replace its image.")
        self.assert_request_id_everywhere(panel, status=409, path=PATH)

    def test_after_the_last_byte_waiting_is_stopped(self):
        dialog = self.start_held(self.archive("stopped"))
        self.app.press("Stop waiting", dialog)
        panel = self.app.error(dialog)
        self.assert_says(panel, "Uploading stopped.tar.gz was sent at ….", "It may have taken"
                         " effect. Packdesk is checking the list; do not send it again.")
        self.assert_says(panel, "“stopped 1.0.0” appeared after your request and matches.")
        self.assertEqual(self.sent("stopped"), 1)


class UploadAloneTest(Uploads):
    """Each with an app of its own."""

    def test_path_on_the_command_line(self):
        self.start_world()
        path = self.archive("handed-over")
        self.start_app(str(path))
        dialog = self.app.dialog(DIALOG)
        wait_until(lambda: dialog.wait_for("Archive or folder", "text").text == str(path),
                   lambda: dialog.outline())
        self.app.press("Upload", dialog)
        self.assert_says(dialog, "Done: handed-over 1.0.0 was created")

    def test_too_large_is_answered_early(self):
        self.start("--max-upload", "1048576")
        self.upload(self.big_archive("too-large"))
        panel = self.app.error()
        self.assert_says(panel, "Uploading too-large.tar.gz was refused.", "The archive (…MiB) is"
                         " larger than the server accepts. Nothing was changed. Make it smaller,"
                         " or create from an image.")
        self.assert_request_id_everywhere(panel, status=413, path=PATH)
        self.assertIsNone(self.server_pack("too-large"))

    # The server notices when its delay is over, in the log of another test.
    def test_cancel_takes_a_second(self):
        self.start()
        # What the machine does meanwhile is not the app's fault: the best of three.
        for attempt in range(3):
            dialog = self.start_slowly(self.big_archive(f"cancelled-{attempt}"))
            self.app.press("Cancel", dialog)
            try:
                wait_until(lambda: dialog.find("Error"), "the upload goes on", 1)
                break
            except TooLate:
                self.app.tidy()
        else:
            self.fail("no cancel took effect within 1 s")
        self.assert_says(dialog, f"Uploading cancelled-{attempt}.tar.gz was cancelled.",
                         "Nothing was changed.")
        dialog.wait_for("Upload", "push button")
        self.assertIsNone(self.server_pack(f"cancelled-{attempt}"))

    def test_quitting_asks(self):
        self.start()
        self.hide(self.start_slowly(self.big_archive("unfinished")))
        self.app.menu("Quit")
        question = self.app.dialog("Quit Packdesk?")
        self.assert_says(question, "An upload is running.", "unfinished.tar.gz", "Quitting stops"
                         " it. What was already sent in full may still become a pack; the list"
                         " will show it.")
        self.app.press("Keep uploading", question)
        self.app.wait_closed("Quit Packdesk?")
        self.app.window.wait_for(STATUS, "progress bar")
        self.app.menu("Quit")
        self.app.press("Quit and stop", self.app.dialog("Quit Packdesk?"))
        self.assertEqual(self.app.child.wait_for_end(3), 0)
        self.assertIsNone(self.server_pack("unfinished"))
