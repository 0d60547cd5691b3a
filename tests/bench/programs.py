# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""The programs that are watched: where each has its rows, its header and its field."""

import dataclasses
import json
import pathlib
import subprocess

from tests.bench.observer import PROGRAMS
from tests.bench.packserver import KEY, PackServer

PACKDESK = pathlib.Path("build/release/app/packdesk")
DATA = pathlib.Path("build/bench/data")


def packs_file(count, variant=0):
    """An answer with this many packs; made once."""
    path = DATA / f"packs-{count}-{variant}.json"
    if not path.exists() or path.stat().st_mtime < (PROGRAMS / "bench_makepacks").stat().st_mtime:
        DATA.mkdir(parents=True, exist_ok=True)
        subprocess.run([PROGRAMS / "bench_makepacks", str(count), str(variant), path], check=True)
    return path


def run_json(program, *arguments):
    """What a program that measures itself prints."""
    output = subprocess.run([PROGRAMS / program, *map(str, arguments)], check=True, text=True,
                            stdout=subprocess.PIPE).stdout
    return json.loads(output)


@dataclasses.dataclass
class Layout:
    """Where what is on the screen, in pixels: the windows are 1280 x 800 in the upper left."""
    rows: dict
    header_y: int
    header_x: range
    field: tuple


class ProductList:
    """Packdesk itself, signed in to a server that has its answers ready."""

    name = "Packdesk"
    layout = Layout(rows={"x": 158, "y": 136, "width": 810, "height": 630}, header_y=114,
                    header_x=range(190, 960, 60), field=(330, 47))

    def __init__(self, *files):
        self.server = PackServer(*files)

    def start(self, screen, home=None, **more):
        env = {"EVERSHELL_API_URL": self.server.url, "EVERSHELL_API_KEY": KEY}
        return screen.start([PACKDESK], home=home or screen.home(), area=self.layout.rows, env=env,
                            **more)

    def close(self):
        self.server.close()


class ProxyList:
    """QTableView over QSortFilterProxyModel, which reads the same bytes from a file."""

    name = "QSortFilterProxyModel"
    layout = Layout(rows={"x": 10, "y": 62, "width": 1240, "height": 720}, header_y=50,
                    header_x=range(60, 1080, 60), field=(600, 22))

    def __init__(self, file, *_):
        self.file = file

    def start(self, screen, **more):
        return screen.start([PROGRAMS / "bench_proxylist", self.file], home=screen.home(),
                            area=self.layout.rows, share=0.7, **more)

    def close(self):
        pass
