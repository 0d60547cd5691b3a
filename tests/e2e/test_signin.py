# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Signing in, with a gnome-keyring that keeps the key."""

import pathlib
import subprocess

from tests.e2e.app import PACKDESK
from tests.e2e.bus import Bus
from tests.e2e.case import AppTest
from tests.e2e.waiting import wait_until

DIALOG = "Sign in to an organisation"


class SignInCase(AppTest):

    def fill_in(self, keep=True, key=None):
        dialog = self.app.dialog(DIALOG)
        dialog.wait_for("Organisation or server URL", "text").set_text(self.api_url)
        self.type_key(dialog, key or self.world.key)
        self.app.choose(dialog, "Keep in keyring" if keep else "This session only")
        return dialog

    def type_key(self, dialog, key):
        # A password field tells nothing of what it holds: typed, not set.
        field = dialog.wait_for("API key", ("text", "password text")).focus()
        self.desktop.press_keys("ctrl+a")
        self.desktop.type_text(key)
        return field

    def finish(self, dialog):
        self.app.press("Sign in", dialog)
        self.app.wait_closed(DIALOG)
        self.app.wait_for_list(len(self.world.packs()))


class SignInTest(SignInCase):

    def setUp(self):
        super().setUp()
        self.desktop.start_keyring()
        self.start_world()

    def keyring_holds_key(self):
        return self.desktop.keyring_holds(self.world.key)

    def sign_in(self, keep=True):
        self.start_app(session=False)
        self.app.press("Sign in…")
        dialog = self.fill_in(keep)
        self.app.press("Check", dialog)
        wait_until(lambda: any("may change packs" in text
                               for text in dialog.texts()),
                   lambda: f"who the key is is not said: {dialog.outline()}")
        self.finish(dialog)

    def test_key_is_kept_over_a_restart_and_removed(self):
        self.sign_in()
        wait_until(self.keyring_holds_key, "the keyring does not hold the key")
        self.app.close()
        self.start_app(session=False)
        self.app.wait_for_list(len(self.world.packs()))
        self.sign_out()
        wait_until(lambda: not self.keyring_holds_key(), "the keyring still holds the key")
        self.assertIn("Sign in…", [widget.name for widget in self.app.window.find_all()])

    def sign_out(self):
        self.app.menu("Sign out")
        question = self.app.dialog("Sign out?")
        self.assert_says(question, "The API key is removed from the desktop’s keyring.")
        self.app.press("Sign out", question)

    def test_this_session_only(self):
        self.sign_in(keep=False)
        self.assertFalse(self.keyring_holds_key())
        self.app.close()
        self.start_app(session=False)
        self.app.window.wait_for("Sign in…")

    def test_environment_stores_nothing(self):
        self.start_app()
        self.app.wait_for_list(len(self.world.packs()))
        self.assertFalse(self.keyring_holds_key())
        wait_until(lambda: any("environment" in text.lower() for text in self.app.window.texts()),
                   "it is not said that the session comes from the environment")

    def test_wrong_key_is_refused_by_the_check(self):
        self.start_app(session=False)
        self.app.press("Sign in…")
        dialog = self.fill_in(keep=False, key="sk_not_the_key")
        self.app.press("Check", dialog)
        panel = self.app.error(dialog)
        self.assert_says(panel, "Checking the key was refused.", "The server did not accept your"
                         " key. … Sign in again or use another key.")
        self.assertIsNone(panel.find("Sign in again…", "push button"))
        self.assert_request_id_everywhere(panel, method="GET", path="/v1/me/session", status=401)
        field = dialog.wait_for("API key", ("text", "password text"))
        wait_until(lambda: field.has_state("focused"), "the key does not have the focus")
        self.type_key(dialog, self.world.key)
        wait_until(lambda: dialog.find("Error") is None, "the error stays beside another key")
        self.finish(dialog)

    def test_wrong_key_of_the_environment(self):
        self.start_app(key="sk_not_the_key")
        self.assert_says(self.app.window, "Reading the pack list was refused.", "The server did"
                         " not accept your key. Your key is kept. Sign in again or use another"
                         " key.")
        shown = wait_until(lambda: [request["id"] for request in self.world.requests(
            path="/v1/packs", status=401)], "no request is refused")
        self.assert_says(self.app.window, f"401 · … · Request id {shown[0]} · …")

    def test_path_of_a_second_start_waits_for_the_session(self):
        path = self.archive("second-start")
        self.start_app(session=False)
        second = subprocess.run([PACKDESK.resolve(), path.name], cwd=self.folder, timeout=20,
                                env={**self.desktop.env, **self.profile.environment()})
        self.assertEqual(second.returncode, 0)
        self.app.press("Sign in…")
        self.finish(self.fill_in(keep=False))
        dialog = self.app.dialog("Upload pack")
        self.assertEqual(dialog.wait_for("Archive or folder", "text").text, str(path))
        self.assert_says(dialog, "second-start")


class KeyringTest(SignInCase):
    """On a bus of its own, which starts no keyring and asks nobody for a password."""

    def setUp(self):
        super().setUp()
        self.bus = Bus(self.desktop)
        self.addCleanup(self.bus.close)
        self.start_world()

    def start_signed_out(self):
        return self.start_app(session=False, env=self.bus.env)

    def nothing_on_disk(self):
        for path in pathlib.Path(self.profile.folder).rglob("*"):
            if path.is_file():
                self.assertNotIn(self.world.key.encode(), path.read_bytes(), path)

    def test_absent(self):
        self.start_signed_out()
        self.app.press("Sign in…")
        dialog = self.fill_in(keep=True)
        self.app.press("Sign in", dialog)
        self.assert_says(dialog, "There is no keyring on this system.", "Nothing was stored. Use"
                         " the key for this session only, or start a secret service (GNOME Keyring,"
                         " KWallet) and try again.")
        self.assertTrue(dialog.wait_for("This session only", "radio button").is_checked)
        self.finish(dialog)
        self.app.close()
        self.nothing_on_disk()
        self.start_signed_out()
        self.app.window.wait_for("Sign in…", "push button")

    def test_locked(self):
        self.bus.start_keyring()
        self.start_signed_out()
        self.app.press("Sign in…")
        self.finish(self.fill_in(keep=True))
        self.app.close()
        self.bus.lock()
        self.start_signed_out()
        dialog = self.app.dialog(DIALOG)
        self.assert_says(dialog, "The keyring is locked.", "What it holds is untouched. Unlock it"
                         " and try again, or use the key for this session only.")
        self.finish(self.fill_in(keep=False))
        self.nothing_on_disk()
