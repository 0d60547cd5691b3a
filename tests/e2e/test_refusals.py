# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""What the user reads when the server refuses, and where the request id stands."""

from tests.e2e.case import SharedAppTest, sent
from tests.e2e.waiting import wait_until

CREATE = "Create pack from image"
POST = {"method": "POST", "path": "/v1/packs"}
LIST = {"method": "GET", "path": "/v1/packs"}


class RefusedCreateTest(SharedAppTest):
    """The panel stands in the dialog, which keeps what was typed."""

    def refused(self, reference, *sentences, **logged):
        dialog = self.app.create(reference)
        panel = self.app.error(dialog)
        self.assert_says(panel, f"Creating a pack from {sent(reference)} was refused.", *sentences)
        self.assert_request_id_everywhere(panel, method="POST", **logged)
        self.assertEqual(dialog.wait_for("Image reference", "text").text, reference)
        return dialog

    def button(self, dialog, name):
        return dialog.find(name, "push button")

    def test_400_field_errors_stand_under_their_fields(self):
        reference = self.image("there")[0].replace("there:1.0.0", "not-there:1.0.0")
        dialog = self.refused(reference, "The server found a problem: “…”. Nothing was changed."
                              " Correct the marked fields.", status=400)
        field = dialog.wait_for("Image reference", "text")
        wait_until(lambda: field.has_state("focused"), "the field does not have the focus")

    def test_401_key_is_kept(self):
        self.world.next_fault(**POST, status=401, code="unauthenticated",
                              message="The key was revoked")
        reference, _ = self.image("unauthorised")
        dialog = self.refused(reference, "The server did not accept your key. Nothing was changed."
                              " Your key is kept. Sign in again or use another key.",
                              "The server said: “The key was revoked”", status=401)
        self.app.press("Sign in again…", dialog)
        self.app.dialog("Sign in to an organisation")
        self.assertIsNone(self.server_pack("unauthorised"))

    def test_403_signing_in_again_is_not_offered(self):
        self.world.next_fault(**POST, status=403, code="permission_denied",
                              message="caps:write is missing")
        reference, _ = self.image("denied")
        dialog = self.refused(
            reference, "Key … lacks a permission: “caps:write is missing”. Nothing was changed."
            " Ask an owner or operator for caps:write.", status=403)
        self.assertIsNone(self.button(dialog, "Sign in again…"))
        self.assertIsNone(self.button(dialog, "Retry"))

    def test_409_shows_the_existing_pack(self):
        reference, _ = self.image("twice")
        self.world.call("POST", "/packs", {"image_ref": reference, "visibility": "org"})
        self.app.press("Refresh")
        wait_until(lambda: self.app.table.row_of("twice") is not None, "it is not in the list")
        dialog = self.refused(reference, "It conflicts with what exists: “…”. Nothing was changed."
                              " Show the existing pack, or replace its image.", status=409)
        self.app.press("Show the existing pack", dialog)
        self.app.wait_closed(CREATE)
        wait_until(lambda: self.app.selected_name() == "twice", self.app.selected_name)

    def test_423_billing_is_inactive(self):
        self.world.set_billing("past_due")
        reference, _ = self.image("unpaid")
        self.refused(reference, "Billing of … is inactive. Nothing was changed. Reading and"
                     " deleting still work. Ask an owner to settle billing.",
                     status=423, code="billing_inactive")
        self.assertIsNone(self.server_pack("unpaid"))
        self.app.tidy()
        self.assert_says(self.app.window, "Read and delete only: creating and changing packs is"
                         " refused until an owner has settled it.")
        create = self.app.window.wait_for("Create from image…", "push button")
        self.assertFalse(create.is_enabled)
        self.world.set_billing("active")
        self.app.press("Refresh")
        wait_until(lambda: create.is_enabled, self.app.outline)
        self.assertNotIn("Read and delete only", "\n".join(self.app.window.texts()))

    def test_429_counts_down(self):
        self.world.next_fault(**POST, status=429, message="Slow down", retry_after=12)
        reference, _ = self.image("hurried")
        dialog = self.refused(reference, "Too many requests were sent. Nothing was changed."
                              " Try again in 0:…", status=429)
        self.assertIsNone(self.server_pack("hurried"))
        self.assert_says(dialog, "Try again now.")
        self.app.press("Create", dialog)
        self.app.wait_closed(CREATE)
        self.assertTrue(self.server_pack("hurried"))


class RefusedReadTest(SharedAppTest):
    """The panel stands in the window; the list that was read before stays."""

    def refused(self, *sentences, retry_waits=False, **fault):
        self.world.next_fault(**LIST, **fault)
        self.app.press("Refresh")
        panel = self.app.error(self.app.window)
        self.assert_says(panel, *sentences)
        if retry_waits:
            self.assertFalse(panel.wait_for("Retry", "push button").is_enabled)
        self.assert_request_id_everywhere(panel, method="GET", status=fault["status"])
        self.assertGreater(self.app.table.row_count, 20)
        return panel

    def wait_for_another_reading(self, before):
        wait_until(lambda: len(self.world.requests(**LIST, status=200)) > before,
                   "the list is not read again")
        wait_until(lambda: self.app.window.find("Error") is None, "the error stays")

    def test_401(self):
        panel = self.refused(
            "Reading the pack list was refused.", "The server did not accept your key. The list"
            " shown is from …. Your key is kept. Sign in again or use another key.",
            status=401, code="unauthenticated")
        self.assertIsNone(panel.find("Retry", "push button"))
        self.app.press("Sign in again…", panel)
        dialog = self.app.dialog("Sign in to an organisation")
        self.assertEqual(dialog.wait_for("Organisation or server URL", "text").text, self.api_url)

    def test_429(self):
        before = len(self.world.requests(**LIST, status=200))
        panel = self.refused("Reading the pack list was refused.",
                             "Too many requests were sent. The list shown is from …. Try again in"
                             " 0:…", retry_waits=True, status=429, retry_after=12)
        self.app.press("Retry", panel)
        self.wait_for_another_reading(before)

    def test_500(self):
        before = len(self.world.requests(**LIST, status=200))
        panel = self.refused("Reading the pack list failed.", "The server reported a fault. The"
                             " list shown is from …. Retry; if it stays, quote the request id.",
                             status=500, code="internal")
        self.app.press("Retry", panel)
        self.wait_for_another_reading(before)

    def test_404(self):
        self.app.window.wait_for("Filter packs", "text").focus()
        self.app.keys("ctrl+g")
        dialog = self.app.dialog("Open pack by id")
        dialog.wait_for("Pack id", "text").set_text("pack_nowhere")
        self.app.press("Open", dialog)
        panel = self.app.error()
        self.assert_says(panel, "Reading pack_nowhere failed.", "pack_nowhere was not found, or is"
                         " not visible to you. It may have been deleted. Refresh the list.")
        self.assert_request_id_everywhere(panel, status=404)
