# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""What the user reads when something in between loses or replaces the server's answer."""

import os

from tests.e2e.case import SharedAppTest, sent
from tests.e2e.front import (FaultyFront, answer_half, answer_with, close_after, lose_answer,
                             then)
from tests.e2e.waiting import wait_until

HTML = "<html><body>Bad gateway of the proxy</body></html>"
CHECKING = "It may have taken effect. Packdesk is checking the list; do not send it again."


class LostAnswerTest(SharedAppTest):

    front = FaultyFront

    def setUp(self):
        super().setUp()
        self.heads = self.between.count("POST", "/packs")
        self.upload_heads = self.between.count("POST", "/packs/upload")

    def create_through(self, fault, name, *sentences):
        """The answer is lost, the pack appears: what is said meanwhile, and in the end."""
        self.between.next_fault("POST", "/packs", fault)
        reference, _ = self.image(name)
        dialog = self.app.create(reference)
        panel = self.app.error(dialog)
        self.assert_says(panel, *(each.replace("{A}", f"Creating a pack from {sent(reference)}")
                                  for each in sentences), "No request id came")
        self.assertIsNone(panel.find("Retry", "push button"))
        self.assertTrue(not dialog.wait_for("Create", "push button").is_enabled
                        or self.was_found(panel), "it can be sent again meanwhile")
        self.assert_found(panel, f"{name} 1.0.0")
        self.assertEqual(self.between.count("POST", "/packs") - self.heads, 1)
        self.app.press("Show pack", dialog)
        self.app.wait_closed("Create pack from image")
        wait_until(lambda: self.app.selected_name() == name, self.app.selected_name)
        self.assert_closed_in_activity("Create from image", f"{name} 1.0.0")

    @staticmethod
    def was_found(panel):
        return any("appeared after your request" in text for text in panel.texts())

    def assert_found(self, panel, title):
        self.assert_says(panel, f"“{title}” appeared after your request and matches.")
        name = title.split()[0]
        self.assertEqual(len([pack for pack in self.world.packs() if pack["name"] == name]), 1)

    def assert_closed_in_activity(self, action, title):
        """The entry of the request says that it was found, and names the pack."""
        if self.app.window.find("Requests", "table") is None:
            self.app.menu("Activity")
        table = self.app.window.wait_for("Requests", "table")
        rows = [[table.cell(row, column) for column in range(3)]
                for row in range(table.row_count)]
        self.assertIn(["Found", action, title], rows)

    def test_create_is_sent_once_and_found(self):
        self.create_through(lose_answer, "lost-answer", "{A} was sent at ….",
                            f"The connection ended before an answer. {CHECKING}")

    def test_create_and_a_502_of_a_proxy(self):
        self.create_through(then(lose_answer, answer_with(502, HTML)), "bad-gateway",
                            "{A} was sent at ….", "127.0.0.1 sent HTTP 502 in place of an answer"
                            f" of the API. {CHECKING}")

    def test_create_and_a_page_of_a_proxy(self):
        self.create_through(then(lose_answer, answer_with(200, HTML)), "sign-in-page",
                            "{A} got no usable answer.",
                            "127.0.0.1 sent text/html, HTTP 200. It may have taken effect; Packdesk"
                            " is checking. Check the URL, the proxy or a sign-in page in between.",
                            "What came begins: “…Bad gateway of the proxy…”")

    def test_upload_is_sent_once_and_found(self):
        self.between.next_fault("POST", "/packs/upload", lose_answer)
        dialog = self.app.open_upload(self.archive("lost-upload"))
        self.app.press("Upload", dialog)
        panel = self.app.error(dialog)
        self.assert_says(panel, "Uploading lost-upload.tar.gz was sent at ….",
                         f"The connection ended before an answer. {CHECKING}")
        self.assert_found(panel, "lost-upload 1.0.0")
        self.assertEqual(self.between.count("POST", "/packs/upload") - self.upload_heads, 1)
        self.app.press("Show pack", dialog)
        self.app.wait_closed("Upload pack")
        self.assert_closed_in_activity("Upload", "lost-upload 1.0.0")

    def test_upload_is_cut_in_the_middle(self):
        self.between.next_fault("POST", "/packs/upload", close_after(1 << 20))
        path = self.archive("cut-upload", **{"data/noise.bin": os.urandom(24 << 20)})
        dialog = self.app.open_upload(path)
        self.app.press("Upload", dialog)
        panel = self.app.error(dialog)
        self.assert_says(panel, "Uploading cut-upload.tar.gz failed.", "127.0.0.1 closed the"
                         " connection after … of 24… MiB. Nothing was changed. Check the network,"
                         " then send it again.", "No request id came")
        self.assertIsNone(panel.find("Retry", "push button"))
        self.assertEqual(self.between.count("POST", "/packs/upload") - self.upload_heads, 1)
        self.assertIsNone(self.server_pack("cut-upload"))

    def list_through(self, fault, *sentences):
        self.between.next_fault("GET", "/packs", fault)
        before = len(self.world.requests(method="GET", path="/v1/packs"))
        self.app.press("Refresh")
        panel = self.app.error(self.app.window)
        self.assert_says(panel, *sentences)
        self.assertGreater(self.app.table.row_count, 20)
        self.app.press("Retry", panel)
        wait_until(lambda: len(self.world.requests(method="GET", path="/v1/packs")) > before,
                   "the list is not read again")
        wait_until(lambda: self.app.window.find("Error") is None, "the error stays")

    def test_list_and_a_page_of_a_proxy(self):
        self.list_through(answer_with(200, HTML), "Reading the pack list got no usable answer.",
                          "127.0.0.1 sent text/html, HTTP 200. The list shown is from …. Check the"
                          " URL, the proxy or a sign-in page in between.",
                          "What came begins: “…Bad gateway of the proxy…”")

    def test_list_and_a_502_of_a_proxy(self):
        self.list_through(answer_with(502, HTML), "Reading the pack list got no usable answer.",
                          "127.0.0.1 sent text/html, HTTP 502. The list shown is from …. Check …")

    def test_list_is_cut_short(self):
        self.list_through(answer_half, "Reading the pack list failed.", "The answer of 127.0.0.1"
                          " ended before it was complete. The list shown is from …. Retry.")
