# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""An authority of one's own and a server's certificate by it, made by openssl."""

import pathlib
import subprocess

NAMES = "subjectAltName=IP:127.0.0.1,DNS:localhost,DNS:registry.localhost\n" \
        "basicConstraints=CA:FALSE\n"


def openssl(*arguments, stdin=b""):
    return subprocess.run(["openssl", *map(str, arguments)], input=stdin, check=True, timeout=60,
                          capture_output=True).stdout


class Authority:
    """Files in PEM form in the folder: `certificate` and `key` are the authority's own,
    `server_certificate` and `server_key` those of a server at 127.0.0.1 or registry.localhost."""

    def __init__(self, folder, name="authority"):
        base = pathlib.Path(folder) / name
        self.certificate, self.key, self.server_certificate, self.server_key, names, request = (
            base.with_name(f"{name}-{part}") for part in (
                "ca.pem", "ca.key", "server.pem", "server.key", "names", "request"))
        names.write_text(NAMES)
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", self.key, "-out",
                self.certificate, "-days", "2", "-subj", f"/CN={name}")
        openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", self.server_key, "-out",
                request, "-subj", "/CN=127.0.0.1")
        openssl("x509", "-req", "-in", request, "-CA", self.certificate, "-CAkey", self.key,
                "-CAcreateserial", "-out", self.server_certificate, "-days", "2", "-extfile",
                names)

    def sign(self, content):
        """RS256, as JSON web tokens have it."""
        return openssl("dgst", "-sha256", "-sign", self.key, stdin=content)
