# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""What the end-to-end tests share: a world, a user, an app, and a picture of what went wrong."""

import pathlib
import re
import tempfile
import unittest

from tests.e2e.app import App, Profile
from tests.e2e.desktop import Desktop
from tests.e2e.packs import pack_files, write_archive, write_folder
from tests.e2e.registry import Registry
from tests.e2e.waiting import wait_until
from tests.e2e.world import World

FAILURES = pathlib.Path("build/test-results/e2e")


def sent(reference):
    """How a reference is named after it was sent: with the digest that was seen, for its tag."""
    return reference.rpartition(":")[0] + "…"


class AppTest(unittest.TestCase):
    """Everything that is started through this ends with the test."""

    # Made of the control plane's URL, has a `url` and close(); None: nothing stands in between.
    front = None

    def setUp(self):
        self.desktop = Desktop.shared()
        folder = tempfile.TemporaryDirectory(prefix="packdesk-files-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.app = None
        self.setUpProfile()

    def setUpProfile(self):
        self.profile = Profile()
        self.at_end(self.profile.close)

    def at_end(self, function):
        """What was started is ended through this."""
        self.addCleanup(function)

    def has_failed(self):
        """For tearDown(), where the outcome's own `success` is about tearDown() itself."""
        result = self._outcome.result
        return any(self in (test, getattr(test, "test_case", None))
                   for test, _ in result.failures + result.errors)

    def tearDown(self):
        if self.app and self.has_failed():
            FAILURES.mkdir(parents=True, exist_ok=True)
            self.desktop.screenshot(FAILURES / f"{self.id().split('.', 2)[-1]}.png")

    def start_world(self, *options, **more):
        self.world = World(*options, **more)
        self.at_end(self.world.close)
        self.api_url = self.world.url
        if self.front:
            self.between = self.front(self.world.url)
            self.at_end(self.between.close)
            self.api_url = self.between.url
        return self.world

    def start_app(self, *arguments, key=None, session=True, url=None, env=None):
        """With a session from the environment, unless `session` is false; `env` is added to it."""
        self.app = App(*arguments, profile=self.profile, env=env,
                       session=(url or self.api_url, key or self.world.key) if session else None)
        self.at_end(self.app.close)
        return self.app

    def start(self, *options, key=None):
        """A world with demo packs, an app that is signed in to it and shows them."""
        self.start_world(*options)
        self.start_app(key=self.world.keys[key] if key else None)
        self.app.wait_for_list()
        return self.app

    def image(self, name, version="1.0.0", **more):
        """An image with a pack, pushed to the registry; its reference and digest."""
        return Registry.shared().push(f"e2e/{name}", version, pack_files(name, version, **more))

    def archive(self, name, version="1.0.0", **more):
        return write_archive(self.folder / f"{name}.tar.gz", pack_files(name, version, **more))

    def pack_folder(self, name, version="1.0.0", **more):
        return write_folder(self.folder / name, pack_files(name, version, **more))

    def assert_request_id_everywhere(self, panel, **logged):
        """The same id in the panel, in the copied details and in the control plane's log."""
        shown = self.app.request_id(panel)
        requests = wait_until(lambda: self.world.requests(id=shown),
                              lambda: f"{shown} is not in the log:\n{self.world.log}")
        for name, value in logged.items():
            self.assertEqual(requests[0][name], str(value))
        details = self.app.copied_details(panel)
        self.assertIn(shown, str(details))
        self.assertEqual(self.app.copied("Copy request id", panel).strip(), shown)
        return details

    def assert_says(self, where, *sentences):
        """Until each sentence can be read there; "…" stands for anything within a line."""
        patterns = [".*".join(map(re.escape, sentence.split("…"))) for sentence in sentences]
        wait_until(lambda: all(re.search(pattern, "\n".join(where.texts()))
                               for pattern in patterns),
                   lambda: f"not all of {sentences} in:\n" + "\n".join(where.texts()))

    def server_pack(self, name):
        """The pack of this name as the control plane has it, or None."""
        return next((pack for pack in self.world.packs() if pack["name"] == name), None)


class SharedAppTest(AppTest):
    """All tests of the class share one world and one app, which each leaves as it was: no dialog,
    no error, no fault. A test that fails takes them along."""

    _kept = None

    @classmethod
    def setUpClass(cls):
        cls._kept = None

    def at_end(self, function):
        self.addClassCleanup(function)

    def setUpProfile(self):
        kept = type(self)._kept
        if kept:
            vars(self).update(kept)
            return
        super().setUpProfile()
        self.start()
        type(self)._kept = {name: vars(self)[name] for name in (
            "profile", "world", "api_url", "between", "app") if name in vars(self)}

    def tearDown(self):
        super().tearDown()
        try:
            self.world.call("PUT", "/_control/fault", {"clear": True})
            self.world.set_billing("active")
            if hasattr(self.between, "forget"):
                self.between.forget()
            self.app.tidy()
        except BaseException:
            self._give_up()
            raise
        if self.has_failed():
            self._give_up()

    between = None

    def _give_up(self):
        self.app.close()
        type(self)._kept = None
