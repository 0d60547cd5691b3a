# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Creating packs from images of a registry that skopeo filled."""

from tests.e2e.case import AppTest, sent
from tests.e2e.waiting import wait_until


class CreateTest(AppTest):

    def test_create_and_see_it(self):
        self.start()
        reference, digest = self.image("created")
        self.app.create(reference)
        self.app.wait_closed("Create pack from image")
        wait_until(lambda: self.app.selected_name() == "created",
                   lambda: f"{self.app.selected_name()} is selected\n{self.app.outline()}")
        self.app.wait_for_details(digest)
        pack = self.server_pack("created")
        self.assertEqual((pack["image_digest"], pack["visibility"], pack["version"]),
                         (digest, "org", "1.0.0"))
        self.assertEqual(len(self.world.requests(method="POST", path="/v1/packs")), 1)

    def test_publishing_asks_first(self):
        self.start()
        reference, _ = self.image("published")
        dialog = self.app.open_create(reference, "All organisations")
        self.app.confirm_unseen(dialog)
        self.app.press("Create", dialog)
        confirm = dialog.wait_for("Publish and create", "push button")
        self.assertEqual(self.world.requests(method="POST"), [])
        confirm.press()
        self.app.wait_closed("Create pack from image")
        wait_until(lambda: self.server_pack("published"), "the pack was not created")
        self.assertEqual(self.server_pack("published")["visibility"], "community")

    def test_reference_is_checked_while_typing(self):
        self.start()
        dialog = self.app.open_create("Registry.example.com/Team/Pack:1")
        create = dialog.wait_for("Create", "push button")
        wait_until(lambda: not create.is_enabled or self.words(dialog, "repository", "path",
                                                               "capital", "lower"),
                   lambda: f"nothing is said of a bad reference: {dialog.texts()}")
        self.assertEqual(self.world.requests(method="POST"), [])

    @staticmethod
    def words(dialog, *wanted):
        return any(word in text.lower() for text in dialog.texts() for word in wanted)

    def test_read_only_key_is_offered_nothing(self):
        self.start(key="read_only")
        button = self.app.window.wait_for("Create from image…")
        wait_until(lambda: not button.is_enabled, "creating is offered to a key that may not")
        self.assert_says(self.app.window, "Key … lacks a permission. Ask an owner or operator for"
                         " caps:write.")

    def test_server_fault_is_no_failure_yet(self):
        self.start()
        self.world.next_fault(method="POST", path="/v1/packs", status=500, code="internal",
                              message="Something broke")
        reference, _ = self.image("faulty")
        panel = self.app.error(self.app.create(reference))
        self.assert_says(panel, f"Creating a pack from {sent(reference)} met a fault of the server"
                         " after it was sent.", "It may have taken effect. Packdesk is checking; do not"
                         " send it again.", "The server said: “Something broke”")
        self.assert_request_id_everywhere(panel, method="POST", status=500)
        self.assertIsNone(panel.find("Retry", "push button"))
