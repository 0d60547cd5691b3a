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
        said = []
        reference, _ = self.image("secret-keeper")
        self.app.create(reference)
        self.app.wait_closed("Create pack from image")
        dialog = self.app.create(reference)
        panel = self.app.error(dialog)
        said += self.app.root.texts()
        for button in ("Copy request id", "Copy details"):
            said.append(self.app.copied(button, panel))
        for button in panel.find_all(lambda name: "cURL" in name, "push button"):
            said.append(self.app.copied(button.name, panel))
        self.app.press("Cancel", dialog)
        self.app.wait_closed("Create pack from image")
        upload = self.app.open_upload(self.archive("secret-upload"))
        self.app.press("Upload", upload)
        wait_until(lambda: self.server_pack("secret-upload"), "the upload did not arrive")
        said += self.app.root.texts()
        pids = [self.app.child.pid, *descendants(self.app.child.pid)]
        self.assertFalse([pid for pid in pids if canary in command_line(pid)])
        self.assertFalse([pid for pid in pids[1:] if canary in environment(pid)])
        self.app.close()
        self.assertFalse([text for text in said if canary in text])
        self.assertNotIn(canary, self.app.child.output)
        self.assertNotIn(canary, self.world.log)
        for folder in (self.profile.folder, self.folder, self.desktop.folder,
                       self.world.folder / "data"):
            self.assertEqual([path for path in files_with(folder, canary)
                              if not path.name.startswith("key")], [])
