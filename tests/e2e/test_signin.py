# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Signing in, with a gnome-keyring that keeps the key."""

from tests.e2e.case import AppTest
from tests.e2e.waiting import wait_until

DIALOG = "Sign in to an organisation"


class SignInTest(AppTest):

    def setUp(self):
        super().setUp()
        self.desktop.start_keyring()
        self.start_world()

    def keyring_holds_key(self):
        return self.desktop.keyring_holds(self.world.key)

    def fill_in(self, keep=True):
        dialog = self.app.dialog(DIALOG)
        dialog.wait_for("Organisation or server URL", "text").set_text(self.api_url)
        # A password field tells nothing of what it holds: typed, not set.
        dialog.wait_for("API key", ("text", "password text")).focus()
        self.desktop.type_text(self.world.key)
        dialog.wait_for("Keep in keyring" if keep else "This session only", "radio button").press()
        return dialog

    def sign_in(self, keep=True):
        self.start_app(session=False)
        self.app.press("Sign in…")
        dialog = self.fill_in(keep)
        self.app.press("Check", dialog)
        wait_until(lambda: any("may change packs" in text
                               for text in dialog.texts()),
                   lambda: f"who the key is is not said: {dialog.outline()}")
        self.app.press("Sign in", dialog)
        self.app.wait_closed(DIALOG)
        self.app.wait_for_list(len(self.world.packs()))

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
