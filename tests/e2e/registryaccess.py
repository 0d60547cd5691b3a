# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""What a user does who creates packs from guarded registries: verbs for tests of an app."""

from tests.e2e.packs import pack_files
from tests.e2e.registry import Registry
from tests.e2e.waiting import wait_until

CREATE = "Create pack from image"
USER = "robot"


class RegistryVerbs:
    """For an AppTest whose `app` runs."""

    def guarded(self, kind, *arguments):
        """A registry of this kind, of this test alone."""
        registry = kind(*arguments)
        self.addCleanup(registry.close)
        return registry

    def reference(self, registry, name, version="1.0.0"):
        """Of an image with a pack, which the registry shows."""
        pushed, _ = Registry.shared().push(f"e2e/{name}", version, pack_files(name, version))
        return registry.address + pushed.removeprefix(Registry.shared().address)

    def open_access(self, dialog):
        """The dialog about the registry of what is typed in the create dialog."""
        self.app.press("Registry access…", dialog)
        return self.app.root.wait_for(lambda name: name.startswith("Registry access: "), "dialog")

    def apply(self, access):
        self.app.press("Apply", access)
        self.app.wait_closed(access.name)

    def give_password(self, dialog, password, keep=False):
        access = self.open_access(dialog)
        self.fill_in(access, password, keep)
        self.apply(access)

    def fill_in(self, access, password, keep=False):
        access.wait_for("User", "text").set_text(USER)
        self.type_password(access, password)
        self.tick(access, "Keep in the keyring", keep)

    def type_password(self, access, password):
        # A password field tells nothing of what it holds: typed, not set.
        field = access.wait_for("Password", ("text", "password text")).focus()
        self.desktop.press_keys("ctrl+a")
        self.desktop.type_text(password)
        self.desktop.press_keys("Tab")
        wait_until(lambda: not field.has_state("focused"), "the password keeps the focus")

    @staticmethod
    def tick(access, name, checked=True):
        box = access.wait_for(name, "check box")
        if box.is_checked != checked:
            box.press()
        wait_until(lambda: box.is_checked == checked, lambda: f"{name!r} cannot be changed")

    def assert_shows_pack(self, dialog, name, version="1.0.0"):
        """Its name, version and reach can be read, and nothing is left to be ticked."""
        self.assert_says(dialog, f"Pack: {name} {version}", "api.example.com")
        self.assertIsNone(dialog.find("Create without having seen it", "check box"))

    def assert_creates(self, registry, dialog, name):
        """The control plane has a way of its own into the registry."""
        with registry.open_to_all():
            self.app.press("Create", dialog)
            self.app.wait_closed(CREATE)
        self.assertEqual(self.server_pack(name)["version"], "1.0.0")

    def close_create(self, dialog):
        self.app.press("Cancel", dialog)
        self.app.wait_closed(CREATE)
