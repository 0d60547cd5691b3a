# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""A docker-registry on loopback, filled by skopeo."""

import atexit
import pathlib
import shutil
import subprocess
import tempfile

from tests.e2e.packs import OciLayout
from tests.e2e.processes import Child, accepts_connections, free_port
from tests.e2e.waiting import wait_until

CONFIG = """version: 0.1
log: {{level: warn}}
storage:
  filesystem: {{rootdirectory: {storage}}}
http:
  addr: 127.0.0.1:{port}
"""


class Registry:
    """`address` is host:port; push() adds images. close() ends it and removes its folder."""

    _shared = None

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="packdesk-registry-"))
        self.port = free_port()
        self.address = f"127.0.0.1:{self.port}"
        self._pushed = 0
        config = self.folder / "config.yml"
        config.write_text(CONFIG.format(storage=self.folder / "storage", port=self.port))
        self._child = Child(["docker-registry", "serve", config], env={"PATH": "/usr/bin:/bin"})
        wait_until(lambda: accepts_connections(self.port), lambda: self._child.output)

    @classmethod
    def shared(cls):
        """The registry of this process. Push under names of your own."""
        if cls._shared is None:
            cls._shared = cls()
            atexit.register(cls._shared.close)
        return cls._shared

    def push(self, repository, tag, files):
        """Pushes an image with these files; returns its reference and the manifest's digest."""
        self._pushed += 1
        layout = OciLayout(self.folder / f"layout{self._pushed}")
        digest = layout.add(tag, files)
        reference = f"{self.address}/{repository}:{tag}"
        subprocess.run(["skopeo", "copy", "--quiet", "--insecure-policy", "--preserve-digests",
                        "--dest-tls-verify=false", f"oci:{layout.folder}:{tag}",
                        f"docker://{reference}"], check=True, timeout=60,
                       stdin=subprocess.DEVNULL, capture_output=True)
        return reference, digest

    def close(self):
        self._child.stop()
        shutil.rmtree(self.folder, ignore_errors=True)
