# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""The key of a session is found nowhere after a full session."""

import pathlib

from tests.e2e.case import AppTest
from tests.e2e.processes import command_line, descendants, environment
from tests.e2e.waiting import wait_until


def files_with(folder, canary):
    """The files below the folder that hold the canary, also in UTF-16 as Qt might write it."""
    needles = (canary.encode(), canary.encode("utf-16-le"), canary.encode("utf-16-be"))
    for path in pathlib.Path(folder).rglob("*"):
        if path.is_file() and not path.is_symlink():
            try:
                content = path.read_bytes()
            except OSError:
                continue
            if any(needle in content for needle in needles):
                yield path


class SecretsTest(AppTest):

    def test_canary_finder_finds(self):
        (self.folder / "a").write_text("x sk_canary x")
        (self.folder / "b").write_bytes("sk_canary".encode("utf-16-le"))
        (self.folder / "c").write_text("nothing")
        self.assertEqual(sorted(path.name for path in files_with(self.folder, "sk_canary")),
                         ["a", "b"])

    def test_key_is_nowhere_after_a_full_session(self):
        self.start()
        canary = self.world.key
        said = self.create_and_be_refused() + self.inspect() + self.upload_and_be_refused()
        said += self.app.root.texts()
        self.assert_not_in_processes(canary)
        self.app.close()
        self.assertFalse([text for text in said if canary in text])
        self.assertNotIn(canary, self.app.child.output)
        self.assertNotIn(canary, self.world.log)
        for folder in (self.profile.folder, self.folder, self.desktop.folder,
                       self.world.folder / "data"):
            self.assertEqual([path for path in files_with(folder, canary)
                              if not path.name.startswith("key")], [])

    def copy_everything(self, inside, *expected):
        """The texts of all buttons that copy, `expected` among them."""
        names = [button.name for button in inside.find_all(
            lambda name: name.startswith("Copy "), "push button")]
        self.assertLessEqual(set(expected), set(names))
        return [self.app.copied(name, inside) for name in names]

    def create_and_be_refused(self):
        reference, _ = self.image("secret-keeper")
        self.app.create(reference)
        self.app.wait_closed("Create pack from image")
        dialog = self.app.create(reference)
        said = self.copy_everything(self.app.error(dialog), "Copy request id", "Copy details",
                                    "Copy as cURL")
        self.assertTrue(any("Bearer $EVERSHELL_API_KEY" in text for text in said))
        said += self.app.root.texts()
        self.app.press("Cancel", dialog)
        self.app.wait_closed("Create pack from image")
        return said

    def inspect(self):
        self.app.select("secret-keeper")
        self.app.wait_for_details("1.0.0")
        said = self.copy_everything(self.app.details, "Copy id", "Copy image reference",
                                    "Copy digest")
        for item in self.app.window.find_all(lambda name: name.startswith("Copy "), "menu item",
                                             showing=False):
            said.append(self.app.copied_by(item.press, item.name))
        return said + self.app.root.texts()

    def upload_and_be_refused(self):
        said = []
        for attempt in range(2):
            dialog = self.app.open_upload(self.archive("secret-upload"))
            self.app.tick_what_widens(dialog)
            self.app.press("Upload", dialog)
            if attempt == 0:
                self.assert_says(dialog, "Done: secret-upload 1.0.0 was created")
            else:
                said += self.copy_everything(self.app.error(dialog), "Copy as cURL")
            said += self.app.root.texts()
            self.app.tidy()
        return said

    def assert_not_in_processes(self, canary, children=0):
        """Neither in an argument nor in the environment that the kernel shows."""
        pids = [self.app.child.pid, *descendants(self.app.child.pid)]
        self.assertGreater(len(pids), children)
        self.assertIn("EVERSHELL_API_URL=", environment(pids[0]))
        self.assertEqual([command_line(pid) for pid in pids if canary in command_line(pid)], [])
        self.assertEqual([command_line(pid) for pid in pids if canary in environment(pid)], [])

    def test_key_of_the_environment_does_not_reach_the_demo(self):
        canary = "sk_canary_for_no_child"
        self.start_app("--demo", key=canary, url="http://127.0.0.1:9/v1")
        self.app.wait_for_list()
        self.assert_not_in_processes(canary, children=1)
        self.app.close()
        self.assertEqual(list(files_with(self.profile.folder, canary)), [])
