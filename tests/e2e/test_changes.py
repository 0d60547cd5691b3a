# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Changing packs that are there: who sees them, and deleting them."""

from tests.e2e.case import AppTest, SharedAppTest
from tests.e2e.waiting import wait_until

DELETE = "Delete pack"
VISIBILITY = "Change visibility"


class Changes(AppTest):
    """Tools; the sample packs are those of the demo."""

    def open(self, name, button, dialog):
        self.app.select(name)
        self.app.press(button, self.app.details)
        return self.app.dialog(dialog)

    def open_delete(self, name):
        dialog = self.open(name, "Delete pack…", DELETE)
        wait_until(lambda: "Reading which roles" not in "\n".join(dialog.texts()), dialog.texts)
        return dialog

    def slug_is_gone(self, slug):
        wait_until(lambda: self.server_pack(slug) is None, lambda: f"{slug} is still there")

    def open_used_by(self):
        self.app.details.wait_for(lambda name: name.startswith("Used by"), "page tab").press()
        return self.app.details.wait_for("Roles that use this pack", "table")


class ChangesTest(Changes, SharedAppTest):

    def set_visibility(self, name, choice, button):
        dialog = self.open(name, "Change visibility…", VISIBILITY)
        confirm = dialog.wait_for(button[0], "push button", showing=False)
        self.assertFalse(confirm.is_enabled)
        self.app.choose(dialog, choice)
        self.assert_says(dialog, button[1])
        self.app.press(button[2], dialog)
        self.app.wait_closed(VISIBILITY)

    def test_published_and_taken_back(self):
        publish = "Publish to all organisations"
        limit = "Limit to the organisation"
        self.set_visibility("Brand voice", "All organisations",
                            (limit, "Every organisation will see Brand voice, not only …", publish))
        wait_until(lambda: self.server_pack("brand-voice")["visibility"] == "community",
                   lambda: str(self.server_pack("brand-voice")))
        self.assert_says(self.app.window, "Brand voice is visible to: All organisations.")
        self.set_visibility("Brand voice", "Organisation",
                            (publish, "Only … will see Brand voice in its list. Copies that others"
                             " made of it may remain", limit))
        wait_until(lambda: self.server_pack("brand-voice")["visibility"] == "org",
                   lambda: str(self.server_pack("brand-voice")))

    def test_refused_change_goes_back(self):
        self.world.next_fault(method="PATCH", status=403, code="permission_denied",
                              message="Not you")
        dialog = self.open("GitHub for Acme", "Change visibility…", VISIBILITY)
        self.app.choose(dialog, "All organisations")
        self.app.press("Publish to all organisations", dialog)
        panel = self.app.error(self.app.window)
        self.assert_says(panel, "Changing who sees GitHub for Acme was refused.",
                         "lacks a permission: “Not you”. Nothing was changed.")
        self.assert_request_id_everywhere(panel, status=403)
        row = self.app.table.row_of("GitHub for Acme")
        self.assertEqual(self.app.table.cell(row, 3), "Organisation")
        self.assertEqual(self.server_pack("github-acme")["visibility"], "org")

    def test_deleted(self):
        dialog = self.open_delete("Access review")
        self.assert_says(dialog, "Delete Access review … from …?", "This cannot be undone.",
                         "No role uses this pack.")
        self.app.press(DELETE, dialog)
        self.app.wait_closed(DELETE)
        self.slug_is_gone("access-review")
        wait_until(lambda: self.app.table.row_of("Access review") is None, self.app.outline)
        self.assertIsNone(self.app.selected_name())

    def test_used_packs_say_by_whom(self):
        dialog = self.open_delete("Slack")
        self.assertFalse(dialog.wait_for(DELETE, "push button").is_enabled)
        self.assert_says(dialog, "Detach the pack from these roles first")
        roles = dialog.wait_for("Roles that use this pack", "table")
        self.assertEqual(roles.column(0), ["Customer support", "Bug triage"])
        self.app.press("Cancel", dialog)
        self.app.wait_closed(DELETE)
        roles = self.open_used_by()
        self.assertEqual(roles.column(1), ["Production", "Development"])
        self.assertEqual(roles.column(2), ["Older copy", "Older copy"])

    def test_unknown_roles_are_not_none(self):
        self.world.next_fault(method="GET", path="/v1/agent-roles", status=500, message="Broken")
        dialog = self.open_delete("Slack")
        self.assert_says(dialog, "Which roles use this pack is not known.")
        self.assertNotIn("No role uses", "\n".join(dialog.texts()))
        self.app.press(DELETE, dialog)
        panel = self.app.error(dialog)
        self.assert_says(panel, "Deleting Slack was refused.", "A role still uses it. The pack"
                         " remains. Detach it from these roles first.")
        # The refusal has them read anew.
        roles = dialog.wait_for("Roles that use this pack", "table")
        self.assertEqual(roles.column(0), ["Customer support", "Bug triage"])
        self.assertTrue(self.server_pack("slack"))

    def test_unfinished_deletion(self):
        self.world.call("PUT", "/_control/fault", {"purge": "fail"})
        self.app.press("Cancel", self.cannot_purge("legacy-import"))
        self.app.wait_closed(DELETE)
        self.assert_says(self.app.details, "Its deletion is not finished.")
        self.world.call("PUT", "/_control/fault", {"purge": "ok"})
        self.app.press("Finish deleting", self.app.details)
        self.slug_is_gone("legacy-import")
        self.app.wait_closed(DELETE)

    def cannot_purge(self, name):
        dialog = self.open_delete(name)
        self.app.press(DELETE, dialog)
        self.assert_says(self.app.error(dialog), "Deleting … stopped.",
                         "The image could not be purged. The pack remains.")
        return dialog

    def test_several_at_once(self):
        for name in ("one", "two", "three"):
            self.world_upload(name)
        self.app.press("Refresh")
        names = ["bulk-one", "bulk-two", "bulk-three"]
        wait_until(lambda: all(self.app.table.row_of(name) is not None for name in names),
                   self.app.outline)
        self.app.select(names[0])
        for name in names[1:]:
            self.app.table.add_row(self.app.table.row_of(name))
        self.assert_says(self.app.details, "3 packs selected")
        self.app.filter("bulk-o")
        self.assert_says(self.app.details, "2 of them are hidden by the filter.")
        self.world.next_fault(method="DELETE", status=403, code="permission_denied", message="No")
        self.app.press("Delete pack…", self.app.details)
        dialog = self.app.dialog("Change several packs")
        self.assert_says(dialog, "2 of them are hidden by the filter: bulk-three, bulk-two.")
        before = len(self.world.requests(method="DELETE"))
        self.app.press("Delete 3 packs", dialog)
        self.assert_says(dialog, "Result: 2 done, 1 failed")
        table = dialog.wait_for("Packs that are changed", "table")
        failed = next(row for row in range(3) if table.cell(row, 2).startswith("Failed: 403"))
        refused = wait_until(lambda: self.world.requests(id=table.cell(failed, 3)),
                             lambda: table.column(3))
        self.assertEqual([request["status"] for request in refused], ["403"])
        self.app.press("Retry 1", dialog)
        self.assert_says(dialog, "Result: 3 done")
        wait_until(lambda: len(self.world.requests(method="DELETE")) == before + 4,
                   lambda: str(self.world.requests(method="DELETE")))
        for name in names:
            self.slug_is_gone(name)
        self.app.press("Close", dialog)
        self.app.filter("")

    def world_upload(self, name):
        dialog = self.app.open_upload(self.archive(f"bulk-{name}"))
        self.app.press("Upload", dialog)
        self.assert_says(dialog, f"Done: bulk-{name} 1.0.0 was created")
        self.app.tidy()


class ReadersTest(Changes):
    """Whoever may not change anything reads why."""

    def test_reasons_can_be_read(self):
        self.start(key="read_only")
        self.app.select("Slack")
        self.assert_says(self.app.details, "lacks a permission. Ask an owner or operator for"
                         " caps:write.")
        for name in ("Change visibility…", "Replace image…", "Delete pack…"):
            button = self.app.details.wait_for(name, "push button")
            self.assertFalse(button.is_enabled)
        self.app.select("Datadog")
        self.assert_says(self.app.details, "The platform owns this pack, and only the platform can"
                         " change it.")
