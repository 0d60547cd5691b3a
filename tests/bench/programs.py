# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""The programs that are watched: how each is started, and where it has its rows."""

import dataclasses
import json
import pathlib
import shutil
import subprocess

from tests.bench.observer import PROGRAMS
from tests.bench.packserver import KEY, PackServer

PACKDESK = pathlib.Path("build/release/app/packdesk")
DATA = pathlib.Path("build/bench/data")
START_TIMEOUT = 120_000


def packs_file(count, variant=0):
    """An answer with this many packs; made once."""
    path = DATA / f"packs-{count}-{variant}.json"
    if not path.exists() or path.stat().st_mtime < (PROGRAMS / "bench_makepacks").stat().st_mtime:
        DATA.mkdir(parents=True, exist_ok=True)
        subprocess.run([PROGRAMS / "bench_makepacks", str(count), str(variant), path], check=True)
    return path


def run_json(program, *arguments, **options):
    """What a program that measures itself prints."""
    output = subprocess.run([PROGRAMS / program, *map(str, arguments)], check=True, text=True,
                            stdout=subprocess.PIPE, **options).stdout
    return json.loads(output)


@dataclasses.dataclass
class Layout:
    """Where what is on the screen, in pixels: windows are 1280 x 800 in its upper left."""
    rows: dict
    header_y: int = 0
    header_x: range = range(0)
    field: tuple = (0, 0)


class ProductList:
    """Packdesk itself, signed in to a server that has its answers ready."""

    name = "Packdesk"
    layout = Layout(rows={"x": 158, "y": 136, "width": 810, "height": 630}, header_y=114,
                    header_x=range(190, 960, 60), field=(330, 47))

    def __init__(self, *files):
        self.server = PackServer(*files)

    def environment(self):
        return {"EVERSHELL_API_URL": self.server.url, "EVERSHELL_API_KEY": KEY}

    def start(self, screen, home=None, **more):
        """In a new home, where it has no cache, unless another one is named."""
        return screen.start([PACKDESK], home=home or screen.home(), area=self.layout.rows,
                            env=self.environment(), **more)

    def close(self):
        self.server.close()


class ProxyList:
    """A view over QSortFilterProxyModel, which reads the same bytes from a file."""

    name = "QSortFilterProxyModel"
    layout = Layout(rows={"x": 10, "y": 62, "width": 1240, "height": 720}, header_y=50,
                    header_x=range(60, 1080, 60), field=(600, 22))

    def __init__(self, file):
        self.file = file

    def start(self, screen, **more):
        return screen.start([PROGRAMS / "bench_proxylist", self.file], home=screen.home(),
                            area=self.layout.rows, share=0.7, **more)

    def close(self):
        pass


class EmptyWindow:
    """What a Qt program cannot do without."""

    name = "empty Qt main window"

    @staticmethod
    def start(screen, **more):
        return screen.start([PROGRAMS / "bench_emptywindow"], home=screen.home(), rule="covered",
                            area={"x": 100, "y": 100, "width": 800, "height": 600}, **more)


class Browser:
    """Chromium in a window without frills, over the same server as the app: its fastest form. Its
    profile has been used before, and headless it took a fifth longer."""

    name = "Chromium with a plain page"
    layout = Layout(rows={"x": 10, "y": 40, "width": 700, "height": 720})

    def __init__(self, server):
        self.server = server
        self.home = None

    @staticmethod
    def is_there():
        return shutil.which("chromium") is not None

    def start(self, screen, **more):
        self.home = self.home or screen.home()
        return screen.start(
            [shutil.which("chromium"), "--no-sandbox", "--test-type", "--no-first-run",
             "--no-default-browser-check", f"--user-data-dir={self.home}/profile",
             "--window-size=1280,800", "--window-position=0,0", f"--app={self.server.page}"],
            home=self.home, area=self.layout.rows, **more)
