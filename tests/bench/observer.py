# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""The other end of bench_observer: what another X client sees of a program."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from tests.e2e.bus import CONFIG
from tests.e2e.processes import Child

PROGRAMS = pathlib.Path("build/release/tests/bench")
SCREEN = "1480x900x24"
KEYSYMS = {"BackSpace": 0xff08, "Escape": 0xff1b, "F5": 0xffc2}


class Screen:
    """An X server, a session bus that offers nothing, and the observer of both. Programs that are
    started here see nothing else of the machine's desktop. close() ends all."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="packdesk-bench-"))
        self._children = []
        self._observer = None
        try:
            self._start()
        except BaseException:
            self.close()
            raise

    def _start(self):
        reading, writing = os.pipe()
        self._child(["Xvfb", "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset", "-displayfd",
                     str(writing)], pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as pipe:
            display = ":" + pipe.readline().strip()
        config = self.folder / "bus.conf"
        config.write_text(CONFIG.format(folder=self.folder))
        bus = self._child(["dbus-daemon", f"--config-file={config}", "--nofork",
                           "--print-address"])
        runtime = self.folder / "runtime"
        runtime.mkdir(mode=0o700)
        # English, so that texts are sorted by its rules by each program.
        self.env = {"PATH": os.environ["PATH"], "DISPLAY": display, "LC_ALL": "en_US.UTF-8",
                    "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(runtime),
                    "DBUS_SESSION_BUS_ADDRESS": bus.wait_for_line(lambda line: line)}
        self._observer = subprocess.Popen([PROGRAMS / "bench_observer"], env=self.env, text=True,
                                          stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        whole = self.ask("screen")
        self.width, self.height = whole["width"], whole["height"]

    def _child(self, command, **options):
        child = Child(command, env={"PATH": os.environ["PATH"]}, **options)
        self._children.append(child)
        return child

    def ask(self, verb, **arguments):
        self._observer.stdin.write(json.dumps({"do": verb, **arguments}) + "\n")
        self._observer.stdin.flush()
        line = self._observer.stdout.readline()
        answer = json.loads(line) if line else {"error": "the observer has ended"}
        if "error" in answer:
            raise RuntimeError(f"{verb}: {answer['error']}")
        return answer

    def home(self):
        """A new home for a program."""
        return pathlib.Path(tempfile.mkdtemp(prefix="home-", dir=self.folder))

    def start(self, command, *, home, area, rule="rows", env=None, quiet=400, timeout=20000,
              **more):
        """Starts a program and watches the area until the rule holds and all is quiet. `first`
        of the answer is the time until the pixels were there, in milliseconds, below zero where
        they did not come; `pid` is 0 where it has ended."""
        self.ask("watch", **area)
        variables = {**self.env, "HOME": str(home), **(env or {})}
        return self.ask("start", argv=[str(pathlib.Path(command[0]).resolve()),
                                       *map(str, command[1:])],
                        env=[f"{name}={value}" for name, value in variables.items()],
                        log=str(self.folder / "programs.log"), rule=rule, quiet=quiet,
                        timeout=timeout, **more)

    def strike(self, key, **more):
        return self.ask("strike", keysym=KEYSYMS.get(key) or ord(key), **more)

    def log(self):
        path = self.folder / "programs.log"
        return path.read_text(errors="replace") if path.exists() else ""

    def close(self):
        if self._observer:
            self._observer.stdin.close()
            self._observer.wait(10)
        for child in reversed(self._children):
            child.stop()
        shutil.rmtree(self.folder, ignore_errors=True)
