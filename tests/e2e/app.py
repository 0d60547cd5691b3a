# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Packdesk itself, running on the shared desktop, and the verbs of its user."""

import json
import os
import pathlib
import shutil
import tempfile

from tests.e2e.desktop import Desktop
from tests.e2e.processes import Child
from tests.e2e.waiting import wait_until

PACKDESK = pathlib.Path(os.environ.get("PACKDESK_APP", "build/release/app/packdesk"))
COLUMNS = ["Name", "Version", "Tier", "Visibility", "Owner", "Category", "Size", "Updated"]


class Profile:
    """Home, settings and cache of a user; survives restarts of the app."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="packdesk-home-"))

    def environment(self):
        return {"HOME": str(self.folder),
                "XDG_CONFIG_HOME": str(self.folder / ".config"),
                "XDG_CACHE_HOME": str(self.folder / ".cache"),
                "XDG_DATA_HOME": str(self.folder / ".local/share"),
                "XDG_STATE_HOME": str(self.folder / ".local/state")}

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class App:
    """Starts the app in the constructor; `window` is its main window. close() ends it."""

    def __init__(self, *arguments, profile, session=None, app=None, desktop=None, env=None):
        """`session`: base URL and key for a session from the environment; `env`: more of it."""
        self.desktop = desktop or Desktop.shared()
        from tests.e2e.widgets import application  # After the desktop: it joins its bus.
        env = {**self.desktop.env, **profile.environment(), **(env or {})}
        if session:
            env["EVERSHELL_API_URL"], env["EVERSHELL_API_KEY"] = session
        self.child = Child([pathlib.Path(app or PACKDESK).resolve(), *arguments], env=env)
        try:
            self.root = wait_until(lambda: self._alive() and application(self.child.pid),
                                   lambda: f"the app did not appear: {self.child.output}", 30)
            self.window = self.root.wait_for(lambda name: name.startswith("Packdesk"), "frame",
                                             seconds=30)
        except BaseException:
            self.close()
            raise

    def _alive(self):
        if not self.child.is_running():
            raise AssertionError(f"the app ended with {self.child.process.returncode}:"
                                 f" {self.child.output}")
        return True

    # The list

    @property
    def table(self):
        return self.window.wait_for("Packs", "table")

    def wait_for_list(self, rows=None):
        """The table, once it holds rows (exactly `rows`, if given)."""
        def filled():
            table = self.window.find("Packs", "table")
            return table if table and (table.row_count == rows if rows is not None
                                       else table.row_count > 0) else None
        return wait_until(filled, lambda: f"the list stays without rows:\n{self.outline()}", 30)

    def filter(self, text):
        return self.window.wait_for("Filter packs", "text").set_text(text)

    def select(self, name):
        """Selects the row of the pack with this name."""
        table = self.table
        row = wait_until(lambda: self._row(table, name) + 1,
                         lambda: f"no row {name!r} in {table.column(0)}") - 1
        table.select_row(row)
        wait_until(lambda: table.selected_rows() == [row], lambda: f"row {row} is not selected")

    @staticmethod
    def _row(table, name):
        row = table.row_of(name)
        return -1 if row is None else row

    def selected_name(self):
        table = self.table
        rows = table.selected_rows()
        return table.cell(rows[0], 0).split("\n")[0] if len(rows) == 1 else None

    @property
    def details(self):
        return self.window.wait_for("Pack details")

    def wait_for_details(self, *texts, seconds=20):
        """Until each text stands somewhere in the details."""
        wait_until(lambda: all(any(text in part for part in self.details.texts())
                               for text in texts),
                   lambda: f"not all of {texts} in {self.details.texts()}", seconds)

    @property
    def file_tree(self):
        return self.details.wait_for("Files of the pack", "tree")

    def choose_file(self, path):
        """Selects it in the tree of the pack's files, once it is known there."""
        name = path.rpartition("/")[2]

        def row():
            names = [cell.split(",")[0] for cell in self.file_tree.column(0)]
            return names.index(name) + 1 if name in names else 0
        found = wait_until(row, lambda: f"no {name!r} in {self.file_tree.column(0)}")
        self.file_tree.select_row(found - 1)

    # Dialogs

    def press(self, name, inside=None):
        return (inside or self.window).wait_for(name, "push button").press()

    def dialog(self, name):
        return self.root.wait_for(name, "dialog")

    def wait_closed(self, name):
        wait_until(lambda: self.root.find(name, "dialog") is None,
                   lambda: f"the dialog {name!r} stays:\n{self.outline()}", 40)

    def open_create(self, reference, visibility="Organisation"):
        """The create dialog, filled in."""
        self.press("Create from image…")
        dialog = self.dialog("Create pack from image")
        dialog.wait_for("Image reference", "text").set_text(reference)
        self.choose(dialog, visibility)
        return dialog

    def open_upload(self, path, visibility="Organisation"):
        self.press("Upload pack…")
        dialog = self.dialog("Upload pack")
        dialog.wait_for("Archive or folder", "text").set_text(str(path))
        self.choose(dialog, visibility)
        return dialog

    @staticmethod
    def choose(dialog, visibility):
        radio = dialog.wait_for(visibility, "radio button")
        if not radio.is_checked:
            radio.press()
        wait_until(lambda: radio.is_checked, lambda: f"{visibility} cannot be chosen")

    def edit_file(self, path, text):
        """The dialog that edits a file of the pack that is shown, with this text and its review."""
        self.details.wait_for("Files", "page tab").press()
        self.choose_file(path)
        self.press("Edit this file…", self.details)
        dialog = self.dialog("Edit file")
        editor = dialog.wait_for("Text of the file", "text")
        wait_until(lambda: editor.text.strip(), lambda: f"nothing to edit: {self.outline()}")
        editor.set_text(text)
        self.press("Review the change", dialog)
        return dialog

    def create(self, reference, visibility="Organisation"):
        """Asks for it, also where the image could not be looked at; the dialog stays open."""
        dialog = self.open_create(reference, visibility)
        self.confirm_unseen(dialog)
        self.press("Create", dialog)
        return dialog

    @staticmethod
    def confirm_unseen(dialog):
        """Waits for the look into the image; ticks that it was not seen where it is refused."""
        create = dialog.wait_for("Create", "push button")

        def is_settled():
            box = dialog.find("Create without having seen it", "check box")
            if box is not None and box.is_showing and not box.is_checked:
                box.press()
            return create.is_enabled

        wait_until(is_settled, lambda: f"nothing was seen of the image: {dialog.texts()}", 40)

    @staticmethod
    def tick_what_widens(dialog):
        """Ticks all that has to be reviewed, once it is known what comes in."""
        action = dialog.wait_for(lambda name: name in ("Upload", "Create", "Replace image",
                                                       "Replace the file"),
                                 "push button")

        def is_settled():
            panel = dialog.find("Widens reach", showing=False)
            for box in panel.find_all(role="check box") if panel else ():
                if not box.is_checked:
                    box.press()
            return action.is_enabled

        wait_until(is_settled, lambda: f"something is left to be ticked: {dialog.texts()}", 40)

    # Errors

    def error(self, inside=None):
        """The error panel, in the window or in a dialog."""
        return (inside or self.root).wait_for("Error", seconds=40)

    def request_id(self, panel):
        return wait_until(lambda: panel.wait_for("Request id", "text").text, "the panel has no request id")

    def copied(self, button, inside):
        """What the clipboard holds after this button."""
        return self.copied_by(lambda: self.press(button, inside), button)

    def copied_by(self, act, name):
        before = "nothing was copied"
        self.desktop.set_clipboard(before)
        act()

        def other():
            text = self.desktop.clipboard()
            return text if text != before else ""
        return wait_until(other, lambda: f"{name!r} copies nothing")

    def copied_details(self, panel):
        return json.loads(self.copied("Copy details", panel))

    def tidy(self):
        """Closes all dialogs and dismisses all errors."""
        def dialogs():
            return list(self.root.find_all(role="dialog"))
        for dialog in reversed(dialogs()):
            button = dialog.find(lambda name: name in ("Close", "Cancel", "Hide"), "push button")
            if button:
                button.press()
        wait_until(lambda: not dialogs(), lambda: f"a dialog stays:\n{self.outline()}")
        while button := self.window.find("Dismiss", "push button"):
            self._dismiss(button)

    def _dismiss(self, button):
        """Presses once and waits: Qt clicks 100 ms after a press, and each press before that
        begins these anew, so that pressing in a fast loop never clicks."""
        def shown():
            panel = self.window.find("Error")
            return panel.texts() if panel else None
        before = shown()
        button.press()
        wait_until(lambda: shown() != before, lambda: f"an error stays:\n{self.outline()}")

    # Keys and pictures

    def menu(self, name):
        """Chooses an entry of the menu bar."""
        return self.window.wait_for(name, "menu item", showing=False).press()

    def keys(self, *names):
        self.desktop.press_keys(*names)

    def screenshot(self, path):
        self.desktop.screenshot(path)

    def outline(self):
        return self.root.outline()

    def close(self):
        self.child.stop()
