# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Where the password of a registry is kept, and where it and the control plane's key are not."""

import base64
import re

from tests.e2e.bus import Bus
from tests.e2e.case import AppTest
from tests.e2e.registry import HtpasswdRegistry, TokenRegistry
from tests.e2e.registryaccess import USER, RegistryVerbs
from tests.e2e.test_secrets import files_with
from tests.e2e.tokenserver import Gate
from tests.e2e.waiting import wait_until

GUARDED = "127.0.0.1… asks for a user and a password."


def shown_credentials(gate):
    """All that was sent to authenticate with, made readable."""
    for head in gate.heads:
        for kind, value in re.findall(r"(?im)^authorization: (\w+) (\S+)", head):
            yield base64.b64decode(value).decode() if kind == "Basic" else value


class PasswordTest(RegistryVerbs, AppTest):

    front = Gate

    def setUp(self):
        super().setUp()
        self.desktop.start_keyring()
        self.start_world()

    def start_and_look(self, reference, **more):
        self.start_app(**more)
        self.app.wait_for_list()
        return self.app.open_create(reference)

    def keyring_holds(self, password):
        return self.desktop.keyring_holds(f"{USER}:{password}")

    def test_kept_over_a_restart_and_removed(self):
        password = "kept-over-a-restart"
        registry = self.guarded(TokenRegistry, USER, password)
        reference = self.reference(registry, "kept")
        dialog = self.start_and_look(reference)
        self.assert_says(dialog, GUARDED)
        self.give_password(dialog, password, keep=True)
        self.assert_shows_pack(dialog, "kept")
        self.assertTrue(self.keyring_holds(password))
        self.app.close()
        dialog = self.start_and_look(reference)
        self.assert_shows_pack(dialog, "kept")
        self.remove(dialog)
        self.assert_says(dialog, GUARDED)
        self.assertFalse(self.keyring_holds(password))
        self.app.close()
        self.assert_says(self.start_and_look(reference), GUARDED)

    def remove(self, dialog):
        access = self.open_access(dialog)
        wait_until(lambda: access.wait_for("User", "text").text == USER,
                   lambda: f"who is kept is not said: {access.outline()}")
        self.app.press("Remove", access)
        self.app.wait_closed(access.name)

    def test_this_session_only(self):
        password = "for-this-session"
        registry = self.guarded(HtpasswdRegistry, USER, password)
        reference = self.reference(registry, "session-only")
        dialog = self.start_and_look(reference)
        self.give_password(dialog, password, keep=False)
        self.assert_shows_pack(dialog, "session-only")
        self.assertFalse(self.keyring_holds(password))
        self.app.close()
        self.assert_says(self.start_and_look(reference), GUARDED)

    def assert_nowhere(self, registry, password, said):
        """The password is in no file and no word; the key never came to the registry."""
        for folder in (self.profile.folder, self.folder, self.world.folder):
            self.assertEqual(list(files_with(folder, password)), [])
        to_server = [*self.between.heads, *shown_credentials(self.between)]
        texts = [*said, *to_server, self.app.child.output, self.world.log, registry.log]
        self.assertEqual([text for text in texts if password in text], [])
        to_registry = [*registry.gate.heads, *shown_credentials(registry.gate), registry.log]
        self.assertEqual([text for text in to_registry if self.world.key in text], [])

    def look_and_create(self, kind, name, password, **more):
        registry = self.guarded(kind, USER, password)
        dialog = self.start_and_look(self.reference(registry, name))
        self.give_password(dialog, password, **more)
        self.assert_shows_pack(dialog, name)
        said = self.app.root.texts()
        self.assert_creates(registry, dialog, name)
        self.app.wait_for_details(name)
        said += self.app.root.texts()
        self.app.close()
        return registry, said

    def test_secrets_stay_where_they_belong(self):
        for kind in (HtpasswdRegistry, TokenRegistry):
            with self.subTest(kind.__name__):
                name = f"secret-{kind.__name__.lower()}"
                password = f"canary-{kind.__name__.lower()}"
                registry, said = self.look_and_create(kind, name, password, keep=True)
                # What is looked through holds what was sent, each where it belongs.
                self.assertIn(f"{USER}:{password}", list(shown_credentials(registry.gate)))
                self.assertIn(self.world.key, list(shown_credentials(self.between)))
                self.assertIn(f"GET /v2/e2e/{name}/manifests/1.0.0", registry.log)
                self.assert_nowhere(registry, password, said)

    def bus_of_its_own(self):
        """It starts no keyring and asks nobody for a password."""
        bus = Bus(self.desktop)
        self.addCleanup(bus.close)
        return bus

    def test_locked_keyring(self):
        bus = self.bus_of_its_own()
        bus.start_keyring()
        password = "locked-away"
        registry = self.guarded(HtpasswdRegistry, USER, password)
        reference = self.reference(registry, "locked")
        dialog = self.start_and_look(reference, env=bus.env)
        self.give_password(dialog, password, keep=True)
        self.assert_shows_pack(dialog, "locked")
        self.app.close()
        bus.lock()
        dialog = self.start_and_look(reference, env=bus.env)
        self.assert_says(dialog, GUARDED, "The keyring is locked.", "The registry was asked without"
                         " the password that is kept there.")
        access = self.open_access(dialog)
        self.assert_says(access, "The keyring is locked.", "What it holds is untouched. Give the"
                         " password for this session only, or open this again once the keyring can"
                         " be opened.")
        self.fill_in(access, password)
        self.apply(access)
        self.assert_shows_pack(dialog, "locked")

    def test_desktop_without_a_keyring(self):
        bus = self.bus_of_its_own()
        password = "without-a-keyring"
        registry = self.guarded(HtpasswdRegistry, USER, password)
        dialog = self.start_and_look(self.reference(registry, "no-keyring"), env=bus.env)
        access = self.open_access(dialog)
        self.fill_in(access, password, keep=True)
        self.app.press("Apply", access)
        self.assert_says(access, "There is no keyring on this system.", "Nothing was stored. Use"
                         " the password for this session only")
        self.assertFalse(access.wait_for("Keep in the keyring", "check box").is_checked)
        self.apply(access)
        self.assert_shows_pack(dialog, "no-keyring")
        self.app.close()
        self.assertEqual(list(files_with(self.profile.folder, password)), [])
