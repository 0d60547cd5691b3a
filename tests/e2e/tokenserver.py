# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""What stands in front of a server and hears all that is asked of it. One of them gives out tokens
for the registry behind: a realm on loopback is asked only where it has the registry's origin."""

import base64
import itertools
import json
import ssl
import time
from urllib.parse import parse_qs, urlsplit

from tests.e2e.front import Front

ISSUER = "issuer of the tests"
SERVICE = "registry of the tests"


def basic(user, password):
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


def encoded(content):
    return base64.urlsafe_b64encode(content).rstrip(b"=")


class Gate(Front):
    """Passes everything on to `upstream`, a base URL, which may be given later. `heads` are the
    requests that came, with all their headers."""

    def __init__(self, upstream=None):
        self.upstream = upstream
        self.heads = []
        super().__init__()

    def meet(self, relay):
        self.heads.append(f"{relay.requestline}\n{relay.headers}")
        self.answer(relay)

    def answer(self, relay):
        relay.pass_on(*relay.forward(self.upstream))


class TokenServer(Gate):
    """Gives tokens at /token, signed by the authority, to those who show user and password."""

    def __init__(self, authority, user, password):
        self._authority = authority
        self._shown = basic(user, password)
        self._numbers = itertools.count(1)
        super().__init__()

    @property
    def registry_setup(self):
        """What docker-registry has to be told."""
        return {"token": {"realm": f"{self.url}/token", "service": SERVICE, "issuer": ISSUER,
                          "rootcertbundle": str(self._authority.certificate)}}

    def answer(self, relay):
        if urlsplit(relay.path).path != "/token":
            super().answer(relay)
        elif relay.headers.get("Authorization") != self._shown:
            relay.reply(401, b'{"details": "who is this?"}', **{"Content-Type": "application/json"})
        else:
            scopes = parse_qs(urlsplit(relay.path).query).get("scope", [])
            relay.reply(200, json.dumps({"token": self._token(scopes)}).encode(),
                        **{"Content-Type": "application/json"})

    def _token(self, scopes):
        """For scopes such as `repository:team/pack:pull`."""
        now = int(time.time())
        access = [dict(zip(("type", "name", "actions"), (kind, name, actions.split(","))))
                  for kind, name, actions in (scope.split(":") for scope in scopes)]
        claims = {"iss": ISSUER, "sub": "", "aud": SERVICE, "iat": now - 10, "nbf": now - 10,
                  "exp": now + 300, "jti": str(next(self._numbers)), "access": access}
        der = ssl.PEM_cert_to_DER_cert(self._authority.certificate.read_text())
        header = {"typ": "JWT", "alg": "RS256", "x5c": [base64.b64encode(der).decode()]}
        text = b".".join(encoded(json.dumps(part).encode()) for part in (header, claims))
        return (text + b"." + encoded(self._authority.sign(text))).decode()
