# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Listing, filtering and inspecting packs."""

import yaml

from tests.e2e.app import COLUMNS
from tests.e2e.case import AppTest
from tests.e2e.waiting import wait_until


class BrowseTest(AppTest):

    def setUp(self):
        super().setUp()
        self.start()
        self.packs = self.world.packs()

    def title(self, pack):
        return pack["display_name"] or pack["name"]

    def test_every_pack_is_listed(self):
        table = self.app.wait_for_list(len(self.packs))
        self.assertEqual(sorted(cell.split("\n")[0] for cell in table.column(0)),
                         sorted(self.title(pack) for pack in self.packs))

    def test_columns(self):
        self.assertEqual(self.app.table.column_names(), COLUMNS)

    def test_badges_have_words(self):
        table = self.app.table
        self.assertLessEqual(set(table.column(COLUMNS.index("Owner"))),
                             {"Yours", "Platform", "Other", "Not stated"})
        self.assertLessEqual(set(table.column(COLUMNS.index("Visibility"))),
                             {"Organisation", "All organisations"})
        self.assertLessEqual(set(table.column(COLUMNS.index("Tier"))),
                             {"Recommended", "Verified", "Community"})

    def test_filter_by_name(self):
        pack = self.packs[0]
        self.app.filter(pack["name"])
        wait_until(lambda: self.app.table.row_of(self.title(pack)) is not None
                   and self.app.table.row_count < len(self.packs),
                   lambda: f"{self.app.table.column(0)} for {pack['name']}")

    def test_filter_by_host_finds_what_may_reach_it(self):
        pack = next(pack for pack in self.packs if "domains" in pack.get("capabilities", ""))
        host = yaml.safe_load(pack["capabilities"])[0]["allow"][0]["domains"][0]
        expected = {self.title(other) for other in self.packs
                    if host in other.get("capabilities", "")}
        self.app.filter(host)
        wait_until(lambda: {cell.split("\n")[0] for cell in self.app.table.column(0)} == expected,
                   lambda: f"{host}: {self.app.table.column(0)}, expected {expected}")

    def test_choosing_what_needs_a_look(self):
        self.app.wait_for_list(len(self.packs))
        window = self.app.window
        wait_until(lambda: not window.find(lambda name: name.startswith("Not read yet"),
                                           "check box"), "capabilities are still being read")
        row = window.wait_for(lambda name: name.startswith("Needs a look, "), "check box")
        count = int(row.name.rpartition(" ")[2])
        self.assertTrue(0 < count < len(self.packs), count)
        row.act("Toggle", "Press", "Check")
        table = self.app.wait_for_list(count)
        asking = {self.title(pack) for pack in self.packs if pack.get("capabilities")}
        self.assertLessEqual({cell.split("\n")[0] for cell in table.column(0)}, asking)

    def test_filter_with_real_keys_and_back(self):
        field = self.app.window.wait_for("Filter packs", "text")
        field.focus()
        self.desktop.type_text("zzzz-nothing")
        wait_until(lambda: self.app.window.find("Packs", "table") is None
                   or self.app.table.row_count == 0, "the list still has rows")
        field.set_text("")
        self.app.wait_for_list(len(self.packs))

    def test_inspect(self):
        pack = next(pack for pack in self.packs if pack["owned"] and pack.get("image_digest"))
        self.app.select(self.title(pack))
        self.app.wait_for_details(pack["id"], pack["version"], pack["image_digest"])
        self.assertTrue(wait_until(
            lambda: self.world.requests(method="GET", path=f"/v1/packs/{pack['id']}"),
            lambda: f"GET /packs/{pack['id']} is not in the log:\n{self.world.log}"))

    def test_selection_survives_a_refresh(self):
        pack = self.packs[3]
        self.app.select(self.title(pack))
        before = len(self.world.requests(method="GET", path="/v1/packs"))
        self.app.press("Refresh")
        wait_until(lambda: len(self.world.requests(method="GET", path="/v1/packs")) > before,
                   "the list is not read again")
        wait_until(lambda: self.app.selected_name() == self.title(pack),
                   lambda: f"{self.app.selected_name()} is selected")

    def test_open_by_id(self):
        pack = self.packs[5]
        self.app.window.wait_for("Filter packs", "text").focus()
        self.app.keys("ctrl+g")
        dialog = self.app.dialog("Open pack by id")
        dialog.wait_for("Pack id", "text").set_text(pack["id"])
        self.app.press("Open", dialog)
        self.app.wait_for_details(pack["id"])
