# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Creating packs from images of a registry that skopeo filled."""

from tests.e2e.case import AppTest
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

    def refused(self, reference, **logged):
        """Creates, and hands back the dialog with its error after checking the request id."""
        dialog = self.app.create(reference)
        panel = self.app.error(dialog)
        self.details = self.assert_request_id_everywhere(panel, method="POST", **logged)
        return dialog

    def test_field_errors_stand_under_their_fields(self):
        self.start()
        reference = self.image("there")[0].replace("there:1.0.0", "not-there:1.0.0")
        dialog = self.refused(reference, status=400)
        field = dialog.wait_for("Image reference", "text")
        self.assertEqual(field.text, reference)
        wait_until(lambda: field.has_state("focused"), "the field does not have the focus")

    def test_conflict(self):
        self.start()
        reference, _ = self.image("twice")
        self.world.call("POST", "/packs", {"image_ref": reference, "visibility": "org"})
        self.refused(reference, status=409)

    def test_billing_is_inactive(self):
        self.start()
        self.world.set_billing("past_due")
        reference, _ = self.image("unpaid")
        dialog = self.refused(reference, status=423, code="billing_inactive")
        self.assertTrue(self.words(dialog, "billing"))
        self.assertIsNone(self.server_pack("unpaid"))

    def test_permission_is_denied_in_the_middle(self):
        self.start()
        self.world.next_fault(method="POST", path="/v1/packs", status=403,
                              code="permission_denied", message="caps:write is missing")
        reference, _ = self.image("denied")
        dialog = self.refused(reference, status=403)
        self.assertTrue(self.words(dialog, "caps:write"))
        self.assertIsNone(dialog.find("Sign in again"))

    def test_read_only_key_is_offered_nothing(self):
        self.start(key="read_only")
        button = self.app.window.wait_for("Create from image…")
        wait_until(lambda: not button.is_enabled, "creating is offered to a key that may not")
        wait_until(lambda: any("caps:write" in text for text in self.app.window.texts()),
                   "the missing permission is not named")

    def test_server_fault_is_no_failure_yet(self):
        self.start()
        self.world.next_fault(method="POST", path="/v1/packs", status=500, code="internal",
                              message="Something broke")
        reference, _ = self.image("faulty")
        dialog = self.refused(reference, status=500)
        self.assertTrue(self.words(dialog, "may have taken effect", "do not send it again"))
        self.assertIsNone(self.app.error(dialog).find("Retry", "push button"))
