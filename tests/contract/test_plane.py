# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""The local control plane keeps the contract: every operation, asked without the app."""

import json
import unittest
import urllib.error
import urllib.request

from tests.contract.front import Front
from tests.e2e.packs import pack_files, tar_bytes
from tests.e2e.registry import Registry
from tests.e2e.waiting import wait_until
from tests.e2e.world import World

BOUNDARY = "one-boundary-for-all"


def form(archive, visibility="org"):
    parts = [
        (f'Content-Disposition: form-data; name="archive"; filename="a.tar.gz"\r\n'
         f"Content-Type: application/gzip\r\n\r\n").encode() + archive,
        b'Content-Disposition: form-data; name="visibility"\r\n\r\n' + visibility.encode()]
    mark = f"--{BOUNDARY}".encode()
    return b"".join(mark + b"\r\n" + part + b"\r\n" for part in parts) + mark + b"--\r\n"


class PlaneTest(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.world = World()
        cls.addClassCleanup(cls.world.close)
        cls.front = Front(cls.world.url)
        cls.addClassCleanup(cls.front.close)

    def tearDown(self):
        self.assertEqual(self.front.violations(), [])

    def ask(self, method, path, body=None, key=None, content_type="application/json"):
        """Status and JSON of an answer."""
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
        request = urllib.request.Request(self.front.url + path, body, method=method, headers={
            "Authorization": f"Bearer {key or self.world.key}", "Content-Type": content_type})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, json.loads(answer.read())
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read())

    def upload(self, name, **files):
        return self.ask("POST", "/packs/upload", form(tar_bytes(pack_files(name, **files))),
                        content_type=f"multipart/form-data; boundary={BOUNDARY}")

    def create(self, name, version="1.0.0"):
        reference, _ = Registry.shared().push(f"plane/{name}", version, pack_files(name, version))
        return self.ask("POST", "/packs", {"image_ref": reference, "visibility": "org"})

    def assert_refused(self, answer, status, code=None):
        self.assertEqual(answer[0], status, answer[1])
        self.assertTrue(answer[1]["error"]["request_id"])
        # Written when the answer has gone.
        wait_until(lambda: self.world.requests(id=answer[1]["error"]["request_id"], status=status),
                   "the refusal in the plane's log")
        if code:
            self.assertEqual(answer[1]["error"]["code"], code)

    def test_session_of_every_key(self):
        for name, key in self.world.keys.items():
            with self.subTest(name):
                self.assertEqual(self.ask("GET", "/me/session", key=key)[0], 200)

    def test_list_and_get(self):
        status, answer = self.ask("GET", "/packs")
        self.assertEqual(status, 200)
        self.assertGreaterEqual(len(answer["packs"]), 25)
        pack = answer["packs"][0]
        self.assertEqual(self.ask("GET", f"/packs/{pack['id']}"), (200, pack))

    def test_unknown_key(self):
        self.assert_refused(self.ask("GET", "/packs", key="sk_unknown"), 401)

    def test_unknown_pack(self):
        self.assert_refused(self.ask("GET", "/packs/pack_nowhere"), 404)

    def test_create_replace_hide_delete(self):
        status, pack = self.create("whole-life")
        self.assertEqual(status, 201, pack)
        self.assert_refused(self.create("whole-life"), 409)
        reference, digest = Registry.shared().push("plane/whole-life", "1.1.0",
                                                   pack_files("whole-life", "1.1.0"))
        status, replaced = self.ask("PUT", f"/packs/{pack['id']}", {"image_ref": reference})
        self.assertEqual((status, replaced.get("image_digest")), (200, digest), replaced)
        status, shown = self.ask("PATCH", f"/packs/{pack['id']}", {"visibility": "community"})
        self.assertEqual((status, shown.get("visibility")), (200, "community"))
        self.assertEqual(self.ask("DELETE", f"/packs/{pack['id']}"), (200, {"status": "deleted"}))
        self.assert_refused(self.ask("GET", f"/packs/{pack['id']}"), 404)

    def test_create_from_no_image(self):
        reference = f"{Registry.shared().address}/plane/nowhere:1"
        self.assert_refused(self.ask("POST", "/packs", {"image_ref": reference}), 400)

    def test_create_without_permission(self):
        answer = self.ask("POST", "/packs", {"image_ref": "example.com/a:1"},
                          key=self.world.keys["read_only"])
        self.assert_refused(answer, 403, "permission_denied")

    def test_billing(self):
        self.world.set_billing("past_due")
        self.addCleanup(self.world.set_billing, "active")
        self.assert_refused(self.create("unpaid"), 423, "billing_inactive")

    def test_upload_read_and_replace_a_file(self):
        status, pack = self.upload("plane-upload")
        self.assertEqual(status, 201, pack)
        self.assert_refused(self.upload("plane-upload"), 409)
        request = urllib.request.Request(
            f"{self.front.url}/packs/{pack['id']}/files/guides/start.md",
            headers={"Authorization": f"Bearer {self.world.key}"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            self.assertEqual(answer.read(), b"# How to use plane-upload\n")
        status, changed = self.ask("PUT", f"/packs/{pack['id']}/files/guides/start.md",
                                   b"# New\n", content_type="application/octet-stream")
        self.assertEqual(status, 200, changed)
        self.assertNotEqual(changed["image_digest"], pack["image_digest"])

    def test_upload_of_a_foreign_entry(self):
        self.assert_refused(self.upload("odd", **{"README.md": "not in the closed set"}), 400)

    def test_upload_without_pack_yaml(self):
        self.assert_refused(self.upload("empty", **{"pack.yaml": None}), 400)

    def test_roles(self):
        self.assertEqual(self.ask("GET", "/agent-roles?include_archived=true")[0], 200)
