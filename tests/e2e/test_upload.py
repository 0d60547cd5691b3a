# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Uploading archives."""

import os

from tests.e2e.case import AppTest
from tests.e2e.waiting import wait_until


class UploadTest(AppTest):

    def upload(self, path):
        dialog = self.app.open_upload(path)
        self.app.press("Upload", dialog)
        return dialog

    def test_upload(self):
        self.start()
        self.upload(self.archive("uploaded"))
        pack = wait_until(lambda: self.server_pack("uploaded"), "the pack was not created")
        self.assertEqual((pack["visibility"], pack["image_origin"]), ("org", "upload"))
        wait_until(lambda: self.app.table.row_of("uploaded") is not None,
                   lambda: f"it is not in the list: {self.app.outline()}")
        self.assertEqual(len(self.world.requests(method="POST", path="/v1/packs/upload")), 1)

    def test_look_inside_before_sending(self):
        self.start()
        dialog = self.app.open_upload(self.archive("looked-into", host="looked.example.org"))
        for wanted in ("looked-into", "looked.example.org", "looked-into was read", "run.sh"):
            wait_until(lambda w=wanted: any(w in text for text in dialog.texts()),
                       lambda w=wanted: f"{w!r} is not shown: {dialog.outline()}")
        self.assertEqual(self.world.requests(method="POST"), [])

    def test_path_on_the_command_line(self):
        self.start_world()
        path = self.archive("handed-over")
        self.start_app(str(path))
        dialog = self.app.dialog("Upload pack")
        wait_until(lambda: dialog.wait_for("Archive or folder", "text").text == str(path),
                   lambda: dialog.outline())

    def test_refused_with_fields(self):
        self.start()
        self.world.next_fault(
            method="POST", path="/v1/packs/upload", status=400, code="validation_error",
            message="pack.yaml is not valid", details={"fields": {"name": "is no slug"}})
        dialog = self.upload(self.archive("odd-name"))
        panel = self.app.error()
        self.assert_request_id_everywhere(panel, status=400, path="/v1/packs/upload")
        self.assertTrue(any("is no slug" in text for text in dialog.texts() + panel.texts()))

    def test_too_large_is_answered_early(self):
        self.start("--max-upload", "1048576")
        big = self.archive("too-large", **{"data/noise.bin": os.urandom(24 << 20)})
        self.upload(big)
        self.assert_request_id_everywhere(self.app.error(), status=413, path="/v1/packs/upload")
        self.assertIsNone(self.server_pack("too-large"))

    def test_cancel(self):
        self.start()
        self.world.next_fault(method="POST", path="/v1/packs/upload", delay_ms=20000)
        big = self.archive("cancelled", **{"data/noise.bin": os.urandom(96 << 20)})
        dialog = self.upload(big)
        dialog.wait_for("Upload progress", "progress bar")
        button = dialog.wait_for(lambda name: name in ("Cancel", "Stop waiting"), "push button")
        button.press()
        wait_until(lambda: dialog.find("Upload progress", "progress bar") is None
                   or self.app.root.find("Error") is not None,
                   lambda: f"the upload goes on: {self.app.outline()}", 3)
