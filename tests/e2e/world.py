# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""A local control plane with data of its own, its log, and its switches."""

import json
import os
import pathlib
import re
import shutil
import tempfile
import urllib.request

from tests.e2e.processes import Child

LOCALPLANE = pathlib.Path(os.environ.get("PACKDESK_LOCALPLANE",
                                         "build/release/app/localplane/packdesk-localplane"))
# time METHOD path status request-id code milliseconds
LOG_LINE = re.compile(r"^\S+ (?P<method>[A-Z]+) (?P<path>\S+) (?P<status>\d+) (?P<id>\S+)"
                      r" (?P<code>\S+) \d+ms$")


class World:
    """Starts a control plane in the constructor. `url` is the API's base URL, `keys` its keys by
    permission set. close() ends it and removes its data."""

    def __init__(self, *options, demo=True):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="packdesk-world-"))
        command = [LOCALPLANE.resolve(), "--data", self.folder / "data", "--announce", *options]
        self._child = Child(command + (["--demo"] if demo else []),
                            env={"PATH": os.environ["PATH"], "HOME": str(self.folder)})
        announcement = json.loads(self._child.wait_for_line(lambda line: line.startswith("{")))
        self.url = announcement["url"]
        self.root = "http://127.0.0.1:%d" % announcement["port"]
        self.keys = announcement["keys"]

    @property
    def key(self):
        return self.keys["full_access"]

    @property
    def pid(self):
        return self._child.pid

    @property
    def log(self):
        """What the control plane wrote, without the announcement, which holds its keys."""
        return "\n".join(line for line in self._child.lines if not line.startswith("{"))

    def requests(self, **wanted):
        """The logged requests whose named parts are as wanted, oldest first."""
        matches = [LOG_LINE.match(line) for line in self.log.splitlines()]
        return [match.groupdict() for match in matches if match and all(
            match[name] == str(value) for name, value in wanted.items())]

    def call(self, method, path, value=None, key=None):
        """A request of the test itself."""
        body = None if value is None else json.dumps(value).encode()
        base = self.root if path.startswith("/_control/") else self.url
        request = urllib.request.Request(base + path, body, method=method, headers={
            "Authorization": f"Bearer {key or self.key}", "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.loads(answer.read() or b"null")

    def read_file(self, pack_id, path):
        """The bytes of a file of a pack."""
        return self._file("GET", pack_id, path)

    def write_file(self, pack_id, path, content):
        """Replaces a file of a pack, as another session does."""
        self._file("PUT", pack_id, path, content)

    def _file(self, method, pack_id, path, content=None):
        request = urllib.request.Request(
            f"{self.url}/packs/{pack_id}/files/{path}", content, method=method, headers={
                "Authorization": f"Bearer {self.key}", "Content-Type": "application/octet-stream"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.read()

    def packs(self):
        return self.call("GET", "/packs")["packs"]

    def set_billing(self, state):
        self.call("PUT", "/_control/billing", {"billing": state})

    def next_fault(self, **fault):
        """The next matching request meets this: method, path, status, code, message, details,
        retry_after, delay_ms."""
        self.call("PUT", "/_control/fault", {"next": fault})

    def close(self):
        self._child.stop()
        shutil.rmtree(self.folder, ignore_errors=True)
