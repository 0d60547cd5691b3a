# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""A docker-registry on loopback, filled by skopeo, and guarded ones that show the same images."""

import atexit
import contextlib
import ctypes
import json
import pathlib
import shutil
import subprocess
import tempfile

from tests.e2e.certificates import Authority
from tests.e2e.packs import OciLayout
from tests.e2e.processes import Child, accepts_connections, free_port
from tests.e2e.tokenserver import Gate, TokenServer
from tests.e2e.waiting import wait_until


def htpasswd_line(user, password):
    """With bcrypt, which is all that docker-registry takes, and the least work it allows."""
    crypt = ctypes.CDLL("libcrypt.so.1").crypt
    crypt.restype = ctypes.c_char_p
    return f"{user}:{crypt(password.encode(), b'$2y$04$abcdefghijklmnopqrstuu').decode()}\n"


class Registry:
    """`address` is host:port; push() adds images. close() ends it and removes its folder."""

    _shared = None

    def __init__(self, storage=None, auth=None, tls=None):
        """`storage`: of another registry, which is shown again; `auth` and `tls` as docker-registry
        is told of them."""
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="packdesk-registry-"))
        self.storage = storage or self.folder / "storage"
        self.port = free_port()
        self.address = f"127.0.0.1:{self.port}"
        self._pushed = 0
        self._serve(auth, tls)

    def _serve(self, auth=None, tls=None):
        setup = {"version": 0.1, "log": {"level": "warn"},
                 "storage": {"filesystem": {"rootdirectory": str(self.storage)}},
                 "http": {"addr": self.address, **({"tls": tls} if tls else {})},
                 **({"auth": auth} if auth else {})}
        config = self.folder / "config.yml"
        config.write_text(json.dumps(setup))  # JSON is YAML.
        self._child = Child(["docker-registry", "serve", config], env={"PATH": "/usr/bin:/bin"})
        wait_until(lambda: accepts_connections(self.port), lambda: self._child.output)

    @property
    def log(self):
        """What it printed: a line for each request."""
        return self._child.output

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


class GuardedRegistry:
    """Shows what the shared registry holds to those who know user and password. `address` is that
    of its gate, which hears all."""

    def __init__(self, user, password):
        self._folder = tempfile.TemporaryDirectory(prefix="packdesk-guard-")
        self.folder = pathlib.Path(self._folder.name)
        self.gate, auth = self.guard(user, password)
        self._behind = Registry(Registry.shared().storage, auth=auth)
        self.gate.upstream = f"http://{self._behind.address}"
        self.address = self.gate.url.removeprefix("http://")

    def guard(self, user, password):
        """The gate, and what docker-registry is told of who may ask."""
        raise NotImplementedError

    @property
    def log(self):
        return self._behind.log

    @contextlib.contextmanager
    def open_to_all(self):
        """Asks for nothing meanwhile."""
        guarded, self.gate.upstream = self.gate.upstream, f"http://{Registry.shared().address}"
        try:
            yield
        finally:
            self.gate.upstream = guarded

    def close(self):
        self.gate.close()
        self._behind.close()
        self._folder.cleanup()


class HtpasswdRegistry(GuardedRegistry):

    def guard(self, user, password):
        path = self.folder / "htpasswd"
        path.write_text(htpasswd_line(user, password))
        return Gate(), {"htpasswd": {"realm": "tests", "path": str(path)}}


class TokenRegistry(GuardedRegistry):

    def guard(self, user, password):
        server = TokenServer(Authority(self.folder), user, password)
        return server, server.registry_setup


class TlsRegistry(Registry):
    """Shows what the shared registry holds over https, with a certificate by `authority`."""

    def __init__(self):
        self._certificates = tempfile.TemporaryDirectory(prefix="packdesk-certificates-")
        self.authority = Authority(self._certificates.name)
        self._tls = {"certificate": str(self.authority.server_certificate),
                     "key": str(self.authority.server_key)}
        super().__init__(Registry.shared().storage, tls=self._tls)

    @contextlib.contextmanager
    def open_to_all(self):
        """Speaks plain http meanwhile."""
        self._child.stop()
        self._serve()
        try:
            yield
        finally:
            self._child.stop()
            self._serve(tls=self._tls)

    def close(self):
        super().close()
        self._certificates.cleanup()
