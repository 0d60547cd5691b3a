# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""What the user reads when no server answers, and when none answers in time.

Where the app waits for long, its clock runs ten times as fast.
"""

import glob
import socket
import subprocess
import threading

from tests.e2e.case import AppTest, sent
from tests.e2e.front import FaultyFront, lose_request, wait_for
from tests.e2e.processes import free_port
from tests.e2e.waiting import wait_until

LIST = "Reading the pack list"


def fast_clock():
    library = glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")[0]
    return {"LD_PRELOAD": library, "FAKETIME": "+0 x10"}


class UnreachableTest(AppTest):

    front = FaultyFront

    def start_at(self, url, env=None):
        self.start_app(key="sk_never_to_be_sent", url=url, env=env)
        return self.app.window

    def test_refused(self):
        port = free_port()
        window = self.start_at(f"http://127.0.0.1:{port}")
        self.assert_says(window, f"{LIST} was not sent.", f"127.0.0.1:{port} refused the"
                         " connection. Check server and port, then retry.",
                         "No request id: nothing was sent")
        self.assertFalse(self.app.copied_details(window).get("request_id"))

    def test_no_address(self):
        window = self.start_at("https://packdesk.invalid/v1")
        self.assert_says(window, f"{LIST} was not sent.", "No address was found for"
                         " packdesk.invalid. Check the name, the network or the VPN, then retry.",
                         "No request id: nothing was sent")

    def test_certificate_is_not_trusted(self):
        certificate = self.folder / "self-signed.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1",
                        "-subj", "/CN=127.0.0.1", "-keyout", certificate, "-out",
                        self.folder / "only.pem"], check=True, capture_output=True)
        with certificate.open("a") as both:
            both.write((self.folder / "only.pem").read_text())
        front = FaultyFront("http://127.0.0.1:9", certificate)
        self.addCleanup(front.close)
        window = self.start_at(front.url)
        self.assert_says(window, f"{LIST} was not sent.", "The certificate of 127.0.0.1 is not"
                         " trusted: …. Your key was not sent.", "Ask 127.0.0.1's administrator.")
        self.assertEqual(front.heads, [])

    def test_no_connection_in_time(self):
        with socket.socket() as silent, socket.socket() as first, socket.socket() as second:
            silent.bind(("127.0.0.1", 0))
            silent.listen(0)
            for waiting in (first, second):
                waiting.setblocking(False)
                waiting.connect_ex(silent.getsockname())
            window = self.start_at("http://127.0.0.1:%d" % silent.getsockname()[1], fast_clock())
            self.assert_says(window, f"{LIST} was not sent.", "127.0.0.1 did not answer within"
                             " 15 s. Check the network, then retry.")

    def test_no_answer_in_time(self):
        self.start_world()
        over = threading.Event()
        self.addCleanup(over.set)
        self.between.next_fault("GET", "/packs", wait_for(over))
        window = self.start_app(env=fast_clock()).window
        self.assert_says(window, f"{LIST} failed.", "No complete answer came within 60 s. Retry.")
        self.assertEqual(self.between.count("GET", "/packs"), 1)
        self.app.press("Retry", window)
        self.app.wait_for_list()

    def test_create_is_not_seen_in_two_minutes(self):
        self.start_world()
        self.start_app(env=fast_clock())
        self.app.wait_for_list()
        self.between.next_fault("POST", "/packs", lose_request)
        reference, digest = self.image("not-seen")
        dialog = self.app.create(reference)
        panel = self.app.error(dialog)
        self.assert_says(panel, f"Creating a pack from {sent(reference)} was sent at ….",
                         "The connection ended before an answer. It may have taken effect.")
        self.assert_says(panel, "Not in the list after 2 min. It may still appear. Check again, or"
                         " give support this time: …")
        self.assertEqual(self.between.count("POST", "/packs"), 1)
        self.assertIsNone(self.server_pack("not-seen"))
        was_sent = f"{reference.rpartition(':')[0]}@{digest}"
        self.world.call("POST", "/packs", {"image_ref": was_sent, "visibility": "org"})
        self.app.press("Check again", panel)
        self.assert_says(panel, "“not-seen 1.0.0” appeared after your request and matches.")
        wait_until(lambda: self.app.table.row_of("not-seen") is not None, "it is not in the list")
