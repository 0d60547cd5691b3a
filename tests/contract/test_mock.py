# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""The app against a server that prism makes of the contract alone."""

from tests.contract.prism import Prism
from tests.e2e.case import AppTest
from tests.e2e.waiting import wait_until


class MockTest(AppTest):

    def setUp(self):
        super().setUp()
        mock = Prism("mock")
        self.addCleanup(mock.close)
        self.mock = mock
        self.api_url = mock.url
        self.start_app(key="sk_for_prism")

    def test_list_and_inspect(self):
        table = self.app.wait_for_list(1)
        table.select_row(0)
        self.app.wait_for_details("pack_01HZ", "1.2.0")
        wait_until(lambda: "get /packs/pack_01HZ" in self.mock.log, lambda: self.mock.log)

    def test_create_ends_well(self):
        self.app.wait_for_list(1)
        self.app.create("registry.example.com/team/pack:1.2.0")
        self.app.wait_closed("Create pack from image")
        wait_until(lambda: "post /packs" in self.mock.log, lambda: self.mock.log)
        self.assertIsNone(self.app.root.find("Error"))
