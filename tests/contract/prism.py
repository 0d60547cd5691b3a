# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""prism, as a server made of the contract alone, and as the judge in front of another server."""

import os
import pathlib
import re

from tests.contract.schema import CONTRACT
from tests.e2e.processes import Child, accepts_connections, free_port
from tests.e2e.waiting import wait_until

BIN = pathlib.Path(__file__).with_name("node_modules") / ".bin"
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class Prism:
    """Prism("mock") or Prism("proxy", upstream). `url` is its base URL."""

    def __init__(self, mode, *upstream):
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        options = ["--errors"] if mode == "proxy" else []
        env = {"PATH": f"{BIN}:{os.environ['PATH']}", "HOME": os.environ.get("HOME", "/"),
               "LC_ALL": "C.UTF-8"}
        self._child = Child(["prism", mode, "--host", "127.0.0.1", "--port", str(self.port),
                             *options, CONTRACT, *upstream], env=env)
        wait_until(lambda: accepts_connections(self.port), lambda: self.log, 60)

    @property
    def log(self):
        return COLOUR.sub("", self._child.output)

    def violations(self):
        """What prism refused: requests, and answers of the server behind it."""
        return [line for line in self.log.splitlines()
                if "violation" in line.lower() or "terminated with error" in line]

    def close(self):
        self._child.stop()
