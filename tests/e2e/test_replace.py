# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Replacing the image of a pack: a wider one is ticked first, and exactly it is sent."""

import json

from tests.e2e.case import SharedAppTest
from tests.e2e.waiting import wait_until


class ReplaceTest(SharedAppTest):

    def open_replace(self, name, tag):
        """The dialog, of a pack that is made of the image 1.0.0."""
        reference, _ = self.image(name)
        self.app.create(reference)
        self.app.wait_closed("Create pack from image")
        self.app.select(name)
        self.app.wait_for_details("1.0.0")
        self.app.press("Replace image…")
        dialog = self.app.dialog("Replace image")
        dialog.wait_for("Tag or digest", "text").set_text(tag)
        return dialog, dialog.wait_for("Replace image", "push button")

    def replace(self, name, button):
        wait_until(lambda: button.is_enabled, lambda: f"not offered:\n{self.app.outline()}", 40)
        button.press()
        self.app.wait_closed("Replace image")

    def assert_server_has(self, name, version, digest):
        wait_until(lambda: self.server_pack(name)["image_digest"] == digest,
                   lambda: json.dumps(self.server_pack(name)))
        self.assertEqual(self.server_pack(name)["version"], version)
        self.app.wait_for_details(digest)

    def test_wider_image(self):
        _, digest = self.image("replaced", "2.0.0", host="other.example.com")
        dialog, button = self.open_replace("replaced", "2.0.0")
        box = dialog.wait_for("GET on other.example.com, every path", "check box", seconds=40)
        self.assertFalse(button.is_enabled)
        self.assert_says(dialog, "Widens reach …1", "0 of 1 reviewed")
        box.press()
        self.replace("replaced", button)
        self.assert_server_has("replaced", "2.0.0", digest)

    def test_same_reach_needs_no_tick(self):
        _, digest = self.image("kept", "1.1.0")
        dialog, button = self.open_replace("kept", "1.1.0")
        self.assert_says(dialog, "Nothing widens its reach: there is nothing to tick.")
        self.replace("kept", button)
        self.assert_server_has("kept", "1.1.0", digest)

    def test_image_that_is_there_already(self):
        dialog, button = self.open_replace("same", "1.0.0")
        self.assert_says(dialog, "This is the image that the pack has already.")
        self.assertFalse(button.is_enabled)
