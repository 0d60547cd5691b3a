# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""The checks of the contract bite."""

import json
import unittest
import urllib.error
import urllib.request

from tests.contract.prism import Prism
from tests.contract.schema import Contract
from tests.e2e.waiting import wait_until

PACK = {"id": "pack_1", "name": "a", "display_name": "A", "version": "1", "tier": "community",
        "visibility": "org", "owned": True}


class SchemaTest(unittest.TestCase):

    def setUp(self):
        self.contract = Contract()

    def upload(self, status, value, content_type="application/json; charset=utf-8"):
        body = value if isinstance(value, str) else json.dumps(value)
        return self.contract.violations("/packs/upload", "POST", status, content_type, body)

    def test_good_answer(self):
        self.assertEqual(self.upload(201, PACK), [])

    def test_missing_field(self):
        self.assertEqual(len(self.upload(201, {**PACK, "owned": None})), 1)

    def test_error_without_request_id(self):
        found = self.upload(413, {"error": {"code": "too_large", "message": "Too large"}})
        self.assertIn("request_id", found[0])

    def test_error_as_html(self):
        self.assertEqual(len(self.upload(502, "<html>", "text/html")), 1)

    def test_cut_short(self):
        self.assertIn("no JSON", self.upload(201, '{"id": ')[0])


class PrismTest(unittest.TestCase):

    def test_proxy_sees_a_violation(self):
        mock = Prism("mock")
        self.addCleanup(mock.close)
        proxy = Prism("proxy", mock.url)
        self.addCleanup(proxy.close)
        request = urllib.request.Request(proxy.url + "/packs", b'{"visibility": "nowhere"}', {
            "Content-Type": "application/json", "Authorization": "Bearer sk_test"})
        with self.assertRaises(urllib.error.HTTPError):
            urllib.request.urlopen(request, timeout=30)
        wait_until(proxy.violations, lambda: proxy.log)
