# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""The tour: the real app, driven as an assistive tool would, with a picture of each step.

One line for each step; status 1 if a step fails.
"""

import argparse
import json
import pathlib
import re
import shutil
import sys
import tempfile
import traceback
import urllib.request

from tests.e2e.app import App, Profile
from tests.e2e.desktop import Desktop
from tests.e2e.packs import pack_files, write_archive
from tests.e2e.processes import command_line, descendants, end_on_sigterm
from tests.e2e.waiting import wait_until


class Tour:

    def __init__(self, app_path, out):
        self.app_path = app_path
        self.out = pathlib.Path(out)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="packdesk-tour-"))
        self.profile = Profile()
        self.desktop = Desktop.shared()
        self.app = None

    STEPS = ("start", "list", "filter", "inspect", "create", "upload", "replace", "edit",
             "delete", "error")

    def run(self):
        """True if every step went well. The steps build on one another: the first failure ends it."""
        shutil.rmtree(self.out, ignore_errors=True)
        self.out.mkdir(parents=True)
        for number, step in enumerate(self.STEPS, 1):
            try:
                said = getattr(self, step)()
                failure = None
            except Exception as error:  # Whatever it was: it is told, with a picture.
                said, failure = f"FAILED: {error}", error
            picture = self.out / f"{number}-{step}.png"
            self.desktop.screenshot(picture)
            print(f"{number} {step:8} {said}  [{picture}]", flush=True)
            if failure:
                traceback.print_exception(failure)
                return False
        return True

    def close(self):
        if self.app:
            self.app.close()
        self.profile.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    # The steps. Each returns the line that is printed.

    def start(self):
        self.app = App("--demo", profile=self.profile, app=self.app_path)
        wait_until(lambda: self.app.table.row_count > 0, lambda: self.app.outline(), 60)
        return f"signed in to a local control plane: {self.app.window.name}"

    def list(self):
        table = self.app.table
        names = [cell.split("\n")[0] for cell in table.column(0)]
        if len(names) < 20:
            raise AssertionError(f"only {len(names)} packs")
        return f"{len(names)} packs, from {names[0]} to {names[-1]}"

    def filter(self):
        everything = self.app.table.row_count
        word = self.app.table.cell(everything // 2, 0).split("\n")[0].split()[0]
        self.app.filter(word)
        wait_until(lambda: 0 < self.app.table.row_count < everything,
                   lambda: f"{word!r} leaves {self.app.table.row_count} of {everything}")
        return f"{word!r} leaves {self.app.table.row_count} of {everything}"

    def inspect(self):
        name = self.app.table.cell(0, 0).split("\n")[0]
        self.app.select(name)
        self.app.wait_for_details("pack_")
        return f"{name}: {len(self.app.details.texts())} things are told"

    def create(self):
        reference = self.sample_image()
        self.app.filter("")
        before = self.app.wait_for_list().row_count
        # The organisation has an older one of the sample's name: what widens is ticked.
        dialog = self.app.open_create(reference)
        self.app.tick_what_widens(dialog)
        self.app.press("Create", dialog)
        self.app.wait_closed("Create pack from image")
        wait_until(lambda: self.app.table.row_count == before + 1 and self.app.selected_name(),
                   lambda: f"no new pack is selected:\n{self.app.outline()}")
        return f"{reference} became {self.app.selected_name()}"

    def upload(self):
        path = write_archive(self.folder / "tour-notes.tar.gz", pack_files("tour-notes"))
        dialog = self.app.open_upload(path)
        self.app.press("Upload", dialog)
        wait_until(lambda: self.app.table.row_of("tour-notes") is not None,
                   lambda: f"the pack does not appear:\n{self.app.outline()}", 60)
        return f"{path.name} became tour-notes"

    def replace(self):
        self.close_dialogs()
        self.app.select("Slack")
        self.app.wait_for_details("1.4.0")
        self.app.press("Replace image…", self.app.details)
        dialog = self.app.dialog("Replace image")
        dialog.wait_for("Tag or digest", "text").set_text("1.5.0")
        self.app.tick_what_widens(dialog)
        reviewed = next(text for text in dialog.texts() if text.endswith(" reviewed"))
        self.desktop.screenshot(self.out / "replace-ticked.png")
        self.app.press("Replace image", dialog)
        self.app.wait_closed("Replace image")
        self.app.wait_for_details("1.5.0")
        return f"Slack 1.4.0 became 1.5.0, {reviewed}"

    def edit(self):
        self.app.select("tour-notes")
        dialog = self.app.edit_file("behavior.md", "Say that the notes were read. Be brief.\n")
        self.app.tick_what_widens(dialog)
        self.desktop.screenshot(self.out / "edit-ticked.png")
        self.app.press("Replace the file", dialog)
        self.app.wait_closed("Edit file")
        said = wait_until(lambda: next((text for text in self.app.window.texts()
                                        if "behavior.md of tour-notes was replaced" in text), None),
                          lambda: f"nothing is told:\n{self.app.outline()}")
        return said

    def delete(self):
        self.app.select("Slack")
        self.app.press("Delete pack…", self.app.details)
        dialog = self.app.dialog("Delete pack")
        roles = dialog.wait_for("Roles that use this pack", "table")
        if dialog.wait_for("Delete pack", "push button").is_enabled:
            raise AssertionError("a pack that roles use can be deleted")
        return f"not possible, used by {', '.join(roles.column(0))}"

    def error(self):
        self.close_dialogs()
        address = self.sample_image().split("/")[0]
        dialog = self.app.create(f"{address}/team/nowhere:1.0.0")
        panel = self.app.error(dialog)
        return f"refused, with request id {self.app.request_id(panel)}"

    # What they need

    def close_dialogs(self):
        for dialog in list(self.app.root.find_all(role="dialog")):
            button = dialog.find(lambda name: name in ("Close", "Cancel", "Show pack"),
                                 "push button")
            if button:
                button.press()
        wait_until(lambda: self.app.root.find(role="dialog") is None,
                   lambda: f"a dialog stays open:\n{self.app.outline()}")

    def sample_image(self):
        """The reference of an image in the registry that the demo started."""
        address = self.registry_address()
        for repository in self.ask(address, "/v2/_catalog")["repositories"]:
            for tag in self.ask(address, f"/v2/{repository}/tags/list")["tags"] or []:
                return f"{address}/{repository}:{tag}"
        raise AssertionError(f"the registry {address} is empty")

    @staticmethod
    def ask(address, path):
        with urllib.request.urlopen(f"http://{address}{path}", timeout=10) as answer:
            return json.load(answer)

    def registry_address(self):
        def found():
            for pid in descendants(self.app.child.pid):
                words = command_line(pid).split("\0")
                if "serve" in words and words[0].endswith("registry"):
                    config = pathlib.Path(words[words.index("serve") + 1]).read_text()
                    return re.search(r"addr:\s*\"?([\d.]+:\d+)", config)[1]
            return None
        return wait_until(found, "the demo started no registry")


def main():
    end_on_sigterm()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--app", required=True, help="the packdesk program")
    parser.add_argument("--out", required=True, help="where the pictures go")
    options = parser.parse_args()
    tour = Tour(options.app, options.out)
    try:
        went_well = tour.run()
    finally:
        tour.close()
    sys.exit(0 if went_well else 1)


if __name__ == "__main__":
    main()
